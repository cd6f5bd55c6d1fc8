"""How many times as much one figure of a sentence is said to be as another: "dubbelt så hög bland
kvinnor (9,2 procent) som bland män (4,5 procent)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Quantity
from auditcli.reading.claims.event_types import alike
from auditcli.reading.claims.pieces import WORD, words
from auditcli.reading.claims.skeleton import Skeleton
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.claims.worded import multiple_at
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words

#: "Dubbelt så hög": a multiple, the word that makes a comparison of it, and what is compared.
_PHRASE = 3


@lru_cache(maxsize=8)
def _heads(lexicon: Lexicon) -> Mapping[str, Fraction]:
    """The words that are so many times with a comparison: "dubbelt" (så mycket)."""
    phrases = ((phrase.split(), value) for phrase, value in lexicon.numbers.multiples.items())
    return {parts[0]: value for parts, value in phrases if len(parts) == _PHRASE}


@lru_cache(maxsize=8)
def _markers(lexicon: Lexicon) -> Words:
    """The word between a multiple and what is compared: "så", "as"."""
    phrases = (phrase.split() for phrase in lexicon.numbers.multiples)
    return frozenset(parts[1] for parts in phrases if len(parts) == _PHRASE)


@lru_cache(maxsize=8)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    claims = lexicon.claims
    sides = alternation(claims.likeness | lexicon.comparison)
    apart = alternation(claims.higher | claims.lower | claims.better | claims.worse)
    barred = rf"{alternation(claims.turn)}|{sides}"
    return re.compile(
        rf"(?:(?<!\S)(?:(?P<hedge>{alternation(lexicon.hedges)}) )?"
        rf"(?P<words>{alternation(_heads(lexicon))})|(?P<times>#)) "
        rf"(?:{alternation(_markers(lexicon))}) {WORD} {words(6, barred)}(?:\( |, )?(?P<first>#)"
        rf"(?: \)| ,)? (?P<side>{sides}) {words(5, barred)}(?:\( |, )?(?P<second>#)"
        rf"(?! (?:{apart})(?!\S))"
    )


def read_multiples(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The multiples of a sentence that compare two figures of it."""
    if len(sk.quantities) < 2 or not sk.holds(_markers(lexicon)):
        return
    for match in _pattern(lexicon).finditer(sk.text):
        first, second = (sk.figure(match.start(role)) for role in ("first", "second"))
        changed = match["words"] and match["side"] not in lexicon.claims.likeness
        if changed or not alike(sk.quantities[first], sk.quantities[second]):
            continue  # what doubled, compared with a year before, is a change
        told = _told(sk, match, lexicon)
        if told is None:
            continue
        figures = [
            ClaimFigure("multiple", told),
            ClaimFigure("after", sk.quantity(first)),
            ClaimFigure("before", sk.quantity(second)),
        ]
        yield claim_at(ClaimKind.WORDED, sk, match.span(), figures, lexicon)


def _told(sk: Skeleton, match: re.Match[str], lexicon: Lexicon) -> Quantity | None:
    """The multiple that is said; a figure only where it is so many times."""
    if match["words"]:
        return multiple_at(sk, match, _heads(lexicon)[match["words"]], lexicon)
    times = sk.quantity(sk.figure(match.start("times")))
    counted = times.unit is not None and times.unit.base in lexicon.claims.times
    return times if counted and times.value > Decimal(1) else None
