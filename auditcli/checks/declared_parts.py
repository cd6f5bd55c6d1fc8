"""A total that a rule declares, its parts in a table, and what speaks against a difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from auditcli.arithmetic.rounding import judge_sum
from auditcli.checks.binding import said_label
from auditcli.checks.other_readings import reread, row_to_reread
from auditcli.model import Cell, ColumnKind, Dimension, Quantity, RowRole, Table, Verdict

AGREEING = (Verdict.AGREES, Verdict.AGREES_ROUNDED)
#: Columns that need not add up: shares do not, and deviations and changes may have turned signs.
LOOSE = (ColumnKind.CHANGE, ColumnKind.SHARE, ColumnKind.DEVIATION)
#: Rows that the rule does not name are tried in pairs where there are no more than these.
_PAIRED = 8
#: Rows that are no parts, whatever stands in them.
_NO_PARTS = (RowRole.HEADING, RowRole.OF_WHICH, RowRole.RATE)

#: What note numbers are mistaken for, and how many notes a report may have.
_THOUSAND, _MOST_NOTES = Decimal(1000), 99

#: (row, cell, sign) of each part that has a figure in a column.
Terms = Sequence[tuple[int, Cell, int]]


@dataclass(frozen=True, slots=True)
class Relation:
    """A total and its parts in a table: rows, with the signs of the convention that was chosen."""

    table: Table
    total: int
    parts: tuple[tuple[int, int], ...]
    turned: int
    holds: int


def terms_of(relation: Relation, column: int) -> tuple[Cell | None, list[tuple[int, Cell, int]]]:
    """The total's cell, and (row, cell, sign) of each part that has a figure in the column."""
    rows = relation.table.rows
    found = [
        (at, cell, sign)
        for at, sign in relation.parts
        if (cell := amount(rows[at].cells[column])) is not None
    ]
    return amount(rows[relation.total].cells[column]), found


def amount(cell: Cell | None) -> Cell | None:
    """A cell, unless it is per cent."""
    unit = cell.quantity.unit if cell is not None else None
    return None if unit is not None and unit.dimension is Dimension.PERCENT else cell


def signed(relation: Relation, terms: Terms) -> list[Quantity]:
    """The parts with the signs with which they are added."""
    return [
        replace(cell.quantity, value=cell.quantity.value * sign * relation.turned)
        for _, cell, sign in terms
    ]


def sum_of(relation: Relation, terms: Terms) -> Decimal:
    """What the parts come to."""
    return sum((quantity.value for quantity in signed(relation, terms)), Decimal(0))


def judge(relation: Relation, cell: Cell, terms: Terms) -> Verdict:
    """Whether a total is what its parts come to."""
    return judge_sum(cell.quantity, signed(relation, terms), relation.table.exact)


def doubt(
    relation: Relation,
    column: int,
    cell: Cell,
    terms: Terms,
    lone: bool,
) -> str:
    """Why a difference need not mean that a figure is wrong, or ""."""
    rows = relation.table.rows
    if relation.table.columns[column].kind in LOOSE:
        return "deviations, changes and shares may be reckoned otherwise, row by row"
    if _unheaded(relation.table, column):
        return "it is not known what this column holds, since its head does not say"
    seen = {at for at, _, _ in terms}
    for at, _ in relation.parts:
        if at not in seen:
            return f'the row "{said_label(rows[at].label)}" has no figure in this column'
    if not relation.holds and not lone:
        return "its parts add up to it in no column"
    off = cell.quantity.value - sum_of(relation, terms)
    for at, quantity in [
        (relation.total, cell.quantity),
        *((at, c.quantity) for at, c, _ in terms),
    ]:
        if with_note_number(quantity, abs(off)):
            return f'a note number may have been read into "{said_label(rows[at].label)}"'
    other = row_to_reread(relation.table, relation.total, relation.parts, column, relation.turned)
    if other is not None:
        return reread(other)
    strange = _strangers(relation, column)
    names = _explained(cell.quantity, off, strange)
    return f"it would add up with a row that the rule does not name: {names}" if names else ""


def with_note_number(quantity: Quantity, off: Decimal) -> bool:
    """Whether a figure is off by its own thousands, which may be the number of a note before it.

    "Intäkter 4 901,5" is 901,5 with a reference to note 4, or 4 901,5.
    """
    thousands, rest = divmod(abs(quantity.value), _THOUSAND)
    return 0 < thousands <= _MOST_NOTES and rest * 10 >= _THOUSAND and off == thousands * _THOUSAND


def _unheaded(table: Table, column: int) -> bool:
    """Whether the head of a column says nothing, and others say more or are too many to be years.

    It may hold note numbers, or differences of the columns beside it.
    """

    def said(at: int) -> bool:
        one = table.columns[at]
        return one.period is not None or one.kind is not ColumnKind.UNKNOWN

    return not said(column) and (table.width > 2 or any(map(said, range(table.width))))


def _strangers(relation: Relation, column: int) -> list[tuple[str, Quantity]]:
    """The figures of rows from the first part to the total that the rule does not name."""
    known = {relation.total, *(at for at, _ in relation.parts)}
    found = []
    for at in range(min(known), max(known) + 1):
        row = relation.table.rows[at]
        if at in known or row.role in _NO_PARTS:
            continue
        if (cell := amount(row.cells[column])) is not None and cell.quantity.value:
            found.append((said_label(row.label), cell.quantity))
    return found


def _explained(total: Quantity, off: Decimal, strange: Sequence[tuple[str, Quantity]]) -> str:
    """The row, or the two rows, whose figures make up a difference."""
    rest = replace(total, value=abs(off))
    for label, quantity in strange:
        if judge_sum(rest, [replace(quantity, value=abs(quantity.value))]) in AGREEING:
            return label
    if len(strange) <= _PAIRED:
        for (one, first), (other, second) in combinations(strange, 2):
            both = abs(first.value + second.value)
            if rest.value == both:
                return f"{one}; {other}"
    return ""
