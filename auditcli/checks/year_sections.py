"""Totals of short sections in tables of years: one year that adds up shows what is summed.

"Direct pensions 1 6 / Payroll tax 0 2 / Closing provision 1 8" is too small for its arithmetic to
prove anything, and yet nobody doubts what is summed: a word says that the last row is a sum, the
rows above it are all there are since the last sum, and the columns are one measure's years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditcli.arithmetic.diagnosis import Slip, diagnose
from auditcli.arithmetic.restating import telling_digits
from auditcli.model import Cell, ColumnKind, Row, RowRole, Table

#: A section has at most so many rows; from an opening to a closing balance,
MOST_ROWS = 6
MOST_MOVES = 12
#: and there so many at least.
_MOVES = 4
#: What no slip explains is off by no more than this part of a closing balance.
NEAR = Decimal("0.02")
#: A figure of fewer digits is too near to others.
_TELLING = 4
_SLIPS = frozenset({Slip.TRANSPOSED, Slip.ONE_DIGIT})
_SUMS = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})
_WORDED = frozenset({RowRole.TOTAL, RowRole.CLOSING})
_PLAIN = frozenset({ColumnKind.UNKNOWN, ColumnKind.OUTCOME})


def sections_of_years(
    table: Table, explained: Sequence[int]
) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    """(total, parts) of the sums that a word names, and that at least one year bears out exactly.

    `explained` are the totals that are known already.
    """
    if table.width < 2 or not _are_years(table):
        return
    for at, row in enumerate(table.rows):
        if row.role not in _WORDED or at in explained or not _is_full(row):
            continue
        found = _section(table.rows, at)
        parts = [table.rows[part] for part in found]
        most = MOST_MOVES if parts and _moves(row, parts) else MOST_ROWS
        if not 1 < len(parts) <= most or not all(map(_is_full, parts)):
            continue
        if any(_adds_up(row, parts, column) for column in range(table.width)) or (
            _moves(row, parts) and _is_near(row, parts)
        ):
            yield at, tuple((part, 1) for part in found)


def has_slipped(total: Row, parts: Sequence[Row], column: int) -> bool:
    """Whether one slip of the pen explains that a total is not the sum of its parts."""
    whole, cells = total.cells[column], [part.cells[column] for part in parts]
    if whole is None or telling_digits(whole.quantity) < _TELLING:
        return False
    found = diagnose(whole.quantity, [(cell.quantity, 1) for cell in cells if cell is not None])
    return found is not None and found.slip in _SLIPS and found.figure == 0


def _moves(total: Row, parts: Sequence[Row]) -> bool:
    """Whether a section goes from an opening to a closing balance."""
    return (
        total.role is RowRole.CLOSING and parts[0].role is RowRole.OPENING and len(parts) >= _MOVES
    )


def _is_near(total: Row, parts: Sequence[Row]) -> bool:
    """Whether a closing balance is off by a slip of the pen in one year, and hardly in others."""
    slipped = [has_slipped(total, parts, at) for at in range(len(total.cells))]
    near = [
        abs(whole.quantity.value - _sum(parts, at)) <= NEAR * abs(whole.quantity.value)
        for at, whole in enumerate(total.cells)
        if whole is not None
    ]
    return slipped.count(True) == 1 and all(a or b for a, b in zip(slipped, near, strict=True))


def _sum(parts: Sequence[Row], column: int) -> Decimal:
    cells = [part.cells[column] for part in parts]
    return sum((cell.quantity.value for cell in cells if cell is not None), Decimal(0))


def _are_years(table: Table) -> bool:
    """Whether the columns are one measure in different years."""
    periods = [column.period for column in table.columns]
    return (
        all(column.kind in _PLAIN for column in table.columns)
        and None not in periods
        and len({period.label for period in periods if period is not None}) == len(periods)
        and len({column.unit for column in table.columns}) == 1
    )


def _section(rows: Sequence[Row], total: int) -> list[int]:
    """The rows between a total and the sum or heading above it, in order; back to the opening
    balance over headings, which may be the first lines of labels."""
    found: list[int] = []
    headed: int | None = None
    for at in range(total - 1, -1, -1):
        row = rows[at]
        if row.role in _SUMS:
            break
        if row.role is RowRole.HEADING:
            headed = len(found) if headed is None else headed
        elif row.role is not RowRole.OF_WHICH and not all(map(_is_percent, row.cells)):
            found.append(at)
            if row.role is RowRole.OPENING:
                headed = None
                break
    return found[:headed][::-1]


def _is_full(row: Row) -> bool:
    """Whether a row has a figure of its own for each year, read in one way only."""
    cells = [cell for cell in row.cells if cell is not None and cell.certain]
    return (
        not row.unplaced and len(cells) == len(row.cells) and not any(_is_percent(c) for c in cells)
    )


def _is_percent(cell: Cell | None) -> bool:
    return cell is not None and cell.quantity.unit is not None


def _adds_up(total: Row, parts: Sequence[Row], column: int) -> bool:
    whole = total.cells[column]
    return whole is not None and whole.quantity.value == _sum(parts, column)
