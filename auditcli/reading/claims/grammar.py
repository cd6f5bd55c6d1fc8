"""The patterns of claims about levels and changes, put together from the words of a language.

They are matched on skeletons (`#` a figure, `@` a year). How the pieces are ordered is alike in
the languages that we read; all words come from the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from auditcli.model import Direction
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words

#: A word of a skeleton: neither figure, year nor mark.
WORD = r"[^\s#@.,;:()!?]+"
#: The last part of a compound is looked at where a language makes them, from this length on.
_SHORTEST_HEAD = 6


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Compiled patterns. Named groups: `verb`/`way` trigger, the rest are roles of figures."""

    way: re.Pattern[str]
    from_to: re.Pattern[str]
    to_from: re.Pattern[str]
    change: re.Pattern[str]
    second: re.Pattern[str]
    higher: re.Pattern[str]
    base: re.Pattern[str]
    since: re.Pattern[str]
    aside: re.Pattern[str]
    landing: re.Pattern[str]
    level: re.Pattern[str]
    moved_to: re.Pattern[str]
    way_before: re.Pattern[str]
    time_after: re.Pattern[str]
    time_before: re.Pattern[str]
    link: re.Pattern[str]
    plain: re.Pattern[str]
    plainly: re.Pattern[str]
    timely: re.Pattern[str]
    opens: re.Pattern[str]
    pointing: re.Pattern[str]
    turn: re.Pattern[str]
    previous: re.Pattern[str]
    plan: re.Pattern[str]
    directions: dict[str, Direction]
    heads: tuple[tuple[str, Direction], ...]

    def direction(self, word: str) -> Direction:
        """Where a word says that a measure went; NONE where it says nothing of it."""
        known = self.directions.get(word)
        if known is not None:
            return known
        return next((way for head, way in self.heads if word.endswith(head)), Direction.NONE)


def words(most: int, barred: str, years: bool = True) -> str:
    """A pattern for up to `most` words (and years), none of them in `barred`, each with a space."""
    piece = rf"(?:{WORD}|@)" if years else WORD
    return rf"(?:(?!(?:{barred})(?!\S)){piece} ){{0,{most}}}"


def _gapped(phrases: Iterable[str], barred: str) -> str:
    """Verbs; of a verb with a preposition, the two may stand apart ("uppgick i mars till")."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    parts = []
    for phrase in ordered:
        first, *rest = phrase.split()
        gap = words(8, barred)
        parts.append(re.escape(first) + "".join(f" {gap}{re.escape(word)}" for word in rest))
    return rf"(?<!\S)(?:{'|'.join(parts)})(?!\S)"


def _ways(lexicon: Lexicon) -> str:
    """The words that say where a measure went."""
    claims = lexicon.claims
    every = lexicon.rise | lexicon.fall | claims.better | claims.worse
    pattern = alternation(every)
    if lexicon.numbers.compound:
        heads = alternation(word for word in every if len(word) >= _SHORTEST_HEAD)
        pattern = rf"{pattern}|[^\W\d_]+(?:{heads})"
    return pattern


def time_pattern(lexicon: Lexicon) -> str:
    """A pattern for the time of a figure: "2022", "( 2022 )", "under helåret 2022", "i fjol"."""
    claims = lexicon.claims
    lead = alternation(claims.time | frozenset(lexicon.months) | lexicon.date_words)
    previous = alternation(claims.previous)
    body = rf"(?:(?:{lead}|\d{{1,2}}) ){{0,6}}(?:, )?(?:@|{previous})(?!\S)"
    return rf"(?:\( {body} \)|{body})"


@lru_cache(maxsize=8)
def grammar(lexicon: Lexicon) -> Grammar:
    """The patterns of a language, made once."""
    claims = lexicon.claims
    ways = _ways(lexicon)
    way = rf"(?<!\S)(?P<way>{ways})(?!\S)"
    time = time_pattern(lexicon)
    start, end = alternation(claims.start), alternation(claims.end)
    by, turn = alternation(claims.by), alternation(claims.turn)
    compare = alternation(lexicon.comparison)
    beyond = alternation(lexicon.comparison - claims.start)
    barred = "|".join([turn, start, end, compare])
    side = alternation(claims.higher | claims.lower | claims.better | claims.worse)
    of = alternation(claims.of)
    inner = alternation(lexicon.function_words | claims.of)
    verbs = alternation(word for word in claims.level | claims.moved if " " not in word)
    parted = alternation(claims.turn | claims.examples | lexicon.table.of_which)
    plain = rf"(?!(?:{turn})(?!\S)){WORD}"
    link, joined = alternation(claims.link), alternation(claims.joined)
    after = rf"(?: (?P<after_time>{time}))?"
    before = rf"(?: (?P<before_time>{time}))?"
    return Grammar(
        way=re.compile(way),
        from_to=re.compile(
            rf"(?<!\S)(?:{start}) (?P<before>#){before}(?: ,)? {words(3, barred)}"
            rf"(?:{end}) {words(1, barred)}(?P<after>#){after}"
        ),
        to_from=re.compile(
            rf"(?<!\S)(?:{end}) (?P<after>#){after}(?: ,)? {words(2, barred)}"
            rf"(?:{start}) (?P<before>#){before}"
        ),
        change=re.compile(
            rf"{way} (?:(?P<fill>{words(7, f'{barred}|{ways}')})(?:{by}) )?(?P<first>#)"
        ),
        second=re.compile(
            rf" (?:\( (?P<aside>#) \)"
            rf"|(?:, )?(?!(?:{joined})\s)(?:(?:{link}) ){{1,3}}(?P<next>#))(?! (?:{of})(?!\S))"
        ),
        higher=re.compile(
            rf"(?P<first>#)(?: \( (?P<aside>#) \))? (?P<way>{side})(?: \( (?P<next>#) \))?"
            rf"(?: {words(5, barred + '|' + side)}"
            rf"(?P<compare>{compare}) (?P<what>{time}|{plain}(?: {plain}){{0,2}})"
            rf"(?: \( (?P<late>#) \))?)?"
        ),
        base=re.compile(
            rf"(?<!\S)(?P<compare>{beyond}) (?P<lead>{words(9, f'{turn}|{by}|{ways}')})"
            rf"(?:\( )?(?P<before>#){before}"
        ),
        since=re.compile(
            rf"{way} {words(4, f'{barred}|{ways}')}(?P<compare>{start}) (?P<lead>{words(4, turn)})"
            rf"(?P<before>#){before}"
        ),
        aside=re.compile(rf"(?P<after>#) \( (?:(?P<lead>@)(?: :)? )?(?P<before>#){before} \)"),
        level=re.compile(
            rf"(?P<verb>{_gapped(claims.level, barred)}) "
            rf"{words(4, f'{barred}|{by}|{side}')}(?P<after>#)(?! (?:{side})(?!\S))"
            rf"{after}"
        ),
        landing=re.compile(rf"(?: {time})?(?: ,)? (?:{end}) (?P<after>#){after}"),
        moved_to=re.compile(
            rf"{way} {words(6, f'{barred}|{ways}|{verbs}')}(?:{end}) (?P<after>#){after}"
        ),
        way_before=re.compile(
            rf"{way} {words(5, f'{barred}|{ways}|{verbs}')}"
            rf"(?:(?:{joined}) {words(3, f'{barred}|{ways}|{verbs}')})?$"
        ),
        time_after=re.compile(rf" (?P<time>{time})"),
        time_before=re.compile(rf"(?<!\S)(?P<time>{time}) $"),
        link=re.compile(
            rf" ?(?:(?:{alternation(claims.of)}) (?:{WORD} ){{1,6}})?(?:{time} )?(?:, )?"
            rf"(?:(?:{link}) ){{0,6}}(?:(?!(?:{parted})(?!\S)){WORD} )?$"
        ),
        plain=re.compile(rf" {words(8, turn + '|' + compare)}$"),
        plainly=re.compile(rf"(?:{time} )*(?:(?!(?:{inner})(?!\S)){WORD} )?(?:{time} )*"),
        timely=re.compile(rf"(?:(?:{alternation(claims.time | claims.link)}) )*"),
        opens=re.compile(rf",|(?<!\S)(?:{alternation(claims.link & claims.back)})(?!\S)"),
        pointing=re.compile(rf" ?(?:{alternation(claims.back)})(?!\S)"),
        turn=re.compile(rf"(?<!\S)(?:{turn})(?!\S)|[,;:]"),
        previous=re.compile(rf"(?<!\S)(?:{alternation(claims.previous)})(?!\S)"),
        plan=re.compile(rf"(?<!\S)(?:{_plan_words(lexicon)})"),
        directions=_directions(lexicon),
        heads=_heads(lexicon),
    )


def _plan_words(lexicon: Lexicon) -> str:
    table = lexicon.table
    return alternation(table.budget | table.forecast | table.target)


def _directions(lexicon: Lexicon) -> dict[str, Direction]:
    claims = lexicon.claims
    groups: tuple[tuple[Words, Direction], ...] = (
        (lexicon.rise | claims.higher, Direction.UP),
        (lexicon.fall | claims.lower, Direction.DOWN),
        (claims.better, Direction.BETTER),
        (claims.worse, Direction.WORSE),
        (claims.same, Direction.SAME),
    )
    return {word: way for group, way in groups for word in group}


def _heads(lexicon: Lexicon) -> tuple[tuple[str, Direction], ...]:
    if not lexicon.numbers.compound:
        return ()
    found = [
        (word, way)
        for word, way in _directions(lexicon).items()
        if len(word) >= _SHORTEST_HEAD and " " not in word
    ]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
