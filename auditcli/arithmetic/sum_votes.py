"""Votes for sums: which runs, and which pairs, of lines add up to which other line.

In each position of a grid the running sums of a sequence of lines are filed by size. A run that
ends (or begins) at a line and adds up to it is then found with one look-up, so that all runs of
all lines cost no more than reading them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from auditcli.arithmetic.grid import Entry, Line

#: A run has at most so many lines.
LONGEST_RUN = 300
#: A sum that leaves a rest of so many half units is within the first look.
NEAR = 16
#: A position in which more runs than this would do tells nothing.
MOST_RUNS = 40
#: What a position tells in which a total equals its only part.
COPY_BITS = 1
#: Positions that are looked at for neighbouring runs, and for lines that stand apart.
SAMPLE, SAMPLE_APART = 80, 30
#: The parts of a pair stand at most so many lines from their total.
PAIR_REACH = 10

#: (total, first and last + 1 of a run in its sequence) -> bits
Votes = dict[tuple[int, int, int], int]


def told_positions(lines: Sequence[Line]) -> tuple[int, ...]:
    """The positions with figures for a total and two parts: only they can tell a sum."""
    return tuple(
        at
        for at, entries in enumerate(zip(*lines, strict=True))
        if sum(1 for entry in entries if entry is not None) > 2
    )


def _sample(positions: Sequence[int], most: int) -> Sequence[int]:
    """Some of the positions, spread evenly, not many more than `most`."""
    return positions[:: max(1, len(positions) // most)]


def votes_for_runs(
    lines: Sequence[Line],
    positions: Sequence[int],
    sequence: Sequence[int],
    totals: Sequence[int],
    skips: Sequence[int],
    exact: bool,
    adjacent: bool,
) -> Votes:
    """Bits for "line t is the sum of sequence[a:b]", summed over the positions.

    Runs begin or end at their total, `skips` lines of the sequence left out. In sequences that
    are not `adjacent` lines a run has at least three: two lines are a pair, whatever the stride.
    """
    votes: Votes = defaultdict(int)
    borders = [(at, bisect_left(sequence, at), bisect_right(sequence, at)) for at in totals]
    for position in _sample(positions, SAMPLE if adjacent else SAMPLE_APART):
        entries = [lines[at][position] for at in sequence]
        if sum(1 for entry in entries if entry is not None and entry.value) < 2:
            continue
        ledger = _Ledger.of(entries, exact)
        for at, ends, begins in borders:
            whole = lines[at][position]
            if whole is None or not whole.value:
                continue
            for skip in skips:
                for a, b in ledger.runs(
                    whole.value, ends - skip, begins + skip, 2 if adjacent else 3
                ):
                    parts = ledger.count[b] - ledger.count[a]
                    if parts:
                        votes[at, a, b] += ledger.weight(whole.value) if parts > 1 else COPY_BITS
    return votes


@dataclass(frozen=True, slots=True)
class _Ledger:
    """The running sums of a position, and where each size of them stands.

    `coarse` is the widest rounding in it; sums are filed by sizes within `near` of one another.
    """

    prefix: list[int]
    count: list[int]
    where: dict[int, list[int]]
    coarse: int
    near: int

    @classmethod
    def of(cls, entries: Sequence[Entry | None], exact: bool) -> _Ledger:
        """The ledger of a sequence of entries; empty ones count as nothing."""
        values = [0 if entry is None else entry.value for entry in entries]
        prefix = [0, *accumulate(values)]
        count = [0, *accumulate(value != 0 for value in values)]
        coarse = max((entry.half for entry in entries if entry is not None), default=1)
        near = 1 if exact else NEAR * coarse
        where: dict[int, list[int]] = defaultdict(list)
        for i, total in enumerate(prefix):
            where[total // (2 * near + 1)].append(i)
        return cls(prefix, count, where, coarse, near)

    def weight(self, whole: int) -> int:
        """The bits that it tells that a run adds up to `whole`."""
        return max(0, (abs(whole) // (self.coarse * 2)).bit_length() - 1)

    def runs(self, whole: int, end: int, begin: int, least: int) -> list[tuple[int, int]]:
        """The runs that add up to `whole` and end at `end`, or begin at `begin`."""
        found: list[tuple[int, int]] = []
        if end >= least:
            target = self.prefix[end] - whole
            if filed := self._filed(target):
                low, high = max(0, end - LONGEST_RUN), end - least
                found += [(i, end) for i in self._near(filed, target, low, high)]
        if 0 <= begin < len(self.prefix) - least:
            target = self.prefix[begin] + whole
            if filed := self._filed(target):
                low, high = begin + least, begin + LONGEST_RUN
                found += [(begin, i) for i in self._near(filed, target, low, high)]
        return found

    def _filed(self, target: int) -> list[list[int]]:
        """Where sums of about a size are filed: nearly always there are none."""
        size = 2 * self.near + 1
        first, last = (target - self.near) // size, (target + self.near) // size
        keys = (first,) if first == last else (first, last)
        return [self.where[key] for key in keys if key in self.where]

    def _near(self, filed: list[list[int]], target: int, low: int, high: int) -> list[int]:
        near = self.near
        found: list[int] = []
        for places in filed:
            for at in range(bisect_left(places, low), len(places)):
                i = places[at]
                if i > high:
                    break
                if -near <= self.prefix[i] - target <= near:
                    found.append(i)
                    if len(found) > MOST_RUNS:
                        return []
        return found


def pairs_seen(
    lines: Sequence[Line], positions: Sequence[int], level: Sequence[int], exact: bool
) -> Votes:
    """In how many of the positions looked at a line is the sum of two others near it."""
    votes: Votes = defaultdict(int)
    for position in _sample(positions, SAMPLE_APART):
        column = [
            (at, entry)
            for at in level
            if (entry := lines[at][position]) is not None and entry.value
        ]
        for total, first, second in _pairs_of(column, exact):
            votes[total, first, second] += 1
    return votes


def _pairs_of(column: Sequence[tuple[int, Entry]], exact: bool) -> Iterator[tuple[int, int, int]]:
    places = [at for at, _ in column]
    values = [entry.value for _, entry in column]
    halves = [entry.half for _, entry in column]
    within = _Nearby(values, 8 * max(halves, default=1))
    for k, whole in enumerate(values):
        low, high = max(0, k - PAIR_REACH), min(len(column), k + PAIR_REACH + 1)
        if not within.may_add_up(k, low, high):
            continue
        bucket = 8 * max(halves[low:high])
        near: dict[int, list[int]] = {}
        for j in range(low, high):
            near.setdefault(values[j] // bucket, []).append(j)
        for i in range(low, high):
            if i == k:
                continue
            rest = whole - values[i]
            slack = 0 if exact else halves[k] + 2 * halves[i]
            first, last = (rest - slack) // bucket, (rest + slack) // bucket
            for key in (first,) if first == last else range(first, last + 1):
                for j in near.get(key, ()):
                    if i < j != k and abs(values[j] - rest) <= slack:
                        yield places[k], places[i], places[j]


class _Nearby:
    """Tells at one glance that no two of the neighbours of a figure add up to it.

    `coarse` is more than rounding may move a sum of two.
    """

    def __init__(self, values: Sequence[int], coarse: int) -> None:
        self.values, self.coarse = values, coarse
        self.sizes = [value // coarse for value in values]
        self.smaller = [size - 1 for size in self.sizes]
        self.larger = [size + 1 for size in self.sizes]

    def may_add_up(self, k: int, low: int, high: int) -> bool:
        """Whether two of the figures from `low` to `high` may add up to the one at `k`."""
        whole, coarse = self.values[k], self.coarse
        rests = {(whole - value) // coarse for value in self.values[low:k]}
        rests.update((whole - value) // coarse for value in self.values[k + 1 : high])
        return not (
            rests.isdisjoint(self.sizes[low:high])
            and rests.isdisjoint(self.smaller[low:high])
            and rests.isdisjoint(self.larger[low:high])
        )
