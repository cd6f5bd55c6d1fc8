"""Sums that the likeness of their rows tells: what holds for one block holds for the next.

"Shares 30 = cost 20 + revaluation 10" shows that "Bonds 40" above a cost and a revaluation of its
own is their sum too, also where a wrong figure leaves but one column to bear it out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from auditcli.arithmetic.footing_measure import Footing, measure
from auditcli.arithmetic.grid import Grid

#: Bits of evidence that a sum needs which is built like another of the same table.
NEEDED_BITS = 5


def footings_like(grid: Grid, labels: Sequence[str], known: Sequence[Footing]) -> list[Footing]:
    """The sums whose parts stand around their total under the same labels as those of a known sum.

    `labels` name the rows of the grid; rows that are part of a known sum, or its total, are left.
    """
    shapes: dict[tuple[str, ...], Footing] = {}
    for footing in known:
        parts = [row for row, _ in footing.parts]
        if all(labels[row] for row in parts) and all(sign == 1 for _, sign in footing.parts):
            shapes.setdefault(tuple(labels[row] for row in sorted(parts)), footing)
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, label in enumerate(labels):
        rows_of[label].append(row)
    used = {footing.total for footing in known}
    used.update(row for footing in known for row, _ in footing.parts)
    found: list[Footing] = []
    for shape, model in shapes.items():
        offsets = sorted(row - model.total for row, _ in model.parts)
        for first in rows_of[shape[0]]:
            total = first - offsets[0]
            rows = [total + offset for offset in offsets]
            if min(total, *rows) < 0 or max(total, *rows) >= len(labels) or used & {total, *rows}:
                continue
            if tuple(labels[row] for row in rows) != shape:
                continue
            footing = measure(grid, total, tuple((row, 1) for row in rows))
            if footing.holds and footing.balance >= NEEDED_BITS:
                found.append(footing)
    return found
