"""Sheets of a workpaper: cells that hold text, numbers and formulas, and say which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from auditcli.report.shown import safe
from auditcli.report.workpaper_words import words_of

#: A spreadsheet holds no more characters in a cell.
LONGEST = 32_000
#: The height of a line in points, and the lines that a row may have.
LINE = 15
MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with what it comes to, and the decimals that it is shown with."""

    text: str
    value: Decimal
    places: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the decimals that it is shown with."""

    value: Decimal
    places: int = 0


Value = str | int | Number | Formula


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, and whether its cells are to be filled in."""

    heading: str
    width: int
    blank: bool = False


class Book:
    """A workbook with its words and the looks of its cells."""

    def __init__(self, workbook: Any, language: str) -> None:
        self.workbook = workbook
        self.words = words_of(language)
        self._looks: dict[tuple[str, int], Any] = {}

    def look(self, name: str, places: int = 0) -> Any:
        """The format of a kind of cell; made once."""
        key = (name, places)
        if key not in self._looks:
            decimals = f".{'0' * places}" if places else ""
            kinds: dict[str, dict[str, object]] = {
                "text": {"valign": "top", "text_wrap": True},
                "number": {"valign": "top", "num_format": f"#,##0{decimals}", "indent": 1}
                | {"align": "right"},
                "count": {"valign": "top", "num_format": "0", "align": "right", "indent": 1},
                "head": {"bold": True, "bg_color": "#1F4F99", "font_color": "#FFFFFF"}
                | {"text_wrap": True, "valign": "vcenter", "border": 1},
                "title": {"bold": True, "font_size": 16},
                "section": {"bold": True, "font_size": 12, "bottom": 1},
                "blank": {"valign": "top", "text_wrap": True, "bg_color": "#FFF8E1", "border": 4},
            }
            self._looks[key] = self.workbook.add_format(kinds[name])
        return self._looks[key]

    def sheet(self, name: str, columns: Sequence[Column]) -> Sheet:
        """A new sheet with a row of headings."""
        return Sheet(self, self.words[name], columns)


class Sheet:
    """A table with headings that stay in sight, one row at a time."""

    def __init__(self, book: Book, name: str, columns: Sequence[Column]) -> None:
        self._book = book
        self._columns = columns
        self.name = name
        self.sheet = book.workbook.add_worksheet(name)
        self.rows = 0
        for at, column in enumerate(columns):
            self.sheet.set_column(at, at, column.width)
            self.sheet.write_string(0, at, column.heading, book.look("head"))
        self.sheet.set_row(0, 2 * LINE)
        self.sheet.freeze_panes(1, 0)
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(0)
        self.sheet.set_footer("&L&A&R&P / &N")

    def append(self, values: Sequence[Value]) -> int:
        """Write a row; its number as a spreadsheet counts (the headings are row 1)."""
        self.rows += 1
        self.sheet.set_row(self.rows, LINE * self._lines(values))
        for at, column in enumerate(self._columns):
            if column.blank:
                self.sheet.write_blank(self.rows, at, None, self._book.look("blank"))
            else:
                put(self._book, self.sheet, self.rows, at, values[at])
        return self.rows + 1

    def _lines(self, values: Sequence[Value]) -> int:
        """Lines that the longest text of a row takes: not every program finds the height itself."""
        texts = zip(values, self._columns, strict=False)
        taken = (-(-len(v) // max(c.width - 2, 1)) for v, c in texts if isinstance(v, str))
        return min(max(taken, default=1) or 1, MOST_LINES)

    def close(self) -> None:
        """Let the rows be filtered."""
        if self.rows:
            self.sheet.autofilter(0, 0, self.rows, len(self._columns) - 1)


def put(book: Book, sheet: Any, row: int, column: int, value: Value) -> None:
    """Write one cell. Text is written as text, whatever it begins with."""
    if isinstance(value, Formula):
        look = book.look("number", value.places)
        sheet.write_formula(row, column, value.text, look, float(value.value))
    elif isinstance(value, Number):
        sheet.write_number(row, column, float(value.value), book.look("number", value.places))
    elif isinstance(value, int):
        sheet.write_number(row, column, value, book.look("count"))
    elif value:
        sheet.write_string(row, column, clean(value), book.look("text"))


def clean(text: str) -> str:
    """Text in one line, no longer than a cell may hold."""
    return safe(" ".join(text.split()))[:LONGEST]
