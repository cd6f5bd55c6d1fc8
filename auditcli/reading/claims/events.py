"""What a sentence says of each figure, one event after the other: it stands, moved, compares.

Events are found by pattern, the most telling pattern first; no figure takes part in two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditcli.model import Dimension, Direction
from auditcli.reading.claims.asides import take_bracketed
from auditcli.reading.claims.event_types import Event, Kind, When, alike, led, ways_in, when
from auditcli.reading.claims.grammar import Grammar
from auditcli.reading.claims.skeleton import FIGURE, Skeleton

#: The patterns that begin with a word of direction.
_LED = frozenset({"change", "since", "moved_to"})


def find_events(sk: Skeleton, grammar: Grammar) -> list[Event]:
    """The events of a sentence in the order of the text."""
    finder = _Finder(sk, grammar)
    finder.find()
    return sorted(finder.events, key=lambda event: event.start)


class _Finder:
    """Finds the events of one sentence; keeps which figures are taken."""

    def __init__(self, sk: Skeleton, grammar: Grammar) -> None:
        self.sk, self.text, self.grammar = sk, sk.text, grammar
        self.taken: set[int] = set()
        self.events: list[Event] = []
        self.ways = ways_in(sk, grammar)

    def find(self) -> None:
        if self.text.count(FIGURE) > 1:
            self._pairs()
        for match in self._matches("higher"):
            self._higher(match)
        for match in self._matches("change"):
            self._change(match)
        for event in tuple(self.events):
            self._landing(event)
        for match in self._matches("base", "since"):
            self._base(match)
        for match in self._matches("moved_to", "level"):
            self._level(match)
        for event in tuple(self.events):
            self._bare(event)
        for event in self.events:
            take_bracketed(self.sk, event, self.taken, self.grammar)

    def _matches(self, *names: str) -> Iterator[re.Match[str]]:
        """The places of patterns, which are not looked for where their words are not said."""
        for name in names:
            if name in _LED:
                if self.ways:
                    yield from led(getattr(self.grammar, name), self.text, self.ways)
            elif self.grammar.may_tell(name, self.sk):
                yield from getattr(self.grammar, name).finditer(self.text)

    def _pairs(self) -> None:
        """What is said of two figures at once."""
        for match in self._matches("from_to", "to_from"):
            self._ends(match)
        if "(" in self.sk.said:
            for match in self.grammar.aside.finditer(self.text):
                self._aside(match)

    def _free(self, match: re.Match[str], *roles: str) -> dict[str, int] | None:
        """The figures of a match, or None where one of them is taken."""
        figures = {}
        for role in roles:
            if match[role]:
                figures[role] = self.sk.figure(match.start(role))
        if not figures or not self.taken.isdisjoint(figures.values()):
            return None
        return figures

    def _add(self, event: Event) -> None:
        self.taken.update(event.figures.values())
        self.events.append(event)

    def _times(self, match: re.Match[str], *roles: str) -> dict[str, When]:
        times = {}
        for role in roles:
            group = f"{role}_time"
            told = when(self.sk, match[group], match.start(group), self.grammar)
            if told.told:
                times[role] = told
        return times

    def _way_before(self, start: int) -> tuple[Direction, tuple[int, int] | None]:
        """The word of direction that leads up to `start`, if one does."""
        if not self.ways:
            return Direction.NONE, None
        begin = self.text.rfind(FIGURE, 0, start) + 1
        match = self.grammar.way_before.search(self.text, begin, start)
        if match is None:
            return Direction.NONE, None
        group = "way" if match["way"] else "apart"
        return self.grammar.direction(match[group]), match.span(group)

    def _ends(self, match: re.Match[str]) -> None:
        figures = self._free(match, "before", "after")
        if figures is None or not self._alike(figures["before"], figures["after"]):
            return
        way, at = self._way_before(match.start())
        times = self._times(match, "before", "after")
        self._add(Event(Kind.FROM_TO, match.start(), match.end(), figures, times, way, at))

    def _aside(self, match: re.Match[str]) -> None:
        """A figure with last year's in brackets; only where a time says that it is that."""
        figures = self._free(match, "after", "before")
        if figures is None or not self._alike(figures["before"], figures["after"]):
            return
        told = when(self.sk, match["before_time"], match.start("before_time"), self.grammar)
        if match["lead"]:
            told = when(self.sk, match["lead"], match.start("lead"), self.grammar)
        if not told.told:
            return
        way, at = self._way_before(match.start())
        self._add(Event(Kind.ASIDE, match.start(), match.end(), figures, {"before": told}, way, at))

    def _higher(self, match: re.Match[str]) -> None:
        first = self._free(match, "first")
        if first is None:
            return
        # What stands in brackets last ("9 per cent higher than 2022 (46)") is the figure of that
        # year or the size of the change: nobody says which, unless it is in per cent.
        sized = self._role(first["first"]) in ("percent", "points")
        others = ("aside", "next") if sized else ("aside", "next", "late")
        figures = self._sized(match, first["first"], others)
        way = self.grammar.direction(match["way"])
        event = Event(Kind.HIGHER, match.start(), match.end(), figures, {}, way, match.span("way"))
        if match["what"]:
            told = when(self.sk, match["what"], match.start("what"), self.grammar)
            event.times = {"before": told} if told.told else {}
            event.what = "" if told.told else match["what"].strip()
            self._known(match, event, told)
        if match["compare"] and not match["what"]:
            event.end = match.start("compare")
        more = self.grammar.second.match(self.text, event.end)
        if more is not None and len(event.figures) == 1:
            found = self._sized(more, first["first"], ("aside", "next"))
            if len(found) > 1:
                event.figures, event.end = found, more.end()
        self._add(event)

    def _known(self, match: re.Match[str], event: Event, told: When) -> None:
        """The figure that a size is held against: "7 mnkr bättre än budgeterade 18 mnkr"."""
        group = "late" if match["late"] else "known"
        if not match[group]:
            return
        before = self.sk.figure(match.start(group))
        amount, points = (event.figures.get(role) for role in ("amount", "points"))
        stated = told.told or self.grammar.plan.search(event.what) is not None
        fits = amount is not None and self._strictly(amount, before, told.told)
        fits |= points is not None and self._role(before) == "percent"
        if stated and fits and before not in {*self.taken, *event.figures.values()}:
            event.figures["before"] = before
        elif group == "known":
            event.end = match.end("what")

    def _strictly(self, one: int, other: int, bare: bool) -> bool:
        """Whether two figures are in one unit; `bare` lets both be without."""
        first, second = self.sk.quantities[one].unit, self.sk.quantities[other].unit
        if first is None or second is None:
            return bare and first is second
        return self._alike(one, other)

    def _change(self, match: re.Match[str]) -> None:
        first = self._free(match, "first")
        if first is None:
            return
        end = match.end()
        more = self.grammar.second.match(self.text, end)
        figures = {self._role(first["first"]): first["first"]}
        if more is not None:
            found = self._sized(more, first["first"], ("aside", "next"))
            end, figures = (more.end(), found) if len(found) > 1 else (end, figures)
        way = self.grammar.direction(match["way"])
        event = Event(Kind.CHANGE, match.start(), end, figures, {}, way, match.span("way"))
        fill = match["fill"] or ""
        event.what = fill.strip() if self.grammar.plan.search(fill) else ""
        event.apart = not event.what and not self.grammar.plainly.fullmatch(fill)
        self._add(event)

    def _sized(self, match: re.Match[str], first: int, others: tuple[str, ...]) -> dict[str, int]:
        """The size of a change: an amount, and in per cent where that is told beside it."""
        figures = {self._role(first): first}
        for group in others:
            if not match[group]:
                continue
            other = self.sk.figure(match.start(group))
            role = self._role(other)
            if role not in figures and other not in self.taken and "percent" in (*figures, role):
                figures[role] = other
        return figures

    def _role(self, figure: int) -> str:
        unit = self.sk.quantities[figure].unit
        if unit is not None and unit.dimension is Dimension.PERCENT:
            return "percent"
        if unit is not None and unit.dimension is Dimension.PERCENTAGE_POINT:
            return "points"
        return "amount"

    def _base(self, match: re.Match[str]) -> None:
        figures = self._free(match, "before")
        if figures is None:
            return
        if any(event.start < match.start("compare") < event.end for event in self.events):
            return
        told = when(self.sk, match["before_time"], match.start("before_time"), self.grammar)
        if not told.told:
            told = when(self.sk, match["lead"], match.start("lead"), self.grammar)
        end = match.end()
        start = match.start("compare")
        way, at = self._way_before(start)
        if match.re is self.grammar.since:
            way, at = self.grammar.direction(match["way"]), match.span("way")
        beyond = self.grammar.beyond.search(self.text, max(start - 40, 0), start)
        if beyond is not None:
            way, at = self.grammar.direction(beyond["way"]), beyond.span("way")
        lead = match["lead"].strip()
        timely = when(self.sk, lead, match.start("lead"), self.grammar).told
        what = "" if timely or self.grammar.timely.fullmatch(match["lead"]) else lead
        if self.grammar.plan.search(lead):
            what = lead
        if what and self.grammar.level.match(f"{what} {FIGURE}"):
            return
        times = {"before": told} if told.told else {}
        self._add(Event(Kind.BASE, start, end, figures, times, way, at, what))

    def _level(self, match: re.Match[str]) -> None:
        figures = self._free(match, "after")
        if figures is None:
            return
        way, at = self._way_before(match.start())
        if match.re is self.grammar.moved_to:
            way, at = self.grammar.direction(match["way"]), match.span("way")
        times = self._times(match, "after")
        self._add(Event(Kind.LEVEL, match.start(), match.end(), figures, times, way, at))

    def _landing(self, event: Event) -> None:
        """The level that a change leads to: "ökade med 5 mnkr till 85 mnkr"."""
        match = self.grammar.landing.match(self.text, event.end)
        if event.kind is not Kind.CHANGE or match is None:
            return
        figures = self._free(match, "after")
        if figures is None or not self._comparable(
            figures["after"], next(iter(event.figures.values()))
        ):
            return
        times = self._times(match, "after")
        self._add(Event(Kind.LEVEL, match.start(), match.end(), figures, times))

    def _bare(self, event: Event) -> None:
        """The level before a change or a comparison, where no verb leads to it.

        "1 290 besök, en ökning med 2 procent"; "162 deltagare 2023 jämfört med 124 under 2022".
        """
        at = self.text.rfind(FIGURE, 0, event.word_start)
        if at >= 4 and self.text[at - 4 : at] == f"{FIGURE} ( ":
            at -= 4  # what stands in brackets goes with the figure before
        if at < 0 or self.sk.figure(at) in self.taken:
            return
        aside = self.grammar.in_brackets(self.text, at + 1)
        between = self.text[aside.end() if aside else at + 1 : event.word_start]
        if event.kind is Kind.BASE and event.way_at is None:
            linked = self.grammar.plain.match(between) is not None
        elif event.kind in (Kind.CHANGE, Kind.HIGHER):
            linked = self.grammar.link.match(between) is not None
            linked = linked and self.grammar.opens.search(between) is not None
        else:
            return
        number = self.sk.figure(at)
        if not linked or not all(self._comparable(number, event.figures[r]) for r in event.figures):
            return
        time = self.grammar.time_after.match(self.text, at + 1)
        told = When()
        if time is not None and time.end() <= event.word_start:
            told = when(self.sk, time["time"], time.start("time"), self.grammar)
        times = {"after": told} if told.told else {}
        self._add(Event(Kind.LEVEL, at, at + 1, {"after": number}, times))

    def _comparable(self, level: int, other: int) -> bool:
        """Whether a figure may be a change, or an earlier state, of a level."""
        one, two = self.sk.quantities[level], self.sk.quantities[other]
        relative = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)
        if two.unit is not None and two.unit.dimension in relative:
            return True
        return alike(one, two)

    def _alike(self, one: int, other: int) -> bool:
        return alike(self.sk.quantities[one], self.sk.quantities[other])
