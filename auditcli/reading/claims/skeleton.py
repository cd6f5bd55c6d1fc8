"""A sentence as a row of tokens in which each figure is one sign, so that patterns stay short.

"Kostnaden ökade med 298 mnkr (66 procent) 2023." becomes "kostnaden ökade med # ( # ) @ .": `#`
is a quantity with its hedge and unit, `@` a year, all else a word or a mark; one space between.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditcli.model import Period, Quantity, Sentence, Span
from auditcli.model.values import value
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words
from auditcli.reading.sentences import placed
from auditcli.reading.units import currency_before, unit_after

FIGURE, YEAR = "#", "@"

_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?$")
_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑–:.,/'’&][^\W_]+)*[-‐‑]?|[^\w\s]")
#: Words that are written with a full stop keep it, so that the lexicon's "exkl." is found.
_SIGNS = {FIGURE: "~", YEAR: "~", "–": "-", "−": "-", "‐": "-", "’": "'", "”": '"', "“": '"'}
#: Sentences further apart (a page's head may lie between) do not continue one another.
APART = 160


@value
class Token:
    """A piece of a skeleton: what it is shown as, its place in the sentence, and its figure."""

    text: str
    start: int
    end: int
    figure: int = -1


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A sentence's tokens, the text that they make, and the quantities in it (places local).

    `said` are its words and marks, each once.
    """

    index: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    text: str
    starts: tuple[int, ...]
    quantities: tuple[Quantity, ...]
    said: Words

    def holds(self, phrases: Words) -> bool:
        """Whether one of the words is in it, or the first word of one of the phrases.

        Few sentences hold a word of any one reader: the others need none of its patterns, neither
        searched nor, in a short report, compiled.
        """
        return not _first_words(phrases).isdisjoint(self.said)

    def holds_compound(self, ends: tuple[str, ...]) -> bool:
        """Whether one of its words ends so."""
        return any(word.endswith(ends) for word in self.said)

    def is_near(self, before: Skeleton) -> bool:
        """Whether so little stands between an earlier sentence and this one that it goes on."""
        return self.sentence.span.start - before.sentence.span.end <= APART

    def follows(self, before: Skeleton) -> bool:
        """Whether this is the next sentence, and goes on from the one before."""
        return before.index == self.index - 1 and self.is_near(before)

    def at(self, offset: int) -> int:
        """The index of the token that stands at an offset of the skeleton's text."""
        return bisect_right(self.starts, offset) - 1

    def figure(self, offset: int) -> int:
        """The index of the quantity at an offset of the skeleton's text; -1 where there is none."""
        return self.tokens[self.at(offset)].figure

    def offset(self, figure: int) -> int:
        """The offset of a quantity in the skeleton's text."""
        for token, start in zip(self.tokens, self.starts, strict=True):
            if token.figure == figure:
                return start
        raise ValueError(f"no such figure: {figure}")

    def span(self, start: int, end: int) -> Span | None:
        """The place in the source of a range of the skeleton's text; None where it is empty."""
        first, last = self.at(start), self.at(max(end - 1, start))
        if start >= end or not self.tokens:
            return None
        return self.sentence.place(self.tokens[first].start, self.tokens[last].end)

    def quantity(self, figure: int) -> Quantity:
        """A quantity with its places in the source."""
        return placed(self.quantities[figure], self.sentence)

    def year(self, offset: int) -> int:
        """The year that stands at an offset."""
        token = self.tokens[self.at(offset)]
        return int(self.sentence.text[token.start : token.start + 4])

    def period(self, offset: int) -> Period:
        """The year that stands at an offset, as a period."""
        year = self.year(offset)
        return Period(year, year, str(year))

    def words(self, start: int, end: int) -> str:
        """A range of the skeleton as it stands in the sentence."""
        if start >= end:
            return ""
        first, last = self.at(start), self.at(end - 1)
        return self.sentence.text[self.tokens[first].start : self.tokens[last].end]


def skeleton(
    index: int, sentence: Sentence, quantities: Sequence[Quantity], lexicon: Lexicon
) -> Skeleton:
    """The skeleton of a sentence; `quantities` have places in its text."""
    tokens: list[Token] = []
    at = 0
    for number, quantity in enumerate(quantities):
        start, end = _extent(sentence.text, quantity, lexicon)
        if start < at:
            start = at
        tokens.extend(_plain(sentence.text, at, start, lexicon))
        tokens.append(Token(FIGURE, start, end, number))
        at = end
    tokens.extend(_plain(sentence.text, at, len(sentence.text), lexicon))
    starts, length = [], 0
    for token in tokens:
        starts.append(length)
        length += len(token.text) + 1
    text = " ".join(token.text for token in tokens)
    said = frozenset(token.text for token in tokens)
    return Skeleton(index, sentence, tuple(tokens), text, tuple(starts), tuple(quantities), said)


def _extent(text: str, quantity: Quantity, lexicon: Lexicon) -> tuple[int, int]:
    """Where a quantity begins and ends, with its hedge, the currency before and the unit after."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.unit is not None:
        currency = currency_before(text, start, lexicon)
        if currency is not None:
            start = currency[1]
        after = unit_after(text, end, lexicon)
        if after is not None:
            end = after[1]
        elif text[end : end + 1] in "%‰":
            end += 1
    if quantity.hedge is not None:
        start = min(start, quantity.hedge.span.start)
    return start, end


def _plain(text: str, start: int, end: int, lexicon: Lexicon) -> Iterable[Token]:
    stopped = _stopped(lexicon)
    for match in _TOKEN.finditer(text, start, end):
        word, first, stop = match[0].lower(), match.start(), match.end()
        if word[0] in "12" and _YEAR.match(word):
            word = YEAR
        elif stop - first == 1:
            word = _SIGNS.get(word, word)
            if word == "." and _shortens(text, first, stopped):
                continue
        if stop < len(text) and text[stop] == "." and f"{word}." in stopped:
            word, stop = f"{word}.", stop + 1
        yield Token(word, first, stop)


def _shortens(text: str, stop: int, stopped: frozenset[str]) -> bool:
    """Whether a full stop belongs to the shortened word before it."""
    if not stop or not text[stop - 1].isalpha():
        return False
    before = text[max(0, stop - 12) : stop].lower().split()
    return bool(before) and f"{before[-1]}." in stopped


@lru_cache(maxsize=64)
def _first_words(phrases: Words) -> Words:
    return frozenset(phrase.split()[0] for phrase in phrases)


@lru_cache(maxsize=8)
def _stopped(lexicon: Lexicon) -> frozenset[str]:
    """The words of claims that are written with a full stop."""
    words = lexicon.claims
    every = words.without | words.including | words.respectively
    return frozenset(word for word in every if word.endswith("."))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for one of the words or phrases of a skeleton, as whole tokens."""
    return re.compile(rf"(?<!\S)(?:{alternation(words)})(?!\S)")
