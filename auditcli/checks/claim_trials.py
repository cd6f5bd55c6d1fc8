"""A claim held against a row: each of its figures beside what the row has in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from auditcli.arithmetic.percentages import central_share, change, judge_percentage
from auditcli.arithmetic.restating import judge_restated
from auditcli.arithmetic.rounding import judge_linear
from auditcli.checks.facts_index import Entry, Slot, near, size, tabled, unit_of, usual_money
from auditcli.checks.per_document import per_document
from auditcli.checks.table_proof import figure
from auditcli.model import (
    Cell,
    Claim,
    ClaimFigure,
    ClaimKind,
    ColumnKind,
    Dimension,
    Document,
    Interval,
    Quantity,
    Span,
    Unit,
    Verdict,
)
from auditcli.model.values import value

HUNDRED = Decimal(100)

#: Kinds of claims whose size is the distance of two cells.
_MOVED = (ClaimKind.CHANGE, ClaimKind.DEVIATION)


@value
class Trial:
    """A figure of a claim, held against a row: what the row gives (`expected`), from which cells.

    `terms` are the two figures of a change without signs, the later one first; `fell` says that
    the later one is the smaller.
    """

    figure: ClaimFigure
    verdict: Verdict
    terms: tuple[str, ...]
    cells: tuple[tuple[Cell, str], ...]
    expected: Quantity
    fell: bool = False


def trials_of(document: Document, claim: Claim, entry: Entry) -> Iterator[Trial]:
    """The figures of a claim, each with what the row has in its place."""
    year = year_of(document, claim)
    if year is None:
        return
    usual = usual_money(document)
    now, before = outcome_cell(entry, year), outcome_cell(entry, year - 1)
    start = before
    if claim.kind is ClaimKind.DEVIATION:
        start = before = _cell(entry, claim.plan, year)
    elif claim.longer:
        start = None if claim.base is None else outcome_cell(entry, claim.base.end)
    for told in claim.figures:
        if told.period is not None and told.role in ("after", "before"):
            cell = outcome_cell(entry, told.period.end) if told.period.month is None else None
            yield from _level(entry, told, cell, usual)
        elif told.role == "before" or (told.role == "after" and told.previous):
            yield from _level(entry, told, before, usual)
        elif told.role == "after":
            yield from _level(entry, told, now, usual)
        elif told.role == "amount" and (gap := _deviation(entry, claim, year)) is not None:
            yield from _level(entry, told, gap, usual)
        elif now is None or start is None or start is now or claim.kind not in _MOVED:
            continue
        elif told.role in ("amount", "points"):
            yield from _change(document, entry, told, (now, start), usual)
        elif told.role == "percent":
            yield from _percentage(document, told, now, start)


def group_trials(
    document: Document, claim: Claim, entries: Mapping[str, Entry]
) -> Iterator[tuple[Entry, Trial]]:
    """The figures of a claim's groups, each with its row among those of one table by group."""
    year, usual = year_of(document, claim), usual_money(document)
    for told in claim.parts():
        entry = entries.get(told.label[:1])
        if entry is not None and year is not None:
            for trial in _level(entry, told, outcome_cell(entry, year), usual):
                yield entry, trial


@per_document
def plain_deviations(document: Document) -> frozenset[Span]:
    """The places of deviations that are told of the year and of nothing narrower."""
    return frozenset(
        figure.quantity.span
        for claim in document.claims
        if claim.kind is ClaimKind.DEVIATION and not claim.qualifiers
        for figure in claim.figures
        if figure.role == "amount"
    )


def year_of(document: Document, claim: Claim) -> int | None:
    """The year that a claim is about: its own or the report's; None for longer or shorter times."""
    period = claim.period or document.period
    if period is None or period.start != period.end or period.month not in (None, 12):
        return None
    return period.end - 1 if claim.previous and claim.period is None else period.end


def outcome_cell(entry: Entry, year: int) -> Cell | None:
    """A row's outcome of a year, where a column says that it has it."""
    return _cell(entry, ColumnKind.OUTCOME, year)


def _cell(entry: Entry, kind: ColumnKind, year: int) -> Cell | None:
    slot = Slot(kind, year, year)
    return entry.cell(slot) if slot in entry.slots else None


def _deviation(entry: Entry, claim: Claim, year: int) -> Cell | None:
    """The cell of a deviation; a column of deviations is taken to be from budget."""
    if claim.kind is not ClaimKind.DEVIATION or claim.plan is ColumnKind.FORECAST:
        return None
    return _cell(entry, ColumnKind.DEVIATION, year)


def _level(
    entry: Entry, told: ClaimFigure, cell: Cell | None, usual: Unit | None
) -> Iterator[Trial]:
    scaled = None if cell is None else tabled(entry, cell, told.quantity, usual)
    if cell is None or scaled is None:
        return
    stated, found = (size(quantity) for quantity in scaled)
    if not near(stated, found):
        return
    verdict = judge_restated(stated, found)
    yield Trial(told, verdict, (), ((cell, "other-statement"),), found)


def _change(
    document: Document,
    entry: Entry,
    told: ClaimFigure,
    cells: tuple[Cell, Cell],
    usual: Unit | None,
) -> Iterator[Trial]:
    now, before = cells
    level = told.quantity
    if told.role == "points":  # the levels are in per cent
        level = replace(level, unit=unit_of(entry.table, entry.row, now))
        if level.unit is None or level.unit.dimension is not Dimension.PERCENT:
            return
    after, first = tabled(entry, now, level, usual), tabled(entry, before, level, usual)
    if after is None or first is None:
        return
    stated, end, start = size(told.quantity), size(after[1]), size(first[1])
    through = after[1].value * first[1].value < 0  # from a loss to a profit
    moved = end.value + start.value if through else abs(end.value - start.value)
    if not near(stated, replace(end, value=moved)):
        return
    verdict = judge_linear(
        stated.value - moved, stated.half_width, [end.half_width, start.half_width]
    )
    if stated.hedge is not None and verdict is Verdict.DISAGREES:
        verdict = _within(stated, moved, end.half_width + start.half_width)
    if verdict is Verdict.UNLIKELY:
        verdict = Verdict.AGREES_ROUNDED
    shown = (now.quantity, before.quantity)
    shown = shown if through else (size(shown[0]), size(shown[1]))
    terms = (figure(document, shown[0]), figure(document, shown[1]))
    expected = replace(end, value=moved)
    fell = after[1].value < first[1].value if through else end.value < start.value
    yield Trial(told, verdict, terms, ((now, "after"), (before, "before")), expected, fell)


def _within(stated: Quantity, moved: Decimal, width: Decimal) -> Verdict:
    meets = stated.interval().meets(Interval(moved - width, moved + width))
    return Verdict.AGREES_ROUNDED if meets else Verdict.DISAGREES


def _percentage(document: Document, told: ClaimFigure, now: Cell, before: Cell) -> Iterator[Trial]:
    ratios = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)
    if any(c.quantity.unit and c.quantity.unit.dimension in ratios for c in (now, before)):
        return
    if now.quantity.value * before.quantity.value < 0:
        return  # from a loss to a profit
    end, start = size(now.quantity), size(before.quantity)
    interval = change(start, end) if start.value else None
    if interval is None or interval.low is None or interval.high is None:
        return
    centre = central_share(end, start) - HUNDRED
    if centre < 0:
        interval, centre = Interval(-interval.high, -interval.low), -centre
    stated = size(told.quantity)
    verdict = judge_percentage(stated, interval, centre)
    terms = (figure(document, end), figure(document, start))
    places = max(stated.places, 0) + 1
    expected = replace(stated, value=centre.quantize(Decimal(1).scaleb(-places)), places=places)
    fell = end.value < start.value
    yield Trial(told, verdict, terms, ((now, "after"), (before, "before")), expected, fell)
