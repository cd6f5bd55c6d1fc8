"""Columns of note numbers: "Skatteintäkter 4 257 951 257 770" is note 4 and two figures.

Where a table's head has a column for notes, a small whole number at its place in a row may be
the number of a note and no figure. Which rows have one is not printed: both readings are offered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from auditcli.reading.tables.atoms import Atom, Piece
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.raw import RawRow
from auditcli.reading.tables.splits import Figure, Reading, joinable, readings, widths
from auditcli.reading.tables.vocabulary import Vocabulary
from auditcli.reading.tables.widths import grouped

#: So many more totals must be without a number than with one, and so many rows have one that rises,
#: for the numbers to be those of notes where no head says so.
LEAST_SUMS, LEAST_NUMBERED = 1, 4
#: Two notes of one row, printed without a space.
_TWO_NOTES = re.compile(r"[1-9]\d?,[1-9]\d?$")

#: So many rows, and such a share of all, that begin with numbers in order have notes.
LEAST_RISING, RISING_SHARE = 3, 0.6


def are_numbered(rows: Sequence[tuple[Piece, ...]]) -> bool:
    """Whether rows begin with small numbers in rising order, as those of notes are."""
    first = [pieces[0] for pieces in rows if pieces]
    numbers = [int(atom.digits) for atom in first if isinstance(atom, Atom) and atom.may_number]
    if len(numbers) < max(LEAST_RISING, RISING_SHARE * len(first)):
        return False
    return all(before < after for before, after in pairwise(numbers))


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


def looks_noted(rows: Sequence[RawRow], is_total: Callable[[RawRow], bool]) -> bool:
    """Whether the first figures of a table's rows number notes although no head says so.

    They do where small whole numbers rise down the table before one figure more than its totals
    have, which have none ("Skatt 10 547 -1 481" above "Årets resultat 882 1 736").
    """
    filled = [(row, is_total(row)) for row in grouped(rows) if row.pieces]
    totals = [widths(row.pieces)[1] for row, total in filled if total]
    usual = Counter(width for possible in totals for width in possible if width > 1)
    return any(_is_numbered(filled, width) for width, _ in usual.most_common(2))


def _is_numbered(rows: Sequence[tuple[RawRow, bool]], width: int) -> bool:
    """Whether rows have the number of a note before so many figures, and totals none."""
    numbers: list[int] = []
    plain = bare = 0
    for row, total in rows:
        first = row.pieces[0]
        if width in widths(row.pieces)[1]:
            bare += total
            plain += not total
        elif is_note(first) and width in widths(row.pieces[1:])[1]:
            assert isinstance(first, Atom)
            numbers.append(int(first.digits.split(",")[0]))
            bare -= total
    rising = sum(1 for one, other in pairwise(numbers) if one <= other)
    enough = bare >= LEAST_SUMS and len(numbers) >= max(LEAST_NUMBERED, plain)
    return enough and 4 * rising >= 3 * (len(numbers) - 1)


def _numbers_note(figure: Figure | None) -> bool:
    return figure is not None and len(figure.atoms) == 1 and is_note(figure.atoms[0])


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
                if all(_numbers_note(reading[at]) for at in places):
                    rest = tuple(f for at, f in enumerate(reading) if at not in places)
                    found.setdefault(rest, _broken(reading, places))
    return list(found.items())


def is_note(atom: Piece) -> bool:
    """Whether what stands in a row may be the number of a note, or of two."""
    if not isinstance(atom, Atom):
        return False
    if _TWO_NOTES.match(atom.digits):
        return not atom.signed and not atom.percent
    return atom.may_number


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
