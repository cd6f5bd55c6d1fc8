"""Named figures: does a figure in a sentence stand in the row that the sentence names?

Asks of sentences that hold the label of a row, in whatever words around it, whether their figures
stand in that row: the tick marks of prose against tables. Two things are said to differ: a
deviation, where the sentence names row and column and gives one figure that lies close to the
cell's; and a hedge ("just under 1.8 bn"), where the row has the finer figure on the other side.
What is claimed of subjects is the affair of stated-in-table.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.restating import is_slip, judge_restated, telling_digits
from auditcli.checks.claim_trials import plain_deviations
from auditcli.checks.facts_index import Entry, entries, size, tabled, unit_of, usual_money
from auditcli.checks.per_document import per_document
from auditcli.checks.prose_index import Statement, statements
from auditcli.checks.quoting import quoted
from auditcli.checks.table_proof import evidence, figure
from auditcli.model import (
    Cell,
    ColumnKind,
    Dimension,
    Document,
    Outcome,
    Quantity,
    Span,
    Unit,
    Verdict,
)
from auditcli.model.values import value

FACTS = frozenset({"row"})

#: What a rule asks: whether figures stand in their row, or whether hedges lie on its side.
FIGURES, HEDGES = "figures", "hedges"
#: The shortest word by which a column is known at the end of a compound ("budgetavvikelse").
COLUMN_WORD = 5
#: A label whose rarest word stands in more labels than this is sought in no sentence.
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # What the rule is about: figures or hedges.
    figures: str = FIGURES
    # Digits that a figure needs to be known again in a row.
    least_digits: int = 2
    # How far apart, as a part of the cell, two statements of one deviation may lie.
    reach: Decimal = Decimal("0.1")


@value
class _Place:
    """A cell that a figure may restate, with both on one scale."""

    entry: Entry
    column: int
    cell: Cell
    stated: Quantity
    tabled: Quantity


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure that its sentence ties to a cell."""
    for statement, stated, places in _tied(document):
        yield from _judged(document, statement, stated, places, params)


@per_document
def _tied(document: Document) -> tuple[tuple[Statement, Quantity, Sequence[_Place]], ...]:
    """The figures of sentences with the cells that they may restate."""
    rows = _by_rarest_word(document)
    usual = usual_money(document)
    found = []
    for statement in statements(document):
        named = list(_named(statement, rows))
        for stated in statement.figures if named else ():
            places = [
                place
                for entry in named
                for place in _places(document, statement, entry, stated, usual)
            ]
            if places:
                found.append((statement, stated, places))
    return tuple(found)


def _by_rarest_word(document: Document) -> Mapping[str, list[Entry]]:
    """The rows under the word of their label that stands in the fewest labels."""
    all_rows = [entry for entry in entries(document) if entry.row.key]
    often = Counter(word for entry in all_rows for word in set(entry.row.key))
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in all_rows:
        rarest = min(entry.row.key, key=lambda word: (often[word], -len(word), word))
        if often[rarest] <= MOST_ROWS:
            found[rarest].append(entry)
    return found


def _named(statement: Statement, rows: Mapping[str, list[Entry]]) -> Iterator[Entry]:
    """The rows whose label stands in a sentence; of nested labels the longest."""
    found = [
        entry
        for word in sorted(statement.words)
        for entry in rows.get(word, ())
        if statement.words.issuperset(entry.row.key)
    ]
    longest = [set(entry.row.key) for entry in found]
    for entry in found:
        core = set(entry.row.key)
        if not any(core < other for other in longest):
            yield entry


def _places(
    document: Document, statement: Statement, entry: Entry, stated: Quantity, usual: Unit | None
) -> Iterator[_Place]:
    """The cells of a row that a figure may restate: of the report's year, or of a year named."""
    if not _next_to(statement, entry, stated):
        return
    years = {int(year) for year in statement.years}
    if document.period is not None:
        years.add(document.period.end)
    for column, cell in enumerate(entry.row.cells):
        if cell is None or not cell.certain:
            continue
        period = entry.table.columns[column].period
        if period is not None and period.end not in years:
            continue
        scaled = tabled(entry, cell, stated, usual)
        if scaled is not None:
            yield _Place(entry, column, cell, *scaled)


def _next_to(statement: Statement, entry: Entry, stated: Quantity) -> bool:
    """Whether no other figure of its kind stands between a figure and the words of the label."""
    sentence, key = statement.sentence, frozenset(entry.row.key)
    label = [
        word.span.start
        for word, stem in zip(sentence.words, sentence.stems, strict=True)
        if stem in key or (" " in stem and not key.isdisjoint(stem.split()))
    ]
    if not label:
        return False
    at = stated.span.start
    ends = [min(label, key=lambda start: abs(start - at)), at]
    return not any(
        min(ends) < other.span.start < max(ends)
        for other in statement.figures
        if (other.unit and other.unit.dimension) == (stated.unit and stated.unit.dimension)
    )


def _judged(
    document: Document,
    statement: Statement,
    stated: Quantity,
    places: Sequence[_Place],
    params: Params,
) -> Iterator[Outcome]:
    hedge = stated.hedge
    if hedge is not None:
        if params.figures == HEDGES and hedge.below is not None and hedge.above is not None:
            yield from _hedge(document, stated, places, params)
        return
    if params.figures != FIGURES:
        return
    equal = [p for p in places if _verdict(p) in (Verdict.AGREES, Verdict.AGREES_ROUNDED)]
    if equal:
        best = min(equal, key=lambda p: (_verdict(p) is not Verdict.AGREES, _far(p)))
        strong = (
            min(telling_digits(best.stated), telling_digits(best.tabled)) >= params.least_digits
        )
        equal_as_printed = _verdict(best) is Verdict.AGREES
        if strong or (equal_as_printed and _column_named(statement, best)):
            yield _outcome(document, best, stated, _verdict(best))
    else:
        yield from _deviation(document, statement, stated, places, params)


def _verdict(place: _Place) -> Verdict:
    return judge_restated(size(place.stated), size(place.tabled))


def _far(place: _Place) -> int:
    return abs(place.entry.row.span.start - place.stated.span.start)


def _column_named(statement: Statement, place: _Place) -> bool:
    """Whether a sentence says what column a cell is in: its words, or the end of a compound."""
    key = [w for w in place.entry.table.columns[place.column].key if len(w) >= COLUMN_WORD]
    if not statement.words.isdisjoint(key):
        return True
    return any(
        len(word) >= COLUMN_WORD and (word.endswith(name) or name.endswith(word))
        for name in key
        for word in statement.words
    )


def _deviation(
    document: Document,
    statement: Statement,
    stated: Quantity,
    places: Sequence[_Place],
    params: Params,
) -> Iterator[Outcome]:
    """The first deviation that a sentence gives, where row and column are named and it is close.

    What comes after it may be of a part, or of what makes up for it.
    """
    cells = [
        p
        for p in places
        if p.entry.table.columns[p.column].kind is ColumnKind.DEVIATION
        and _column_named(statement, p)
    ]
    money = (f for f in statement.figures if f.unit and f.unit.dimension is Dimension.MONEY)
    if next(money, None) is not stated or stated.span not in plain_deviations(document):
        return
    one_cell = len({size(p.tabled).value for p in cells}) == 1
    if not one_cell or _clause_begins(document, statement, stated):
        return
    place = min(cells, key=_far)
    said, found = size(place.stated), size(place.tabled)
    near = abs(said.value - found.value) <= params.reach * found.value
    if near or is_slip(said, found, params.least_digits):
        yield _outcome(document, place, stated, _verdict(place))


def _clause_begins(document: Document, statement: Statement, stated: Quantity) -> bool:
    """Whether a comma stands before the figure: it may be of a part (", of which 144 …")."""
    start, end = statement.sentence.span.start, stated.span.start
    return "," in document.source.quote(Span(start, end))


def _hedge(
    document: Document, stated: Quantity, places: Sequence[_Place], params: Params
) -> Iterator[Outcome]:
    """A hedged figure against the finer figures near it: one must lie where the hedge says."""
    near = [
        p
        for p in places
        if p.tabled.half_width * 5 <= p.stated.half_width
        and abs(size(p.tabled).value - size(p.stated).value) <= params.reach * size(p.stated).value
    ]
    if not near or stated.hedge is None:
        return
    fits = [p for p in near if _fits(p)]
    place = min(fits or near, key=_far)
    if fits:
        yield _outcome(document, place, stated, Verdict.AGREES)
    elif 0 in (stated.hedge.below, stated.hedge.above):
        yield _outcome(document, place, stated, Verdict.DISAGREES)


def _fits(place: _Place) -> bool:
    """Whether a finer figure lies on the side of the round one that the hedge says."""
    hedge, low = place.stated.hedge, size(place.tabled).value - place.tabled.half_width
    high = size(place.tabled).value + place.tabled.half_width
    about = size(place.stated).value
    if hedge is None:
        return True
    return (hedge.above != 0 or low <= about) and (hedge.below != 0 or high >= about)


def _outcome(document: Document, place: _Place, stated: Quantity, verdict: Verdict) -> Outcome:
    row = place.entry.row
    hedge = f"{stated.hedge.word} " if stated.hedge is not None else ""
    unit = f" {stated.unit.symbol}" if stated.unit is not None else ""
    reported = f"{hedge}{stated.text}{unit}"
    own = unit_of(place.entry.table, row, place.cell)
    symbol = own.symbol if own is not None else ""
    computed = f"{figure(document, place.cell.quantity)} {symbol}".strip()
    gap = size(place.stated).value - size(place.tabled).value
    printed = place.cell.quantity.value
    factor = place.tabled.value / printed if printed else Decimal(1)
    label = " ".join(row.label.split())
    return Outcome(
        verdict=verdict,
        primary=quoted(document, stated.span, "statement"),
        related=(evidence(document, place.cell, row, "other-statement"),),
        confidence=Decimal("0.8"),
        subject=label,
        reported=reported,
        computed=computed,
        difference=document.style.format(gap / factor, place.cell.quantity.places),
        computation=f"{reported} = {computed}",
        facts={"row": label},
    )
