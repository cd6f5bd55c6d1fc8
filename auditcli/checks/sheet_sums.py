"""Sums in sheets, down and across: found by `arithmetic.sums`, one outcome for each cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.diagnosis import diagnose
from auditcli.arithmetic.grid import Entry, Grid, grid_of
from auditcli.arithmetic.rounding import is_exact, judge_sum
from auditcli.arithmetic.sum_measure import Sum
from auditcli.arithmetic.sums import LARGE, find_sums
from auditcli.checks.sheet_proof import is_borne_out, is_coarse, is_off_by_more_than_one
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
    Row,
    RowRole,
    Table,
    Verdict,
)

_SUM_ROLES = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})
Place = tuple[int, int]
SEARCHED_IN_PART = "the sheet is large: only sums of neighbouring rows and columns were looked for"
#: To what statistical offices round counts, and how many figures must show it.
STEPS = (10, 5)
MANY = 12
NOT_GIVEN = "a part is not given as a figure"
NOT_BORNE_OUT = "no other sum holds in its row or column, which may hold shares or averages"


def is_sheet(table: Table) -> bool:
    """Whether a table came from a delimited file."""
    return any(cell.sheet is not None for row in table.rows[:50] for cell in row.cells if cell)


def _step(table: Table) -> int:
    """The unit to which a sheet rounds its counts: 5 or 10 as statistical offices do, else 1."""
    steps, seen = list(STEPS), 0
    for row in table.rows:
        for cell in row.cells:
            if cell is None or cell.quantity.places or not cell.quantity.value:
                continue
            seen += 1
            steps = [step for step in steps if not int(cell.quantity.value) % step]
            if not steps:
                return 1
    return steps[0] if seen >= MANY else 1


def _sheet_grid(table: Table, step: int) -> Grid:
    """The figures of a sheet; where counts are rounded to fives, so is what rounding allows."""
    grid = grid_of(table)
    if step == 1:
        return grid
    coarsest = max((e.half for line in grid.rows for e in line if e is not None), default=1)
    rows = tuple(
        tuple(
            Entry(e.value, e.half * step) if e is not None and e.half == coarsest else e
            for e in line
        )
        for line in grid.rows
    )
    return Grid(rows, grid.percent, grid.exact)


def sums_down(document: Document, table: Table) -> Iterator[Outcome]:
    """One outcome for each column of each row that is the sum of others."""
    step = _step(table)
    grid = _sheet_grid(table, step)
    labels = [" ".join(row.label.split()).casefold() for row in table.rows]
    worded = [at for at, row in enumerate(table.rows) if row.role in _SUM_ROLES]
    if len(grid.rows) * grid.width > LARGE:
        yield from _searched_in_part(document, table)
    sums = find_sums(grid.rows, labels, worded, _rates(grid), grid.exact)
    yield from _outcomes(document, table, sums, step, lambda line, at: (line, at))


def sums_across(document: Document, table: Table) -> Iterator[Outcome]:
    """One outcome for each row of each column that is the sum of others."""
    step = _step(table)
    grid = _sheet_grid(table, step)
    labels = [" ".join(column.header.split()).casefold() for column in table.columns]
    worded = [at for at, column in enumerate(table.columns) if column.kind is ColumnKind.SUM]
    turned = grid.transposed()
    sums = find_sums(turned.rows, labels, worded, _rates(turned), grid.exact)
    yield from _outcomes(document, table, sums, step, lambda line, at: (at, line))


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the figures of a sum are written: whether a part that is not given counts as nothing,
    to what counts are rounded, and whether the sum holds too precisely to be rounded at all."""

    nil: bool
    step: int
    exact: bool


def _is_exact(table: Table, found: Sum, place: Callable[[int, int], Place]) -> bool:
    """Whether a sum holds to the last digit in more places than rounded figures would let it, and
    in all but one."""
    places, off = [], 0
    for at in found.told:
        row, column = place(found.total, at)
        cells = [table.rows[r].cells[c] for r, c in (place(part, at) for part in found.parts)]
        parts = [cell.quantity.value for cell in cells if cell is not None and cell.quantity.value]
        total = table.rows[row].cells[column]
        if total is not None and total.quantity.value == sum(parts):
            places.append(len(parts))
        else:
            off += 1
    return off <= 1 and is_exact(places)


def _outcomes(
    document: Document,
    table: Table,
    sums: Sequence[Sum],
    step: int,
    place: Callable[[int, int], Place],
) -> Iterator[Outcome]:
    """One outcome for each sum and position; `place` gives the row and column of those two."""
    told, failed = _tallies(sums)
    for found in sums:
        nil = any(_note(table, place(p, at)) for at in found.holds for p in found.parts)
        exact = step == 1 and _is_exact(table, found, place)
        for at in sorted((*found.holds, *found.fails)):
            cells = [place(part, at) for part in found.parts]
            total = place(found.total, at)
            tally = (told[at], failed[at])
            manner = _Manner(nil, step, exact)
            yield from _outcome(document, table, found, total, cells, tally, manner)


def _note(table: Table, place: Place) -> Cell | None:
    """What stands in a place instead of a figure."""
    row, column = place
    notes = table.rows[row].notes
    return notes[column] if notes else None


def _searched_in_part(document: Document, table: Table) -> Iterator[Outcome]:
    """What a sheet too large for the whole search leaves untested, said once."""
    for row in table.rows:
        for cell in row.cells:
            if cell is not None:
                place = evidence(document, cell, row, "total")
                yield Outcome(Verdict.UNTESTED, place, reason=SEARCHED_IN_PART)
                return


def _rates(grid: Grid) -> list[int]:
    """The lines of a grid most of whose figures are per cent."""
    given = [sum(1 for entry in line if entry is not None) for line in grid.rows]
    return [at for at, marks in enumerate(grid.percent) if 2 * sum(marks) > given[at]]


def _tallies(sums: Sequence[Sum]) -> tuple[Counter[int], Counter[int]]:
    """How many sums hold, with something to tell, and how many fail in each position; those that
    one wrong figure explains, in a line that all of them have, count as one."""
    told = Counter(at for found in sums for at in found.told)
    failing: dict[int, list[frozenset[int]]] = defaultdict(list)
    for found in sums:
        for at in found.fails:
            failing[at].append(frozenset((found.total, *found.parts)))
    return told, Counter(
        {at: 1 if frozenset.intersection(*lines) else len(lines) for at, lines in failing.items()}
    )


def _parts(
    table: Table, places: Sequence[Place]
) -> tuple[list[tuple[Row, Cell]], list[tuple[Row, Cell]]]:
    """The figures among the parts of a sum, and what stands for figures that are not given."""
    known: list[tuple[Row, Cell]] = []
    not_given: list[tuple[Row, Cell]] = []
    for place in places:
        row = table.rows[place[0]]
        given, note = row.cells[place[1]], _note(table, place)
        if given is not None:
            known.append((row, given))
        elif note is not None:
            not_given.append((row, note))
    return known, not_given


def _outcome(
    document: Document,
    table: Table,
    found: Sum,
    place: Place,
    parts: Sequence[Place],
    tally: tuple[int, int],
    manner: _Manner,
) -> Iterator[Outcome]:
    """The outcome of a sum in one place."""
    row, column = table.rows[place[0]], place[1]
    cell = row.cells[column]
    known, not_given = _parts(table, parts)
    if cell is None or not known:
        return
    verdict, said, reason = _judged(document, table, found, (row, cell), known, tally, manner)
    if verdict is Verdict.DISAGREES and not_given and not manner.nil:
        verdict, said, reason = Verdict.UNTESTED, "", NOT_GIVEN
    computed = sum((c.quantity.value for _, c in known), Decimal(0))
    places = max(figures_places([c.quantity for _, c in known]), cell.quantity.places)
    terms = [(c.quantity, 1) for _, c in known]
    yield Outcome(
        verdict=verdict,
        primary=evidence(document, cell, row, "total"),
        related=tuple(evidence(document, c, r, "addend") for r, c in (*known, *not_given)),
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
    manner: _Manner,
) -> tuple[Verdict, str, str]:
    """The verdict on a sum, a diagnosis as a sentence, and why it went untested."""
    row, cell = total
    figures = [c.quantity for _, c in known]
    verdict = judge_sum(cell.quantity, figures, table.exact)
    if verdict is Verdict.AGREES:
        return verdict, "", ""
    is_off = manner.exact and is_off_by_more_than_one(cell.quantity, figures)
    if verdict is not Verdict.DISAGREES and not is_off:
        return verdict, "", ""
    if not is_off and is_coarse(cell.quantity, figures, manner.step):
        return Verdict.AGREES_ROUNDED, "", ""
    if verdict is not Verdict.DISAGREES:
        tally = (tally[0] - 1, tally[1] + 1)
    slip = diagnose(cell.quantity, [(figure, 1) for figure in figures])
    if not is_borne_out(found, tally, slip is not None, cell, [c for _, c in known]):
        if verdict is not Verdict.DISAGREES:
            return verdict, "", ""
        return Verdict.UNTESTED, "", NOT_BORNE_OUT
    if verdict is not Verdict.DISAGREES:
        verdict = Verdict.UNLIKELY
    named = [(row.label, cell.quantity), *((r.label, c.quantity) for r, c in known)]
    return verdict, hint(document, slip, named), ""
