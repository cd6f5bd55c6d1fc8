"""Lines that follow one another put together, and the words that a line end splits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditcli.reading.bullets import LEADING
from auditcli.reading.joined import Joined
from auditcli.reading.lines import Line

_HYPHENS = "-‐‑\xad"
_FIRST_WORD = re.compile(r"[^\W_]+")
#: After a hyphen at a line's end these say that the hyphen stands for a part to come.
_SUSPENDING = frozenset("and eller och or respektive samt till to".split())  # noqa: SIM905


def join_lines(lines: Sequence[Line]) -> Joined:
    """The text of lines that follow one another, words split at line ends put together.

    A hyphen stays where it belongs to the word (after capitals, digits and single letters) and
    where it stands for a part to come ("forsknings- och").
    """
    pieces: list[tuple[str, int | None]] = []
    for index, line in enumerate(lines):
        text, start = line.text, line.span.start
        bullet = LEADING.match(text) if index == 0 else None
        if bullet:
            text, start = text[bullet.end() :], start + bullet.end()
        if index + 1 == len(lines):
            pieces.append((text, start))
            break
        cut, filler = seam(text, lines[index + 1].text)
        pieces.append((text[: len(text) - cut], start))
        pieces.append((filler, None))
    return Joined.of(pieces)


def seam(text: str, following: str) -> tuple[int, str]:
    """How many characters to cut at a line's end, and what to put between it and the next."""
    if not is_hyphened(text):
        return 0, " "
    if text[-1] == "\xad":
        return 1, ""
    word = _FIRST_WORD.match(following)
    if word is None:
        return 0, " "
    if word.group().lower() in _SUSPENDING:
        return 0, " "
    if not word.group()[0].islower():
        return 0, ""
    start = len(text) - 1
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    stem = text[start:-1]
    keeps = len(stem) == 1 or stem[-1].isdigit() or (len(stem) > 1 and stem.isupper())
    return (0, "") if keeps else (1, "")


def is_hyphened(text: str) -> bool:
    """Whether a line ends in a word and a hyphen."""
    return text[-1:] in _HYPHENS and text[-2:-1].isalnum()
