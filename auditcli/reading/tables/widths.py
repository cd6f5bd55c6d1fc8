"""How many columns a table has, and which digit groups are no cells but part of a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from auditcli.reading.tables.atoms import Atom
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.placing import implied_width
from auditcli.reading.tables.raw import RawRow
from auditcli.reading.tables.splits import joinable, widths

#: What a head that names exactly so many columns weighs, in rows.
HEAD_WEIGHT = 2


def table_width(rows: Sequence[RawRow], heads: Counter[int]) -> int:
    """The number of columns that most rows can have, those first that need no unusual split.

    A row with more figures than columns speaks against a width (a number at the end of its label
    apart), one with fewer hardly: cells may be empty.
    """
    implied = implied_width(rows)
    if implied:
        return implied
    spread = [(widths(row.pieces), peelable(row)) for row in rows if row.pieces]
    candidates = {width for (greedy, possible), _ in spread for width in (greedy, *possible)}
    votes: Counter[int] = Counter()
    for width in candidates:
        for (greedy, possible), may_peel in spread:
            if width == greedy:
                votes[width] += 4
            elif width in possible:
                votes[width] += 3 if width - greedy <= 2 else 1
            elif width == greedy - 1 and may_peel:
                votes[width] += 2
            elif width > greedy:
                votes[width] += 1 if width - greedy <= 4 else 0
            else:
                votes[width] -= 3
        votes[width] += 4 * HEAD_WEIGHT * min(heads[width], 1)
    best = max(votes.values(), default=0)
    return min((width for width, vote in votes.items() if vote == best), default=0)


def merge_figure_lines(rows: Sequence[RawRow], width: int) -> list[RawRow]:
    """Join figures that stand alone on their line to the row above that lacks them."""
    merged: list[RawRow] = []
    for row in rows:
        above = merged[-1] if merged else None
        if not row.label_items and row.pieces and above is not None and above.pieces:
            together = widths((*above.pieces, *row.pieces))[0]
            if widths(above.pieces)[0] < width and together <= width:
                pieces = (*above.pieces, *row.pieces)
                merged[-1] = RawRow(above.label_items, above.items + row.items, pieces, row.tail)
                continue
        merged.append(row)
    return merged


def peel_numbered(rows: Sequence[RawRow]) -> None:
    """Give rows that differ in a number only ("Område 1", "Område 2") their number back."""
    same: dict[str, list[RawRow]] = {}
    for row in rows:
        if len(row.pieces) > 1 and peelable(row):
            same.setdefault(row.label, []).append(row)
    for group in same.values():
        numbers = [row.pieces[0].digits for row in group if isinstance(row.pieces[0], Atom)]
        alike = len(group) > 1 and len(set(numbers)) == len(group)
        if alike and not any(_begins_figure(row) for row in group):
            for row in group:
                row.number, row.pieces = row.pieces[0], row.pieces[1:]


def _begins_figure(row: RawRow) -> bool:
    """Whether the first two digit groups of a row may be one figure ("1 534")."""
    first, second = row.pieces[:2]
    if not isinstance(first, Atom) or not isinstance(second, Atom):
        return False
    return joinable(first, second, chained=False)


def peelable(row: RawRow) -> bool:
    """Whether the first digit group may belong to the label ("Länssjukvård 1", "före 2023")."""
    first = row.pieces[0] if row.pieces else None
    if not row.label_items or not isinstance(first, Atom) or not first.plain or first.signed:
        return False
    return first.digits in "123456789" or read_period(first.digits) is not None
