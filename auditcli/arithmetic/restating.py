"""One figure printed twice: when do the two differ?

Two figures rounded from one number to the same digit are equal; that they differ by one in the
last digit takes a tie rounded both ways, or sums adjusted by hand so that columns add up. Figures
printed to different digits agree where the finer one could be printed as the coarser.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from auditcli.arithmetic.diagnosis import Slip, diagnose
from auditcli.model import Dimension, Quantity, Verdict

_SLIPS = frozenset({Slip.ONE_DIGIT, Slip.TRANSPOSED})


def telling_digits(quantity: Quantity) -> int:
    """How many digits tell a figure from others: 1 170 has three, 0,5 has one."""
    return len(str(abs(int(quantity.value.scaleb(quantity.places)))).rstrip("0"))


def is_slip(one: Quantity, other: Quantity, least_digits: int) -> bool:
    """Whether one wrong digit, or two exchanged, lead from one figure to the other.

    Figures of fewer telling digits than `least_digits` may do so by chance.
    """
    if min(telling_digits(one), telling_digits(other)) < least_digits:
        return False
    slip = diagnose(one, [(other, 1)])
    return slip is not None and slip.slip in _SLIPS


def judge_restated(one: Quantity, other: Quantity) -> Verdict:
    """The verdict on two statements of one figure, on one scale.

    UNLIKELY where only a tie, or zeros at the end that were rounded to, could explain it. Counts
    of whole things are exact, unless they end in zeros.
    """
    if one.value == other.value:
        return Verdict.AGREES
    exact = one.hedge is None and other.hedge is None
    if one.interval().meets(other.interval()):
        if not exact or one.places != other.places:
            return Verdict.AGREES_ROUNDED
        if not (_counts(one) and _counts(other)):
            return Verdict.UNLIKELY
    if exact and (_rounded(one, other) or _rounded(other, one)):
        return Verdict.UNLIKELY
    return Verdict.DISAGREES


def _counts(quantity: Quantity) -> bool:
    dimension = quantity.unit.dimension if quantity.unit is not None else Dimension.NONE
    return quantity.places == 0 and dimension in (Dimension.NONE, Dimension.COUNT)


def _rounded(coarse: Quantity, fine: Quantity) -> bool:
    """Whether a figure that ends in zeros is another figure rounded to its last other digit."""
    whole = abs(int(coarse.value.scaleb(coarse.places)))
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    if not whole or not zeros or zeros >= len(str(whole)):
        return False
    step = Decimal(1).scaleb(zeros - coarse.places)
    return (fine.value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step == coarse.value
