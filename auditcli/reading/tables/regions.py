"""Where tables begin and end, and which of their lines are heads, labels and rows.

A region is a run of lines in which figures come back line after line without running prose
between. Inside it, column heads start a new table unless they repeat the head in force (as
they do at a page break), and label lines are joined to the figures that follow them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from auditcli.reading.tables.atoms import Piece
from auditcli.reading.tables.items import Item, Kind
from auditcli.reading.tables.vocabulary import Vocabulary

#: So many lines of words without a figure end a table: more is a list or a narrow text column.
MOST_WORD_LINES = 9
#: A label is put together from at most so many lines.
MOST_LABEL_LINES = 7
#: So many lines before the first head may belong to the head (its first, wordy pieces).
MOST_LEAD_LINES = 6


@dataclass(slots=True)
class RawRow:
    """A row before its figures are split: label lines and pieces (several lines may add pieces).

    `number` is a digit group that was found to be part of the label.
    """

    label_items: list[Item]
    items: list[Item]
    pieces: tuple[Piece, ...]
    tail: int = 0
    number: Piece | None = None

    @property
    def label(self) -> str:
        """The label with its lines joined; a hyphen at a line end is dropped."""
        return join_words([item.label for item in self.label_items])


@dataclass(slots=True)
class RawTable:
    """A table before its columns are known."""

    title: list[Item] = field(default_factory=list)
    head: list[Item] = field(default_factory=list)
    rows: list[RawRow] = field(default_factory=list)
    repeats: list[Item] = field(default_factory=list)


def join_words(pieces: Sequence[str]) -> str:
    """Join pieces of a label or head; "Budget-" + "avvikelse" is one word, "och" keeps the hyphen."""
    text = ""
    for piece in pieces:
        if text.endswith("-") and piece[:1].islower() and not piece.startswith(("och ", "eller ")):
            text = text[:-1] + piece
        else:
            text = f"{text} {piece}" if text else piece
    return text


def regions(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Runs of lines with figures, each with the word lines right before it."""
    run: list[Item] = []
    words = 0
    for item in items:
        if item.kind is Kind.PROSE:
            if _figure_rows(run):
                yield run
            run, words = [], 0
            continue
        if item.kind in (Kind.TEXT, Kind.MARK):
            words += 1
            if words > MOST_WORD_LINES:
                if _figure_rows(run):
                    yield run
                    run = []
                run = run[-MOST_WORD_LINES:] if not _figure_rows(run) else []
        elif item.kind is not Kind.HEAD:
            words = 0
        run.append(item)
    if _figure_rows(run):
        yield run


def _figure_rows(run: Sequence[Item]) -> bool:
    rows = [item for item in run if item.kind in (Kind.ROW, Kind.FIGURES)]
    return len(rows) >= 2


def raw_tables(run: Sequence[Item], words: Vocabulary) -> list[RawTable]:
    """Cut a region into tables at column heads that are not repetitions."""
    tables: list[RawTable] = []
    table = RawTable()
    pending: list[Item] = []
    at = 0
    while at < len(run):
        head, following = _head_at(run, at, words)
        if head and _is_label_year(head, pending, run[following : following + 1], words):
            pending += head
            at = following
            continue
        if head and words.begins_table(head[0].label) and table.rows:
            _close(table, pending, words)
            tables.append(table)
            table, pending = RawTable(), []
        if head:
            if table.head and _same(head, table.head):
                table.repeats += head
                if pending and not _label_goes_on(pending):
                    pending = []
            else:
                if table.rows:
                    _close(table, pending, words)
                    tables.append(table)
                    table, pending = RawTable(), pending[-2:]
                table.title, table.head = pending, table.head + head
                pending = []
            at = following
            continue
        item = run[at]
        if item.kind is Kind.TEXT and table.rows and words.begins_table(item.label):
            _close(table, pending, words)
            tables.append(table)
            table, pending = RawTable(), []
        if item.kind in (Kind.ROW, Kind.FIGURES):
            _add_row(table, pending, item)
            pending = []
        else:
            pending.append(item)
        at += 1
    _close(table, pending, words)
    tables.append(table)
    return [table for table in tables if table.rows]


def _is_label_year(
    head: Sequence[Item], pending: Sequence[Item], after: Sequence[Item], words: Vocabulary
) -> bool:
    """Whether a year alone on its line ends a label ("… beslutade före" / "2023" / "5 1 4 0")."""
    if len(head) != 1 or len(head[0].label.split()) != 1 or not pending or not after:
        return False
    last = pending[-1].label.split()[-1:]
    return after[0].kind is Kind.FIGURES and not any(words.is_column_word(word) for word in last)


def _close(table: RawTable, pending: list[Item], words: Vocabulary) -> None:
    if not table.head and table.rows and len(table.rows[0].label_items) > 1:
        # Without a head, the lines above the first row are title as much as label.
        first = table.rows[0]
        table.title += first.label_items[:-1]


def _label_goes_on(pending: Sequence[Item]) -> bool:
    return len(pending) <= MOST_LABEL_LINES


def _head_at(run: Sequence[Item], at: int, words: Vocabulary) -> tuple[list[Item], int]:
    """The column head that begins at a line (its wordy first pieces included), and what follows.

    A head holds at least one HEAD line, or it is no head. Pieces like "Budget-" / "avvi-" /
    "kelse" belong to it while a later HEAD line or column word follows within a few lines.
    """
    end = at
    last_head = -1
    seen_words = 0
    while end < len(run) and run[end].kind in (Kind.HEAD, Kind.TEXT):
        item = run[end]
        if item.kind is Kind.HEAD or _column_piece(run, end, words):
            last_head = end
            seen_words = 0
        else:
            seen_words += 1
            if seen_words > (MOST_LEAD_LINES if last_head < 0 else 3):
                break
        end += 1
    if last_head < 0:
        return [], at
    while last_head + 1 < end and run[last_head].label.endswith("-"):
        last_head += 1
    start = at
    while start < last_head and not _leads(run[start], words):
        start += 1
        if run[start].kind is Kind.HEAD:
            break
    if start > at:
        return [], at
    if not any(item.kind is Kind.HEAD for item in run[at : last_head + 1]):
        return [], at
    if last_head == end - 1 and end < len(run) and run[end].kind is Kind.FIGURES:
        # The last words are the label of the figures below: "Totalt" / "1 238 1 111".
        if run[last_head].kind is Kind.TEXT or not any(c.isdigit() for c in run[last_head].label):
            last_head -= 1
    if last_head < at or not any(i.kind is Kind.HEAD for i in run[at : last_head + 1]):
        return [], at
    return list(run[at : last_head + 1]), last_head + 1


def _leads(item: Item, words: Vocabulary) -> bool:
    """Whether a line may be the first of a column head."""
    if item.kind is Kind.HEAD:
        return True
    tokens = [token.strip("().,:*") for token in item.label.split()]
    if len(item.label) >= 40:
        return False
    return item.label.endswith("-") or any(
        words.is_column_word(token.rstrip("-")) or token.lower() in words.units for token in tokens
    )


def _column_piece(run: Sequence[Item], at: int, words: Vocabulary) -> bool:
    """Whether a word line is a piece of a column head: it holds a column word, maybe hyphenated."""
    text = run[at].label
    if text.endswith("-") and at + 1 < len(run):
        text = join_words([item.label for item in run[at : at + 3]])
        text = text.split()[0] if text else ""
    else:
        text = text.split()[-1] if at and run[at - 1].label.endswith("-") else text
    return words.is_column_word(text) and len(run[at].label) < 30


def _same(head: Sequence[Item], other: Sequence[Item]) -> bool:
    """Whether two heads are the same words."""
    return _bare(head) == _bare(other)


def _bare(head: Sequence[Item]) -> str:
    return "".join("".join(item.label.split()) for item in head).lower()


def _add_row(table: RawTable, pending: list[Item], item: Item) -> None:
    labels = [p for p in pending if p.kind is not Kind.MARK][-MOST_LABEL_LINES:]
    if item.kind is Kind.FIGURES:
        own, above = _label_lines(labels)
        _headings(table, above)
        table.rows.append(RawRow(own, [item], item.pieces, item.tail))
        return
    own, above = _label_lines([*labels, item])
    _headings(table, above)
    table.rows.append(RawRow(own, [item], item.pieces, item.tail))


def _headings(table: RawTable, above: Sequence[Item]) -> None:
    for item in above:
        if len(item.label) <= 2:
            continue  # a head that was printed upright, letter by letter
        table.rows.append(RawRow([item], [], (), 0))


def _label_lines(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """(the lines that make up the label of the last row, the lines above that are headings)."""
    if not items:
        return [], []
    first = len(items) - 1
    while first > 0 and _goes_on(items[first - 1].label, items[first].label):
        first -= 1
    return list(items[first:]), list(items[:first])


def _goes_on(above: str, below: str) -> bool:
    """Whether a label line is continued by the one below it."""
    if above.endswith(("-", ",", "(", "/")) or above.endswith((" och", " i", " av", " för", " till")):
        return True
    if above.endswith((":", ".")):
        return False
    return below[:1].islower() or below[:1] in "()" or len(below) <= 3
