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


def test_a_sum_belongs_to_the_nearer_of_two_lines_with_the_same_figures() -> None:
    repeated = plus(A, B)
    rows = grid(A, B, repeated, C, D, plus(C, D), repeated)
    assert plain(find_sums(rows)) == [(2, (0, 1)), (5, (3, 4))]


def test_of_equal_totals_on_both_sides_the_one_below_counts_where_totals_stand_below() -> None:
    rows = grid(A, B, plus(A, B), plus(C, D), C, D, plus(C, D))
    assert plain(find_sums(rows)) == [(2, (0, 1)), (6, (4, 5))]


def test_a_total_of_figures_two_levels_down_is_told_level_by_level() -> None:
    boys, girls = (611, 202, 153), (587, 264, 148)
    children = plus(boys, girls)
    rows = grid(children, plus(A, B), plus(children, A, B), boys, girls, A, B)
    assert plain(find_sums(rows)) == [(0, (3, 4)), (1, (5, 6)), (2, (0, 1))]


def test_lines_that_are_alike_only_within_rounding_are_no_sum() -> None:
    cases = tuple(range(40, 100, 3))
    dozens = tuple(1 for _ in cases)
    assert find_sums(grid(dozens, cases, cases)) == []
    off_by_one = tuple(3 + n + 1 for n in cases)
    assert find_sums(grid(tuple(3 for _ in cases), cases, off_by_one)) == []


def test_a_nil_line_at_the_far_end_is_no_part_where_other_lines_stand_beyond_it() -> None:
    nil = (0, 0, 0)
    rows = grid(D, nil, A, B, C, plus(A, B, C))
    assert plain(find_sums(rows)) == [(5, (2, 3, 4))]


def test_a_nil_line_at_the_head_of_a_block_is_a_part() -> None:
    nil = (0, 0, 0)
    rows = grid(D, (None, None, None), nil, A, B, C, plus(A, B, C))
    assert plain(find_sums(rows)) == [(6, (2, 3, 4, 5))]


def test_lines_whose_labels_share_a_word_add_up_across_what_stands_between_them() -> None:
    wide = [(4123, 3871, 911, 627), (2719, 1288, 475, 356), (1377, 2954, 862, 719)]
    counts = [(38, 24, 17, 5), (61, 13, 9, 7), (44, 51, 6, 2)]
    rows = [row for pair in zip(wide, counts, strict=True) for row in pair]
    labels = ["wages paid", "men", "rent paid", "homes", "goods paid", "boxes", "all paid"]
    assert plain(find_sums(grid(*rows, plus(*wide)), labels)) == [(6, (0, 2, 4))]
    assert find_sums(grid(*rows, plus(*wide)), ["a", "b", "c", "d", "e", "f", "g"]) == []


def test_a_sum_that_many_columns_contradict_needs_more_to_bear_it_out() -> None:
    small = [(3, 5, 2, 7, 4, 6), (4, 1, 6, 2, 5, 3)]
    total = plus(*small)
    assert plain(find_sums(grid(*small, total))) == [(2, (0, 1))]
    assert find_sums(grid(*small, (total[0] + 9, *total[1:4], total[4] - 8, total[5]))) == []


def test_a_column_that_one_digit_mends_does_not_speak_against_a_sum() -> None:
    rows = grid((132, 427, 118), (241, 230, 250), (373, 357, 368))
    [found] = find_sums(rows)
    assert (found.total, found.parts, found.fails) == (2, (0, 1), (1,))
    assert find_sums(grid((132, 427, 118), (241, 230, 250), (373, 318, 368))) == []


def test_a_nil_line_apart_from_the_parts_is_none_of_them() -> None:
    empty = (None, None, None)
    rows = grid((0, 0, 0), empty, A, empty, B, empty, C, empty, plus(A, B, C))
    assert plain(find_sums(rows)) == [(8, (2, 4, 6))]


def test_lines_so_small_that_rounding_would_let_them_in_are_no_parts() -> None:
    ratios = [(3, 5, 4), (2, 3, 3), (4, 6, 5), (2, 2, 4), (1, 2, 1)]
    hundreds = [tuple(Entry(200 * v, 100) for v in row) for row in (A, B, C, plus(A, B, C))]
    assert plain(find_sums([*grid(*ratios), *hundreds])) == [(8, (5, 6, 7))]


def test_of_lines_apart_that_all_change_their_sign_none_is_told_to_be_the_total() -> None:
    one = (412, -387, 911, -255, 163, -718, 629, -94, 337, -518, 276, -841)
    other = (-271, 128, -475, 694, -388, 251, -167, 845, -733, 196, -552, 319)
    apart = [
        (17, 23, 41, 58, 62, 79, 83, 97, 101, 113, 127, 139),
        (7, 5, 9, 2, 8, 4, 1, 6, 3, 7, 2, 9),
    ]
    assert find_sums(grid(one, *apart, other, plus(one, other))) == []
    assert plain(find_sums(grid(one, other, plus(one, other)))) == [(2, (0, 1))]
