"""Figures that words put in an order: "högst i A, 65 procent, och lägst i B, 20 procent", and
"flest valde buss, 60 procent. Därefter följde tåg, 28 procent, och cykel, 12 procent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Direction
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import FIGURE, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words
from auditcli.reading.units import in_unit

#: So many words may stand between a superlative and its figure.
_NEAR = 14
_WORDS = re.compile(WORD)
_NEXT = re.compile(rf" (?P<noun>{WORD})")
#: The kind of a figure without a unit.
_BARE = (Dimension.NONE, "")
#: Figures in these stand for when or for whom, and are put in no order.
_ASIDE = frozenset({Dimension.TIME})


class _Patterns(NamedTuple):
    extreme: re.Pattern[str]
    followed: re.Pattern[str]
    respectively: re.Pattern[str]
    stop: re.Pattern[str]
    shared: re.Pattern[str]
    total: re.Pattern[str]
    plain: Words


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    joined, between = alternation(claims.joined), alternation(claims.respectively)
    verbs = frozenset(word for word in claims.level | claims.owners if " " not in word)
    return _Patterns(
        # "Minst en gång" is no superlative.
        extreme=re.compile(
            rf"(?<!\S)(?:{alternation(claims.highest | claims.lowest)})"
            rf"(?! (?:{alternation(lexicon.numbers.articles)})(?!\S))(?!\S)"
        ),
        followed=any_of(claims.followed),
        respectively=re.compile(
            rf"(?P<one>#) (?:, )?(?:(?:{between}) (?P<others>#(?: (?:,|{joined}) #)*)"
            rf"|(?:{joined}) (?P<last>#)(?: ,)? (?:{between}))(?= [,.;)]|$)"
        ),
        stop=re.compile(r"[;:?!]"),
        shared=re.compile(rf" (?:{alternation(claims.of)})(?!\S)"),
        total=any_of(claims.total),
        plain=lexicon.function_words | verbs | claims.pronouns | claims.time | claims.among,
    )


def read_orders(sk: Skeleton, before: Skeleton | None, lexicon: Lexicon) -> Iterator[Claim]:
    """The orders that a sentence puts its figures in; the first may stand in the one before."""
    patterns = _patterns(lexicon)
    extremes = list(patterns.extreme.finditer(sk.text))
    if len(extremes) == 2 and _is_lower(extremes[0], lexicon) != _is_lower(extremes[1], lexicon):
        for place in _apart(sk, extremes, lexicon):
            claim = _claim(sk, [(sk, at) for at in place], extremes[0], sk, lexicon)
            yield replace(claim, complete=True)
    follows = patterns.followed.search(sk.text)
    if follows is not None and not patterns.stop.search(sk.text, follows.end()):
        yield from _ranked(sk, before, follows, extremes, lexicon)


def _is_lower(match: re.Match[str], lexicon: Lexicon) -> bool:
    return match[0] in lexicon.claims.lowest


def _apart(
    sk: Skeleton, extremes: Sequence[re.Match[str]], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """The figure of the first superlative with each of the second's."""
    one, other = extremes
    patterns = _patterns(lexicon)
    nouns = [_noun(sk, match, patterns.plain) for match in extremes]
    if (nouns[1] and nouns[0] != nouns[1]) or patterns.stop.search(sk.text, one.end(), other.end()):
        return  # "the highest share is …, and the lowest availability …"
    between = _figures(sk, one.end(), other.start())
    if not between:
        both = patterns.respectively.search(sk.text, other.end())
        if both is None or len(_WORDS.findall(sk.text[one.end() : both.start()])) > 2 * _NEAR:
            return
        rest = _figures(sk, both.start("others" if both["others"] else "last"), both.end())
        yield from ((both.start("one"), at) for at in rest if _alike(sk, both.start("one"), at))
        return
    after = [at for at in _figures(sk, other.end(), len(sk.text)) if _alike(sk, between[-1], at)]
    if after and _is_shared(sk, after[0], lexicon) and not _is_shared(sk, between[-1], lexicon):
        return  # "8 per cent of those who answered" is a share of others
    near = after and len(_WORDS.findall(sk.text[other.end() : after[0]])) <= _NEAR
    if len(between) == 1 and near:
        yield between[0], after[0]


def _noun(sk: Skeleton, match: re.Match[str], plain: Words) -> str:
    """What is said to be highest, where that stands right after the word."""
    following = _NEXT.match(sk.text, match.end())
    return following["noun"] if following is not None and following["noun"] not in plain else ""


def _ranked(
    sk: Skeleton,
    before: Skeleton | None,
    follows: re.Match[str],
    extremes: Sequence[re.Match[str]],
    lexicon: Lexicon,
) -> Iterator[Claim]:
    """The figure that comes first, and those that follow it."""
    source, first = sk, _figures(sk, 0, follows.start())
    if not first and before is not None and sk.follows(before):
        extremes = list(_patterns(lexicon).extreme.finditer(before.text))
        source, first = before, _figures(before, 0, len(before.text))
    if len(extremes) != 1 or not first or extremes[0].start() > first[-1]:
        return
    if _figures(source, extremes[0].end(), first[-1]):
        return
    rest = [(sk, at) for at in _figures(sk, follows.end(), len(sk.text))]
    places = [(source, first[-1]), *rest]
    first_kind = _kind(*places[0])
    kinds = {first_kind} | ({_kind(one, at) for one, at in rest} - {_BARE})
    patterns = _patterns(lexicon)
    summed = patterns.total.search(sk.text, follows.end()) is not None
    others = any(_is_shared(*place, lexicon) for place in rest)
    others = others and not _is_shared(*places[0], lexicon)
    units = [one.quantities[one.figure(at)].unit for one, at in places]
    others |= units[0] is None and any(unit is not None for unit in units)
    if rest and len(kinds) <= 1 and not (summed or others):
        yield _claim(sk, places, extremes[0], source, lexicon)


def _figures(sk: Skeleton, start: int, end: int) -> list[int]:
    """Where the figures of a range stand that may be put in an order."""
    return [
        match.start()
        for match in re.compile(FIGURE).finditer(sk.text, start, end)
        if _kind(sk, match.start())[0] not in _ASIDE
    ]


def _is_shared(sk: Skeleton, at: int, lexicon: Lexicon) -> bool:
    """Whether it is said of what a figure is a share."""
    return _patterns(lexicon).shared.match(sk.text, at + 1) is not None


def _kind(sk: Skeleton, at: int) -> tuple[Dimension, str]:
    unit = sk.quantities[sk.figure(at)].unit
    return _BARE if unit is None else unit.kind


def _alike(sk: Skeleton, one: int, other: int) -> bool:
    """Whether two figures are in one unit; the second may leave it out."""
    return _kind(sk, other) in (_kind(sk, one), _BARE)


def _claim(
    sk: Skeleton,
    places: Sequence[tuple[Skeleton, int]],
    extreme: re.Match[str],
    source: Skeleton,
    lexicon: Lexicon,
) -> Claim:
    told = [one.quantity(one.figure(at)) for one, at in places]
    unit = next((size.unit for size in told if size.unit is not None), None)
    figures = [
        ClaimFigure("part", in_unit(size, unit) if unit and size.unit is None else size)
        for size in told
    ]
    here = [at for one, at in places if one is sk]
    begin = min(here[0], extreme.start()) if source is sk else here[0]
    claim = claim_at(ClaimKind.ORDER, sk, (begin, here[-1] + 1), figures, lexicon)
    way = Direction.UP if _is_lower(extreme, lexicon) else Direction.DOWN
    return replace(
        claim,
        direction=way,
        direction_word=source.words(*extreme.span()),
        direction_span=source.span(*extreme.span()),
    )
