"""The figures of a printed computation: which of the relation's places each of them is.

A check prints its arithmetic ("521,6 + -520,7 = 0,9"). Here the print is read back: each figure is
led to the place that it was taken from, so that a page can point there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from auditcli.model import Document, Evidence, FigureStyle, Outcome, Quantity

#: Signs that a report may print for minus.
MINUS = "-−–"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a computation: words and signs, or a figure with the place it was taken from.

    `value` is None for words; `part` counts the related places from 0 and is None for a figure
    that is none of them.
    """

    text: str
    value: Decimal | None = None
    part: int | None = None


class Figures:
    """The figures of a document by place. Built once for each document."""

    def __init__(self, document: Document) -> None:
        self._quantities = sorted(document.quantities, key=lambda one: one.span)
        self._starts = [one.span.start for one in self._quantities]
        self.style = document.style

    def at(self, part: Evidence) -> Quantity | None:
        """The one figure that a place holds; None for a place in words, or of several figures."""
        found = self.indices(part)
        return self._quantities[found[0]] if len(found) == 1 else None

    def printed(self, part: Evidence) -> Decimal | None:
        """The figure that a place holds, on its printed scale: 12.4 of "12,4 mnkr"."""
        quantity = self.at(part)
        return None if quantity is None else as_printed(quantity)

    def read(self, text: str) -> Decimal | None:
        """The figure that a printed text begins with ("-1,8 mnkr"); None without one."""
        match = re.match(rf"([{MINUS}]?)({number_pattern(self.style).pattern})", text.strip())
        if match is None:
            return None
        value = to_decimal(match.group(2), self.style)
        return -value if match.group(1) else value

    def indices(self, part: Evidence) -> range:
        """The numbers of the figures that a place overlaps, in the order of the text."""
        first = max(bisect_right(self._starts, part.span.start) - 1, 0)
        while first < len(self._quantities) and not self._after_start(first, part):
            first += 1
        last = first
        while last < len(self._starts) and self._starts[last] < part.span.end:
            last += 1
        return range(first, last)

    def _after_start(self, index: int, part: Evidence) -> bool:
        return self._quantities[index].span.end > part.span.start

    @property
    def ordered(self) -> Sequence[Quantity]:
        """All figures in the order of the text."""
        return self._quantities


def as_printed(quantity: Quantity) -> Decimal:
    """A figure on the scale of its unit."""
    if quantity.unit is None or quantity.unit.factor in (0, 1):
        return quantity.value
    return quantity.value / quantity.unit.factor


def places_of(quantity: Quantity) -> int:
    """The decimals that a figure is printed with."""
    scale = 0 if quantity.unit is None else quantity.unit.factor.adjusted()
    return max(quantity.places + scale, 0)


def pieces(outcome: Outcome, figures: Figures) -> list[Piece]:
    """The computation cut at its figures, up to the result: a result has no place."""
    text = outcome.computation
    number = number_pattern(figures.style)
    values = [figures.printed(part) for part in outcome.related]
    used: set[int] = set()
    cut: list[Piece] = []
    at = 0
    for match in number.finditer(text):
        value = to_decimal(match.group(), figures.style)
        part = None if _is_result(text, match.start()) else _part(value, values, used)
        if match.start() > at:
            cut.append(Piece(text[at : match.start()]))
        cut.append(Piece(match.group(), value, part))
        at = match.end()
    return [*cut, Piece(text[at:])] if at < len(text) else cut


def _is_result(text: str, at: int) -> bool:
    """Whether a figure follows an equals sign at once (or its minus)."""
    return text[:at].rstrip(f" {MINUS}").endswith("=")


def _part(value: Decimal, values: Sequence[Decimal | None], used: set[int]) -> int | None:
    """The first place of that size not named yet, else one that is named again."""
    same = [at for at, other in enumerate(values) if other is not None and abs(other) == abs(value)]
    fresh = [at for at in same if at not in used]
    if not same:
        return None
    chosen = (fresh or same)[0]
    used.add(chosen)
    return chosen


@lru_cache(maxsize=8)
def number_pattern(style: FigureStyle) -> re.Pattern[str]:
    """Figures without their sign, as a report prints them."""
    groups = rf"\d{{1,3}}(?:{re.escape(style.thousands)}\d{{3}})+(?!\d)" if style.thousands else ""
    whole = rf"(?:{groups}|\d+)" if groups else r"\d+"
    return re.compile(rf"(?<![\w.,]){whole}(?:{re.escape(style.decimal)}\d+)?(?!\w)")


def to_decimal(text: str, style: FigureStyle) -> Decimal:
    """A printed figure as a number."""
    return Decimal(text.replace(style.thousands, "").replace(style.decimal, "."))
