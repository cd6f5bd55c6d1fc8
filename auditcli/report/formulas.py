"""Printed computations as formulas over the places of their figures, for a workbook.

What is not plain arithmetic over the figures is left as words: no formula is guessed, and none is
given that does not come to what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation

from auditcli.model import FigureStyle, Outcome
from auditcli.report.computation import (
    MINUS,
    Figures,
    Piece,
    number_pattern,
    pieces,
    to_decimal,
)

OPERATORS = {
    "+": "+",
    "*": "*",
    "·": "*",
    "×": "*",
    "/": "/",
    "÷": "/",
    "(": "(",
    ")": ")",
} | dict.fromkeys(MINUS, "-")
#: More signs and figures than this, or more brackets, are no formula that anybody reads.
_MOST_TOKENS = 2000
_MOST_BRACKETS = 50
HUNDRED = Decimal(100)
#: The unit behind a figure: "%", "mnkr", "kr.".
_UNIT = r"\s*(?:%|[^\W\d_]+\.?)(?=[\s)]|$)"


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


def formula(outcome: Outcome, figures: Figures) -> Formula | None:
    """The computation as a formula over the related places, or None where it is none.

    It is one only if it is arithmetic, uses at least one place, and comes to what is printed.
    """
    cut = pieces(outcome, figures)
    split = _result(cut, figures.style)
    if split is None:
        return None
    left, result, per_cent = split
    values = [figures.printed(part) for part in outcome.related]
    if (same := _equality(left, result, values)) is not None:
        return same
    try:
        value, terms = _Reader(list(_tokens(left)), values).read()
    except (ValueError, DivisionByZero, InvalidOperation):
        return None
    if "{" not in terms:
        return None
    places = _places(result)
    half = Decimal(5).scaleb(-places - 1)
    if abs(value - result) > half:
        value, terms = value * HUNDRED, f"({terms})*100"
        if not per_cent or abs(value - result) > half:
            return None
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) == result
    return Formula(terms, result, places, rounded)


def _equality(
    left: Sequence[Piece], result: Decimal, values: Sequence[Decimal | None]
) -> Formula | None:
    """What one figure is compared with another ("280 mnkr = 278 mnkr"): the other's place."""
    counted = [at for at, piece in enumerate(left) if piece.value is not None]
    if len(counted) != 1:
        return None
    before = "".join(piece.text for piece in left[: counted[0]]).strip().lstrip(f"{MINUS}+")
    after = "".join(piece.text for piece in left[counted[0] + 1 :])
    if any(sign in OPERATORS for sign in before + after):
        return None
    for at, value in enumerate(values):
        if value is not None and abs(value) == abs(result):
            terms = f"{{{at}}}" if value == result else f"(-{{{at}}})"
            return Formula(terms, result, _places(result))
    return None


def _places(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


def _result(cut: list[Piece], style: FigureStyle) -> tuple[list[Piece], Decimal, bool] | None:
    """What stands left of the one equals sign, what right of it, and whether in per cent."""
    text = "".join(piece.text for piece in cut)
    if text.count("=") != 1:
        return None
    right = text.partition("=")[2].strip()
    match = re.fullmatch(rf"([{MINUS}]?)({number_pattern(style).pattern})({_UNIT})?", right)
    if match is None:
        return None
    value = to_decimal(match.group(2), style)
    left: list[Piece] = []
    for piece in cut:
        if piece.value is None and "=" in piece.text:
            left.append(Piece(piece.text.partition("=")[0]))
            break
        left.append(piece)
    return left, -value if match.group(1) else value, "%" in right


def _tokens(left: Sequence[Piece]) -> Iterator[str | Piece]:
    """Signs one by one, and figures. Raises ValueError for words."""
    after_figure = False
    for piece in left:
        if piece.value is not None:
            yield piece
            after_figure = True
            continue
        text = re.sub(f"^{_UNIT}", "", piece.text) if after_figure else piece.text
        for sign in "".join(text.split()):
            if sign not in OPERATORS:
                raise ValueError(f"no arithmetic: {sign}")
            yield OPERATORS[sign]


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
