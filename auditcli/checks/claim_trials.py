"""A claim held against a row: each of its figures beside what the row has in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.percentages import central_share, change, judge_percentage
from auditcli.arithmetic.restating import judge_restated
from auditcli.arithmetic.rounding import judge_linear
from auditcli.checks.facts_index import Entry, Slot, near, size, tabled, usual_money
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
    Unit,
    Verdict,
)

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
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
    if claim.longer:
        start = None if claim.base is None else outcome_cell(entry, claim.base.end)
    for told in claim.figures:
        if told.period is not None and told.role in ("after", "before"):
            cell = outcome_cell(entry, told.period.end) if told.period.month is None else None
            yield from _level(entry, told, cell, usual)
        elif told.role == "before" or (told.role == "after" and told.previous):
            yield from _level(entry, told, before, usual)
        elif told.role == "after":
            yield from _level(entry, told, now, usual)
        elif told.role == "amount" and claim.kind is ClaimKind.DEVIATION:
            yield from _deviation(entry, told, year, usual)
        elif now is None or start is None or start is now or claim.kind is not ClaimKind.CHANGE:
            continue
        elif told.role == "amount":
            yield from _change(document, entry, told, (now, start), usual)
        elif told.role == "percent":
            yield from _percentage(document, told, now, start)


def year_of(document: Document, claim: Claim) -> int | None:
    """The year that a claim is about: its own or the report's; None for longer or shorter times."""
    period = claim.period or document.period
    if period is None or period.start != period.end or period.month not in (None, 12):
        return None
    return period.end - 1 if claim.previous and claim.period is None else period.end


def outcome_cell(entry: Entry, year: int) -> Cell | None:
    """A row's outcome of a year, where a column says that it has it."""
    slot = Slot(ColumnKind.OUTCOME, year, year)
    return entry.cell(slot) if slot in entry.slots else None


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


def _deviation(entry: Entry, told: ClaimFigure, year: int, usual: Unit | None) -> Iterator[Trial]:
    slot = Slot(ColumnKind.DEVIATION, year, year)
    yield from _level(entry, told, entry.cell(slot) if slot in entry.slots else None, usual)


def _change(
    document: Document,
    entry: Entry,
    told: ClaimFigure,
    cells: tuple[Cell, Cell],
    usual: Unit | None,
) -> Iterator[Trial]:
    now, before = cells
    after, first = (
        tabled(entry, now, told.quantity, usual),
        tabled(entry, before, told.quantity, usual),
    )
    if after is None or first is None:
        return
    stated, end, start = size(told.quantity), size(after[1]), size(first[1])
    moved = abs(end.value - start.value)
    if not near(stated, replace(end, value=moved)):
        return
    verdict = judge_linear(
        stated.value - moved, stated.half_width, [end.half_width, start.half_width]
    )
    if stated.hedge is not None and verdict is Verdict.DISAGREES:
        verdict = _within(stated, moved, end.half_width + start.half_width)
    if verdict is Verdict.UNLIKELY:
        verdict = Verdict.AGREES_ROUNDED
    terms = (figure(document, size(now.quantity)), figure(document, size(before.quantity)))
    expected = replace(end, value=moved)
    fell = end.value < start.value
    yield Trial(told, verdict, terms, ((now, "after"), (before, "before")), expected, fell)


def _within(stated: Quantity, moved: Decimal, width: Decimal) -> Verdict:
    meets = stated.interval().meets(Interval(moved - width, moved + width))
    return Verdict.AGREES_ROUNDED if meets else Verdict.DISAGREES


def _percentage(document: Document, told: ClaimFigure, now: Cell, before: Cell) -> Iterator[Trial]:
    ratios = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)
    if any(c.quantity.unit and c.quantity.unit.dimension in ratios for c in (now, before)):
        return
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
