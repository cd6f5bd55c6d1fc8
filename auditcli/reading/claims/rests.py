"""Shares of one whole of which the last is said to be the rest: "70 procent …, resterande 30".

The shares before it may stand in the sentence before. And shares in an enumeration whose last one
is of others ("… och 15 procent på annat sätt").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation

_HUNDRED = Decimal(100)
#: Shares that come nowhere near a whole are of several things.
_NEAR = Decimal(40)
#: A sentence begins with its rest where no more than so many characters come before.
_HEAD = 24
#: An enumeration of shares has so many at least.
_LEAST = 3


class _Patterns(NamedTuple):
    rest: re.Pattern[str]
    moved: re.Pattern[str]
    aside: re.Pattern[str]
    others: re.Pattern[str]
    goes_on: re.Pattern[str]
    onward: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    return _Patterns(
        rest=re.compile(rf"(?<!\S)(?:{alternation(claims.rest)}) (?:, |\( )?(?P<rest>#)"),
        moved=any_of(
            lexicon.rise
            | lexicon.fall
            | claims.higher
            | claims.lower
            | claims.previous
            | lexicon.comparison - claims.start
        ),
        aside=any_of(lexicon.table.of_which),
        others=any_of(claims.others),
        onward=re.compile(rf" (?:{alternation(claims.of | claims.owning)})(?!\S)| [.,;]|$"),
        goes_on=re.compile(rf"(?:,|(?<!\S)(?:{alternation(claims.turn)})) [^,#]*$"),
    )


def read_rests(sk: Skeleton, before: Skeleton | None, lexicon: Lexicon) -> Iterator[Claim]:
    """The shares of a whole that a sentence completes with a rest or with others, if any."""
    shares = _shares(sk)
    if len(shares) < _LEAST and not sk.holds(lexicon.claims.rest):
        return
    patterns = _patterns(lexicon)
    match = patterns.rest.search(sk.text)
    if match is None:
        if len(shares) >= _LEAST and sk.text.count(FIGURE) == len(shares):
            yield from _enumerated(sk, shares, lexicon)
        return
    rest = match.start("rest")
    bare = rest not in shares and _is_bare(sk, match, shares, patterns)
    if (rest not in shares and not bare) or sk.text.count(YEAR) > 1:
        return
    parts = [(sk, at) for at in shares if at < rest]
    stretch = sk.text[parts[0][1] : rest] if parts else ""
    if not parts and match.start() <= _HEAD and before is not None and sk.follows(before):
        parts = [(before, at) for at in _shares(before)]
        stretch = before.text
    if not parts or patterns.moved.search(stretch) or stretch.count(YEAR) > 1:
        return
    chosen = _completing(parts, sk.quantities[sk.figure(rest)].value)
    sure = not patterns.aside.search(stretch) and (len(parts) == 1 or _joined(parts, patterns))
    if chosen is None and not sure:
        return
    figures = [ClaimFigure("part", one.quantity(one.figure(at))) for one, at in chosen or parts]
    last = sk.quantity(sk.figure(rest))
    if bare:
        last = replace(last, unit=sk.quantities[sk.figure(shares[0])].unit)
    figures.append(ClaimFigure("part", last))
    far = _NEAR / 2 if bare else _NEAR
    if abs(sum((figure.quantity.value for figure in figures), -_HUNDRED)) > far:
        return
    yield _claim(figures, sk, (chosen or parts)[0], rest, "", lexicon)


def _is_bare(
    sk: Skeleton, match: re.Match[str], shares: Sequence[int], patterns: _Patterns
) -> bool:
    """Whether the rest leaves out its per cent: "47 procent av …, resterande 53 av …"."""
    figure = sk.quantities[sk.figure(match.start("rest"))]
    before = [at for at in shares if at < match.start()]
    plain = figure.unit is None and figure.value < _HUNDRED and bool(before)
    return plain and patterns.onward.match(sk.text, match.end()) is not None


def _shares(sk: Skeleton) -> list[int]:
    """Where the figures in per cent stand."""
    found = []
    for match in re.finditer(FIGURE, sk.text):
        unit = sk.quantities[sk.figure(match.start())].unit
        if unit is not None and unit.dimension is Dimension.PERCENT:
            found.append(match.start())
    return found


def _completing(
    parts: Sequence[tuple[Skeleton, int]], rest: Decimal
) -> Sequence[tuple[Skeleton, int]] | None:
    """The last of the shares that make a hundred with the rest; None where none do."""
    total = rest
    for at in range(len(parts) - 1, -1, -1):
        sk, offset = parts[at]
        total += sk.quantities[sk.figure(offset)].value
        if abs(total - _HUNDRED) < 1:
            return parts[at:]
    return None


def _joined(parts: Sequence[tuple[Skeleton, int]], patterns: _Patterns) -> bool:
    """Whether each share but the first goes on an enumeration."""
    return all(
        patterns.goes_on.search(sk.text, parts[at][1] + 1, offset) is not None
        and FIGURE not in sk.text[parts[at][1] + 1 : offset]
        for at, (sk, offset) in enumerate(parts[1:])
    )


def _enumerated(sk: Skeleton, shares: Sequence[int], lexicon: Lexicon) -> Iterator[Claim]:
    """Shares in a row of which the last is of others."""
    patterns = _patterns(lexicon)
    stretch = sk.text[shares[0] : shares[-1]]
    if patterns.moved.search(stretch) or patterns.aside.search(stretch):
        return
    if not patterns.others.search(sk.text, shares[-1]):
        return
    if not _joined([(sk, at) for at in shares], patterns):
        return
    figures = [ClaimFigure("part", sk.quantity(sk.figure(at))) for at in shares]
    yield _claim(figures, sk, (sk, shares[0]), shares[-1], "others", lexicon)


def _claim(
    figures: Sequence[ClaimFigure],
    sk: Skeleton,
    first: tuple[Skeleton, int],
    last: int,
    against: str,
    lexicon: Lexicon,
) -> Claim:
    here = first[0] is sk
    start = first[1] if here else last
    claim = claim_at(ClaimKind.PARTITION, sk, (start, last + 1), figures, lexicon)
    if not here:
        claim = replace(claim, subject="", subject_span=None)
    return replace(claim, complete=True, against=against)
