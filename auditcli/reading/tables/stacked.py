"""Heads whose pieces stand under one another, each column's words over its year.

"Turnover" / "2024" / "Turnover" / "2023" / "Number of" / "employees": the years end the columns,
and a last one may have none. What stands before the first year was taken for the table's title, and
what follows the last for headings of its rows, because only a year is known to head a column.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.reading.tables.items import Item
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.raw import RawTable

#: Fewer columns with a year over one another are no such head.
LEAST_YEARS = 2
#: The words of a column stand on at most so many lines.
MOST_LINES = 3


def stacked_head(raw: RawTable, width: int) -> list[list[Item]]:
    """The lines of each column's head; empty where the head is no stack of so many columns.

    Lines that were title or rows become head.
    """
    groups = _ended_by_years(raw.head)
    if len(groups) < LEAST_YEARS or not all(len(group) > 1 for group in groups[1:]):
        return []
    title = _first_words(raw.title, groups) if len(groups[0]) == 1 else []
    groups[0] = [*title, *groups[0]]
    rest = _leading(raw) if len(groups) == width - 1 else []
    if len(groups[0]) < 2 or len(groups) + bool(rest) != width:
        return []
    if title:
        raw.title = raw.title[: -len(title)]
    raw.rows = raw.rows[len(rest) :]
    raw.head = [*title, *raw.head, *rest]
    return [*groups, *([rest] if rest else [])]


def _ended_by_years(head: Sequence[Item]) -> list[list[Item]]:
    """The lines of a head up to each year that stands alone; none where a line is left over."""
    groups: list[list[Item]] = []
    current: list[Item] = []
    for item in head:
        current.append(item)
        if read_period(item.label) is not None:
            groups.append(current)
            current = []
        elif any(character.isdigit() for character in item.label) or len(current) > MOST_LINES:
            return []
    return [] if current else groups


def _first_words(title: Sequence[Item], groups: Sequence[Sequence[Item]]) -> list[Item]:
    """The last lines of a title that are the words of the first column: as many as the second
    has, where they are the same, or the last one."""
    words = [item.label for item in groups[1][:-1]]
    same = title[-len(words) :] if len(title) >= len(words) else []
    if [item.label for item in same] == words:
        return list(same)
    return list(title[-1:])


def _leading(raw: RawTable) -> list[Item]:
    """The lines of words before the first row with figures."""
    found: list[Item] = []
    for row in raw.rows[: MOST_LINES + 1]:
        if row.pieces:
            return found if len(found) <= MOST_LINES else []
        found += row.label_items
    return []
