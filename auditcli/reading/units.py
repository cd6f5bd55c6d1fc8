"""The unit after (or the currency before) a figure, and the hedge in front of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from auditcli.model import Dimension, Hedge, Quantity, Span, Unit
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import HedgeWord

#: A word after a figure: letters (with a small power, or a stop that shortens), or a sign.
_AFTER = re.compile(r"[ \t\n\u00a0\u2009\u202f]{0,3}(%-[^\W\d_]+|[%‰¢$€£°]|[^\W\d_]+[²³23]?\.?)")
#: "kr/invånare", "kronor per invånare": another unit than kronor. "per" is alike in all languages.
_PER = re.compile(r"(?:\s*/\s*|\s+per\s+)([^\W\d_]{2,})")
_CURRENCY = re.compile(r"(?:(?<![^\W_])([^\W\d_]{3})|((?:US|HK|CA|AU|[ACS])?[$]|[€£¥₹]))\s?$", re.I)
#: A currency that stands before the next figure ("in 2019 SEK 12 million").
_BELONGS_RIGHT = re.compile(r"(?:[$€£]|[A-Z]{3}\b|US[$])[ \u00a0]?\(?[0-9]")
_GLUED = re.compile(r"\s?([^\W\d_]+|'?000)(?![^\W_])")
_YEAR = re.compile(r"\s+(?:19|20)[0-9]{2}(?![0-9\u2012-\u2015-])")
_LOOK_BACK = 48
_COMPARE = {
    "<": HedgeWord("<", None, Decimal(0)),
    "≤": HedgeWord("≤", None, Decimal(0)),
    ">": HedgeWord(">", Decimal(0), None),
    "≥": HedgeWord("≥", Decimal(0), None),
}


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """Units by their first word (longest phrase first), canonical units, last words of hedges."""

    phrases: dict[str, tuple[int, ...]]
    canonical: dict[tuple[Dimension, str, Decimal], Unit]
    hedge_ends: frozenset[str]


@lru_cache(maxsize=8)
def _index(lexicon: Lexicon) -> _Index:
    lengths: dict[str, set[int]] = {}
    canonical: dict[tuple[Dimension, str, Decimal], Unit] = {}
    for word, unit in lexicon.units.items():
        first, *rest = word.split()
        lengths.setdefault(first, set()).add(len(rest))
        canonical.setdefault((unit.dimension, unit.base, unit.factor), unit)
    phrases = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
    return _Index(phrases, canonical, frozenset(word.split()[-1] for word in lexicon.hedges))


def unit_after(text: str, end: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """The unit that begins at `end` (white space apart) and where it ends, or None.

    A scale and what it counts are put together ("miljoner euro"), and so is a unit and what it is
    counted by ("kr per invånare").
    """
    found = _phrase(text, end, lexicon)
    if found is None:
        return None
    unit, stop = found
    if unit.dimension is Dimension.TIME and _dates(text, end, stop, lexicon):
        return None
    if unit.dimension is Dimension.NONE:
        counted = _phrase(text, stop, lexicon)
        if counted is not None and counted[0].dimension is not Dimension.NONE:
            unit, stop = scaled(unit, counted[0], lexicon), counted[1]
    return _per(text, stop, unit, lexicon)


def _dates(text: str, start: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a word says when, and not how long: "80 år 2022" is a number and its year."""
    return text[start:stop].strip().lower() in lexicon.claims.time and bool(_YEAR.match(text, stop))


def _per(text: str, stop: int, unit: Unit, lexicon: Lexicon) -> tuple[Unit, int]:
    """The unit, with what it is counted by where that is said."""
    match = _PER.match(text, stop)
    by = match[1].lower() if match is not None else ""
    known = (lexicon.months, lexicon.date_words, lexicon.function_words, lexicon.numbered)
    if match is None or any(by in words for words in known):
        return unit, stop
    per = replace(unit, symbol=f"{unit.symbol}/{by}", base=f"{unit.base}/{by}")
    return per, match.end()


def scaled(scale: Unit, unit: Unit, lexicon: Lexicon) -> Unit:
    """Thousands, millions, ... of a unit: as the lexicon has it, or put together."""
    factor = scale.factor * unit.factor
    known = _index(lexicon).canonical.get((unit.dimension, unit.base, factor))
    return known or replace(unit, symbol=f"{scale.symbol} {unit.symbol}", factor=factor)


def in_unit(quantity: Quantity, unit: Unit) -> Quantity:
    """A quantity printed without unit, as one in that unit."""
    return replace(
        quantity,
        value=quantity.value * unit.factor,
        places=quantity.places - unit.factor.adjusted(),
        unit=unit,
    )


def _phrase(text: str, at: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """The longest unit phrase that begins at `at`."""
    match = _AFTER.match(text, at)
    if match is None:
        return None
    first = match[1].lower()
    stop = match.end()
    phrases = _index(lexicon).phrases
    if first not in phrases:
        first = first.rstrip(".")
        stop = match.start(1) + len(first)
        if first not in phrases:
            return None
    if stop < len(text) and first[-1].isalnum() and _glued(text, stop):
        return None
    if _BELONGS_RIGHT.match(text, match.start(1)):
        return None
    words, ends = [first], [stop]
    for _ in range(phrases[first][0]):
        match = _AFTER.match(text, ends[-1])
        if match is None:
            break
        words.append(match[1].lower())
        ends.append(match.end())
    for length in phrases[first]:
        if length >= len(words):
            continue
        phrase = " ".join(words[: length + 1])
        if phrase in lexicon.units:
            return lexicon.units[phrase], ends[length]
        if phrase.rstrip(".") in lexicon.units:  # the stop ends the sentence
            return lexicon.units[phrase.rstrip(".")], ends[length] - 1
    return None


def _glued(text: str, at: int) -> bool:
    """Whether a word goes on at `at`, so that what was read is only its beginning."""
    following = text[at : at + 2]
    return following[0].isalnum() or (following[0] in "-\u2010" and following[1:].isalnum())


def currency_before(text: str, start: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """The currency that stands right before `start` ("$", "SEK ") and where it begins."""
    match = _CURRENCY.search(text, max(0, start - 5), start)
    if match is None or (match[1] is not None and not match[1].isupper()):
        return None
    unit = lexicon.unit(match[1] or match[2])
    if unit is None or unit.dimension is not Dimension.MONEY:
        return None
    return unit, match.start()


def currency_scale(text: str, end: int, currency: Unit, symbol: str, lexicon: Lexicon) -> Unit:
    """The unit of a figure with a currency before it: with the scale that follows, if any."""
    match = _GLUED.match(text, end)
    unit = currency if match is None else _scale_of(text, match, currency, symbol, lexicon)
    stop = end if match is None or unit is currency else match.end()
    return _per(text, stop, unit, lexicon)[0]


def _scale_of(
    text: str, match: re.Match[str], currency: Unit, symbol: str, lexicon: Lexicon
) -> Unit:
    word = match[1].lower()
    joint = " " if text[match.start()].isspace() else ""
    known = lexicon.unit(f"{symbol}{joint}{word}") or lexicon.unit(word)
    if known is None:
        return currency
    if known.dimension is Dimension.NONE:
        return scaled(known, currency, lexicon)
    same = known.dimension is Dimension.MONEY and known.base == currency.base
    return known if same and known.factor > 1 else currency


def hedge_before(text: str, start: int, unit: Unit | None, lexicon: Lexicon) -> Hedge | None:
    """The hedge that stands right before `start`, or None.

    A preposition that can hedge ("under") says nothing of a length of time ("under tre år").
    """
    at = start
    while at > 0 and text[at - 1].isspace():
        at -= 1
    if at > 0 and text[at - 1] in _COMPARE:
        word = _COMPARE[text[at - 1]]
        return Hedge(word.word, word.below, word.above, Span(at - 1, at))
    if at == start:
        return None
    tail = text[max(0, at - _LOOK_BACK) : at]
    if tail[tail.rfind(" ") + 1 :].lstrip("(").lower() not in _index(lexicon).hedge_ends:
        return None
    pieces = list(re.finditer(r"[^\s(]+", tail))
    for length in (4, 3, 2, 1):
        found = pieces[-length:]
        hedge = lexicon.hedges.get(" ".join(piece[0] for piece in found).lower())
        if hedge is None or len(found) < length:
            continue
        lasting = unit is not None and unit.dimension is Dimension.TIME
        if lasting and hedge.word in lexicon.function_words:
            return None
        span = Span(at - len(tail) + found[0].start(), at)
        return Hedge(hedge.word, hedge.below, hedge.above, span)
    return None
