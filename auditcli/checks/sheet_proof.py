"""What makes a sum in a sheet that fails somewhere an error, a rounding or neither."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditcli.arithmetic.sum_measure import Sum
from auditcli.model import Cell, Quantity

#: A sum that fails somewhere is an error from so many bits of evidence on.
ERROR_SCORE = 25
ALONE_SCORE = 20
SLIP_SCORE = 20
#: Where one wrong digit explains a difference, an average of the parts is as near as this part of
#: their mean.
NEAR_AVERAGE = 20
PAIR_SCORE = 100
#: Positions that bear out a sum of small figures before one that fails is an error.
FEW = 3
#: A figure so many times as large as the sum of its parts, or as small, is no sum.
OTHER_SIZE = 20
#: Figures with so many decimals may have been filled up with zeros by a program.
FILLED_UP = 3


def is_borne_out(
    found: Sum,
    tally: tuple[int, int],
    slip: bool,
    cell: Cell,
    parts: Sequence[Cell],
) -> bool:
    """Whether a figure that disagrees stands where sums are to be expected.

    The sum holds nearly everywhere else, and other sums of the figure's row or column hold too;
    or none is there but this one, which one slip of the pen explains. Without a slip the figure
    must be no average of its parts, and where nothing else bears it out, a count: rows of
    averages have decimals.
    """
    if found.kind == "slip":
        return True
    told, failed = tally
    held, fails = len(found.told), len(found.fails)
    if not cell.quantity.value or held < 2 or len(parts) < 2 or fails > 1 + held // 6:
        return False
    figures = [part.quantity for part in parts]
    sizes = [abs(figure.value) for figure in figures if figure.value]
    if len(sizes) < 2 or (not slip and _is_another_size(cell.quantity, figures)):
        return False
    mean = sum(sizes, Decimal(0)) / len(sizes)
    slip = slip or _is_one_digit(cell.quantity, figures)
    average = (NEAR_AVERAGE if slip else 4) * abs(abs(cell.quantity.value) - mean) <= mean
    long = min(_digits(cell.quantity), max(map(_digits, figures))) >= 3
    long = long or held > FEW
    alone = not told and failed <= 2 and long and not average
    if slip:
        beside = 0 < failed <= 2 * told and long
        return alone or (beside and found.score >= SLIP_SCORE)
    if average or (found.kind == "pair" and (fails > 1 or found.score < PAIR_SCORE)):
        return False
    if failed <= told:
        return found.score >= ERROR_SCORE
    whole = not any(figure.told_places for figure in (cell.quantity, *figures))
    return alone and whole and fails == 1 and held > 2 and found.score >= ALONE_SCORE


def _is_one_digit(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether one digit and zeros ("3,000") is what a total differs by, whichever figure is off."""
    residual = abs(total.value - sum((part.value for part in parts), Decimal(0)))
    finest = max(figure.told_places for figure in (total, *parts))
    size = str(int(residual.scaleb(finest)))
    return len(size) > 1 and not size[1:].strip("0")


def _is_another_size(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a figure under others is of another kind: how many they are, or a rate."""
    reported, computed = abs(total.value), abs(sum((part.value for part in parts), Decimal(0)))
    return max(reported, computed) > OTHER_SIZE * min(reported, computed)


def is_coarse(total: Quantity, parts: Sequence[Quantity], step: int) -> bool:
    """Whether a difference is rounding: counts are rounded to `step`, or the zeros that end the
    figures were filled up.

    Where all figures of a sum end with the same decimals 0 after others ("2,028.50"), those were
    filled up too.
    """
    figures = (total, *parts)
    residual = abs(total.value - sum((part.value for part in parts), Decimal(0)))
    told = max(figure.told_places for figure in figures)
    if told and told < max(figure.places for figure in figures):
        half = Decimal(5).scaleb(-told - 1)
        return residual <= half * len(figures)
    return residual <= sum((_coarse_half(one, step) for one in figures), Decimal(0))


def _coarse_half(quantity: Quantity, step: int) -> Decimal:
    if not quantity.places:
        return Decimal(step) / 2
    if quantity.places < FILLED_UP:
        return quantity.half_width
    return Decimal(5).scaleb(-min(quantity.places, quantity.told_places) - 1)


def _digits(quantity: Quantity) -> int:
    """The digits of a figure without the zeros that end its decimals."""
    return len(str(int(abs(quantity.value).scaleb(quantity.told_places))))
