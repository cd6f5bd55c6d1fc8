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
    shapes: dict[tuple[str, ...], list[Footing]] = defaultdict(list)
    for footing in known:
        parts = [row for row, _ in footing.parts]
        if all(labels[row] for row in parts) and all(sign == 1 for _, sign in footing.parts):
            shapes[tuple(labels[row] for row in sorted(parts))].append(footing)
    totals = {footing.total for footing in known}
    taken = {row for footing in known for row, _ in footing.parts}
    found: list[Footing] = []
    for shape, models in shapes.items():
        model = models[0]
        offsets = sorted(row - model.total for row, _ in model.parts)
        if len(offsets) < 2:
            continue
        for first in _starts(labels, shape[0]):
            total = first - offsets[0]
            rows = [total + offset for offset in offsets]
            if not 0 <= total < len(labels) or not 0 <= rows[-1] < len(labels):
                continue
            if total in totals or taken & set(rows):
                continue
            if tuple(labels[row] for row in rows) != shape:
                continue
            footing = measure(grid, total, tuple((row, 1) for row in rows))
            if footing.holds and footing.balance >= NEEDED_BITS:
                found.append(footing)
    return found


def _starts(labels: Sequence[str], label: str) -> list[int]:
    return [row for row, found in enumerate(labels) if found == label]
