"""The patterns of claims about levels and changes, put together from the words of a language.

They are matched on skeletons (`#` a figure, `@` a year). How the pieces are ordered is alike in
the languages that we read; all words come from the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Direction
from auditcli.reading.claims.pieces import WORD, Pieces, gapped, pieces, words
from auditcli.reading.claims.skeleton import Skeleton
from auditcli.reading.claims.ways import directions, heads
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words


class Needed(NamedTuple):
    """The words without which a sentence matches none of the patterns.

    `words` are those of patterns by name, one of each set; "higher" needs a word that begins with
    one of `sides`.
    """

    words: Mapping[str, tuple[Words, ...]]
    sides: tuple[str, ...]


class Grammar:
    """Patterns of a language, each compiled when it is first asked for: that takes long.

    Named groups: `verb`/`way` trigger, the rest are roles of figures.
    """

    way: re.Pattern[str]
    from_to: re.Pattern[str]
    to_from: re.Pattern[str]
    change: re.Pattern[str]
    second: re.Pattern[str]
    higher: re.Pattern[str]
    base: re.Pattern[str]
    since: re.Pattern[str]
    aside: re.Pattern[str]
    bracketed: re.Pattern[str]
    landing: re.Pattern[str]
    departure: re.Pattern[str]
    moved_by: re.Pattern[str]
    sized_after: re.Pattern[str]
    yields: re.Pattern[str]
    onward: re.Pattern[str]
    level: re.Pattern[str]
    moved_to: re.Pattern[str]
    way_before: re.Pattern[str]
    time_after: re.Pattern[str]
    beyond: re.Pattern[str]
    apart: re.Pattern[str]
    size: re.Pattern[str]
    link: re.Pattern[str]
    plain: re.Pattern[str]
    plainly: re.Pattern[str]
    timely: re.Pattern[str]
    opens: re.Pattern[str]
    pointing: re.Pattern[str]
    refers: re.Pattern[str]
    turn: re.Pattern[str]
    previous: re.Pattern[str]
    against: re.Pattern[str]
    plan: re.Pattern[str]

    def __init__(
        self,
        patterns: Mapping[str, str],
        directions: Mapping[str, Direction],
        heads: tuple[tuple[str, Direction], ...],
        moves: tuple[str, ...],
        needed: Needed,
    ) -> None:
        self._patterns = patterns
        self.directions = directions
        self.heads = heads
        self.moves = moves
        self._leading: dict[str, bool] = {}
        self._phrases = frozenset(word.split()[0] for word in directions if " " in word)
        self._needed = needed

    def __getattr__(self, name: str) -> re.Pattern[str]:
        if name not in self._patterns:
            raise AttributeError(name)
        pattern = re.compile(self._patterns[name])
        setattr(self, name, pattern)  # from now on it is found without this method
        return pattern

    def may_lead(self, word: str) -> bool:
        """Whether a word of direction is, or begins with, a word."""
        known = self._leading.get(word)
        if known is None:
            known = word in self._phrases or self.way.fullmatch(word) is not None
            self._leading[word] = known
        return known

    def may_tell(self, name: str, sk: Skeleton) -> bool:
        """Whether a sentence holds the words that a pattern cannot do without."""
        if name == "higher":
            return any(word.startswith(self._needed.sides) for word in sk.said)
        return all(map(sk.holds, self._needed.words[name]))

    def in_brackets(self, text: str, start: int) -> re.Match[str] | None:
        """A figure in brackets that stands at an offset, with the unit behind it."""
        return self.bracketed.match(text, start) if text.startswith(" ( # )", start) else None

    def direction(self, word: str) -> Direction:
        """Where a word says that a measure went; NONE where it says nothing of it."""
        known = self.directions.get(word)
        if known is not None:
            return known
        return next((way for head, way in self.heads if word.endswith(head)), Direction.NONE)


@lru_cache(maxsize=8)
def grammar(lexicon: Lexicon) -> Grammar:
    """The patterns of a language, made once."""
    p = pieces(lexicon)
    patterns = {**_ends(p), **_sizes(p), **_levels(p, lexicon), **_times(p, lexicon)}
    moves = tuple(sorted(lexicon.claims.moves))
    return Grammar(patterns, directions(lexicon), heads(lexicon), moves, _needed(lexicon))


def _needed(lexicon: Lexicon) -> Needed:
    claims = lexicon.claims
    words = {
        "from_to": (claims.start, claims.end),
        "to_from": (claims.start, claims.end),
        "base": (lexicon.comparison - claims.start,),
        "level": (claims.level,),
    }
    sides = claims.higher | claims.lower | claims.better | claims.worse | claims.past
    starts = tuple(sorted({phrase.split()[0] for phrase in sides}))
    return Needed(words, starts)


def _ends(p: Pieces) -> dict[str, str]:
    """Two figures: where a measure was and where it is."""
    return {
        "from_to": (
            rf"(?<!\S)(?:{p.start}) (?P<before>#){p.before}(?: ,)? {words(3, p.barred)}"
            rf"(?:{p.end}) {words(1, p.barred)}(?P<after>#){p.after}"
        ),
        "to_from": (
            rf"(?<!\S)(?:{p.end}) (?P<after>#){p.after}(?: ,)? {words(2, p.barred)}"
            rf"(?:{p.start}) (?P<before>#){p.before}"
        ),
        "base": (
            rf"(?<!\S)(?P<compare>{p.beyond}) (?P<lead>{words(9, f'{p.turn}|{p.by}|{p.ways}')})"
            rf"(?:\( )?(?P<before>#){p.before}"
        ),
        "since": (
            rf"{p.way} {words(4, f'{p.barred}|{p.ways}')}(?P<compare>{p.start}) "
            rf"(?P<lead>{words(4, p.turn)})(?P<before>#){p.before}"
        ),
        "aside": (
            rf"(?P<after>#) \( (?:(?P<lead>@|{p.previous})(?: :| ,)? )?(?P<before>#){p.before} \)"
        ),
        "bracketed": (rf" \( (?P<before>#) \)(?: (?:{p.units})(?!\S))?"),
    }


def _sizes(p: Pieces) -> dict[str, str]:
    """How far a measure moved, and which way."""
    return {
        "way": (p.way),
        "change": (
            rf"{p.way} (?:(?P<fill>{words(7, f'{p.barred}|{p.ways}')})(?:{p.by}) )?(?P<first>#)"
        ),
        "second": (
            rf" (?:\( (?P<aside>#) \)"
            rf"|(?:, )?(?!(?:{p.joined})\s)(?:(?:{p.link}) ){{1,3}}(?P<next>#)"
            rf"|, (?P<parted>#)(?= , (?:{p.end}|{p.start}|{p.beyond})(?!\S)))"
            rf"(?! (?:{p.of})(?!\S))"
        ),
        **_compared(p),
        "beyond": (rf"(?<!\S)(?P<way>{p.side}) $"),
        "apart": (
            rf"(?: ,| \()? (?:(?:{p.link}) ){{0,4}}(?:{p.distance}) (?:{p.by}) (?P<amount>#)"
            rf"(?= [.,;:)]|$)"
        ),
        "size": (
            rf"(?:(?:{p.link}) )?(?P<way>{p.moves}) (?:{p.verbs}) "
            rf"(?P<size>#)(?: \( # \))?(?= [.;]|$)"
        ),
        "landing": (
            rf"(?: (?:(?:{p.compare}) )?{p.time})?(?: ,)? (?:{p.end}) (?P<after>#){p.after}"
        ),
        **_reached(p),
        "onward": (rf"(?: (?:(?:{p.compare}) )?{p.time})?(?: ,)? (?:{p.joined}) $"),
        "moved_to": (
            rf"{p.way} {words(6, f'{p.barred}|{p.ways}|{p.verbs}|{p.stands}')}"
            rf"(?:{p.end}) (?P<after>#){p.after}"
        ),
        "way_before": (
            rf"{p.way} {words(5, f'{p.barred}|{p.ways}|{p.verbs}')}"
            rf"(?:(?:{p.joined}) {words(3, f'{p.barred}|{p.ways}|{p.verbs}')})?$"
            rf"|(?<!\S)(?P<apart>{p.ways}) "
            rf"{words(8, f'{p.turn}|{p.joined}|{p.compare}|{p.ways}|{p.verbs}')}, $"
        ),
    }


def _reached(p: Pieces) -> dict[str, str]:
    """What is told after a change: where it began, how far it went."""
    closed = r"(?= [.,;:)]|$)"
    return {
        "departure": (
            rf"(?: {p.time})?(?: ,)? (?:{p.start}) (?P<before>#){p.before}(?P<closed>{closed})?"
        ),
        "moved_by": (rf"(?: ,)? (?:{p.by}) (?P<size>#)(?:{closed}|(?= (?:{p.end})(?!\S)))"),
        "sized_after": (
            rf" (?:, )?(?!(?:{p.joined})\s)(?:(?:{p.link}) ){{1,3}}(?P<size>#){closed}"
        ),
    }


def _compared(p: Pieces) -> dict[str, str]:
    """How far a figure lies from another, and from which."""
    return {
        "higher": (
            rf"(?P<first>#)(?: \( (?P<aside>#) \))? (?P<way>{p.side}|{_past(p)})"
            rf"(?: \( (?P<next>#) \))?"
            rf"(?: (?(past)|{words(5, p.barred + '|' + p.side)}(?P<compare>{p.compare}) )"
            rf"(?P<what>{p.time}"
            rf"|{p.plain}(?: (?!(?:{p.link})(?!\S)){p.plain}){{0,2}})"
            rf"(?: \( (?P<late>#) \)| (?P<known>#)(?! (?:{p.of})(?!\S)))?)?"
        ),
    }


def _past(p: Pieces) -> str:
    """A word before a budget that a figure lies on one side of ("# över budget")."""
    return rf"(?P<past>{p.past})(?= (?:{WORD} )?(?:{p.plan}))"


def _levels(p: Pieces, lexicon: Lexicon) -> dict[str, str]:
    """Where a measure stands, and what ties a change to it."""
    claims = lexicon.claims
    inner = alternation(lexicon.function_words | claims.of)
    times = rf"(?:\( {p.time_words} \)|{p.time_words})"
    parted = alternation(claims.turn | claims.examples | lexicon.table.of_which)
    yields = claims.results | claims.sums | claims.surplus | claims.deficit
    return {
        "level": (
            rf"(?P<verb>{gapped(claims.level, p.barred)}) "
            rf"{words(4, f'{p.barred}|{p.by}|{p.side}')}(?P<after>#)(?! (?:{p.side})(?!\S))"
            rf"{p.after}"
        ),
        "link": (
            rf" ?(?:(?:{alternation(claims.of)}) (?:{WORD} ){{1,6}})?(?:{p.time} )?(?:, )?"
            rf"(?:(?:{p.link}) ){{0,6}}(?:(?!(?:{parted})(?!\S)){WORD} )?$"
        ),
        "yields": (rf"(?<!\S)(?:{alternation(yields)})(?!\S)"),
        "plain": (rf" {words(8, p.turn + '|' + p.compare)}$"),
        "plainly": (rf"(?:{times} )*(?:(?!(?:{inner})(?!\S)){WORD} )?(?:{times} )*"),
        "timely": (rf"(?:(?:{alternation(claims.time | claims.link)}) )*"),
        "opens": (rf",|(?<!\S)(?:{alternation(claims.link & claims.back)})(?!\S)"),
    }


def _times(p: Pieces, lexicon: Lexicon) -> dict[str, str]:
    """When; what points back; what ends a clause."""
    claims = lexicon.claims
    return {
        "time_after": (rf" (?P<time>{p.time})"),
        "pointing": (rf" ?(?:{alternation(claims.back)})(?!\S)"),
        "refers": (rf"\W*(?:(?:{alternation(claims.back)})|(?:(?:{p.link}) )?(?:{p.moves}))(?!\S)"),
        "turn": (rf"(?<!\S)(?:{p.turn})(?!\S)|[,;:]"),
        "previous": (rf"(?<!\S)(?:{alternation(claims.previous)})(?!\S)"),
        "against": (rf"(?<!\S)(?:{p.compare}) {words(2, p.turn)}{p.time}"),
        "plan": (rf"(?<!\S)(?:{p.plan})"),
    }
