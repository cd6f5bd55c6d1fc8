"""Which of the sums that were found are taken: the best that do not contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from auditcli.arithmetic.sum_copies import Copies, distance
from auditcli.arithmetic.sum_measure import NEEDED_BITS, Sum

#: How much nearer a total must stand on the side where the totals of a table do not stand.
WRONG_SIDE = 2


@dataclass(slots=True)
class Chosen:
    """The sums taken so far, and what they say about lines and positions.

    `reduced` are lines that are parts of a sum, `used` those by kind of sum, `shared` the runs
    that are the parts of a total. `told` and `failed` count, by position, sums that hold and fail.
    """

    copies: Copies
    found: list[Sum] = field(default_factory=list)
    reduced: set[int] = field(default_factory=set)
    used: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    shared: set[tuple[int, ...]] = field(default_factory=set)
    totals: dict[int, list[Sum]] = field(default_factory=lambda: defaultdict(list))
    told: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    failed: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def is_dead(self, position: int) -> bool:
        """Whether sums fail in a position and never hold there: it holds shares or averages."""
        return self.failed.get(position, 0) >= 2 and not self.told.get(position)

    def accept(self, candidates: Iterable[Sum]) -> bool:
        """Take the best sums that do not contradict each other; whether there were any."""
        ranked = sorted(candidates, key=_preference)
        before = sum(s.score if s.before else -s.score for s in (*self.found, *ranked)) >= 0
        accepted = False
        for candidate in ranked:
            if (
                not _repeats(self.copies, candidate, before)
                and not self._is_taken(candidate)
                and not self._goes_round(candidate)
            ):
                self._take(candidate)
                accepted = True
        return accepted

    def _take(self, candidate: Sum) -> None:
        parts = frozenset(candidate.parts)
        self.found.append(candidate)
        self.totals[candidate.total].append(candidate)
        self.used[candidate.kind] |= parts
        self.shared.add(candidate.parts)
        for at in candidate.told:
            self.told[at] += 1
        for at in candidate.fails:
            self.failed[at] += 1
        if candidate.kind != "pair" or not min(parts) < candidate.total < max(parts):
            self.reduced |= parts

    def _is_taken(self, candidate: Sum) -> bool:
        """Whether the parts or the total of a sum belong to others already.

        Parts belong to one sum of a kind, unless two totals have the same parts; pairs may share
        (the same subtrahend in several differences). A total may be reached in two ways.
        """
        parts = frozenset(candidate.parts)
        if candidate.kind != "pair" and candidate.parts not in self.shared:
            if parts & self.used[candidate.kind]:
                return True
            if candidate.kind == "run" and parts & self.reduced:
                return True
        known = self.totals.get(candidate.total, [])
        if any(parts & frozenset(one.parts) for one in known):
            return True
        return len(known) >= 2 or (bool(known) and not _is_second(candidate))

    def _goes_round(self, candidate: Sum) -> bool:
        """Whether the total is, through other sums, a part of one of its own parts."""
        open_lines, seen = list(candidate.parts), set()
        while open_lines:
            line = open_lines.pop()
            if line == candidate.total:
                return True
            if line in seen:
                continue
            seen.add(line)
            for one in self.totals.get(line, ()):
                open_lines += one.parts
        return False


def _preference(candidate: Sum) -> tuple[int, int, int, int]:
    """The best sum first; of equals, the one with more parts, and whose parts stand nearest."""
    away = sum(abs(candidate.total - part) for part in candidate.parts)
    return (-candidate.score, -len(candidate.parts), away, candidate.total)


def _repeats(copies: Copies, candidate: Sum, before: bool) -> bool:
    """Whether another line with the figures of the total is the total of these parts.

    That is the copy that stands nearest to them, first of all on the side where the totals of
    the table stand. Totals next to each other may repeat each other.
    """

    def away(total: int) -> int:
        aside = (candidate.parts[-1] < total) != before
        return distance(total, candidate.parts) + (WRONG_SIDE if aside else 0)

    return any(
        away(copy) < away(candidate.total)
        for copy in copies.get(candidate.total, ())
        if copy not in candidate.parts and abs(copy - candidate.total) > 1
    )


def _is_second(candidate: Sum) -> bool:
    """Whether a sum is sure enough to be another way to a total that is explained already."""
    few = 10 * len(candidate.fails) <= len(candidate.holds)
    sure = few and candidate.score >= 2 * NEEDED_BITS
    return sure and candidate.kind != "word"
