"""The list of contents: its entries, each with number, title and page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditcli.model import Listed, Span
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lines import Line

_ENTRY = re.compile(
    r"(?:(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+)?(?P<title>[^\W\d_].*?)"
    r"(?P<lead>\s*(?:[.·…_]\s?){3,}|\s+)(?P<page>\d{1,3})$"
)
#: A list has so many entries at least,
_LEAST = 4
#: and its head stands among so many lines from the top.
_TOP = 400
#: So many lines in a row that are no entries end it.
_OTHERS = 2


def read_contents(lines: Sequence[Line], lexicon: Lexicon) -> tuple[Listed, ...]:
    """The entries of the first list of contents, in their order; none where there is no list."""
    for at, line in enumerate(lines[:_TOP]):
        if line.text.lower().strip(" :.") in lexicon.mentions.contents:
            found = tuple(_entries(lines[at + 1 :]))
            if len(found) >= _LEAST:
                return found
    return ()


def _entries(lines: Sequence[Line]) -> Iterator[Listed]:
    others = 0
    for line in lines:
        if not line.text or line.furniture:
            continue
        match = _ENTRY.fullmatch(line.text)
        if match is None:
            others += 1
            if others >= _OTHERS:
                return
            continue
        # Under a line that is no entry may stand the rest of a title.
        whole = not others
        others = 0
        start = line.span.start
        yield Listed(
            match["title"] if whole else "",
            match["number"] or "",
            int(match["page"]),
            Span(start, start + match.end("title")),
            Span(start + match.start("page"), start + match.end("page")),
        )
