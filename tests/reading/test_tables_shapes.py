"""Tables in the shapes in which extractors leave them: each comes out as rows and columns."""

from __future__ import annotations

import pytest

from auditcli.model import ColumnKind, RowRole
from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.tables.vocabulary import vocabulary
from tests.reading.shown import document_of, only_table, rows_of, spaced, tables_of

ROW_PER_LINE = """\
mnkr 2024 2023
Personal -2 418 -2 301
Läkemedel -611 -574
Summa -3 029 -2 875
"""


@pytest.mark.parametrize("text", [ROW_PER_LINE, spaced(ROW_PER_LINE)], ids=["dense", "spaced"])
def test_a_row_a_line_is_read_with_and_without_blank_lines(text: str) -> None:
    assert rows_of(only_table(text)) == {
        "Personal": ["-2 418", "-2 301"],
        "Läkemedel": ["-611", "-574"],
        "Summa": ["-3 029", "-2 875"],
    }


def test_a_label_over_two_lines_has_its_figures_on_the_next() -> None:
    text = spaced(
        "Utfall 2024 Budget 2024\nVerksamhetens\nintäkter\n561,8 521,6\nVerksamhetens netto-\n"
        "kostnader\n-20,4 -22,0\nÅrets resultat 541,4 499,6"
    )
    assert rows_of(only_table(text)) == {
        "Verksamhetens intäkter": ["561,8", "521,6"],
        "Verksamhetens nettokostnader": ["-20,4", "-22,0"],
        "Årets resultat": ["541,4", "499,6"],
    }


def test_a_footnote_mark_between_label_and_figures_is_no_figure() -> None:
    text = spaced(
        "Utfall 2024 Utfall 2023\nPatientavgifter\n1)\n38,4 37,0\nBidrag 12,7 12,9\nSumma 51,1 49,9"
    )
    assert list(rows_of(only_table(text)).values()) == [
        ["38,4", "37,0"],
        ["12,7", "12,9"],
        ["51,1", "49,9"],
    ]


def test_a_header_in_pieces_is_put_together() -> None:
    text = spaced(
        "mnkr Utfall\n2024\nUtfall\n2023\nBudget\n2024\nBudget-\navvi-\nkelse\n"
        "Kulturnämnden -61 -58 -60 -1\nPatientnämnden -14 -12 -15 1\nSumma -75 -70 -75 0"
    )
    columns = only_table(text).columns
    assert [column.header for column in columns[:3]] == [
        "Utfall 2024",
        "Utfall 2023",
        "Budget 2024",
    ]
    assert [column.kind for column in columns] == [
        ColumnKind.OUTCOME,
        ColumnKind.OUTCOME,
        ColumnKind.BUDGET,
        ColumnKind.DEVIATION,
    ]
    assert [column.period and column.period.year for column in columns[:3]] == [2024, 2023, 2024]


def test_bare_years_are_a_header_and_no_row() -> None:
    table = only_table("2024 2023 2022\nBesök 4 955 4 801 4 777\nResor 1 241 1 302 1 288\n")
    assert [column.period and column.period.year for column in table.columns] == [2024, 2023, 2022]
    assert list(rows_of(table)) == ["Besök", "Resor"]


def test_another_header_begins_another_table() -> None:
    text = (
        "mnkr 2024 2023\nLön 1 482,2 1 411,0\nHyra 312,5 340,1\nSumma 1 794,7 1 751,1\n\n"
        "Utfall 2024 Budget 2024\nBesök 44 955 45 000\nResor 61 241 60 000\n"
    )
    assert [list(rows_of(table)) for table in tables_of(text)] == [
        ["Lön", "Hyra", "Summa"],
        ["Besök", "Resor"],
    ]


def test_a_header_may_be_missing() -> None:
    table = only_table("Lön 1 482,2 1 411,0\nHyra 312,5 340,1\nSumma 1 794,7 1 751,1\n")
    assert len(table.columns) == 2
    assert all(column.kind is ColumnKind.UNKNOWN for column in table.columns)


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Summa", RowRole.TOTAL),
        ("Summa intäkter", RowRole.TOTAL),
        ("Totalt", RowRole.TOTAL),
        ("varav jour", RowRole.OF_WHICH),
        ("- varav jour", RowRole.OF_WHICH),
        ("därav pensioner", RowRole.OF_WHICH),
        ("Årets resultat", RowRole.RESULT),
        ("Verksamhetens nettokostnader", RowRole.RESULT),
        ("Ingående anskaffningsvärde", RowRole.OPENING),
        ("Utgående balans", RowRole.CLOSING),
        ("Soliditet, procent", RowRole.RATE),
        ("Personal", RowRole.ITEM),
    ],
)
def test_the_words_of_a_row_say_what_it_is(label: str, role: RowRole) -> None:
    table = only_table(f"mnkr 2024 2023\nLön 1 482,2 1 411,0\n{label} 312,5 340,1\n")
    assert table.rows[-1].role is role


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Total assets", RowRole.TOTAL),
        ("of which leased", RowRole.OF_WHICH),
        ("Inventories", RowRole.ITEM),
    ],
)
def test_english_rows_have_their_roles_too(label: str, role: RowRole) -> None:
    text = f"(in millions) 2024 2023\nGoodwill 1,482.2 1,411.0\n{label} 312.5 340.1\n"
    assert only_table(text, "en").rows[-1].role is role


def test_every_cell_stands_where_it_is_said_to_stand() -> None:
    text = spaced("mnkr 2024 2023\nA\u030aterbetalning 1 482,2 -1 411,0\nHyra 312,5 340,1")
    (table,) = tables_of(text)
    for row in table.rows:
        for cell in row.cells:
            assert cell is not None
            quoted = text[cell.quantity.span.start : cell.quantity.span.end]
            assert quoted == cell.quantity.text


def test_prose_with_figures_is_no_table() -> None:
    text = (
        "Kostnaderna ökade med 12,4 mnkr under 2024 och uppgick vid årets slut till 318,2 mnkr i\n"
        "hela regionen. Antalet besök blev 44 955, vilket är 2,1 procent fler än året innan och\n"
        "mer än någon gång sedan 2019. Av besöken gjordes 8 330 på distans.\n"
    )
    assert tables_of(text) == ()


def test_millions_with_a_nought_behind_the_space_are_one_figure() -> None:
    text = (
        "tkr\n\nNot\n\n2021\n\n2020\n\nSkatteintäkter\n\n5\n\n2 150 109\n\n2 061 747\n\n"
        "Statsbidrag\n\n6\n\n333 894\n\n301 524\n\nSumma\n\n2 484 003\n\n2 363 271\n"
    )
    assert rows_of(only_table(text)) == {
        "Skatteintäkter 5": ["2 150 109", "2 061 747"],
        "Statsbidrag 6": ["333 894", "301 524"],
        "Summa": ["2 484 003", "2 363 271"],
    }


def test_two_notes_of_a_row_are_no_figure() -> None:
    text = (
        "mnkr Not 2021 2020\nIntäkter 1 10 932 11 397\nAvskrivningar 4,5 -1 490 -1 639\n"
        "Resultat 9 442 9 758\n"
    )
    assert rows_of(only_table(text))["Avskrivningar 4,5"] == ["-1 490", "-1 639"]


def test_a_cell_alone_on_its_line_is_never_cut_in_two() -> None:
    text = (
        "tkr\n\nNot\n\n2021\n\n2020\n\n2019\n\n2018\n\nIntäkter\n\n1\n\n810 118\n\n775 001\n\n"
        "746 986\n\n727 293\n\nStörande poster\n\n2\n\n-63 642\n\n-61 642\n\nSumma\n\n746 476\n\n"
        "713 359\n\n746 986\n\n727 293\n"
    )
    table = only_table(text)
    (row,) = (row for row in table.rows if row.label.startswith("Störande"))
    assert all(cell is None or len(cell.quantity.text) != 3 for cell in row.cells)


def test_a_binding_space_stands_within_a_figure_and_a_plain_one_between_two() -> None:
    text = (
        "tkr 2021 2020\nÅrets resultat 74\u00a0775 96\u00a0587\n"
        "Avgår vinster -7\u00a0977 -5\u00a0029\n"
        "Poster 312 504\nSumma 67\u00a0110 92\u00a0062\n"
    )
    table = only_table(text)
    assert rows_of(table) == {
        "Årets resultat": ["74\u00a0775", "96\u00a0587"],
        "Avgår vinster": ["-7\u00a0977", "-5\u00a0029"],
        "Poster": ["312", "504"],
        "Summa": ["67\u00a0110", "92\u00a0062"],
    }
    assert all(cell.certain for row in table.rows for cell in row.cells if cell is not None)


def test_binding_spaces_everywhere_tell_nothing() -> None:
    text = (
        "mnkr 2021 2020\nLön\u00a012,5\u00a013,5\nHyra\u00a0104,5\u00a0980,5\n"
        "Summa\u00a0117,0\u00a0994,0\n"
    )
    assert rows_of(only_table(text))["Hyra"] == ["104,5", "980,5"]


def test_thousands_of_dollars_head_a_column_and_are_no_figure() -> None:
    text = (
        "$000 Note Actual 2021 Budget 2021 Actual 2020\nRates 1 252,310 252,400 250,115\n"
        "Grants 2 8,212 7,950 8,004\nTotal revenue 260,522 260,350 258,119\n"
    )
    table = only_table(text, "en")
    assert [column.header for column in table.columns] == [
        "Actual 2021",
        "Budget 2021",
        "Actual 2020",
    ]
    assert rows_of(table)["Rates 1"] == ["252,310", "252,400", "250,115"]


def test_quarters_head_columns_and_are_no_figures() -> None:
    text = (
        "MSEK Kv 1 Kv 2 Kv 3 Kv 4 Helår\nIntäkter 4 745 5 140 4 547 5 339 19 771\n"
        "Kostnader -4 434 -4 804 -4 249 -4 991 -18 478\nResultat 311 336 298 348 1 293\n"
    )
    table = only_table(text)
    assert [column.header for column in table.columns] == [
        "MSEK Kv 1",
        "Kv 2",
        "Kv 3",
        "Kv 4",
        "Helår",
    ]
    assert rows_of(table)["Resultat"] == ["311", "336", "298", "348", "1 293"]


def test_a_quarter_of_a_year_is_not_the_year() -> None:
    text = (
        "mkr Q1 2023 Q2 2023 Q1 2022 Q2 2022\nIntäkter 120 131 115 128\nKostnader -10 -11 -9 -9\n"
    )
    assert [column.period for column in only_table(text).columns] == [None] * 4


def test_of_which_behind_a_year_heads_a_column() -> None:
    text = (
        "Medelantal anställda 2023 varav män 2022 varav män\nNorden 497 347 494 350\n"
        "Asien 532 372 563 399\nTotalt 1 029 719 1 057 749\n"
    )
    table = only_table(text)
    assert [column.header for column in table.columns] == ["2023", "varav män", "2022", "varav män"]
    assert rows_of(table)["Totalt"] == ["1 029", "719", "1 057", "749"]


def test_white_space_at_the_end_of_all_rows_is_no_empty_cell() -> None:
    text = (
        "mnkr 2021 2020   \nFastigheter 2 475 2 398   \nFordon 312 301   \nAndelar 420 8   \n"
        "Immateriella 8 8   \nSumma 3 215 2 715   \n"
    )
    assert rows_of(only_table(text))["Immateriella"] == ["8", "8"]


def test_column_words_beside_each_other_head_a_column_each() -> None:
    table = only_table("Nämnd Budget Utfall Avvikelse\nSkola 120 118 2\nVård 310 322 -12\n")
    kinds = [column.kind for column in table.columns]
    assert kinds == [ColumnKind.BUDGET, ColumnKind.OUTCOME, ColumnKind.DEVIATION]


def test_columns_that_come_again_stand_under_each_year() -> None:
    table = only_table(
        "2024 2023\nBudget Utfall Budget Utfall\nSkola 120 118 115 116\nVård 310 322 300 305\n"
    )
    assert [column.header for column in table.columns] == [
        "2024 Budget",
        "2024 Utfall",
        "2023 Budget",
        "2023 Utfall",
    ]


def test_groups_of_people_head_columns() -> None:
    table = only_table(
        "Antal anställda Kvinnor Män Totalt\nMånadsavlönade 4 120 1 203 5 323\n"
        "Timavlönade 812 367 1 179\nDeltid 1 404 188 1 592\n"
    )
    assert [column.kind for column in table.columns] == [
        ColumnKind.GROUP,
        ColumnKind.GROUP,
        ColumnKind.SUM,
    ]
    assert rows_of(table)["Månadsavlönade"] == ["4 120", "1 203", "5 323"]


def test_a_share_of_a_group_is_one_column() -> None:
    table = only_table(
        "Förvaltning Kvinnor Män Totalt Andel kvinnor\nSkola 412 101 513 80\nVård 812 88 900 90\n"
        "Teknik 60 140 200 30\n"
    )
    assert [column.header for column in table.columns] == [
        "Kvinnor",
        "Män",
        "Totalt",
        "Andel kvinnor",
    ]


def test_bars_between_cells_are_no_part_of_them() -> None:
    text = (
        "| Nämnd (mnkr) | Budget | Utfall |\n|:---|---:|---:|\n| Skola | 1 200 | 1 250 |\n"
        "| Vård | | 780 |\n| **Summa** | **1 200** | **2 030** |\n"
    )
    table = only_table(text)
    assert [column.header for column in table.columns] == ["Budget", "Utfall"]
    assert rows_of(table) == {
        "Skola": ["1 200", "1 250"],
        "Vård": [None, "780"],
        "Summa": ["1 200", "2 030"],
    }
    cell = table.rows[0].cells[1]
    assert cell is not None
    assert text[cell.quantity.span.start : cell.quantity.span.end] == "1 250"


def test_a_bar_in_a_sentence_is_left() -> None:
    document = document_of("Region | Norr hade 12 anställda | under 2024 och 14 under 2023.\n")
    assert document.sentences[0].text.startswith("Region | Norr")


def test_rising_numbers_under_a_head_of_notes_are_those_of_notes() -> None:
    table = only_table(
        "Not 2024 2023\nFordringar 11 188 176\nAvsättningar 13 575 440\nSkulder 14 611 597\n"
    )
    assert rows_of(table) == {
        "Fordringar 11": ["188", "176"],
        "Avsättningar 13": ["575", "440"],
        "Skulder 14": ["611", "597"],
    }


def test_a_sentence_above_a_head_is_no_piece_of_it() -> None:
    text = (
        "Mål 10: Äldre ska känna sig trygga\nMålet har uppnåtts i år.\nBalanskravsutredning\n"
        "tkr 2016 2015\nÅrets resultat - 40 470 109 486\nAvgår vinster - 4 547 - 5 674\n"
        "Resultat efter justering - 45 017 103 812\n"
    )
    table = only_table(text)
    assert [column.header for column in table.columns] == ["2016", "2015"]
    assert rows_of(table)["Årets resultat"] == ["- 40 470", "109 486"]


def test_column_words_with_words_of_their_own_between_are_not_cut_apart() -> None:
    table = only_table(
        "Kommunens bokslut.\n\nProjekt Ram Tidigare utfall Årets utfall Totalt utfall\n"
        "Förskola 45 000 12 300 21 650 33 950\nBibliotek 8 500 0 7 900 7 900\n"
        "Cykelväg 3 200 640 1 310 1 950\nTotalt 56 700 12 940 30 860 43 800\n"
    )
    assert ColumnKind.SUM not in [column.kind for column in table.columns[:3]]


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("sv", "2024 2023 Förändring procent"),
        ("sv", "2024 2023 Förändring procentuellt"),
        ("en", "2024 2023 Change per cent"),
    ],
)
def test_a_word_for_percent_in_a_head_tells_the_unit_of_its_column(
    language: str, head: str
) -> None:
    table = only_table(f"{head}\nLunch 120 100 20\nHyra 330 300 10\nLön 480 400 20\n", language)
    units = [column.unit.symbol if column.unit else "" for column in table.columns]
    assert units == ["", "", "%"]


def test_a_year_behind_a_preposition_is_no_cell() -> None:
    text = (
        "Skatt, utjämning och generella bidrag, %\n\n -2,1 %  Resultatet efter justering för 2024\n"
        "uppgår till -31 mnkr vilket\nmotsvarar -2,1 procent av skatten\n\n"
        "Alla nämnder håller budget\n\n>0  -18\nmnkr\n"
    )
    assert tables_of(text) == ()
    kept = only_table(
        "Antal resor under 2024\nBuss 2 024 1 980\nTåg 1 011 990\nSumma 3 035 2 970\n"
    )
    assert rows_of(kept)["Buss"] == ["2 024", "1 980"]


@pytest.mark.parametrize("verdict", ["Uppnått", "Ej uppnått", "delvis uppnått"])
def test_a_verdict_behind_the_figures_of_a_row_is_no_prose(verdict: str) -> None:
    table = only_table(
        "Styrmått Mål 2024 Utfall 2024 Utfall 2023 Bedömning\n"
        f"Soliditet, procent 20 21,3 20,8 {verdict}\nSjukfrånvaro, procent 5,5 5,9 6,2 {verdict}\n"
        f"Medarbetarindex 78 77 76 {verdict}\n"
    )
    assert [row.label for row in table.rows] == [
        "Soliditet, procent",
        "Sjukfrånvaro, procent",
        "Medarbetarindex",
    ]
    kinds = [column.kind for column in table.columns]
    assert kinds == [ColumnKind.TARGET, ColumnKind.OUTCOME, ColumnKind.OUTCOME]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("(mnkr) Avvikelse mot budget 2024", ColumnKind.DEVIATION),
        ("Enhet (tkr) Utfall 2024", ColumnKind.OUTCOME),
        ("Belopp i mnkr Budget 2024", ColumnKind.BUDGET),
        ("Mnkr 2024", ColumnKind.UNKNOWN),
    ],
)
def test_the_head_of_one_column_keeps_what_stands_before_its_year(
    head: str, kind: ColumnKind
) -> None:
    (column,) = only_table(f"{head}\nSimhallar 1,3\nBibliotek 0,5\nSumma 1,8\n").columns
    assert (column.kind, column.period and column.period.end) == (kind, 2024)


def test_what_labels_tell_is_forgotten_before_it_fills_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = vocabulary.__wrapped__(load_lexicon("sv"))
    monkeypatch.setattr("auditcli.reading.tables.vocabulary.MOST_REMEMBERED", 2)
    labels = ["Summa kostnader", "Hyror", "Löner", "varav kvinnor", "Summa kostnader"]
    told = [words.role(label) for label in labels]
    total, item = RowRole.TOTAL, RowRole.ITEM
    assert told == [total, item, item, RowRole.OF_WHICH, total]
    assert len(words.roles) <= 2
