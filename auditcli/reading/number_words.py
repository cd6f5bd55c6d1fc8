"""Numbers written as words: "etthundratjugotre", "twenty-five", "två hundra"; and parts of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import NumberWords

_WORD = re.compile(r"[^\W\d_]+")
#: What may stand between the words of one number: a space of any kind, or a hyphen.
_JOINTS = frozenset(" -\u00a0\u2009\u202f\u2010\u2011")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number in words. `bare` says that it is only an article, which may count nothing."""

    value: int
    start: int
    end: int
    bare: bool = False


@dataclass(slots=True)
class _Sum:
    """A number as it is being read: finished thousands and what comes after them."""

    done: int = 0
    open: int = 0
    scale: int = 0
    joins: bool = False

    def add(self, part: int, numbers: NumberWords) -> bool:
        """Take one more part; False where no number goes on so."""
        last_round, self.joins = self.joins, False
        if part in numbers.scales.values():
            return self._scale(part)
        if part in numbers.hundreds.values():
            return self._hundred(part)
        place = 100 if part >= 10 else 10
        fits = self.open % place == 0 and self.open % 100 != 10
        if not fits and not (last_round and self.open == 0):
            return False
        self.open += part
        return True

    def _scale(self, part: int) -> bool:
        if self.scale and part >= self.scale:
            return False
        if self.scale and not self.open:
            return False
        self.done += max(self.open, 1) * part
        self.open, self.scale, self.joins = 0, part, True
        return True

    def _hundred(self, part: int) -> bool:
        if self.open >= 100:
            return False
        self.open = max(self.open, 1) * part
        self.joins = True
        return True

    @property
    def value(self) -> int:
        return self.done + self.open


def parse_word(word: str, lexicon: Lexicon) -> int | None:
    """The number that one lower-case word writes ("tjugofem" is 25), or None."""
    parts = _parts(word, lexicon)
    if not parts:
        return None
    total = _Sum()
    return total.value if all(total.add(part, lexicon.numbers) for part in parts) else None


def parse_ordinal(word: str, lexicon: Lexicon) -> int | None:
    """The number of an ordinal ("tjugofemte" is 25, "twenty-fifth" too), or None."""
    numbers = lexicon.numbers
    if word in numbers.ordinals:
        return numbers.ordinals[word]
    for ending in sorted(numbers.ordinals, key=len, reverse=True):
        if word.endswith(ending) and len(word) > len(ending):
            head = parse_word(word[: -len(ending)].rstrip("-"), lexicon)
            last = numbers.ordinals[ending]
            room = 10 if last < 10 else 100
            if head is not None and head >= room and head % room == 0:
                return head + last
    return None


def parse_fraction(phrase: str, lexicon: Lexicon) -> Fraction | None:
    """The part of one that a phrase writes ("två tredjedelar" is 2/3, "half" is 1/2), or None."""
    *head, noun = phrase.lower().replace("-", " ").split() or [""]
    part = lexicon.numbers.fractions.get(noun)
    if part is None or len(head) > 1:
        return None
    if not head or head[0] in lexicon.numbers.articles:
        return part
    count = parse_word(head[0], lexicon)
    return None if count is None or count * part >= 1 else count * part


def find_number_words(text: str, lexicon: Lexicon) -> Iterator[NumberWord]:
    """The numbers written as words in a text, in order.

    A scale that is a unit as well ("miljoner") is left to the unit after the number. Fractions
    ("tre fjärdedelar") and ordinals are no numbers here, and a run of words that could be cut into
    numbers in two ways ("one hundred and two hundred") is passed over.
    """
    at = 0
    grammar = _grammar(lexicon)
    words = [match.span() for match in grammar.opening.finditer(text)]
    for start, end in words:
        if start < at:
            continue
        word = text[start:end]
        if word not in lexicon.numbers.articles and parse_word(word, lexicon) is None:
            continue
        found, at = _run(text, start, end, lexicon)
        if found is not None:
            yield found


@dataclass(frozen=True, slots=True, eq=False)
class _Grammar:
    """Compiled patterns: a word that may begin a number, and the parts of a compound."""

    opening: re.Pattern[str]
    part: re.Pattern[str]
    values: dict[str, int]


@lru_cache(maxsize=8)
def _grammar(lexicon: Lexicon) -> _Grammar:
    numbers = lexicon.numbers
    values = {**numbers.cardinals, **numbers.hundreds, **numbers.scales}
    rest = r"[^\W\d_]*" if numbers.compound else ""
    opening = rf"\b(?:{alternation({*values, *numbers.articles})}){rest}(?![^\W_])"
    return _Grammar(re.compile(opening), re.compile(alternation(values)), values)


@lru_cache(maxsize=4096)
def _parts(word: str, lexicon: Lexicon) -> tuple[int, ...]:
    """The values that a word is put together from; empty where it is no number word."""
    grammar = _grammar(lexicon)
    if word in grammar.values:
        return (grammar.values[word],)
    if "-" in word:
        pieces = word.split("-")
        if not all(piece in grammar.values for piece in pieces):
            return ()
        return tuple(grammar.values[piece] for piece in pieces)
    if not lexicon.numbers.compound:
        return ()
    found, at = [], 0
    while at < len(word):
        match = grammar.part.match(word, at)
        if match is None:
            return ()
        found.append(grammar.values[match[0]])
        at = match.end()
    return tuple(found)


def _run(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[NumberWord | None, int]:
    """Read on from a first number word; the number and where reading goes on."""
    numbers = lexicon.numbers
    total, joined = _Sum(), 0
    word = text[start:end]
    article = word in numbers.articles
    for part in (1,) if article else _parts(word, lexicon):
        total.add(part, numbers)
    lone_scale = _is_unit(word, lexicon)
    while (step := _next(text, end, total.joins, lexicon)) is not None:
        after, stop = step
        if _is_unit(after, lexicon) and _next(text, stop, True, lexicon) is None:
            break
        trial = _Sum(total.done, total.open, total.scale, total.joins)
        parts = _parts(after, lexicon)
        spaced = lexicon.numbers.compound and not (
            total.joins or after in numbers.hundreds or after in numbers.scales
        )
        if spaced or not all(trial.add(part, numbers) for part in parts):
            if after in numbers.hundreds and joined:
                return None, stop
            break
        total, end, joined = trial, stop, joined + 1
    if _is_fraction(text, end, lexicon) or (lone_scale and not joined):
        return None, end
    return NumberWord(total.value, start, end, article and not joined), end


def _next(text: str, end: int, conjunction: bool, lexicon: Lexicon) -> tuple[str, int] | None:
    """The next word of the number and its end; a conjunction before it only where one may be."""
    if end >= len(text) or text[end] not in _JOINTS:
        return None
    match = _WORD.match(text, end + 1)
    if match is not None and conjunction and match[0] in lexicon.numbers.conjunctions:
        match = _WORD.match(text, match.end() + 1)
    if match is None or not _parts(match[0], lexicon):
        return None
    return match[0], match.end()


def _is_unit(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a scale that a figure can have as its unit."""
    return word in lexicon.numbers.scales and word in lexicon.units


def _is_fraction(text: str, end: int, lexicon: Lexicon) -> bool:
    match = _WORD.match(text, end + 1)
    return match is not None and match[0] in lexicon.numbers.fractions
