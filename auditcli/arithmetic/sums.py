"""Which lines of a grid are the sum of which others, in whatever layout.

A line is a row (sums down) or, in the transposed grid, a column (sums across). A hypothesis "line
t is the sum of the run a..b of a sequence" is told by prefix sums: in each position, the runs
that end (or begin) at t and add up to it are found with one look-up, and the positions vote with
the bits of evidence that each of them gives. Sequences are: the lines next to each other, lines
with the same label, lines whose labels share a word. Runs that are believed are set aside, and what
is left is searched again for totals of totals.

Reducing summed lines and searching again is from Jiang, Vitagliano, Naumann, "Aggregation
detection in CSV files" (EDBT 2022); prefix sums, votes and their price in bits are ours.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditcli.arithmetic.grid import Line
from auditcli.arithmetic.sum_choice import Chosen
from auditcli.arithmetic.sum_copies import copies_among
from auditcli.arithmetic.sum_levels import by_levels
from auditcli.arithmetic.sum_measure import (
    NEEDED_BITS,
    Sum,
    is_near,
    measure_sum,
    needed_bits,
    tried,
    unworded_bits,
)
from auditcli.arithmetic.sum_parts import is_any_way, is_beside, is_nil, without_far_nil
from auditcli.arithmetic.sum_slips import sums_with_a_slip
from auditcli.arithmetic.sum_votes import pairs_seen, told_positions, votes_for_runs

#: Bits that a word for a total is worth.
WORD_BITS = 9
#: Bits that each position in which a sum fails takes away.
FAIL_COST = 6
#: How many lines between a total and its run may be skipped.
SKIPS = (1, 2, 3)
#: How often what is left is searched again.
LEVELS = 12
#: So many words of a label are compared with those of others.
WORDS = 8
#: So many of the runs that add up to a total are measured, longest and shortest.
MEASURED = 4
#: What a pair of lines costs.
PAIR_COST = 7
#: Larger grids are searched for neighbouring runs only.
LARGE = 60_000

#: Bits beyond what is needed, length, first and last + 1 of a run in its sequence.
_Option = tuple[int, int, int, int]


@dataclass(slots=True)
class _Search:
    """What is searched; `ranks` are the places of the lines among those with figures."""

    lines: Sequence[Line]
    worded: frozenset[int]
    labels: Sequence[str]
    exact: bool
    positions: Sequence[int]
    chosen: Chosen
    ranks: Mapping[int, int]


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
    positions = told_positions(lines)
    large = len(lines) * len(positions) > LARGE
    chosen = Chosen({} if large else copies_among(lines, positions))
    filled = [at for at, line in enumerate(lines) if any(entry is not None for entry in line)]
    ranks = {at: rank for rank, at in enumerate(filled)}
    search = _Search(lines, frozenset(worded), labels, exact, positions, chosen, ranks)
    left_out = frozenset(rates)
    for group in (
        [at for at in filled if at not in left_out],
        [at for at in filled if at in left_out],
    ):
        if len(group) > 2:
            _run_search(search, group)
            totals = frozenset(one.total for one in chosen.found)
            left = [at for at in group if at not in chosen.reduced or at in totals]
            chosen.found += sums_with_a_slip(lines, left, search.worded, totals, exact)
    found = by_levels(lines, chosen.found, exact)
    return sorted(found, key=lambda s: (s.total, s.parts))


def _run_search(search: _Search, filled: list[int]) -> None:
    """Take neighbouring runs first; only where there are none left, look further afield."""
    chosen = search.chosen
    large = len(filled) * len(search.positions) > LARGE
    apart: list[Sum] | None = None
    for _ in range(LEVELS):
        level = [at for at in filled if at not in chosen.reduced]
        totals = [at for at in filled if at not in chosen.reduced or not chosen.totals.get(at)]
        if chosen.accept(_candidates(search, "run", 0, level, totals, (0,))):
            continue
        if large:
            return
        if apart is None:
            apart = list(_apart(search, filled))
        candidates = [*apart, *_candidates(search, "run", 0, level, totals, SKIPS)]
        if len(level) < len(filled):
            candidates += _pairs(search, level)
        if not chosen.accept(candidates):
            return


def _apart(search: _Search, filled: list[int]) -> Iterator[Sum]:
    """Sums of lines that are not neighbours, which no reduction brings together."""
    yield from _pairs(search, filled)
    for kind, members in _namesakes(search.labels, filled):
        yield from _candidates(search, kind, 3, members, members, (0,))


def _namesakes(labels: Sequence[str], filled: list[int]) -> list[tuple[str, list[int]]]:
    """The lines that bear the same label, and those whose labels share a word."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at in filled:
        label = labels[at] if at < len(labels) else ""
        if label:
            groups["like", label].append(at)
            for word in set(label.split()[:WORDS]):
                groups["word", word].append(at)
    chosen: dict[tuple[int, ...], str] = {}
    for (kind, _), members in groups.items():
        if 2 < len(members) < len(filled):
            chosen.setdefault(tuple(members), kind)
    return [(kind, list(members)) for members, kind in chosen.items()]


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
    best: dict[tuple[int, bool], list[_Option]] = defaultdict(list)
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
        for _, _, a, b in _spread(options):
            extra = cost + _distance_cost(sequence, total, a, b)
            candidate = _measured(search, kind, extra, total, tuple(sequence[a:b]))
            if candidate is not None:
                found.append(candidate)
    return found


def _spread(options: Sequence[_Option]) -> Sequence[_Option]:
    """The best of ranked runs, and of those that end the list of equally good ones the shortest:
    where lines of small figures stand beside the parts, rounding lets them in or out."""
    best = options[:MEASURED]
    alike = [one for one in options[MEASURED:] if one[0] == best[0][0]]
    return [*best, *alike[-MEASURED:]]


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
        if seen >= 2 and _may_hold(search, total, (first, second)):
            candidate = _measured(search, "pair", PAIR_COST, total, (first, second))
            if candidate is not None and not is_any_way(search.lines, candidate):
                yield candidate


def _may_hold(search: _Search, total: int, parts: tuple[int, int]) -> bool:
    """Whether a pair is near enough and does not fail too often to be measured: few are."""
    holds, fails = tried(search.lines, total, parts, search.exact)
    if not is_near(total, parts, len(holds)):
        return False
    alive = [at for at in _stretch(holds, list(fails)) if not search.chosen.is_dead(at)]
    return not _fails_often(len(holds), len(alive) - 1)


def _fails_often(holds: int, fails: int) -> bool:
    return 5 * fails > holds + 4


def _measured(
    search: _Search, kind: str, cost: int, total: int, parts: tuple[int, ...]
) -> Sum | None:
    """A sum that enough bears out, or None. Parts that are empty where it holds
    are left out."""
    found = measure_sum(search.lines, total, parts, search.exact)
    lines = search.lines
    kept = tuple(p for p in parts if any(lines[p][at] is not None for at in found.holds))
    kept = without_far_nil(lines, total, kept, found.holds)
    if len(kept) < len(parts):
        found = measure_sum(search.lines, total, kept, search.exact)
    if len(kept) < 2 or (len(kept) == 2 and any(is_nil(lines[part], found.holds) for part in kept)):
        return None
    if found.is_rounding_only(len(kept)):
        return None
    plain = {at for at, gain in found.slips if gain >= FAIL_COST}
    fails = tuple(sorted({*_stretch(found.holds, found.fails), *plain}))
    counted = sum(1 for at in fails if not search.chosen.is_dead(at))
    score = found.bits - cost
    if len(found.slips) == 1 and len(found.told) > 1:
        slip, gain = found.slips[0]
        if slip in fails:
            score += min(gain, FAIL_COST)
            counted -= not search.chosen.is_dead(slip)
    score -= FAIL_COST * counted
    if total in search.worded:
        score += WORD_BITS
    holds = len(found.holds)
    needed = needed_bits(kind, total, kept, holds, counted)
    if kind == "run" and total not in search.worded:
        needed += unworded_bits(total, kept, holds, is_beside(search.ranks, total, kept))
    if score < needed or _fails_often(holds, counted):
        return None
    return Sum(total, kept, found.holds, fails, found.bits, score, kind, found.told)


def _stretch(holds: Sequence[int], fails: Sequence[int]) -> tuple[int, ...]:
    """The fails that matter: where a sum fails often, only those among positions that hold."""
    if not holds or len(fails) <= 1 or 4 * len(fails) <= len(holds):
        return tuple(fails)
    low, high = holds[0], holds[-1]
    return tuple(at for at in fails if low < at < high)
