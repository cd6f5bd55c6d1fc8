"""Sums in sheets: what is tested, what is left untested, and what is an error."""

from __future__ import annotations

from auditcli.api import check_source
from auditcli.checks.sheet_sums import NOT_GIVEN, sums_across, sums_down
from auditcli.model import Outcome, Source, Verdict
from auditcli.reading import read_document


def down(text: str) -> list[Outcome]:
    document = read_document(Source("sheet.csv", text, sheet=True), "en")
    return [o for table in document.tables for o in sums_down(document, table)]


def across(text: str) -> list[Outcome]:
    document = read_document(Source("sheet.csv", text, sheet=True), "en")
    return [o for table in document.tables for o in sums_across(document, table)]


def errors(outcomes: list[Outcome]) -> list[tuple[int, int] | None]:
    return [o.primary.cell for o in outcomes if o.verdict is Verdict.DISAGREES]


def test_one_wrong_digit_in_a_single_column_is_told_by_the_word_for_a_total() -> None:
    sheet = "Item,2024\nWages,31217\nRent,14425\nGoods,{}\nTravel,5193\nTotal,58946\n"
    assert errors(down(sheet.format("8111"))) == []
    assert errors(down(sheet.format("3111"))) == [(5, 1)]


def test_a_difference_that_no_digit_explains_does_not_make_a_lone_line_a_total() -> None:
    sheet = "Item,2024\nWages,31217\nRent,14425\nGoods,8111\nTravel,5193\nTotal,41387\n"
    assert errors(down(sheet)) == []


def test_a_part_that_is_not_given_is_named_among_the_parts_and_counts_as_nothing() -> None:
    sheet = (
        "Item,North,South,East,West\nTotal,5317,4911,7129,6238\n"
        "Wages,3121,..,4417,3919\nRent,1443,2708,2712,1207\nGoods,753,2203,..,1112\n"
    )
    held = {o.primary.cell: o for o in down(sheet) if o.verdict is Verdict.AGREES}
    assert set(held) == {(1, 1), (1, 2), (1, 3), (1, 4)}
    assert [e.cell for e in held[1, 2].related] == [(3, 2), (4, 2), (2, 2)]


def test_a_sum_that_fails_where_a_part_is_not_given_is_untested() -> None:
    sheet = (
        "Item,North,South,East,West,Mid\nTotal,5317,4911,7129,6238,9163\n"
        "Wages,3121,1906,..,3919,4417\nRent,1443,802,2712,1207,2634\nGoods,753,2203,2000,1112,2112\n"
    )
    untested = [o for o in down(sheet) if o.verdict is Verdict.UNTESTED]
    assert errors(down(sheet)) == []
    assert [(o.primary.cell, o.reason) for o in untested] == [((1, 3), NOT_GIVEN)]


def test_counts_that_an_office_rounds_to_fives_add_up_within_that() -> None:
    sheet = (
        "Household,North,South,East,West\nTotal,70660,155125,51595,49120\n"
        "One,15780,43025,12590,12520\nTwo,24135,55145,19925,17525\nThree,14140,25720,8885,8250\n"
        "Four,12055,21735,7255,7355\nFive,3525,7325,2220,2690\nSix,1030,2175,715,785\n"
    )
    outcomes = down(sheet)
    assert len(outcomes) == 4
    assert errors(outcomes) == []


def test_a_row_of_averages_under_rows_that_add_across_is_no_error() -> None:
    rows = [(31, 47, 52), (28, 39, 61), (44, 35, 57), (39, 41, 48), (23, 55, 66)]
    lines = [f"P{i},{a},{b},{c},{a + b + c}" for i, (a, b, c) in enumerate(rows)]
    sheet = "Name,First,Second,Third,Total\n" + "\n".join(lines) + "\nMean,33.2,43.4,56.8,121.7\n"
    assert errors(across(sheet)) == []


def test_sums_in_the_few_filled_rows_of_a_long_sheet_are_found() -> None:
    rows = [f"P{i},{301 + 17 * i},{512 + 31 * i * i},{813 + 17 * i + 31 * i * i}" for i in range(9)]
    sheet = "Name,First,Second,Total\n" + "\n".join(rows) + "\n,,,\n" * 3000
    assert len([o for o in across(sheet) if o.verdict is Verdict.AGREES]) == 9


def test_zeros_that_a_program_added_to_every_figure_are_not_taken_for_digits() -> None:
    tenths = [(31204 + 877 * n, 51317 + 641 * n * n) for n in range(8)]
    rows = [(a, b, a + b + (n in (2, 5))) for n, (a, b) in enumerate(tenths)]
    sheet = "Year,Land,Sea,Total\n" + "\n".join(
        ",".join([f"R{n}", *(f"{one // 10}.{one % 10}0" for one in row)])
        for n, row in enumerate(rows)
    )
    assert "8252.10" in sheet
    assert errors(across(sheet)) == []
    assert errors(across(sheet.replace("8252.10", "8752.10"))) == [(1, 3)]


def test_a_count_under_a_column_of_amounts_is_no_wrong_total() -> None:
    rows = [f"House {n},{1300 + 37 * n},{70411 + n * n},{8123 + 11 * n}" for n in range(9)]
    wide = [[1300 + 37 * n, 70411 + n * n, 8123 + 11 * n] for n in range(9)]
    total = [sum(column) for column in zip(*wide, strict=True)]
    sheet = "Name,Area,Value,Cost\n" + "\n".join(rows)
    assert errors(down(f"{sheet}\nTotal,{total[0]},{total[1]},9\n")) == []


def test_one_wrong_digit_among_three_columns_is_told_though_the_total_looks_like_an_average() -> (
    None
):
    sheet = "Sex,2024,2023,2022\nBoth,373,357,368\nMen,132,{},118\nWomen,241,230,250\n"
    assert errors(down(sheet.format("127"))) == []
    assert errors(down(sheet.format("427"))) == [(1, 2)]


def test_a_row_of_averages_in_round_figures_is_no_wrong_digit() -> None:
    sheet = (
        "Group,Men,Women,All\nPersons,3124,2871,5995\nAt work,2415,2204,4619\n"
        "Ill,311,402,713\nMean age,290,310,300\n"
    )
    assert errors(across(sheet)) == []


def _rows(wrong: dict[int, int]) -> str:
    """A sheet of counts in nine columns and their total, off by so much in some rows."""
    lines = ["Place,All," + ",".join("ABCDEFGHI")]
    for at in range(20):
        counts = [31 + 7 * at, 44 + at * at, 5 + at, 71, 12 + 3 * at, 8, 90 - at, 26, 17 + 5 * at]
        total = sum(counts) + wrong.get(at, 0)
        lines.append(f"Place {at},{total},{','.join(map(str, counts))}")
    return "\n".join(lines) + "\n"


def _off(outcomes: list[Outcome]) -> list[tuple[int, int] | None]:
    return [o.primary.cell for o in outcomes if o.verdict is Verdict.UNLIKELY]


def test_a_count_off_by_two_is_told_where_all_others_hold_to_the_unit() -> None:
    assert _off(across(_rows({}))) == []
    assert _off(across(_rows({11: 2}))) == [(12, 1)]


def test_a_row_of_averages_of_whole_figures_is_off_by_one_and_is_not_told() -> None:
    outcomes = across(_rows({11: 1}))
    assert not _off(outcomes)
    assert not errors(outcomes)


def test_counts_that_were_rounded_elsewhere_may_be_off_by_two() -> None:
    assert _off(across(_rows({3: 1, 8: -1, 11: 2, 17: 1}))) == []


def test_one_wrong_figure_in_several_sums_counts_once_against_them() -> None:
    def sheet(figure: int) -> str:
        lines = ["Name,Exam,Extra,First,Second"]
        for at in range(20):
            exam = figure if at == 9 else 410 + 13 * at
            first, second = 57 + at * at % 31, 91 + 5 * at
            right = 410 + 13 * at
            lines.append(f"N{at},{exam},{first},{right + first},{second},{right + second}")
        return "\n".join(lines) + "\n"

    assert errors(across(sheet(527))) == []
    assert set(errors(across(sheet(827)))) == {(10, 3), (10, 5)}


def test_shares_that_add_up_to_one_are_not_rounded_to_one() -> None:
    lines = ["Fund,A,B,C,D"]
    shares = [
        ("0.41267", "0.31118", "0.22875", "0.52044"),
        ("0.28733", "0.25882", "0.37125", "0.17956"),
        ("0.30000", "0.43000", "0.40000", "0.30000"),
    ]
    lines += [f"F{at},{','.join(row)}" for at, row in enumerate(shares)]
    sheet = "\n".join([*lines, "Total,1.00000,1.00000,1.00000,1.00000"]) + "\n"
    assert errors(down(sheet)) == []
    assert errors(down(sheet.replace("0.41267", "0.71267"))) == [(4, 1)]


def test_a_difference_of_a_digit_and_many_zeros_is_told_beside_a_column_that_fails() -> None:
    sheet = (
        "Item,2020,2021,2022,2023,Share\n"
        "Wages,2932104,3168659,2559489,3626877,4.1\nRent,632844,711903,845217,902114,1.7\n"
        "Goods,1417332,1288120,1390411,1502238,2.2\nTotal,4982280,5168682,4795117,6031229,3.1\n"
    )
    assert errors(down(sheet)) == []
    assert errors(down(sheet.replace("2932104", "6932104"))) == [(4, 1)]


def test_one_wrong_digit_in_a_single_column_is_told_in_the_block_above_the_total() -> None:
    sheet = (
        "Item,2024\nOpening,81264\nLoans,12877\n,\nWages,31217\nRent,14425\nGoods,{}\nTravel,5193\n"
        "Total,58946\n"
    )
    assert errors(down(sheet.format("8111"))) == []
    assert errors(down(sheet.format("3111"))) == [(8, 1)]


def test_two_columns_at_the_edges_may_each_have_a_wrong_digit() -> None:
    first = [412317, 387144, 911752, 627419, 553108, 771926, 284673, 609231]
    second = [271938, 128815, 475166, 356204, 187611, 93307, 512849, 241720]
    total = [a + b for a, b in zip(first, second, strict=True)]
    total[0], total[7] = total[0] + 300000, total[7] - 200000
    rows = [("Item", *range(2017, 2025)), ("Wages", *first), ("Rent", *second), ("Total", *total)]
    sheet = "\n".join(",".join(map(str, row)) for row in rows) + "\n"
    assert errors(down(sheet)) == [(3, 1), (3, 8)]


def test_columns_of_per_cent_are_no_parts_of_a_total_however_many_rows_are_empty() -> None:
    counts = [(312, 148, 97, 41), (207, 189, 64, 22), (451, 233, 118, 76), (166, 92, 57, 19)]
    lines = ["School,Total," + ",".join(f"Grade {one} N,%" for one in "ABCD")]
    for at, row in enumerate(counts):
        shares = [f"0.{1000 * one // sum(row):03}" for one in row]
        pairs = (f"{one},{part}" for one, part in zip(row, shares, strict=True))
        lines += [f"School {at},{sum(row)},{','.join(pairs)}", "", "Remarks", ""]
    held = across("\n".join(lines) + "\n")
    assert [len(o.related) for o in held if o.primary.cell and o.primary.cell[1] == 1] == [4] * 4


def test_figures_of_forty_digits_add_up_to_the_last_of_them() -> None:
    big = "1234567890123456789012345678901234567890"
    sheet = f"Item,A,B,C\nWages,{big},41234,512\nRent,1,31234,417\nTotal,{big[:-1]}{{}},72468,929\n"
    right = check_source(Source("sheet.csv", sheet.format(1), sheet=True), language="en")
    assert (right.tally.agree, right.findings, right.crashes) == (3, (), ())
    wrong = check_source(Source("sheet.csv", sheet.format(8), sheet=True), language="en")
    assert not wrong.crashes
    assert wrong.tally.agree == 2
