"""Tables as read, for a person: what each row and column was taken for, and which totals hold.

A figure has a mark behind it: ✓ a total that holds, ✗ one that does not, ? a figure that could be
split in another way. A table that is wider than the page goes on below, with its labels repeated.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from auditcli.model import Cell, Column, ColumnKind, Document, Result, Row, RowRole, Table
from auditcli.report.shown import ELLIPSIS, cells, safe
from auditcli.report.table_status import FAILS, HOLDS, Statuses, statuses
from auditcli.report.words import plural
from auditcli.texts import say

#: Rows of one table that a person may want to read.
MOST_ROWS = 300
#: Columns between two of a grid (a space on both sides of a border that is one), and the least
#: and the most for the labels.
_GAP, _LEAST_LABEL, _MOST_LABEL = 3, 16, 60
#: A head is broken over lines rather than making its column wider than this.
_WIDEST_HEAD = 14

_ROLES = {
    RowRole.TOTAL: "total",
    RowRole.RESULT: "result",
    RowRole.OF_WHICH: "of which",
    RowRole.OPENING: "opening",
    RowRole.CLOSING: "closing",
    RowRole.RATE: "rate",
    RowRole.HEADING: "heading",
}
#: Room for a role, in either language.
_ROLE = 10
_STYLES = {HOLDS: "green", FAILS: "bold red"}
#: Rows that stand out.
_BOLD = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})
_MARKS = {HOLDS: "✓", FAILS: "✗"}


def render(results: Sequence[Result], width: int, color: bool) -> str:
    """The tables of all documents, and what was not tested in them."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        legacy_windows=False,
    )
    for result in results:
        _print(console, result)
    return "\n".join(line.rstrip() for line in page.getvalue().split("\n"))


def _print(console: Console, result: Result) -> None:
    document, found = result.document, statuses(result)
    console.print(Text(safe(document.source.path), style="bold"))
    for number, table in enumerate(document.tables, 1):
        console.print(_heading(document, table, number))
        for part in _parts(table, found, console.width):
            console.print(part)
        for note in _notes(document, table, found):
            console.print(note)
        console.print()
    console.print(Text(_closing(document, found)))


def _heading(document: Document, table: Table, number: int) -> Text:
    line = document.source.position(table.span.start).line
    said = [f"{say('line')} {line}", plural(len(table.rows), "row"), plural(table.width, "column")]
    if table.unit is not None:
        said.append(safe(table.unit.symbol))
    if table.exact:
        said.append(say("exact counts"))
    title = safe(" ".join(table.title.split()))
    text = Text(f"\n{say('Table')} {number}", style="bold")
    text.append(f" ({', '.join(said)})", style="dim")
    return text.append(f"\n{title}", style="not bold") if title else text


def _parts(table: Table, found: Statuses, width: int) -> Iterator[RenderableType]:
    """The grid of a table, in as many parts as the page needs."""
    rows = table.rows[:MOST_ROWS]
    sheet = _Sheet(table, rows, found)
    wanted = [sheet.width(at) for at in range(table.width)]
    longest = max((cells(_label(row)) for row in rows), default=0)
    least = max(_LEAST_LABEL, min(longest, _MOST_LABEL, width // 2))
    for columns in _groups(wanted, width - least - _ROLE - 2 * _GAP):
        room = width - _ROLE - 2 * _GAP - sum(wanted[at] + _GAP for at in columns)
        label = max(_LEAST_LABEL, min(longest, _MOST_LABEL, room))
        yield sheet.grid({at: wanted[at] for at in columns}, label)
    if len(table.rows) > MOST_ROWS:
        left = len(table.rows) - MOST_ROWS
        yield Text(f"{ELLIPSIS} {plural(left, 'more row')}: {say('see --format csv')}", style="dim")


def _groups(wanted: Sequence[int], room: int) -> Iterator[list[int]]:
    """The columns that stand beside each other on the page."""
    group: list[int] = []
    used = 0
    for at, width in enumerate(wanted):
        if group and used + width + _GAP > room:
            yield group
            group, used = [], 0
        group.append(at)
        used += width + _GAP
    if group:
        yield group


class _Sheet:
    """A table with what became of its figures, from which grids of some columns are cut."""

    def __init__(self, table: Table, rows: Sequence[Row], found: Statuses) -> None:
        self._table, self._rows, self._found = table, rows, found
        every = (cell for row in rows for cell in row.cells if cell is not None)
        # Room for marks behind every figure, so that figures stand below each other.
        self._slot = max((len(self._marks(cell)) for cell in every), default=0)

    def width(self, at: int) -> int:
        """How wide a column wants to be: its words and figures whole, its head in lines."""
        head = _head(self._table.columns[at], at)
        words = max(cells(word) for line in head for word in line.split())
        figures = max((cells(self._figure(row.cells[at])) for row in self._rows), default=1)
        return max(words, figures, min(max(map(cells, head)), _WIDEST_HEAD))

    def grid(self, columns: Mapping[int, int], label: int) -> Grid:
        """Some columns, by their numbers with their widths, beside the labels."""
        grid = Grid(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False)
        grid.add_column("", width=label, overflow="fold")
        grid.add_column("", width=_ROLE, style="cyan")
        for at, width in columns.items():
            header, *meaning = _head(self._table.columns[at], at)
            head = Text(header, style="bold", justify="right")
            for line in meaning:
                head.append(f"\n{line}", style="dim")
            grid.add_column(head, overflow="fold", width=width)
        for row in self._rows:
            bold = "bold" if row.role in _BOLD else ""
            role = "unplaced" if row.unplaced else _ROLES.get(row.role, "")
            role = say(role)
            figures = (self._shown(row.cells[at], width) for at, width in columns.items())
            grid.add_row(Text(_label(row), style=bold), Text(role), *figures)
        return grid

    def _shown(self, cell: Cell | None, width: int) -> Text:
        # Set to the right here: Rich would take off the room for marks.
        style = "" if cell is None else _STYLES.get(self._found.of(cell), "")
        figure = self._figure(cell)
        return Text(" " * (width - cells(figure)) + figure, style=style)

    def _figure(self, cell: Cell | None) -> str:
        if cell is None:
            return ""
        return safe(" ".join(cell.quantity.text.split())) + self._marks(cell).ljust(self._slot)

    def _marks(self, cell: Cell) -> str:
        return ("" if cell.certain else "?") + _MARKS.get(self._found.of(cell), "")


def _head(column: Column, at: int) -> list[str]:
    """The head as printed, then what it was taken for."""
    header = safe(" ".join(column.header.split())) or f"{say('column')} {at + 1}"
    kind = "" if column.kind is ColumnKind.UNKNOWN else say(column.kind.value)
    period = column.period.label if column.period is not None else ""
    unit = column.unit.symbol if column.unit is not None else ""
    meaning = " ".join(safe(one) for one in (kind, period, unit) if one)
    if meaning == header:
        return [header]
    return [header, meaning or "?"]


def _label(row: Row) -> str:
    return safe(" ".join(row.label.split()))


def _notes(document: Document, table: Table, found: Statuses) -> Iterator[Text]:
    """What disagrees, and why a row that looks like a total was not tested."""
    for row in table.rows:
        line = document.source.position(row.span.start).line
        for said in dict.fromkeys(found.findings(row)):
            yield Text(f"✗ {say('line')} {line}: {safe(said)}", style="red")
        if why := found.why_untested(row):
            name = _label(row) or say("a row without a label")
            said = say("not tested: {reason}", reason=safe(why))
            yield Text(f"· {say('line')} {line}: {name}: {said}", style="yellow")


def _closing(document: Document, found: Statuses) -> str:
    tables = plural(len(document.tables), "table")
    every = [cell for table in document.tables for row in table.rows for cell in row.cells]
    read = [cell for cell in every if cell is not None]
    said = [found.of(cell) for cell in read]
    unsure = sum(not cell.certain for cell in read)
    return say(
        "{tables}, {figures}: {hold} totals hold (✓), {fail} do not (✗),"
        " {unsure} split uncertainly (?)",
        tables=tables,
        figures=plural(len(read), "figure"),
        hold=said.count(HOLDS),
        fail=said.count(FAILS),
        unsure=plural(unsure, "figure"),
    )
