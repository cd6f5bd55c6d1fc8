"""Shares said in words beside the figure that they round: "mer än hälften, 58 procent"; and
multiples that a change is said to be: "har fördubblats, från 100 till 210".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Hedge, Quantity, Unit
from auditcli.reading.claims.pieces import WORD, words
from auditcli.reading.claims.skeleton import FIGURE, Skeleton
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words
from auditcli.reading.number_words import parse_fraction, parse_ordinal

#: Digits of a fraction in per cent: two thirds is 66.6667 per cent.
_DIGITS = Decimal("0.0001")
_PERCENT = Unit("%", Dimension.PERCENT)
_PARTS = ("part", "whole")
#: "Every third" is a share; "every first" is a time.
_LEAST_NTH = 3


class _Patterns(NamedTuple):
    fraction: re.Pattern[str]
    beside: re.Pattern[str]
    apart: re.Pattern[str]
    part_of: re.Pattern[str]
    multiple: re.Pattern[str]
    clause: re.Pattern[str]
    linked: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims, numbers = lexicon.claims, lexicon.numbers
    hedge = rf"(?:(?P<hedge>{alternation(lexicon.hedges)}) )?"
    of, meaning = alternation(claims.of), alternation(claims.meaning)
    verbs = {word for phrase in claims.level for word in phrase.split()}
    barred = alternation(claims.turn | lexicon.comparison | lexicon.rise | lexicon.fall | verbs)
    whole = rf"(?:(?:{of}) {words(5, f'{barred}|{of}', years=False)})?"
    apart = (
        rf", (?P<bare>#)(?= [,.;:)]|$)"
        rf"|(?:, |\( )?(?:{meaning}) (?P<meant>#)(?= [,.;:)]| (?:{of})(?!\S)|$)"
    )
    return _Patterns(
        fraction=re.compile(
            rf"(?<!\S){hedge}(?P<words>(?:{WORD} )?(?:{alternation(numbers.fractions)}))(?!\S)"
        ),
        beside=re.compile(rf" {whole}(?:{apart}|\( (?P<aside>#) \))"),
        apart=re.compile(rf" {whole}(?:{apart})"),
        part_of=re.compile(
            rf"(?P<part>#) (?:{of}) {words(2, barred, years=False)}(?P<whole>#)"
            rf" {words(2, barred, years=False)}(?:, |\( )$"
        ),
        multiple=re.compile(
            rf"(?<!\S){hedge}(?P<words>{alternation(numbers.multiples or ['-'])})(?!\S)"
        ),
        linked=re.compile(rf" [^,]*(?:, )?(?:(?:{alternation(claims.link)}) )+$"),
        clause=re.compile(rf"(?<!\S)(?:{alternation(claims.turn)})(?!\S)|[.;:!?]"),
    )


def read_worded(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The shares of one sentence that are said in words and in figures."""
    yield from _in_words(sk, lexicon)
    shares = [
        found.start() for found in re.finditer(FIGURE, sk.text) if _percent(sk, found.start())
    ]
    if len(shares) != 2 or _beside(sk, shares[0] + 1, _patterns(lexicon).apart) != shares[1]:
        return
    hedged = sk.quantity(sk.figure(shares[0]))
    if hedged.hedge is not None:
        place = (shares[0], shares[1] + 1)
        yield _claim(sk, place, ClaimFigure("told", hedged), shares[1], lexicon)


@lru_cache(maxsize=8)
def _fractions(lexicon: Lexicon) -> Words:
    return frozenset(lexicon.numbers.fractions)


@lru_cache(maxsize=8)
def _every(lexicon: Lexicon) -> re.Pattern[str]:
    """ "Every third", before a comma or a bracket and a figure."""
    return re.compile(
        rf"(?:^|(?<!\S)(?P<hedge>{alternation(lexicon.hedges)}) )"
        rf"(?P<words>(?:{alternation(lexicon.numbers.every)}) (?P<ordinal>{WORD}))"
        rf"(?: {WORD})?(?= [,(] #)"
    )


def _in_words(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """ "More than half, 58 per cent"; "every third, 34 per cent"."""
    found: list[re.Match[str]] = []
    if sk.holds(_fractions(lexicon)):
        found += _patterns(lexicon).fraction.finditer(sk.text)
    if sk.holds(lexicon.numbers.every):
        found += _every(lexicon).finditer(sk.text)
    for match in found:
        told = _told(sk, match, lexicon)
        if told is None:
            continue
        figure = ClaimFigure("told", told)
        percent = _beside(sk, match.end(), _patterns(lexicon).beside)
        if percent >= 0:
            yield _claim(sk, (match.start(), percent + 1), figure, percent, lexicon)
        elif match.re is not _every(lexicon):
            yield from _of_counts(sk, match, figure, lexicon)


def _beside(sk: Skeleton, end: int, pattern: re.Pattern[str]) -> int:
    """Where the percentage stands that says the same as the words which end at `end`; -1: none."""
    match = pattern.match(sk.text, end)
    at = match.start(match.lastgroup or 0) if match is not None else -1
    return at if at >= 0 and _percent(sk, at) else -1


def _percent(sk: Skeleton, at: int) -> bool:
    unit = sk.quantities[sk.figure(at)].unit
    return unit is not None and unit.dimension is Dimension.PERCENT


def _claim(
    sk: Skeleton, place: tuple[int, int], told: ClaimFigure, percent: int, lexicon: Lexicon
) -> Claim:
    figures = (told, ClaimFigure("percent", sk.quantity(sk.figure(percent))))
    return claim_at(ClaimKind.WORDED, sk, place, figures, lexicon)


def _of_counts(
    sk: Skeleton, match: re.Match[str], told: ClaimFigure, lexicon: Lexicon
) -> Iterator[Claim]:
    """ "121 av 239 bilar, drygt hälften": the fraction stands after part and whole."""
    if not re.match(r" [,.;)]|$", sk.text[match.end() :]):
        return
    counts = _patterns(lexicon).part_of.search(sk.text, 0, match.start())
    if counts is None:
        return
    figures = [ClaimFigure(role, sk.quantity(sk.figure(counts.start(role)))) for role in _PARTS]
    if any(figure.quantity.unit == _PERCENT for figure in figures):
        return
    place = (counts.start(), match.end())
    yield claim_at(ClaimKind.WORDED, sk, place, (told, *figures), lexicon)


def _told(sk: Skeleton, match: re.Match[str], lexicon: Lexicon) -> Quantity | None:
    """A fraction in words as a figure in per cent, with its hedge; None where it is none."""
    phrase = match["words"]
    if "ordinal" in match.re.groupindex:
        nth = parse_ordinal(match["ordinal"], lexicon)
        if nth is None or nth < _LEAST_NTH:
            return None
        hedge = _hedge(sk, match, match["hedge"], lexicon)
        return _quantity(sk, match.span("words"), Fraction(100, nth), hedge)
    fraction = parse_fraction(phrase, lexicon)
    start = match.start("words")
    if fraction is None and " " in phrase:
        start, phrase = match.start("words") + phrase.index(" ") + 1, phrase.split()[-1]
        fraction = parse_fraction(phrase, lexicon)
    if fraction is None or (" " not in phrase and phrase not in lexicon.numbers.halves):
        return None  # "a third" is a share, "third" alone may be an ordinal
    hedged = match["hedge"] if start == match.start("words") else None
    return _quantity(sk, (start, match.end()), fraction * 100, _hedge(sk, match, hedged, lexicon))


def read_multiple(
    sk: Skeleton, start: int, end: int, sized: bool, lexicon: Lexicon
) -> ClaimFigure | None:
    """The multiple ("fördubblats") that a change which stands at a range is said to be, if any.

    `sized` says that only the change itself is told, and not where it led.
    """
    if not sk.holds(_multiples(lexicon)):
        return None
    patterns = _patterns(lexicon)
    begin = sk.text.rfind(FIGURE, 0, start) + 1
    found = list(patterns.multiple.finditer(sk.text, begin, end))
    if len(found) != 1:
        return None
    match = found[0]
    first = sk.text.find(FIGURE, start)
    between = sk.text[min(match.end(), first) : max(first, match.start())]
    if FIGURE in between[1:] or patterns.clause.search(between):
        return None
    if sized and match.end() <= start and not patterns.linked.match(sk.text, match.end(), start):
        return None  # "after it had doubled, the number grew by 10 per cent"
    value = lexicon.numbers.multiples[" ".join(match["words"].split())]
    return ClaimFigure("multiple", multiple_at(sk, match, value, lexicon))


def multiple_at(sk: Skeleton, match: re.Match[str], value: Fraction, lexicon: Lexicon) -> Quantity:
    """A multiple in `words`, with the `hedge` before it, as a figure."""
    hedge = _hedge(sk, match, match["hedge"], lexicon)
    return _quantity(sk, match.span("words"), value, hedge, None)


@lru_cache(maxsize=8)
def _multiples(lexicon: Lexicon) -> Words:
    return frozenset(lexicon.numbers.multiples)


def _hedge(sk: Skeleton, match: re.Match[str], word: str | None, lexicon: Lexicon) -> Hedge | None:
    if word is None:
        return None
    known = lexicon.hedges[" ".join(word.split())]
    span = sk.span(*match.span("hedge"))
    assert span is not None
    return Hedge(known.word, known.below, known.above, span)


def _quantity(
    sk: Skeleton,
    place: tuple[int, int],
    value: Fraction,
    hedge: Hedge | None,
    unit: Unit | None = _PERCENT,
) -> Quantity:
    span = sk.span(*place)
    assert span is not None
    number = (Decimal(value.numerator) / value.denominator).quantize(_DIGITS).normalize()
    places = max(-int(number.as_tuple().exponent), 0)
    return Quantity(number, places, span, sk.words(*place), unit, hedge)
