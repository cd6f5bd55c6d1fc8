"""The words around a year, as a lexicon holds them."""

from __future__ import annotations

from dataclasses import dataclass

Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class YearWords:
    """What stands around a year in running text; the lexicon files say what each list is for.

    From `onward` on the words are single and tell tense: `times` stand inside a time beside
    `parts`, `joints` begin a clause, `ahead_endings` are ends of words such as those in `ahead`;
    after `toward` a year is what something is meant for. `past` are verbs in the past;
    `past_endings` and `present_endings` ends of verbs. `stated` names what only a year that has
    ended has. A stretch of time stands after `opens` and before `closes`, or after `between`;
    what `starts` or somebody `decides` precedes how it `ends` or where it `holds` (unless it is
    `backdated`), of the thing itself or of what is `its` own. Two times that are `compared` are no
    stretch.
    """

    titles: Words
    titled: Words
    since: Words
    leading: Words
    prose: Words
    within: Words
    owned: Words
    placed: Words
    parts: Words
    ahead: Words
    happened: Words
    onward: Words
    times: Words
    joints: Words
    ahead_endings: Words
    toward: Words
    past: Words
    past_endings: Words
    present_endings: Words
    stated: Words
    opens: Words
    closes: Words
    between: Words
    starts: Words
    ends: Words
    decides: Words
    holds: Words
    backdated: Words
    its: Words
    compared: Words
