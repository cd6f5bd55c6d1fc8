"""A table's figures as whole numbers on one scale, so that thousands of sums are tried exactly.

The scale is twice the finest printed digit: a value is an even number and half a unit of its last
digit is a whole one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditcli.model import Dimension, Table
from auditcli.model.table import Cell
from auditcli.model.values import value


@value
class Entry:
    """A figure on the grid's scale and the half width that its digits leave open (1 or more)."""

    value: int
    half: int


Line = tuple[Entry | None, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The figures of a table by row and column; `percent` marks those with a per cent sign."""

    rows: tuple[Line, ...]
    percent: tuple[tuple[bool, ...], ...]
    exact: bool = False

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def transposed(self) -> Grid:
        """The same figures with rows and columns exchanged."""
        return Grid(
            tuple(zip(*self.rows, strict=True)), tuple(zip(*self.percent, strict=True)), self.exact
        )


def _entry(cell: Cell | None, places: int) -> Entry | None:
    if cell is None:
        return None
    quantity = cell.quantity
    value = 2 * int(quantity.value.scaleb(places))
    return Entry(value, 10 ** (places - quantity.places))


def grid_of(table: Table) -> Grid:
    """The figures of a table on one scale; rows that could not be placed are empty."""
    nothing = (None,) * table.width
    cells = [nothing if row.unplaced else row.cells for row in table.rows]
    return grid_of_cells(cells, table.exact)


def grid_of_cells(cells: Sequence[Sequence[Cell | None]], exact: bool = False) -> Grid:
    """The figures of rows of cells, all of one length, on one scale."""
    places = max((c.quantity.places for row in cells for c in row if c is not None), default=0)
    rows = tuple(tuple(_entry(cell, places) for cell in row) for row in cells)
    percent = tuple(tuple(is_percent(cell) for cell in row) for row in cells)
    return Grid(rows, percent, exact)


def is_percent(cell: Cell | None) -> bool:
    """Whether a cell is written with a sign or word for per cent."""
    if cell is None or cell.quantity.unit is None:
        return False
    return cell.quantity.unit.dimension is Dimension.PERCENT


@value
class Trial:
    """How a sum turned out in one place: reported − computed, and how much it may be off."""

    residual: int
    slack: int

    @property
    def holds(self) -> bool:
        """Whether rounding can explain the difference."""
        return abs(self.residual) <= self.slack


def try_sum(
    total: Entry | None, parts: Iterable[tuple[Entry | None, int]], exact: bool
) -> Trial | None:
    """Try total = Σ sign·part; None where the total or all parts are empty.

    An empty part counts as nothing.
    """
    if total is None:
        return None
    residual, slack, told = total.value, total.half, 0
    for part, sign in parts:
        if part is not None:
            residual -= sign * part.value
            slack += part.half
            told += 1
    return Trial(residual, 0 if exact else slack) if told else None


def evidence_bits(total: Entry, parts: Sequence[Entry]) -> int:
    """How surprising it would be, in bits, if this sum held by chance.

    The figures could have been anything up to the largest of them; the sum would have held in a
    window as wide as rounding allows.
    """
    largest = max([abs(total.value), *(abs(part.value) for part in parts)])
    window = 2 * (total.half + sum(part.half for part in parts)) + 2
    return max(0, (2 * largest // window).bit_length() - 1)
