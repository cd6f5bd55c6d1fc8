"""Figures that a comparative puts in an order: "högre bland kvinnor (62 procent) än bland män (45
procent)", "kvinnor har högre frånvaro än män, 6,2 procent respektive 3,5 procent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Direction, Quantity
from auditcli.reading.claims.pieces import words
from auditcli.reading.claims.skeleton import FIGURE, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.units import in_unit

#: Words that may stand between a comparative and its figure, and between the two figures.
_BEFORE, _BETWEEN = 6, 6


class _Patterns(NamedTuple):
    compared: tuple[re.Pattern[str], ...]
    negated: re.Pattern[str]
    clause: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    compare, turn = alternation(lexicon.comparison), alternation(claims.turn - claims.joined)
    both = alternation(claims.respectively)
    barred = f"{compare}|{turn}"
    way = rf"(?<!\S)(?P<way>{alternation(claims.higher | claims.lower)}) "
    named = words(_BETWEEN, alternation(claims.turn | claims.higher | claims.lower))
    plain = words(_BEFORE, barred, years=False)
    return _Patterns(
        compared=(
            # "higher among women (#) than among men (#)"
            re.compile(
                rf"{way}{plain}\( (?P<one>#) \) {plain}(?:{compare}) {named}\( (?P<two>#) \)"
            ),
            # "higher for women, #, than for men, #"
            re.compile(
                rf"{way}{plain}, (?P<one>#) , {plain}(?:{compare}) {named}, (?P<two>#)(?= [,.;]|$)"
            ),
            # "women have a higher rate than men, # and # respectively"
            re.compile(
                rf"{way}(?!(?:{compare})(?!\S)){plain}(?:{compare}) {named}(?:, |\( )(?P<one>#) "
                rf"(?:(?:{both}) (?P<two>#)(?= [,.;)]|$)"
                rf"|(?:{compare}) (?P<last>#)(?: \))?(?= [.;]|$))"
            ),
        ),
        negated=any_of(lexicon.goals.negations),
        clause=re.compile(rf"[.;:!?]|(?<!\S)(?:{turn})(?!\S)"),
    )


def read_comparisons(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The orders that comparatives put two figures of a sentence in."""
    claims = lexicon.claims
    if sk.text.count(FIGURE) < 2 or not sk.holds(claims.higher | claims.lower):
        return
    patterns = _patterns(lexicon)
    for pattern in patterns.compared:
        for match in pattern.finditer(sk.text):
            claim = _claim(sk, match, patterns, lexicon)
            if claim is not None:
                yield claim


def _claim(
    sk: Skeleton, match: re.Match[str], patterns: _Patterns, lexicon: Lexicon
) -> Claim | None:
    """The order of a match; None where it is denied, or its figures are of two kinds."""
    *_, begin = 0, *(found.end() for found in patterns.clause.finditer(sk.text, 0, match.start()))
    if patterns.negated.search(sk.text, begin, match.start("way")):
        return None
    groups = [match.start(name) for name in ("one", "two", "last") if match.groupdict().get(name)]
    one, other = (sk.quantity(sk.figure(at)) for at in groups)
    if other.unit is not None and (one.unit is None or one.unit.kind != other.unit.kind):
        return None
    between = sk.text[match.end("way") : groups[0]].split()
    if _may_be_size(one) and not lexicon.claims.placing.isdisjoint(between):
        return None
    if other.unit is None and one.unit is not None:
        other = in_unit(other, one.unit)
    figures = [ClaimFigure("part", one), ClaimFigure("part", other)]
    claim = claim_at(ClaimKind.ORDER, sk, (match.start(), groups[-1] + 1), figures, lexicon)
    lower = match["way"] in lexicon.claims.lower
    return replace(
        claim,
        direction=Direction.UP if lower else Direction.DOWN,
        direction_word=sk.words(*match.span("way")),
        direction_span=sk.span(*match.span("way")),
    )


def _may_be_size(figure: Quantity) -> bool:
    """Whether a figure beside a group may say how large that is: "higher among women (312 people)",
    "on loans of short maturity (1 year)"."""
    sized = figure.unit is None or figure.unit.dimension in (Dimension.COUNT, Dimension.TIME)
    return sized and figure.places <= 0
