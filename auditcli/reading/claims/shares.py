"""Shares: "121 av 239 bilar, 51 procent", "95 procent av 137,5 mnkr, 130,6 mnkr"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension
from auditcli.reading.claims.event_types import alike
from auditcli.reading.claims.pieces import WORD, words
from auditcli.reading.claims.skeleton import FIGURE, Skeleton
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation

#: So many per cent are the whole.
_ALL = 100


class _Patterns(NamedTuple):
    part_of: re.Pattern[str]
    of_which: re.Pattern[str]
    whole_first: re.Pattern[str]
    percent_of: re.Pattern[str]
    percent_before: re.Pattern[str]
    percent_after: re.Pattern[str]
    value_after: re.Pattern[str]
    value_before: re.Pattern[str]
    placed: re.Pattern[str]
    named: re.Pattern[str]
    bare: re.Pattern[str]
    share_of_it: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    of, which = alternation(claims.of), alternation(lexicon.table.of_which)
    link, by = alternation(claims.link), alternation(claims.by)
    turn = alternation(claims.turn | lexicon.rise | lexicon.fall | claims.better | claims.worse)
    plain = rf"{turn}|{alternation(lexicon.comparison)}|{of}"
    meaning = alternation(claims.meaning)
    closed = r"(?= [,.;:)]|$)"
    return _Patterns(
        part_of=re.compile(
            rf"(?P<part>#) (?!(?:{which})(?!\S))(?:{of}) {words(2, plain, years=False)}(?P<whole>#)"
        ),
        of_which=re.compile(
            rf"(?P<whole>#) {words(8, plain)}(?:, )?(?:{which}) {words(3, plain)}(?P<part>#)"
        ),
        whole_first=_whole_first(of, plain),
        percent_of=_percent_of(of, which, rf"{plain}|{alternation(claims.owned_by)}"),
        percent_before=re.compile(
            rf"(?P<percent>#) (?:(?:{of}) (?:{WORD} ){{1,3}})?"
            rf"(?:\( |(?:, |\( )?(?:{meaning}) (?:(?:{link}) ){{0,2}})$"
        ),
        percent_after=re.compile(
            rf" {words(5, plain)}(?:(?:, |\( )(?P<bare>#){closed}"
            rf"|(?:, |\( )?(?:{meaning}) (?:(?:{link}) ){{0,3}}"
            rf"(?:(?!(?:{plain})(?!\S)){WORD} ){{0,2}}"
            rf"(?:(?:{by}) )?(?P<percent>#)(?= [,.;:)]| (?:{of})(?!\S)|$))"
        ),
        share_of_it=re.compile(
            rf"(?<!\S)(?:{alternation(claims.share)}) {words(4, plain)}(?P<percent>#)"
            rf"(?: ,| \() (?P<part>#){closed}"
        ),
        bare=re.compile(rf" (?:{alternation(claims.time | claims.level)})(?!\S)"),
        named=re.compile(rf" (?:{of}) (?P<name>{WORD})"),
        value_after=re.compile(
            rf" (?:(?:, |\( )|(?:, |\( )?(?:{meaning}) (?:(?:{link}) ){{0,3}})(?P<part>#){closed}"
        ),
        value_before=_value_before(of, plain, link, meaning),
        placed=re.compile(rf"(?<!\S)(?:{alternation(claims.placing - claims.of)}) #$"),
    )


def _whole_first(of: str, plain: str) -> re.Pattern[str]:
    """A whole that stands before its part: "Av kommunens 462 fordon är 91 eldrivna"."""
    return re.compile(
        rf"(?:^|(?<=[.;:] ))(?:{of}) {words(5, plain, years=False)}(?P<whole>#) "
        rf"(?:{words(6, plain)}|{words(2, plain)}, )(?P<part>#)"
    )


def _percent_of(of: str, which: str, barred: str) -> re.Pattern[str]:
    """A percentage and its whole; "42 per cent of those in seven places" is not of seven."""
    return re.compile(
        rf"(?P<percent>#) (?!(?:{which})(?!\S))(?:{of}) "
        rf"{words(3, barred, years=False)}(?:(?:{of}) )?(?P<whole>#)"
    )


def _value_before(of: str, plain: str, link: str, meaning: str) -> re.Pattern[str]:
    """A part that leads up to its percentage, at the end: "86 mnkr, vilket motsvarar"."""
    return re.compile(
        rf"(?P<part>#) (?:(?:{of}) )?{words(5, plain)}"
        rf"(?:\( |, )?(?:{meaning}) (?:(?:{link}) ){{0,3}}$"
        rf"|(?P<opened>#) {words(3, plain)}\( $"
    )


def read_shares(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The shares of one sentence: part and whole, share and whole, or all three."""
    if sk.text.count(FIGURE) < 2:
        return
    patterns = _patterns(lexicon)
    taken: set[int] = set()
    for pattern in (patterns.part_of, patterns.of_which, patterns.whole_first):
        for match in pattern.finditer(sk.text):
            part, whole = (sk.figure(match.start(role)) for role in ("part", "whole"))
            if (
                _is_percent(sk, part)
                or _is_percent(sk, whole)
                or not taken.isdisjoint((part, whole))
            ):
                continue
            alone = pattern is not patterns.part_of and not _percent_near(sk, match, patterns)
            more = pattern is patterns.of_which and _is_more(sk, part, whole, match.end(), patterns)
            if alone and not more:
                continue  # without its percentage it is a breakdown
            figures = {"part": part, "whole": whole, **_percent_near(sk, match, patterns)}
            taken.update(figures.values())
            claim = _claim(sk, match.start(), match.end(), figures, lexicon)
            yield replace(claim, against=_of_other(sk, figures, match.end(), patterns))
    yield from _shares_first(sk, patterns, taken, lexicon)
    for match in patterns.share_of_it.finditer(sk.text):
        percent, part = (sk.figure(match.start(role)) for role in ("percent", "part"))
        if _is_percent(sk, percent) and not _is_percent(sk, part) and percent not in taken:
            figures = {"percent": percent, "part": part}
            taken.update(figures.values())
            yield _claim(sk, *match.span(), figures, lexicon)


def _shares_first(
    sk: Skeleton, patterns: _Patterns, taken: set[int], lexicon: Lexicon
) -> Iterator[Claim]:
    """Shares told as a percentage of a whole; figures that are `taken` are put to those."""
    for match in patterns.percent_of.finditer(sk.text):
        percent, whole = (sk.figure(match.start(role)) for role in ("percent", "whole"))
        if not _is_percent(sk, percent) or _is_percent(sk, whole) or whole in taken:
            continue
        if patterns.placed.search(match[0]) and _counts_places(sk, whole, match.end()):
            continue
        figures = {"percent": percent, "whole": whole}
        value = patterns.value_after.match(sk.text, match.end())
        if value is not None and not _is_percent(sk, sk.figure(value.start("part"))):
            figures["part"] = sk.figure(value.start("part"))
        else:
            figures |= _part_before(sk, match.start(), figures, patterns)
        taken.update(figures.values())
        yield _claim(sk, match.start(), match.end(), figures, lexicon)


def _counts_places(sk: Skeleton, whole: int, end: int) -> bool:
    """Whether a figure after such a word is how many places: "of the pupils at seven schools"."""
    bare = sk.quantities[whole].unit is None
    return bare and sk.text[end : end + 2].strip().isalpha()


def _percent_near(sk: Skeleton, match: re.Match[str], patterns: _Patterns) -> dict[str, int]:
    """The share in per cent that stands right before or after a part and its whole."""
    before = patterns.percent_before.search(sk.text, max(0, match.start() - 60), match.start())
    after = patterns.percent_after.match(sk.text, match.end())
    for found in (before, after):
        if found is not None:
            group = "percent" if found["percent"] else "bare"
            number = sk.figure(found.start(group))
            if number >= 0 and _is_percent(sk, number):
                return {"percent": number}
    return {}


def _part_before(
    sk: Skeleton, start: int, figures: dict[str, int], patterns: _Patterns
) -> dict[str, int]:
    """The part that is told before its percentage of a whole: "86 mnkr, vilket är 5 procent av …".

    It must be the first figure of its unit: of several, the percentage may be of all of them.
    """
    found = patterns.value_before.search(sk.text, max(0, start - 80), start)
    if found is None:
        return {}
    number = sk.figure(found.start("part" if found["part"] else "opened"))
    percent, whole = (sk.quantities[figures[role]] for role in ("percent", "whole"))
    part = sk.quantities[number]
    if _is_percent(sk, number) or any(alike(one, part) for one in sk.quantities[:number]):
        return {}
    one_unit = part.unit is not None and alike(part, whole)
    larger = part.value > whole.value and percent.value < _ALL
    return {"part": number} if one_unit or not larger else {}


def _is_more(sk: Skeleton, part: int, whole: int, end: int, patterns: _Patterns) -> bool:
    """Whether a bare count ("varav 15 i …") is more than the things that it is part of."""
    one, all_ = sk.quantities[part], sk.quantities[whole]
    bare = one.unit is None and (all_.unit is None or all_.unit.dimension is Dimension.COUNT)
    return bare and one.value > all_.value and patterns.bare.match(sk.text, end) is not None


def _of_other(sk: Skeleton, figures: dict[str, int], end: int, patterns: _Patterns) -> str:
    """What a percentage after part and whole is said to be of, where that is said anew."""
    at = sk.offset(figures["percent"]) if "percent" in figures else -1
    named = patterns.named.match(sk.text, at + 1) if at >= end else None
    return named["name"] if named is not None else ""


def _is_percent(sk: Skeleton, figure: int) -> bool:
    unit = sk.quantities[figure].unit
    return unit is not None and unit.dimension in (
        Dimension.PERCENT,
        Dimension.PERCENTAGE_POINT,
        Dimension.PER_MILLE,
    )


def _claim(sk: Skeleton, start: int, end: int, figures: dict[str, int], lexicon: Lexicon) -> Claim:
    start = min(start, *(sk.offset(figure) for figure in figures.values()))
    told = [ClaimFigure(role, sk.quantity(number)) for role, number in figures.items()]
    return claim_at(ClaimKind.SHARE, sk, (start, end), told, lexicon, clause=True)
