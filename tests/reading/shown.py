"""Documents and tables as read, shown in a form that a test can be read by."""

from __future__ import annotations

from auditcli.model import Document, Source, Table
from auditcli.reading import read_document


def document_of(text: str, language: str = "sv") -> Document:
    return read_document(Source("report.txt", text), language)


def tables_of(text: str, language: str = "sv") -> tuple[Table, ...]:
    return document_of(text, language).tables


def only_table(text: str, language: str = "sv") -> Table:
    (table,) = tables_of(text, language)
    return table


def rows_of(table: Table) -> dict[str, list[str | None]]:
    """The rows with figures: label and, for each column, the figure as printed."""
    return {
        " ".join(row.label.split()): [
            None if cell is None else cell.quantity.text for cell in row.cells
        ]
        for row in table.rows
        if not row.empty
    }


def spaced(text: str) -> str:
    """The text as an extractor leaves it: a space behind each line and a blank line after it."""
    return "".join(f"{line} \n\n" for line in text.strip("\n").split("\n"))
