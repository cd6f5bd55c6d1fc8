"""Figures per unit and indices: what the other lines of a table show to be a quotient."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "ratio-does-not-follow"

PER_PUPIL = """\
Skola           Kostnad, tkr   Antal elever   Kronor per elev
Norrskolan            41 230            412           100 073
Söderskolan           28 115            275           102 236
Västerskolan          33 480            340            98 471
Österskolan           19 998            198           101 000
"""
SOLIDITY = """\
mnkr 2024 2023 2022 2021
Eget kapital 1 412 1 370 1 301 1 244
Summa tillgångar 3 120 2 988 2 876 2 790
Soliditet, procent 45,3 45,8 45,2 44,6
"""
INDEX = "Utveckling 2021 2022 2023 2024\nKostnader (mnkr) 412 432 457 480\nIndex 100 105 111 117\n"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "computed"),
    [
        (PER_PUPIL, "98 471", "94 871", "98 470,6"),
        (SOLIDITY, "45,2", "42,5", "45,24"),
        (INDEX, "111", "101", "110,9"),
    ],
)
def test_one_that_does_not_follow_is_named(
    text: str, right: str, wrong: str, computed: str
) -> None:
    findings, ticks = counted(RULE, text)
    assert findings == 0
    assert ticks == 4
    assert differing(RULE, text.replace(right, wrong)) == [(wrong, computed)]


def test_a_ratio_by_figures_that_the_table_does_not_hold_is_left_alone() -> None:
    text = SOLIDITY.replace("45,3 45,8 45,2 44,6", "41,0 43,9 39,2 40,7")
    assert counted(RULE, text) == (0, 0)


def test_two_lines_that_hold_do_not_convict_a_third_and_a_fourth() -> None:
    text = SOLIDITY.replace("45,2 44,6", "41,0 43,9")
    assert counted(RULE, text) == (0, 0)


def test_a_base_of_nothing_makes_no_index() -> None:
    text = "Utveckling 2021 2022 2023\nKostnader (mnkr) 0 432 457\nIndex 100 105 111\n"
    assert counted(RULE, text) == (0, 0)
