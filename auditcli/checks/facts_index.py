"""The facts of a report by what they are about: cells by label, column and period.

A fact is a figure with a name, a measure (outcome, budget, deviation) and a time. Facts are looked
up by key, never compared each with each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from auditcli.checks.per_document import per_document
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
from auditcli.model.values import value

#: A month that closes a year: a figure of it is that of the year.
_LAST_MONTH = 12
#: Figures that differ by such a factor are not two statements of one fact.
FAR = Decimal(100)
#: Kinds of column that hold a figure of a time; the kind says of what nature.
_TIMED = {
    ColumnKind.UNKNOWN: ColumnKind.OUTCOME,
    ColumnKind.OUTCOME: ColumnKind.OUTCOME,
    ColumnKind.BUDGET: ColumnKind.BUDGET,
    ColumnKind.FORECAST: ColumnKind.FORECAST,
    ColumnKind.DEVIATION: ColumnKind.DEVIATION,
}


_OWN_TIME = (ColumnKind.OUTCOME, ColumnKind.BUDGET, ColumnKind.FORECAST)


@value
class Slot:
    """What the figures of a column are: their nature, and the years and month they are about."""

    kind: ColumnKind
    start: int
    end: int
    month: int = 0


@value
class Entry:
    """A row of a table, as a fact about what its label names; `at` numbers the tables.

    A table's only total is a fact about what the caption names.
    """

    at: int
    table: Table
    row: Row
    slots: Mapping[Slot, int]

    def cell(self, slot: Slot) -> Cell | None:
        """The cell of a column, where it was read with certainty."""
        cell = self.row.cells[self.slots[slot]]
        return cell if cell is not None and cell.certain else None


def slots_of(table: Table, period: Period | None) -> dict[Slot, int]:
    """The columns of a table that say what they are; two that say the same are both left out.

    Where no column tells a time, outcome and budget are of the report's own.
    """
    found: dict[Slot, int] = {}
    twice: set[Slot] = set()
    outcomes = [c.period for c in table.columns if c.period and _nature(c) is ColumnKind.OUTCOME]
    untimed = not any(column.period for column in table.columns)
    for at, column in enumerate(table.columns):
        nature = _nature(column)
        time = column.period
        if column.kind in _OWN_TIME and untimed:
            time = period
        elif nature is ColumnKind.DEVIATION and time is None:
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


@per_document
def entries(document: Document) -> tuple[Entry, ...]:
    """The rows of all tables that can be facts."""
    return tuple(_entries(document))


def _entries(document: Document) -> Iterator[Entry]:
    for at, table in enumerate(document.tables):
        slots = slots_of(table, document.period)
        totals = [row for row in table.rows if row.role is RowRole.TOTAL and not row.key]
        for row in table.rows:
            if not row.unplaced and not row.empty and row.role is not RowRole.HEADING:
                if totals == [row] and table.core:
                    row = replace(row, key=table.key, core=table.core)
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
    if unit is None:
        return quantity
    value, places = quantity.value, quantity.places
    if quantity.unit is None and unit.factor != 1:
        value, places = value * unit.factor, places - unit.factor.adjusted()
    return Quantity(value, places, quantity.span, quantity.text, unit, quantity.hedge)


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
    if its_unit.kind != others_unit.kind:
        return None
    return in_base_units(one, its_unit), in_base_units(other, others_unit)


def size(quantity: Quantity) -> Quantity:
    """A figure without its sign: costs are printed with a minus, or without."""
    return quantity if quantity.value >= 0 else replace(quantity, value=-quantity.value)


@per_document
def usual_money(document: Document) -> Unit | None:
    """The unit of money that most tables of a report name: what a table that names none has."""
    units = Counter(
        table.unit
        for table in document.tables
        if table.unit is not None and table.unit.dimension is Dimension.MONEY
    )
    return units.most_common(1)[0][0] if units else None


def tabled(
    entry: Entry, cell: Cell, stated: Quantity, usual: Unit | None
) -> tuple[Quantity, Quantity] | None:
    """A figure of the text and one of a table on one scale; None where they are not of one kind.

    Per cent are sought in cells of per cent and in rates; counts of whatever in plain figures;
    money in cells without a unit, which are in that of most tables or, where that is far off, in
    that of the text.
    """
    unit, said = unit_of(entry.table, entry.row, cell), stated.unit
    plain = unit is None or unit.dimension is Dimension.COUNT
    if said is None:
        return (stated, cell.quantity) if plain else None
    if said.dimension is Dimension.COUNT:
        return (replace(stated, unit=None), cell.quantity) if plain else None
    if unit is not None and unit.dimension is Dimension.NONE and said.dimension is Dimension.MONEY:
        unit = replace(said, factor=unit.factor)  # a table "in millions" is in those of the text
    if unit is not None:
        return alike(stated, said, cell.quantity, unit)
    if said.dimension is Dimension.PERCENT and entry.row.role is RowRole.RATE:
        return alike(stated, said, cell.quantity, said)
    if said.dimension is not Dimension.MONEY:
        return None
    found = alike(stated, said, cell.quantity, usual or said)
    return found if found and near(*found) else alike(stated, said, cell.quantity, said)


def near(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are on one scale: a thousandfold means that a unit was misread."""
    small, large = sorted((abs(one.value), abs(other.value)))
    return large < FAR * small or large - small < FAR
