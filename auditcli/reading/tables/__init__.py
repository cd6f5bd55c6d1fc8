"""Tables out of flattened text: lines -> regions -> raw rows -> columns, cells and roles."""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.model import Source, Table, Unit
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lines import Line
from auditcli.reading.tables.build import build_table
from auditcli.reading.tables.items import items_of
from auditcli.reading.tables.lanes import streams
from auditcli.reading.tables.regions import RawTable, raw_tables, regions
from auditcli.reading.tables.vocabulary import vocabulary

__all__ = ["read_tables"]


def read_tables(
    source: Source, lines: Sequence[Line], lexicon: Lexicon
) -> tuple[tuple[Table, ...], frozenset[int]]:
    """The tables of a text in its order, and the numbers of the lines that they took."""
    words = vocabulary(lexicon)
    tables: list[Table] = []
    taken: set[int] = set()
    for stream in streams(items_of(source, lines, words), source, words):
        for region in regions(stream):
            for raw in raw_tables(region, words):
                table = build_table(source, raw, words, _unit(raw, lexicon))
                if table is None:
                    continue
                tables.append(table)
                taken.update(_lines_of(raw))
    return tuple(tables), frozenset(taken)


def _unit(raw: RawTable, lexicon: Lexicon) -> Unit | None:
    """The unit that a table's title or head names ("(mnkr)"), if one does."""
    for item in [*raw.head, *reversed(raw.title)]:
        for word in item.line.text.lower().split():
            unit = lexicon.units.get(word.strip("().,:;"))
            if unit is not None and unit.factor != 1:
                return unit
    return None


def _lines_of(raw: RawTable) -> set[int]:
    numbers = {item.line.number for item in [*raw.head, *raw.repeats]}
    for row in raw.rows:
        numbers.update(item.line.number for item in [*row.label_items, *row.items])
    return numbers
