"""Figures for the tests of arithmetic: as printed, and true values with what is printed of them."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from hypothesis import strategies as st

from auditcli.model import Quantity, Span

NOWHERE = Span(0, 0)

#: True values with finer digits than any report prints.
true_values = st.integers(-(10**9), 10**9).map(lambda n: Decimal(n).scaleb(-4))
positive_values = st.integers(10_000, 10**9).map(lambda n: Decimal(n).scaleb(-4))
places = st.integers(-1, 2)
ties = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])


def printed(text: str) -> Quantity:
    """A figure as it would be read from "12.40"."""
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Quantity(value, -exponent, NOWHERE, text)


def rounded(value: Decimal, digits: int, ties_go: str = ROUND_HALF_UP) -> Quantity:
    """What an honest report prints of a true value."""
    step = Decimal(1).scaleb(-digits)
    kept = (value / step).quantize(Decimal(1), rounding=ties_go) * step
    return Quantity(kept, digits, NOWHERE, str(kept))
