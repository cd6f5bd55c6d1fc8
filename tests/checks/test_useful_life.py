"""The average life of assets: what they cost by what is written off in a year."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing, result_of

RULE = "ratio-does-not-follow"

NOTE = """\
Not 12 Maskiner och inventarier, mnkr      2024     2023
Ingående anskaffningsvärden               412,5    398,2
Årets investeringar                        25,1     14,3
Utgående anskaffningsvärden               437,6    412,5
Ingående avskrivningar                   -251,0   -230,3
Årets avskrivningar                       -36,4    -33,1
Utgående avskrivningar                   -287,4   -263,4
Genomsnittlig nyttjandetid, år             12,0     12,5
"""
LINES = """\
Genomsnittlig nyttjandeperiod för inventarier som används i verksamheterna 2024
Utgående ackumulerat anskaffningsvärde för inventarier utom konst och det som
är under arbete {} mnkr
Årets avskrivning 151 mnkr
Bedömd genomsnittlig nyttjandeperiod 16 år
"""
ENGLISH = """\
Equipment, EUR million                    2024     2023
Acquisition cost                         437.6    412.5
Depreciation for the year                 36.4     33.1
Average useful life, years                12.0     12.5
"""


def test_a_life_of_each_year_follows_from_the_closing_cost() -> None:
    assert counted(RULE, NOTE) == (0, 2)
    assert differing(RULE, NOTE.replace("     12,5\n", "     15,2\n")) == [("15,2", "12,46")]


def test_a_life_stands_in_lines_of_one_figure_under_a_long_label() -> None:
    assert counted(RULE, LINES.format("2 399")) == (0, 1)
    assert differing(RULE, LINES.format("2 939")) == [("16", "19,5")]


def test_an_english_note_gives_a_life_too() -> None:
    assert len(result_of(RULE, ENGLISH, "en").verified) == 2


@pytest.mark.parametrize(
    "text",
    [
        NOTE.replace("12,0     12,5", "14,1     14,8"),  # land is left out in both years
        LINES.format("12 399"),  # other assets
        LINES.format("2 939").replace("Årets avskrivning 151", "Avskrivning på konst 151"),
        "Not 3           Mark  Byggnader\nAnskaffningsvärde 400 1 200\nÅrets avskrivningar 10 50\n"
        "Genomsnittlig nyttjandetid 50 24\n",
    ],
)
def test_what_may_follow_from_other_figures_is_left_alone(text: str) -> None:
    assert differing(RULE, text) == []
