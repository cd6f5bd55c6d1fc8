"""The facts of a report by what they are about: cells by label, column and period.

A fact is a figure with a name, a measure (outcome, budget, deviation) and a time. Facts are looked
up by key, never compared each with each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from auditcli.model import (
    Cell,
    Column,
    ColumnKind,
    Dimension,
    Document,
    Period,
    Quantity,
    Row,
    RowRole,
    Table,
    Unit,
)

#: A month that closes a year: a figure of it is that of the year.
_LAST_MONTH = 12
#: Kinds of column that hold a figure of a time; the kind says of what nature.
_TIMED = {
    ColumnKind.UNKNOWN: ColumnKind.OUTCOME,
    ColumnKind.OUTCOME: ColumnKind.OUTCOME,
    ColumnKind.BUDGET: ColumnKind.BUDGET,
    ColumnKind.FORECAST: ColumnKind.FORECAST,
    ColumnKind.DEVIATION: ColumnKind.DEVIATION,
}


@dataclass(frozen=True, slots=True)
class Slot:
    """What the figures of a column are: their nature, and the years and month they are about."""

    kind: ColumnKind
    start: int
    end: int
    month: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table, as a fact about what its label names; `at` numbers the tables."""

    at: int
    table: Table
    row: Row
    slots: Mapping[Slot, int]

    def cell(self, slot: Slot) -> Cell | None:
        """The cell of a column, where it was read with certainty."""
        cell = self.row.cells[self.slots[slot]]
        return cell if cell is not None and cell.certain else None


def slots_of(table: Table, period: Period | None) -> dict[Slot, int]:
    """The columns of a table that say what they are; two that say the same are both left out."""
    found: dict[Slot, int] = {}
    twice: set[Slot] = set()
    outcomes = [c.period for c in table.columns if c.period and _nature(c) is ColumnKind.OUTCOME]
    for at, column in enumerate(table.columns):
        nature = _nature(column)
        time = column.period
        if nature is ColumnKind.DEVIATION and time is None:
            time = max(outcomes, key=lambda p: p.end) if outcomes else period
        if nature is None or time is None:
            continue
        month = 0 if time.month in (None, _LAST_MONTH) else time.month or 0
        slot = Slot(nature, time.start, time.end, month)
        if slot in found:
            twice.add(slot)
        found[slot] = at
    return {slot: at for slot, at in found.items() if slot not in twice}


def _nature(column: Column) -> ColumnKind | None:
    if column.unit is not None and column.unit.dimension is Dimension.PERCENT:
        return None
    return _TIMED.get(column.kind)


def entries(document: Document) -> Iterator[Entry]:
    """The rows of all tables that can be facts."""
    for at, table in enumerate(document.tables):
        slots = slots_of(table, document.period)
        for row in table.rows:
            if not row.unplaced and not row.empty and row.role is not RowRole.HEADING:
                yield Entry(at, table, row, slots)


def unit_of(table: Table, row: Row, cell: Cell) -> Unit | None:
    """The unit of a cell: its own, its row's, or its table's where the row is no rate."""
    if cell.quantity.unit is not None:
        return cell.quantity.unit
    if row.unit is not None:
        return row.unit
    return None if row.role is RowRole.RATE else table.unit


def in_base_units(quantity: Quantity, unit: Unit | None) -> Quantity:
    """A figure of a table in base units: "12,4" in a table of mnkr is 12400000."""
    if quantity.unit is not None or unit is None or unit.factor == 1:
        return quantity if unit is None else replace(quantity, unit=unit)
    places = quantity.places - unit.factor.adjusted()
    return replace(quantity, value=quantity.value * unit.factor, places=places, unit=unit)


def alike(
    one: Quantity, its_unit: Unit | None, other: Quantity, others_unit: Unit | None
) -> tuple[Quantity, Quantity] | None:
    """Two figures on one scale, or None where they measure different things.

    Where one unit is not told, the figures are taken as they are printed.
    """
    if its_unit is None or others_unit is None:
        ratios = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)
        if any(unit and unit.dimension in ratios for unit in (its_unit, others_unit)):
            return None
        return one, other
    if (its_unit.dimension, its_unit.base) != (others_unit.dimension, others_unit.base):
        return None
    return in_base_units(one, its_unit), in_base_units(other, others_unit)


def size(quantity: Quantity) -> Quantity:
    """A figure without its sign: costs are printed with a minus, or without."""
    return replace(quantity, value=abs(quantity.value))


def digits(quantity: Quantity) -> int:
    """How many digits tell a figure from others: 1 170 has three, 0,5 has one."""
    return len(str(abs(int(quantity.value.scaleb(quantity.places)))).rstrip("0"))
