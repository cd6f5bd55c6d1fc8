"""Where the empty cells of a row were: an extractor leaves a space for each.

"Avvecklingsreserv   -42  " in a table of four columns is: nothing, nothing, -42, nothing. One
space parts two cells, so each further space is an empty cell, and the spaces behind the last
figure tell how many follow it.
"""

from __future__ import annotations

from itertools import combinations
from math import comb

from auditcli.reading.tables.regions import RawRow
from auditcli.reading.tables.splits import Figure, Reading, readings

#: More ways than this to place a row's figures are not tried.
MOST_PLACINGS = 20


def place_empty(row: RawRow, width: int) -> list[Reading]:
    """The readings of a row with its empty cells placed by the spaces between its figures.

    Empty where the spaces do not add up to the table's width. A last empty cell may have left
    no space, or one that was trimmed, so the end is free where the front adds up.
    """
    if len(row.items) != 1:
        return []
    found: list[Reading] = []
    for reading in readings(row.pieces):
        if len(reading) >= width:
            continue
        cells: list[Figure | None] = []
        for figure in reading:
            gap = 1
            if figure is not None:
                gap = figure.atoms[0].gap
            cells += [None] * max(0, gap - 1)
            cells.append(figure)
        after = max(0, row.tail - 1)
        if len(cells) + after == width or (len(cells) == width):
            cells += [None] * (width - len(cells))
            found.append(tuple(cells))
    return found


def placings(reading: Reading, width: int) -> list[Reading]:
    """All ways to put the figures of a reading into `width` columns in their order.

    None where there are too many ways to be worth trying.
    """
    if len(reading) > width or comb(width, len(reading)) > MOST_PLACINGS:
        return []
    found: list[Reading] = []
    for columns in combinations(range(width), len(reading)):
        at = dict(zip(columns, reading, strict=True))
        found.append(tuple(at.get(column) for column in range(width)))
    return found
