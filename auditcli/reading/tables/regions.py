"""Where tables begin and end, and which of their lines are heads, labels and rows.

A region is a run of lines in which figures come back line after line without running prose
between. Inside it, column heads start a new table unless they repeat the head in force (as
they do at a page break), and label lines are joined to the figures that follow them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from auditcli.reading.tables.heads import head_at, is_label_year, same_head
from auditcli.reading.tables.items import Item, Kind
from auditcli.reading.tables.raw import RawRow, RawTable
from auditcli.reading.tables.splits import widths
from auditcli.reading.tables.vocabulary import Vocabulary

#: So many lines of words without a figure end a table: more is a list or a narrow text column.
MOST_WORD_LINES = 9
#: A label is put together from at most so many lines.
MOST_LABEL_LINES = 7
#: What begins a table keeps so many of the lines before it, as its title.
TITLE_LINES = 2


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
                run = run[-MOST_WORD_LINES:]
        elif item.kind is not Kind.HEAD:
            words = 0
        run.append(item)
    if _figure_rows(run):
        yield run


def _figure_rows(run: Sequence[Item]) -> bool:
    rows = 0
    for item in run:
        rows += item.kind in (Kind.ROW, Kind.FIGURES)
        if rows > 1:
            return True
    return False


def raw_tables(run: Sequence[Item], words: Vocabulary) -> list[RawTable]:
    """Cut a region into tables at captions and at column heads that are not repetitions."""
    return _Cutter(words).cut(run)


class _Cutter:
    """Goes through a region line by line, with the table in hand and the lines that wait."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.tables: list[RawTable] = []
        self.table = RawTable()
        self.pending: list[Item] = []

    def cut(self, run: Sequence[Item]) -> list[RawTable]:
        at = 0
        while at < len(run):
            head, following = head_at(run, at, self.words)
            if head and is_label_year(
                head, self.pending, run[following : following + 1], self.words
            ):
                self.pending += head
            elif head:
                self._head(head)
            else:
                self._line(run[at])
                following = at + 1
            at = following
        self._close()
        return self.tables

    def _head(self, head: list[Item]) -> None:
        if self.table.rows and self.words.begins_table(head[0].label):
            self._close()
            self.pending = []
        if self.table.head and same_head(head, self.table.head):
            self.table.repeats += head
            if len(self.pending) > MOST_LABEL_LINES:
                self.pending = []
            self._drop_page_line()
            return
        if self.table.rows:
            self._close()
            self.pending = self.pending[-TITLE_LINES:]
        self.table.title = self.pending
        self.table.head += head
        self.pending = []

    def _drop_page_line(self) -> None:
        """Drop a line with a lone page number that stood before a head repeated on a new page."""
        rows = self.table.rows
        usual = Counter(widths(row.pieces)[0] for row in rows[:-1] if row.pieces)
        last = rows[-1].pieces if rows else ()
        if usual and usual.most_common(1)[0][0] > 1 and len(last) == 1:
            self.table.repeats += [*rows[-1].label_items, *rows[-1].items]
            rows.pop()

    def _line(self, item: Item) -> None:
        if item.kind is Kind.TEXT and self.table.rows and self.words.begins_table(item.label):
            self._close()
            self.pending = []
        if item.kind in (Kind.ROW, Kind.FIGURES):
            self._add_row(item)
        else:
            self.pending.append(item)

    def _close(self) -> None:
        """Put the table in hand away; what waits stays."""
        table = self.table
        if not table.rows:
            return
        if not table.head and len(table.rows[0].label_items) > 1:
            # Without a head, the lines above the first row are title as much as label.
            table.title += table.rows[0].label_items[:-1]
        self.tables.append(table)
        self.table = RawTable()

    def _add_row(self, item: Item) -> None:
        labels = [p for p in self.pending if p.kind is not Kind.MARK][-MOST_LABEL_LINES:]
        if item.kind is Kind.ROW:
            labels.append(item)
        own, above = self._label_lines(labels)
        for heading in above:
            if len(heading.label) > 2:  # shorter: a head printed upright, letter by letter
                self.table.rows.append(RawRow([heading], [], ()))
        self.table.rows.append(RawRow(own, [item], item.pieces, item.tail))
        self.pending = []

    def _label_lines(self, items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
        """(the lines that make up the label of the last row, the lines above: headings)."""
        first = max(len(items) - 1, 0)
        while first > 0 and self._goes_on(items[first - 1].label, items[first].label):
            first -= 1
        return list(items[first:]), list(items[:first])

    def _goes_on(self, above: str, below: str) -> bool:
        """Whether a label line is continued by the one below it."""
        last = above.split()[-1].lower()
        if above.endswith(("-", ",", "(", "/")) or last in self.words.function_words:
            return True
        if above.endswith((":", ".")):
            return False
        return below[:1].islower() or below[:1] in "()" or len(below) <= 3
