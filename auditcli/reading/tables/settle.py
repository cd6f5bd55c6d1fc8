"""Which reading of an ambiguous row is right: the one with which the table adds up.

Rows that can be read in one way only show how the columns belong together; a row with several
readings takes the one that keeps those relations, then the one with which the columns foot, then
the one whose figures are of the size of those above and below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from auditcli.arithmetic.footing import find_footings
from auditcli.arithmetic.grid import Grid, grid_of_cells, try_sum
from auditcli.arithmetic.relations import Relation, find_relations
from auditcli.model import Cell, RowRole
from auditcli.reading.tables.splits import Figure, Reading

CellOf = Callable[[Figure | None, int], Cell | None]
Choice = tuple[Reading, bool] | None
#: In tables with more rows than this, only relations between columns decide.
MOST_ROWS_TO_FOOT = 60
#: At most so many readings of a table's rows are tried against its column sums.
MOST_TRIALS = 40
#: Strangeness from which a reading is worse than none.
TOO_STRANGE = 1


@dataclass(frozen=True, slots=True)
class Option:
    """One way to read a row: its figures by column, what speaks against it, and whether the
    places of its figures are guessed."""

    reading: Reading
    cost: int = 0
    guessed: bool = False


def settle(
    options: Sequence[Sequence[Option]], roles: Sequence[RowRole], cell_of: CellOf, width: int
) -> list[Choice]:
    """For each row the reading chosen and whether it is certain; None for rows without figures."""
    sure = [_sure(found, width) for found in options]
    sizes = _sizes(sure, cell_of, width)
    first: list[Option | None] = []
    for found, known in zip(options, sure, strict=True):
        ranked = sorted(found, key=lambda o: o.cost + _strangeness(o.reading, sizes, cell_of, width))
        first.append(known or (ranked[0] if ranked else None))
    if all(known is not None or not found for known, found in zip(sure, options, strict=True)):
        return [None if option is None else (option.reading, True) for option in first]
    relations = find_relations(_grid([known for known in sure], cell_of, width))
    chosen: list[Choice] = []
    open_rows: list[int] = []
    for row, (found, known, best) in enumerate(zip(options, sure, first, strict=True)):
        if best is None:
            chosen.append(None)
        elif known is not None:
            chosen.append((known.reading, True))
        else:
            best, certain = _by_relations(found, relations, sizes, cell_of, width)
            chosen.append((best.reading, certain and not best.guessed))
            if not certain:
                open_rows.append(row)
    if open_rows and len(options) <= MOST_ROWS_TO_FOOT:
        trials = _Trials(chosen, roles, cell_of, width, relations, sizes)
        for row in (*open_rows, *open_rows):
            if trials.left > 0:
                chosen[row] = trials.best(row, options[row])
    return [_acceptable(choice, sizes, cell_of, width) for choice in chosen]


def _sure(found: Sequence[Option], width: int) -> Option | None:
    """The only reading of a row, where it has but one that fills the columns."""
    full = [option for option in found if len(option.reading) == width and not option.guessed]
    if len(found) == 1 and full:
        return full[0]
    natural = [option for option in full if option.cost == 0]
    return natural[0] if len(natural) == 1 and len(full) == 1 else None


def _cells(reading: Reading, cell_of: CellOf, width: int) -> tuple[Cell | None, ...]:
    if len(reading) != width:
        return (None,) * width
    return tuple(cell_of(figure, at) for at, figure in enumerate(reading))


def _grid(options: Sequence[Option | None], cell_of: CellOf, width: int) -> Grid:
    nothing: Reading = (None,) * width
    readings = [nothing if option is None else option.reading for option in options]
    return grid_of_cells([_cells(reading, cell_of, width) for reading in readings])


def _by_relations(
    found: Sequence[Option],
    relations: Sequence[Relation],
    sizes: Sequence[Sequence[int]],
    cell_of: CellOf,
    width: int,
) -> tuple[Option, bool]:
    """The option that keeps most relations, and whether it alone does so."""
    scored = []
    for option in found:
        kept = _kept(_cells(option.reading, cell_of, width), relations)
        strange = option.cost + _strangeness(option.reading, sizes, cell_of, width)
        scored.append((-kept, strange, len(scored), option))
    scored.sort(key=lambda entry: entry[:3])
    best = scored[0]
    alone = len(scored) == 1 or scored[1][0] > best[0]
    usual = best[3].cost == 0 and best[1] == 0 and all(entry[1] > 0 for entry in scored[1:])
    return best[3], (alone and best[0] < 0) or usual


def _kept(cells: Sequence[Cell | None], relations: Sequence[Relation]) -> int:
    """How well a row keeps the relations: 2 for one in full, 1 with empty parts, −1 if broken."""
    kept = 0
    line = grid_of_cells([cells]).rows[0]
    for relation in relations:
        parts = [(line[column], sign) for column, sign in relation.parts]
        trial = try_sum(line[relation.total], parts, exact=False)
        if trial is not None:
            full = all(part is not None for part, _ in parts)
            kept += (2 if full else 1) if trial.holds else -1
    return kept


def _acceptable(
    choice: Choice, sizes: Sequence[Sequence[int]], cell_of: CellOf, width: int
) -> Choice:
    """A reading whose figures are out of all proportion is given up: the row stays unplaced."""
    if choice is None or choice[1] or len(choice[0]) != width:
        return choice
    if _strangeness(choice[0], sizes, cell_of, width) > TOO_STRANGE * width:
        return tuple(figure for figure in choice[0] if figure is not None)[: width - 1], False
    return choice


def _digits(cell: Cell) -> int:
    return len(str(int(abs(cell.quantity.value))))


def _sizes(sure: Sequence[Option | None], cell_of: CellOf, width: int) -> list[list[int]]:
    """The numbers of digits before the decimal mark in each column, from the sure rows."""
    sizes: list[list[int]] = [[] for _ in range(width)]
    for option in sure:
        if option is not None:
            for column, cell in enumerate(_cells(option.reading, cell_of, width)):
                if cell is not None:
                    sizes[column].append(_digits(cell))
    return [sorted(column) for column in sizes]


def _strangeness(
    reading: Reading, sizes: Sequence[Sequence[int]], cell_of: CellOf, width: int
) -> int:
    """How far the figures of a reading are in size from those above and below them, in digits."""
    if len(reading) != width:
        return 0
    far = 0
    for cell, usual in zip(_cells(reading, cell_of, width), sizes, strict=True):
        if cell is None or not usual:
            continue
        digits = _digits(cell)
        far += max(0, usual[0] - digits, digits - usual[-1] - 1)
        far += abs(usual[len(usual) // 2] - digits) // 2
    return far


class _Trials:
    """Tries readings of single rows against the column sums of the whole table."""

    def __init__(
        self,
        chosen: Sequence[Choice],
        roles: Sequence[RowRole],
        cell_of: CellOf,
        width: int,
        relations: Sequence[Relation],
        sizes: Sequence[Sequence[int]],
    ) -> None:
        self.cells = [_cells(c[0], cell_of, width) if c else (None,) * width for c in chosen]
        self.roles = roles
        self.cell_of = cell_of
        self.width = width
        self.relations = relations
        self.sizes = sizes
        self.left = MOST_TRIALS

    def best(self, row: int, found: Sequence[Option]) -> Choice:
        """The option with which most columns foot; certain where the next best foots in fewer."""
        scored: list[tuple[int, int, int, Option]] = []
        for option in found[: max(2, self.left)]:
            self.left -= 1
            self.cells[row] = _cells(option.reading, self.cell_of, self.width)
            footings = find_footings(grid_of_cells(self.cells), self.roles)
            holds = sum(2 * len(f.holds) - len(f.fails) for f in footings)
            holds += 2 * _kept(self.cells[row], self.relations)
            strange = option.cost + _strangeness(
                option.reading, self.sizes, self.cell_of, self.width
            )
            scored.append((-holds, strange, len(scored), option))
        scored.sort(key=lambda entry: entry[:3])
        best = scored[0][3]
        self.cells[row] = _cells(best.reading, self.cell_of, self.width)
        alone = len(scored) == 1 or scored[1][0] > scored[0][0]
        return best.reading, alone and not best.guessed
