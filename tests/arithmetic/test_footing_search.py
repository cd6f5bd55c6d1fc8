"""The search for sums in grids: totals of totals, on either side, apart, and what is no sum."""

from __future__ import annotations

from auditcli.arithmetic.grid import Entry, Line
from auditcli.arithmetic.sums import Sum, find_sums


def grid(*rows: tuple[int | None, ...]) -> list[Line]:
    """Whole figures on a grid's scale: twice the figure, half a unit is one."""
    return [tuple(None if v is None else Entry(2 * v, 1) for v in row) for row in rows]


def plain(found: list[Sum]) -> list[tuple[int, tuple[int, ...]]]:
    return [(one.total, one.parts) for one in found]


A, B, C, D = (4123, 3871, 911), (2719, 1288, 475), (1377, 2954, 862), (977, 641, 388)


def plus(*rows: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*rows, strict=True)))


def test_a_total_stands_below_its_parts() -> None:
    assert plain(find_sums(grid(A, B, C, plus(A, B, C)))) == [(3, (0, 1, 2))]


def test_a_total_stands_above_its_parts() -> None:
    assert plain(find_sums(grid(plus(A, B, C), A, B, C))) == [(0, (1, 2, 3))]


def test_a_grand_total_is_the_sum_of_subtotals() -> None:
    first, second = plus(A, B), plus(C, D)
    rows = grid(A, B, first, C, D, second, plus(first, second))
    assert plain(find_sums(rows)) == [(2, (0, 1)), (5, (3, 4)), (6, (2, 5))]


def test_a_column_that_fails_where_others_hold_is_told() -> None:
    total = plus(A, B, C)
    [found] = find_sums(grid(A, B, C, (total[0] + 500, *total[1:])))
    assert (found.holds, found.fails) == ((1, 2), (0,))


def test_rows_in_proportion_bear_a_sum_out_only_once() -> None:
    rows = grid(*(tuple(share * n for n in (1, 2, 3, 4)) for share in (2, 3, 5)))
    assert find_sums(rows) == []


def test_averages_are_no_sums() -> None:
    average = tuple(sum(column) // 3 for column in zip(A, B, C, strict=True))
    assert find_sums(grid(A, B, C, average)) == []


def test_shares_are_summed_only_among_themselves() -> None:
    rows = grid(A, B, plus(A, B))
    assert find_sums(rows, rates=[1]) == []


def test_plus_and_minus_one_in_turn_are_searched_in_bounded_time() -> None:
    assert find_sums(grid(*(((-1) ** n,) for n in range(1500)))) == []
