"""Sums that are told by their likeness to others, and slips that speak for a sum."""

from __future__ import annotations

import pytest

from auditcli.arithmetic.footing import find_footings
from auditcli.arithmetic.footing_like import footings_like
from auditcli.arithmetic.footing_measure import is_slip
from auditcli.arithmetic.grid import Entry, Grid, Trial
from auditcli.model import RowRole

LABELS = ["shares", "cost", "revaluation", "bonds", "cost", "revaluation"]
SHARES = [(2559, 1332), (2244, 1287), (315, 45)]


def grid_of(rows: list[tuple[int, int]]) -> Grid:
    lines = tuple(tuple(Entry(2 * value, 1) for value in row) for row in rows)
    return Grid(lines, tuple((False, False) for _ in rows))


def like(bonds: list[tuple[int, int]]) -> list[tuple[int, tuple[int, ...], tuple[int, ...]]]:
    grid = grid_of([*SHARES, *bonds])
    known = find_footings(grid, [RowRole.ITEM] * 6)
    found = [*known, *footings_like(grid, LABELS, known)]
    return [(footing.total, footing.holds, footing.fails) for footing in found]


def test_a_block_built_like_a_known_one_is_summed_where_a_wrong_digit_fails_one_column() -> None:
    assert (3, (1,), (0,)) in like([(6606, 6726), (5933, 6825), (173, -99)])


def test_a_block_of_the_same_labels_that_adds_up_nowhere_is_left() -> None:
    assert all(total != 3 for total, _, _ in like([(6606, 6126), (5933, 6825), (173, -99)]))


@pytest.mark.parametrize("off", [600, -600, 4500, 7, 90])
def test_one_wrong_digit_or_two_that_changed_places_are_a_slip(off: int) -> None:
    assert is_slip(Trial(2 * off, 0))


@pytest.mark.parametrize("off", [612, 1234, 37])
def test_any_other_difference_is_no_slip(off: int) -> None:
    assert not is_slip(Trial(2 * off, 0))


def test_a_difference_near_what_rounding_explains_tells_nothing() -> None:
    assert not is_slip(Trial(60, 6))
