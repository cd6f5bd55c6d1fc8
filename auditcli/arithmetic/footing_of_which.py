"""Rows "of which" that exhaust the row they belong to, and so add up to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditcli.arithmetic.footing_measure import Footing, measure
from auditcli.arithmetic.grid import Grid, try_sum
from auditcli.model import RowRole

#: Bits that show that the rows "of which" exhaust the row above them.
BITS_OF_WHICH = 8


def of_which_sums(grid: Grid, roles: Sequence[RowRole]) -> Iterator[Footing]:
    """The sums of rows "of which" that make up the row above them, in the order of the rows."""
    rows = len(roles)
    at = 0
    while at < rows:
        if roles[at] is not RowRole.OF_WHICH:
            at += 1
            continue
        end = at
        while end < rows and roles[end] in (RowRole.OF_WHICH, RowRole.HEADING):
            end += 1
        parts = tuple((r, 1) for r in range(at, end) if roles[r] is RowRole.OF_WHICH)
        head = at - 1
        if head >= 0 and len(parts) >= 2:
            exhaustive = _exhaustive(grid, head, parts)
            if exhaustive is not None:
                yield replace(exhaustive, below=True)
        at = end


def _exhaustive(grid: Grid, head: int, parts: tuple[tuple[int, int], ...]) -> Footing | None:
    """The sum of the rows "of which", or of all but one: that is a part of the row before it."""
    ways = [parts]
    if len(parts) > 2:
        ways += [parts[:left_out] + parts[left_out + 1 :] for left_out in range(1, len(parts))]
    # Each way that was tried costs, wherever it comes when the best is looked at first.
    found = [
        (BITS_OF_WHICH + at.bit_length(), measure(grid, head, way)) for at, way in enumerate(ways)
    ]
    found.sort(key=lambda one: len(one[1].fails))
    # A column that fails by one wrong digit speaks hardly against the others.
    for needed, one in found:
        sure = one.bits if one.slips == len(one.fails) else one.balance
        if one.holds and sure >= needed:
            return one
    # Nor does one in which the parts are more than their whole: those rows are out of order.
    for needed, one in found:
        over = all(_exceed(grid, head, one.parts, column) for column in one.fails)
        told = any(all(_figure(grid, row, column) for row, _ in one.parts) for column in one.holds)
        if over and told and one.bits >= needed:
            return one
    return None


def _figure(grid: Grid, row: int, column: int) -> int:
    """What stands in a cell on the grid's scale; 0 where nothing does."""
    entry = grid.rows[row][column]
    return entry.value if entry is not None else 0


def _exceed(grid: Grid, head: int, parts: tuple[tuple[int, int], ...], column: int) -> bool:
    """Whether parts, none of them below nothing, are more than their whole."""
    told = [entry for row, _ in parts if (entry := grid.rows[row][column]) is not None]
    trial = try_sum(grid.rows[head][column], [(entry, 1) for entry in told], grid.exact)
    plain = min((entry.value for entry in told), default=-1) >= 0
    return trial is not None and plain and trial.residual < -trial.slack
