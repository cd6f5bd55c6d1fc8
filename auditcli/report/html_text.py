"""The report's text as HTML: numbered lines in chunks, with its figures marked."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditcli.report.marks import Kind, Mark, Marks, by_line
from auditcli.report.shown import safe

#: Lines of one chunk: the browser lays out only the chunks that are near the window.
CHUNK = 50

CLASSES: dict[Kind, str] = {
    Kind.ERROR: "e",
    Kind.WARNING: "w",
    Kind.NOTE: "i",
    Kind.ACCEPTED: "a",
    Kind.TICK: "t",
    Kind.UNTESTED: "u",
    Kind.PART: "p",
    Kind.QUIET: "q",
}


def escape(text: str) -> str:
    """Foreign text as HTML that shows each of its characters, and obeys none."""
    return html.escape("\t".join(safe(piece) for piece in text.split("\t")))


def line_id(prefix: str, line: int) -> str:
    """The fragment that leads to a line."""
    return f"{prefix}L{line}"


def render_text(marks: Marks, prefix: str, offset: int) -> Iterator[str]:
    """The lines of a document; `offset` is added to the numbers of its places."""
    source = marks.result.document.source
    marked = by_line(marks)
    count = len(source.line_starts)
    if count > 1 and source.line_starts[-1] == len(source.text):
        count -= 1  # what ends with a line break has no line after it
    for first in range(1, count + 1, CHUNK):
        yield '<div class="chunk">'
        for line in range(first, min(first + CHUNK, count + 1)):
            text = source.line_text(line)
            shown = _line(text, marked[line], offset) if line in marked else escape(text)
            yield f'<div class="l" id="{line_id(prefix, line)}"><span class="n">{line}</span>'
            yield f'<span class="x">{shown}</span></div>\n'
        yield "</div>"


def _line(text: str, marks: Sequence[Mark], offset: int) -> str:
    """A line cut where marks begin and end; what several of them cover belongs to all."""
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    begun: set[int] = set()
    shown: list[str] = []
    for start, end in pairwise(cuts):
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        piece = escape(text[start:end])
        shown.append(_marked(piece, over, end, offset, begun) if over else piece)
    return "".join(shown)


def _marked(piece: str, over: Sequence[Mark], end: int, offset: int, begun: set[int]) -> str:
    """A stretch of text with what it is: only the first stretch of a place takes the focus."""
    kind = min(mark.kind for mark in over)
    places = [mark for mark in over if mark.place is not None]
    if not places:
        return f'<span class="q">{piece}</span>'
    closing = any(m.last and m.end == end and m.kind in (Kind.TICK, Kind.UNTESTED) for m in places)
    ticked = any(m.last and m.end == end and m.kind is Kind.TICK for m in places)
    classes = ["m", CLASSES[kind]]
    if closing:
        classes.append("v" if ticked else "o")
    first = [mark for mark in places if mark.first and mark.place not in begun]
    begun.update(mark.place for mark in first if mark.place is not None)
    numbers = " ".join(str(offset + mark.place) for mark in places if mark.place is not None)
    focus = ' tabindex="0" role="button"' if first else ""
    return f'<span class="{" ".join(classes)}" data-p="{numbers}"{focus}>{piece}</span>'
