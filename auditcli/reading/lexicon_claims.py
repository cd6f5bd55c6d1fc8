"""The words by which sentences speak of figures, as a lexicon holds them."""

from __future__ import annotations

from dataclasses import dataclass

Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class ClaimWords:
    """How sentences speak of figures; the lexicon files say what each list is for.

    `level` and `by` lead to a figure, `start` and `end` to the two ends of a change, `link` and
    `back` tie a change to a figure said before. `higher`, `lower`, `better`, `worse` and `same`
    compare; `moves` name a change. `time` and `previous` tell a figure's period, and `longer` one
    of more than a year. `parts`, `rest`, `others`, `of`, `each` and `total` tell how figures make
    up a whole; `respectively` and `joined` join the figures of a list, and `turn` begins a clause
    about something else. `surplus` and `deficit` hold the sign of an amount; `counts` say that a
    number of things is meant, and `per` stands before how many of others it is told of; `share`
    names measures in per cent. `opening`, `inflow`, `outflow` and `closing` are of a stock.
    `without` and `including` qualify a measure; `pronouns` stand for one. `owning`, `owners` and
    `spread` tell that shares make up a whole, `pairs` name two groups that do, `sexes` the two
    at once, `both` any two; `between` stands before whose difference it is; `announcing` says
    that a list comes, `examples` that it is not all. `bracketed` says what the figures in
    brackets are. `highest` and `lowest` say which figure of several is meant, `among` stands
    before whose it is, and `followed` leads to the next. `positive` and `negative` tell a
    deviation's sign, `sized` leads to its figure, `reporting` verbs stand before it, `narrowing`
    words after it and `owned_by` before whose it is. `wholes` own all that there is of a thing;
    of what is `gathered` a list gives the kinds or the places. `bodies` end the names of boards
    and companies; what is said to be so much `together` is the sum of what was named.
    `means` say that a figure is a mean. `likeness` stands before the second of two things of which
    one is so many `times` (as the base of a unit) as much. `placing` begins the place or the part
    that a figure is of. `sums` point back, but not where they are said of money. `slight` words
    tell of a move of less than is printed. `results` are a surplus or a deficit whose sign is not
    told, and `own` is the body that a report of its own is about.
    """

    level: Words
    link: Words
    back: Words
    start: Words
    end: Words
    by: Words
    higher: Words
    lower: Words
    better: Words
    worse: Words
    same: Words
    previous: Words
    longer: Words
    placing: Words
    past: Words
    time: Words
    parts: Words
    moved: Words
    moves: Words
    meaning: Words
    rest: Words
    others: Words
    of: Words
    each: Words
    respectively: Words
    joined: Words
    turn: Words
    total: Words
    difference: Words
    surplus: Words
    deficit: Words
    share: Words
    counts: Words
    per: Words
    opening: Words
    closing: Words
    inflow: Words
    outflow: Words
    without: Words
    including: Words
    owning: Words
    owners: Words
    spread: Words
    pairs: Words
    between: Words
    sexes: Words
    both: Words
    announcing: Words
    examples: Words
    pronouns: Words
    bracketed: Words
    highest: Words
    lowest: Words
    among: Words
    followed: Words
    positive: Words
    negative: Words
    sized: Words
    reporting: Words
    narrowing: Words
    owned_by: Words
    wholes: Words
    gathered: Words
    bodies: Words
    together: Words
    means: Words
    likeness: Words
    times: Words
    sums: Words
    results: Words
    slight: Words
    own: Words
