"""When do printed figures disagree?

A printed figure stands for all numbers that would print so, a closed interval. A relation agrees
when both sides' intervals meet: the rule of XBRL Calculations 1.1 (round-to-nearest) and of the
EBA filing rules ("if the reported values could possibly satisfy the rule, the rule passes").
Alone that rule forgives a slip of ten units in a column of twenty rows, so a difference that
honest rounding would make less than once in a thousand is a verdict of its own. The chance is
that of a sum of independent uniform errors (Irwin 1927, Hall 1927).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import comb, factorial

from auditcli.model import Interval, Quantity, Verdict

#: A rounding difference with a smaller chance than this is UNLIKELY.
RARE = Fraction(1, 1000)
#: Above so many terms the exact distribution costs more than it tells; a normal bound serves.
MANY = 60
#: Squared number of standard deviations beyond which a normal error lies once in a thousand.
RARE_SIGMAS_SQUARED = Fraction(1083, 100)


@lru_cache(maxsize=4096)
def chance_of_error(distance: Fraction, widths: tuple[tuple[Fraction, int], ...]) -> Fraction:
    """P(|e₁ + … + eₙ| ≥ distance) for independent errors, uniform on ±width each.

    `widths` lists (half width, how many). Exact: the tail of the sum is a signed sum of powers
    over the corners of the box of errors, and equal widths share their corners.
    """
    n = sum(count for _, count in widths)
    if distance <= 0:
        return Fraction(1)
    if n == 0 or distance >= sum((w * c for w, c in widths), Fraction(0)):
        return Fraction(0)
    total = Fraction(0)
    for flipped in product(*(range(count + 1) for _, count in widths)):
        reach = -distance
        weight = 1
        for (width, count), minus in zip(widths, flipped, strict=True):
            reach += width * (count - 2 * minus)
            weight *= comb(count, minus) * (-1) ** minus
        if reach > 0:
            total += weight * reach**n
    scale = Fraction(factorial(n))
    for width, count in widths:
        scale *= (2 * width) ** count
    return 2 * total / scale


def is_rare(distance: Decimal, half_widths: Sequence[Decimal]) -> bool:
    """Whether honest rounding of the parts would reach `distance` less than once in a thousand."""
    widths = Counter(Fraction(width) for width in half_widths if width)
    n = sum(widths.values())
    if n > MANY or len(widths) > 3:
        variance = sum((w * w * c for w, c in widths.items()), Fraction(0)) / 3
        return distance > 0 and Fraction(distance) ** 2 > RARE_SIGMAS_SQUARED * variance
    return chance_of_error(Fraction(distance), tuple(sorted(widths.items()))) < RARE


def is_exact(parts: Iterable[int]) -> bool:
    """Whether sums of so many parts each, all equal to the last digit, show that no figure was
    rounded: were they rounded, so many would be equal less than once in a thousand."""
    half, chance = Fraction(1, 2), Fraction(1)
    for count in parts:
        chance *= 1 - chance_of_error(half, ((half, min(count, MANY)),))
        if chance < RARE:
            return True
    return False


def judge_linear(
    residual: Decimal, total_half_width: Decimal, part_half_widths: Sequence[Decimal]
) -> Verdict:
    """The verdict on a sum or difference, from reported − computed as printed.

    `total_half_width` and `part_half_widths` say how far rounding may have moved the reported
    figure and each part.
    """
    distance = abs(residual)
    if distance == 0:
        return Verdict.AGREES
    if distance > total_half_width + sum(part_half_widths, Decimal(0)):
        return Verdict.DISAGREES
    if is_rare(distance - total_half_width, part_half_widths):
        return Verdict.UNLIKELY
    return Verdict.AGREES_ROUNDED


def judge_sum(total: Quantity, parts: Iterable[Quantity], exact: bool = False) -> Verdict:
    """The verdict on total = Σ parts, by the digits as printed; `exact` admits no rounding."""
    addends = list(parts)
    residual = total.value - sum((part.value for part in addends), Decimal(0))
    if exact:
        return Verdict.AGREES if residual == 0 else Verdict.DISAGREES
    return judge_linear(residual, total.half_width, [part.half_width for part in addends])


def judge_intervals(reported: Interval, computed: Interval, as_printed: bool) -> Verdict:
    """The verdict on any other relation: do the intervals meet, and are they equal as printed."""
    if as_printed:
        return Verdict.AGREES
    return Verdict.AGREES_ROUNDED if reported.meets(computed) else Verdict.DISAGREES
