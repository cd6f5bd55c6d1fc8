"""Numbered parts of the report, and what refers to them: notes, tables, appendices, marks.

Whether a number stands at its part or refers to it is told by what follows. In doubt it counts as
the part itself, so that nothing is called missing that may be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditcli.model import Numbered, Source, Span, Table
from auditcli.reading.lexicon import Lexicon, alternation, may_hold
from auditcli.reading.lines import Line

#: How many lines below a table its footnotes may stand.
_BELOW = 45
_CAPTION = re.compile(r"[:.]?\s+(?P<text>[^\W\d_].*)")
_FIGURES = re.compile(r"[\s\d.,%–−-]*$")
_FOOTNOTE = re.compile(r"(?P<number>\d)[.)]\s*[^\W\d_]\S*\s+\S+")
_MARK = re.compile(r"(?<![\d(.,])(?P<number>\d)\)")


def read_numbered(
    source: Source, lines: Sequence[Line], tables: Sequence[Table], lexicon: Lexicon
) -> Iterator[Numbered]:
    """Parts with their numbers and references to them, kind by kind."""
    kinds = alternation(lexicon.table.note_reference | lexicon.table.caption)
    appendices = alternation(lexicon.mentions.appendices)
    pattern = re.compile(
        rf"(?<![\w-])(?:(?P<kind>{kinds})\.?\s?(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?)"
        rf"|(?P<appendix>{appendices})\s(?P<letter>\d{{1,2}}|(?-i:[A-Z])))"
        rf"(?![\w%/–-]|\s*(?:{alternation(lexicon.table.percent)})|[.,]\d)",
        re.IGNORECASE,
    )
    away = elsewhere(lexicon)
    words = {*lexicon.table.note_reference, *lexicon.table.caption, *lexicon.mentions.appendices}
    may_name = may_hold(words)
    for line in lines:
        if not line.furniture and may_name(line.text):
            for match in pattern.finditer(line.text):
                if not away.match(line.text, match.end()):
                    yield _named(line, match)
    yield from _footnotes(source, lines, tables)


def elsewhere(lexicon: Lexicon) -> re.Pattern[str]:
    """What follows the number of a part that stands in another document ("of the act")."""
    return re.compile(rf"\s+(?:{alternation(lexicon.mentions.elsewhere)})\b", re.IGNORECASE)


def _named(line: Line, match: re.Match[str]) -> Numbered:
    """One part or reference."""
    text, word = line.text, match["kind"] or match["appendix"]
    rest = text[match.end() :]
    caption = _CAPTION.match(rest)
    said = caption["text"] if caption else ""
    marked = rest[:1] in (":", ".") and bool(said) and said[0].isupper()
    first, capital = match.start() == 0, word[0].isupper()
    if first:
        defines = marked or said[:1].isupper() or (capital and not rest.strip())
    else:
        defines = capital and marked and rest[0] == ":"
    if (
        capital
        and not first
        and not defines
        and not _FIGURES.match(rest)
        and not said[:1].islower()
    ):
        defines = True  # Two notes side by side, perhaps: nothing can be said of it.
    span = Span(line.span.start + match.start(), line.span.start + match.end())
    number = match["number"] or match["letter"]
    return Numbered(word.lower(), number, span, defines, said if first else "")


def _footnotes(
    source: Source, lines: Sequence[Line], tables: Sequence[Table]
) -> Iterator[Numbered]:
    """Marks in the rows of a table, "1)", and the notes below it that they lead to."""
    for group, table in enumerate(tables, 1):
        first = source.position(table.span.start).line
        last = source.position(max(table.span.end - 1, table.span.start)).line
        notes: dict[str, Numbered] = {}
        marks: list[Numbered] = []
        for line in lines[first - 1 : last + _BELOW]:
            note = _FOOTNOTE.match(line.text)
            if note is not None:
                span = Span(line.span.start, line.span.start + note.end("number") + 1)
                number = note["number"]
                notes.setdefault(number, Numbered("mark", number, span, True, "", group))
            elif line.number <= last and not line.furniture:
                for mark in _MARK.finditer(line.text):
                    span = Span(line.span.start + mark.start(), line.span.start + mark.end())
                    marks.append(Numbered("mark", mark["number"], span, False, "", group))
        if marks and notes:
            yield from notes.values()
            yield from marks
