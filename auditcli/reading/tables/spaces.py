"""Which spaces of a table part its cells, and which stand within its figures.

A text that keeps no-break (or thin) spaces tells the two apart: "74\u00a0775 96\u00a0587" is two
figures. Some extractors put such a space everywhere; there they tell nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from auditcli.reading.tables.atoms import Atom, Piece
from auditcli.reading.tables.raw import RawRow
from auditcli.reading.tables.splits import joinable, must_join

#: So many figures with a binding space show that a table has them in all its figures.
LEAST_BOUND = 3


def tell_spaces_apart(rows: Sequence[RawRow]) -> None:
    """Mark the plain spaces of a table as borders of cells where its figures hold binding ones;
    forget the binding ones where they stand between cells as well."""
    pairs = [
        (one, other)
        for row in rows
        for one, other in pairwise(row.pieces)
        if isinstance(one, Atom) and isinstance(other, Atom)
    ]
    bound = [(one, other) for one, other in pairs if other.bound]
    if not bound:
        return
    if not all(_within_figure(one, other) for one, other in bound):
        for row in rows:
            row.pieces = tuple(_unbound(piece) for piece in row.pieces)
        return
    plain = [other for _, other in pairs if not other.bound and other.gap == 1]
    if len(bound) >= LEAST_BOUND and not any(map(must_join, plain)):
        for row in rows:
            row.pieces = tuple(_parted(piece) for piece in row.pieces)


def _within_figure(one: Atom, other: Atom) -> bool:
    return joinable(one, other, chained=False) or joinable(one, other, chained=True)


def _unbound(piece: Piece) -> Piece:
    return replace(piece, bound=False) if isinstance(piece, Atom) and piece.bound else piece


def _parted(piece: Piece) -> Piece:
    if isinstance(piece, Atom) and piece.gap == 1 and not piece.bound:
        return replace(piece, tab=True)
    return piece


def trim_ends(rows: Sequence[RawRow]) -> None:
    """Take the white space that ends every row of a table off their ends: it marks no empty cell,
    for an extractor left it on all lines."""
    tails = [row.tail for row in rows if row.pieces]
    common = min(tails, default=0)
    if common > 1:
        for row in rows:
            row.tail -= min(row.tail, common - 1)
