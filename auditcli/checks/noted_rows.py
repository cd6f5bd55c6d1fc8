"""Notes: the total of a note is the row of the statement that refers to it.

The label of the row and that of the note's total need not be alike ("Summa", "UB"): the number of
the note ties them, and a figure of another period confirms it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from auditcli.checks.facts_index import Entry
from auditcli.model import RowRole

_SUMS = (RowRole.TOTAL, RowRole.CLOSING, RowRole.RESULT)


def noted_pairs(
    rows: Sequence[Entry], agreement: Callable[[Entry, Entry], int]
) -> Iterator[tuple[Entry, Entry]]:
    """Each row that refers to a note with the total of the note that it agrees with best.

    `agreement` says in how many periods two rows agree, 0 where they are not about one thing. Of
    totals that agree as well the last is meant: it sums up the note.
    """
    totals: dict[str, list[Entry]] = defaultdict(list)
    for entry in rows:
        if entry.table.note and entry.row.role in _SUMS:
            totals[entry.table.note].append(entry)
    for entry in rows:
        if not entry.row.note or entry.table.note:
            continue
        found = [(agreement(entry, total), total) for total in totals[entry.row.note]]
        best = max((count for count, _ in found), default=0)
        alike = [total for count, total in found if count == best]
        if best and not _known(entry, alike[-1]):
            yield entry, alike[-1]


def _known(one: Entry, other: Entry) -> bool:
    """Whether their labels alone tie two rows."""
    return bool(one.row.key) and one.row.key == other.row.key
