"""A space is a thousands mark or the border of a column: which it is, the other rows tell."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.shown import only_table, rows_of, tables_of

NAMES = "abcdefghij"
HEAD = "Utfall 2024 Utfall 2023 Budget 2024\n"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Kök 1 500 1 877 2 725", ["1 500", "1 877", "2 725"]),
        ("Kök 12 340 561 7 800", ["12 340", "561", "7 800"]),
        ("Kök -1 500 -1 877 -2 725", ["-1 500", "-1 877", "-2 725"]),
        ("Kök 1\u00a0500 877 2\u00a0725", ["1\u00a0500", "877", "2\u00a0725"]),
        ("Kök 15,5 18,7 27,2", ["15,5", "18,7", "27,2"]),
        ("Kök 1500 1877 2725", ["1500", "1877", "2725"]),
    ],
)
def test_figures_are_split_into_as_many_as_there_are_columns(line: str, cells: list[str]) -> None:
    table = only_table(HEAD + line + "\nMat 4 100 4 200 4 300\nHyra 5 100 5 200 5 300\n")
    assert rows_of(table)["Kök"] == cells


@pytest.mark.parametrize(
    ("stray", "certain"), [("2014", False), ("2014,0", True), ("3014", True), ("2 014", True)]
)
def test_a_bare_year_among_figures_with_decimals_is_not_certain(stray: str, certain: bool) -> None:
    table = only_table(
        "Mnkr 2024 2023\nHyra 60,3 13,9\nMat 41,9 47,8\nEl 12,2 11,4\n"
        f"Porto {stray} 2,4\nSumma 114,4 75,5\n"
    )
    cell = table.rows[3].cells[0]
    assert cell is not None
    assert cell.certain is certain


def test_a_year_among_whole_figures_is_one_of_them() -> None:
    table = only_table("Mnkr 2024 2023\nHyra 603 139\nMat 419 478\nPorto 2014 24\nEl 12 9\n")
    assert all(cell and cell.certain for row in table.rows for cell in row.cells)


def test_a_figure_that_all_ways_to_split_a_row_have_in_common_is_certain() -> None:
    table = only_table(
        "mnkr 2024 2023 2022 2021 2020\nRänta 231 12 718 44 386\nÖverskott -413 1 228 931 947 166\n"
    )
    cells = table.rows[-1].cells
    assert [cell and cell.quantity.text for cell in cells][:1] == ["-413"]
    assert [bool(cell and cell.certain) for cell in cells] == [True, False, False, False, False]


@pytest.mark.parametrize("minus", ["-", "–", "−", "- "])
def test_any_minus_is_a_sign(minus: str) -> None:
    table = only_table(f"{HEAD}Kök {minus}10 402 -8 789 -10 075\nMat 4 100 4 200 4 300\n")
    first = table.rows[0].cells[0]
    assert first is not None
    assert first.quantity.value == Decimal(-10402)


def test_brackets_are_a_sign_in_english() -> None:
    text = "(in millions) 2024 2023\nRevenue 412.6 398.0\nCost of sales (255.1) (249.4)\n"
    values = [cell and cell.quantity.value for cell in only_table(text, "en").rows[-1].cells]
    assert values == [Decimal("-255.1"), Decimal("-249.4")]


def test_decimals_count_as_printed() -> None:
    table = only_table("mnkr 2024 2023\nLån 0,60 0,6\nRänta 1,20 1,3\n")
    cells = table.rows[0].cells
    assert [cell and cell.quantity.places for cell in cells] == [2, 1]


def printed(value: int) -> str:
    return f"{value:,}".replace(",", " ")


@given(
    st.lists(
        st.tuples(*[st.integers(1_000, 99_999)] * 3),
        min_size=3,
        max_size=10,
    )
)
def test_rows_of_grouped_figures_come_back_as_they_were_printed(
    rows: list[tuple[int, int, int]],
) -> None:
    lines = [f"Post {NAMES[at]} {' '.join(map(printed, row))}" for at, row in enumerate(rows)]
    (table,) = tables_of(HEAD + "\n".join(lines) + "\n")
    for row, figures in zip(table.rows, rows, strict=True):
        assert [cell and cell.quantity.value for cell in row.cells] == list(figures)


@given(
    st.lists(
        st.tuples(*[st.decimals(-9999, 9999, places=1)] * 4),
        min_size=3,
        max_size=10,
    )
)
def test_rows_of_decimals_come_back_as_they_were_printed(
    rows: list[tuple[Decimal, ...]],
) -> None:
    lines = [
        f"Post {NAMES[at]} " + " ".join(f"{value}".replace(".", ",") for value in row)
        for at, row in enumerate(rows)
    ]
    text = "Utfall 2024 Utfall 2023 Utfall 2022 Utfall 2021\n" + "\n".join(lines) + "\n"
    found = [
        [cell and cell.quantity.value for cell in row.cells]
        for table in tables_of(text)
        for row in table.rows
    ]
    assert found == [list(row) for row in rows]


def test_a_head_that_names_more_columns_than_any_row_can_have_holds_words_of_its_title() -> None:
    text = (
        "Utfall 2024\ninvestering (tkr)\nBeslutad\nram\n2024\nUtfall beslut\nföre 2024\n"
        "Utfall ram\n2024\nSumma\nFordon 2 000 64 712 776\nMöbler 300 155 804 959\n"
        "TOTALT 2 300 219 1 516 1 735\n"
    )
    assert rows_of(only_table(text)) == {
        "Fordon": ["2 000", "64", "712", "776"],
        "Möbler": ["300", "155", "804", "959"],
        "TOTALT": ["2 300", "219", "1 516", "1 735"],
    }


OVERVIEW = """Flerårsöversikt, tkr
2024 2023 2022 2021
Nettoomsättning 184 512 171 203 160 118 148 920
Rörelseresultat 12 406 10 118 9 870 7 455
Balansomslutning 141 300 133 870 128 450 120 300
Soliditet, % 38,2 36,9 35,5 34,1
Medelantal anställda 96 91 88 84
"""


def test_figures_of_several_years_are_split_where_all_are_of_one_size() -> None:
    table = only_table(OVERVIEW)
    cells = [cell for row in table.rows for cell in row.cells]
    assert all(cell is not None and cell.certain for cell in cells)
    assert [str(cell.quantity.value) for cell in cells[:4] if cell] == [
        "184512",
        "171203",
        "160118",
        "148920",
    ]


def test_figures_of_unlike_columns_may_be_of_unlike_size() -> None:
    table = only_table(OVERVIEW.replace("2024 2023 2022 2021", "2024 Budget Avvikelse 2021"))
    assert not all(cell.certain for cell in table.rows[0].cells if cell is not None)
