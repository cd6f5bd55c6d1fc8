"""Footing: do the columns of a table add down to its totals?

Asks, for each row that is the sum of others (totals below or above their parts, subtotals,
results, opening balance + movements = closing balance, of-which rows that exhaust their row),
whether each column adds up. Which rows belong to which total is told by words and borne out by
the columns that do add up (`arithmetic.footing`). Sums across columns are left to cross-footing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from auditcli.arithmetic.diagnosis import diagnose
from auditcli.arithmetic.footing import find_footings, plain_totals
from auditcli.arithmetic.footing_like import footings_like
from auditcli.arithmetic.footing_measure import Footing, measure
from auditcli.arithmetic.grid import grid_of, is_percent
from auditcli.arithmetic.rounding import judge_sum
from auditcli.checks.other_readings import doubted
from auditcli.checks.sheet_sums import is_sheet, sums_down
from auditcli.checks.table_proof import (
    evidence,
    figure,
    figures_places,
    hint,
    subject,
    written_sum,
)
from auditcli.checks.year_sections import has_slipped, sections_of_years
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

#: With more parts than this some choice of signs nearly always adds up.
MOST_SIGNED_PARTS = 6

FACTS = frozenset({"count"})


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Report a total that no column bears out, where only its word says that it is one.
    lone_totals: bool = True
    # Bits of evidence from columns that hold, below which a total that fails is not reported.
    least_evidence: int = 6


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each total and column."""
    for table in document.tables:
        if is_sheet(table):
            yield from sums_down(document, table)
            continue
        grid = grid_of(table)
        roles = [row.role for row in table.rows]
        footings = find_footings(grid, roles)
        footings += footings_like(grid, [row.label.lower() for row in table.rows], footings)
        for footing in footings:
            yield from _outcomes(document, table, footing, params)
        known = [footing.total for footing in footings]
        for total, parts in sections_of_years(table, known):
            yield from _section(document, table, measure(grid, total, parts))
            known.append(total)
        for total, parts in plain_totals(roles, known):
            lone = measure(grid, total, parts)
            yield from _lone_total(document, table, lone, params)


def _outcomes(
    document: Document, table: Table, footing: Footing, params: Params
) -> Iterator[Outcome]:
    hidden = _hidden_rows(table, footing)
    for column in (*footing.holds, *footing.fails):
        cell = table.rows[footing.total].cells[column]
        parts = _parts(table, footing.parts, column)
        if cell is None or not parts:
            continue
        verdict = _judge(table, cell, parts)
        confidence = _confidence(footing, table, column)
        reason = ""
        if verdict in (Verdict.DISAGREES, Verdict.UNLIKELY):
            if footing.bits < params.least_evidence and not footing.expected:
                verdict, reason = Verdict.UNTESTED, "too little bears out which rows belong to it"
            elif len(footing.holds) < len(footing.fails) and _is_guessed(table, footing):
                verdict, reason = Verdict.UNTESTED, "its cells could be placed in several ways"
            elif _has_own_signs(table, column, cell, parts):
                verdict, reason = Verdict.UNTESTED, "changes are signed as better or worse there"
            elif table.columns[column].kind is ColumnKind.SHARE:
                verdict = Verdict.UNTESTED
                reason = "deviations, changes and shares may be reckoned otherwise, row by row"
            elif _is_mean(cell, parts):
                verdict, reason = Verdict.UNTESTED, "it lies among its parts, as a mean does"
            elif hidden:
                verdict, reason = (
                    Verdict.UNTESTED,
                    f"the cells of a row could not be placed: {hidden}",
                )
            elif doubt := doubted(table, footing.total, footing.parts, column, footing.holds):
                verdict, reason = Verdict.UNTESTED, doubt
        yield _outcome(document, table, footing.total, column, parts, verdict, confidence, reason)


def _judge(table: Table, cell: Cell, parts: list[tuple[Row, Cell, int]]) -> Verdict:
    if all(sign > 0 for _, _, sign in parts):
        return judge_sum(cell.quantity, [c.quantity for _, c, _ in parts], table.exact)
    signed = [_with_sign(c.quantity, sign) for _, c, sign in parts]
    return judge_sum(cell.quantity, signed, table.exact)


def _has_own_signs(
    table: Table, column: int, cell: Cell, parts: list[tuple[Row, Cell, int]]
) -> bool:
    """Whether a column shows changes, and they add up with other signs than printed.

    Many tables sign a change as better or worse for the result, so that higher costs are
    negative; there the parts do not simply add up.
    """
    if table.columns[column].kind not in (ColumnKind.CHANGE, ColumnKind.DEVIATION):
        return False
    if len(parts) > MOST_SIGNED_PARTS:
        return True
    for signs in product((1, -1), repeat=len(parts)):
        signed = [_with_sign(c.quantity, s) for (_, c, _), s in zip(parts, signs, strict=True)]
        if judge_sum(cell.quantity, signed, table.exact) is not Verdict.DISAGREES:
            return True
    return False


def _with_sign(quantity: Quantity, sign: int) -> Quantity:
    return Quantity(sign * quantity.value, quantity.places, quantity.span, quantity.text)


def _parts(
    table: Table, parts: tuple[tuple[int, int], ...], column: int
) -> list[tuple[Row, Cell, int]]:
    """The cells of a column that are summed; shares in per cent between them are not."""
    found = []
    for row, sign in sorted(parts):
        cell = table.rows[row].cells[column]
        if cell is not None and not is_percent(cell):
            found.append((table.rows[row], cell, sign))
    return found


def _is_mean(cell: Cell, parts: list[tuple[Row, Cell, int]]) -> bool:
    """Whether a total is no sum but a mean: among its parts, and below half of what they make."""
    values = [part.quantity.value for _, part, sign in parts if sign > 0]
    whole = cell.quantity.value
    return (
        len(values) == len(parts) > 2
        and 0 < min(values) <= whole <= max(values)
        and 2 * whole < sum(values)
    )


def _is_guessed(table: Table, footing: Footing) -> bool:
    """Whether a row among the total and its parts was read in one of several ways."""
    rows = (footing.total, *(row for row, _ in footing.parts))
    return any(cell is not None and not cell.certain for r in rows for cell in table.rows[r].cells)


def _hidden_rows(table: Table, footing: Footing) -> str:
    """The label of a row among the parts whose cells could not be placed, if there is one."""
    rows = [row for row, _ in footing.parts]
    for row in table.rows[min(*rows, footing.total) : max(*rows, footing.total) + 1]:
        if row.unplaced and row.role is not RowRole.OF_WHICH:
            return " ".join(row.label.split())[:40] or "without a label"
    return ""


def _confidence(footing: Footing, table: Table, column: int) -> Decimal:
    """How sure it is that these rows are the parts and that their figures were read rightly."""
    cells = [table.rows[row].cells[column] for row, _ in footing.parts]
    cells.append(table.rows[footing.total].cells[column])
    sure = Decimal("0.97") if len(footing.holds) > len(footing.fails) else Decimal("0.85")
    if footing.bits < 10 and footing.fails:
        sure = Decimal("0.75")
    if any(cell is not None and not cell.certain for cell in cells):
        sure -= Decimal("0.1")
    return sure


def _outcome(
    document: Document,
    table: Table,
    total: int,
    column: int,
    parts: list[tuple[Row, Cell, int]],
    verdict: Verdict,
    confidence: Decimal,
    reason: str = "",
) -> Outcome:
    row = table.rows[total]
    cell = row.cells[column]
    assert cell is not None
    computed = sum((sign * part.quantity.value for _, part, sign in parts), Decimal(0))
    figures = [part.quantity for _, part, _ in parts]
    places = max(figures_places(figures), cell.quantity.places)
    said = ""
    if verdict is Verdict.DISAGREES:
        named = [(row.label, cell.quantity), *((r.label, c.quantity) for r, c, _ in parts)]
        terms = [(c.quantity, sign) for _, c, sign in parts]
        others = _rows_around(table, total, column, parts)
        said = hint(document, diagnose(cell.quantity, terms, others), named)
    return Outcome(
        verdict=verdict,
        primary=evidence(document, cell, row, "total"),
        related=tuple(evidence(document, c, r, "addend") for r, c, _ in parts),
        confidence=confidence,
        subject=subject(table, row, column),
        reported=figure(document, cell.quantity),
        computed=document.style.format(computed, places),
        difference=document.style.format(cell.quantity.value - computed, places),
        computation=written_sum(document, [(c.quantity, s) for _, c, s in parts], computed),
        hint=said,
        reason=reason,
        facts={"count": str(len(parts))},
    )


def _rows_around(
    table: Table, total: int, column: int, parts: list[tuple[Row, Cell, int]]
) -> list[Quantity]:
    """Figures next to the parts that were not counted: they may have been left out."""
    known = {id(cell) for _, cell, _ in parts}
    around = table.rows[max(0, total - len(parts) - 4) : total + 3]
    found = []
    for row in around:
        cell = row.cells[column]
        if row is not table.rows[total] and cell is not None and id(cell) not in known:
            found.append(cell.quantity)
    return found


def _section(document: Document, table: Table, section: Footing) -> Iterator[Outcome]:
    """The total of a short section in a table of years, of which at least one adds up.

    Where none does, only the year that a slip of the pen explains is wrong for certain.
    """
    rows = [table.rows[row] for row, _ in section.parts]
    total = table.rows[section.total]
    for column in (*section.holds, *section.fails):
        cell, parts = total.cells[column], _parts(table, section.parts, column)
        if cell is None or not parts:
            continue
        verdict, reason = _judge(table, cell, parts), ""
        if not section.holds and not has_slipped(total, rows, column):
            verdict, reason = Verdict.UNTESTED, "it could not be told which rows belong to it"
        sure = Decimal("0.75")
        yield _outcome(document, table, section.total, column, parts, verdict, sure, reason)


def _lone_total(
    document: Document, table: Table, lone: Footing, params: Params
) -> Iterator[Outcome]:
    """A total that no column bears out: only its word says that the rows above are its parts."""
    total, parts = lone.total, lone.parts
    for column, cell in enumerate(table.rows[total].cells):
        found = _parts(table, parts, column)
        if cell is None or len(found) < 2:
            continue
        verdict, reason = _judge(table, cell, found), ""
        if verdict in (Verdict.DISAGREES, Verdict.UNLIKELY):
            verdict, reason = Verdict.UNTESTED, "it could not be told which rows belong to it"
        if reason and params.lone_totals and _is_near(table, lone, column, found):
            verdict, reason = Verdict.DISAGREES, ""
        confidence = Decimal("0.7")
        yield _outcome(document, table, total, column, found, verdict, confidence, reason)


def _is_near(table: Table, lone: Footing, column: int, found: list[tuple[Row, Cell, int]]) -> bool:
    """Whether a lone total is off by what one slip explains, in a table that was read surely."""
    cell = table.rows[lone.total].cells[column]
    rows = table.rows[min(row for row, _ in lone.parts) : lone.total + 1]
    if cell is None or table.width > 1 or any(row.unplaced for row in rows):
        return False
    if any(row.role is RowRole.RATE for row in rows):
        return False
    if not all(c.certain and c.quantity.unit is None for _, c, _ in found):
        return False
    slip = diagnose(cell.quantity, [(c.quantity, sign) for _, c, sign in found])
    off = abs(cell.quantity.value - sum(c.quantity.value for _, c, _ in found))
    return slip is not None or lone.slips > 0 or 2 * off < abs(cell.quantity.value)
