"""Sheets: delimited text (CSV, TSV) -> tables whose cells know their row and column."""

from __future__ import annotations

from auditcli.model import Dimension, Document, FigureStyle, Period, Source, Table
from auditcli.reading.labels import endings_of, with_keys
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.sheets.delimited import detect_delimiter, read_rows
from auditcli.reading.sheets.figures import detect_style
from auditcli.reading.sheets.layout import tables_of
from auditcli.reading.tables import quantities_of
from auditcli.reading.tables.vocabulary import vocabulary

__all__ = ["read_sheet"]


def read_sheet(source: Source, lexicon: Lexicon, period: Period | None) -> Document:
    """The document of a delimited file: tables and nothing else."""
    tables, style = _tables(source, lexicon)
    tables = with_keys(tables, lexicon)
    return Document(
        source=source,
        language=lexicon.language,
        period=period,
        style=style,
        tables=tables,
        quantities=tuple(sorted(quantities_of(tables), key=lambda quantity: quantity.span)),
        endings=endings_of(lexicon),
    )


def _tables(source: Source, lexicon: Lexicon) -> tuple[tuple[Table, ...], FigureStyle]:
    """The tables of a sheet in their order, and how it writes figures.

    Delimiter, decimal mark and thousands mark are told by the file itself. A sheet without
    figures has no table.
    """
    rows = read_rows(source.text, detect_delimiter(source.text))
    style = detect_style((field.text for row in rows for field in row), lexicon.decimal)
    percents = frozenset(
        word for word, unit in lexicon.units.items() if unit.dimension is Dimension.PERCENT
    )
    tables = tables_of(rows, style, vocabulary(lexicon), percents)
    return tables, FigureStyle(decimal=style.decimal, thousands=style.thousands)
