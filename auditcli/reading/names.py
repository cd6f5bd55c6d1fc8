"""Digits that name a thing or a day instead of counting anything: "not 12", "31 december"."""

from __future__ import annotations

import re

from auditcli.model import Dimension, Span, Unit
from auditcli.reading.lexicon import Lexicon

#: The word before a figure; an opening parenthesis may stand between.
_BEFORE = re.compile(r"(\S+)\s{1,3}\(?$")
_NEXT = re.compile(r"\s{0,2}([^\W\d_]+)")
#: Target and outcome before a comment: "19 300  23 100  The visits …".
_TWO_CELLS = re.compile(r"[ \u00a0]{2,}[0-9][0-9 \u00a0.,]*\s[^\W\d_]")


def names_a_thing(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether a figure without a unit names a thing: "not 12", "sida 14 (49)", "ISO 9001".

    So does a digit in parentheses, a figure that begins a line before a capital ("2 Mål"), and a
    single digit after a name ("Division Norr 1").
    """
    enclosed = text[max(span.start - 1, 0) : span.end + 1] == f"({text[span.start : span.end]})"
    if enclosed and (span.end - span.start == 1 or lexicon.decimal == "."):
        return True  # "(1)" marks a footnote; "(912)" in English may be negative or an aside.
    near = max(0, span.start - 40)
    line = max(text.rfind("\n", near, span.start) + 1, near)
    if not text[line : span.start].strip(" \t("):
        following = _NEXT.match(text, span.end)
        if following is None:
            return _TWO_CELLS.match(text, span.end) is None
        return following[1][0].isupper()
    match = _BEFORE.search(text, max(0, span.start - 30), span.start)
    if match is not None and match[1].isdigit():
        match = _BEFORE.search(text, max(0, match.start(1) - 30), match.start(1))
    if match is None:
        return False
    word = match[1].lstrip("(").rstrip(",;")
    if word.lower() in lexicon.numbered or word.endswith("\u00a7"):
        return True
    if len(word) > 1 and word.isupper() and word.isalpha():
        return True
    digit = span.end - span.start == 1
    return digit and word[:1].isupper() and match.start(1) != line


def is_day(text: str, span: Span, unit: Unit | None, lexicon: Lexicon) -> bool:
    """Whether plain digits are the day of a date: "31 december", "December 31"."""
    digits = text[span.start : span.end]
    if len(digits) > 2 or not 1 <= int(digits) <= 31:
        return False
    following = _NEXT.match(text, span.end)
    if following is not None and following[1].lower() in lexicon.months:
        return unit is None or unit.dimension is not Dimension.TIME
    match = _BEFORE.search(text, max(0, span.start - 16), span.start)
    if match is None or unit is not None:
        return False
    return match[1].lstrip("(").rstrip(".").lower() in lexicon.months
