"""Women, men and all in a table: a mean of the groups lies between them, a sum does not."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "total-outside-its-groups"

OVER_COLUMNS = """\
Sjukfrånvaro i procent Kvinnor Män Totalt
Förskola 8,4 5,0 8,1
Grundskola 6,2 4,8 5,9
Äldreomsorg 9,3 7,1 9,0
"""
IN_ROWS = """\
Medelålder 2024 2023 2022
Kvinnor 46,1 46,3 46,4
Män 47,2 47,0 46,9
Samtliga 46,4 46,5 46,5
"""


def test_the_rate_of_all_lies_between_the_columns_of_the_groups() -> None:
    assert counted(RULE, OVER_COLUMNS) == (0, 3)
    wrong = OVER_COLUMNS.replace("5,9", "9,5")
    assert differing(RULE, wrong) == [("9,5", "4,8 to 6,2")]


def test_the_rate_of_all_lies_between_the_rows_of_the_groups() -> None:
    assert counted(RULE, IN_ROWS) == (0, 3)
    wrong = IN_ROWS.replace("46,4 46,5 46,5", "64,4 46,5 46,5")
    assert differing(RULE, wrong) == [("64,4", "46,1 to 47,2")]


def test_parts_of_a_row_above_them_tell_it_too() -> None:
    text = (
        "Andelen nöjda 2024 2023 2022\nUtfall 64 % 71 % 66 %\n"
        "Flickor 61 % 68 % 65 %\nPojkar 67 % 74 % 68 %\n"
    )
    assert counted(RULE, text) == (0, 3)
    assert differing(RULE, text.replace("71 %", "77 %")) == [("77 %", "68 % to 74 %")]


@pytest.mark.parametrize(
    "text",
    [
        # counts add up, also where some people are of neither group
        "Anställda Kvinnor Män Totalt\nSkola 412 301 720\nVård 188 97 290\nTeknik 77 101 178\n",
        # shares of a whole
        "Könsfördelning Kvinnor Män Totalt\nSkola 80 % 20 % 100 %\nVård 85 % 15 % 100 %\n",
        # a ratio of the groups is no mean of them
        "Medianlön 2024 2023\nKvinnor 33 900 32 800\nMän 35 400 34 500\nLöneskillnad 1 500 1 700\n",
        # the country, or the next measure, is no whole of the groups
        "Betyg Flickor Pojkar Riket\nMatematik 12,1 11,8 12,0\nSvenska 13,2 11,9 12,6\n"
        "Slöjd 14,5 13,0 13,7\nEngelska 14,1 13,8 13,5\n",
        "Andel som röker 2024 2023 2022 2021\nKvinnor 9 % 10 % 11 % 12 %\n"
        "Män 12 % 11 % 14 % 15 %\nUngdomar 14 % 10,5 % 12 % 13 %\n",
        # two lines show nothing
        "Besök Kvinnor Män\nNorr 412 301\nSyd 390 312\n",
    ],
)
def test_what_is_no_mean_is_left_alone(text: str) -> None:
    assert counted(RULE, text)[0] == 0
