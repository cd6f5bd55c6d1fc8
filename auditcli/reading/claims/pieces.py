"""The pieces that the patterns of claims are put together from: alternatives of words, as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from auditcli.reading.claims.ways import ways_pattern
from auditcli.reading.lexicon import Lexicon, alternation

#: A word of a skeleton: neither figure, year nor mark.
WORD = r"[^\s#@.,;:()!?]+"


def words(most: int, barred: str, years: bool = True) -> str:
    """A pattern for up to `most` words (and years), none of them in `barred`, each with a space."""
    piece = rf"(?:{WORD}|@)" if years else WORD
    return rf"(?:(?!(?:{barred})(?!\S)){piece} ){{0,{most}}}"


def gapped(phrases: Iterable[str], barred: str) -> str:
    """Verbs; of a verb with a preposition, the two may stand apart ("uppgick i mars till").

    Verbs with the same preposition share one gap: it is long, and patterns take time to compile.
    """
    verbs: dict[tuple[str, ...], list[str]] = {}
    for phrase in phrases:
        first, *rest = phrase.split()
        verbs.setdefault(tuple(rest), []).append(first)
    gap = words(8, barred)
    parts = [
        rf"(?:{alternation(verbs[rest])})" + "".join(f" {gap}{re.escape(word)}" for word in rest)
        for rest in sorted(verbs, key=lambda rest: (-len(" ".join(rest)), rest))
    ]
    return rf"(?<!\S)(?:{'|'.join(parts)})(?!\S)"


def time_words(lexicon: Lexicon) -> str:
    """A pattern for the time of a figure: "2022", "under helåret 2022", "i fjol"."""
    claims = lexicon.claims
    lead = alternation(claims.time | frozenset(lexicon.months) | lexicon.date_words)
    previous = alternation(claims.previous)
    return rf"(?:(?:{lead}|\d{{1,2}}) ){{0,6}}(?:, )?(?:@|{previous})(?!\S)"


def bracketed_or_not(pattern: str, name: str) -> str:
    """A pattern as it is or in brackets, written once: long lists of words take time to compile.

    Its group `name` tells that a bracket was opened. It must not stand in what is repeated, where
    the group would remember the bracket of the time before.
    """
    return rf"(?P<{name}>\( )?{pattern}(?({name}) \))"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces that patterns are put together from: alternatives of words, as text."""

    ways: str
    time_words: str
    start: str
    end: str
    by: str
    turn: str
    compare: str
    beyond: str
    side: str
    of: str
    verbs: str
    stands: str
    link: str
    joined: str
    moves: str
    distance: str
    previous: str
    units: str
    past: str
    plan: str

    @property
    def way(self) -> str:
        """A word that says where a measure went."""
        return rf"(?<!\S)(?P<way>{self.ways})(?!\S)"

    @property
    def barred(self) -> str:
        """What ends a stretch of filling words."""
        return "|".join([self.turn, self.start, self.end, self.compare])

    @property
    def plain(self) -> str:
        """A word that begins no other clause."""
        return rf"(?!(?:{self.turn})(?!\S)){WORD}"

    @property
    def time(self) -> str:
        """The time of a figure; it may stand once in a pattern, and not in what is repeated."""
        return bracketed_or_not(self.time_words, "time_opened")

    @property
    def after(self) -> str:
        """The time of the new figure, where it is told."""
        return rf"(?: (?P<after_time>{bracketed_or_not(self.time_words, 'after_opened')}))?"

    @property
    def before(self) -> str:
        """The time of the old figure, where it is told."""
        return rf"(?: (?P<before_time>{bracketed_or_not(self.time_words, 'before_opened')}))?"


def pieces(lexicon: Lexicon) -> Pieces:
    """The pieces of a language."""
    claims, table = lexicon.claims, lexicon.table
    return Pieces(
        ways=ways_pattern(lexicon),
        time_words=time_words(lexicon),
        start=alternation(claims.start),
        end=alternation(claims.end),
        by=alternation(claims.by),
        turn=alternation(claims.turn),
        compare=alternation(lexicon.comparison),
        beyond=alternation(lexicon.comparison - claims.start),
        side=alternation(claims.higher | claims.lower | claims.better | claims.worse),
        of=alternation(claims.of),
        verbs=alternation(word for word in claims.level | claims.moved if " " not in word),
        # "The increase came to #" is so large, and has not risen to that.
        stands=alternation(word.split()[0] for word in claims.level if " " in word),
        link=alternation(claims.link),
        joined=alternation(claims.joined),
        moves=alternation(claims.moves),
        distance=alternation(
            claims.difference | claims.surplus | claims.deficit | lexicon.table.deviation
        ),
        previous=alternation(claims.previous),
        units=alternation(lexicon.units),
        past=alternation(claims.past),
        plan=alternation(table.budget | table.forecast | table.target),
    )
