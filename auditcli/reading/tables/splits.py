"""The ways in which the digit groups of a line may make up its figures.

"1 500 1 877 847 2 725" is three figures, or four, or seven. Which of them is right is decided by
the table around it; here they are only listed, the widest figures first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice, pairwise

from auditcli.model import Quantity, Span
from auditcli.model.values import value
from auditcli.reading.tables.atoms import Atom, Piece

#: What may follow a space in a figure; "1 244,402" is a note and a figure with a mark of its own.
_TAIL_GROUP = re.compile(r"\d{3}(?:[.,](?!\d{3}$)\d+)?$")
_GROUPED = {mark: re.compile(rf"\d{{1,3}}(?:\{mark}\d{{3}})+(?!\d)") for mark in ".,"}
#: Where a line allows more readings than this it is too ambiguous to list them.
MOST_READINGS = 512


@value
class Figure:
    """Atoms read as one figure."""

    atoms: tuple[Atom, ...]

    @property
    def percent(self) -> bool:
        """Whether it carries a per cent sign."""
        return self.atoms[-1].percent

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.atoms[0].start

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.atoms[-1].end


Reading = tuple[Figure | None, ...]
ValueOf = Callable[[Figure], Quantity]


def joinable(first: Atom, second: Atom, chained: bool) -> bool:
    """Whether `second` may continue the spaced figure that `first` begins (or continues)."""
    if second.gap != 1 or first.percent or second.signed or second.compare or second.tab:
        return False
    if not first.plain or not _continues(second.digits):
        return False
    if chained:
        return len(first.digits) == 3
    return len(first.digits) <= 3 and (first.digits[0] != "0")


def _continues(digits: str) -> bool:
    """Whether digits may stand behind a space in a figure: three as a rule, and decimals."""
    if len(digits) < 4:
        return len(digits) == 3 and digits.isdecimal()
    return _TAIL_GROUP.match(digits) is not None


def must_join(second: Atom) -> bool:
    """Whether an atom cannot stand alone: no figure is printed "085", and a space at which no
    line breaks stands within a figure."""
    return second.bound or (second.digits[0] == "0" and second.digits[1:2].isdigit())


def readings(pieces: Sequence[Piece], width: int | None = None) -> Iterator[Reading]:
    """All readings of the pieces (with `width` figures), widest figures first.

    Marks for empty cells are None in a reading and count as a cell. At most `MOST_READINGS`.
    """
    line = tuple(pieces)
    ends = [_ends(line, at) for at in range(len(line))]
    if all(len(found) == 1 for found in ends):  # as in most rows: nothing to choose
        only = widest_reading(line)
        if width is None or width == len(only):
            yield only
        return
    reach = _reach(ends, len(line))
    if width is not None and not reach[0][0] <= width <= reach[0][1]:
        return
    figures = [[(end, _figure(line, at, end)) for end in found] for at, found in enumerate(ends)]
    yield from islice(_extend(figures, reach, 0, (), width), MOST_READINGS)


def widest_reading(pieces: Sequence[Piece]) -> Reading:
    """The reading with the widest figures: the first of `readings`."""
    line = tuple(pieces)
    found: list[Figure | None] = []
    at = 0
    while at < len(line):
        end = _ends(line, at)[0]
        found.append(_figure(line, at, end))
        at = end
    return tuple(found)


def _figure(pieces: tuple[Piece, ...], at: int, end: int) -> Figure | None:
    """The figure that pieces make up, None for the mark of an empty cell."""
    first = pieces[at]
    if not isinstance(first, Atom):
        return None
    if end == at + 1:
        return Figure((first,))
    return Figure(tuple(piece for piece in pieces[at:end] if isinstance(piece, Atom)))


def _ends(pieces: tuple[Piece, ...], at: int) -> list[int]:
    """Where the figure that begins at a piece may end, farthest first."""
    found: list[int] = []
    last, end = pieces[at], at + 1
    while end < len(pieces) and isinstance(last, Atom):
        following = pieces[end]
        if not isinstance(following, Atom) or not joinable(last, following, end - at > 1):
            break
        if not must_join(following):
            found.append(end)
        last, end = following, end + 1
    return [end, *reversed(found)]


def _reach(ends: Sequence[Sequence[int]], length: int) -> list[tuple[int, int]]:
    """For each place the fewest and the most figures that the rest of the pieces can make."""
    reach = [(0, 0)] * (length + 1)
    for at in range(length - 1, -1, -1):
        rest = [reach[end] for end in ends[at]]
        reach[at] = (1 + min(low for low, _ in rest), 1 + max(high for _, high in rest))
    return reach


def _extend(
    figures: Sequence[Sequence[tuple[int, Figure | None]]],
    reach: Sequence[tuple[int, int]],
    at: int,
    done: Reading,
    width: int | None,
) -> Iterator[Reading]:
    low, high = reach[at]
    if width is not None and not low <= width - len(done) <= high:
        return
    if at == len(figures):
        yield done
        return
    for end, figure in figures[at]:
        yield from _extend(figures, reach, end, (*done, figure), width)


@lru_cache(maxsize=20000)
def _widths(joins: tuple[int, ...]) -> frozenset[int]:
    """Possible numbers of figures, from what may (1), must (2) or cannot (0) join its neighbour."""
    cannot = joins.count(0)
    may = joins.count(1)
    return frozenset(range(cannot + 1, cannot + may + 2))


def widths(pieces: Sequence[Piece]) -> tuple[int, frozenset[int]]:
    """(the number of figures when all that can be joined is joined, all possible numbers)."""
    if not pieces:
        return 0, frozenset()
    kinds: list[int] = []
    chain = 1
    greedy = 1
    for first, second in pairwise(pieces):
        able = (
            isinstance(first, Atom)
            and isinstance(second, Atom)
            and (joinable(first, second, False) or (chain > 1 and joinable(first, second, True)))
        )
        if able and isinstance(second, Atom):
            kinds.append(2 if must_join(second) else 1)
        else:
            kinds.append(0)
        chained = (
            able
            and isinstance(first, Atom)
            and isinstance(second, Atom)
            and (chain == 1 or joinable(first, second, chained=True))
        )
        chain = chain + 1 if chained else 1
        greedy += 0 if chained else 1
    return greedy, _widths(tuple(kinds))


def to_quantity(figure: Figure, decimal: str, text: str) -> Quantity:
    """The figure as a value: digits kept, places as printed, sign applied.

    `decimal` is the text's decimal mark. The other mark is a thousands mark where it stands
    before groups of three, and a decimal mark where it cannot be one ("4.2" beside "1,5").
    """
    digits = "".join(atom.digits for atom in figure.atoms)
    other = "." if decimal == "," else ","
    if other in digits:
        grouped = _GROUPED[other].match(digits)
        digits = digits.replace(other, "" if grouped else decimal, -1 if grouped else 1)
    whole, _, part = digits.partition(decimal)
    whole, part = whole.replace(other, ""), part.replace(other, "").replace(decimal, "")
    value = Decimal(f"{whole}.{part}" if part else whole)
    if figure.atoms[0].negative:
        value = -value
    span = Span(figure.start, figure.end)
    return Quantity(value, len(part), span, text[figure.start : figure.end])


def values_of(text: str, decimal: str) -> ValueOf:
    """What the figures of a text are worth, each read once: the ways to read a row share them."""
    known: dict[tuple[int, int], Quantity] = {}

    def value_of(figure: Figure) -> Quantity:
        place = (figure.start, figure.end)
        found = known.get(place)
        if found is None:
            found = known[place] = to_quantity(figure, decimal, text)
        return found

    return value_of
