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

from auditcli.arithmetic.grid import Entry, Line, evidence_bits, try_sum

#: Bits of evidence that a sum needs beyond what its kind of sequence costs.
NEEDED_BITS = 10
#: Bits that a word for a total is worth.
WORD_BITS = 9
#: Bits that each position in which a sum fails takes away.
FAIL_COST = 6
#: A run has at most so many lines.
LONGEST_RUN = 120
#: Strides that are tried, and how many lines between a total and its run may be skipped.
STRIDES = (2, 3, 4, 5, 6)
SKIPS = (1, 2, 3)
#: How often what is left is searched again.
LEVELS = 12
#: A sum that leaves a rest of so many half units is within the first look.
NEAR = 16
#: What a position tells in which a total equals its only part.
COPY_BITS = 1
#: Positions that are looked at for neighbouring runs, and for lines that stand apart.
SAMPLE, SAMPLE_APART = 80, 30
#: Pairs of lines: how far they may stand from their total, and what that costs.
PAIR_REACH = 10
PAIR_COST = 7
#: Positions in which a pair must hold that stands further off.
FEW, MANY = 4, 10
#: Larger grids are searched for neighbouring runs only; beyond MOST_CELLS not at all.
LARGE = 60_000


@dataclass(frozen=True, slots=True)
class Sum:
    """total = Σ parts, the positions in which it holds and fails, and the evidence in bits.

    `told` are those of the positions in which it holds that have at least two parts, not nil.
    """

    total: int
    parts: tuple[int, ...]
    holds: tuple[int, ...]
    fails: tuple[int, ...]
    bits: int
    score: int
    kind: str = "run"
    told: tuple[int, ...] = ()

    @property
    def before(self) -> bool:
        """Whether the parts stand before their total."""
        return self.parts[-1] < self.total


@dataclass(slots=True)
class _Search:
    lines: Sequence[Line]
    worded: frozenset[int]
    labels: Sequence[str]
    exact: bool
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

    @property
    def width(self) -> int:
        """The number of positions."""
        return len(self.lines[0]) if self.lines else 0


Hypothesis = tuple[int, int, int]


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
    search = _Search(lines, frozenset(worded), labels, exact)
    if not lines or not lines[0]:
        return []
    left_out = frozenset(rates)
    filled = [at for at, line in enumerate(lines) if any(entry is not None for entry in line)]
    for group in (
        [at for at in filled if at not in left_out],
        [at for at in filled if at in left_out],
    ):
        if len(group) > 2:
            _search(search, group)
    return sorted(search.found, key=lambda s: (s.total, s.parts))


def _search(search: _Search, filled: list[int]) -> None:
    """Take neighbouring runs first; only where there are none left, look further afield."""
    large = len(filled) * search.width > LARGE
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
    votes = _votes(search, sequence, totals, skips, kind == "run")
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


def _votes(
    search: _Search, sequence: list[int], totals: list[int], skips: Sequence[int], adjacent: bool
) -> dict[Hypothesis, int]:
    # Two lines that are not next to each other are a pair, whatever the stride.
    least = 2 if adjacent else 3
    votes: dict[Hypothesis, int] = defaultdict(int)
    borders = [
        (at, bisect_left(sequence, at), bisect_right(sequence, at))
        for at in totals
    ]
    for position in _sample(search.width, SAMPLE if adjacent else SAMPLE_APART):
        entries = [search.lines[at][position] for at in sequence]
        if sum(1 for entry in entries if entry is not None and entry.value) >= 2:
            wholes = [
                (at, entry, b, a)
                for at, b, a in borders
                if (entry := search.lines[at][position]) is not None and entry.value
            ]
            _vote(entries, wholes, skips, votes, search.exact, least)
    return votes


def _sample(width: int, most: int) -> range:
    """Positions spread over the width of a grid, not many more than `most`."""
    return range(0, width, max(1, width // most))


def _vote(
    entries: Sequence[Entry | None],
    wholes: Sequence[tuple[int, Entry, int, int]],
    skips: Sequence[int],
    votes: dict[Hypothesis, int],
    exact: bool,
    least: int,
) -> None:
    """Votes of one position for all runs that add up to a line before or behind them."""
    n = len(entries)
    prefix = [0] * (n + 1)
    count = [0] * (n + 1)
    coarse = 1
    for i, entry in enumerate(entries):
        value = 0
        if entry is not None:
            value = entry.value
            coarse = max(coarse, entry.half)
        prefix[i + 1] = prefix[i] + value
        count[i + 1] = count[i] + (1 if value else 0)
    near = 1 if exact else NEAR * coarse
    bucket = 2 * near + 1
    where: dict[int, list[int]] = defaultdict(list)
    for i, value in enumerate(prefix):
        where[value // bucket].append(i)
    for total, entry, ends, begins in wholes:
        weight = max(0, (abs(entry.value) // (coarse * 2)).bit_length() - 1)
        for skip in skips:
            borders = []
            if ends - skip >= 2:
                borders.append((ends - skip, prefix[ends - skip] - entry.value, True))
            if begins + skip <= n - 2:
                borders.append((begins + skip, prefix[begins + skip] + entry.value, False))
            for border, target, before in borders:
                first, last = (target - near) // bucket, (target + near) // bucket
                for key in (first,) if first == last else (first, last):
                    for i in where.get(key, ()):
                        if not -near <= prefix[i] - target <= near:
                            continue
                        a, b = (i, border) if before else (border, i)
                        if least <= b - a <= LONGEST_RUN:
                            parts = count[b] - count[a]
                            if parts:
                                votes[total, a, b] += weight if parts > 1 else COPY_BITS


def _pairs(search: _Search, level: list[int]) -> list[Sum]:
    """Sums of two lines anywhere near, told by a sample of the positions."""
    positions = _sample(search.width, SAMPLE_APART)
    votes: dict[tuple[int, int, int], int] = defaultdict(int)
    for position in positions:
        column = [(at, entry) for at in level if (entry := search.lines[at][position]) and entry.value]
        bucket = 8 * max((entry.half for _, entry in column), default=1)
        where: dict[int, list[int]] = defaultdict(list)
        for index, (_, entry) in enumerate(column):
            where[entry.value // bucket].append(index)
        for k, (total, whole) in enumerate(column):
            for i in range(max(0, k - PAIR_REACH), min(len(column) - 1, k + PAIR_REACH)):
                if i == k:
                    continue
                first, one = column[i]
                rest = whole.value - one.value
                slack = 0 if search.exact else whole.half + 2 * one.half
                for key in range((rest - slack) // bucket, (rest + slack) // bucket + 1):
                    for j in where.get(key, ()):
                        if j > i and j != k and abs(j - k) <= PAIR_REACH:
                            if abs(column[j][1].value - rest) <= slack:
                                votes[total, first, column[j][0]] += 1
    found = []
    for (total, first, second), seen in votes.items():
        if seen >= 2:
            candidate = _measured(search, "pair", PAIR_COST, total, (first, second))
            if candidate is not None and _is_near(candidate):
                found.append(candidate)
    return found


def _needed(kind: str, total: int, parts: Sequence[int], holds: int) -> int:
    """Bits that a sum needs: more where few positions bear it out and its parts stand apart."""
    needed = {1: 22, 2: 16}.get(holds, 10)
    if kind == "pair":
        return needed + 30 if max(*parts, total) - min(*parts, total) > 2 else needed
    if kind.startswith("every"):
        return 60 if holds >= FEW else 1000
    if kind == "like":
        return needed + 10
    return needed if total in (parts[-1] + 1, parts[0] - 1) else needed + 8


def _is_near(pair: Sum) -> bool:
    """Whether a pair stands near enough to its total for what bears it out."""
    first, second = pair.parts
    extent = max(second, pair.total) - min(first, pair.total)
    if first < pair.total < second and extent > 2:
        return len(pair.holds) >= MANY
    return extent <= 4 and len(pair.holds) >= FEW or len(pair.holds) >= MANY or extent == 2


def _measured(
    search: _Search, kind: str, cost: int, total: int, parts: tuple[int, ...]
) -> Sum | None:
    holds, fails, told, bits = measure(search.lines, total, parts, search.exact)
    seen = [
        sum(1 for at in holds if (entry := search.lines[part][at]) is not None and entry.value)
        for part in parts
    ]
    kept = tuple(
        part
        for part in parts
        if any(search.lines[part][at] is not None for at in (*holds, *fails))
    )
    if len(kept) < 2 or (len(kept) == 2 and min(s for s, p in zip(seen, parts, strict=True) if p in kept) == 0):
        return None
    holds, fails = _stretch(holds, fails)
    counted = sum(1 for at in fails if not search.is_dead(at))
    score = bits - FAIL_COST * counted - cost
    if total in search.worded:
        score += WORD_BITS
    if score < _needed(kind, total, kept, len(holds)) or 5 * counted > len(holds) + 4:
        return None
    return Sum(total, kept, holds, fails, bits, score, kind, told)


def _stretch(
    holds: tuple[int, ...], fails: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The positions that matter: where a sum fails often, only those among the ones that hold."""
    if not holds or len(fails) <= 1 or 4 * len(fails) <= len(holds):
        return holds, fails
    low, high = holds[0], holds[-1]
    return holds, tuple(at for at in fails if low < at < high)


def measure(
    lines: Sequence[Line], total: int, parts: Sequence[int], exact: bool = False
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], int]:
    """(positions in which a sum holds, in which it fails, in which it tells, bits of evidence)."""
    holds: list[int] = []
    told: list[int] = []
    fails: list[int] = []
    bits = 0
    known: set[tuple[int, ...]] = set()
    whole_line = lines[total]
    chosen = [lines[at] for at in parts]
    for position, whole in enumerate(whole_line):
        if whole is None:
            continue
        present = [entry for line in chosen if (entry := line[position]) is not None]
        if not present:
            continue
        trial = try_sum(whole, ((entry, 1) for entry in present), exact)
        if trial is None:
            continue
        if trial.holds:
            holds.append(position)
            filled = sum(1 for entry in present if entry.value)
            if filled >= 2 and whole.value:
                told.append(position)
            shares: tuple[int, ...]
            if filled == 1:
                shares = (whole.value,)
            else:
                shares = tuple(
                    entry.value * 256 // whole.value if (entry := line[position]) and whole.value else 0
                    for line in chosen
                )
            if shares in known:
                continue
            known.add(shares)
            if filled >= 2:
                # A sum that holds to the last digit says more than one that rounding allows.
                bits += evidence_bits(whole, present) + (trial.residual == 0)
            elif filled == 1:
                bits += COPY_BITS
        else:
            fails.append(position)
    return tuple(holds), tuple(fails), tuple(told), bits


def _accept(search: _Search, candidates: list[Sum]) -> bool:
    accepted = False
    for candidate in sorted(candidates, key=lambda s: (-s.score, s.total)):
        parts = frozenset(candidate.parts)
        used = search.used[candidate.kind]
        again = candidate.parts in search.shared
        if not again and candidate.kind != "pair" and (parts & used or (candidate.kind == "run" and parts & search.reduced)):
            continue
        known = search.totals[candidate.total]
        if any(parts & frozenset(one.parts) for one in known):
            continue
        if len(known) >= 2 or (known and candidate.score < 2 * NEEDED_BITS):
            continue
        if _goes_round(search, candidate):
            continue
        search.found.append(candidate)
        known.append(candidate)
        used |= parts
        search.shared.add(candidate.parts)
        accepted = True
        for at in candidate.told:
            search.told[at] += 1
        for at in candidate.fails:
            search.failed[at] += 1
        if candidate.kind != "pair" or min(parts) > candidate.total or max(parts) < candidate.total:
            search.reduced |= parts
    return accepted


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
