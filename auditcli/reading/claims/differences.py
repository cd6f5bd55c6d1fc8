"""How far two figures lie apart, where a sentence says so: "skillnaden mellan kvinnor (45 procent)
och män (38 procent) är 7 procentenheter". The two may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Quantity
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation

#: Two figures and how far they lie apart.
_THREE = 3


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    size: re.Pattern[str]
    aside: re.Pattern[str]
    pointing: re.Pattern[str]
    other: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    apart, level = alternation(claims.difference), alternation(claims.level)
    other = claims.previous | lexicon.rise | lexicon.fall | claims.higher | claims.lower
    return _Patterns(
        size=re.compile(rf"(?<!\S)(?:{apart})(?!\S)[^.;:]* (?:{level}) (?P<size>#)(?= [.;:,(]|$)"),
        aside=re.compile(
            rf", (?:{alternation(claims.link)}) (?:{apart}) (?:{alternation(claims.by)}) "
            rf"(?P<size>#)(?= [.;:]|$)"
        ),
        pointing=re.compile(rf"(?:{apart}) (?:{level}) (?P<size>#)(?: [.]|$)"),
        other=any_of(other | lexicon.table.of_which),
    )


def read_differences(sk: Skeleton, before: Skeleton | None, lexicon: Lexicon) -> Iterator[Claim]:
    """The difference that a sentence tells of two figures, its own or the only ones before it."""
    patterns = _patterns(lexicon)
    if YEAR in sk.text or patterns.other.search(sk.text):
        return
    match = patterns.pointing.match(sk.text)
    if match is not None and before is not None and sk.follows(before):
        plain = YEAR not in before.text and not patterns.other.search(before.text)
        if plain and sk.text.count(FIGURE) == 1:
            yield from _claim(sk, match, before, _figures(before, len(before.text)), lexicon)
        return
    match = patterns.size.search(sk.text) or patterns.aside.search(sk.text)
    if match is not None and sk.text.count(FIGURE) == _THREE:
        yield from _claim(sk, match, sk, _figures(sk, match.start("size")), lexicon)


def _figures(sk: Skeleton, end: int) -> list[int]:
    return [match.start() for match in re.compile(FIGURE).finditer(sk.text, 0, end)]


def _claim(
    sk: Skeleton, match: re.Match[str], source: Skeleton, ends: list[int], lexicon: Lexicon
) -> Iterator[Claim]:
    size = sk.quantity(sk.figure(match.start("size")))
    if len(ends) != 2:
        return
    one, other = (source.quantity(source.figure(at)) for at in ends)
    role = _role(one, other, size)
    if role:
        figures = (
            ClaimFigure("before", one),
            ClaimFigure("after", other),
            ClaimFigure(role, size),
        )
        yield claim_at(ClaimKind.COMPARISON, sk, match.span(), figures, lexicon)


def _role(one: Quantity, other: Quantity, size: Quantity) -> str:
    """Which part a size plays beside two figures of one unit; "" where it may be of others."""
    kinds = [
        None if figure.unit is None else (figure.unit.dimension, figure.unit.base)
        for figure in (one, other, size)
    ]
    if kinds[0] != kinds[1] or kinds[0] is None or kinds[2] is None:
        return ""
    if kinds[0][0] is Dimension.PERCENT:
        return "points" if kinds[2][0] is Dimension.PERCENTAGE_POINT else ""
    return "amount" if kinds[0] == kinds[2] else ""
