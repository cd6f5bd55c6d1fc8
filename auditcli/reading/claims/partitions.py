"""Shares in per cent of one whole: "63 procent kvinnor och 37 procent män", who owns how much.

Only shares that words put together are read: a distribution, two groups that make up everyone,
the owners of one company (also over neighbouring sentences). Shares of several groups that are
each measured by themselves ("71 procent för flickor och 58 procent för pojkar") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension
from auditcli.reading.claims.groups import group_sets
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import APART, FIGURE, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation


class _Patterns(NamedTuple):
    pair: re.Pattern[str]
    spread: re.Pattern[str]
    owning: re.Pattern[str]
    owners: re.Pattern[str]
    goes_on: re.Pattern[str]
    rest: re.Pattern[str]
    each: re.Pattern[str]
    joint: re.Pattern[str]
    way: re.Pattern[str]
    vague: re.Pattern[str]
    pairs: frozenset[frozenset[str]]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    joined, turn = alternation(claims.joined), alternation(claims.turn)
    one = rf"# (?:(?:{alternation(word for word in claims.level if ' ' not in word)}) )?"
    return _Patterns(
        pair=re.compile(rf"{one}(?P<first>{WORD}) (?:{turn}|,) {one}(?P<second>{WORD})"),
        spread=any_of(claims.spread | claims.parts),
        owning=any_of(claims.owning),
        owners=any_of(claims.owners),
        goes_on=re.compile(
            rf"(?:(?<!\S)(?:{joined})|,) (?:(?:{alternation(claims.end | claims.of)}) |$)"
        ),
        rest=any_of(claims.rest),
        each=any_of(claims.each),
        joint=re.compile(rf"(?<!\S)(?:{joined})(?!\S)|,"),
        way=any_of(lexicon.rise | lexicon.fall | lexicon.comparison - claims.start),
        vague=any_of(claims.examples),
        pairs=group_sets(lexicon),
    )


def read_partitions(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The partition that a sentence states, if any."""
    shares = [
        start
        for start in (found.start() for found in re.finditer(FIGURE, sk.text))
        if _is_percent(sk, sk.figure(start))
    ]
    if not shares:
        return
    patterns = _patterns(lexicon)
    if patterns.owning.search(sk.text, 0, shares[0]) or patterns.owners.search(sk.text):
        yield from _owners(sk, shares, lexicon)
        return
    for match in patterns.pair.finditer(sk.text):
        numbers = [sk.figure(match.start()), sk.figure(sk.text.rfind(FIGURE, 0, match.end()))]
        names = (match["first"], match["second"])
        if frozenset(names) in patterns.pairs and all(
            _is_percent(sk, number) for number in numbers
        ):
            figures = [
                ClaimFigure("part", sk.quantity(number), name)
                for number, name in zip(numbers, names, strict=True)
            ]
            yield _claim(sk, match.span(), figures, True, lexicon)
            return
    cue = patterns.spread.search(sk.text, 0, shares[0])
    if cue is not None and len(shares) > 1 and shares[0] - cue.end() < 60:
        stretch = sk.text[cue.end() : shares[-1]]
        if patterns.way.search(stretch) or re.search(r"[.;:?!@]", stretch):
            return
        if stretch.count(FIGURE) != len(shares) - 1:
            return
        behind = re.split(r"[.,;:]", sk.text[shares[-1] + 1 :])[0]
        open_end = patterns.rest.search(sk.text) or patterns.vague.search(sk.text)
        complete = not (open_end or patterns.joint.search(behind))
        figures = [ClaimFigure("part", sk.quantity(sk.figure(start))) for start in shares]
        yield _claim(sk, (cue.start(), shares[-1] + 1), figures, complete, lexicon)


def _owners(sk: Skeleton, shares: Sequence[int], lexicon: Lexicon) -> Iterator[Claim]:
    """The shares of owners; a share "each" counts once for every owner that is named."""
    patterns = _patterns(lexicon)
    if patterns.way.search(sk.text):
        return
    figures = []
    begin = 0
    for start in shares:
        before = sk.text[begin:start]
        following = re.match(rf" (?:{WORD} ?){{0,2}}", sk.text[start + 1 :])
        behind = following[0] if following else ""
        each = 1
        if patterns.each.search(before) or patterns.each.search(behind):
            each = _names(before, patterns, begin > 0)
        elif begin and not patterns.goes_on.search(before):
            return  # it is not told that this is a share of the same thing
        figures.append(ClaimFigure("part", sk.quantity(sk.figure(start)), each=each))
        begin = start + 1
    if not patterns.owning.search(sk.text, 0, shares[0]) and any(one.each < 2 for one in figures):
        return  # "A owns 60 per cent of B": nothing says what the rest of B is
    complete = patterns.rest.search(sk.text) is None
    yield replace(
        _claim(sk, (shares[0], shares[-1] + 1), figures, False, lexicon),
        against="" if complete else "rest",
    )


def _names(text: str, patterns: _Patterns, goes_on: bool) -> int:
    """How many names an enumeration has: one more than what joins them.

    Where it goes on a sentence, what stands before its first conjunction belongs to the share
    before.
    """
    first = patterns.goes_on.search(text) if goes_on else None
    text = text[first.end() :] if first else text
    stripped = patterns.joint.sub("|", text)
    pieces = [piece for piece in stripped.split("|") if piece.strip()]
    return max(len(pieces), 1)


def join_owners(claims: Sequence[Claim], spans: Sequence[tuple[int, int]]) -> list[Claim]:
    """The claims, with the owners that neighbouring sentences name put together."""
    done: list[Claim] = []
    at = -1
    for claim in claims:
        if claim.kind is not ClaimKind.PARTITION:
            done.append(claim)
            continue
        last = done[at] if at >= 0 else None
        if (
            not claim.complete
            and last is not None
            and not last.complete
            and last.sentence == claim.sentence - 1 - last.previous
            and spans[claim.sentence][0] - spans[last.sentence][1] <= APART
            and all(figure.each > 1 for figure in claim.figures)
        ):
            del done[at]
            claim = replace(
                claim,
                figures=(*last.figures, *claim.figures),
                span=last.span.cover(claim.span),
                subject=last.subject,
                subject_span=last.subject_span,
                against=last.against or claim.against,
            )
        at = len(done)
        done.append(claim)
    return done


def _is_percent(sk: Skeleton, figure: int) -> bool:
    unit = sk.quantities[figure].unit
    return unit is not None and unit.dimension is Dimension.PERCENT


def _claim(
    sk: Skeleton,
    place: tuple[int, int],
    figures: Sequence[ClaimFigure],
    complete: bool,
    lexicon: Lexicon,
) -> Claim:
    claim = claim_at(ClaimKind.PARTITION, sk, place, figures, lexicon)
    return replace(claim, complete=complete)
