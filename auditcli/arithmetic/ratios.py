"""Which lines of a table are the quotient of two others: costs per pupil, an index, a ratio.

A quotient is told from chance by the digits that it shares with what the others give: each line
of figures in which it holds bears it out with as many bits as its window is narrow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.percentages import PRECISE, Bounds, bounds, divided
from auditcli.model import Interval, Quantity
from auditcli.model.values import value

#: A quotient is near a power of ten of another where it is more than half and less than one and a
#: half times that: where its first digits, read as one figure before the mark, are these.
NEAR_BELOW, NEAR_ABOVE = Decimal(5), Decimal("1.5")
#: So many lines are looked at before the others.
GLANCE = 4


@value
class Term:
    """A positive figure as a search for quotients needs it, made once for all that are tried.

    `bounds` are those of its rounding, `interval` is widened by its hedge.
    """

    value: Decimal
    bounds: Bounds
    interval: Interval


Line = Sequence[Term | None]


def term(figure: Quantity | None) -> Term | None:
    """The term of a figure, None where it is not positive."""
    if figure is None or figure.value <= 0:
        return None
    return Term(figure.value, bounds(figure), figure.interval())


@dataclass(frozen=True, slots=True)
class Ratio:
    """result = 10^power · top / bottom, the positions that bear it out or not, and its bits."""

    power: int
    holds: tuple[int, ...]
    fails: tuple[int, ...]
    bits: int


def scaled_quotient(top: Quantity, bottom: Quantity, power: int) -> tuple[Interval, Decimal] | None:
    """The interval of 10^power · top / bottom and its centre, None where bottom may be zero."""
    found = None if bottom.value < 0 else _scaled(bounds(top), bounds(bottom), power)
    if found is None:
        return None
    return found, PRECISE.scaleb(PRECISE.divide(top.value, bottom.value), power)


def _scaled(top: Bounds, bottom: Bounds, power: int) -> Interval | None:
    low, high = top
    return divided((PRECISE.scaleb(low, power), PRECISE.scaleb(high, power)), bottom)


def bits_of(result: Term, top: Term, bottom: Term, power: int) -> int | None:
    """How surprising it is, in bits, that result = 10^power · top / bottom; None if it is not."""
    found = _scaled(top.bounds, bottom.bounds, power)
    if found is None or not found.meets(result.interval):
        return None
    assert found.low is not None
    assert found.high is not None
    low, high = result.bounds
    width = found.high - found.low + (high - low)
    return int(result.value / width).bit_length() if width else 0


def find_ratio(result: Line, top: Line, bottom: Line) -> Ratio | None:
    """Try result = 10^n · top / bottom in all positions, with the n that most of them ask for."""
    known = [
        (at, r, a, b)
        for at, (r, a, b) in enumerate(zip(result, top, bottom, strict=True))
        if r is not None and a is not None and b is not None
    ]
    if len(known) < 2:
        return None
    powers = Counter(power_of(r, a, b) for _, r, a, b in known)
    powers.pop(None, None)
    if not powers:
        return None
    power = powers.most_common(1)[0][0]
    assert power is not None
    holds: list[int] = []
    fails: list[int] = []
    bits = 0
    for at, r, a, b in known:
        found = bits_of(r, a, b, power)
        if found is None:
            fails.append(at)
        else:
            holds.append(at)
            bits += found
        if len(holds) + len(fails) == GLANCE and len(fails) > 1:
            return None
    return Ratio(power, tuple(holds), tuple(fails), bits)


def power_of(result: Term, top: Term, bottom: Term) -> int | None:
    """The power of ten between a figure and a quotient, None where there is none near."""
    size = PRECISE.divide(PRECISE.multiply(result.value, bottom.value), top.value)
    power = size.adjusted()
    digits = PRECISE.scaleb(size, -power)
    if digits > NEAR_BELOW:
        return power + 1
    return power if digits < NEAR_ABOVE else None
