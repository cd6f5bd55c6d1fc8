"""Note numbers, empty cells and lone signs in the rows of statements."""

from __future__ import annotations

from tests.reading.shown import only_table, rows_of


def test_a_head_whose_first_line_names_no_column_may_have_one_of_notes() -> None:
    text = """\
(mnkr) Not Kommunen Koncernen
Bokslut
2023
Bokslut
2024
Bokslut
2023
Bokslut
2024

Verksamhetens intäkter
3 411,2 427,9 604,0 618,5
Verksamhetens kostnader 4 – 1 508,3 – 1 577,1 – 1 611,4 – 1 690,2

Verksamhetens nettokostnader
– 1 097,1 – 1 149,2 – 1 007,4 – 1 071,7
"""
    assert rows_of(only_table(text))["Verksamhetens intäkter 3"] == [
        "411,2",
        "427,9",
        "604,0",
        "618,5",
    ]


def test_the_days_that_a_report_reaches_over_head_no_columns() -> None:
    text = """\
KASSAFLÖDE
2024-01-01 – 2024-12-31
Not KONCERNEN BOLAGET
2024 2023 2024 2023
Årets resultat 41 806 33 190 27 512 18 044
Justering för avskrivningar 21 104 377 96 012 71 430 66 905
Medel från verksamheten 146 183 129 202 98 942 84 949
"""
    table = only_table(text)
    assert [column.header for column in table.columns] == ["2024", "2023", "2024", "2023"]
    assert rows_of(table)["Justering för avskrivningar 21"] == [
        "104 377",
        "96 012",
        "71 430",
        "66 905",
    ]


def test_two_note_numbers_in_one_cell_are_no_figure() -> None:
    cells = """\
mnkr|Not|2024|2023|2024|2023
Inköp av fordon|9|-61|-48|-77|-50
Inköp av fastigheter|10, 22|-512|-604|- 1 038|-1 122
Försäljning av fastigheter|10|27|88|31|90
Summa investeringar|-546|-564|-1 084|-1 082
"""
    table = only_table(cells.replace("|", "\n\n").replace("\n", "\n\n"))
    assert rows_of(table)["Inköp av fastigheter"] == ["-512", "-604", "- 1 038", "-1 122"]


def test_two_figures_in_a_row_of_four_are_not_taken_apart() -> None:
    text = """\
tkr 2024 2023 Koncernen 2024 Koncernen 2023
Köp av tjänster -902 114 -871 560 -944 002 -910 385
Arbetskraft -1 310 477 -1 255 018 -1 402 330 -1 341 903
Pensionsskuld -17 206 -15 944
Övrigt -480 335 -455 712 -501 118 -466 290
Summa kostnader -2 710 132 -2 598 234 -2 847 450 -2 718 578
"""
    found = rows_of(only_table(text))["Pensionsskuld"]
    assert found == ["-17 206", "-15 944", None, None]


def test_days_with_strokes_head_columns_and_notes_stand_before_each_pair() -> None:
    text = """\
mkr KOMMUNEN KONCERNEN
Not 12/31/2024 12/31/2023 Not 12/31/2024 12/31/2023
Byggnader och mark 13 611,4 598,2 8 1 502,7 1 466,0
Inventarier 14 28,6 30,1 9 84,2 79,9
Andelar 16 77,5 77,5 21,4 20,2
Summa anläggningstillgångar 717,5 705,8 1 608,3 1 566,1
"""
    table = only_table(text)
    assert [column.period.start for column in table.columns if column.period] == [
        2024,
        2023,
        2024,
        2023,
    ]
    assert rows_of(table)["Byggnader och mark 13"] == ["611,4", "598,2", "1 502,7", "1 466,0"]


def test_two_figures_of_the_group_stand_where_its_section_adds_up() -> None:
    cells = """\
mnkr|2023|2024|2023|2024
Eget kapital|18 120|19 344|25 731|27 018
Minoritetsintresse|214|188
AVSÄTTNINGAR
Pensioner|2 561|2 770|3 943|4 137
Uppskjuten skatt|3 502|3 573
Övriga avsättningar|912|951|1 557|1 555
Summa avsättningar|3 473|3 721|9 002|9 265
"""
    text = cells.replace("|", "\n\n").replace("\n", "\n\n")
    assert rows_of(only_table(text))["Uppskjuten skatt"] == [None, None, "3 502", "3 573"]


def test_the_mark_of_a_footnote_behind_a_figure_is_no_part_of_it() -> None:
    text = "mkr 2022 2023 2024\nKommunen 669 9 595 392\nBolagen 2 301 847 39*\n"
    text += "Summa 2 970 10 442 431\n"
    assert rows_of(only_table(text))["Bolagen"] == ["2 301", "847", "39"]


def test_a_label_that_ends_in_an_abbreviation_parts_no_table_of_lone_cells() -> None:
    cells = """\
mnkr|2023|2024
Äldreomsorg|131,7|157,0
Stöd till barn, unga och funktionsneds.|44,4|43,8
Hälso- och sjukvård|23,1|13,4
Summa|199,2|214,2
"""
    found = rows_of(only_table(cells.replace("|", "\n\n").replace("\n", "\n\n")))
    assert found["Stöd till barn, unga och funktionsneds."] == ["44,4", "43,8"]
