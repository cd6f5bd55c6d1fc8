"""Totals of short sections in tables of years, and rows "of which" that exhaust their row."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "column-does-not-foot"
HEAD = "Not 7 Avsättningar                2024 2023\n"


def table(*rows: str) -> str:
    return HEAD + "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Deponi 14 3", "Tvister 6 2", "Summa avsättningar 12 5"), [("12", "20")]),
        (("Ingående värde 3 2", "Nya bidrag 4 2", "Utgående värde 1 4"), [("1", "7")]),
        (
            (
                "Ingående balans 412 398",
                "Uttag -20 -5",
                "Utgående balans 392 393",
                "Löneskatt 5 2",
                "Pensioner 9 6",
                "Utgående löneskatt och pensioner 3 8",
            ),
            [("3", "14")],
        ),
    ],
)
def test_one_year_that_adds_up_shows_what_is_summed_in_the_other(
    rows: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert differing(RULE, table(*rows)) == expected


@pytest.mark.parametrize(
    "rows",
    [
        ("Deponi 6 3", "Tvister 6 2", "Summa avsättningar 12 5"),
        ("Deponi 14 3", "Tvister 6", "Summa avsättningar 12 3"),  # whose year is 6?
        ("Deponi 14 4", "Tvister 6 2", "Summa avsättningar 12 9"),  # no year adds up
        ("Deponi 14 3", "Tvister 6 2", "Avsättningar för allt 12 5"),  # no word for a sum
    ],
)
def test_what_no_year_or_no_word_bears_out_is_not_told(rows: tuple[str, ...]) -> None:
    assert differing(RULE, table(*rows)) == []


def test_columns_that_are_not_all_years_say_nothing_of_one_another() -> None:
    text = "Skola Antal elever Snittbetyg\nEk 10 12\nAsp 20 14\nTotalt 30 13\n"
    assert differing(RULE, text) == []


def test_a_part_of_the_row_before_is_not_counted_among_the_rows_of_which() -> None:
    rows = (
        "Ingående avsättning 3 602 3 591",
        "Utbetalningar -41 -37",
        "Uppräkning 375 48",
        "Utgående avsättning 3 936 3 602",
        " varav förvaltat själv 3 905 3 573",
        "  därav till efterlevande 42 11",
        " varav förvaltat av annan 31 29",
    )
    assert counted(RULE, table(*rows)) == (0, 4)
    wrong = (*rows[:-1], " varav förvaltat av annan 31 79")
    assert differing(RULE, table(*wrong)) == [("3 602", "3 652")]


MOVES = ("Ingående avsättning 4 221 3 985", "Utbetalningar -96 -83", "Nya 389 192", "Ränta 332 80")


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("5 846 4 190", [("5 846", "4 846")]),  # a thousand too much, and 16 for who knows what
        ("4 486 4 190", [("4 486", "4 846")]),
        ("4 861 4 190", []),
        ("4 846 4 190", [("4 190", "4 174")]),  # one year that holds shows that the other does not
        ("5 846 5 190", []),
    ],
)
def test_a_slip_in_a_closing_balance_is_told_where_the_other_year_is_off_a_little(
    closing: str, expected: list[tuple[str, str]]
) -> None:
    assert differing(RULE, table(*MOVES, f"Utgående avsättning {closing}")) == expected
