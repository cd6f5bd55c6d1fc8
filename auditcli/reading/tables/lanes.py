"""Two tables side by side on one line: taken apart into two lanes.

An extractor prints the notes of a spread line by line across both columns, so that a line holds
a row of each ("Sålda tjänster 383 370 Strukturbidrag 163 163"), or the end of one and the
beginning of the other ("669 853 Bidrag för läkemedels-"), while one side's label wraps and the
other's row goes on. Chunks of a line go to the left lane and the right one; rows that stand
alone on their line go where their spaces, an open label, or else the totals put them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from auditcli.model import RowRole, Source, Span
from auditcli.reading.lines import Line
from auditcli.reading.tables.atoms import Atom, Chunk, Piece
from auditcli.reading.tables.items import Item, Kind
from auditcli.reading.tables.lane_rows import LEFT, RIGHT, Unit, open_lane, settle_free
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.splits import readings, to_quantity, widths
from auditcli.reading.tables.vocabulary import Vocabulary

#: So many lines with two whole rows make a stretch of two lanes,
LEAST_DOUBLE_LINES = 3
#: with at most so many other lines between two of them,
MOST_BETWEEN = 16
#: and so many lines before and after that belong to it (headings, wrapped labels, last rows).
MARGIN = 6
_BORDER = re.compile(r" {3,}")
_SUMS = frozenset({RowRole.TOTAL, RowRole.CLOSING})


@dataclass(slots=True)
class _State:
    units: list[Unit] = field(default_factory=list)
    buffer: list[Item] = field(default_factory=list)
    right_label: list[Item] = field(default_factory=list)


def streams(items: Iterable[Item], source: Source, words: Vocabulary) -> Iterator[list[Item]]:
    """The items as one stream, but for stretches of two lanes: there one after the other."""
    items = list(items)
    stream: list[Item] = []
    at = 0
    for start, end in _stretches(items, words):
        stream += items[at:start]
        double = items[start:end]
        left, right = _Lanes(source, words, _usual_width(double, words)).split(double)
        yield [*stream, *left]
        yield right
        stream, at = [], end
    yield [*stream, *items[at:]]


def _is_double(item: Item, words: Vocabulary) -> bool:
    """Whether a line holds two whole rows with equally many figures."""
    chunks = [chunk for chunk in item.chunks if chunk.atoms]
    if len(chunks) != 2 or len(item.chunks) != 2 or not chunks[1].label:
        return False
    first, second = (widths(chunk.pieces)[1] for chunk in chunks)
    return bool((first & second) - {0, 1}) and _is_label(chunks[1].label, words)


def _usual_width(items: Sequence[Item], words: Vocabulary) -> int:
    """How many figures each side of a stretch's double lines has, as a rule."""
    counts: Counter[int] = Counter()
    for item in items:
        if item.chunks and _is_double(item, words):
            for chunk in item.chunks:
                counts.update(width for width in widths(chunk.pieces)[1] if width >= 2)
    return counts.most_common(1)[0][0] if counts else 2


def _is_label(text: str, words: Vocabulary) -> bool:
    """Whether words between figures may be a row label: they begin one, and are no sentence."""
    return text[:1].isupper() or text[:1] in "-*" or bool(words.of_which.match(text))


def _stretches(items: Sequence[Item], words: Vocabulary) -> Iterator[tuple[int, int]]:
    doubles = [at for at, item in enumerate(items) if item.chunks and _is_double(item, words)]
    group: list[int] = []
    last_end = 0
    for at in [*doubles, None]:
        if at is not None and (not group or at - group[-1] <= MOST_BETWEEN):
            group.append(at)
            continue
        if len(group) >= LEAST_DOUBLE_LINES:
            start = _reach_back(items, group[0], last_end)
            end = _reach_on(items, group[-1], words)
            yield start, end
            last_end = end
        group = [] if at is None else [at]


def _reach_back(items: Sequence[Item], first: int, bound: int) -> int:
    """Where a stretch begins: with the headings and the weak double lines before its first."""
    start = first
    for at in range(first - 1, max(bound, first - MARGIN) - 1, -1):
        if items[at].kind is Kind.PROSE:
            break
        start = at
    return start


def _reach_on(items: Sequence[Item], last: int, words: Vocabulary) -> int:
    """Where a stretch ends: after the single rows that close its lanes, before another table."""
    end = last + 1
    for at in range(last + 1, min(len(items), last + 1 + MARGIN)):
        item = items[at]
        weak = len(item.chunks) == 2 and item.chunks[0].atoms and not item.chunks[1].atoms
        if (item.kind is Kind.PROSE and not weak) or words.begins_table(item.label):
            break
        end = at + 1
    return end


class _Lanes:
    """Takes the lines of a stretch apart."""

    def __init__(self, source: Source, words: Vocabulary, width: int) -> None:
        self.source = source
        self.width = width
        self.words = words
        self.state = _State()

    def split(self, items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
        """The items of the left lane and of the right one."""
        for item in items:
            chunks = [chunk for chunk in item.chunks if chunk.atoms or chunk.label]
            if len(chunks) >= 2 and self._is_row(chunks[0]):
                self._double(item, chunks)
            elif len(chunks) >= 2 and chunks[0].atoms and not chunks[-1].atoms:
                self._text(item)  # a footnote, or words with a number in them
            elif item.kind is Kind.HEAD and not item.label[:1].isalpha():
                self._single(item, head=True)
            elif item.kind in (Kind.ROW, Kind.FIGURES, Kind.HEAD):
                self._single(item, head=item.kind is Kind.HEAD)
            else:
                self._text(item)
        self._flush(LEFT)
        settle_free(self.state.units)
        lanes: tuple[list[Item], list[Item]] = ([], [])
        for unit in self.state.units:
            lanes[unit.lane].extend(unit.items)
        return lanes

    def _is_row(self, chunk: Chunk) -> bool:
        """Whether a chunk holds the figures of a row, or the years of a head."""
        atoms = chunk.atoms
        years = bool(atoms) and all(read_period(atom.digits) for atom in atoms)
        if years or self.width in widths(chunk.pieces)[1]:
            return True
        last = next((u for u in reversed(self.state.units) if u.lane == LEFT), None)
        if chunk.label or last is None or last.head or not last.items[-1].pieces:
            return False
        # The figure that the row above it lacks ("UB 1 170" / "682 Not 20: …").
        together = widths((*last.items[-1].pieces, *chunk.pieces))
        return widths(last.items[-1].pieces)[0] < self.width and self.width in together[1]

    def _double(self, item: Item, chunks: Sequence[Chunk]) -> None:
        """A line with something of both lanes."""
        state = self.state
        at = next(i for i in range(1, len(chunks)) if i == len(chunks) - 1 or chunks[i].atoms)
        first, rest = chunks[:at], chunks[at:]
        left = self._piece(item, first)
        if not first[0].label:
            left_items, state.buffer = [*state.buffer, left], []
        else:
            self._flush(LEFT)
            left_items = [left]
        if state.right_label:
            state.units.append(Unit(RIGHT, state.right_label))
            state.right_label = []
        self._add(LEFT, left_items, left)
        right = self._piece(item, rest)
        if right.pieces or right.kind is Kind.HEAD:
            self._add(RIGHT, [right], right)
        else:
            state.right_label = [right]

    def _single(self, item: Item, head: bool) -> None:
        """A line with figures of one lane: which one, its spaces or an open label may tell."""
        state = self.state
        if not head and self._both(item):
            return
        border = _BORDER.search(item.label)
        if border and not head:
            # "Avsättningar:   Övriga skulder 18 20": a heading on the left, a row on the right.
            start = item.line.span.start
            self._text(self._cut(item, start, start + border.start()))
            self._flush(LEFT)
            right = self._cut(item, start + border.end(), item.line.span.end)
            name = item.label[border.end() :]
            row = Item(right.line, item.kind, name, right.label_start, item.label_end, item.pieces)
            self._add(RIGHT, [row], row)
            return
        lane, free = open_lane(state.units), True
        if (state.right_label and not item.label) or (head and state.right_label):
            label = [*state.right_label, *state.buffer]
            state.right_label, state.buffer = [], []
            self._add(RIGHT, [*label, item], item)
            return
        label = state.buffer
        state.buffer = []
        if self._indented(label[0] if label else item):
            lane, free = RIGHT, False
        elif item.tail >= 3:
            lane, free = LEFT, False
        self._add(lane, [*label, item], item, free=free)

    def _text(self, item: Item) -> None:
        self.state.buffer.append(item)

    def _both(self, item: Item) -> bool:
        """Take apart "Preliminär skatt 7 362 6 956  0 0": figures of both lanes, one label."""
        for at in range(self.width, len(item.pieces)):
            if item.pieces[at].gap < 2:
                continue
            first, second = item.pieces[:at], item.pieces[at:]
            if self.width in widths(first)[1] and self.width in widths(second)[1]:
                left = replace(item, pieces=first)
                line = Line(item.line.number, Span(second[0].start, second[-1].end), "")
                right = Item(line, Kind.FIGURES, "", line.span.start, line.span.start, second)
                label, self.state.buffer = self.state.buffer, []
                self._add(LEFT, [*label, left], left)
                self._add(RIGHT, [*self.state.right_label, right], right)
                self.state.right_label = []
                return True
        return False

    def _cut(self, item: Item, start: int, end: int) -> Item:
        text = self.source.text[start:end]
        line = Line(item.line.number, Span(start, end), text)
        return Item(line, Kind.TEXT, text, start, end)

    def _indented(self, item: Item) -> bool:
        """Whether empty cells stand before a line: it belongs to the right lane."""
        start = item.line.span.start
        return (
            start >= 2
            and self.source.text[start - 2 : start].isspace()
            and ("\n" not in self.source.text[start - 2 : start])
        )

    def _flush(self, lane: int) -> None:
        """Text that no figures followed: headings of a lane."""
        state = self.state
        if state.buffer and state.right_label and state.right_label[-1].label.endswith("-"):
            state.right_label += state.buffer
        elif state.buffer:
            state.units.append(Unit(lane, state.buffer))
        state.buffer = []

    def _add(self, lane: int, items: list[Item], last: Item, free: bool = False) -> None:
        head = last.kind is Kind.HEAD
        figures = None if head else self._figures(last)
        label = items[0].label if items else last.label
        total = self.words.role(last.label or label) in _SUMS
        self.state.units.append(Unit(lane, items, figures, total, head, free))

    def _figures(self, item: Item) -> tuple[int, ...] | None:
        for reading in readings(item.pieces, self.width):
            values = []
            for figure in reading:
                if figure is None or figure.percent:
                    return None
                quantity = to_quantity(figure, self.words.decimal, self.source.text)
                values.append(int(quantity.value.scaleb(2)))
            return tuple(values)
        return None

    def _piece(self, item: Item, chunks: Sequence[Chunk]) -> Item:
        """Some chunks of a line as a line of their own."""
        start, end = chunks[0].start, chunks[-1].end
        text = self.source.text[start:end]
        line = Line(item.line.number, Span(start, end), text)
        pieces: tuple[Piece, ...] = chunks[-1].pieces
        label = text[: chunks[-1].label_end - start] if chunks[-1].label else ""
        atoms = [piece for chunk in chunks for piece in chunk.pieces if isinstance(piece, Atom)]
        if atoms and all(read_period(atom.digits) and not atom.signed for atom in atoms):
            return Item(line, Kind.HEAD, text, start, end)
        if not pieces:
            return Item(line, Kind.TEXT, text, start, end)
        kind = Kind.ROW if label else Kind.FIGURES
        return Item(line, kind, label, start, start + len(label), pieces)
