"""From raw rows to a table: how many columns, which figure is whose, what the rows are."""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.model import (
    AssetFigure,
    Cell,
    Column,
    ColumnKind,
    Quantity,
    Row,
    RowRole,
    Source,
    Span,
    Table,
    Unit,
)
from auditcli.reading.tables import MOST_COLUMNS
from auditcli.reading.tables.atoms import Atom, Blank
from auditcli.reading.tables.captions import caption_of
from auditcli.reading.tables.head_columns import columns_of, widths_of_head
from auditcli.reading.tables.notes import are_numbered, looks_noted, note_slots
from auditcli.reading.tables.odd_cells import doubt_years
from auditcli.reading.tables.options import Choice, Option, agreed, rivals_of
from auditcli.reading.tables.placing import usual_lead
from auditcli.reading.tables.positions import positional
from auditcli.reading.tables.raw import RawRow, RawTable, join_words
from auditcli.reading.tables.settle import settle
from auditcli.reading.tables.spaces import tell_spaces_apart, trim_ends
from auditcli.reading.tables.splits import Figure, Reading, ValueOf, values_of
from auditcli.reading.tables.vocabulary import PERCENT, Vocabulary
from auditcli.reading.tables.ways import ways_of
from auditcli.reading.tables.widths import merge_figure_lines, peel_numbered, table_width

_DASHES = ("-", "\u2013", "\u2022")
#: How much speaks against a reference to a note in a row, by its role.
_UNNOTED = {RowRole.TOTAL: 2, RowRole.RESULT: 1}
_SUMS = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})


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


def build_table(
    source: Source, raw: RawTable, words: Vocabulary, unit: Unit | None
) -> Table | None:
    """The table that raw rows make up, or None where they are no table."""
    tell_spaces_apart(raw.rows)
    trim_ends(raw.rows)
    peel_numbered(raw.rows)
    _mark(raw, words)
    value_of = values_of(source.text, words.decimal)
    laid_out = positional(source, raw.rows)
    if laid_out is not None:
        width = len(laid_out.places)
    else:
        heads = widths_of_head(raw, words)
        width = table_width(raw.rows, heads, value_of)
    if not 0 < width <= MOST_COLUMNS:
        return None
    columns = columns_of(source, raw, width, laid_out, words)
    if laid_out is None:
        raw.rows = merge_figure_lines(raw.rows, width)
    roles = roles_of(raw.rows, words)
    ways: Sequence[Sequence[Option]] = [[] for _ in raw.rows]
    if laid_out is not None:
        readings = laid_out.rows[-len(raw.rows) :]  # a head of plain words is no row any more
        choices: list[Choice] = [
            (reading, True) if row.pieces else None
            for row, reading in zip(raw.rows, readings, strict=True)
        ]
    else:
        ways = _ways(raw.rows, roles, width)
        choices = _settled(value_of, ways, roles, columns)
    rows = [
        _row(source, value_of, row, choice, found, columns, words, role)
        for row, choice, role, found in zip(raw.rows, choices, roles, ways, strict=True)
    ]
    return _table(raw, doubt_years(rows, len(columns)), columns, unit, words)


def _mark(raw: RawTable, words: Vocabulary) -> None:
    """Tell the rows where notes may be numbered, and whether lone dashes may be empty cells."""
    slots = note_slots(join_words([item.label for item in raw.head]), words)
    if not slots and raw.title and note_slots(raw.title[-1].label, words):
        slots = (0,)  # the first line of the head, which names no column ("mnkr Not Koncernen")
    if not slots and looks_noted(raw.rows, lambda row: words.role(row.label) in _SUMS):
        slots = (0,)
    dashes = _signs_attached(raw.rows)
    blanks = sum(any(isinstance(p, Blank) for p in row.pieces) for row in raw.rows) > 1
    for row in raw.rows:
        row.slots, row.dashes, row.blanks = slots, dashes, blanks


def _signs_attached(rows: Sequence[RawRow]) -> bool:
    """Whether a table's negative figures carry their sign without a space, or stand in brackets:
    then a lone dash before a figure may be the cell before it, left empty."""
    atoms = [piece for row in rows for piece in row.pieces if isinstance(piece, Atom)]
    apart = sum(1 for atom in atoms if atom.apart)
    attached = sum(1 for atom in atoms if atom.negative and not atom.apart)
    return bool(apart) and attached > apart


def _ways(rows: Sequence[RawRow], roles: Sequence[RowRole], width: int) -> list[list[Option]]:
    """The ways to read each row."""
    lead = usual_lead(rows, width)
    numbered = are_numbered([r.pieces for r in rows if 0 in r.slots and len(r.pieces) > width])
    return [
        ways_of(row, width, lead, _UNNOTED.get(role, 0), numbered) if row.pieces else []
        for row, role in zip(rows, roles, strict=True)
    ]


def _settled(
    value_of: ValueOf,
    ways: Sequence[Sequence[Option]],
    roles: Sequence[RowRole],
    columns: Sequence[Column],
) -> list[Choice]:
    """The reading of each row with which the table adds up."""
    known: dict[tuple[int, int, int], Cell | None] = {}

    def cell_of(figure: Figure | None, at: int) -> Cell | None:
        if figure is None:
            return None
        key = (figure.start, figure.end, at)
        if key not in known:
            known[key] = _cell(value_of, figure, columns, at, True)
        return known[key]

    times = [c.period for c in columns if c.kind in (ColumnKind.UNKNOWN, ColumnKind.OUTCOME)]
    alike = len(times) == len(columns) and all(times)
    return settle(ways, roles, cell_of, len(columns), alike=alike)


def _table(
    raw: RawTable,
    rows: Sequence[Row],
    columns: tuple[Column, ...],
    unit: Unit | None,
    words: Vocabulary,
) -> Table | None:
    """The table, or None where too little of it was read: a list of words with a number or two."""
    if sum(1 for row in rows if not row.unplaced and not row.empty) < 2:
        return None
    told = any(row.role in _SUMS or row.asset is AssetFigure.LIFE for row in rows)
    if len(columns) == 1 and not told:
        return None
    span = Span(min(row.span.start for row in rows), max(row.span.end for row in rows))
    title = join_words([item.label for item in raw.title[-2:]])
    opened = [words.note_opened(item.label) for item in (*raw.head, *reversed(raw.title[-2:]))]
    note = next(filter(None, opened), "")
    caption = caption_of(raw, words)
    return Table(span, columns, tuple(rows), title, unit, note=note, caption=caption)


def _row(
    source: Source,
    value_of: ValueOf,
    row: RawRow,
    chosen: Choice,
    ways: Sequence[Option],
    columns: Sequence[Column],
    words: Vocabulary,
    role: RowRole,
) -> Row:
    """A row with its cells; those in which all `ways` to read it agree are certain."""
    span, label, label_span = _span(row), row.label, _label_span(row)
    empty: tuple[Cell | None, ...] = (None,) * len(columns)
    if chosen is None:
        return Row(label, span, RowRole.HEADING, empty, label_span)
    group, note = words.group_of(label), words.note_of(label)
    reading, certain = chosen
    number = _number(row, reading)
    if number is not None and label_span is not None:
        taken = Span(number.start, number.end)
        numbered = row.slots and number is not row.number and number.digits.isdigit()
        note = number.digits if numbered else note
        label, label_span = f"{label} {source.quote(taken)}", label_span.cover(taken)
    alike = frozenset(range(len(reading))) if certain else agreed(ways, chosen)
    cells = _cells(value_of, reading, columns, alike)
    few = len(cells) <= len(columns)
    return Row(
        label,
        span,
        role,
        (*cells, *empty)[: len(columns)] if few else cells[-len(columns) :],
        label_span,
        unplaced=len(cells) != len(columns),
        group=group,
        note=note,
        rivals=rivals_of(ways, chosen, value_of),
        asset=words.asset_figure(label),
    )


def _span(row: RawRow) -> Span:
    places = [item.line.span for item in (*row.label_items, *row.items)]
    return Span(min(place.start for place in places), max(place.end for place in places))


def _label_span(row: RawRow) -> Span | None:
    if not row.label_items:
        return None
    top, bottom = row.label_items[0], row.label_items[-1]
    return Span(top.label_start, max(bottom.label_end, top.label_start))


def _number(row: RawRow, reading: Reading) -> Atom | None:
    """The number before the first figure that belongs to the label: of a name, or of a note."""
    first = next((figure for figure in reading if figure is not None), None)
    number = row.number or row.pieces[0]
    before = first is not None and number.start < first.start
    return number if before and isinstance(number, Atom) else None


def _cells(
    value_of: ValueOf, reading: Reading, columns: Sequence[Column], certain: frozenset[int]
) -> tuple[Cell | None, ...]:
    """The cells of a reading, those in some columns certain."""
    return tuple(
        _cell(value_of, figure, columns, at, at in certain) for at, figure in enumerate(reading)
    )


def _cell(
    value_of: ValueOf, figure: Figure | None, columns: Sequence[Column], at: int, certain: bool
) -> Cell | None:
    if figure is None:
        return None
    found = value_of(figure)
    unit = columns[at].unit if at < len(columns) else None
    if figure.percent:
        unit = PERCENT
    if unit is not None:
        found = Quantity(found.value, found.places, found.span, found.text, unit)
    return Cell(found, certain)
