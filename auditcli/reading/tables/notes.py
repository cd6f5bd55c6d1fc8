"""Columns of note numbers: "Skatteintäkter 4 257 951 257 770" is note 4 and two figures.

Where a table's head has a column for notes, a small whole number at its place in a row may be
the number of a note and no figure. Which rows have one is not printed: both readings are offered.
"""

from __future__ import annotations

from itertools import combinations

from auditcli.reading.tables.atoms import Piece
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.splits import Figure, Reading, joinable, readings
from auditcli.reading.tables.vocabulary import Vocabulary


def note_slots(head: str, words: Vocabulary) -> tuple[int, ...]:
    """Before which columns of figures the head has a column of notes: (0,) as a rule.

    The word with a number behind it ("Not 12") is the heading of a note and no column.
    """
    tokens = [token.lower().strip("():.,") for token in head.split()]
    slots: list[int] = []
    years = 0
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if read_period(token):
            years += 1
        elif words.note.search(token) and (not following[:1].isdigit() or read_period(following)):
            slots.append(years)
    return tuple(dict.fromkeys(slots))


def without_notes(
    pieces: tuple[Piece, ...], width: int, slots: tuple[int, ...]
) -> list[tuple[Reading, int]]:
    """The readings of a row as note numbers and `width` figures, the notes left out.

    The second of each pair counts the spaced figures that the reading breaks up elsewhere.
    """
    found: dict[Reading, int] = {}
    for size in range(len(slots), 0, -1):
        for chosen in combinations(slots, size):
            places = {slot + before for before, slot in enumerate(chosen)}
            for reading in readings(pieces, width + size):
                if all(_is_note(reading[at]) for at in places):
                    rest = tuple(f for at, f in enumerate(reading) if at not in places)
                    found.setdefault(rest, _broken(reading, places))
    return list(found.items())


def _is_note(figure: Figure | None) -> bool:
    if figure is None or len(figure.atoms) != 1:
        return False
    atom = figure.atoms[0]
    return atom.plain and not atom.signed and len(atom.digits) <= 2 and atom.digits[0] != "0"


def _broken(reading: Reading, notes: set[int]) -> int:
    """How many figures could have been one with the figure before them."""
    broken = 0
    for at in range(1, len(reading)):
        before, after = reading[at - 1], reading[at]
        if before is None or after is None or at - 1 in notes:
            continue
        chained = len(before.atoms) > 1
        broken += joinable(before.atoms[-1], after.atoms[0], chained)
    return broken
