"""Tables out of flattened text: lines -> regions -> raw rows -> columns, cells and roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditcli.model import Quantity, Table

#: A table has at most so many columns; wider rows are taken as they stand.
MOST_COLUMNS = 60


def quantities_of(tables: Iterable[Table]) -> Iterator[Quantity]:
    """The figures of tables, row by row."""
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                if cell is not None:
                    yield cell.quantity
