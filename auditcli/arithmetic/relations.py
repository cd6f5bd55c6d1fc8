"""Relations between the columns of a table that its rows bear out.

Headers of extracted tables are often broken or lost, so a column's role is taken from the
arithmetic: where a = b + c holds in nearly all rows, and chance could not have made it hold, the
rows in which it fails deserve a look. The sum of many columns is tried for runs of neighbours,
sums and differences of two for all near columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from auditcli.arithmetic.grid import Entry, Grid, Line, evidence_bits
from auditcli.model.values import value

#: Bits of evidence that a relation needs beyond those that the search itself costs.
NEEDED_BITS = 9
#: Columns further apart than this are not tried as sums of two.
REACH = 8
#: At most so many rows are looked at to find relations; more tell nothing new.
SAMPLE = 400
#: A candidate that fails in most of so many rows is not tried on the others.
GLANCE = 12


@value
class Relation:
    """total = Σ sign·part between columns (or rows), and the rows (columns) that bear it out.

    `holds` and `fails` are the lines in which it could be tried; `bits` is the evidence.
    """

    total: int
    parts: tuple[tuple[int, int], ...]
    holds: tuple[int, ...]
    fails: tuple[int, ...]
    bits: int

    @property
    def members(self) -> frozenset[int]:
        """All columns that take part."""
        return frozenset([self.total, *(column for column, _ in self.parts)])


def _candidates(width: int) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    for total in range(width):
        for first in range(max(0, total - REACH), min(width, total + REACH + 1)):
            if first == total:
                continue
            for second in range(first + 1, min(width, first + REACH + 1)):
                if second != total and abs(second - total) <= REACH:
                    yield total, ((first, 1), (second, 1))
    for total in range(width):
        for start, end in _runs(total, width):
            yield total, tuple((column, 1) for column in range(start, end))


def _runs(total: int, width: int) -> Iterator[tuple[int, int]]:
    """Runs of three or more neighbours that end right before or begin right after the total."""
    for start in range(max(0, total - 40), total - 2):
        yield start, total
    for end in range(total + 4, min(width, total + 41) + 1):
        yield total + 1, end


def measure(
    lines: Sequence[Line],
    total: int,
    parts: tuple[tuple[int, int], ...],
    exact: bool = False,
    most_fails: int | None = None,
) -> Relation:
    """Try one relation on all lines; with `most_fails`, on no more after one failure too many."""
    holds: list[int] = []
    fails: list[int] = []
    seen, bits = [0] * len(parts), 0
    fewest = 2 if len(parts) == 2 else 1
    for at, line in enumerate(lines):
        whole = line[total]
        if whole is None:
            continue
        residual, slack, told = whole.value, whole.half, 0
        for column, sign in parts:
            entry = line[column]
            if entry is not None:
                residual -= sign * entry.value
                slack += entry.half
                told += 1
        if told < fewest:
            continue
        if abs(residual) > (0 if exact else slack):
            fails.append(at)
            if most_fails is not None and len(fails) > most_fails:
                break
            continue
        holds.append(at)
        present = [entry for column, _ in parts if (entry := line[column]) is not None]
        for index, (column, _) in enumerate(parts):
            seen[index] += _counts(line[column])
        if sum(map(_counts, present)) >= 2:
            bits += evidence_bits(whole, present)
    if 3 * min(seen, default=0) < len(holds):
        # A column that is mostly empty bears nothing out.
        bits = 0
    return Relation(total, parts, tuple(holds), tuple(fails), bits)


def _counts(entry: Entry | None) -> bool:
    """Whether there is a figure that changes a sum."""
    return entry is not None and entry.value != 0


def find_relations(grid: Grid, skip: Iterable[int] = ()) -> list[Relation]:
    """The relations between columns that the rows bear out, best first.

    Rows in `skip` (rates, headings) are left out, as are per cent figures. A relation is kept
    where its evidence exceeds what the search costs and it fails in less than a quarter of the
    rows in which it could be tried. Of relations over the same columns the best is kept.
    """
    left_out = frozenset(skip)
    lines = tuple(
        _without_percent(line, marks) if at not in left_out else (None,) * grid.width
        for at, (line, marks) in enumerate(zip(grid.rows, grid.percent, strict=True))
    )
    sample = lines[:SAMPLE]
    candidates = list(_candidates(grid.width))
    needed = NEEDED_BITS + len(candidates).bit_length()
    best: dict[frozenset[int], Relation] = {}
    glance = sample[:GLANCE]
    most_fails = len(sample) // 4
    for total, parts in candidates:
        if len(sample) > GLANCE:
            first = measure(glance, total, parts, grid.exact)
            if len(first.fails) > len(first.holds):
                continue
        relation = measure(sample, total, parts, grid.exact, most_fails)
        if relation.bits < needed or 3 * len(relation.fails) >= len(relation.holds) + 1:
            continue
        known = best.get(relation.members)
        if known is None or _better(relation, known):
            best[relation.members] = relation
    found = sorted(best.values(), key=lambda r: (-r.bits, len(r.parts), r.total))
    if len(lines) > len(sample):
        found = [measure(lines, r.total, r.parts, grid.exact) for r in found]
    return found


def _better(one: Relation, other: Relation) -> bool:
    return (len(one.holds) - len(one.fails), one.bits) > (
        len(other.holds) - len(other.fails),
        other.bits,
    )


def _without_percent(line: Line, marks: Sequence[bool]) -> Line:
    if not any(marks) or all(m or e is None for m, e in zip(marks, line, strict=True)):
        return line
    return tuple(None if mark else entry for entry, mark in zip(line, marks, strict=True))
