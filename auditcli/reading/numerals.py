"""Figures in running text: which runs of digits, and which words, state how much there is of what.

Most digits in a report are not quantities: years, dates, law and document numbers, notes, pages,
codes, ranges. A figure that may be one of those, or that could be cut in two ways, is left out:
a wrong quantity is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from auditcli.model import Dimension, Quantity, Span, Unit
from auditcli.model.values import value
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.names import is_day, names_a_thing
from auditcli.reading.number_words import find_number_words
from auditcli.reading.units import currency_before, currency_scale, hedge_before, unit_after

_SPACES = " \u00a0\u2009\u202f"
_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
_YEARS = range(1900, 2101)
#: More digits than any amount of money has: a number of something else.
_MOST_DIGITS = 18
_TEN = Decimal(10)
#: Dimensions that a bare year may be followed by without ceasing to be a year ("2023 års budget").
_AFTER_YEAR = frozenset({Dimension.TIME, Dimension.COUNT, Dimension.OTHER})
#: Units by which an article counts ("en procent"), whatever their size.
_WITH_ARTICLE = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT, Dimension.PER_MILLE})
#: What makes two runs of digits one code, ratio, time, address or date when it stands between.
_LINKS = "/:#@=_\\.,"


#: Two figures with no more than this between them are cells of a table, not words of a sentence.
_CROWD = re.compile(rf"[{_SPACES}][{re.escape(_DASHES)}]?")
_CROWDED = re.compile(rf"[{_SPACES}][{re.escape(_DASHES)}]?[0-9]")


@value
class _Figure:
    """A run of digits as printed: sign, digits without marks, decimals, and its place."""

    digits: str
    places: int
    negative: bool
    start: int
    end: int
    plain: bool
    dotted: bool = False

    @property
    def span(self) -> Span:
        """Its place, sign included."""
        return Span(self.start, self.end)

    @property
    def year(self) -> bool:
        """Whether it is written as a year is."""
        return self.plain and len(self.digits) == 4 and int(self.digits) in _YEARS


def find_quantities(text: str, lexicon: Lexicon) -> list[Quantity]:
    """The quantities stated in a text, in order; spans cover the figure (sign and digits).

    A unit and a currency stand outside the span, and so does a hedge (which has its own). Values
    are in base units with the place of the last printed digit.
    """
    found = [*_in_digits(text, lexicon), *_in_words(text, lexicon)]
    return sorted(found, key=lambda quantity: quantity.span.start)


@lru_cache(maxsize=8)
def _token(lexicon: Lexicon) -> re.Pattern[str]:
    """Digits, grouped by one and the same mark or not at all, with decimals.

    The pattern begins with a set of digits so that the scan leaps from figure to figure.
    """
    marks = re.escape("".join({*lexicon.thousands, *_SPACES} - {lexicon.decimal}))
    decimal = re.escape(lexicon.decimal)
    return re.compile(
        rf"""[0-9](?:(?:[0-9]{{0,2}})(?P<mark>[{marks}])[0-9]{{3}}
                 (?:(?P=mark)[0-9]{{3}})*(?![0-9])|[0-9]*)
            (?P<part>{decimal}[0-9]+|\.[0-9]{{1,2}}(?![0-9.]))?""",
        re.VERBOSE,
    )


def _in_digits(text: str, lexicon: Lexicon) -> Iterator[Quantity]:
    last_end, last_year = 0, True
    for match in _token(lexicon).finditer(text):
        crowded = not last_year and _CROWD.fullmatch(text, last_end, match.start()) is not None
        figure = None if crowded else _figure(text, match, lexicon)
        last_end = match.end()
        last_year = figure.year if figure is not None else False
        if figure is None or _followed_by_digits(text, figure):
            continue
        quantity = _quantity(text, figure, lexicon)
        if quantity is not None:
            yield quantity


def _followed_by_digits(text: str, figure: _Figure) -> bool:
    """Whether more digits stand a space away, so that nobody knows where the figure ends."""
    return not figure.year and _CROWDED.match(text, figure.end) is not None


def _figure(text: str, match: re.Match[str], lexicon: Lexicon) -> _Figure | None:
    """A match as a figure with its sign, or None where it is glued to something else."""
    start, end = match.span()
    part = match["part"] or ""
    whole = match[0][: len(match[0]) - len(part)]
    digits = re.sub(r"[^0-9]", "", whole)
    places = max(len(part) - 1, 0)
    if len(digits) + places > _MOST_DIGITS or (digits[0] == "0" and len(digits) > 1):
        return None
    sign = _sign(text, start)
    if sign is None or _goes_on(text, start, end):
        return None
    plain = digits == whole and not part and not sign
    dotted = part.startswith(".") and lexicon.decimal != "."
    negative = sign not in ("", "+")
    return _Figure(digits + part[1:], places, negative, start - len(sign), end, plain, dotted)


def _sign(text: str, start: int) -> str | None:
    """The sign before a figure with what parts them ("-", "− ", ""); None where it is no figure.

    A dash between digits or after a word is a range or a code. A hyphen that stands apart could be
    a sign or a dash: only the true minus is taken for a sign there, and the hyphen for neither.
    """
    if start == 0:
        return ""
    before = text[start - 1]
    if before.isalnum() or before in "§§_#@=\\":
        return None
    if before in _LINKS:
        return "" if start == 1 or (text[start - 2].isspace() and before not in ".,") else None
    if before in _DASHES or before == "+":
        free = start == 1 or text[start - 2].isspace() or text[start - 2] in "($€£"
        return before if free else None
    if before == "(" and text[max(0, start - 3) : start - 1].rstrip()[-1:] in ("$", "€", "£"):
        return None
    if before in _SPACES and start > 1 and text[start - 2] in _DASHES:
        return _detached(text, start)
    return None if before == "±" else ""


def _detached(text: str, start: int) -> str | None:
    """The sign that stands a space before a figure; "" for a dash that is plainly a dash."""
    dash = text[start - 2]
    left = text[max(0, start - 4) : start - 2]
    if left.strip()[-1:].isdigit():
        return None
    if dash == "\u2212":
        return text[start - 2 : start]
    if dash == "-" and left.endswith(" ") and left.strip():
        return None
    if dash == "-" and left and not left.endswith((" ", "\n")):
        return None
    return ""


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether what follows makes the digits part of a code, range, ratio, time or mark."""
    after = text[end : end + 3]
    if not after:
        return False
    first, second = after[0], after[1:2]
    if first in "-\u2010\u2011":
        return True
    if first in "\u2012\u2013\u2212" and (second.isalnum() or second in _DASHES):
        return True
    if first in _LINKS and second.isalnum():
        return True
    if first == ")":
        near = text[max(0, start - 80) : start]
        if near.rfind("(") <= near.rfind(")"):
            return True
    if first in "§_@" or (first in _SPACES and second == "§"):
        return True
    return first in _SPACES and second in _DASHES and after[2:] in _SPACES and _range(text, end)


def _range(text: str, end: int) -> bool:
    """Whether a dash with spaces around it and another figure follow ("10 – 12 procent")."""
    return len(text) > end + 3 and text[end + 3].isdigit()


def _quantity(text: str, figure: _Figure, lexicon: Lexicon) -> Quantity | None:
    """A figure as a quantity with unit and hedge, or None where its words say that it is none."""
    head = figure.start
    paired = _PAIRED.search(text, max(0, head - 24), head)
    currency = currency_before(text, paired.start() if paired else head, lexicon)
    unit: Unit | None
    if currency is not None:
        base, before = currency
        head = head if paired else before
        symbol = text[before : paired.start() if paired else figure.start].strip()
        unit = currency_scale(text, _past_comparison(text, figure.end), base, symbol, lexicon)
    else:
        after = unit_after(text, _past_comparison(text, figure.end), lexicon)
        unit = after[0] if after is not None else None
    if figure.year and currency is None and (unit is None or unit.dimension in _AFTER_YEAR):
        return None
    if text[figure.end : figure.end + 1].isalpha() and unit is None:
        return None
    if unit is None and (figure.dotted or names_a_thing(text, figure.span, lexicon)):
        return None
    if figure.plain and is_day(text, figure.span, unit, lexicon):
        return None
    return _build(text, Decimal(figure.digits).scaleb(-figure.places), figure, head, unit, lexicon)


_COMPARISON = re.compile(r"\s\([-\u2013\u2212]?[0-9][0-9 \u00a0.,]*\)(?=\s)")


#: Before a figure in brackets, the one that it is held against: "SEK 27.8 (19.3) billion".
_PAIRED = re.compile(r"(?<![0-9.,])[-\u2013\u2212]?[0-9][0-9.,]*\s\([-\u2013\u2212]?$")
_CLOSED = re.compile(r"\)\s")
_OPENED = re.compile(r"[0-9]\s\([-\u2013\u2212]?[0-9 \u00a0.,]+$")


def _past_comparison(text: str, end: int) -> int:
    """Where the unit stands: in "45 (42) mnkr" of both figures after the parenthesis."""
    match = _COMPARISON.match(text, end)
    if match is not None:
        return match.end()
    inside = _CLOSED.match(text, end) and _OPENED.search(text, max(0, end - 24), end)
    return end + 1 if inside else end


def _build(
    text: str,
    number: Decimal,
    figure: _Figure,
    head: int,
    unit: Unit | None,
    lexicon: Lexicon,
) -> Quantity:
    """Put a quantity together: `number` as printed, without sign, times its unit."""
    factor = unit.factor if unit is not None else Decimal(1)
    places = figure.places - factor.adjusted()
    value = number * factor
    if factor == _TEN ** factor.adjusted():
        value = value.quantize(Decimal(1).scaleb(-max(places, 0)))
    return Quantity(
        value=-value if figure.negative else value,
        places=places,
        span=figure.span,
        text=text[figure.start : figure.end],
        unit=unit,
        hedge=hedge_before(text, head, unit, lexicon),
    )


def _in_words(text: str, lexicon: Lexicon) -> Iterator[Quantity]:
    """The quantities that are written in words."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    for word in find_number_words(lowered, lexicon):
        if _linked(text, word.start, word.end):
            continue
        after = unit_after(text, word.end, lexicon)
        unit = after[0] if after is not None else None
        if word.bare and not _counts(unit):
            continue
        figure = _Figure(str(word.value), 0, False, word.start, word.end, False)
        yield _build(text, Decimal(word.value), figure, word.start, unit, lexicon)


def _counts(unit: Unit | None) -> bool:
    """Whether an article before the unit is the number 1 ("en miljon", not "en timme")."""
    return unit is not None and (unit.dimension in _WITH_ARTICLE or unit.factor >= 1000)


def _linked(text: str, start: int, end: int) -> bool:
    """Whether a number word is only part of a word or a range ("fem-sex", "two-year")."""
    joints = {*_DASHES, "/"}
    return text[end : end + 1] in joints or text[max(start - 1, 0) : start] in joints
