"""The figures of a printed computation: which of the relation's places each of them is.

A check prints its arithmetic ("521,6 + -520,7 = 0,9"). Here the print is read back: each figure is
led to the place that it was taken from, so that a page can point there and a workbook can compute
it anew. What is not plain arithmetic over the figures is left as words: no formula is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation
from functools import lru_cache

from auditcli.model import Document, Evidence, FigureStyle, Outcome, Quantity

_MINUS = "-−–"
_OPERATORS = {
    "+": "+",
    "*": "*",
    "·": "*",
    "×": "*",
    "/": "/",
    "÷": "/",
    "(": "(",
    ")": ")",
} | dict.fromkeys(_MINUS, "-")
#: More signs and figures than this, or more brackets, are no formula that anybody reads.
_MOST_TOKENS = 2000
_MOST_BRACKETS = 50
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a computation: words and signs, or a figure with the place it was taken from.

    `value` is None for words; `part` counts the related places from 0 and is None for a figure
    that is none of them.
    """

    text: str
    value: Decimal | None = None
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Formula:
    """A computation that can be done anew: its terms with `{0}`, `{1}`… for the related places.

    `result` is what it comes to as printed, with so many `places`; `rounded` says that rounding
    half away from zero, as workbooks do, gives the printed result.
    """

    terms: str
    result: Decimal
    places: int
    rounded: bool = True


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


def pieces(outcome: Outcome, figures: Figures) -> list[Piece]:
    """The computation cut at its figures, up to the result: a result has no place."""
    text = outcome.computation
    number = _number(figures.style)
    values = [_value_of(part, figures) for part in outcome.related]
    used: set[int] = set()
    cut: list[Piece] = []
    at = 0
    for match in number.finditer(text):
        value = _decimal(match.group(), figures.style)
        part = None if _is_result(text, match.start()) else _part(value, values, used)
        if match.start() > at:
            cut.append(Piece(text[at : match.start()]))
        cut.append(Piece(match.group(), value, part))
        at = match.end()
    return [*cut, Piece(text[at:])] if at < len(text) else cut


def _is_result(text: str, at: int) -> bool:
    """Whether a figure follows an equals sign at once (or its minus)."""
    return text[:at].rstrip(f" {_MINUS}").endswith("=")


def _value_of(part: Evidence, figures: Figures) -> Decimal | None:
    quantity = figures.at(part)
    return None if quantity is None else quantity.value


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
def _number(style: FigureStyle) -> re.Pattern[str]:
    groups = rf"\d{{1,3}}(?:{re.escape(style.thousands)}\d{{3}})+(?!\d)" if style.thousands else ""
    whole = rf"(?:{groups}|\d+)" if groups else r"\d+"
    return re.compile(rf"(?<![\w.,]){whole}(?:{re.escape(style.decimal)}\d+)?(?!\w)")


def _decimal(text: str, style: FigureStyle) -> Decimal:
    return Decimal(text.replace(style.thousands, "").replace(style.decimal, "."))


def formula(outcome: Outcome, figures: Figures) -> Formula | None:
    """The computation as a formula over the related places, or None where it is none.

    It is one only if it is arithmetic, uses at least one place, and comes to what is printed.
    """
    cut = pieces(outcome, figures)
    split = _result(cut, figures.style)
    if split is None:
        return None
    left, result, per_cent = split
    values = [_value_of(part, figures) for part in outcome.related]
    try:
        value, terms = _Reader(list(_tokens(left)), values).read()
    except (ValueError, DivisionByZero, InvalidOperation):
        return None
    if "{" not in terms:
        return None
    places = max(0, -int(result.as_tuple().exponent))
    half = Decimal(5).scaleb(-places - 1)
    if abs(value - result) > half:
        value, terms = value * HUNDRED, f"({terms})*100"
        if not per_cent or abs(value - result) > half:
            return None
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) == result
    return Formula(terms, result, places, rounded)


def _result(cut: list[Piece], style: FigureStyle) -> tuple[list[Piece], Decimal, bool] | None:
    """What stands left of the one equals sign, what right of it, and whether in per cent."""
    text = "".join(piece.text for piece in cut)
    if text.count("=") != 1:
        return None
    right = text.partition("=")[2].strip()
    match = re.fullmatch(rf"([{_MINUS}]?)({_number(style).pattern})\s*(%?)", right)
    if match is None:
        return None
    value = _decimal(match.group(2), style)
    left: list[Piece] = []
    for piece in cut:
        if piece.value is None and "=" in piece.text:
            left.append(Piece(piece.text.partition("=")[0]))
            break
        left.append(piece)
    return left, -value if match.group(1) else value, bool(match.group(3))


def _tokens(left: Sequence[Piece]) -> Iterator[str | Piece]:
    """Signs one by one, and figures. Raises ValueError for words."""
    for piece in left:
        if piece.value is not None:
            yield piece
            continue
        for sign in "".join(piece.text.split()):
            if sign not in _OPERATORS:
                raise ValueError(f"no arithmetic: {sign}")
            yield _OPERATORS[sign]


class _Reader:
    """Reads terms by descent, computing them and writing them anew with their places."""

    def __init__(self, tokens: list[str | Piece], values: Sequence[Decimal | None]) -> None:
        if len(tokens) > _MOST_TOKENS or tokens.count("(") > _MOST_BRACKETS:
            raise ValueError("too long for a formula")
        self._tokens = tokens
        self._values = values
        self._at = 0

    def read(self) -> tuple[Decimal, str]:
        found = self._sum()
        if self._at < len(self._tokens):
            raise ValueError("something is left over")
        return found

    def _next(self, *signs: str) -> str | None:
        """Take the next token if it is one of these signs."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if isinstance(token, str) and token in signs:
            self._at += 1
            return token
        return None

    def _sum(self) -> tuple[Decimal, str]:
        return self._chain(self._product, "+", "-")

    def _product(self) -> tuple[Decimal, str]:
        return self._chain(self._factor, "*", "/")

    def _chain(
        self, operand: Callable[[], tuple[Decimal, str]], *signs: str
    ) -> tuple[Decimal, str]:
        value, said = operand()
        written = [said]
        while sign := self._next(*signs):
            other, said = operand()
            value = _apply(value, sign, other)
            written += [sign, said]
        return value, "".join(written)

    def _factor(self) -> tuple[Decimal, str]:
        if self._next("("):
            value, said = self._sum()
            if not self._next(")"):
                raise ValueError("a bracket is not closed")
            return value, f"({said})"
        negative = self._next("-") is not None
        found = self._tokens[self._at] if self._at < len(self._tokens) else None
        if negative and found == "(":
            value, said = self._factor()
            return -value, f"(-{said})"
        if not isinstance(found, Piece) or found.value is None:
            raise ValueError("a figure is missing")
        self._at += 1
        return self._figure(found, -found.value if negative else found.value)

    def _figure(self, piece: Piece, value: Decimal) -> tuple[Decimal, str]:
        """A figure as a place: the place holds the sign that it is printed with."""
        if piece.part is None:
            return value, f"({value})" if value < 0 else str(value)
        held = self._values[piece.part]
        said = f"{{{piece.part}}}"
        return value, said if held == value else f"(-{said})"


def _apply(left: Decimal, sign: str, right: Decimal) -> Decimal:
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    return left * right if sign == "*" else left / right
