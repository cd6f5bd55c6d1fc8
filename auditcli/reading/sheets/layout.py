"""What the rows and columns of a sheet are: heads, labels, figures; one sheet is one table.

Stacked tables are not parted here: a sheet is searched for sums as a whole, and sums keep to the
stretch in which they hold.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from auditcli.model import Cell, Column, Quantity, Row, RowRole, Span, Table
from auditcli.reading.sheets.delimited import Field
from auditcli.reading.sheets.figures import NumberStyle, read_figure
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.vocabulary import PERCENT, Vocabulary

Figures = list[Quantity | None]
#: Cells that say nil.
_DASHES = frozenset({"-", "–", "—", "−", "--"})
#: So many figures of a column that all end with a decimal 0 were filled up.
FILLED_UP = 8
#: What stands for a figure that is not given ("N/A", "..", "unavail.") is no longer than this.
LONGEST_NOTE = 12


def tables_of(
    rows: Sequence[Sequence[Field]],
    style: NumberStyle,
    words: Vocabulary,
    percents: Container[str],
) -> tuple[Table, ...]:
    """The table of a sheet, or none where the sheet holds fewer than two rows of figures."""
    width = max((len(row) for row in rows), default=0)
    figures = [_figures(row, style, width) for row in rows]
    above = True
    for at, row in enumerate(figures):
        if _is_years(row) or (above and all(_is_year(one) for one in row if one is not None)):
            figures[at] = [None] * width
        above = above and not any(figures[at])
    labels = _label_columns(figures, width)
    if labels:
        figures = [
            [None if column in labels else cell for column, cell in enumerate(row)]
            for row in figures
        ]
    used = [column for column in range(width) if any(row[column] for row in figures)]
    if sum(1 for row in figures if any(row)) < 2:
        return ()
    _read_dashes(rows, figures, used)
    _even_out_dashes(figures, used)
    if style.padded:
        _even_out(figures, used)
    else:
        _take_off_zeros(figures, used)
    first = next(at for at, row in enumerate(figures) if any(row))
    columns = tuple(_column(rows[:first], column, words, percents) for column in used)
    made = tuple(
        _row(fields, found, used, columns, at, words)
        for at, (fields, found) in enumerate(zip(rows, figures, strict=True))
        if fields
    )
    last = rows[-1][-1] if rows[-1] else None
    end = max((row.span.end for row in made), default=last.start if last else 0)
    title = " ".join(field.text for field in rows[0] if field.text)[:200]
    return (Table(Span(0, end), columns, made, title),)


def _figures(row: Sequence[Field], style: NumberStyle, width: int) -> Figures:
    found = [read_figure(field.text, field.start, style) for field in row]
    return found + [None] * (width - len(found))


def _is_year(quantity: Quantity) -> bool:
    whole = quantity.value == quantity.value.to_integral_value()
    return whole and 1850 <= quantity.value <= 2060 and len(quantity.text.split(".")[0]) == 4


def _is_years(row: Figures) -> bool:
    """Whether a row is a head of years: nothing but years, and at least two different ones."""
    found = [quantity for quantity in row if quantity is not None]
    if len(found) < 2 or not all(_is_year(quantity) for quantity in found):
        return False
    values = [quantity.value for quantity in found]
    steps = {abs(b - a) for a, b in pairwise(values)}
    return len(set(values)) > 1 and max(steps) <= 10


def _label_columns(figures: Sequence[Figures], width: int) -> frozenset[int]:
    """Columns of years or of running numbers: they name rows and are no figures."""
    found = set()
    for column in range(width):
        values = [row[column] for row in figures if row[column] is not None]
        known = [quantity for quantity in values if quantity is not None]
        if len(known) < 3:
            continue
        steps = [b.value - a.value for a, b in pairwise(known)]
        years = all(_is_year(quantity) for quantity in known)
        running = sum(1 for step in steps if step == 1)
        regular = years and len(set(steps)) < max(3, len(steps) // 2 + 1)
        numbered = len(known) >= 4 and running >= len(steps) - 1 and known[0].value <= 1
        if regular or numbered:
            found.add(column)
    return frozenset(found)


def _even_out_dashes(figures: Sequence[Figures], used: Sequence[int]) -> None:
    """A nil figure is as fine as its column."""
    for column in used:
        known = [quantity for row in figures if (quantity := row[column]) is not None]
        finest = max((quantity.places for quantity in known), default=0)
        if finest:
            for row in figures:
                quantity = row[column]
                if quantity is not None and quantity.text in _DASHES:
                    row[column] = replace(quantity, places=finest)


def _even_out(figures: Sequence[Figures], used: Sequence[int]) -> None:
    """Padding hid how finely a column was printed: the finest figure of the column tells."""
    for column in used:
        places = [row[column].places for row in figures if row[column] is not None]  # type: ignore[union-attr]
        finest = max(places, default=0)
        for row in figures:
            quantity = row[column]
            if quantity is not None and quantity.places < finest:
                row[column] = replace(quantity, places=finest)


def _take_off_zeros(figures: Sequence[Figures], used: Sequence[int]) -> None:
    """The zero that ends every figure of a column ("2,028.50") was filled up by a program.

    Whole figures with ".00" are left as they are: those are amounts to the cent.
    """
    for column in used:
        known = [one for row in figures if (one := row[column]) is not None and one.places]
        finest = max((one.places for one in known), default=0)
        told = max((one.told_places for one in known), default=0)
        if 0 < told < finest and len(known) >= FILLED_UP:
            for row in figures:
                quantity = row[column]
                if quantity is not None and quantity.places > told:
                    row[column] = replace(quantity, places=told)


def _read_dashes(
    rows: Sequence[Sequence[Field]], figures: Sequence[Figures], used: Sequence[int]
) -> None:
    """A dash among figures is a nil figure."""
    for fields, found in zip(rows, figures, strict=True):
        if not any(found) and sum(1 for field in fields if field.text in _DASHES) < 2:
            continue
        for column in used:
            if column < len(fields) and fields[column].text in _DASHES:
                field = fields[column]
                span = Span(field.start, field.start + len(field.text))
                found[column] = Quantity(Decimal(0), 0, span, field.text)


def _column(
    head: Sequence[Sequence[Field]], column: int, words: Vocabulary, percents: Container[str]
) -> Column:
    texts = [row[column] for row in head if column < len(row) and row[column].text]
    header = " ".join(field.text for field in texts)[-120:]
    periods = [period for field in texts if (period := read_period(field.text))]
    span = None
    if texts:
        span = Span(texts[-1].start, texts[-1].start + len(texts[-1].text))
    kind = words.column_kind(header)
    last = texts[-1].text if texts else ""
    percent = "%" in last or any(word in percents for word in last.lower().split())
    percent = percent or any(field.text in percents for field in texts)
    unit = PERCENT if percent else None
    return Column(header, kind, periods[-1] if periods else None, None, unit, span)


def _row(
    fields: Sequence[Field],
    figures: Figures,
    used: Sequence[int],
    columns: Sequence[Column],
    at: int,
    words: Vocabulary,
) -> Row:
    texts = [
        field
        for field, figure in zip(fields, figures, strict=False)
        if figure is None and any(letter.isalpha() for letter in field.text)
    ]
    label = " ".join(field.text for field in texts)
    cells = tuple(
        None
        if (quantity := figures[column]) is None
        else Cell(replace(quantity, unit=head.unit) if head.unit else quantity, True, (at, column))
        for column, head in zip(used, columns, strict=True)
    )
    span = Span(fields[0].start, fields[-1].start + len(fields[-1].text))
    where = Span(texts[0].start, texts[0].start + len(texts[0].text)) if texts else None
    role = words.role(label) if any(cells) else RowRole.HEADING
    notes = _notes(fields, figures, used, at) if any(cells) else ()
    return Row(label, span, role, cells, where, notes=notes)


def _notes(
    fields: Sequence[Field], figures: Figures, used: Sequence[int], at: int
) -> tuple[Cell | None, ...]:
    """What stands between the figures of a row in place of a figure; () where nothing does."""
    found: list[Cell | None] = [None] * len(used)
    for place, column in enumerate(used):
        if figures[column] is not None or column >= len(fields):
            continue
        text, start = fields[column].text, fields[column].start
        if text and len(text) <= LONGEST_NOTE:
            nothing = Quantity(Decimal(0), 0, Span(start, start + len(text)), text)
            found[place] = Cell(nothing, False, (at, column))
    return tuple(found) if any(found) else ()
