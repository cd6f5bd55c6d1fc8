"""Tables whose columns stand under one another: a page laid out with spaces.

Text that keeps the layout (as `pdftotext -layout` gives) sets figures flush right under their
heads. There the place of a figure's last digit tells its column, and empty cells are plain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from auditcli.model import Source
from auditcli.reading.tables.atoms import Atom
from auditcli.reading.tables.raw import RawRow
from auditcli.reading.tables.splits import Figure, Reading, widest_reading

#: Of the gaps between figures, the share that must be wide for a page to be laid out.
WIDE_SHARE = 0.6
#: Last digits so many characters apart still stand in one column (a closing bracket, a mark).
SAME_COLUMN = 2
#: A column holds figures in at least this share of the rows, or in two of them.
LEAST_SHARE = 0.1
#: Rows that have equally many figures, as a share of all, when no cell is empty.
ALIKE_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Layout:
    """A table by where its figures stand.

    `places` are the first and last character that figures of each column have on their lines;
    `rows` is the reading of each row.
    """

    places: tuple[tuple[int, int], ...]
    rows: list[Reading]


def positional(source: Source, rows: Sequence[RawRow]) -> Layout | None:
    """The columns and readings by where the figures stand; None where the text keeps no layout,
    or where two figures of a row would share a column."""
    single = [row for row in rows if row.pieces]
    if any(len(row.items) > 1 for row in single) or any(map(_has_tabs, single)):
        return None
    usual = [widest_reading(row.pieces) for row in rows]
    gaps = [figure.atoms[0].gap for reading in usual for figure in reading[1:] if figure]
    wide = sum(1 for gap in gaps if gap >= 2)
    if len(gaps) < 3 or wide < WIDE_SHARE * len(gaps):
        return None
    placed = [[(_edge(source, figure), figure) for figure in r if figure] for r in usual]
    columns = _columns([edge for row in placed for edge, _ in row], len(single))
    if not columns or _is_ragged(placed, len(columns)):
        return None
    found: list[Reading] = []
    starts = list(columns)
    for row in placed:
        cells: list[Figure | None] = [None] * len(columns)
        for edge, figure in row:
            at = min(range(len(columns)), key=lambda c: abs(columns[c] - edge))
            if cells[at] is not None or abs(columns[at] - edge) > 3 * SAME_COLUMN:
                return None
            cells[at] = figure
            starts[at] = min(starts[at], edge - (figure.end - figure.start))
        found.append(tuple(cells))
    return Layout(tuple(zip(starts, columns, strict=True)), found)


def _has_tabs(row: RawRow) -> bool:
    """Whether tabs part the figures of a row: then it is not their places that tell columns."""
    return any(isinstance(piece, Atom) and piece.tab for piece in row.pieces[1:])


def _is_ragged(placed: Sequence[Sequence[object]], columns: int) -> bool:
    """Whether the figures stand in more places than nearly every row has figures: the spaces
    between them are of any length and tell no column."""
    counts = Counter(len(row) for row in placed if row)
    usual, often = counts.most_common(1)[0]
    return usual < columns and often >= ALIKE_SHARE * counts.total()


def _edge(source: Source, figure: Figure) -> int:
    """How far from the start of its line a figure's last digit stands."""
    end = figure.end
    while end > figure.start and not source.text[end - 1].isdigit():
        end -= 1
    return end - (source.text.rfind("\n", 0, figure.start) + 1)


def _columns(edges: Sequence[int], rows: int) -> list[int]:
    """The places where figures end, as columns: clusters of near edges with members enough."""
    clusters: list[list[int]] = []
    for edge in sorted(edges):
        if clusters and edge - clusters[-1][-1] <= SAME_COLUMN:
            clusters[-1].append(edge)
        else:
            clusters.append([edge])
    enough = [c for c in clusters if len(c) >= max(1, min(2, rows // 3), LEAST_SHARE * rows)]
    return [sorted(cluster)[len(cluster) // 2] for cluster in enough]
