"""Which rows of a table are the sum of which others.

The rows of a table are reduced like a sentence by a parser: a row that equals the sum of its
neighbours above (or below) in several columns is their total, its parts are set aside, and what
is left is searched again for grand totals. Words ("Summa", "varav") weigh, but sums without words
are found as well. The evidence for a sum is measured in bits (see `grid.evidence_bits`) against
what the search for it cost, so that sums which hold by chance are not believed.

The idea of reducing summed rows and searching again is that of Jiang, Vitagliano, Naumann:
"Aggregation detection in CSV files" (EDBT 2022); the rest is ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from auditcli.arithmetic.footing_measure import Footing, measure
from auditcli.arithmetic.footing_of_which import of_which_sums
from auditcli.arithmetic.grid import Entry, Grid
from auditcli.model import RowRole

#: Parts of a sum stand at most so many (unreduced) rows away from it.
REACH = 60
#: Bits of evidence that a sum needs, on top of what the search costs: without and with a word.
BITS_WITHOUT_WORD = 11
BITS_WITH_WORD = 3
#: And what is enough where all rows of a section are summed and most columns hold.
BITS_EXPECTED = 2
#: In a table longer than this only rows with a word for it are tried as totals.
LONG = 3000

_SUMS = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})
_LEFT_OUT = frozenset({RowRole.HEADING, RowRole.OF_WHICH})


@dataclass(slots=True)
class _Search:
    grid: Grid
    roles: Sequence[RowRole]
    found: list[Footing] = field(default_factory=list)
    parents: dict[int, int] = field(default_factory=dict)
    explained: set[int] = field(default_factory=set)


def find_footings(grid: Grid, roles: Sequence[RowRole]) -> list[Footing]:
    """The sums down the columns of a table, each total once, in the order of the rows."""
    search = _Search(grid, roles)
    for _ in range(8):
        level = [
            row
            for row in range(len(grid.rows))
            if row not in search.parents
            and roles[row] not in _LEFT_OUT
            and any(entry is not None for entry in grid.rows[row])
        ]
        candidates = _candidates(search, level)
        if not _accept(search, candidates):
            break
    _sums_of_like(search)
    search.found.extend(of_which_sums(grid, roles))
    return sorted(search.found, key=lambda footing: footing.total)


def _candidates(search: _Search, level: list[int]) -> list[Footing]:
    found: list[Footing] = []
    many = len(level) > LONG
    for at, row in enumerate(level):
        if row in search.explained or (many and search.roles[row] not in _SUMS):
            continue
        best: Footing | None = None
        for below in (False, True):
            candidate = _best_run(search, level, at, below)
            if candidate and (best is None or candidate.rank > best.rank):
                best = candidate
        if best is not None:
            found.append(best)
    return found


def _best_run(search: _Search, level: list[int], at: int, below: bool) -> Footing | None:
    """The best run of neighbours above or below a row that adds up to it."""
    row = level[at]
    step = 1 if below else -1
    sums: list[int] = [0] * search.grid.width
    slack: list[int] = [0] * search.grid.width
    wholes = [
        (column, entry)
        for column, entry in enumerate(search.grid.rows[row])
        if entry is not None and entry.value
    ]
    if not wholes:
        return None
    best: Footing | None = None
    parts: list[tuple[int, int]] = []
    tried = 0
    for position in range(at + step, at + step * (REACH + 1), step):
        if not 0 <= position < len(level):
            break
        part = level[position]
        parts.append((part, 1))
        _add(search.grid, part, sums, slack)
        if len(parts) < 2:
            continue
        tried += 1
        if not _some_column_holds(wholes, sums, slack, search.grid.exact):
            continue
        candidate = _footing(search, row, tuple(parts), below, tried, level, position)
        if candidate and (
            best is None or candidate.rank > best.rank or _ends_better(candidate, best)
        ):
            best = candidate
    return best


def _ends_better(longer: Footing, shorter: Footing) -> bool:
    """Whether a run that goes on to a border adds up as printed, and the shorter one, which leaves
    out a row of small figures before it, only within rounding."""
    holds = not longer.fails and longer.exact == len(longer.holds) >= len(shorter.holds)
    return holds and longer.bounded and not shorter.bounded and longer.exact > shorter.exact


def _add(grid: Grid, row: int, sums: list[int], slack: list[int]) -> None:
    for column, entry in enumerate(grid.rows[row]):
        if entry is not None and not grid.percent[row][column]:
            sums[column] += entry.value
            slack[column] += entry.half


def _some_column_holds(
    wholes: Sequence[tuple[int, Entry]], sums: Sequence[int], slack: Sequence[int], exact: bool
) -> bool:
    for column, whole in wholes:
        width = slack[column]
        if width and abs(whole.value - sums[column]) <= (0 if exact else width + whole.half):
            return True
    return False


def _footing(
    search: _Search,
    row: int,
    parts: tuple[tuple[int, int], ...],
    below: bool,
    tried: int,
    level: list[int],
    last: int,
) -> Footing | None:
    found = measure(search.grid, row, parts)
    holds, fails, bits = found.holds, found.fails, found.bits
    worded = search.roles[row] in _SUMS and not below
    bounded = _is_border(search, level, last, below)
    needed = (BITS_WITH_WORD if worded else BITS_WITHOUT_WORD) + tried.bit_length()
    if worded and bounded and not fails:
        # "Summa" under all rows of a section: the reading that its words ask for.
        needed = 1
    if not worded and len(fails) > len(holds):
        return None
    found = replace(found, below=below, worded=worded, bounded=bounded)
    enough = found.balance >= needed or (worded and bounded and bits >= needed)
    if enough or (found.expected and bits >= BITS_EXPECTED):
        return found
    return None


def _is_border(search: _Search, level: list[int], last: int, below: bool) -> bool:
    """Whether a run of parts ends where a table, a section or another sum does."""
    beyond = last + (1 if below else -1)
    if not 0 <= beyond < len(level):
        return True
    low, high = sorted((level[last], level[beyond]))
    if any(search.roles[row] is RowRole.HEADING for row in range(low + 1, high)):
        return True
    return search.roles[level[beyond]] in _SUMS or level[beyond] in search.explained


def _accept(search: _Search, candidates: list[Footing]) -> bool:
    """Take the best sums that do not cross; their parts leave the search."""
    accepted = False
    taken: set[int] = set()
    named = [f for f in candidates if f.worded and f.bounded and f.bits >= BITS_WITHOUT_WORD]
    for footing in sorted(candidates, key=lambda f: f.rank, reverse=True):
        rows = {row for row, _ in footing.parts}
        if footing.below and not footing.worded and _takes_parts_of(rows, named):
            continue
        if rows & taken or footing.total in search.explained:
            continue
        if footing.total in taken and any(search.parents.get(row) == footing.total for row in rows):
            continue
        if _goes_round(search, footing):
            continue
        search.found.append(footing)
        search.explained.add(footing.total)
        for row in rows:
            search.parents[row] = footing.total
        taken |= rows
        accepted = True
    return accepted


def _takes_parts_of(rows: set[int], named: Sequence[Footing]) -> bool:
    """Whether a row that merely equals those below it would take the parts of a total that its
    words and place name: "Summa tillgångar" equals all equity and liabilities, line by line."""
    return any(
        max(rows) + 1 == footing.total and all(row in rows for row, _ in footing.parts)
        for footing in named
    )


def _goes_round(search: _Search, footing: Footing) -> bool:
    """Whether the total is already, through others, a part of one of its own parts."""
    above = search.parents.get(footing.total)
    rows = {row for row, _ in footing.parts}
    while above is not None:
        if above in rows:
            return True
        above = search.parents.get(above)
    return False


def _sums_of_like(search: _Search) -> None:
    """Closing balances that are the sum of the closing balances above them; opening ones too."""
    for role in (RowRole.CLOSING, RowRole.OPENING, RowRole.TOTAL):
        rows = [row for row, found in enumerate(search.roles) if found is role]
        for at, row in enumerate(rows):
            if row in search.explained or at < 2:
                continue
            for start in range(max(0, at - 6), at - 1):
                parts = tuple((part, 1) for part in rows[start:at])
                found = measure(search.grid, row, parts)
                if len(found.holds) > 2 * len(found.fails) and found.balance >= 12:
                    search.found.append(replace(found, worded=True))
                    search.explained.add(row)
                    break


def plain_totals(
    roles: Sequence[RowRole], explained: Iterable[int]
) -> list[tuple[int, tuple[tuple[int, int], ...]]]:
    """Rows that a word calls a total and that no sum explains, with the rows that should be it.

    Those are all rows back to the heading, total or table head above. Whether the figures
    disagree is for the caller to say; the reading may be at fault.
    """
    known = frozenset(explained)
    found = []
    for row, role in enumerate(roles):
        if role is not RowRole.TOTAL or row in known:
            continue
        parts = []
        for above in range(row - 1, -1, -1):
            if roles[above] in _SUMS or roles[above] is RowRole.HEADING:
                break
            if roles[above] is not RowRole.OF_WHICH:
                parts.append((above, 1))
        if len(parts) >= 2:
            found.append((row, tuple(reversed(parts))))
    return found
