"""The figures of one sentence and which of them are taken, for those who look for its events."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditcli.model import Dimension, Direction
from auditcli.reading.claims.event_types import Event, When, alike, led, ways_in, when
from auditcli.reading.claims.grammar import Grammar
from auditcli.reading.claims.skeleton import FIGURE, Skeleton

#: The patterns that begin with a word of direction.
_LED = frozenset({"change", "since", "moved_to"})


class Finder:
    """A sentence, the events found in it so far, and the figures that these take."""

    def __init__(self, sk: Skeleton, grammar: Grammar) -> None:
        self.sk, self.text, self.grammar = sk, sk.text, grammar
        self.taken: set[int] = set()
        self.events: list[Event] = []
        self.ways = ways_in(sk, grammar)

    def matches(self, *names: str) -> Iterator[re.Match[str]]:
        """The places of patterns, which are not looked for where their words are not said."""
        for name in names:
            if name in _LED:
                if self.ways:
                    yield from led(getattr(self.grammar, name), self.text, self.ways)
            elif self.grammar.may_tell(name, self.sk):
                yield from getattr(self.grammar, name).finditer(self.text)

    def free(self, match: re.Match[str], *roles: str) -> dict[str, int] | None:
        """The figures of a match, or None where one of them is taken."""
        figures = {}
        for role in roles:
            if match[role]:
                figures[role] = self.sk.figure(match.start(role))
        if not figures or not self.taken.isdisjoint(figures.values()):
            return None
        return figures

    def add(self, event: Event) -> None:
        """Keep an event, and that its figures are taken."""
        self.taken.update(event.figures.values())
        self.events.append(event)

    def times(self, match: re.Match[str], *roles: str) -> dict[str, When]:
        """The times that a match tells of the figures of some roles."""
        times = {}
        for role in roles:
            group = f"{role}_time"
            told = when(self.sk, match[group], match.start(group), self.grammar)
            if told.told:
                times[role] = told
        return times

    def way_before(self, start: int) -> tuple[Direction, tuple[int, int] | None]:
        """The word of direction that leads up to `start`, if one does."""
        if not self.ways:
            return Direction.NONE, None
        begin = self.text.rfind(FIGURE, 0, start) + 1
        match = self.grammar.way_before.search(self.text, begin, start)
        if match is None:
            return Direction.NONE, None
        group = "way" if match["way"] else "apart"
        return self.grammar.direction(match[group]), match.span(group)

    def names_change(self, at: tuple[int, int], verb: int) -> bool:
        """Whether a word of direction is the name of a change, and the subject of a verb: "the
        increase was", "kostnadsökningen för vården blev"."""
        if not self.text[: at[1]].endswith(self.grammar.moves):
            return False
        # Where compounds are made a name has a form of its own; elsewhere it may be a verb too.
        return bool(self.grammar.heads) or not self.text[at[1] : verb].strip()

    def strictly(self, one: int, other: int, bare: bool) -> bool:
        """Whether two figures are in one unit; `bare` lets both be without."""
        first, second = self.sk.quantities[one].unit, self.sk.quantities[other].unit
        if first is None or second is None:
            return bare and first is second
        return self.alike(one, other)

    def role(self, figure: int) -> str:
        """What a figure is as the size of a change."""
        unit = self.sk.quantities[figure].unit
        if unit is not None and unit.dimension is Dimension.PERCENT:
            return "percent"
        if unit is not None and unit.dimension is Dimension.PERCENTAGE_POINT:
            return "points"
        return "amount"

    def comparable(self, level: int, other: int) -> bool:
        """Whether a figure may be a change, or an earlier state, of a level."""
        one, two = self.sk.quantities[level], self.sk.quantities[other]
        relative = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)
        if two.unit is not None and two.unit.dimension in relative:
            return True
        return alike(one, two)

    def alike(self, one: int, other: int) -> bool:
        """Whether two figures may measure the same; one of them may lack its unit."""
        return alike(self.sk.quantities[one], self.sk.quantities[other])
