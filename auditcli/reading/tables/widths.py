"""How many columns a table has, and which digit groups are no cells but part of a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from auditcli.arithmetic.grid import grid_of_cells
from auditcli.arithmetic.ratios import term
from auditcli.arithmetic.relations import find_relations
from auditcli.model import Cell
from auditcli.reading.tables.atoms import Atom
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.placing import implied_width
from auditcli.reading.tables.quotients import MOST_WAYS, find_quotient
from auditcli.reading.tables.raw import RawRow
from auditcli.reading.tables.splits import ValueOf, joinable, readings, widths

#: What a head that names exactly so many columns weighs, in rows.
HEAD_WEIGHT = 2
#: So many bits of evidence outweigh the looks of the rows.
PLAIN_BITS = 24
#: So many rows at most are tried to see whether the columns add across.
MOST_TRIED = 40
#: So many rows show that a head names more columns than there are.
LEAST_FULL = 3
#: More cells than this are no row.
MOST_CELLS = 60


def table_width(rows: Sequence[RawRow], heads: Counter[int], value_of: ValueOf) -> int:
    """The number of columns that most rows can have, those first that need no unusual split.

    A row with more figures than columns speaks against a width (a number at the end of its label
    apart), one with fewer hardly: cells may be empty. Between widths that are nearly as likely,
    the one decides with which the columns add across.
    """
    implied = implied_width(rows)
    if implied:
        return implied - any(row.pieces and _noted(row) for row in rows)
    filled = grouped([row for row in rows if row.pieces])
    spread = [(_cells_in(row), peelable(row)) for row in filled]
    if len(heads) == 1:
        (named,) = heads
        if all(named in possible for (_, possible), _ in spread):
            return named
    shared = _shared_width(spread, heads)
    if shared:
        return shared
    votes = _votes(spread, heads)
    best = max(votes.values(), default=0)
    if best <= 0:
        return 0
    tied = [width for width, vote in votes.items() if vote == best]
    chosen = min(tied, key=lambda width: (_too_narrow(spread, width), width))
    near = [width for width, vote in votes.items() if 3 * vote >= 2 * best and 2 < width <= 12]
    rivals = [width for width in near if width != chosen]
    if not rivals:
        return chosen
    held = {
        width: max(_adds_across(filled, width, value_of), _divides(filled, width, value_of))
        for width in {chosen, *rivals}
    }
    winner = max(rivals, key=lambda width: held[width])
    return winner if held[winner] > PLAIN_BITS and held[winner] > 2 * held[chosen] else chosen


def _shared_width(
    spread: Sequence[tuple[tuple[int, frozenset[int]], bool]], heads: Counter[int]
) -> int:
    """The width nearest below those of the head that all rows can have, where few have the head's:
    words of the table's title stand in the head then. 0 where that is not so."""
    full = [possible for (_, possible), _ in spread if max(possible) > 2]
    if len(full) < LEAST_FULL or not heads:
        return 0
    if any(2 * sum(1 for possible in full if width in possible) >= len(full) for width in heads):
        return 0
    common = frozenset.intersection(*full)
    return max((width for width in common if 1 < width < min(heads)), default=0)


def _too_narrow(spread: Sequence[tuple[tuple[int, frozenset[int]], bool]], width: int) -> int:
    """How many rows have more figures than so many columns can hold."""
    return sum(1 for (greedy, possible), _ in spread if greedy > width not in possible)


def _votes(
    spread: Sequence[tuple[tuple[int, frozenset[int]], bool]], heads: Counter[int]
) -> Counter[int]:
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
    return votes


def _adds_across(rows: Sequence[RawRow], width: int, value_of: ValueOf) -> int:
    """The evidence, in bits, that with so many columns the rows add across."""
    lines: list[list[Cell | None]] = []
    for row in rows[:MOST_TRIED]:
        ways = list(islice(readings(row.pieces, width), 2))
        if len(ways) == 1:
            lines.append([Cell(value_of(f)) if f is not None else None for f in ways[0]])
    if len(lines) < 3:
        return 0
    return max((relation.bits for relation in find_relations(grid_of_cells(lines))), default=0)


def _cells_in(row: RawRow) -> tuple[int, frozenset[int]]:
    """How many cells a row can have, without the numbers of notes that may stand in it."""
    greedy, possible = widths(row.pieces[1:] if _noted(row) else row.pieces)
    fewer = {width - more for width in possible for more in range(1, len(row.slots))}
    return greedy, possible | frozenset(width for width in fewer if width > 0)


def _divides(rows: Sequence[RawRow], width: int, value_of: ValueOf) -> int:
    """The evidence, in bits, that with so many columns one is the quotient of two others."""
    ways = [
        [
            [term(value_of(figure)) if figure is not None else None for figure in reading]
            for reading in islice(readings(row.pieces, width), MOST_WAYS)
        ]
        for row in rows[:MOST_TRIED]
    ]
    quotient = find_quotient(ways, width)
    return quotient.bits if quotient is not None else 0


def _noted(row: RawRow) -> bool:
    """Whether a row begins with what may be the number of a note, where a column has them."""
    first = row.pieces[0]
    return 0 in row.slots and len(row.pieces) > 1 and isinstance(first, Atom) and first.may_number


def grouped(rows: Sequence[RawRow]) -> Sequence[RawRow]:
    """Rows with the lines of figures alone put to the row above, where most cells stand so."""
    alone = sum(1 for row in rows if not row.label_items)
    if 5 * alone < 2 * len(rows):
        return rows
    return merge_figure_lines(rows, MOST_CELLS)


def merge_figure_lines(rows: Sequence[RawRow], width: int) -> list[RawRow]:
    """Join figures that stand alone on their line to the row above that lacks them."""
    merged: list[RawRow] = []
    for row in rows:
        above = merged[-1] if merged else None
        if not row.label_items and row.pieces and above is not None and above.pieces:
            with_note = above.label_items[-1:] != above.items[:1]
            room = width + (len(row.slots) if with_note else 0)
            first = replace(row.pieces[0], gap=0)  # what begins a line continues no figure
            pieces = (*above.pieces, first, *row.pieces[1:])
            if widths(above.pieces)[0] < room and widths(pieces)[0] <= room:
                items = above.items + row.items
                merged[-1] = replace(above, items=items, pieces=pieces, tail=row.tail)
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
