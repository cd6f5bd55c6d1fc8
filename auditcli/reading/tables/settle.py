"""Which reading of an ambiguous row is right: the one with which the table adds up.

Rows that can be read in one way only show how the columns belong together; a row with several
readings takes the one that keeps those relations, then the one with which the columns foot, then
the one whose figures are of the size of those above and below.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.arithmetic.grid import Grid, grid_of_cells
from auditcli.arithmetic.relations import Relation, find_relations
from auditcli.model import RowRole
from auditcli.reading.tables.options import (
    TOO_STRANGE,
    CellOf,
    Choice,
    Option,
    Sizes,
    cells_of,
    kept,
    sizes_of,
    strangeness,
    unevenness,
    within,
)
from auditcli.reading.tables.quotients import with_quotients
from auditcli.reading.tables.splits import Reading
from auditcli.reading.tables.trials import Trials

#: In tables with more rows than this, only relations between columns decide.
MOST_ROWS_TO_FOOT = 60
#: A reading with so much against it is no rival to the natural one.
PLAINLY_ODD = 3
#: Digits by which the figures of a row that was split wrongly differ in size, at the least.
UNEVEN = 2
_THOUSAND = 1000


def settle(
    options: Sequence[Sequence[Option]],
    roles: Sequence[RowRole],
    cell_of: CellOf,
    width: int,
    *,
    alike: bool = False,
) -> list[Choice]:
    """For each row the reading chosen and whether it is certain; None for rows without figures.

    `alike` says that the columns hold one measure at several times.
    """
    options = with_quotients(options, cell_of, width)
    sure = [_sure(found, width) for found in options]
    if all(known is not None or not found for known, found in zip(sure, options, strict=True)):
        return [None if option is None else (option.reading, True) for option in sure]
    plain = [known or _plain(found, width) for found, known in zip(options, sure, strict=True)]
    sizes = sizes_of(plain, cell_of, width)
    likely = _likely(options, sure, sizes, cell_of, width)
    relations = find_relations(_grid(likely, cell_of, width))
    chosen: list[Choice] = []
    open_rows: list[int] = []
    for row, (found, known) in enumerate(zip(options, sure, strict=True)):
        if not found:
            chosen.append(None)
        elif known is not None:
            chosen.append((known.reading, True))
        else:
            best, certain = _by_relations(found, relations, sizes, cell_of, width)
            if alike and not certain:
                best, certain = _even(found, relations, cell_of, width) or (best, certain)
            chosen.append((best.reading, certain and not best.guessed))
            if not certain:
                open_rows.append(row)
    if open_rows and len(options) <= MOST_ROWS_TO_FOOT:
        trials = Trials(chosen, roles, cell_of, width, relations, sizes)
        for row in (*open_rows, *open_rows):
            if trials.left > 0:
                chosen[row] = trials.best(row, options[row])
    return _without_odd(options, chosen, cell_of, width)


def _likely(
    options: Sequence[Sequence[Option]],
    sure: Sequence[Option | None],
    sizes: Sizes,
    cell_of: CellOf,
    width: int,
) -> list[Option | None]:
    """For each row its reading where that is known, else the least strange one."""

    def strange(option: Option) -> int:
        return option.cost + strangeness(cells_of(option.reading, cell_of, width), sizes)

    return [
        known or (min(found, key=strange) if found else None)
        for found, known in zip(options, sure, strict=True)
    ]


def _without_odd(
    options: Sequence[Sequence[Option]], chosen: Sequence[Choice], cell_of: CellOf, width: int
) -> list[Choice]:
    """The choices, those given up that are out of all proportion to the rows read for certain."""
    certain = [Option(choice[0]) if choice and choice[1] else None for choice in chosen]
    sizes = sizes_of(certain, cell_of, width)
    # Few of a row are, so that they are compared: to hash a reading is to hash all its figures.
    natural = [[o.reading for o in found if o.cost == 0] for found in options]
    return [
        choice
        if choice is None or choice[0] in usual
        else _acceptable(choice, sizes, cell_of, width)
        for choice, usual in zip(chosen, natural, strict=True)
    ]


def _sure(found: Sequence[Option], width: int) -> Option | None:
    """The only reading of a row, where it has but one that fills the columns."""
    full = [option for option in found if len(option.reading) == width and not option.guessed]
    if len(found) == 1 and full:
        return full[0]
    return full[0] if len(full) == 1 and full[0].cost == 0 and not _rivals(found) else None


def _plain(found: Sequence[Option], width: int) -> Option | None:
    """The reading of a row that nothing speaks against, where it fills the columns."""
    full = (o for o in found if len(o.reading) == width and not o.guessed and o.cost == 0)
    return next(full, None)


def _rivals(found: Sequence[Option]) -> bool:
    """Whether figures were placed by guess in a way that the arithmetic may prefer."""
    return any(option.guessed for option in found)


def _grid(options: Sequence[Option | None], cell_of: CellOf, width: int) -> Grid:
    nothing: Reading = (None,) * width
    readings = [nothing if option is None else option.reading for option in options]
    return grid_of_cells([cells_of(reading, cell_of, width) for reading in readings])


def _by_relations(
    found: Sequence[Option],
    relations: Sequence[Relation],
    sizes: Sizes,
    cell_of: CellOf,
    width: int,
) -> tuple[Option, bool]:
    """The option that keeps most relations, and whether it alone does so."""
    scored = []
    filled = any(len(o.reading) == width and not o.guessed for o in found)
    for option in found:
        cells = cells_of(option.reading, cell_of, width)
        strange = option.cost + strangeness(cells, sizes)
        held = kept(cells, relations)
        if option.guessed and filled and held <= 0 and relations:
            held = -1 - len(relations)  # a wrong figure in a full row is no sign of an empty cell
        scored.append((-held, strange, unevenness(cells), option))
    scored.sort(key=lambda entry: entry[:3])
    best = scored[0]
    alone = len(scored) == 1 or scored[1][0] > best[0]
    usual = best[3].cost == 0 and all(
        entry[3].cost >= PLAINLY_ODD or entry[1] > best[1] + 1 for entry in scored[1:]
    )
    only = not best[3].guessed and all(
        entry[3].guessed and entry[1] > best[1] for entry in scored[1:]
    )
    return best[3], (alone and best[0] < 0) or usual or only


def _even(
    found: Sequence[Option], relations: Sequence[Relation], cell_of: CellOf, width: int
) -> tuple[Option, bool] | None:
    """The only reading in which the figures of several times are of one size; it is certain.

    Each has a thousand or more: smaller ones may be the pieces of fewer figures.
    """
    spread = []
    for option in found:
        cells = cells_of(option.reading, cell_of, width)
        if option.guessed or not all(cells):
            continue
        if any(cell is not None and abs(cell.quantity.value) < _THOUSAND for cell in cells):
            continue
        spread.append((unevenness(cells), kept(cells, relations), option))
    spread.sort(key=lambda entry: entry[:2])
    if not spread or spread[0][0] > 1 or spread[0][1] < 0:
        return None
    alone = len(spread) == 1 or spread[1][0] >= UNEVEN
    return (spread[0][2], True) if alone else None


def _acceptable(choice: Choice, sizes: Sizes, cell_of: CellOf, width: int) -> Choice:
    """A reading whose figures are out of all proportion is given up: the row stays unplaced."""
    if choice is None or choice[1] or len(choice[0]) != width:
        return choice
    cells = cells_of(choice[0], cell_of, width)
    if all(cells) and unevenness(cells) <= 1 and within(cells, sizes):
        return choice  # a total is larger than most of its parts
    if strangeness(cells, sizes) > TOO_STRANGE * width:
        return tuple(figure for figure in choice[0] if figure is not None)[: width - 1], False
    return choice
