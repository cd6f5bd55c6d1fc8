"""Where the empty cells of a row were: an extractor leaves a space for each.

"Avvecklingsreserv   -42  " in a table of four columns is: nothing, nothing, -42, nothing. One
space parts two cells, so each further space is an empty cell, and the spaces behind the last
figure tell how many follow it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import comb

from auditcli.reading.tables.raw import RawRow
from auditcli.reading.tables.splits import Figure, Reading, readings, widest_reading, widths

#: Wider gaps than this are no empty cells but a page laid out in columns.
MOST_GAP = 6
#: More ways than this to place a row's figures are not tried.
MOST_PLACINGS = 20


def place_empty(row: RawRow, width: int, lead: int) -> list[Reading]:
    """The readings of a row with its empty cells placed by the spaces between its figures.

    `lead` is how many white-space characters stand before the first figure of the table's full
    rows: one, or more where a column before it is always empty (note numbers). Rows under
    another heading may lead with one more or less, so neighbouring counts are offered as well,
    the table's own first. Empty where the spaces do not add up to the table's width; a last empty
    cell may have left no space, or one that was trimmed, so the end is free.
    """
    if len(row.items) != 1:
        return []
    found: list[Reading] = []
    for reading in readings(row.pieces):
        if len(reading) >= width:
            continue
        leads = (lead, 1, lead + 1) if row.labelled else (1, 0)
        for usual in leads:
            cells = _spread(reading, usual)
            after = max(0, row.tail - 1)
            if len(cells) + after == width or len(cells) == width:
                placed = (*cells, *(None,) * (width - len(cells)))
                if placed not in found:
                    found.append(placed)
    return found


def _spread(reading: Reading, lead: int) -> list[Figure | None]:
    """The figures of a reading with an empty cell for each space more than usual."""
    cells: list[Figure | None] = []
    for at, figure in enumerate(reading):
        gap = figure.atoms[0].gap if figure is not None else 1
        cells += [None] * max(0, gap - (lead if at == 0 else 1))
        cells.append(figure)
    return cells


def usual_lead(rows: Sequence[RawRow], width: int) -> int:
    """How many white-space characters the full rows of a table have before their first figure."""
    gaps = Counter(
        row.pieces[0].gap for row in rows if row.labelled and widths(row.pieces)[0] == width
    )
    return max(1, gaps.most_common(1)[0][0]) if gaps else 1


def implied_width(rows: Sequence[RawRow]) -> int:
    """How many columns the spaces of a table's rows tell: figures, and an empty cell for each
    space more. 0 where they do not agree, or where no row could fill so many.
    """
    single = [row for row in rows if row.pieces and row.labelled]
    if len(single) < 3 or any(piece.gap > MOST_GAP for row in single for piece in row.pieces):
        return 0
    lead = max(1, min(row.pieces[0].gap for row in single))
    usual = [widest_reading(row.pieces) for row in single]
    told = [
        len(_spread(reading, lead)) + max(0, row.tail - 1)
        for reading, row in zip(usual, single, strict=True)
    ]
    if sum(1 for width, reading in zip(told, usual, strict=True) if width > len(reading)) < 2:
        return 0  # no empty cell has left a space
    counts = Counter(told)
    width, often = counts.most_common(1)[0]
    spans = [widths(row.pieces) for row in single]
    if 2 * often < len(single) or max(greedy for greedy, _ in spans) > width:
        return 0
    return width if any(width in possible for _, possible in spans) else 0


def placings(reading: Reading, width: int) -> list[Reading]:
    """All ways to put the figures of a reading into `width` columns in their order.

    Empty where there are none, or too many to be worth trying.
    """
    if len(reading) > width or comb(width, len(reading)) > MOST_PLACINGS:
        return []
    found: list[Reading] = []
    for columns in combinations(range(width), len(reading)):
        at = dict(zip(columns, reading, strict=True))
        found.append(tuple(at.get(column) for column in range(width)))
    return found
