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
#: Positions that bear out a sum so well that a row of averages is no explanation, where it fails
#: in one of so many.
OFTEN, FAILS_IN = 10, 10
#: A difference of one digit with so many zeros ("3,000") comes of nothing but a wrong digit.
PLAIN = 3
#: So many other sums that hold show that a row or column holds figures to be added.
SEVERAL = 5
#: A figure so many times as large as the sum of its parts, or as small, is no sum.
OTHER_SIZE = 20
#: Figures that mean nothing, or all there is, and are not rounded.
WHOLES = (Decimal(0), Decimal(1), Decimal(100))
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
    figures = [part.quantity for part in parts]
    sizes = [abs(figure.value) for figure in figures if figure.value]
    if not cell.quantity.value or not sizes:
        return False
    if not slip and _is_another_size(cell.quantity, figures):
        return False
    zeros = _zeros_of_one_digit(cell.quantity, figures)
    slip = slip or zeros > 0
    held, fails = len(found.told), len(found.fails)
    often = slip and held >= OFTEN and FAILS_IN * fails <= held
    least = 1 if zeros >= PLAIN else 2
    if fails > 1 + held // _fails_in(slip, zeros) or held < least or (len(sizes) < 2 and not often):
        return False
    told, failed = tally
    mean = sum(sizes, Decimal(0)) / len(sizes)
    near = (NEAR_AVERAGE if slip else 4) * abs(abs(cell.quantity.value) - mean) <= mean
    average = near and not often
    long = zeros >= PLAIN or held > FEW or (told >= SEVERAL and failed == 1)
    long = long or min(_digits(cell.quantity), max(map(_digits, figures))) >= 3
    alone = not told and failed <= 2 and long and not average
    if slip:
        return alone or (0 < failed <= 2 * told and long and found.score >= SLIP_SCORE)
    return _is_sure(found, tally, alone, average, (cell.quantity, *figures))


def _is_sure(
    found: Sum, tally: tuple[int, int], alone: bool, average: bool, figures: Sequence[Quantity]
) -> bool:
    """Whether a sum that no slip of the pen explains is sure enough where it fails."""
    fails = len(found.fails)
    if average or (found.kind == "pair" and (fails > 1 or found.score < PAIR_SCORE)):
        return False
    told, failed = tally
    if failed <= told:
        return found.score >= ERROR_SCORE
    whole = not any(figure.told_places for figure in figures)
    return alone and whole and fails == 1 and len(found.told) > 2 and found.score >= ALONE_SCORE


def _fails_in(slip: bool, zeros: int) -> int:
    """Of how many places in which a sum holds it may fail in one more."""
    if zeros >= PLAIN:
        return 2
    return 4 if slip else 6


def _zeros_of_one_digit(total: Quantity, parts: Sequence[Quantity]) -> int:
    """How many zeros follow where a total differs by one digit and zeros ("3,000"), whichever
    figure is off; 0 where it does not."""
    residual = abs(total.value - sum((part.value for part in parts), Decimal(0)))
    finest = max(figure.told_places for figure in (total, *parts))
    size = str(int(residual.scaleb(finest)))
    return 0 if size[1:].strip("0") else len(size) - 1


def _is_another_size(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a figure under others is of another kind: how many they are, or a rate."""
    reported, computed = abs(total.value), abs(sum((part.value for part in parts), Decimal(0)))
    return max(reported, computed) > OTHER_SIZE * min(reported, computed)


def is_off_by_more_than_one(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a total is off by two units of the last digit told, or more: a row of averages of
    whole figures is off by one."""
    told = max(figure.told_places for figure in (total, *parts))
    residual = total.value - sum((part.value for part in parts), Decimal(0))
    return abs(residual) >= Decimal(2).scaleb(-told)


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
    """How far a figure may be off; nil, and the whole that shares add up to, were not rounded."""
    if not quantity.places:
        return Decimal(step) / 2
    if quantity.value in WHOLES:
        return quantity.half_width
    if quantity.places < FILLED_UP:
        return quantity.half_width
    return Decimal(5).scaleb(-min(quantity.places, quantity.told_places) - 1)


def _digits(quantity: Quantity) -> int:
    """The digits of a figure without the zeros that end its decimals."""
    return len(str(int(abs(quantity.value).scaleb(quantity.told_places))))
