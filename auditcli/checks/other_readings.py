"""Would a sum hold if the line of a row were split into figures in another way?

"28 115 458 99 945" is two figures, or a reference to note 28 and two others; in a row with fewer
figures than the table has columns it is not printed which cells are empty. The reading takes the
way with which most adds up; where a sum then fails that another way would mend, nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from auditcli.checks.binding import said_label
from auditcli.model import Row, RowRole, Table

#: All rows are tried together while there are no more ways than this to read them.
_MOST_WAYS = 1000
_THOUSAND = 1000
_NO_PARTS = frozenset(
    {RowRole.HEADING, RowRole.OF_WHICH, RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING}
)


def reread(row: Row) -> str:
    """Why a sum is not judged, for a row that another way to read it would mend."""
    return f'it would hold if the row "{said_label(row.label)}" were read in another way'


def doubted(
    table: Table,
    total: int,
    parts: Sequence[tuple[int, int]],
    column: int,
    holds: Sequence[int],
) -> str:
    """Why a total that fails in a column need not be wrong, or "": a row may be read in another
    way, or have figures of which no column that `holds` tells whether they are subtracted."""
    if (row := row_to_reread(table, total, parts, column)) is not None:
        return reread(row)
    off, slack = _difference(table, total, parts, column, 1)
    for row in _unplaced_beside(table, [total, *(at for at, _ in parts)]):
        values = [abs(cell.quantity.value) for cell in row.cells if cell is not None]
        if any(abs(abs(off) - value) <= slack for value in values if value):
            return reread(row)
    for at, sign in parts:
        cell = table.rows[at].cells[column]
        others = [table.rows[at].cells[other] for other in holds if other != column]
        if cell is None or any(c is not None and c.quantity.value for c in others):
            continue
        if abs(off + 2 * sign * cell.quantity.value) <= slack:
            label = said_label(table.rows[at].label)
            return f'no column that adds up tells whether the row "{label}" is subtracted'
    return ""


def _unplaced_beside(table: Table, counted: Sequence[int]) -> list[Row]:
    """The rows right before and behind those of a sum whose cells could not be placed."""
    found: list[Row] = []
    for at, step in ((min(counted) - 1, -1), (max(counted) + 1, 1)):
        while 0 <= at < len(table.rows) and table.rows[at].unplaced:
            found.append(table.rows[at])
            at += step
    return found


def row_to_reread(
    table: Table, total: int, parts: Sequence[tuple[int, int]], column: int, turned: int = 1
) -> Row | None:
    """The row that, read in another way, would make a total hold in a column; else None.

    `parts` are (row, sign); with `turned` −1 the total is printed with its sign turned.
    """
    off, slack = _difference(table, total, parts, column, turned)
    moves = _moves(table, total, parts, column, turned)
    for row, changes in moves.items():
        if any(abs(off + change) <= slack for change in changes):
            return table.rows[row]
    for (row, changes), (second, others) in combinations(moves.items(), 2):
        if _loses_thousands(table.rows[row]) and _loses_thousands(table.rows[second]):
            continue  # where a first digit is wrong, "9 177 = 8 177" holds without the first digits
        if any(abs(off + one + other) <= slack for one in changes for other in others):
            return table.rows[row]
    spare = _left_out(table, total, parts, column)
    for row, changes in moves.items():
        if any(abs(off + change - value) <= slack for change in changes for value in spare):
            return table.rows[row]
    reached = {off}
    for row, changes in moves.items():
        if _loses_thousands(table.rows[row]):
            continue
        reached |= {so_far + change for so_far in reached for change in changes}
        if len(reached) > _MOST_WAYS:
            break
        if any(abs(rest) <= slack for rest in reached):
            return table.rows[row]
    return None


def _loses_thousands(row: Row) -> bool:
    """Whether another way to read a row, which was read for certain, takes the thousands of its
    first figure for the number of a note ("9 177")."""
    first = next((cell for cell in row.cells if cell is not None), None)
    if first is None or not first.certain or abs(first.quantity.value) < _THOUSAND:
        return False
    rest = abs(first.quantity.value) % _THOUSAND
    return any(values[0] is not None and abs(values[0]) == rest for values in row.rivals)


def holds_if_reread(row: Row, total: int, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether the columns of an uncertain row would add up if it were read in another way."""
    if all(cell.certain for cell in row.cells if cell is not None):
        return False
    slack = sum((c.quantity.half_width for c in row.cells if c is not None), Decimal(0))
    for values in row.rivals:
        whole, terms = values[total], [(values[at], sign) for at, sign in parts]
        if whole is None or not any(value is not None for value, _ in terms):
            continue
        if abs(whole - sum(sign * value for value, sign in terms if value is not None)) <= slack:
            return True
    return False


def _difference(
    table: Table, total: int, parts: Sequence[tuple[int, int]], column: int, turned: int
) -> tuple[Decimal, Decimal]:
    """(the total less its parts, what rounding explains of it)."""
    off = slack = Decimal(0)
    for at, sign in ((total, -turned), *parts):
        if (cell := table.rows[at].cells[column]) is not None:
            off -= sign * cell.quantity.value
            slack += cell.quantity.half_width
    return off, slack


def _moves(
    table: Table, total: int, parts: Sequence[tuple[int, int]], column: int, turned: int
) -> Mapping[int, frozenset[Decimal]]:
    """By row, by how much the difference changes with each other way to read the row.

    A row among the parts that was not counted, and may be read in several ways, may be one.
    """
    signs = {total: -turned, **dict(parts)}
    first, last = _reach(table, min(signs), max(signs))
    found: dict[int, frozenset[Decimal]] = {}
    for at in range(first, last + 1):
        row = table.rows[at]
        if not row.rivals or (at not in signs and not _may_be_part(row)):
            continue
        cell = row.cells[column]
        now = cell.quantity.value if cell is not None else Decimal(0)
        values = {values[column] or Decimal(0) for values in row.rivals}
        if at in signs:
            changes = {-signs[at] * (value - now) for value in values}
        else:
            changes = {way * value for value in {now, *values} for way in (1, -1)}
        found[at] = frozenset(changes - {Decimal(0)})
    return found


def _left_out(
    table: Table, total: int, parts: Sequence[tuple[int, int]], column: int
) -> frozenset[Decimal]:
    """The figures of rows between those of a sum, or next to them, that were not counted."""
    counted = {total, *(at for at, _ in parts)}
    cells = [
        table.rows[at].cells[column]
        for at in range(max(0, min(counted) - 1), min(len(table.rows), max(counted) + 2))
        if at not in counted and table.rows[at].role not in _NO_PARTS
    ]
    return frozenset(cell.quantity.value for cell in cells if cell is not None)


def _reach(table: Table, first: int, last: int) -> tuple[int, int]:
    """The rows from the first to the last of a sum, with those at either end that may be parts."""
    while first > 0 and _may_be_part(table.rows[first - 1]):
        first -= 1
    while last + 1 < len(table.rows) and _may_be_part(table.rows[last + 1]):
        last += 1
    return first, last


def _may_be_part(row: Row) -> bool:
    """Whether a row that was not counted may be a part: its figures may stand elsewhere."""
    unsure = any(cell is not None and not cell.certain for cell in row.cells)
    return bool(row.rivals) and unsure and row.role not in _NO_PARTS
