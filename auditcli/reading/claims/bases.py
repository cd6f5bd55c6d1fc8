"""Since when a change is counted: "more than in 2019", "since the start", "in the last five years".

Where nothing is said, a report counts from the year before. What is read here keeps a change over
a longer time from being held against the columns of two years.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimKind, Dimension, Period
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton, any_of
from auditcli.reading.lexicon import Lexicon

_KINDS = (ClaimKind.CHANGE, ClaimKind.COMPARISON)
_RANGE = re.compile(r"(?<!\S)(?P<first>(?:19|20)\d\d)[-–](?:19|20)?\d\d(?!\S)")
_END = re.compile(r" [;.](?!\S)")


class _Patterns(NamedTuple):
    longer: re.Pattern[str]
    between: re.Pattern[str]
    lasting: frozenset[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    between = any_of(claims.joined | {"-"}).pattern
    units = (lexicon.units.get(word) for word in claims.longer)
    return _Patterns(
        any_of(claims.longer),
        re.compile(rf"{YEAR} {between} {YEAR}(?!\S)"),
        frozenset(unit.base for unit in units if unit is not None),
    )


def with_base(claim: Claim, sk: Skeleton, start: int, end: int, lexicon: Lexicon) -> Claim:
    """The claim at a range of the skeleton; a change with the time that it is counted from."""
    if claim.kind not in _KINDS or claim.figure("before") is not None:
        return claim
    low, high, lasting = _around(sk, start, end, _patterns(lexicon).lasting)
    base = _base(sk, low, high, lexicon)
    longer = (
        lasting or base is not None or bool(_patterns(lexicon).longer.search(sk.text, low, high))
    )
    return replace(claim, base=base, longer=longer) if longer else claim


def is_range(word: str) -> bool:
    """Whether a word of a skeleton is two years with a dash ("2019-2024")."""
    return _RANGE.match(word) is not None


def _around(sk: Skeleton, start: int, end: int, units: frozenset[str]) -> tuple[int, int, bool]:
    """The stretch of the sentence without other figures, and whether a time of years or months
    is in it. A time in days is how long one waits, and changes nothing."""
    low, high, lasting = 0, len(sk.text), False
    for token, place in zip(sk.tokens, sk.starts, strict=True):
        if token.text != FIGURE or start <= place < end:
            continue
        quantity = sk.quantities[token.figure]
        unit = quantity.unit
        if unit is not None and unit.dimension is Dimension.TIME and quantity.value > 1:
            if unit.base not in units:
                continue
            lasting = lasting or low <= place < high
        elif place < start:
            low, lasting = place + 1, False
        else:
            high = min(high, place)
    stop = _END.search(sk.text, end, high)
    return low, stop.start() if stop else high, lasting


def _base(sk: Skeleton, low: int, high: int, lexicon: Lexicon) -> Period | None:
    told = _RANGE.search(sk.text, low, high)
    if told is not None:
        year = int(told["first"])
        return Period(year, year, str(year))
    between = _patterns(lexicon).between.search(sk.text, low, high)
    if between is not None:
        return sk.period(between.start())
    for match in grammar(lexicon).against.finditer(sk.text, low, high):
        if match[0].endswith(YEAR):
            return sk.period(match.end() - 1)
    return None
