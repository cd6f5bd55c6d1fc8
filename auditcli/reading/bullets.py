"""The marks before the items of a list."""

from __future__ import annotations

import re

from auditcli.model import Sentence

#: These are marks wherever they stand; the others only with a space after them.
_ALWAYS, _SPACED = "•●▪■◦○‣∙·➢✓\uf0b7", r"*\-–—"
#: A mark, a letter or a number at the beginning of a line, with the space after it.
LEADING = re.compile(rf"(?:[{_ALWAYS}]|[{_SPACED}](?=\s)|[a-zåäö0-9]{{1,2}}\)(?=\s))\s*")
#: A line that begins with a mark and a space.
BULLETED = re.compile(rf"\n[^\S\n]*(?P<mark>[{_ALWAYS}{_SPACED}])(?=\s)")


def mark_before(text: str, sentence: Sentence) -> str:
    """The mark alone before a sentence on its line, "" where it has none."""
    start = text.rfind("\n", 0, sentence.span.start) + 1
    before = text[start : sentence.span.start].strip()
    return before if len(before) == 1 and BULLETED.match(f"\n{before} ") else ""
