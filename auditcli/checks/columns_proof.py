"""Relations between the columns of a table, found once for the checks that ask about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from auditcli.arithmetic.diagnosis import diagnose
from auditcli.arithmetic.grid import grid_of
from auditcli.arithmetic.relations import Relation, find_relations
from auditcli.arithmetic.rounding import judge_sum
from auditcli.checks.other_readings import holds_if_reread, reread
from auditcli.checks.per_document import per_document
from auditcli.checks.sheet_sums import is_sheet
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

#: So many rows with their signs right show that one with its sign turned is a slip.
LEAST_ROWS_FOR_A_SIGN = 4
_DIFFERENCES = (ColumnKind.DEVIATION, ColumnKind.CHANGE)


@per_document
def table_relations(document: Document) -> tuple[tuple[Table, list[Relation]], ...]:
    """Each table with the relations between columns that its rows bear out; of sheets none."""
    return tuple((table, _relations_of(table)) for table in document.tables)


def _relations_of(table: Table) -> list[Relation]:
    """The relations between columns that a table's rows bear out; headings do not count."""
    skip = [at for at, row in enumerate(table.rows) if row.role is RowRole.HEADING]
    if table.width < 3 or is_sheet(table):
        return []
    return find_relations(grid_of(table), skip)


def as_difference(table: Table, relation: Relation) -> tuple[int, int, int] | None:
    """(difference, minuend, subtrahend) where total = first + second is better said so.

    That is where a head says deviation or change, and, with heads lost, where the whole stands
    before its parts: "outcome, budget, deviation".
    """
    if len(relation.parts) != 2:
        return None
    total = relation.total
    first, second = sorted(column for column, _ in relation.parts)
    kinds = [table.columns[column].kind for column in (total, first, second)]
    if kinds[0] in _DIFFERENCES or kinds[0] is ColumnKind.SUM:
        return None
    if kinds[2] in _DIFFERENCES:
        return second, total, first
    if kinds[1] in _DIFFERENCES:
        return first, total, second
    if total < second:
        return second, total, first
    return None


def row_outcomes(
    document: Document,
    table: Table,
    relation: Relation,
    result: int,
    terms: tuple[tuple[int, int, str], ...],
    result_role: str,
) -> Iterator[Outcome]:
    """One outcome for each row in which result = Σ sign·term can be tried.

    `terms` are (column, sign, role in the evidence).
    """
    turned = _turned_rows(table, relation, result, terms)
    # Budget less outcome is how costs are told better or worse; income beside them turns.
    better_or_worse = table.columns[terms[0][0]].kind is ColumnKind.BUDGET
    for at in sorted((*relation.holds, *relation.fails)):
        row = table.rows[at]
        cell = row.cells[result]
        parts = [(row.cells[column], sign, role) for column, sign, role in terms]
        known = [(c, sign, role) for c, sign, role in parts if c is not None]
        if cell is None or not known:
            continue
        outcome = _outcome(document, table, row, result, cell, known, relation, result_role)
        if outcome.verdict is Verdict.DISAGREES:
            reason = ""
            if row.role is RowRole.RATE or _looks_averaged(table, row, relation):
                reason = "the row seems to hold averages or shares, which do not add up"
            elif at in turned and (better_or_worse or not _is_lone_slip(turned, relation)):
                reason = "only the sign differs, as where costs are signed as better or worse"
            elif holds_if_reread(row, result, [(c, sign) for c, sign, _ in terms]):
                reason = reread(row)
            if reason:
                outcome = replace(outcome, verdict=Verdict.UNTESTED, reason=reason, hint="")
        yield outcome


def _turned_rows(
    table: Table, relation: Relation, result: int, terms: tuple[tuple[int, int, str], ...]
) -> frozenset[int]:
    """The rows in which the result has the right amount with the other sign."""
    found = set()
    for at in relation.fails:
        cells = table.rows[at].cells
        cell = cells[result]
        parts = [(cells[column], sign) for column, sign, _ in terms]
        total = sum((sign * c.quantity.value for c, sign in parts if c is not None), Decimal(0))
        if cell is not None and cell.quantity.value and cell.quantity.value == -total:
            found.add(at)
    return frozenset(found)


def _is_lone_slip(turned: frozenset[int], relation: Relation) -> bool:
    """Whether a turned sign is one slip among many rows, and no convention of its rows."""
    return len(turned) == 1 and len(relation.holds) >= LEAST_ROWS_FOR_A_SIGN


def _looks_averaged(table: Table, row: Row, relation: Relation) -> bool:
    """Whether a whole lies between parts of like size, as an average does and no sum does, in a
    row that is printed with more decimals than the rows that add up."""
    added = [table.rows[at].cells[relation.total] for at in relation.holds]
    usual = max((cell.quantity.places for cell in added if cell is not None), default=0)
    whole = row.cells[relation.total]
    parts = [row.cells[column] for column, _ in relation.parts]
    values = [cell.quantity.value for cell in parts if cell is not None]
    if whole is None or whole.quantity.places <= usual:
        return False
    if len(values) < 2 or any(sign < 0 for _, sign in relation.parts):
        return False
    if min(values) <= 0 or max(values) > 2 * min(values):
        return False
    return min(values) <= whole.quantity.value <= max(values)


def _outcome(
    document: Document,
    table: Table,
    row: Row,
    column: int,
    cell: Cell,
    parts: list[tuple[Cell, int, str]],
    relation: Relation,
    result_role: str,
) -> Outcome:
    signed = [
        Quantity(sign * c.quantity.value, c.quantity.places, c.quantity.span, c.quantity.text)
        for c, sign, _ in parts
    ]
    verdict = judge_sum(cell.quantity, signed, table.exact)
    computed = sum((quantity.value for quantity in signed), Decimal(0))
    places = max(figures_places(signed), cell.quantity.places)
    terms = [(c.quantity, sign) for c, sign, _ in parts]
    said = ""
    if verdict is Verdict.DISAGREES:
        named = [("", cell.quantity), *(("", c.quantity) for c, _, _ in parts)]
        said = hint(document, diagnose(cell.quantity, terms), named)
    return Outcome(
        verdict=verdict,
        primary=evidence(document, cell, row, result_role),
        related=tuple(evidence(document, c, row, role) for c, _, role in parts),
        confidence=_confidence(relation, cell, parts),
        subject=subject(table, row, column),
        reported=figure(document, cell.quantity),
        computed=document.style.format(computed, places),
        difference=document.style.format(cell.quantity.value - computed, places),
        computation=written_sum(document, terms, computed),
        hint=said,
        facts={"rows": str(len(relation.holds))},
    )


def _confidence(relation: Relation, cell: Cell, parts: list[tuple[Cell, int, str]]) -> Decimal:
    sure = Decimal("0.95") if len(relation.holds) >= 4 * len(relation.fails) else Decimal("0.8")
    if relation.bits < 20 and relation.fails:
        sure -= Decimal("0.1")
    if not all(c.certain for c in (cell, *(c for c, _, _ in parts))):
        sure -= Decimal("0.15")
    return sure
