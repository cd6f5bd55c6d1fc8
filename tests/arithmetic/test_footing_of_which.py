"""Rows "of which": those that exhaust the row above them add up to it."""

from __future__ import annotations

from auditcli.arithmetic.footing_of_which import of_which_sums
from auditcli.arithmetic.grid import Entry, Grid
from auditcli.model import RowRole

WHOLE, PART = RowRole.ITEM, RowRole.OF_WHICH


def sums(*rows: tuple[int, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The parts of each sum and the columns in which it fails; the first row is the whole."""
    lines = tuple(tuple(Entry(2 * figure, 1) for figure in row) for row in rows)
    grid = Grid(lines, tuple((False,) * len(row) for row in rows))
    roles = [WHOLE, *[PART] * (len(rows) - 1)]
    return [(tuple(r for r, _ in one.parts), one.fails) for one in of_which_sums(grid, roles)]


def test_parts_that_are_the_whole_in_both_years_add_up_to_it() -> None:
    assert sums((4821, 4710), (4790, 4672), (31, 38)) == [((1, 2), ())]


def test_a_part_of_a_part_is_not_counted() -> None:
    assert sums((4821, 4710), (4790, 4672), (55, 0), (31, 38)) == [((1, 3), ())]


def test_parts_that_are_more_than_the_whole_fail_in_that_year() -> None:
    assert sums((4821, 4710), (4790, 4672), (55, 0), (31, 58)) == [((1, 3), (1,))]


def test_parts_that_are_less_than_the_whole_leave_something_untold() -> None:
    assert sums((4821, 4710), (4790, 4655), (31, 38)) == []


def test_parts_that_are_more_in_the_one_year_and_no_sum_in_the_other_prove_nothing() -> None:
    assert sums((4821, 4710), (2790, 4672), (31, 58)) == []


def test_a_row_of_nought_does_not_show_of_what_it_is_a_part() -> None:
    assert sums((4821, 4710), (4790, 4672), (0, 55), (31, 38)) == [((1, 3), ())]


def test_the_more_parts_may_be_left_out_the_more_a_sum_must_tell() -> None:
    assert sums((900,), (450,), (180,), (37,), (150,), (120,)) == []
    assert sums((3600,), (1800,), (720,), (37,), (600,), (480,)) == [((1, 2, 4, 5), ())]
