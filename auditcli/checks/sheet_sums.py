"""Sums in sheets, down and across: found by `arithmetic.sums`, one outcome for each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditcli.arithmetic.diagnosis import diagnose
from auditcli.arithmetic.grid import Grid, grid_of
from auditcli.arithmetic.rounding import judge_sum
from auditcli.arithmetic.sum_measure import Sum
from auditcli.arithmetic.sums import LARGE, find_sums
from auditcli.checks.table_proof import (
    evidence,
    figure,
    figures_places,
    hint,
    subject,
    written_sum,
)
from auditcli.model import (
    Cell,
    ColumnKind,
    Document,
    Outcome,
    Quantity,
    Row,
    RowRole,
    Table,
    Verdict,
)

_SUM_ROLES = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})
Place = tuple[int, int]
SEARCHED_IN_PART = "the sheet is large: only sums of neighbouring rows and columns were looked for"
NOT_BORNE_OUT = "no other sum holds in its row or column, which may hold shares or averages"


def is_sheet(table: Table) -> bool:
    """Whether a table came from a delimited file."""
    return any(cell.sheet is not None for row in table.rows[:50] for cell in row.cells if cell)


def sums_down(document: Document, table: Table) -> Iterator[Outcome]:
    """One outcome for each column of each row that is the sum of others."""
    grid = grid_of(table)
    labels = [" ".join(row.label.split()).casefold() for row in table.rows]
    worded = [at for at, row in enumerate(table.rows) if row.role in _SUM_ROLES]
    if len(grid.rows) * grid.width > LARGE:
        yield from _searched_in_part(document, table)
    sums = find_sums(grid.rows, labels, worded, _rates(grid), grid.exact)
    told, failed = _tallies(sums)
    for found in sums:
        for column in sorted((*found.holds, *found.fails)):
            cells = [(row, column) for row in found.parts]
            yield from _outcome(
                document, table, found, (found.total, column), cells, (told[column], failed[column])
            )


def sums_across(document: Document, table: Table) -> Iterator[Outcome]:
    """One outcome for each row of each column that is the sum of others."""
    grid = grid_of(table)
    labels = [" ".join(column.header.split()).casefold() for column in table.columns]
    worded = [at for at, column in enumerate(table.columns) if column.kind is ColumnKind.SUM]
    turned = grid.transposed()
    sums = find_sums(turned.rows, labels, worded, _rates(turned), grid.exact)
    told, failed = _tallies(sums)
    for found in sums:
        for row in sorted((*found.holds, *found.fails)):
            cells = [(row, column) for column in found.parts]
            yield from _outcome(
                document, table, found, (row, found.total), cells, (told[row], failed[row])
            )


def _searched_in_part(document: Document, table: Table) -> Iterator[Outcome]:
    """What a sheet too large for the whole search leaves untested, said once."""
    for row in table.rows:
        for cell in row.cells:
            if cell is not None:
                place = evidence(document, cell, row, "total")
                yield Outcome(Verdict.UNTESTED, place, reason=SEARCHED_IN_PART)
                return


def _rates(grid: Grid) -> list[int]:
    """The lines of a grid whose figures are per cent."""
    return [at for at, marks in enumerate(grid.percent) if 2 * sum(marks) > len(marks)]


def _tallies(sums: Sequence[Sum]) -> tuple[Counter[int], Counter[int]]:
    """How many sums hold, with something to tell, and how many fail in each position."""
    told = Counter(at for found in sums for at in found.told)
    return told, Counter(at for found in sums for at in found.fails)


def _is_borne_out(
    found: Sum, tally: tuple[int, int], slip: bool, cell: Cell, parts: Sequence[Cell]
) -> bool:
    """Whether a figure that disagrees stands where sums are to be expected.

    That is where other sums of its row or column hold; or where none does but this sum, where
    it is no average of its parts and one slip of the pen explains it.
    """
    told, failed = tally
    if told:
        return told >= failed or (slip and 2 * told >= failed)
    figures = [part.quantity for part in parts]
    average = min(f.value for f in figures) <= cell.quantity.value <= max(f.value for f in figures)
    long = all(
        sum(c.isdigit() for c in f.text) >= 3 for f in (cell.quantity, max(figures, key=_size))
    )
    return failed <= 2 and slip and (long or not average) and len(found.told) >= 2


def _size(quantity: Quantity) -> Decimal:
    return abs(quantity.value)


def _outcome(
    document: Document,
    table: Table,
    found: Sum,
    place: Place,
    parts: Sequence[Place],
    tally: tuple[int, int],
) -> Iterator[Outcome]:
    row, column = table.rows[place[0]], place[1]
    cell = row.cells[column]
    known: list[tuple[Row, Cell]] = []
    for at, where in parts:
        part = table.rows[at].cells[where]
        if part is not None:
            known.append((table.rows[at], part))
    if cell is None or not known:
        return
    verdict, said, reason = _judged(document, table, found, (row, cell), known, tally)
    computed = sum((c.quantity.value for _, c in known), Decimal(0))
    places = max(figures_places([c.quantity for _, c in known]), cell.quantity.places)
    terms = [(c.quantity, 1) for _, c in known]
    yield Outcome(
        verdict=verdict,
        primary=evidence(document, cell, row, "total"),
        related=tuple(evidence(document, c, r, "addend") for r, c in known),
        confidence=Decimal("0.95"),
        subject=subject(table, row, column),
        reported=figure(document, cell.quantity),
        computed=document.style.format(computed, places),
        difference=document.style.format(cell.quantity.value - computed, places),
        computation=written_sum(document, terms, computed),
        hint=said,
        reason=reason,
        facts={"count": str(len(known)), "rows": str(len(found.holds))},
    )


def _judged(
    document: Document,
    table: Table,
    found: Sum,
    total: tuple[Row, Cell],
    known: Sequence[tuple[Row, Cell]],
    tally: tuple[int, int],
) -> tuple[Verdict, str, str]:
    """The verdict on a sum, a diagnosis as a sentence, and why it went untested."""
    row, cell = total
    verdict = judge_sum(cell.quantity, [c.quantity for _, c in known], table.exact)
    if verdict is not Verdict.DISAGREES:
        return verdict, "", ""
    slip = diagnose(cell.quantity, [(c.quantity, 1) for _, c in known])
    if not _is_borne_out(found, tally, slip is not None, cell, [c for _, c in known]):
        return Verdict.UNTESTED, "", NOT_BORNE_OUT
    named = [(row.label, cell.quantity), *((r.label, c.quantity) for r, c in known)]
    return verdict, hint(document, slip, named), ""
