"""Which lines are the parts of a sum, and which might as well not be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditcli.arithmetic.grid import Line
from auditcli.arithmetic.sum_measure import Sum

#: A line changes its sign where at least one figure of so many has the rarer one.
SELDOM = 5


def without_far_nil(
    lines: Sequence[Line], total: int, parts: tuple[int, ...], positions: Sequence[int]
) -> tuple[int, ...]:
    """The parts without the nil lines that stand furthest from the total: nothing bears out
    that they belong to it, but that they head the block of its parts."""
    while len(parts) > 2:
        step = 1 if parts[-1] < total else -1
        far, following = parts[::step][:2]
        if not is_nil(lines[far], positions):
            break
        beyond = far - step
        heads = not 0 <= beyond < len(lines) or not any(lines[beyond])
        if heads and far + step == following:
            break
        parts = parts[1:] if step > 0 else parts[:-1]
    return parts


def is_nil(line: Line, positions: Sequence[int]) -> bool:
    """Whether a line has no figure but nil in some positions."""
    return not any((entry := line[at]) is not None and entry.value for at in positions)


def is_beside(ranks: Mapping[int, int], total: int, parts: Sequence[int]) -> bool:
    """Whether no other line with figures stands between a total and its parts."""
    return ranks[total] in (ranks[parts[0]] - 1, ranks[parts[-1]] + 1)


def is_any_way(lines: Sequence[Line], pair: Sum) -> bool:
    """Whether each of the three lines of a pair could as well be the difference of the others.

    Among figures that change their sign from place to place (returns, changes, balances) no line
    is the largest, so that nothing tells the total from a part.
    """
    return all(_changes_sign(lines[at], pair.holds) for at in (pair.total, *pair.parts))


def _changes_sign(line: Line, positions: Sequence[int]) -> bool:
    values = [entry.value for at in positions if (entry := line[at]) is not None and entry.value]
    below = sum(1 for value in values if value < 0)
    return SELDOM * min(below, len(values) - below) >= len(values) > 0
