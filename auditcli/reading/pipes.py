"""Tables with bars between their cells, as in Markdown: read as if white space parted them.

The text keeps its length, so that every place in it stays what it was.
"""

from __future__ import annotations

import re

#: Two lines or more with a bar at both ends.
_BLOCK = re.compile(r"(?:^[ \t]*\|.*\|[ \t]*\r?(?:\n|\Z)){2,}", re.MULTILINE)
_RULE = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?\n?$")
_BLANK = re.compile(r"(?<=\|)[ \t]+(?=\|)")
#: Marks of bold and slanted words around a cell.
_MARKS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?=\s*\|)|(?<=\|)_|_(?=\|)")


def without_bars(text: str) -> str:
    """The text with the bars of its tables made tabs, and a dash put into each empty cell."""
    if "|" not in text:
        return text
    return _BLOCK.sub(lambda block: "".join(map(_line, block[0].splitlines(keepends=True))), text)


def _line(line: str) -> str:
    if _RULE.match(line):
        return re.sub(r"[^\n\r]", " ", line)
    filled = _BLANK.sub(
        lambda blank: " " * (len(blank[0]) // 2) + "-" + " " * ((len(blank[0]) - 1) // 2), line
    )
    plain = _MARKS.sub(lambda mark: " " * len(mark[0]), filled)
    return plain.replace("|", "\t")
