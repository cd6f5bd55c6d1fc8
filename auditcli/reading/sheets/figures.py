"""Figures in the cells of a sheet: how a file writes them, and what they say.

A file writes all its figures in one way; which is told by the cells that can only be read so
("1,234.5", "1 234,5"), and where none tells, by the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from auditcli.model import Dimension, Quantity, Span, Unit

#: Marks of decimals and thousands, the usual ones first. A space stands for every kind of space.
STYLES = ((".", ","), (",", " "), (".", " "), (",", "."), (".", "'"), (",", "'"))
#: Cells written with at least so many decimals throughout were padded by a program.
PADDED = 4
_PERCENT = Unit("%", Dimension.PERCENT)
_SPACES = " \u00a0\u202f\u2009"
_FRAME = re.compile(
    rf"""(?P<open>\(\s*)?(?P<sign>[-+–−‐‑]?)[{_SPACES}]*[$£€¥]?[{_SPACES}]*(?P<sign2>[-–−]?)
    (?P<number>\d[\d.,'’{_SPACES}]*(?<![{_SPACES}])|[.,]\d+)
    (?P<percent>[{_SPACES}]*%)?(?P<close>\s*\))?
    (?P<note>[{_SPACES}]*(?:\*+|[†‡]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\(?[a-zA-Z]\)|[a-zA-Z]|\d\)|\[\w{{1,2}}\]))?$""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a file writes its figures; `padded` is the number of decimals to which a program
    filled them up, or 0."""

    decimal: str = "."
    thousands: str = ","
    padded: int = 0


def _pattern(decimal: str, thousands: str) -> re.Pattern[str]:
    group = (
        f"[{_SPACES}]" if thousands == " " else "['’]" if thousands == "'" else re.escape(thousands)
    )
    mark = re.escape(decimal)
    return re.compile(rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)?(?:{mark}\d+|{mark}$)?$")


_PATTERNS = {style: _pattern(*style) for style in STYLES}
_MARK = re.compile(rf"[.,'’{_SPACES}]")
#: Takes the marks of thousands off a number and makes its decimal mark a point.
_WITHOUT_MARKS = {
    decimal: str.maketrans(decimal, ".", f".,'’{_SPACES}".replace(decimal, "")) for decimal in ".,"
}


def detect_style(cells: Iterable[str], decimal: str) -> NumberStyle:
    """How the figures of a sheet are written; `decimal` is the language's mark, used in doubt."""
    telling: Counter[tuple[str, str]] = Counter()
    decimals: Counter[int] = Counter()
    for text, times in Counter(cells).items():
        match = _FRAME.match(text)
        if match is None:
            continue
        number = match["number"]
        if not _MARK.search(number):
            continue
        for style, pattern in _PATTERNS.items():
            if pattern.match(number):
                # A figure with both marks, or whose mark can be no thousands mark, tells more.
                telling[style] += times
        point = max(number.rfind("."), number.rfind(","))
        if point >= 0:
            decimals[len(number) - point - 1] += times
    most = max(telling.values(), default=0)
    best = [style for style in STYLES if telling[style] == most] if most else []
    own = [style for style in best or STYLES if style[0] == decimal]
    chosen = (own or best or list(STYLES))[0]
    chosen = _by_groups(best, decimals, chosen)
    places, count = decimals.most_common(1)[0] if decimals else (0, 0)
    padded = places if places >= PADDED and 10 * count >= 9 * sum(decimals.values()) else 0
    return NumberStyle(chosen[0], chosen[1], padded)


def _by_groups(
    best: list[tuple[str, str]], decimals: Counter[int], chosen: tuple[str, str]
) -> tuple[str, str]:
    """Where every mark stands before three digits ("1,234"), it parts thousands."""
    if len(best) < 2 or set(decimals) != {3}:
        return chosen
    for style in best:
        if style[1] in ".,":
            return style
    return chosen


def read_figure(text: str, start: int, style: NumberStyle) -> Quantity | None:
    """The figure of a cell, or None where the cell is none; `start` is its place in the source."""
    if not text or len(text) > 60:
        return None
    if text.isdecimal():  # the most usual figure needs no pattern
        span = Span(start, start + len(text))
        return None if text.startswith("00") else Quantity(Decimal(text), 0, span, text)
    match = _FRAME.match(text)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    number = match["number"]
    if number.startswith("00") and number.isdigit():
        return None  # "£000" is a unit, "007" a code
    if not number.isdigit():
        if not _PATTERNS[style.decimal, style.thousands].match(number):
            return None
        number = number.translate(_WITHOUT_MARKS[style.decimal])
    whole, _, part = number.partition(".")
    if style.padded and len(part) == style.padded:
        part = part.rstrip("0")
    value = Decimal(f"{whole or '0'}.{part}" if part else whole or "0")
    if match["open"] or match["sign"] not in ("", "+") or match["sign2"]:
        value = -value
    span = Span(
        start + match.start(), start + (match.end("close") if match["close"] else _end(match))
    )
    unit = _PERCENT if match["percent"] else None
    return Quantity(value, len(part), span, text[match.start() : span.end - start], unit)


def _end(match: re.Match[str]) -> int:
    return match.end("percent") if match["percent"] else match.end("number")
