"""When printed figures disagree: never for honest rounding, always beyond the widest interval."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.arithmetic.rounding import (
    chance_of_error,
    is_rare,
    judge_intervals,
    judge_linear,
    judge_sum,
)
from auditcli.model import Interval, Verdict
from tests.arithmetic.figures import places, printed, rounded, ties, true_values

HALF = Fraction(1, 2)


def units(n: int) -> tuple[tuple[Fraction, int], ...]:
    """The widths of n figures that are printed in whole units."""
    return ((HALF, n),)


def chance_of_being_off(n: int, d: int) -> Fraction:
    """The chance that n honest parts and their honest total are off by d units or more."""
    return chance_of_error(Fraction(d) - HALF, units(n))


@given(st.lists(true_values, min_size=1, max_size=12), places, ties)
def test_honestly_rounded_parts_and_total_never_disagree(
    values: list[Decimal], digits: int, ties_go: str
) -> None:
    total = rounded(sum(values, Decimal(0)), digits, ties_go)
    parts = [rounded(value, digits, ties_go) for value in values]
    assert judge_sum(total, parts) is not Verdict.DISAGREES


@given(st.lists(st.tuples(true_values, places), min_size=1, max_size=8), places)
def test_figures_may_be_printed_with_different_digits(
    values: list[tuple[Decimal, int]], digits: int
) -> None:
    total = rounded(sum((value for value, _ in values), Decimal(0)), digits)
    parts = [rounded(value, own) for value, own in values]
    assert judge_sum(total, parts) is not Verdict.DISAGREES


@given(st.lists(true_values, min_size=1, max_size=12), places, st.integers(1, 50))
def test_a_total_beyond_the_widest_interval_always_disagrees(
    values: list[Decimal], digits: int, beyond: int
) -> None:
    parts = [rounded(value, digits) for value in values]
    step = Decimal(1).scaleb(-digits)
    widest = (len(parts) + 1) * step / 2
    off = (widest // step + beyond) * step
    total = rounded(sum((part.value for part in parts), Decimal(0)) + off, digits)
    assert judge_sum(total, parts) is Verdict.DISAGREES


def test_the_ends_of_the_intervals_belong_to_them() -> None:
    assert judge_sum(printed("3"), [printed("1"), printed("1")]) is not Verdict.DISAGREES
    assert judge_linear(Decimal("1.5"), Decimal("0.5"), [Decimal("0.5")] * 2) is Verdict.UNLIKELY
    assert judge_linear(Decimal("1.6"), Decimal("0.5"), [Decimal("0.5")] * 2) is Verdict.DISAGREES
    touching = Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3))
    assert judge_intervals(*touching, as_printed=False) is Verdict.AGREES_ROUNDED
    apart = Interval(Decimal(1), Decimal(2)), Interval(Decimal("2.001"), Decimal(3))
    assert judge_intervals(*apart, as_printed=False) is Verdict.DISAGREES


def test_an_end_that_is_open_meets_everything_on_its_side() -> None:
    at_least_five = Interval(Decimal(5), None)
    assert at_least_five.meets(Interval(Decimal(900), Decimal(901)))
    assert not at_least_five.meets(Interval(Decimal(1), Decimal(2)))


@pytest.mark.parametrize(
    ("total", "parts", "verdict"),
    [
        ("1.8", ["1.3", "0.5"], Verdict.AGREES),
        ("57.6", ["12.1", "45.4"], Verdict.AGREES_ROUNDED),
        ("1.9", ["1.3", "0.5"], Verdict.AGREES_ROUNDED),
        ("2.0", ["1.3", "0.5"], Verdict.DISAGREES),
        ("-1.8", ["-1.3", "-0.5"], Verdict.AGREES),
        ("1.8", ["-1.3", "-0.5"], Verdict.DISAGREES),
    ],
)
def test_a_sum_gets_the_verdict_that_its_digits_ask_for(
    total: str, parts: list[str], verdict: Verdict
) -> None:
    assert judge_sum(printed(total), [printed(part) for part in parts]) is verdict


def test_exact_counts_admit_no_rounding() -> None:
    parts = [printed("12"), printed("13")]
    assert judge_sum(printed("26"), parts, exact=True) is Verdict.DISAGREES
    assert judge_sum(printed("25"), parts, exact=True) is Verdict.AGREES


@pytest.mark.parametrize(
    ("n", "d", "least", "most"),
    [
        (8, 2, "0.065", "0.067"),
        (8, 3, "0.0012", "0.0014"),
        (12, 3, "0.0105", "0.0115"),
        (12, 4, "0.00015", "0.00025"),
        (20, 4, "0.0055", "0.0065"),
        (20, 5, "0", "0.001"),
    ],
)
def test_the_chance_of_a_rounding_difference_is_that_of_irwin_and_hall(
    n: int, d: int, least: str, most: str
) -> None:
    assert Fraction(least) <= chance_of_being_off(n, d) <= Fraction(most)


@given(st.integers(1, 14), st.integers(0, 20))
def test_the_chance_is_one_at_nothing_and_falls_to_nothing(n: int, quarters: int) -> None:
    distance = Fraction(quarters, 4)
    chance = chance_of_error(distance, units(n))
    assert 0 <= chance_of_error(distance + Fraction(1, 4), units(n)) <= chance <= 1
    assert chance_of_error(Fraction(0), units(n)) == 1
    assert chance_of_error(Fraction(n, 2), units(n)) == 0


def test_one_uniform_error_has_the_chance_of_a_line_and_two_that_of_a_triangle() -> None:
    assert chance_of_error(Fraction(1, 4), units(1)) == Fraction(1, 2)
    assert chance_of_error(Fraction(1, 2), units(2)) == Fraction(1, 4)


def test_a_slip_that_hides_in_a_long_column_is_unlikely_but_possible() -> None:
    parts = [Decimal("0.5")] * 20
    assert judge_linear(Decimal(6), Decimal("0.5"), parts) is Verdict.UNLIKELY
    assert judge_linear(Decimal(2), Decimal("0.5"), parts) is Verdict.AGREES_ROUNDED


def test_many_or_mixed_parts_are_judged_too() -> None:
    assert is_rare(Decimal(20), [Decimal("0.5")] * 100)
    assert not is_rare(Decimal(3), [Decimal("0.5")] * 100)
    mixed = [Decimal("0.5"), Decimal("0.05"), Decimal("0.005"), Decimal(5)] * 3
    assert not is_rare(Decimal(4), mixed)


@given(st.integers(2, 61))
def test_an_exact_bound_and_the_normal_one_call_rare_what_lies_far_out(n: int) -> None:
    parts = [Decimal("0.5")] * n
    assert not is_rare(Decimal(0), parts)
    assert is_rare(Decimal(n), parts)
