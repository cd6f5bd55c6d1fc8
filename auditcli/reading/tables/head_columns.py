"""The columns of a table, as its head names them or a line of plain words in the head's place."""

from __future__ import annotations

from collections import Counter

from auditcli.model import Column, Source
from auditcli.reading.tables.columns import column_of, columns_by_place, read_columns
from auditcli.reading.tables.head_words import possible_widths
from auditcli.reading.tables.positions import Layout
from auditcli.reading.tables.raw import RawTable
from auditcli.reading.tables.stacked import stacked_head
from auditcli.reading.tables.vocabulary import Vocabulary


def columns_of(
    source: Source, raw: RawTable, width: int, laid_out: Layout | None, words: Vocabulary
) -> tuple[Column, ...]:
    """The columns by the words of the head, or by where these stand."""
    if not raw.head:
        return _plain_head(raw, width, words)
    if laid_out is not None:
        columns = columns_by_place(source, raw.head, laid_out.places, words)
        if all(column.header for column in columns):
            return columns
    columns = read_columns(raw.head, width, words)
    if any(column.header for column in columns):
        return columns
    stacked = stacked_head(raw, width)
    return tuple(column_of(lines, words) for lines in stacked) or columns


def widths_of_head(raw: RawTable, words: Vocabulary) -> Counter[int]:
    """The numbers of columns that the head can name one by one, or a line of plain words."""
    return _head_widths(raw, words) or _plain_widths(raw)


def _plain_widths(raw: RawTable) -> Counter[int]:
    """How many columns a line of plain words above the first row names, its first word apart."""
    top = raw.rows[0]
    named = [item for item in top.label_items if not item.pieces] if not top.pieces else []
    heads = _capitalised(named[0].label) if len(named) == 1 else []
    if len(heads) < 3 or len(heads) != len(named[0].label.split()):
        return Counter()
    return Counter({len(heads) - 1: 1})


def _plain_head(raw: RawTable, width: int, words: Vocabulary) -> tuple[Column, ...]:
    """Columns from a head of plain words ("Besök Kvinnor Män Totalt") above the first row."""
    top = raw.rows[0]
    named = [item for item in top.label_items if not item.pieces] if not top.pieces else []
    heads = _capitalised(named[0].label) if len(named) == 1 and width > 1 else []
    if len(heads) not in (width, width + 1):
        return tuple(Column() for _ in range(width))
    raw.head, raw.rows = named, raw.rows[1:]
    return tuple(
        Column(header=head, kind=words.column_kind(head), span=named[0].line.span)
        for head in heads[-width:]
    )


def _capitalised(text: str) -> list[str]:
    """The heads in a line of words, each with a capital: "Kvinnor Andel kvinnor" holds two."""
    heads: list[str] = []
    for token in text.split():
        if not token[:1].isalpha():
            return []
        if heads and token[:1].islower():
            heads[-1] += " " + token
        else:
            heads.append(token)
    return heads


def _head_widths(raw: RawTable, words: Vocabulary) -> Counter[int]:
    """The numbers of columns that the head can name one by one."""
    return Counter(
        width
        for width in possible_widths(raw.head, words)
        if any(column.header for column in read_columns(raw.head, width, words))
    )
