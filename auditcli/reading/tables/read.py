"""The tables of a text: its lines taken apart, each region built, and what goes on joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditcli.arithmetic.footing import find_footings
from auditcli.arithmetic.grid import grid_of
from auditcli.model import RowRole, Source, Table, Unit
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lines import Line
from auditcli.reading.tables.build import build_table
from auditcli.reading.tables.items import items_of
from auditcli.reading.tables.lanes import streams
from auditcli.reading.tables.raw import RawTable
from auditcli.reading.tables.regions import raw_tables, regions
from auditcli.reading.tables.vocabulary import Vocabulary, vocabulary

#: A table may go on after so many others.
MOST_BACK = 6
_SUMS = frozenset({RowRole.TOTAL, RowRole.CLOSING, RowRole.RESULT})


def read_tables(
    source: Source, lines: Sequence[Line], lexicon: Lexicon
) -> tuple[tuple[Table, ...], frozenset[int]]:
    """The tables of a text in its order, and the numbers of the lines that they took."""
    words = vocabulary(lexicon)
    found: list[_Found] = []
    for stream in streams(items_of(source, lines, words), source, words):
        for region in regions(stream):
            for raw in raw_tables(region, words):
                unit = _unit(raw, lexicon)
                table = build_table(source, raw, words, unit)
                if table is not None:
                    found = _goes_on(source, words, found, _Found(raw, table, unit))
    taken = {number for entry in found for number in _lines_of(entry.raw)}
    return tuple(entry.table for entry in found), frozenset(taken)


@dataclass(frozen=True, slots=True)
class _Found:
    """A table with the raw rows it was built from."""

    raw: RawTable
    table: Table
    unit: Unit | None


def _goes_on(source: Source, words: Vocabulary, found: list[_Found], new: _Found) -> list[_Found]:
    """The tables with a new one, joined to an earlier one that it continues.

    A table may go on behind running text or another table. A table without a head, whose total
    its own rows do not explain, is joined to an open one of the same width before it if the
    total then adds up in some column: arithmetic, not looks, says that they belong together.
    """
    if new.raw.head or not any(row.role in _SUMS for row in new.table.rows):
        return [*found, new]
    alone = _held(new.table)
    for at in range(len(found) - 1, max(-1, len(found) - 1 - MOST_BACK), -1):
        earlier = found[at]
        if earlier.table.width != new.table.width or earlier.table.rows[-1].role in _SUMS:
            continue
        raw = RawTable(
            earlier.raw.title,
            earlier.raw.head,
            [*earlier.raw.rows, *new.raw.rows],
            earlier.raw.repeats,
        )
        joined = build_table(source, raw, words, earlier.unit)
        if joined is None or joined.width != new.table.width:
            continue
        if _held(joined) > alone + _held(earlier.table):
            return [*found[:at], _Found(raw, joined, earlier.unit), *found[at + 1 :]]
    return [*found, new]


def _held(table: Table) -> int:
    """In how many columns the sums of a table hold."""
    footings = find_footings(grid_of(table), [row.role for row in table.rows])
    return sum(len(footing.holds) for footing in footings if footing.worded)


def _unit(raw: RawTable, lexicon: Lexicon) -> Unit | None:
    """The unit that a table's title or head names ("(mnkr)"), if one does."""
    for item in [*raw.head, *reversed(raw.title)]:
        words = [word.strip("().,:;") for word in item.line.text.lower().split()]
        at = 0
        while at < len(words):
            pair = lexicon.units.get(" ".join(words[at : at + 2]))  # "per cent" is no cent
            unit = pair or lexicon.units.get(words[at])
            if unit is not None and unit.factor != 1:
                return unit
            at += 2 if pair else 1
    return None


def _lines_of(raw: RawTable) -> set[int]:
    numbers = {item.line.number for item in [*raw.head, *raw.repeats]}
    for row in raw.rows:
        numbers.update(item.line.number for item in [*row.label_items, *row.items])
    return numbers
