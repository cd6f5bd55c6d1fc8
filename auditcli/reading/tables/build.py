"""From raw rows to a table: how many columns, which figure is whose, what the rows are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from auditcli.model import Cell, Column, Row, RowRole, Source, Span, Table, Unit
from auditcli.reading.tables.atoms import Atom
from auditcli.reading.tables.columns import PERCENT, read_columns
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.placing import implied_width, place_empty, placings, usual_lead
from auditcli.reading.tables.regions import RawRow, RawTable, join_words
from auditcli.reading.tables.options import Option
from auditcli.reading.tables.settle import settle
from auditcli.reading.tables.splits import (
    Figure,
    Reading,
    joinable,
    must_join,
    readings,
    to_quantity,
    widths,
)
from auditcli.reading.tables.vocabulary import Vocabulary

#: What a head that names exactly so many columns weighs, in rows.
HEAD_WEIGHT = 2
#: A table has at most so many columns; wider rows are taken as they stand.
MOST_COLUMNS = 60
_DASHES = ("-", "\u2013", "\u2022")
_SUMS = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})


def table_width(rows: Sequence[RawRow], heads: Counter[int]) -> int:
    """The number of columns that most rows can have, those first that need no unusual split.

    A row with more figures than columns speaks against a width (a number at the end of its label
    apart), one with fewer hardly: cells may be empty.
    """
    implied = implied_width(rows)
    if implied:
        return implied
    spread = [(widths(row.pieces), _peelable(row)) for row in rows if row.pieces]
    candidates = {width for (greedy, possible), _ in spread for width in (greedy, *possible)}
    votes: Counter[int] = Counter()
    for width in candidates:
        for (greedy, possible), peelable in spread:
            if width == greedy:
                votes[width] += 4
            elif width in possible:
                votes[width] += 3 if width - greedy <= 2 else 1
            elif width == greedy - 1 and peelable:
                votes[width] += 2
            elif width > greedy:
                votes[width] += 1 if width - greedy <= 4 else 0
            else:
                votes[width] -= 3
        votes[width] += 4 * HEAD_WEIGHT * min(heads[width], 1)
    best = max(votes.values(), default=0)
    return min((width for width, vote in votes.items() if vote == best), default=0)


def merge_figure_lines(rows: Sequence[RawRow], width: int) -> list[RawRow]:
    """Join figures that stand alone on their line to the row above that lacks them."""
    merged: list[RawRow] = []
    for row in rows:
        above = merged[-1] if merged else None
        if not row.label_items and row.pieces and above is not None and above.pieces:
            together = widths((*above.pieces, *row.pieces))[0]
            if widths(above.pieces)[0] < width and together <= width:
                pieces = (*above.pieces, *row.pieces)
                merged[-1] = RawRow(above.label_items, above.items + row.items, pieces, row.tail)
                continue
        merged.append(row)
    return merged


def peel_numbered(rows: Sequence[RawRow]) -> None:
    """Give rows that differ in a number only ("Område 1", "Område 2") their number back."""
    same: dict[str, list[RawRow]] = {}
    for row in rows:
        if len(row.pieces) > 1 and _peelable(row):
            same.setdefault(row.label, []).append(row)
    for group in same.values():
        numbers = [row.pieces[0].digits for row in group if isinstance(row.pieces[0], Atom)]
        if len(group) > 1 and len(set(numbers)) == len(group):
            if not any(_begins_figure(row) for row in group):
                for row in group:
                    row.number, row.pieces = row.pieces[0], row.pieces[1:]


def roles_of(rows: Sequence[RawRow], words: Vocabulary) -> list[RowRole]:
    """The roles of rows, by their words; dashed rows under "… varav" are of-which rows."""
    roles: list[RowRole] = []
    exhausted = False
    for row in rows:
        role = words.role(row.label) if row.pieces else RowRole.HEADING
        if exhausted and row.label[:1] in _DASHES:
            role = RowRole.OF_WHICH
        elif row.pieces:
            exhausted = words.announces_parts(row.label)
        roles.append(role)
    return roles


def _begins_figure(row: RawRow) -> bool:
    """Whether the first two digit groups of a row may be one figure ("1 534")."""
    first, second = row.pieces[:2]
    both = isinstance(first, Atom) and isinstance(second, Atom)
    return both and joinable(first, second, chained=False)


def _peelable(row: RawRow) -> int:
    """How many digit groups at the front may belong to the label ("Länssjukvård 1", "före 2023")."""
    first = row.pieces[0] if row.pieces else None
    if not row.label_items or not isinstance(first, Atom) or not first.plain or first.signed:
        return 0
    return 1 if first.digits in "123456789" or read_period(first.digits) else 0


def build_table(
    source: Source, raw: RawTable, words: Vocabulary, unit: Unit | None
) -> Table | None:
    """The table that raw rows make up, or None where they are no table."""
    peel_numbered(raw.rows)
    filled = [row for row in raw.rows if row.pieces]
    heads: Counter[int] = Counter()
    if raw.head:
        for width in range(1, 16):
            columns = read_columns(raw.head, width, words)
            if any(column.header for column in columns):
                heads[width] += 1
    width = table_width(filled, heads)
    if not width or width > MOST_COLUMNS or len(filled) < 2:
        return None
    columns = read_columns(raw.head, width, words)
    raw.rows = merge_figure_lines(raw.rows, width)
    lead = usual_lead(raw.rows, width)
    roles = roles_of(raw.rows, words)
    options = settle(
        [_options(row, width, lead) if row.pieces else [] for row in raw.rows],
        roles,
        lambda figure, at: _cell(source, figure, columns, at, True, words),
        width,
    )
    rows = [
        _row(source, row, choice, columns, words, role)
        for row, choice, role in zip(raw.rows, options, roles, strict=True)
    ]
    if sum(1 for row in rows if not row.unplaced and not row.empty) < 2:
        return None
    if width == 1 and not any(row.role in _SUMS for row in rows):
        return None
    start = min(row.span.start for row in rows)
    end = max(row.span.end for row in rows)
    title = join_words([item.label for item in raw.title[-2:]])
    return Table(Span(start, end), columns, tuple(rows), title, unit)


def _options(row: RawRow, width: int, lead: int) -> list[Option]:
    """The ways to read a row with exactly `width` cells, empty ones placed where it can be told.

    A row with too few figures whose empty cells cannot be told is offered with them in all
    places; the arithmetic of the table may decide.
    """
    natural = next(iter(readings(row.pieces)), ())
    found = [Option(r, 0 if r == natural else 1) for r in readings(row.pieces, width)]
    peel = _peelable(row)
    after = row.pieces[1] if len(row.pieces) > 1 else None
    if peel and len(row.pieces) > width and not (isinstance(after, Atom) and must_join(after)):
        cost = 1 if natural and len(natural[0].atoms if natural[0] else ()) == 1 else 4
        found += [Option(r, cost) for r in readings(row.pieces[1:], width)]
    if found and any(option.cost == 0 for option in found):
        return found
    placed = [
        Option(r, (1 if found else 0) + min(at, 1), guessed=at > 0)
        for at, r in enumerate(place_empty(row, width, lead))
    ]
    if placed:
        known = {option.reading for option in placed}
        others = placings(natural, width) if len(natural) * 2 >= width else []
        return [*found, *placed, *(Option(r, 2, True) for r in others if r not in known)]
    if len(natural) < width:
        found = [option for option in found if not _breaks_lone_figure(row, option.reading)]
    if len(natural) < width and not found:
        found += [Option(r, 1, guessed=True) for r in placings(natural, width)]
        if len(natural) * 2 < width + 1 or not found:
            found.append(Option(natural, 4, guessed=True))
    return found


def _breaks_lone_figure(row: RawRow, reading: Reading) -> bool:
    """Whether a reading splits a figure that stands alone on its line: that is one figure."""
    starts = {figure.start for figure in reading if figure is not None}
    for item in row.items[1:] if row.label_items[-1:] == row.items[:1] else row.items:
        if len(row.items) > 1 and widths(item.pieces)[0] == 1:
            if any(piece.start in starts for piece in item.pieces[1:]):
                return True
    return False


def _row(
    source: Source,
    row: RawRow,
    chosen: tuple[Reading, bool] | None,
    columns: Sequence[Column],
    words: Vocabulary,
    role: RowRole,
) -> Row:
    items = [*row.label_items, *row.items]
    span = Span(
        min(item.line.span.start for item in items), max(item.line.span.end for item in items)
    )
    label = row.label
    label_span = None
    if row.label_items:
        first, last = row.label_items[0], row.label_items[-1]
        label_span = Span(first.label_start, max(last.label_end, first.label_start))
    width = len(columns)
    empty: tuple[Cell | None, ...] = (None,) * width
    if chosen is None:
        return Row(label, span, RowRole.HEADING, empty, label_span)
    reading, certain = chosen
    first = next((figure for figure in reading if figure is not None), None)
    number = row.number or row.pieces[0]
    if first is not None and label_span is not None and number.start < first.start:
        taken = Span(number.start, number.end)
        label, label_span = f"{label} {source.quote(taken)}", label_span.cover(taken)
    cells = tuple(_cell(source, figure, columns, at, certain, words) for at, figure in enumerate(reading))
    if len(cells) != width:
        placed = (*cells, *empty)[:width]
        return Row(label, span, role, placed, label_span, unplaced=True)
    return Row(label, span, role, cells, label_span)


def _cell(
    source: Source,
    figure: Figure | None,
    columns: Sequence[Column],
    at: int,
    certain: bool,
    words: Vocabulary,
) -> Cell | None:
    if figure is None:
        return None
    quantity = to_quantity(figure, words.decimal, source.text)
    unit = columns[at].unit if at < len(columns) else None
    if figure.percent:
        unit = PERCENT
    if unit is not None:
        quantity = replace(quantity, unit=unit)
    return Cell(quantity, certain)
