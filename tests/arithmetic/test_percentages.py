"""Shares and changes: what is rounded honestly is never accused, what is off is."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditcli.arithmetic.percentages import (
    central_share,
    change,
    judge_percentage,
    may_be,
    share,
)
from auditcli.model import Verdict
from tests.arithmetic.figures import places, positive_values, printed, rounded, true_values

HUNDRED = Decimal(100)


def true_share(part: Decimal, whole: Decimal) -> Decimal:
    with localcontext() as context:
        context.prec = 60
        return HUNDRED * part / whole


@given(true_values, positive_values, places, places, st.integers(0, 2))
def test_an_honestly_rounded_share_is_never_accused(
    part: Decimal, whole: Decimal, of_part: int, of_whole: int, of_share: int
) -> None:
    a, b = rounded(part, of_part), rounded(whole, of_whole)
    assume(b.value != 0)
    interval = share(a, b)
    assume(interval is not None)
    assert interval is not None
    reported = rounded(true_share(part, whole), of_share)
    assert judge_percentage(reported, interval, central_share(a, b)) is not Verdict.DISAGREES


@given(positive_values, positive_values, places, st.integers(0, 2), st.sampled_from([1, -1]))
def test_an_honestly_rounded_change_is_never_accused(
    before: Decimal, after: Decimal, digits: int, of_change: int, sign: int
) -> None:
    old, new = rounded(sign * before, digits), rounded(sign * after, digits)
    assume(old.value != 0)
    interval = change(old, new)
    assume(interval is not None)
    assert interval is not None
    reported = rounded(true_share(after, before) - HUNDRED, of_change)
    centre = central_share(new, old) - HUNDRED
    assert judge_percentage(reported, interval, centre) is not Verdict.DISAGREES


@given(st.integers(100, 10**6), st.integers(100, 10**6), st.integers(2, 400))
def test_a_share_that_is_off_by_whole_points_is_accused(part: int, whole: int, off: int) -> None:
    a, b = printed(str(part)), printed(str(whole))
    interval = share(a, b)
    assert interval is not None
    assert interval.low is not None
    assert interval.high is not None
    reported = rounded(interval.high + off, 0)
    assert judge_percentage(reported, interval, central_share(a, b)) is Verdict.DISAGREES


def test_no_share_is_taken_of_what_may_be_nothing() -> None:
    assert share(printed("3"), printed("0")) is None
    assert share(printed("3"), printed("0.0")) is None
    assert change(printed("0"), printed("12")) is None


def test_from_a_loss_to_a_gain_there_is_no_change_in_per_cent() -> None:
    assert change(printed("-12"), printed("7")) is None
    assert change(printed("12"), printed("-7")) is None


def test_costs_with_a_minus_grow_as_costs_without() -> None:
    plain, signed = change(printed("200"), printed("210")), change(printed("-200"), printed("-210"))
    assert plain == signed
    assert plain is not None
    assert plain.low is not None
    assert plain.high is not None
    assert plain.low < 5 < plain.high


@pytest.mark.parametrize(
    ("reported", "part", "whole", "verdict"),
    [
        ("51", "121", "239", Verdict.AGREES),
        ("50", "121", "239", Verdict.AGREES_ROUNDED),
        ("49", "121", "239", Verdict.DISAGREES),
        ("33", "1", "3", Verdict.AGREES),
        ("25", "1", "3", Verdict.AGREES_ROUNDED),
        ("-12.5", "-1250", "10000", Verdict.AGREES),
    ],
)
def test_coarse_figures_leave_a_share_more_room(
    reported: str, part: str, whole: str, verdict: Verdict
) -> None:
    a, b = printed(part), printed(whole)
    interval = share(a, b)
    assert interval is not None
    assert judge_percentage(printed(reported), interval, central_share(a, b)) is verdict


@given(
    st.decimals(-2000, 2000, places=1),
    st.integers(-300, 300),
    st.integers(-300, 300),
    places,
    st.booleans(),
)
def test_a_percentage_that_follows_is_never_ruled_out_at_first_sight(
    percent: Decimal, part: int, whole: int, of_share: int, is_change: bool
) -> None:
    reported, a, b = rounded(percent, of_share), printed(str(part)), printed(str(whole))
    interval = change(b, a) if is_change else share(a, b)
    possible = may_be(reported, a, b, is_change)
    assert (possible is None) == (interval is None)
    if interval is not None:
        centre = central_share(a, b) - (HUNDRED if is_change else 0)
        follows = judge_percentage(reported, interval, centre) is not Verdict.DISAGREES
        assert possible or not follows
        near = rounded(centre, of_share)
        assert may_be(near, a, b, is_change)
