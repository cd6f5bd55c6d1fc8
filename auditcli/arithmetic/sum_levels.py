"""Totals of totals: a sum over several levels is stated level by level.

Where a total is the sum of some lines, and of others that are in turn the parts of those, the
longer sum follows from the shorter ones: total = men + women, men = boys + adult men, …
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditcli.arithmetic.grid import Line
from auditcli.arithmetic.sum_measure import Sum, measure_sum

#: More lines than this between two levels are not parted.
MOST_LINES = 60
MOST_GROUPS = 6
#: So many groups are tried before the search gives up.
MOST_TRIALS = 600
#: A group may fail in one of so many positions.
FAILS_IN = 10


def by_levels(lines: Sequence[Line], sums: Sequence[Sum], exact: bool) -> list[Sum]:
    """The sums, those over several levels replaced by one for each group between them."""
    known: dict[int, list[Sum]] = defaultdict(list)
    for one in sums:
        known[one.total].append(one)
    kept = list(sums)
    for ways in [ways for ways in known.values() if len(ways) > 1]:
        short, long = sorted(ways, key=lambda way: len(way.parts))[:2]
        groups = _groups(lines, short.parts, long.parts, exact)
        if groups is None:
            continue
        kept.remove(long)
        for group in groups:
            if group.total not in known and len(group.parts) > 1:
                known[group.total] = [group]
                kept.append(replace(group, score=min(long.score, short.score)))
    return kept


def _groups(
    lines: Sequence[Line], totals: Sequence[int], parts: Sequence[int], exact: bool
) -> list[Sum] | None:
    """The parts, in their order, as the groups of which the totals are the sums."""
    if len(totals) > MOST_GROUPS or not len(totals) < len(parts) <= MOST_LINES:
        return None
    if set(totals) & set(parts):
        return None
    trials = iter(range(MOST_TRIALS))
    return _part(lines, list(totals), list(parts), exact, trials)


def _part(
    lines: Sequence[Line],
    totals: list[int],
    parts: list[int],
    exact: bool,
    trials: Iterator[int],
) -> list[Sum] | None:
    if not totals:
        return None if parts else []
    longest = len(parts) - len(totals) + 1
    shortest = longest if len(totals) == 1 else 1
    for size in range(shortest, longest + 1):
        for total in totals:
            if next(trials, None) is None:
                return None
            group = _group(lines, total, tuple(parts[:size]), exact)
            if group is None:
                continue
            rest = [one for one in totals if one != total]
            others = _part(lines, rest, parts[size:], exact, trials)
            if others is not None:
                return [group, *others]
    return None


def _group(lines: Sequence[Line], total: int, parts: tuple[int, ...], exact: bool) -> Sum | None:
    found = measure_sum(lines, total, parts, exact)
    if not found.holds or FAILS_IN * len(found.fails) > len(found.holds):
        return None
    return Sum(total, parts, found.holds, found.fails, found.bits, 0, "run", found.told)
