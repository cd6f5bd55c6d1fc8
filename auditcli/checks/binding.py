"""Which table, and which row of it, a rule's own words mean.

Names are compared by their words without inflections, or letter by letter whatever divided the
words; marks of footnotes, note references and units have been taken off by the reading.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditcli.checks.per_document import per_document
from auditcli.model import Document, Evidence, Row, RowRole, Table
from auditcli.model.naming import spelled, stemmed, words_of


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words by which a rule knows its table; without any, each table that has its rows."""

    # Words of which one must stand in the title, the heading above or the label of a row.
    any_of: tuple[str, ...] = ()
    # Labels of rows that must all be there.
    rows: tuple[str, ...] = ()
    # Words that stand in the title, the heading or a label of other tables only.
    none_of: tuple[str, ...] = ()


#: Words that leave open which table is meant: each that has the rows.
ANY_TABLE = TableWords()


@dataclass(frozen=True, slots=True)
class Named:
    """A table with its rows by name.

    `said` has the stems of its title, of the heading above and of its labels, a line each.
    """

    at: int
    table: Table
    by_name: Mapping[str, tuple[int, ...]]
    said: str


@per_document
def named_tables(document: Document) -> tuple[Named, ...]:
    """The tables of a document, their rows by name."""
    starts = [heading.span.start for heading in document.headings]
    found = []
    for at, table in enumerate(document.tables):
        before = bisect_left(starts, table.span.start)
        heading = document.headings[before - 1].text if before else ""
        rows: dict[str, list[int]] = {}
        for number, row in enumerate(table.rows):
            for name in _names(row, document.endings):
                rows.setdefault(name, []).append(number)
        by_name = {name: tuple(numbers) for name, numbers in rows.items()}
        texts = [words_of(table.title), words_of(heading), *(row.words for row in table.rows)]
        said = "\n".join(f" {stemmed(words, document.endings)} " for words in texts if words)
        found.append(Named(at, table, by_name, said))
    return tuple(found)


def _names(row: Row, endings: tuple[str, ...]) -> frozenset[str]:
    names = {stemmed(row.words, endings), spelled(row.words)}
    tail = _behind_heading(row)
    if tail:
        names |= {stemmed(tail, endings), spelled(tail)}
    return frozenset(names) - {""}


def _behind_heading(row: Row) -> tuple[str, ...]:
    """The words of a label from its last capital on: a heading may have been joined to it.

    "Den löpande verksamheten Årets resultat" is the row "Årets resultat".
    """
    words = row.label.split()
    # A row in capitals alone has no heading in small letters before it.
    if row.label.isupper() or not row.words:
        return ()
    for count in range(1, min(len(row.words), len(words))):
        first = words[-count]
        if first[0].isupper() and first.lower().startswith(row.words[-count]):
            return row.words[-count:]
    return ()


def rows_named(named: Named, labels: Iterable[str], endings: tuple[str, ...]) -> tuple[int, ...]:
    """The rows of a table that bear one of the labels, in their order."""
    found: set[int] = set()
    for label in labels:
        for name in _sought(label, endings):
            found.update(named.by_name.get(name, ()))
    return tuple(sorted(found))


@lru_cache(maxsize=8192)
def _sought(label: str, endings: tuple[str, ...]) -> tuple[str, str]:
    """The names by which a label finds its rows; the same few are asked of each table."""
    words = words_of(label)
    return stemmed(words, endings), spelled(words)


def binds(named: Named, words: TableWords, endings: tuple[str, ...]) -> bool:
    """Whether a table is one that the words mean."""
    if not all(rows_named(named, (label,), endings) for label in words.rows):
        return False
    if words.any_of and not any(_said(named, name, endings) for name in words.any_of):
        return False
    return not any(_said(named, name, endings) for name in words.none_of)


def _said(named: Named, name: str, endings: tuple[str, ...]) -> bool:
    """Whether words stand in the title, in the heading above or in the label of a row."""
    if rows_named(named, (name,), endings):
        return True
    sought = stemmed(words_of(name), endings)
    return bool(sought) and f" {sought} " in named.said


def bound_tables(document: Document, words: TableWords) -> list[Named]:
    """The tables of a document that the words mean."""
    return [named for named in named_tables(document) if binds(named, words, document.endings)]


def filled(table: Table, rows: Sequence[int]) -> list[int]:
    """Those of some rows that have figures which were placed in columns."""
    return [
        at
        for at in rows
        if not table.rows[at].unplaced
        and not table.rows[at].empty
        and table.rows[at].role is not RowRole.HEADING
    ]


def label_evidence(row: Row, role: str) -> Evidence:
    """A row as a place, by its label."""
    span = row.label_span or row.span
    return Evidence(span, role, label=row.label)


def said_label(text: str) -> str:
    """A label in one line."""
    return " ".join(text.split())
