"""A row "of which" against the row that it is a part of."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "of-which-exceeds-whole"
HEAD = "Tabell 1: Kostnader, mnkr\n\n2024 2023 2022\n\n"
END = "Köpt vård 733 702 688\nHyror 512 495 501\n"


def table(*rows: str) -> str:
    return HEAD + "\n".join(rows) + "\n" + END


def test_a_part_that_is_more_than_its_whole_in_one_year_is_found() -> None:
    text = table("Material 820 804 791", "varav läkemedel 398 931 384")
    assert differing(RULE, text) == [("931", "804")]


def test_the_part_of_a_negative_cost_is_asked_too() -> None:
    text = table("Material -820 -804 -791", "varav läkemedel -398 -931 -384")
    assert differing(RULE, text) == [("-931", "-804")]


def test_parts_that_are_in_their_whole_are_ticked() -> None:
    text = table("Material 820 804 791", "varav läkemedel 398 391 384", "varav livsmedel 66 61 58")
    assert counted(RULE, text) == (0, 6)


@pytest.mark.parametrize(
    "rows",
    [
        ("Material 820 804 791", "varav läkemedel 398 931 884"),  # a part of something else
        ("Material 820 804 791", "varav läkemedel 812 806 791"),  # nearly all: a credit is enough
        ("Finansnetto 820 804 791", "varav utdelning 398 931 384"),  # net of costs
        ("Reavinster 820 804 791", "varav aktier 398 931 384", "varav fonder 40 -127 60"),
        ("Material 820 804 791", "varav läkemedel 40 % 931 % 38 %"),
    ],
)
def test_what_may_be_net_or_of_another_row_is_left_alone(rows: tuple[str, ...]) -> None:
    assert counted(RULE, table(*rows))[0] == 0


def test_the_deviation_of_a_part_may_be_larger_than_that_of_its_whole() -> None:
    text = (
        "Tabell 2: Nämnder, mnkr\n\nUtfall 2024 Budget 2024 Årets resultat\n\n"
        "Vårdnämnden 4 118 4 097 -21\nvarav primärvård 1 204 1 168 -36\nKulturnämnden 212 215 3\n"
    )
    assert counted(RULE, text) == (0, 2)
