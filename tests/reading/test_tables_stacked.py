"""Heads whose pieces stand under one another, and heads of two lines."""

from __future__ import annotations

import pytest

from tests.reading.shown import only_table, rows_of, spaced

ROWS = "\n".join(
    (
        "Nordby Bostäder AB 128,4 121,9 6,3 5,8 31",
        "Nordby Energi AB 310,2 298,7 12,4 -1,1 44",
        "Nordby Hamn AB 45,7 44,0 2,2 1,9 52",
    )
)
STACK = (
    "Omsättning\n2024\nOmsättning\n2023\nResultat\nföre skatt\n2024\nResultat\nföre skatt\n2023\n"
)
NAMES = [
    "Omsättning 2024",
    "Omsättning 2023",
    "Resultat före skatt 2024",
    "Resultat före skatt 2023",
]


@pytest.mark.parametrize("form", [str, spaced], ids=["dense", "spaced"])
def test_each_columns_words_stand_over_its_year(form: type[str]) -> None:
    table = only_table(form(f"{STACK}Antal\nanställda\n{ROWS}"))
    assert [column.header for column in table.columns] == [*NAMES, "Antal anställda"]
    assert [c.period.year if c.period else None for c in table.columns] == [
        2024,
        2023,
        2024,
        2023,
        None,
    ]
    assert len(rows_of(table)) == 3


def test_a_title_before_the_stack_stays_a_title() -> None:
    table = only_table(f"Bolagens siffror\n{STACK}Soliditet\n{ROWS}")
    assert table.title == "Bolagens siffror"
    assert [column.header for column in table.columns] == [*NAMES, "Soliditet"]


def test_a_stack_of_fewer_columns_than_figures_heads_none() -> None:
    rows = ROWS.replace(" 31", " 31 7").replace(" 44", " 44 8").replace(" 52", " 52 9")
    table = only_table(f"{STACK}Antal\nanställda\n{rows}")
    assert all(not column.header for column in table.columns)


def test_a_word_on_a_line_of_its_own_after_a_year_heads_a_column() -> None:
    head = "Utfall 2024 Budget\n2024\nÅrs-\nresultat\n"
    table = only_table(
        f"{head}Intäkter 40,8 39,0 1,8\nKostnader -39,2 -38,9 -0,3\nNetto 1,6 0,1 1,5"
    )
    assert [column.header for column in table.columns] == [
        "Utfall 2024",
        "Budget 2024",
        "Årsresultat",
    ]


def test_groups_on_the_lower_line_split_the_last_column_above() -> None:
    text = (
        "Årsredovisning\n\nMått Mål Utfall\nKvinnor Män\n"
        "Antal lån på biblioteken 20 000 12 410 8 350\n"
        "Antal deltagare i vuxnas lärande 5 000 3 020 1 644\n"
        "Andel nöjda besökare på badhusen 90 % 84 % 79 %\n"
    )
    assert rows_of(only_table(text))["Antal lån på biblioteken"] == ["20 000", "12 410", "8 350"]


def test_a_row_of_shares_says_nothing_of_the_size_of_counts() -> None:
    text = (
        "Årsredovisning\n\nMått Mål Utfall december\nKvinnor Män\n"
        "Antal vårdkontakter på filialerna  12 924 10 246\n"
        "Andel digitala besök av alla besök 40 % 14 % 13 %\n"
    )
    rows = rows_of(only_table(text))
    assert rows["Antal vårdkontakter på filialerna"] == [None, "12 924", "10 246"]


def test_a_word_that_comes_again_before_its_year_heads_a_column_of_its_own() -> None:
    text = (
        "Belopp i mnkr Not Utfall\n2024\nUtfall\n2023\nBudget\n2024\nAvvikelse Koncern\n2024\n"
        "Koncern\n2023\nVerksamhetens intäkter 1 269 522 300 -31 475 732\n"
        "Verksamhetens kostnader 2 -1 116 -1 344 -1 149 33 -1 303 -1 535\n"
        "Avskrivningar 3 -25 -31 -35 10 -47 -50\nNettokostnader -872 -853 -884 12 -875 -853\n"
    )
    table = only_table(text)
    assert [column.header for column in table.columns][3:] == [
        "Avvikelse",
        "Koncern 2024",
        "Koncern 2023",
    ]
    assert list(rows_of(table).values())[1] == [
        "-1 116",
        "-1 344",
        "-1 149",
        "33",
        "-1 303",
        "-1 535",
    ]


def test_a_row_of_more_figures_than_columns_is_kept_and_takes_part_in_nothing() -> None:
    text = "mnkr 2024 2023\nBuss 20 19\nTåg 11 10\nBåt 5,1 4,2 3,3\nFlyg 7 6\nSumma 43 39\n"
    (row,) = [row for row in only_table(text).rows if row.label.startswith("Båt")]
    assert row.unplaced
    assert [cell.quantity.text for cell in row.cells if cell] == ["4,2", "3,3"]
