"""The ways in which a row of a table may be read, with what speaks against each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditcli.reading.tables.atoms import Atom, Blank, set_apart
from auditcli.reading.tables.items import Item
from auditcli.reading.tables.notes import is_note, without_notes
from auditcli.reading.tables.options import Option
from auditcli.reading.tables.placing import place_empty, placings
from auditcli.reading.tables.raw import RawRow
from auditcli.reading.tables.splits import Reading, must_join, readings, widest_reading, widths
from auditcli.reading.tables.widths import peelable

#: What speaks against a way to read a row that only arithmetic can bear out.
PLAINLY_ODD = 3
#: What speaks against empty cells in a row that has as many figures as columns, if narrower ones.
HALF_EMPTY = 6
#: In a row with empty cells and no more digit groups than this, all ways to join them are tried.
MOST_SPLIT = 4
#: What speaks against a sign set apart from its figure where other cells of the row are empty.
PLAINLY_SIGNED = 2


def ways_of(
    row: RawRow, width: int, lead: int, total: int = 0, numbered: bool = False
) -> list[Option]:
    """The ways to read a row with exactly `width` cells, empty ones placed where it can be told.

    A row with too few figures whose empty cells cannot be told is offered with them in all
    places; the arithmetic of the table may decide. `total` says what speaks against a note in
    this row (totals hardly ever refer to one); where rows are `numbered`, the others do where
    they can.
    """
    found = _ways_of(row, width, lead, total, numbered)
    if not row.dashes or not any(isinstance(p, Atom) and p.apart for p in row.pieces):
        return found
    alone = frozenset(i.pieces[0].start for i in _lone_cells(row) if i.pieces)
    pieces = set_apart(row.pieces, alone)
    if pieces == row.pieces:
        return found
    apart = _ways_of(replace(row, pieces=pieces), width, lead, total, numbered)
    if not any(_fills(option, width) for option in apart):
        return [*found, *(replace(option, guessed=True) for option in apart)]
    if row.blanks or any(isinstance(piece, Blank) for piece in row.pieces):
        found = [replace(option, cost=option.cost + PLAINLY_SIGNED) for option in found]
        return [*apart, *found]
    filled = [option.cost for option in found if _fills(option, width)]
    if not filled:
        return apart
    if min(filled) > min(option.cost for option in apart if _fills(option, width)):
        return [*apart, *(replace(option, cost=option.cost + 1) for option in found)]
    return [*found, *(replace(option, cost=option.cost + 1) for option in apart)]


def _fills(option: Option, width: int) -> bool:
    return len(option.reading) == width and not option.guessed


def _ways_of(row: RawRow, width: int, lead: int, total: int, numbered: bool) -> list[Option]:
    natural = widest_reading(row.pieces)
    full = readings(row.pieces, width)
    found = [Option(r, int(r != natural)) for r in full if not _breaks_lone_figure(row, r)]
    peel = peelable(row)
    after = row.pieces[1] if len(row.pieces) > 1 else None
    noted = [
        Option(r, min(n, 1) + total)
        for r, n in without_notes(row.pieces, width, row.slots)
        if not _breaks_lone_figure(row, r)
    ]
    if noted:
        return [*found, *noted] if total else [*noted, *([] if numbered else found)]
    if peel and len(row.pieces) > width and not (isinstance(after, Atom) and must_join(after)):
        cost = 1 if natural and len(natural[0].atoms if natural[0] else ()) == 1 else 4
        found += [
            Option(r, cost)
            for r in readings(row.pieces[1:], width)
            if not _breaks_lone_figure(row, r)
        ]
    if row.slots and found and _may_number(natural):
        return _doubtful(found, natural, width)
    if found and any(option.cost == 0 for option in found):
        return [*found, *_after_note(row, found, width)]
    placed = [
        Option(r, (1 if found else 0) + min(at, 1), guessed=at > 0)
        for at, r in enumerate(place_empty(row, width, lead))
    ]
    if placed:
        known = [option.reading for option in placed]  # few: to compare is quicker than to hash
        others = placings(natural, width) if len(natural) * 2 >= width else []
        return [*found, *placed, *(Option(r, 2, True) for r in others if r not in known)]
    if len(natural) < width:
        found = _with_empty(row, found, natural, width)
    return found or [Option(natural, 4, guessed=True)]  # more figures than there are columns


def _with_empty(row: RawRow, found: Sequence[Option], natural: Reading, width: int) -> list[Option]:
    """The ways found, with those that leave cells empty wherever they may be."""
    cost = HALF_EMPTY if found else 1
    ways = [*found, *_after_note(row, found, width)]
    ways += [Option(r, cost, guessed=True) for r in placings(natural, width)]
    if found:
        return ways
    split = [*readings(row.pieces)][1:] if len(row.pieces) <= MOST_SPLIT else []
    for reading in split:
        if not _breaks_lone_figure(row, reading):
            ways += [Option(r, 2, guessed=True) for r in placings(reading, width)]
    if len(natural) * 2 < width + 1 or not ways:
        ways.append(Option(natural, 4, guessed=True))
    return ways


def _after_note(row: RawRow, found: Sequence[Option], width: int) -> list[Option]:
    """The unlikely ways to read a full row: its first figure as the number of a note, and a cell
    of the row empty."""
    if not row.slots or width < 3:
        return []
    rests: list[Reading] = []
    for option in found:
        first = option.reading[0] if len(option.reading) == width else None
        numbers = first is not None and len(first.atoms) == 1 and is_note(first.atoms[0])
        if numbers and not option.guessed and option.cost < PLAINLY_ODD:
            rests += placings(option.reading[1:], width)
    return [Option(r, PLAINLY_ODD, guessed=True) for r in dict.fromkeys(rests)]


def _doubtful(found: list[Option], natural: Reading, width: int) -> list[Option]:
    """The ways to read a row whose first figure may as well be the number of a note."""
    placed = [Option(r, 1, guessed=True) for r in placings(natural[1:], width)]
    return [*(replace(option, guessed=True) for option in found), *placed]


def _may_number(natural: Reading) -> bool:
    """Whether a row's first figure is so much smaller than its others that it may number a note,
    and a cell of the row be missing."""
    first, *others = natural or (None,)
    if first is None or not any(others) or not is_note(first.atoms[0]):
        return False
    digits = [sum(len(a.digits) for a in figure.atoms) for figure in others if figure is not None]
    return len(first.atoms) == 1 and min(digits) > len(first.atoms[0].digits) + 1


def _breaks_lone_figure(row: RawRow, reading: Reading) -> bool:
    """Whether a reading splits a figure that stands alone on its line: that is one figure."""
    if len(row.items) < 2:
        return False
    starts = {figure.start for figure in reading if figure is not None}
    return any(piece.start in starts for item in _lone_cells(row) for piece in item.pieces[1:])


def _lone_cells(row: RawRow) -> list[Item]:
    """The lines of a row that hold one figure and nothing else."""
    if len(row.items) < 2:
        return []
    labels = row.label_items
    lone = [item for item in row.items if not any(item is label for label in labels)]
    return [item for item in lone if widths(item.pieces)[0] == 1]
