"""Text of a report as it may be shown: safe for a terminal, of known width, cropped to fit.

A report is foreign text: it may hold escape sequences, marks that turn the direction of writing
and letters of no width. Each character is shown as exactly one other, so that places stay right.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

ELLIPSIS = "…"

#: Characters kept on both sides of a figure where its line is too long, by how much room is left.
_AROUND = (40, 25, 15, 8, 3, 0)

_SPACES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F)
_INVISIBLE = (
    *range(0x80, 0xA0),  # C1 controls: an escape sequence may begin with one
    *range(0x200B, 0x2010),  # zero-width, and marks of direction
    *range(0x2028, 0x202F),  # separators, and overrides of direction
    *range(0x2060, 0x2070),
    0x061C,
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    *range(0xD800, 0xE000),  # halves of file names that are not UTF-8
)
_SAFE: dict[int, str] = (
    {code: chr(0x2400 + code) for code in range(32)}
    | {0x7F: "␡", 0x09: "⇥", 0xAD: "-"}
    | dict.fromkeys(_INVISIBLE, "·")
    | dict.fromkeys(_SPACES, " ")
)


def safe(text: str) -> str:
    """The text with each character that a terminal might obey or hide replaced by a visible one."""
    return text.translate(_SAFE)


def shortened(text: str, room: int) -> str:
    """A text in at most so many characters, with an ellipsis where it was cut."""
    return text if len(text) <= room else text[: room - 1] + ELLIPSIS


def cells(text: str) -> int:
    """How many columns a text takes on a screen."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in one line, by offsets into the line; `reported` is what an editor would change."""

    start: int
    end: int
    reported: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the report with its number and its marks; `text` is safe."""

    number: int
    text: str
    marks: tuple[Mark, ...] = ()


def crop(line: ShownLine, width: int) -> ShownLine:
    """What stands around the marks of a line, in at most so many characters.

    Marks far from each other keep their surroundings, with an ellipsis between; where there is no
    room for all of them, the reported one stays.
    """
    if len(line.text) <= width:
        return line
    last = max((mark.end for mark in line.marks), default=0)
    if last < width:  # the beginning, where a row has its label
        return _cut(line, [(0, width - len(ELLIPSIS))])
    for marks in (line.marks, _focus(line.marks)):
        for around in _AROUND:
            ranges = _ranges(marks, around, len(line.text))
            if _taken(ranges, len(line.text)) <= width:
                return _cut(line, _grown(ranges, width, len(line.text)))
    start = _focus(line.marks)[0].start
    return _cut(line, [(start, start + width - 2)])


def _focus(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The reported mark, else the first, else the beginning of the line."""
    reported = tuple(mark for mark in marks if mark.reported)
    return reported[:1] or marks[:1] or (Mark(0, 0),)


def _ranges(marks: tuple[Mark, ...], around: int, length: int) -> list[tuple[int, int]]:
    """The stretches of a line that lie so near to its marks, joined where they nearly touch."""
    ranges: list[tuple[int, int]] = []
    for mark in marks:
        start, end = max(mark.start - around, 0), min(mark.end + around, length)
        if ranges and start - ranges[-1][1] <= len(ELLIPSIS) + 1:
            ranges[-1] = (ranges[-1][0], max(ranges[-1][1], end))
        else:
            ranges.append((start, end))
    return ranges


def _taken(ranges: list[tuple[int, int]], length: int) -> int:
    """Characters that the stretches take with their ellipses; endless where there are none."""
    if not ranges:
        return length
    ellipses = len(ranges) - 1 + (ranges[0][0] > 0) + (ranges[-1][1] < length)
    return sum(end - start for start, end in ranges) + ellipses * len(ELLIPSIS)


def _grown(ranges: list[tuple[int, int]], width: int, length: int) -> list[tuple[int, int]]:
    """The same with the room that is left, first to the left."""
    start, end = ranges[0]
    left = max(start - (width - _taken(ranges, length)), 0)
    ranges = [(left, end), *ranges[1:]]
    start, end = ranges[-1]
    right = min(end + width - _taken(ranges, length), length)
    return [*ranges[:-1], (start, right)]


def _cut(line: ShownLine, ranges: list[tuple[int, int]]) -> ShownLine:
    """Only the stretches of a line, with its marks moved to where they now stand."""
    text, marks = "", []
    for start, end in ranges:
        if start > 0:
            text += ELLIPSIS
        shift = len(text) - start
        for mark in line.marks:
            left, right = max(mark.start, start), min(mark.end, end)
            if left < right or (mark.start == mark.end == left == right):
                marks.append(Mark(left + shift, right + shift, mark.reported, mark.note))
        text += line.text[start:end]
    if ranges[-1][1] < len(line.text):
        text += ELLIPSIS
    return ShownLine(line.number, text, tuple(marks))
