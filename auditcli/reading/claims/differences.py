"""How far two figures lie apart, where a sentence says so: "skillnaden mellan kvinnor (45 procent)
och män (38 procent) är 7 procentenheter". The two may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Quantity
from auditcli.reading.claims.groups import group_sets, group_words
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.labels import stem
from auditcli.reading.lexicon import Lexicon, alternation

#: What stands in brackets, last year's figure or another aside.
_BRACKETS = re.compile(r"\([^()]*\)")
#: Two figures and how far they lie apart.
_THREE = 3


class _Patterns(NamedTuple):
    size: re.Pattern[str]
    aside: re.Pattern[str]
    pointing: re.Pattern[str]
    other: re.Pattern[str]
    groups: re.Pattern[str]
    whose: re.Pattern[str]
    what: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    apart, level = alternation(claims.difference), alternation(claims.level)
    whose, article = _whose(lexicon), alternation(lexicon.prose.articles)
    other = claims.previous | lexicon.rise | lexicon.fall | claims.higher | claims.lower
    return _Patterns(
        size=re.compile(rf"(?<!\S)(?:{apart})(?!\S)[^.;:]* (?:{level}) (?P<size>#)(?= [.;:,(]|$)"),
        aside=re.compile(
            rf", (?:{alternation(claims.link)}) (?:{apart}) (?:{alternation(claims.by)}) "
            rf"(?P<size>#)(?= [.;:]|$)"
        ),
        pointing=re.compile(
            rf"(?:(?:(?:{article}) )?(?P<what>(?:{apart}){whose}) (?:{level})"
            rf"|(?:(?:{alternation(claims.link | claims.back)}) ){{1,4}}"
            rf"(?P<this>(?:{apart}){whose}) (?:{alternation(claims.by)})) "
            rf"(?P<size>#){whose}(?: [.]|$)"
        ),
        other=any_of(other | lexicon.table.of_which),
        groups=any_of(group_words(lexicon) | claims.sexes),
        whose=any_of(claims.between),
        what=re.compile(
            rf"(?:{alternation(claims.joined)}) (?:{alternation(group_words(lexicon))}) "
            rf"(?!(?:{alternation(claims.level | claims.by)})(?!\S))(?P<what>{WORD})"
        ),
    )


def _whose(lexicon: Lexicon) -> str:
    """Whose difference is told, where it is: "between the sexes", "between women and men"."""
    claims = lexicon.claims
    group, both = alternation(group_words(lexicon)), alternation(claims.both | claims.sexes)
    word = rf"(?!(?:{alternation(claims.level)})(?!\S)){WORD}"
    pair = rf"(?:{group}) (?:{alternation(claims.joined)}) (?:{group})(?: {word})?"
    return rf"(?: (?:{alternation(claims.between)}) (?:{both}|{pair}))?"


def read_differences(sk: Skeleton, before: Skeleton | None, lexicon: Lexicon) -> Iterator[Claim]:
    """The difference that a sentence tells of two figures, its own or the only ones before it."""
    if YEAR in sk.text or not sk.holds(lexicon.claims.difference):
        return
    patterns = _patterns(lexicon)
    if patterns.other.search(sk.text):
        return
    match = patterns.pointing.match(sk.text)
    if match is not None and before is not None and sk.follows(before):
        told = _BRACKETS.sub(lambda aside: " " * len(aside[0]), before.text)
        plain = YEAR not in told and not patterns.other.search(told)
        if plain and _of_them(match[0], told, patterns, lexicon) and sk.text.count(FIGURE) == 1:
            yield from _claim(sk, match, before, _figures(told), lexicon)
        return
    match = patterns.size.search(sk.text) or patterns.aside.search(sk.text)
    if match is not None and sk.text.count(FIGURE) == _THREE:
        yield from _claim(sk, match, sk, _figures(sk.text[: match.start("size")]), lexicon)


def _of_them(said: str, told: str, patterns: _Patterns, lexicon: Lexicon) -> bool:
    """Whether a difference "between women and men" is of figures that are of women and men, and
    one "between women's and men's pay" of their pay."""
    if patterns.groups.search(said) is None:
        return True
    what = patterns.what.search(said)
    if what is not None and stem(what["what"], lexicon) not in told:
        return False
    named = frozenset(found[0] for found in patterns.groups.finditer(told))
    return named in group_sets(lexicon)


def _figures(text: str) -> list[int]:
    return [at for at, sign in enumerate(text) if sign == FIGURE]


def _claim(
    sk: Skeleton, match: re.Match[str], source: Skeleton, ends: list[int], lexicon: Lexicon
) -> Iterator[Claim]:
    size = sk.quantity(sk.figure(match.start("size")))
    if len(ends) != 2:
        return
    one, other = (source.quantity(source.figure(at)) for at in ends)
    whose = _patterns(lexicon).whose.search(match[0]) is not None
    role = _role(one, other, size, whose)
    if role:
        figures = (
            ClaimFigure("before", one),
            ClaimFigure("after", other),
            ClaimFigure(role, size),
        )
        claim = claim_at(ClaimKind.COMPARISON, sk, match.span(), figures, lexicon)
        yield claim if claim.subject else _named(sk, match, claim)


def _named(sk: Skeleton, match: re.Match[str], claim: Claim) -> Claim:
    """The claim about "the difference between the sexes", not about what stands before it."""
    said = match.groupdict()
    place = next((match.span(name) for name in ("what", "this") if said.get(name)), None)
    if place is None:
        return claim
    return replace(claim, subject=sk.words(*place).lower(), subject_span=sk.span(*place))


def _role(one: Quantity, other: Quantity, size: Quantity, whose: bool) -> str:
    """Which part a size plays beside two figures of one unit; "" where it may be of others.

    The distance of two shares in per cent is of those two where it is told whose it is.
    """
    kinds = [None if figure.unit is None else figure.unit.kind for figure in (one, other, size)]
    if kinds[0] != kinds[1] or kinds[0] is None or kinds[2] is None:
        return ""
    if kinds[0][0] is Dimension.PERCENT:
        percent = whose and kinds[2][0] is Dimension.PERCENT
        return "points" if percent or kinds[2][0] is Dimension.PERCENTAGE_POINT else ""
    return "amount" if kinds[0] == kinds[2] else ""
