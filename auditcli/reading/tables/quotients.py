"""Figures per unit tell the columns apart: "41 230 412 100 073" is costs, pupils and cost a pupil.

Where a line may be read in several ways, that one of its figures is the quotient of two others in
nearly all rows is no chance; so it tells how many columns there are, and which figures they hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, permutations

from auditcli.arithmetic.ratios import Term, bits_of, power_of, term
from auditcli.model import Cell
from auditcli.reading.tables.options import CellOf, Option

#: A line of figures in one of the ways to read it, and all ways to read it.
Line = Sequence[Term | None]
Ways = Sequence[Line]

#: So many rows must have the quotient, and this part of all (in tenths).
LEAST_ROWS, LEAST_TENTHS = 4, 8
#: Tables of more columns, rows or ways to read a row are not searched.
MOST_COLUMNS, MOST_ROWS, MOST_WAYS = 6, 40, 8
#: Bits of evidence that a quotient needs.
LEAST_BITS = 24
#: So many rows tell the power of ten between a figure and its quotient.
_GLANCE = 4


@dataclass(frozen=True, slots=True)
class Quotient:
    """The column that is 10^power times one column by another, and the bits that bear it out."""

    columns: tuple[int, int, int]
    power: int
    bits: int

    def holds(self, line: Line) -> bool:
        """Whether a way to read a line has the quotient."""
        return self.evidence(line) is not None

    def evidence(self, line: Line) -> int | None:
        """The bits with which a line bears the quotient out, None where it has it not."""
        result, top, bottom = (line[column] for column in self.columns)
        if result is None or top is None or bottom is None:
            return None
        return bits_of(result, top, bottom, self.power)


def find_quotient(rows: Sequence[Ways], width: int) -> Quotient | None:
    """The quotient that nearly all rows have in one of the ways to read them, the surest."""
    rows = [ways[:MOST_WAYS] for ways in islice(rows, MOST_ROWS) if ways]
    if not 2 < width <= MOST_COLUMNS or len(rows) < LEAST_ROWS:
        return None
    best: Quotient | None = None
    asked: dict[tuple[int, int, int], list[int]] = {}
    for columns in permutations(range(width), 3):
        # a = b / c asks for the same powers of ten as c = b / a.
        powers = asked.get(columns[::-1])
        if powers is None:
            powers = asked[columns] = _powers(rows, columns)
        for power in powers:
            bits = _bits(rows, Quotient(columns, power, 0))
            if bits >= LEAST_BITS and (best is None or bits > best.bits):
                best = Quotient(columns, power, bits)
    return best


def _powers(rows: Sequence[Ways], columns: tuple[int, int, int]) -> list[int]:
    """The powers of ten that the first rows ask for most."""
    found: Counter[int] = Counter()
    for ways in rows[:_GLANCE]:
        told = set()
        for line in ways:
            result, top, bottom = (line[column] for column in columns)
            if result is not None and top is not None and bottom is not None:
                told.add(power_of(result, top, bottom))
        found.update(power for power in told if power is not None)
    return [power for power, often in found.most_common(2) if often > 1]


def _bits(rows: Sequence[Ways], quotient: Quotient) -> int:
    """The evidence of all rows, less what the choice of a way to read each of them costs."""
    bits = held = missed = 0
    for ways in rows:
        found = [told for line in ways if (told := quotient.evidence(line)) is not None]
        if found:
            held += 1
            bits += max(0, max(found) - (len(ways) - 1).bit_length())
        else:
            missed += 1
            if 10 * missed > (10 - LEAST_TENTHS) * len(rows):
                return 0
    return bits if held >= LEAST_ROWS else 0


def with_quotients(
    options: Sequence[Sequence[Option]], cell_of: CellOf, width: int
) -> Sequence[Sequence[Option]]:
    """The ways to read rows, only those with the quotient where nearly all rows have it."""
    filled = [[o for o in found if len(o.reading) == width and not o.guessed] for found in options]
    if not any(len(found) > 1 for found in filled):
        return options
    lines = [[_line(option, cell_of) for option in found] for found in filled]
    quotient = find_quotient(lines, width)
    if quotient is None:
        return options
    kept = [
        [option for option, line in zip(found, told, strict=True) if quotient.holds(line)]
        for found, told in zip(filled, lines, strict=True)
    ]
    return [own or list(found) for own, found in zip(kept, options, strict=True)]


def _line(option: Option, cell_of: CellOf) -> list[Term | None]:
    cells: list[Cell | None] = [cell_of(figure, at) for at, figure in enumerate(option.reading)]
    return [None if cell is None else term(cell.quantity) for cell in cells]
