"""Lines that repeat another line: a sum is stated once, by the copy that stands nearest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from auditcli.arithmetic.grid import Entry, Line

#: Copies agree in so many figures that are not nil.
LEAST_ALIKE = 2
#: For so many figures alike, one may differ (and one always may, where three are alike).
ALIKE_FOR_ONE = 5
#: A figure that stands in more lines than this tells nothing about copies.
MOST_LINES = 12
#: Positions that are looked at.
SAMPLE = 200

Copies = Mapping[int, frozenset[int]]


def copies_among(lines: Sequence[Line], positions: Sequence[int]) -> Copies:
    """For each line that has copies, the lines that hold the same figures."""
    alike: Counter[tuple[int, int]] = Counter()
    positions = positions[:: max(1, len(positions) // SAMPLE)]
    for position in positions:
        holders: dict[int, list[int]] = defaultdict(list)
        for at, line in enumerate(lines):
            entry = line[position]
            if entry is not None and entry.value:
                holders[entry.value].append(at)
        for where in holders.values():
            if 1 < len(where) <= MOST_LINES:
                for k, one in enumerate(where):
                    alike.update((one, other) for other in where[k + 1 :])
    filled = [_filled([line[at] for at in positions]) for line in lines]
    found: dict[int, set[int]] = defaultdict(set)
    for (one, other), count in alike.items():
        if count >= LEAST_ALIKE:
            unlike = max(filled[one], filled[other]) - count
            if unlike <= (count >= 3) * max(1, count // ALIKE_FOR_ONE):
                found[one].add(other)
                found[other].add(one)
    return {at: frozenset(others) for at, others in found.items()}


def _filled(entries: Sequence[Entry | None]) -> int:
    return sum(1 for entry in entries if entry is not None and entry.value)


def distance(total: int, parts: Sequence[int]) -> int:
    """How far a line stands from the nearest of others."""
    return min(abs(total - part) for part in parts)
