"""Surpluses, deficits and deviations told by a noun: "redovisar ett underskott på 24 mnkr mot
budget", "en positiv budgetavvikelse om drygt 3 mnkr".

What the noun says of the sign goes into the direction. Only the year's own are read: no forecasts,
and none of a part of the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Direction, Period
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.pieces import WORD, words
from auditcli.reading.claims.skeleton import YEAR, Skeleton, any_of
from auditcli.reading.claims.subjects import part_of_year, subject_in
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words

#: The shortest word by which a compound may end ("budgetunderskott").
_SHORTEST_HEAD = 6


class _Patterns(NamedTuple):
    told: re.Pattern[str]
    stands: re.Pattern[str]
    owned: re.Pattern[str]
    against: re.Pattern[str]
    narrowed: re.Pattern[str]
    reporting: re.Pattern[str]
    planned: re.Pattern[str]
    deviating: re.Pattern[str]
    surplus: re.Pattern[str]
    deficit: re.Pattern[str]
    telling: re.Pattern[str]
    timely: re.Pattern[str]
    opening: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims, table = lexicon.claims, lexicon.table
    single = _single(lexicon)
    plan = alternation(table.budget)
    versus = rf"(?:{alternation(lexicon.comparison)}) (?:{WORD} )?(?P<plan>[^\W\d_]*(?:{plan}))"
    narrowing = claims.time | claims.among | claims.by | claims.narrowing
    plainly = alternation(lexicon.measures.neutral)
    nouns = _noun(lexicon, _nouns(lexicon))
    told, stands, owned = _tellings(lexicon, nouns, versus)
    return _Patterns(
        told=told,
        stands=stands,
        owned=owned,
        against=re.compile(rf" {versus}(?!\S)"),
        narrowed=re.compile(
            rf" (?!(?:{alternation(claims.time)}) (?:@|{plainly})(?!\S))"
            rf"(?:{alternation(narrowing)})(?!\S)"
        ),
        reporting=any_of(claims.reporting | {phrase.split()[0] for phrase in claims.level}),
        planned=_not_the_years(lexicon),
        deviating=re.compile(rf"(?<!\S){_noun(lexicon, single)}(?!\S)"),
        surplus=re.compile(rf"{_noun(lexicon, claims.surplus)}|(?:{alternation(claims.positive)})"),
        deficit=re.compile(rf"{_noun(lexicon, claims.deficit)}|(?:{alternation(claims.negative)})"),
        telling=re.compile(rf"(?<!\S)(?!(?:{alternation(_plain(lexicon))}|{nouns})(?!\S)){WORD}"),
        timely=any_of(claims.opening | claims.closing),
        opening=any_of(narrowing - claims.time | claims.without | claims.including),
    )


def _single(lexicon: Lexicon) -> Words:
    """The words of deviations; "a difference of 5" need not be one from budget."""
    words = lexicon.table.deviation - lexicon.claims.difference
    return frozenset(word for word in words if " " not in word and "." not in word)


@lru_cache(maxsize=8)
def _nouns(lexicon: Lexicon) -> Words:
    """The words that tell a deviation."""
    return lexicon.claims.surplus | lexicon.claims.deficit | _single(lexicon)


@lru_cache(maxsize=8)
def _noun_ends(lexicon: Lexicon) -> tuple[str, ...]:
    """How compounds of them end."""
    return tuple(word.split()[0] for word in _nouns(lexicon) if len(word) >= _SHORTEST_HEAD)


def _may_tell(sk: Skeleton, lexicon: Lexicon) -> bool:
    """Whether a sentence holds a word that a surplus, a deficit or a result is told by."""
    held = sk.holds(_nouns(lexicon)) or sk.holds(lexicon.claims.results)
    return held or sk.holds_compound(_noun_ends(lexicon))


def _tellings(
    lexicon: Lexicon, nouns: str, versus: str
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How a surplus is told: "a deficit of 5", "the deficit is 5", "the deficit in town of 5"."""
    claims = lexicon.claims
    barred = alternation(claims.turn | claims.pronouns | lexicon.table.of_which)
    signs, sized = alternation(claims.positive | claims.negative), alternation(claims.sized)
    verbs = alternation(phrase for phrase in claims.level if " " not in phrase)
    return (
        re.compile(
            rf"(?<!\S)(?:(?P<sign>{signs}) )?(?P<noun>{nouns}|{alternation(claims.results)}) "
            rf"(?:{versus} )?(?:{sized}) (?P<amount>#)"
        ),
        re.compile(
            rf"(?<!\S)(?P<sign>)(?P<noun>{nouns})(?: {versus})?"
            rf" (?:(?:{alternation(claims.owned_by)}) (?P<owner>{words(5, barred, years=False)}))?"
            rf"(?:{alternation(claims.level)}) (?P<amount>#)"
        ),
        re.compile(
            rf"(?<!\S)(?P<verb>(?:{verbs}) )?(?:(?P<sign>{signs}) )?(?P<noun>{nouns})"
            rf"(?: {versus})?(?: (?:(?:{alternation(claims.time)}) )?@)?"
            rf" (?:{alternation(claims.owned_by)})"
            rf" (?P<owner>{words(5, f'{barred}|{sized}', years=False)})"
            rf"(?P<sized>(?:{sized}) )?(?P<amount>#)"
        ),
    )


def _noun(lexicon: Lexicon, words: frozenset[str]) -> str:
    """A pattern for one of the words, or for a compound that ends in one."""
    ends = [word for word in words if len(word) >= _SHORTEST_HEAD]
    inside = rf"|[^\W\d_]+(?:{alternation(ends)})" if lexicon.numbers.compound else ""
    return rf"(?:{alternation(words)}{inside})"


def _plain(lexicon: Lexicon) -> frozenset[str]:
    """What may stand between an owner and the noun, and says nothing of either."""
    claims = lexicon.claims
    levels = {word for phrase in claims.level for word in phrase.split()}
    plain = claims.reporting | levels | claims.total | claims.link | lexicon.numbers.articles
    # An accumulated deficit is not the year's.
    plain |= lexicon.measures.neutral - (lexicon.measures.columns - claims.total)
    compared = {word for phrase in lexicon.comparison for word in phrase.split()}
    return (
        plain | compared | lexicon.table.budget | claims.positive | claims.negative | claims.sized
    )


def _not_the_years(lexicon: Lexicon) -> re.Pattern[str]:
    """What says that a figure is a forecast, or of a part of the year."""
    ahead = any_of(lexicon.table.forecast | lexicon.years.ahead - lexicon.table.budget)
    return re.compile(rf"{ahead.pattern}|{part_of_year(lexicon).pattern}")


def read_deviations(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The surpluses, deficits and deviations of money that a sentence tells of the year."""
    if not _may_tell(sk, lexicon):
        return
    patterns = _patterns(lexicon)
    places = zip(sk.tokens, sk.starts, strict=True)
    years = {sk.year(start) for token, start in places if token.text == YEAR}
    if len(years) > 1:
        return
    year = next(iter(years), None)
    for pattern in (patterns.told, patterns.stands, patterns.owned):
        for match in pattern.finditer(sk.text):
            if pattern is patterns.owned and not (match["verb"] or match["sized"]):
                continue  # "the deficit in town 12 mnkr" is no sentence
            amount = sk.quantity(sk.figure(match.start("amount")))
            begin = sk.text.rfind(". ", 0, match.start()) + 1
            money = amount.unit is not None and amount.unit.dimension is Dimension.MONEY
            if money and not _is_planned(sk, match, begin, year, patterns):
                claim = _deviation(sk, match, begin, patterns, lexicon)
                period = None if year is None else Period(year, year, str(year))
                yield replace(claim, figures=(ClaimFigure("amount", amount),), period=period)


def _is_planned(
    sk: Skeleton, match: re.Match[str], begin: int, year: int | None, patterns: _Patterns
) -> bool:
    """Whether a sentence tells a forecast; "becomes" alone is none where the year is told."""
    for found in patterns.planned.finditer(sk.text, begin):
        verb = match.re is patterns.owned and found.span() == (match.start(), match.end("verb") - 1)
        if not verb or year is None:
            return True
    return False


def _deviation(
    sk: Skeleton, match: re.Match[str], begin: int, patterns: _Patterns, lexicon: Lexicon
) -> Claim:
    """The claim of a match, without its figure."""
    versus = patterns.against.match(sk.text, match.end())
    end = versus.end() if versus else match.end()
    owner = _owner_ends(sk, begin, match, patterns)
    subject = subject_in(sk, begin, owner, lexicon)
    between = sk.text[owner : match.start()]
    if match.re is not patterns.told and match["owner"]:
        inside = subject_in(sk, *match.span("owner"), lexicon)
        between, subject = subject.text, inside  # "the deviation of A": nothing stands before it
    narrowed = patterns.narrowed.match(sk.text, end)
    narrowed = narrowed or patterns.telling.search(patterns.timely.sub(" ", between))
    narrowed = narrowed or patterns.opening.match(sk.text[begin:].lstrip())
    narrowed = narrowed or grammar(lexicon).previous.search(sk.text)
    against = (versus or match)["plan"] or ""
    if not against and patterns.deviating.search(sk.text, begin, match.end("noun")):
        against = match["noun"]
    span = sk.span(match.start(), end)
    assert span is not None
    return Claim(
        ClaimKind.DEVIATION,
        span,
        sk.index,
        (),
        subject=subject.text,
        subject_span=sk.span(subject.start, subject.end),
        direction=_way(match, patterns),
        direction_word=match["noun"],
        direction_span=sk.span(*match.span("noun")),
        qualifiers=(narrowed[0].strip(),) if narrowed else (),
        against=against,
    )


def _owner_ends(sk: Skeleton, begin: int, match: re.Match[str], patterns: _Patterns) -> int:
    """Where the words before a noun cease to say whose the surplus is: at the verb, at latest."""
    end = match.start()
    for pattern in (patterns.reporting, patterns.deviating):
        found = pattern.search(sk.text, begin, end)
        end = found.start() if found is not None else end
    return end


def _way(match: re.Match[str], patterns: _Patterns) -> Direction:
    for text in (match["sign"] or "", match["noun"]):
        if patterns.deficit.fullmatch(text):
            return Direction.WORSE
        if patterns.surplus.fullmatch(text):
            return Direction.BETTER
    return Direction.NONE
