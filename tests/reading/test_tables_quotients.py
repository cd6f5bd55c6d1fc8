"""Columns told apart by the figure per unit that one of them is."""

from __future__ import annotations

import pytest

from tests.reading.shown import only_table, rows_of, spaced

PER_PUPIL = """\
Kostnader för skolan

Norrskolan 41 230 412 100 073
Söderskolan 28 115 275 102 236
Västerskolan 33 480 340 98 471
Österskolan 19 998 198 101 000
Totalt 122 823 1 225 100 264
"""
READ = {
    "Norrskolan": ["41 230", "412", "100 073"],
    "Söderskolan": ["28 115", "275", "102 236"],
    "Västerskolan": ["33 480", "340", "98 471"],
    "Österskolan": ["19 998", "198", "101 000"],
    "Totalt": ["122 823", "1 225", "100 264"],
}


@pytest.mark.parametrize("form", [str, spaced], ids=["dense", "spaced"])
def test_a_cost_per_unit_tells_which_space_parts_two_columns(form: type[str]) -> None:
    assert rows_of(only_table(form(PER_PUPIL))) == READ


def test_one_wrong_figure_leaves_the_columns_as_they_are() -> None:
    rows = rows_of(only_table(PER_PUPIL.replace("98 471", "94 871")))
    assert rows == {**READ, "Västerskolan": ["33 480", "340", "94 871"]}


def test_an_english_table_is_read_so_too() -> None:
    text = PER_PUPIL.replace("skolan", "field school").replace("Totalt", "Total")
    assert len(rows_of(only_table(text, "en"))["Total"]) == 3


def test_figures_that_are_no_quotient_are_parted_by_their_looks() -> None:
    text = (
        "Antal\n\nNorr 41 230 412 100 073\nSöder 28 115 275 88 236\nVäster 33 480 340 17 471\n"
        "Öster 19 998 198 65 000\nTotalt 122 823 225 270 780\n"
    )
    assert rows_of(only_table(text))["Norr"] == ["41 230 412", "100 073"]
