"""Which lines of a grid are the sum of which others, in whatever layout.

A line is a row (sums down) or, in the transposed grid, a column (sums across). A hypothesis "line
t is the sum of the run a..b of a sequence" is told by prefix sums: in each position, the runs
that end (or begin) at t and add up to it are found with one look-up, and the positions vote with
the bits of evidence that each of them gives. Sequences are: the lines next to each other, every
second (third, …) line, lines with the same label. Runs that are believed are set aside, and what
is left is searched again for totals of totals.

Reducing summed lines and searching again is from Jiang, Vitagliano, Naumann, "Aggregation
detection in CSV files" (EDBT 2022); prefix sums, votes and their price in bits are ours.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from auditcli.arithmetic.grid import Line
from auditcli.arithmetic.sum_measure import Sum, is_near, measure_sum, needed_bits
from auditcli.arithmetic.sum_slips import sums_with_a_slip
from auditcli.arithmetic.sum_votes import pairs_seen, told_positions, votes_for_runs

#: Bits of evidence that a sum needs beyond what its kind of sequence costs.
NEEDED_BITS = 10
#: Bits that a word for a total is worth.
WORD_BITS = 9
#: Bits that each position in which a sum fails takes away.
FAIL_COST = 6
#: Strides that are tried, and how many lines between a total and its run may be skipped.
STRIDES = (2, 3, 4, 5, 6)
SKIPS = (1, 2, 3)
#: How often what is left is searched again.
LEVELS = 12
#: What a pair of lines costs.
PAIR_COST = 7
#: Larger grids are searched for neighbouring runs only.
LARGE = 60_000


@dataclass(slots=True)
class _Search:
    lines: Sequence[Line]
    worded: frozenset[int]
    labels: Sequence[str]
    exact: bool
    positions: Sequence[int]
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


def find_sums(
    lines: Sequence[Line],
    labels: Sequence[str] = (),
    worded: Iterable[int] = (),
    rates: Iterable[int] = (),
    exact: bool = False,
) -> list[Sum]:
    """The sums among lines, in the order of their totals.

    `labels` name the lines, `worded` are those that a word calls a total, `rates` those that hold
    shares or averages, which are summed only among themselves.
    """
    if not lines or not lines[0]:
        return []
    search = _Search(lines, frozenset(worded), labels, exact, told_positions(lines))
    left_out = frozenset(rates)
    filled = [at for at, line in enumerate(lines) if any(entry is not None for entry in line)]
    for group in (
        [at for at in filled if at not in left_out],
        [at for at in filled if at in left_out],
    ):
        if len(group) > 2:
            _run_search(search, group)
            totals = frozenset(one.total for one in search.found)
            left = [at for at in group if at not in search.reduced or at in totals]
            search.found += sums_with_a_slip(lines, left, search.worded, totals, exact)
    return sorted(search.found, key=lambda s: (s.total, s.parts))


def _run_search(search: _Search, filled: list[int]) -> None:
    """Take neighbouring runs first; only where there are none left, look further afield."""
    large = len(filled) * len(search.positions) > LARGE
    apart: list[Sum] | None = None
    for _ in range(LEVELS):
        level = [at for at in filled if at not in search.reduced]
        totals = [at for at in filled if at not in search.reduced or not search.totals.get(at)]
        if _accept(search, _candidates(search, "run", 0, level, totals, (0,))):
            continue
        if large:
            return
        if apart is None:
            apart = list(_apart(search, filled))
        candidates = [*apart, *_candidates(search, "run", 0, level, totals, SKIPS)]
        if len(level) < len(filled):
            candidates += _strided(search, level)
            candidates += _pairs(search, level)
        if not _accept(search, candidates):
            return


def _strided(search: _Search, lines: list[int]) -> Iterator[Sum]:
    """Sums of every second, third, … line."""
    for stride in STRIDES:
        for phase in range(stride):
            sequence = lines[phase::stride]
            if len(sequence) > 2:
                yield from _candidates(search, f"every {stride}", 5, sequence, lines, (0,))


def _apart(search: _Search, filled: list[int]) -> Iterator[Sum]:
    """Sums of lines that are not neighbours, which no reduction brings together."""
    yield from _strided(search, filled)
    yield from _pairs(search, filled)
    groups: dict[str, list[int]] = defaultdict(list)
    for at in filled:
        label = search.labels[at] if at < len(search.labels) else ""
        if label:
            groups[label].append(at)
    for members in groups.values():
        if 2 < len(members) < len(filled):
            yield from _candidates(search, "like", 3, members, members, (0,))


def _candidates(
    search: _Search,
    kind: str,
    cost: int,
    sequence: list[int],
    totals: list[int],
    skips: Sequence[int],
) -> list[Sum]:
    votes = votes_for_runs(
        search.lines, search.positions, sequence, totals, skips, search.exact, kind == "run"
    )
    best: dict[tuple[int, bool], list[tuple[int, int, int, int]]] = defaultdict(list)
    for (total, a, b), bits in votes.items():
        before = sequence[b - 1] < total
        needed = NEEDED_BITS + cost + _distance_cost(sequence, total, a, b)
        if total in search.worded:
            needed -= WORD_BITS
        if bits >= needed:
            best[total, before].append((bits - needed, b - a, a, b))
    found = []
    for (total, _), options in best.items():
        options.sort(reverse=True)
        for _, _, a, b in options[:4]:
            extra = cost + _distance_cost(sequence, total, a, b)
            candidate = _measured(search, kind, extra, total, tuple(sequence[a:b]))
            if candidate is not None:
                found.append(candidate)
    return found


def _distance_cost(sequence: list[int], total: int, a: int, b: int) -> int:
    """Bits for the lines of a sequence that stand between a total and its run."""
    if sequence[b - 1] < total:
        gap = bisect_left(sequence, total) - b
    else:
        gap = a - bisect_right(sequence, total)
    return 3 * gap if gap else 0


def _pairs(search: _Search, level: list[int]) -> Iterator[Sum]:
    """Sums of two lines anywhere near, told by a sample of the positions."""
    pairs = pairs_seen(search.lines, search.positions, level, search.exact)
    for (total, first, second), seen in pairs.items():
        if seen >= 2:
            candidate = _measured(search, "pair", PAIR_COST, total, (first, second))
            if candidate is not None and is_near(candidate):
                yield candidate


def _measured(
    search: _Search, kind: str, cost: int, total: int, parts: tuple[int, ...]
) -> Sum | None:
    """A sum that enough bears out, or None. Parts that are empty where it holds
    are left out."""
    found = measure_sum(search.lines, total, parts, search.exact)
    lines = search.lines
    kept = tuple(p for p in parts if any(lines[p][at] is not None for at in found.holds))
    if len(kept) < len(parts):
        found = measure_sum(search.lines, total, kept, search.exact)
    if len(kept) < 2 or (
        len(kept) == 2 and any(_is_nil(lines[part], found.holds) for part in kept)
    ):
        return None
    fails = _stretch(found.holds, found.fails)
    counted = sum(1 for at in fails if not search.is_dead(at))
    score = found.bits - FAIL_COST * counted - cost
    if total in search.worded:
        score += WORD_BITS
    holds = len(found.holds)
    if score < needed_bits(kind, total, kept, holds) or 5 * counted > holds + 4:
        return None
    return Sum(total, kept, found.holds, fails, found.bits, score, kind, found.told)


def _is_nil(line: Line, positions: Sequence[int]) -> bool:
    return not any((entry := line[at]) is not None and entry.value for at in positions)


def _stretch(holds: tuple[int, ...], fails: tuple[int, ...]) -> tuple[int, ...]:
    """The fails that matter: where a sum fails often, only those among positions that hold."""
    if not holds or len(fails) <= 1 or 4 * len(fails) <= len(holds):
        return fails
    low, high = holds[0], holds[-1]
    return tuple(at for at in fails if low < at < high)


def _accept(search: _Search, candidates: list[Sum]) -> bool:
    """Take the best sums that do not contradict each other; their parts leave the search."""
    accepted = False
    for candidate in sorted(candidates, key=lambda s: (-s.score, s.total)):
        if _is_taken(search, candidate) or _goes_round(search, candidate):
            continue
        parts = frozenset(candidate.parts)
        search.found.append(candidate)
        search.totals[candidate.total].append(candidate)
        search.used[candidate.kind] |= parts
        search.shared.add(candidate.parts)
        for at in candidate.told:
            search.told[at] += 1
        for at in candidate.fails:
            search.failed[at] += 1
        if candidate.kind != "pair" or not min(parts) < candidate.total < max(parts):
            search.reduced |= parts
        accepted = True
    return accepted


def _is_taken(search: _Search, candidate: Sum) -> bool:
    """Whether the parts or the total of a sum belong to others already.

    Parts belong to one sum of a kind, unless two totals have the same parts; pairs may share
    (the same subtrahend in several differences). A total may be reached in two ways.
    """
    parts = frozenset(candidate.parts)
    if candidate.kind != "pair" and candidate.parts not in search.shared:
        if parts & search.used[candidate.kind]:
            return True
        if candidate.kind == "run" and parts & search.reduced:
            return True
    known = search.totals.get(candidate.total, [])
    if any(parts & frozenset(one.parts) for one in known):
        return True
    return len(known) >= 2 or (bool(known) and not _is_second(candidate))


def _is_second(candidate: Sum) -> bool:
    """Whether a sum is sure enough to be another way to a total that is explained already."""
    few = 10 * len(candidate.fails) <= len(candidate.holds)
    sure = few and candidate.score >= 2 * NEEDED_BITS
    return sure and not candidate.kind.startswith("every")


def _goes_round(search: _Search, candidate: Sum) -> bool:
    """Whether the total is, through other sums, a part of one of its own parts."""
    open_lines, seen = list(candidate.parts), set()
    while open_lines:
        line = open_lines.pop()
        if line == candidate.total:
            return True
        if line in seen:
            continue
        seen.add(line)
        for one in search.totals.get(line, ()):
            open_lines += one.parts
    return False
