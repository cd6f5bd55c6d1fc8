"""Shares and changes in per cent, on the intervals of the figures they are computed from."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

from auditcli.arithmetic.rounding import judge_intervals
from auditcli.model import Interval, Quantity, Verdict

HUNDRED = Decimal(100)
#: Quotients are computed with so many digits. Its methods spare a change of the current context
#: for each of the thousands that a search tries.
PRECISE = Context(prec=40)

Bounds = tuple[Decimal, Decimal]


def quotient(numerator: Quantity, denominator: Quantity) -> Interval | None:
    """The interval of numerator / |denominator|, or None where the denominator may be zero.

    The denominator's size is used, so that a change has the direction of the numerator also
    where costs are printed negative.
    """
    return divided(bounds(numerator), bounds(denominator))


def bounds(figure: Quantity) -> Bounds:
    """The least and the most that a figure may stand for, its hedge apart."""
    half = figure.half_width
    return figure.value - half, figure.value + half


def divided(numerator: Bounds, denominator: Bounds) -> Interval | None:
    """`quotient` of figures whose bounds are known already."""
    low, high = numerator
    below, above = denominator
    if below <= 0 <= above:
        return None
    if below < 0:
        below, above = -above, -below
    least = PRECISE.divide(low, below if low < 0 else above)
    return Interval(least, PRECISE.divide(high, above if high < 0 else below))


def share(part: Quantity, whole: Quantity) -> Interval | None:
    """The interval of 100 · part / whole, or None where the whole may be zero."""
    ratio = quotient(part, whole)
    if ratio is None or ratio.low is None or ratio.high is None:
        return None
    if whole.value > 0:
        return Interval(PRECISE.multiply(HUNDRED, ratio.low), PRECISE.multiply(HUNDRED, ratio.high))
    return Interval(PRECISE.multiply(-HUNDRED, ratio.high), PRECISE.multiply(-HUNDRED, ratio.low))


def change(before: Quantity, after: Quantity) -> Interval | None:
    """The interval of 100 · (after / before − 1), or None where it has no meaning.

    For two negative figures (costs with a minus) the change is that of their sizes. Figures of
    opposite sign have no change in per cent.
    """
    if before.value * after.value < 0:
        return None
    ratio = share(after, before)
    if ratio is None or ratio.low is None or ratio.high is None:
        return None
    return Interval(ratio.low - HUNDRED, ratio.high - HUNDRED)


def change_size(old: Quantity, new: Quantity) -> Interval | None:
    """The size of the change from one positive figure to another in per cent, without its sign."""
    moved = change(old, new) if old.value > 0 and new.value > 0 else None
    if moved is None or moved.low is None or moved.high is None:
        return None
    if moved.low < 0 < moved.high:
        return Interval(Decimal(0), max(-moved.low, moved.high))
    low, high = sorted((abs(moved.low), abs(moved.high)))
    return Interval(low, high)


def may_be(reported: Quantity, part: Quantity, whole: Quantity, is_change: bool) -> bool | None:
    """Whether a printed percentage may be the share, or else the change, of two figures.

    False where it surely is not, and None where they have no share or change. It costs no
    division, so that many pairs of columns can be tried: 100 · part is held against percentage ·
    whole, by so much as rounding may have moved either.
    """
    above, below = part.value, whole.value
    if (is_change and above * below < 0) or abs(below) <= whole.half_width:
        return None
    if reported.hedge is not None:
        return True
    percent = reported.value + HUNDRED if is_change else reported.value
    slack = HUNDRED * part.half_width + abs(percent) * whole.half_width
    slack += (abs(below) + whole.half_width) * reported.half_width
    return abs(HUNDRED * above - percent * below) <= slack


def central_share(part: Quantity, whole: Quantity) -> Decimal:
    """100 · part / whole from the figures as printed; the whole must not be zero."""
    return PRECISE.divide(PRECISE.multiply(HUNDRED, part.value), whole.value)


def judge_percentage(reported: Quantity, computed: Interval, centre: Decimal) -> Verdict:
    """The verdict on a printed percentage against the interval it was computed to lie in."""
    step = Decimal(1).scaleb(-reported.places)
    as_printed = centre.quantize(step, rounding=ROUND_HALF_UP) == reported.value
    return judge_intervals(reported.interval(), computed, as_printed)
