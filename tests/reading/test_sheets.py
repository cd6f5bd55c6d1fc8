"""Sheets: delimiter, quoting, marks of decimals and thousands, and the places of cells."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.model import Document, Source
from auditcli.reading import read_document
from auditcli.reading.sheets.delimited import detect_delimiter, read_rows


def read(text: str) -> Document:
    return read_document(Source("sheet.csv", text, sheet=True), "sv")


def values(text: str) -> list[Decimal]:
    return [quantity.value for quantity in read(text).quantities]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b\n1,5;2,5\n", ";"),
        ("a\tb\n1\t2\n", "\t"),
        ('a,b\n"1,5","2,5"\n', ","),
        ("a|b\n1|2\n", "|"),
    ],
)
def test_the_delimiter_is_the_one_that_gives_rows_of_one_length(text: str, delimiter: str) -> None:
    assert detect_delimiter(text) == delimiter


def test_a_quoted_field_may_hold_delimiters_quotes_and_line_breaks() -> None:
    rows = read_rows('"a,""b""\nc",2\n\nx', ",")
    assert [[field.text for field in row] for row in rows] == [['a,"b"\nc', "2"], [], ["x"]]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("1 234,5;2 000,5", ["1234.5", "2000.5"]),
        ("1.234,5;2.000,5", ["1234.5", "2000.5"]),
        ("1234.5;2000.25", ["1234.5", "2000.25"]),
        ("(12);-3", ["-12", "-3"]),
        ("1,234;5,678", ["1234", "5678"]),
    ],
)
def test_the_marks_of_figures_are_told_by_the_file(cells: str, expected: list[str]) -> None:
    assert values(f"a;b\n{cells}\n{cells}\n") == [Decimal(one) for one in expected * 2]


def test_zeros_that_a_program_filled_up_are_no_printed_digits() -> None:
    places = [q.places for q in read("a,b\n12.00000,1.50000\n13.00000,2.25000\n").quantities]
    assert places == [0, 2, 0, 2]


def test_a_cell_knows_its_row_its_column_and_its_place_in_the_text() -> None:
    text = 'Namn,"Antal"\nNorr," 1 200"\nSöder,300\n'
    document = read(text)
    cells = [cell for row in document.tables[0].rows for cell in row.cells if cell is not None]
    assert [cell.sheet for cell in cells] == [(1, 1), (2, 1)]
    assert [document.source.quote(cell.quantity.span) for cell in cells] == ["1 200", "300"]


def test_years_over_columns_are_a_head_and_no_figures() -> None:
    assert values("x,2021,2022\nLön,1,2\nHyra,3,4\n") == [1, 2, 3, 4]


def test_what_stands_for_a_figure_that_is_not_given_is_a_note_and_no_figure() -> None:
    rows = read("Namn,Norr,Syd\nLön,1,..\nHyra,N/A,4\n").tables[0].rows
    notes = [[note.quantity.text if note else None for note in row.notes] for row in rows]
    assert notes == [[], [None, ".."], ["N/A", None]]
    assert values("Namn,Norr,Syd\nLön,1,..\nHyra,N/A,4\n") == [1, 4]


def test_a_unit_written_with_zeros_is_no_figure() -> None:
    assert values("a,b\n£000,£000\n1,2\n3,4\n") == [1, 2, 3, 4]


@given(st.text(alphabet='ab1234,;."\t\n -%', max_size=200))
def test_no_sheet_crashes_the_reader(text: str) -> None:
    document = read(text)
    for quantity in document.quantities:
        assert document.source.quote(quantity.span)
