"""Totals that are off by one wrong digit: where only that digit keeps a sum from being seen.

In a table of one or two columns a wrong figure leaves little that bears a total out. But a
difference of one digit and zeros ("3,000") is itself evidence: of the differences that two
unrelated figures may have, few look so.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from auditcli.arithmetic.grid import Line, evidence_bits, try_sum
from auditcli.arithmetic.sum_measure import Sum, slip_bits

#: Bits that such a sum needs where a word calls the line a total, and where none does.
NEEDED_WORDED, NEEDED = 5, 18
#: Runs have at least so many lines.
LEAST_PARTS = 2
#: Longer runs are not looked at, so that the time grows with the size of a table.
LONGEST = 60


def sums_with_a_slip(
    lines: Sequence[Line],
    filled: Sequence[int],
    worded: frozenset[int],
    totals: frozenset[int],
    exact: bool,
) -> Iterator[Sum]:
    """Lines that are the sum of all lines since the last total but for one figure.

    `filled` are the lines with figures, `totals` those already known to be sums: they end a run.
    """
    ends = totals | worded
    stops = [k for k, line in enumerate(filled) if line in ends]
    gaps = [k for k in range(1, len(filled)) if filled[k] > filled[k - 1] + 1]
    for k, total in enumerate(filled):
        if total in totals:
            continue
        found = {
            one.parts: one
            for run in _runs(stops, gaps, k, len(filled))
            if LEAST_PARTS <= len(run) < LONGEST
            and (one := _slipped(lines, total, [filled[at] for at in run], total in worded, exact))
        }
        if len(found) == 1:
            yield from found.values()


def _runs(stops: Sequence[int], gaps: Sequence[int], k: int, end: int) -> Iterator[range]:
    """The runs of lines on either side of a line, to the last total and to the last gap."""
    at = bisect_left(stops, k)
    first = stops[at - 1] + 1 if at else 0
    at = bisect_right(stops, k)
    last = stops[at] if at < len(stops) else end
    yield range(first, k)
    yield range(k + 1, last)
    at = bisect_left(gaps, k)
    if at and gaps[at - 1] > first:
        yield range(gaps[at - 1], k)
    at = bisect_right(gaps, k + 1)
    if at < len(gaps) and gaps[at] < last:
        yield range(k + 1, gaps[at])


def _slipped(
    lines: Sequence[Line], total: int, parts: Sequence[int], worded: bool, exact: bool
) -> Sum | None:
    holds: list[int] = []
    told: list[int] = []
    slips: list[int] = []
    bits = 0
    for position, whole in enumerate(lines[total]):
        entries = [lines[part][position] for part in parts]
        trial = None if whole is None else try_sum(whole, ((e, 1) for e in entries), exact)
        if trial is None or whole is None:
            continue
        present = [entry for entry in entries if entry is not None and entry.value]
        if trial.holds:
            holds.append(position)
            if len(present) > 1:
                told.append(position)
                bits += evidence_bits(whole, present)
            continue
        gain = slip_bits(whole, present, trial.residual)
        if slips or not gain:
            return None
        slips.append(position)
        bits += gain
    if not slips or bits < (NEEDED_WORDED if worded else NEEDED):
        return None
    return Sum(total, tuple(parts), tuple(holds), tuple(slips), bits, bits, "slip", tuple(told))
