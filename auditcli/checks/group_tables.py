"""Groups in tables: do women and men in a sentence have the figures that a table gives them?

A table that splits each measure by group ("Women | Men" over its last two columns) is held against
sentences that tell both groups' figures. A row and a sentence are about one thing where they share
words; both figures alike confirm it. That one differs is said where the other agrees and the words
leave no doubt; that both do, only where the sentence has nearly all words of that row, and of no
other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.diagnosis import diagnose
from auditcli.arithmetic.restating import telling_digits
from auditcli.checks.per_document import per_document
from auditcli.checks.prose import dimension, evidence
from auditcli.checks.table_proof import evidence as cell_evidence
from auditcli.model import (
    Cell,
    Claim,
    ClaimFigure,
    ClaimKind,
    ColumnKind,
    Dimension,
    Direction,
    Document,
    Outcome,
    Quantity,
    Row,
    Sentence,
    Verdict,
)

FACTS = frozenset({"row"})

#: Words of so many letters name something; two forms of one begin with so many equal letters.
_LETTERS = 6
#: Characters between two pieces of one table.
_NEAR = 1200
#: Figures of so many digits in all are alike by no chance.
_TELLING = 6
#: In figures of so many digits a slip of the pen is known again.
_SLIPPED = 3
#: Of another row a sentence has a share of the words that is smaller by so much.
_MARGIN = Decimal("0.2")
#: Girls and boys in the text are women and men in a table.
_ADULTS = {"fli": "kvi", "poj": "män", "gir": "wom", "boy": "men"}


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Words that sentence and row must share before equal figures confirm each other,
    least_words: int = 2
    # and before a figure that differs is told.
    sure_words: int = 4
    # The part of a row's words that a sentence must have where both figures differ.
    sure_share: Decimal = Decimal("0.7")
    # How sure it then is, from 0 to 1.
    confidence: Decimal = Decimal("0.75")


@dataclass(frozen=True, slots=True)
class Split:
    """A row with a figure for each of two groups; `words` are those of its name that tell it
    from others, cut, and `name` is all of it."""

    row: Row
    cells: tuple[Cell, Cell]
    words: frozenset[str]
    name: tuple[str, ...] = ()


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each group's figure in a sentence that a row confirms or contradicts."""
    moved = {claim.sentence for claim in document.claims if claim.kind is ClaimKind.CHANGE}
    groups = [
        claim
        for claim in document.claims
        if claim.kind is ClaimKind.GROUPS and claim.direction is Direction.NONE
        if claim.sentence not in moved  # "rose by 5 per cent for women and 3 for men"
    ]
    splits: dict[str, list[Split]] = {}
    for claim in groups if document.tables else ():
        names = tuple(_initial(part.label) for part in claim.parts())
        key = " ".join(names)
        if key not in splits:
            splits[key] = list(splits_of(document, names))
        yield from _claim(document, claim, splits[key], params)


def _initial(label: str) -> str:
    """What all forms of a group's name begin with ("kvinnorna", "kvinnor")."""
    return _ADULTS.get(label[:3], label[:3])


@per_document
def group_rows(document: Document) -> tuple[Split, ...]:
    """The rows of all tables that have a column for each of two groups, last of all."""
    pairs = {
        tuple(_initial(word) for word in (one, other))
        for table in document.tables
        if all(column.kind is ColumnKind.GROUP for column in table.columns[-2:])
        if len(found := [c.header.casefold().split() for c in table.columns[-2:]]) == 2
        if all(found)
        for one, other in [(found[0][-1], found[1][-1])]
    }
    return tuple(split for names in sorted(pairs) for split in splits_of(document, names))


def splits_of(document: Document, names: Sequence[str]) -> Iterator[Split]:
    """The rows below a head that names both groups, last of all, until the heads change."""
    below, begin, end = False, 0, 0
    for table in document.tables:
        if table.span.start - end > _NEAR or any(column.header for column in table.columns):
            below = False
        end = table.span.end
        heads = [column.header for column in table.columns[-2:]]
        if all(column.kind is ColumnKind.GROUP for column in table.columns[-2:]) and _names(
            " ".join(head.split()[-1] for head in heads if head).casefold().split(), names
        ):
            below, begin = True, table.columns[-1].span.end if table.columns[-1].span else 0
        for row in table.rows:
            if _names(row.label.casefold().split(), names):
                below, begin = True, row.span.end
                continue
            cells = _pair(row) if below else []
            if len(cells) == 2:
                text = document.source.text[max(begin, row.span.end - _NEAR) : row.span.end]
                words = _joined(_last_label(text.split()))
                yield Split(row, (cells[0], cells[1]), _words(words), tuple(_named(words)))
                begin = row.span.end


def _pair(row: Row) -> list[Cell]:
    """The cells of both groups: a row's last two, or its only two, with a word for a target."""
    cells = [cell for cell in row.cells if cell is not None]
    return cells if len(cells) == 2 else [cell for cell in row.cells[-2:] if cell is not None]


def _names(words: Sequence[str], names: Sequence[str]) -> bool:
    last = words[-2:]
    return len(last) == 2 and all(w.startswith(n) for w, n in zip(last, names, strict=True))


def _last_label(words: Sequence[str]) -> Sequence[str]:
    """The words after the last row of figures among them, for that row has a label of its own."""
    begin = figures = 0
    for at, word in enumerate(words):
        if word[:1].isdigit():
            figures += 1
        elif word[:1].isalpha():
            begin, figures = (at if figures > 1 else begin), 0
    return words[begin:]


def _joined(words: Sequence[str]) -> list[str]:
    """The words of a label, those that were split at a line end put together."""
    found: list[str] = []
    for word in words:
        if found and found[-1].endswith("-"):
            found[-1] = found[-1][:-1] + word
        else:
            found.append(word)
    return found


def _words(words: Sequence[str]) -> frozenset[str]:
    bare = map(bare_word, words)
    return frozenset(w[:_LETTERS] for w in bare if len(w) >= _LETTERS and w.isalpha())


def bare_word(word: str) -> str:
    """A word in lower case, without signs around it."""
    return word.casefold().strip("(),.;:/-")


def _named(words: Sequence[str]) -> Iterator[str]:
    """The words of a row but for the figures of its end."""
    last = max((at for at, word in enumerate(words) if word[:1].isalpha()), default=-1)
    yield from words[: last + 1]


def _claim(
    document: Document, claim: Claim, splits: Sequence[Split], params: Params
) -> Iterator[Outcome]:
    parts = claim.parts()
    if len(parts) != 2 or any(part.quantity.hedge is not None for part in parts):
        return
    sentence: Sentence = document.sentences[claim.sentence]
    told = _words([word.text for word in sentence.words])
    ranked = sorted(splits, key=lambda split: -len(split.words & told))
    for split in ranked[:3]:
        shared = len(split.words & told)
        equal = [_same(part, cell) for part, cell in zip(parts, split.cells, strict=True)]
        digits = sum(telling_digits(part.quantity) for part in parts)
        if all(equal) and (shared >= params.least_words or (shared and digits >= _TELLING)):
            for part, cell in zip(parts, split.cells, strict=True):
                yield _outcome(document, part, cell, split, Verdict.AGREES, params)
            return
    if not ranked or _of_another_year(document, claim, sentence):
        return
    best = ranked[0]
    slipped = len(best.words & told) >= params.least_words and _is_slip(parts, best)
    if len(best.words & told) < params.sure_words and not slipped:
        return
    if any(_kind(p.quantity) != _kind(c.quantity) for p, c in zip(parts, best.cells, strict=True)):
        return
    if len(ranked) > 1 and len(ranked[1].words & told) >= len(best.words & told):
        return
    equal = [_same(part, best_cell) for part, best_cell in zip(parts, best.cells, strict=True)]
    alone = len(ranked) < 2 or not _says(ranked[1], told, params, params.sure_share - _MARGIN)
    if equal.count(True) == 1 or (alone and _says(best, told, params, params.sure_share)):
        at = equal.index(False)
        yield _outcome(document, parts[at], best.cells[at], best, Verdict.DISAGREES, params)


def _is_slip(parts: Sequence[ClaimFigure], split: Split) -> bool:
    """Whether one group is told as in a row, and a slip of the pen leads to the other's figure."""
    pairs = [(part.quantity, cell.quantity) for part, cell in zip(parts, split.cells, strict=True)]
    apart = [(one, other) for one, other in pairs if one.value != other.value]
    if len(apart) != 1 or any(telling_digits(q) < _SLIPPED for pair in pairs for q in pair):
        return False
    return diagnose(apart[0][0], [(apart[0][1], 1)]) is not None


def _says(split: Split, told: frozenset[str], params: Params, share: Decimal) -> bool:
    """Whether a sentence has so large a share of a row's words."""
    common = len(split.words & told)
    return common >= params.sure_words and common >= share * len(split.words)


def _same(part: ClaimFigure, cell: Cell) -> bool:
    one, other = part.quantity, cell.quantity
    return one.value == other.value and _kind(one) == _kind(other)


def _kind(quantity: Quantity) -> str:
    return "%" if dimension(quantity) is Dimension.PERCENT else ""


def _printed(quantity: Quantity) -> str:
    bare = quantity.text.rstrip(" %")
    return f"{bare} %" if _kind(quantity) else bare


def _of_another_year(document: Document, claim: Claim, sentence: Sentence) -> bool:
    """Whether a sentence names a year that is not the report's, or points back to one."""
    mine = "" if document.period is None else str(document.period.year)
    years = {word.text for word in sentence.words if word.text.isdigit() and len(word.text) == 4}
    return claim.previous or bool(years - {mine})


def _outcome(
    document: Document,
    part: ClaimFigure,
    cell: Cell,
    split: Split,
    verdict: Verdict,
    params: Params,
) -> Outcome:
    reported, computed = _printed(part.quantity), _printed(cell.quantity)
    return Outcome(
        verdict=verdict,
        primary=evidence(document, part),
        related=(cell_evidence(document, cell, split.row, "table"),),
        confidence=params.confidence,
        subject=part.label,
        reported=reported,
        computed=computed,
        computation=f"{reported} = {computed}",
        facts={"row": " ".join(split.row.label.split() or split.name)},
    )
