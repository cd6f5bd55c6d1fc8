"""One figure printed twice: equal, rounded to other digits, or two figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.arithmetic.restating import judge_restated, telling_digits
from auditcli.model import Dimension, Hedge, Quantity, Span, Unit, Verdict

PERCENT = Unit("%", Dimension.PERCENT)


def figure(text: str, unit: Unit | None = PERCENT) -> Quantity:
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Quantity(value, -exponent, Span(0, len(text)), text, unit)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("64", "64", Verdict.AGREES),
        ("63.8", "64", Verdict.AGREES_ROUNDED),
        ("64", "65", Verdict.UNLIKELY),
        ("64", "66", Verdict.DISAGREES),
        ("280", "278", Verdict.UNLIKELY),
        ("280", "287", Verdict.DISAGREES),
    ],
)
def test_two_statements_of_one_figure(one: str, other: str, verdict: Verdict) -> None:
    assert judge_restated(figure(one), figure(other)) is verdict
    assert judge_restated(figure(other), figure(one)) is verdict


def test_counts_are_exact_unless_they_end_in_zeros() -> None:
    assert judge_restated(figure("3", None), figure("4", None)) is Verdict.DISAGREES
    assert judge_restated(figure("7000", None), figure("7004", None)) is Verdict.UNLIKELY


def test_a_hedge_admits_what_it_says() -> None:
    about = Hedge("cirka", Decimal("0.1"), Decimal("0.1"), Span(0, 5))
    hedged = replace(figure("64"), hedge=about)
    assert judge_restated(hedged, figure("67")) is Verdict.AGREES_ROUNDED
    assert judge_restated(hedged, figure("90")) is Verdict.DISAGREES


@given(st.decimals(min_value=1, max_value=9999, places=3), st.integers(0, 2))
def test_a_figure_and_its_rounding_never_disagree(value: Decimal, places: int) -> None:
    fine, coarse = figure(str(value)), figure(f"{value:.{places}f}")
    assert judge_restated(fine, coarse) in (Verdict.AGREES, Verdict.AGREES_ROUNDED)


def test_digits_that_tell_a_figure_from_others() -> None:
    assert [telling_digits(figure(text)) for text in ("1170", "0.5", "5.08", "0")] == [3, 1, 3, 0]
