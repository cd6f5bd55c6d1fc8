"""Tables as read: rows with a role, columns with a meaning, cells with a place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from auditcli.model.place import Span
from auditcli.model.quantity import Period, Quantity, Unit
from auditcli.model.values import value


class RowRole(Enum):
    """What a row is to the rows around it, as far as its words tell."""

    ITEM = "item"
    TOTAL = "total"
    RESULT = "result"
    OF_WHICH = "of-which"
    OPENING = "opening"
    CLOSING = "closing"
    RATE = "rate"
    HEADING = "heading"

    #: Each member is itself alone; the hash of an Enum takes five times as long.
    __hash__ = object.__hash__


class AssetFigure(Enum):
    """What a row tells of assets that are written off: the third is the first by the second."""

    COST = "cost"
    DEPRECIATION = "depreciation"
    LIFE = "life"


class ColumnKind(Enum):
    """What the figures of a column are, as far as its header tells."""

    UNKNOWN = "unknown"
    OUTCOME = "outcome"
    BUDGET = "budget"
    FORECAST = "forecast"
    DEVIATION = "deviation"
    CHANGE = "change"
    SHARE = "share"
    SUM = "sum"
    TARGET = "target"
    GROUP = "group"

    #: Each member is itself alone; the hash of an Enum takes five times as long.
    __hash__ = object.__hash__


@value
class Cell:
    """One figure of a table.

    `certain` is False where the split of a line into figures allowed another reading.
    `sheet` is the (row, column) in a delimited file, from 0.
    """

    quantity: Quantity
    certain: bool = True
    sheet: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header as printed (pieces joined), kind, period, and unit where it has one.

    `key` is the header taken down to its stems.
    """

    header: str = ""
    kind: ColumnKind = ColumnKind.UNKNOWN
    period: Period | None = None
    base_period: Period | None = None
    unit: Unit | None = None
    span: Span | None = None
    key: tuple[str, ...] = ()


@value
class Row:
    """A row: label as printed (pieces joined), role, and one cell or None for each column.

    A row whose cells could not be placed in columns is `unplaced`: its cells stand from the left
    (of more than there are columns the last ones) and take part in no relation. `key` is the label
    taken down to the stems that name the thing (rows with one key mean one thing as far as words
    tell), () where it names nothing by itself; `core` is the key without what may be left unsaid
    ("kostnader"), and `unit` the unit that the label ends with. `words` are those of the label in
    lower case, without numbers, note references and unit. `notes` has, for each column of a sheet,
    what stands in the place of a figure without being one ("N/A", ".."); it is empty where the row
    has none. `group` is the word for a group of people that the label is ("kvinnor"), "" where it
    is another label; `note` the number of the note that the row refers to, "" where it refers to
    none. `rivals` are the values that its cells would have if its line were split, or its empty
    cells placed, in another way. `asset` says what the row tells of assets that are written off,
    None where it tells nothing.
    """

    label: str
    span: Span
    role: RowRole
    cells: tuple[Cell | None, ...]
    label_span: Span | None = None
    level: int = 0
    unplaced: bool = False
    key: tuple[str, ...] = ()
    unit: Unit | None = None
    core: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    notes: tuple[Cell | None, ...] = ()
    group: str = ""
    note: str = ""
    rivals: tuple[tuple[Decimal | None, ...], ...] = ()
    asset: AssetFigure | None = None

    @property
    def empty(self) -> bool:
        """Whether the row has no figure: a heading inside the table."""
        return all(cell is None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what stands above it, its columns and rows, and the unit of its figures.

    `exact` says that its figures are exact counts, so that a sum admits no rounding. `note` is
    the number of the note that it stands in, "" where it is no note. `caption` is the line right
    above it without its number, with a `key` and a `core` as a row has: what its total is of.
    """

    span: Span
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    unit: Unit | None = None
    exact: bool = False
    note: str = ""
    caption: str = ""
    key: tuple[str, ...] = ()
    core: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns of figures it has."""
        return len(self.columns)
