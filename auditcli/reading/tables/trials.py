"""Trying the readings of an ambiguous row against the column sums around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditcli.arithmetic.relations import Relation
from auditcli.model import Cell, RowRole
from auditcli.reading.tables.options import (
    TOO_STRANGE,
    CellOf,
    Choice,
    Option,
    Sizes,
    cells_of,
    kept,
    strangeness,
    unevenness,
)

#: At most so many readings of a table's rows are tried.
MOST_TRIALS = 160
#: Of a row's readings so many, the least strange, are tried.
MOST_READINGS_TRIED = 10
#: Parts of a sum are looked for so many rows above it.
REACH = 30
_SUMS = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})
_NO_PARTS = frozenset({RowRole.OF_WHICH, RowRole.HEADING})

#: The figures of a row: value and half the unit of the last digit, None where a cell is empty.
_Line = tuple[tuple[Decimal, Decimal] | None, ...]


class Trials:
    """Tries readings of single rows against the sums that they are part of."""

    def __init__(
        self,
        chosen: Sequence[Choice],
        roles: Sequence[RowRole],
        cell_of: CellOf,
        width: int,
        relations: Sequence[Relation],
        sizes: Sizes,
    ) -> None:
        self.lines = [
            _figures(cells_of(c[0], cell_of, width)) if c else (None,) * width for c in chosen
        ]
        self.roles = roles
        self.cell_of = cell_of
        self.width = width
        self.relations = relations
        self.sizes = sizes
        self.left = MOST_TRIALS

    def best(self, row: int, found: Sequence[Option]) -> Choice:
        """The option with which most columns foot; certain where the next best foots in fewer."""
        scored: list[tuple[int, int, int, Option]] = []
        for odd, uneven, option in self._likely(found):
            self.left -= 1
            cells = cells_of(option.reading, self.cell_of, self.width)
            self.lines[row] = _figures(cells)
            holds = 2 * self._holds(row) + 2 * kept(cells, self.relations)
            scored.append((-holds, odd, uneven, option))
        scored.sort(key=lambda entry: entry[:3])
        best = scored[0][3]
        self.lines[row] = _figures(cells_of(best.reading, self.cell_of, self.width))
        alone = len(scored) == 1 or scored[1][0] > scored[0][0]
        return best.reading, alone and not best.guessed

    def _likely(self, found: Sequence[Option]) -> list[tuple[int, int, Option]]:
        """The readings worth trying: not those with figures out of all proportion.

        Each with what speaks against it: how odd it is in all, and how uneven its figures are.
        """
        full = [option for option in found if not option.guessed]
        ranked = sorted(map(self._oddness, found), key=lambda entry: entry[:2])
        ranked = ranked[:MOST_READINGS_TRIED]
        least = min(odd - option.cost for odd, _, option in ranked)
        most = max(least, 0) + TOO_STRANGE * self.width
        return [e for e in ranked if e[0] - e[2].cost <= most or [e[2]] == full]

    def _oddness(self, option: Option) -> tuple[int, int, Option]:
        cells = cells_of(option.reading, self.cell_of, self.width)
        return option.cost + strangeness(cells, self.sizes), unevenness(cells), option

    def _holds(self, row: int) -> int:
        """In how many columns the row, and the sums below it, equal what stands above them."""
        targets = [row]
        for below in range(row + 1, len(self.roles)):
            if self.roles[below] in _SUMS:
                targets.append(below)
                if len(targets) == 3:
                    break
        held = [self._columns_that_foot(target) for target in targets]
        return held[0] + sum(held)  # its own sum weighs double: the others may be misread too

    def _columns_that_foot(self, target: int) -> int:
        wholes = [
            (column, whole)
            for column, whole in enumerate(self.lines[target])
            if whole is not None and whole[0]
        ]
        if not wholes:
            return 0
        best = 0
        for parts in self._runs(target):
            lines = [self.lines[row] for row in parts]
            best = max(best, sum(_foots(whole, lines, column) for column, whole in wholes))
            if best == len(wholes):
                break  # no other run can do better
        return best

    def _runs(self, target: int) -> Iterator[list[int]]:
        """The rows that a sum may be made of: those above it, with or without other sums."""
        above: list[int] = []
        sums: list[int] = []
        for row in range(target - 1, max(-1, target - 1 - REACH), -1):
            if self.roles[row] in _NO_PARTS:
                if self.roles[row] is RowRole.HEADING and len(above) > 1:
                    yield above[:]
                continue
            if self.roles[row] is RowRole.OPENING and above:
                yield [*above, row]
            if self.roles[row] in _SUMS:
                sums.append(row)
                if len(above) > 1:
                    yield above
                if above:
                    yield [*above, row]
                if len(sums) > 1:
                    yield sums[:]
                if len(sums) > 2:
                    return
            above.append(row)
        if len(above) > 1:
            yield above
        reduced = self._reduced(target)
        if len(reduced) > 1:
            yield reduced

    def _reduced(self, target: int) -> list[int]:
        """The rows above a sum with each section replaced by its own sum."""
        stack: list[int] = []
        border = 0
        for row in range(max(0, target - 2 * REACH), target):
            if self.roles[row] is RowRole.HEADING:
                border = len(stack)
            elif self.roles[row] in _SUMS:
                del stack[border:]
                stack.append(row)
                border = len(stack)
            elif self.roles[row] is not RowRole.OF_WHICH:
                stack.append(row)
        return stack


def _figures(cells: Sequence[Cell | None]) -> _Line:
    """The figures of a row, each with how far rounding may have moved it."""
    return tuple(
        None if cell is None else (cell.quantity.value, cell.quantity.half_width) for cell in cells
    )


def _foots(whole: tuple[Decimal, Decimal], parts: Sequence[_Line], column: int) -> bool:
    """Whether a figure is the sum of two or more others of its column."""
    residual, slack = whole
    count = 0
    for line in parts:
        part = line[column]
        if part is not None:
            residual -= part[0]
            slack += part[1]
            count += 1
    return count > 1 and abs(residual) <= slack
