"""What can be said of the figures of a sentence: events, and the times of their figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from auditcli.model import Direction, Period, Quantity
from auditcli.model.values import value
from auditcli.reading.claims.grammar import Grammar
from auditcli.reading.claims.skeleton import YEAR, Skeleton


class Kind(Enum):
    """What an event says."""

    LEVEL = "level"
    FROM_TO = "from-to"
    CHANGE = "change"
    HIGHER = "higher"
    BASE = "base"
    ASIDE = "aside"


@value
class When:
    """The time said for a figure: a period, or only that it is the one before."""

    period: Period | None = None
    previous: bool = False

    @property
    def told(self) -> bool:
        """Whether anything is said."""
        return self.period is not None or self.previous


@dataclass(slots=True)
class Event:
    """One thing said, at a range of the skeleton: role -> index of the figure, and its time.

    `what` is what a comparison is with, where that is no figure ("budget", "riket"). `apart` says
    that a change names its own measure ("en ökning av hyrorna med 3 mnkr"). `aside` says that its
    earlier figure is the one in brackets, of which no words tell the time.
    """

    kind: Kind
    start: int
    end: int
    figures: dict[str, int]
    times: dict[str, When] = field(default_factory=dict)
    way: Direction = Direction.NONE
    way_at: tuple[int, int] | None = None
    what: str = ""
    apart: bool = False
    aside: bool = False

    @property
    def word_start(self) -> int:
        """Where its words begin, the word of direction included."""
        return min(self.start, self.way_at[0]) if self.way_at else self.start


def when(sk: Skeleton, text: str | None, start: int, grammar: Grammar) -> When:
    """The time that a stretch of the skeleton tells, which begins at `start`."""
    if not text:
        return When()
    year = text.find(YEAR)
    if year >= 0:
        return When(sk.period(start + year))
    return When(previous=grammar.previous.search(text) is not None)


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may measure the same; one of them may lack its unit."""
    if one.unit is None or other.unit is None:
        return True
    return one.unit.kind == other.unit.kind


def ways_in(sk: Skeleton, grammar: Grammar) -> list[int]:
    """Where in a skeleton a word may stand that says which way a measure moved."""
    places = zip(sk.tokens, sk.starts, strict=True)
    return [start for token, start in places if grammar.may_lead(token.text)]


def led(pattern: re.Pattern[str], text: str, ways: Sequence[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with such a word: no other place is tried."""
    end = 0
    for start in ways:
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match
