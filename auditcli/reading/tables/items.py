"""Lines as a table sees them: rows of figures, column heads, labels, prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum

from auditcli.model import Source
from auditcli.model.values import value
from auditcli.reading.lines import Line
from auditcli.reading.tables.atoms import (
    SIGNS,
    Atom,
    Blank,
    Chunk,
    Piece,
    chunks_of,
    is_empty_mark,
)
from auditcli.reading.tables.head_lines import is_head, is_head_words, is_mostly_known
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.splits import widths
from auditcli.reading.tables.vocabulary import Vocabulary

_DIGIT = re.compile(r"\d")
#: White space inside a line that only a page laid out in columns has.
_COLUMN_GAP = re.compile(r"\S( {2,})(?=\S)")
_ENDS_SENTENCE = re.compile(r"[^\d\W][.!?:;]$")
_ABBREVIATION = re.compile(r"(?:^|[\s.])[^\W\d]{1,4}\.$")
_FOOTNOTE = re.compile(r"^(?:\d{1,2}\)|\*+\)?)+$")
#: The numbers of two notes or more, alone in their cell ("10, 22").
_NOTES = re.compile(r"^[1-9]\d?(?:,\s+[1-9]\d?)+$")
#: Between figures, a line before so many more alone on their lines is the label of a row.
LEAST_CELLS = 2
#: The share of the text's usual line length from which a line counts as running prose.
PROSE_SHARE = 0.8
#: A line shorter than this is not taken for running prose by its length.
LEAST_PROSE = 60
#: A label longer than this is no label.
LONGEST_LABEL = 110


class Kind(Enum):
    """What a line is to a table."""

    ROW = "row"
    FIGURES = "figures"
    HEAD = "head"
    TEXT = "text"
    MARK = "mark"
    PROSE = "prose"


@value
class Item:
    """A line with its kind, its label and the pieces that may be cells.

    `comment` is text behind the figures; `tail` the white space behind the last piece.
    """

    line: Line
    kind: Kind
    label: str = ""
    label_start: int = 0
    label_end: int = 0
    pieces: tuple[Piece, ...] = ()
    comment: str = ""
    tail: int = 0
    chunks: tuple[Chunk, ...] = ()


def _years_only(chunks: Sequence[Chunk], words: Vocabulary) -> bool:
    """Whether all digit groups of a line are years or months of a year."""
    found = False
    for chunk in chunks:
        before = " "
        for word in chunk.label.split():
            if read_period(word.lstrip(SIGNS)):
                found = True
            elif _DIGIT.search(word) and not (
                _FOOTNOTE.match(word)
                or word.lower() in words.units
                or words.note.search(before.lower())
            ):
                return False
            before = word
        for atom in chunk.atoms:
            if atom.signed or atom.percent or not read_period(atom.digits):
                return False
            found = True
    return found


def usual_length(lines: Iterable[Line]) -> int:
    """The length that the longer lines of running text have: the 85th percentile."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 20)
    return lengths[int(len(lengths) * 0.85)] if lengths else 80


def items_of(source: Source, lines: Iterable[Line], words: Vocabulary) -> Iterator[Item]:
    """The lines with text, each as an item; furniture is left out."""
    lines = list(lines)
    longest = max(LEAST_PROSE, int(usual_length(lines) * PROSE_SHARE))
    filled = [line for line in lines if line.text and not line.furniture]
    before = False
    for at, line in enumerate(filled):
        if is_empty_mark(line.text):
            after = filled[at + 1].text if at + 1 < len(filled) else ""
            if before or is_empty_mark(after) or not any(c.isalpha() for c in after):
                yield _blank(line)
                before = True
                continue
        item = _item(source, line, words, longest)
        if item.kind is Kind.PROSE and before and len(line.text) < longest:
            cells = filled[at + 1 : at + 1 + LEAST_CELLS]
            if len(cells) == LEAST_CELLS and all(_is_cell(cell.text) for cell in cells):
                item = replace(item, kind=Kind.TEXT)  # a label: "Omsorg, funktionsneds."
        before = item.kind is Kind.FIGURES
        yield item


def _is_cell(text: str) -> bool:
    """Whether a line is a figure and nothing else."""
    return bool(_DIGIT.search(text)) and not any(c.isalpha() for c in text)


def _blank(line: Line) -> Item:
    """A mark for an empty cell, alone on its line among cells that stand so."""
    start, end = line.span.start, line.span.end
    return Item(line, Kind.FIGURES, "", start, start, (Blank(start, end, 1),))


def _item(source: Source, line: Line, words: Vocabulary, longest: int) -> Item:
    text = line.text
    if not _DIGIT.search(text):
        return _wordy(line, words, longest)
    if _FOOTNOTE.match(text) or _NOTES.match(text):
        return Item(line, Kind.MARK, text, line.span.start, line.span.end)
    if len(text) > 2 * LONGEST_LABEL + 200:
        return Item(line, Kind.PROSE, text, line.span.start, line.span.end)
    if words.heads_quarters(text):
        return Item(line, Kind.HEAD, text, line.span.start, line.span.end)
    chunks = _without_note_numbers(chunks_of(text, line.span.start), text, line.span.start, words)
    return _figures(source, line, tuple(chunks), words, longest)


def _figures(
    source: Source, line: Line, chunks: tuple[Chunk, ...], words: Vocabulary, longest: int
) -> Item:
    """The item of a line that holds digits."""
    text = line.text
    if _years_only(chunks, words) and (len(text) < longest or is_mostly_known(text, words)):
        if not is_head(text, words):
            kind = Kind.PROSE if _is_prose_end(text) else Kind.TEXT
            return Item(line, kind, text, line.span.start, line.span.end, chunks=chunks)
        return Item(line, Kind.HEAD, text, line.span.start, line.span.end, chunks=chunks)
    last = chunks[-1]
    behind = last.label.lower() if not last.pieces and len(chunks) > 1 else ""
    if behind in words.units or behind in words.verdicts:
        # "5 431 mnkr", "20 21,3 Uppnått": the row goes on to the figures before.
        last = chunks[-2]
    if not last.pieces:
        kind = Kind.PROSE if len(text) >= longest or _is_prose_end(text) else Kind.TEXT
        if kind is Kind.TEXT and _head_with_years(chunks, words):
            kind = Kind.HEAD
        return Item(line, kind, text, line.span.start, line.span.end, chunks=chunks)
    label = text[: max(0, last.label_end - line.span.start)] if last.label else ""
    if text.endswith(".") and text[-2:-1].isalpha() and not _ABBREVIATION.search(text):
        return Item(line, Kind.PROSE, text, line.span.start, line.span.end, chunks=chunks)
    if _is_date(label, last, words):
        return Item(line, Kind.TEXT, text, line.span.start, line.span.end, chunks=chunks)
    if len(label) > LONGEST_LABEL or (len(label) >= longest and widths(last.pieces)[0] < 2):
        return Item(line, Kind.PROSE, text, line.span.start, line.span.end, chunks=chunks)
    tail, start = _tail(source, line), line.span.start
    if not label:
        first = replace(last.pieces[0], gap=_indent(source, line))
        pieces = (first, *last.pieces[1:])
        return Item(line, Kind.FIGURES, "", start, start, pieces, "", tail, chunks)
    return Item(line, Kind.ROW, label, start, start + len(label), last.pieces, "", tail, chunks)


def _is_date(label: str, chunk: Chunk, words: Vocabulary) -> bool:
    """Whether the only figure behind the words is the year of a date ("December 31, 2019"), or
    one that a preposition leads to ("the result for 2023")."""
    atoms = chunk.atoms
    if len(atoms) != 1 or not read_period(atoms[0].digits):
        return False
    before = [word.strip(".,").lower() for word in label.split()[-2:]]
    return any(word in words.months for word in before) or (
        bool(before) and before[-1] in words.before_years and not atoms[0].signed
    )


def _indent(source: Source, line: Line) -> int:
    """How much white space stands before the line's text."""
    at = line.span.start
    while at > 0 and source.text[at - 1] in " \t\u00a0":
        at -= 1
    return line.span.start - at


def _tail(source: Source, line: Line) -> int:
    """How much white space follows the line's text before the line break."""
    at = line.span.end
    while at < len(source.text) and source.text[at] in " \t\u00a0":
        at += 1
    return at - line.span.end


def _without_note_numbers(
    chunks: list[Chunk], text: str, offset: int, words: Vocabulary
) -> list[Chunk]:
    """The chunks with the number of a note ("Not 12") made part of the label before it."""
    found: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if found and not found[-1].pieces:
            before = found.pop()
            end = chunk.label_end if chunk.label else before.label_end
            label = text[before.label_start - offset : end - offset]
            chunk = Chunk(label, before.label_start, end, chunk.pieces, chunk.tail)
        first = chunk.pieces[0] if chunk.pieces else None
        is_number = isinstance(first, Atom) and first.plain and len(first.digits) <= 2
        if is_number and first is not None and words.note.search(chunk.label.lower()):
            # The number may be all there is, or the first of the row's figures.
            label = text[chunk.label_start - offset : first.end - offset]
            chunk = Chunk(label, chunk.label_start, first.end, chunk.pieces[1:], chunk.tail)
            if not chunk.pieces and at + 1 == len(chunks):
                found.append(chunk)
                continue
        found.append(chunk)
    return found


def _head_with_years(chunks: Sequence[Chunk], words: Vocabulary) -> bool:
    """Whether a line with words at its end is a column head: years or column words, no figures."""
    years = 0
    for chunk in chunks:
        for atom in chunk.atoms:
            if atom.signed or not read_period(atom.digits):
                return False
            years += 1
        years += sum(1 for word in chunk.label.split() if read_period(word))
    last_words = [w for w in chunks[-1].label.split() if w.strip("().,:*%$€£")]
    return years > 0 and all(words.is_column_word(w) or read_period(w) for w in last_words)


def _is_prose_end(text: str) -> bool:
    if not _ENDS_SENTENCE.search(text) or _ABBREVIATION.search(text):
        return False
    return len(text) > 30 or (text.endswith(".") and text[0].islower())


def _is_laid_out(text: str) -> bool:
    """Whether words stand apart as heads of columns do: two wide gaps, or three that show."""
    gaps = _COLUMN_GAP.findall(text) if "  " in text else ()
    return len(gaps) > 2 or sum(1 for gap in gaps if len(gap) > 2) > 1


def _wordy(line: Line, words: Vocabulary, longest: int) -> Item:
    text = line.text
    if is_head_words(text, words) or _is_laid_out(text):
        kind = Kind.HEAD
    elif len(text) >= longest or (_is_prose_end(text) and not text.endswith(":")):
        kind = Kind.PROSE
    else:
        kind = Kind.TEXT
    return Item(line, kind, text, line.span.start, line.span.end)
