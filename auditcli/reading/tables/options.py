"""The ways to read a row, and how strange each would be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from auditcli.arithmetic.grid import grid_of_cells, is_percent, try_sum
from auditcli.arithmetic.relations import Relation
from auditcli.model import Cell
from auditcli.model.values import value
from auditcli.reading.tables.splits import Figure, Reading, ValueOf

CellOf = Callable[[Figure | None, int], Cell | None]
Choice = tuple[Reading, bool] | None
#: For each column the numbers of digits before the decimal mark in its sure rows, sorted; those of
#: shares in per cent apart, which say nothing of the size of counts above and below them.
Sizes = Sequence[tuple[Sequence[int], Sequence[int]]]
#: Digits a column, on average, by which a reading may be strange before it is worse than none.
TOO_STRANGE = 1
#: Of the ways to read a row that were not chosen, so many are kept.
MOST_RIVALS = 60


@value
class Option:
    """One way to read a row: its figures by column, what speaks against it (0: nothing), and
    whether the places of its figures are guessed."""

    reading: Reading
    cost: int = 0
    guessed: bool = False


def cells_of(reading: Reading, cell_of: CellOf, width: int) -> tuple[Cell | None, ...]:
    """The cells of a reading; all empty where it does not fill the columns."""
    if len(reading) != width:
        return (None,) * width
    return tuple([cell_of(figure, at) for at, figure in enumerate(reading)])


def rivals_of(
    found: Sequence[Option], choice: Choice, value_of: ValueOf
) -> tuple[tuple[Decimal | None, ...], ...]:
    """The values of a row's cells in the ways to read it that were not chosen; of a row that was
    read for certain, only in those that take its first number for that of a note."""
    if choice is None or len(found) < 2:
        return ()
    chosen, certain = choice
    return tuple(
        tuple(None if f is None else value_of(f).value for f in option.reading)
        for option in found[:MOST_RIVALS]
        if option.reading != chosen and len(option.reading) >= len(chosen)
        if not certain or _begin(option.reading) > _begin(chosen)
    )


def agreed(found: Sequence[Option], choice: Choice) -> frozenset[int]:
    """The columns in which every way to read a row that fills them has the same figure.

    "-473 1 328 972 948 129" begins with -473 however its five figures are told apart.
    """
    full = {len(option.reading) for option in found if not option.guessed}
    if choice is None or choice[1] or full != {len(choice[0])}:
        return frozenset()
    others = [option.reading for option in found if not option.guessed]
    return frozenset(
        at
        for at, figure in enumerate(choice[0])
        if figure is not None and all(other[at] == figure for other in others)
    )


def _begin(reading: Reading) -> int:
    """Where the first figure of a reading begins in the source."""
    return next((figure.start for figure in reading if figure is not None), 0)


def sizes_of(sure: Sequence[Option | None], cell_of: CellOf, width: int) -> Sizes:
    """The numbers of digits before the decimal mark in each column, from the sure rows."""
    sizes: list[tuple[list[int], list[int]]] = [([], []) for _ in range(width)]
    for option in sure:
        if option is not None:
            for column, cell in enumerate(cells_of(option.reading, cell_of, width)):
                if cell is not None:
                    sizes[column][is_percent(cell)].append(_digits(cell))
    return [(sorted(plain), sorted(shares)) for plain, shares in sizes]


def _digits(cell: Cell) -> int:
    digits = cell.quantity.value.adjusted() + 1
    return digits if digits > 1 else 1


def strangeness(cells: Sequence[Cell | None], sizes: Sizes) -> int:
    """How far the figures of a row are in size from those above and below them, in digits."""
    far = 0
    for cell, (plain, shares) in zip(cells, sizes, strict=True):
        usual = (shares or plain) if is_percent(cell) else plain
        if cell is None or not usual:
            continue
        digits = _digits(cell)
        far += max(0, usual[0] - digits, digits - usual[-1] - 1)
        far += abs(usual[len(usual) // 2] - digits) // 2
    return far


def within(cells: Sequence[Cell | None], sizes: Sizes) -> bool:
    """Whether no figure of a row is shorter or longer than all those above and below it."""
    return all(
        cell is None or not usual or usual[0] <= _digits(cell) <= usual[-1]
        for cell, (usual, _) in zip(cells, sizes, strict=True)
    )


def unevenness(cells: Sequence[Cell | None]) -> int:
    """How much the figures of a row differ in size from one another, in digits."""
    digits = [_digits(cell) for cell in cells if cell is not None]
    return max(digits, default=0) - min(digits, default=0)


def kept(cells: Sequence[Cell | None], relations: Sequence[Relation]) -> int:
    """How well a row keeps the relations: 2 for one in full, 1 with empty parts, −1 if broken."""
    if not relations:
        return 0
    score = 0
    line = grid_of_cells([cells]).rows[0]
    for relation in relations:
        parts = [(line[column], sign) for column, sign in relation.parts]
        trial = try_sum(line[relation.total], parts, exact=False)
        if trial is not None:
            full = all(part is not None for part, _ in parts)
            score += (2 if full else 1) if trial.holds else -1
    return score
