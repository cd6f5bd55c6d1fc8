"""What a sentence says of each figure, one event after the other: it stands, moved, compares.

Events are found by pattern, the most telling pattern first; no figure takes part in two.
"""

from __future__ import annotations

import re

from auditcli.model import Direction
from auditcli.reading.claims.asides import take_bracketed
from auditcli.reading.claims.event_types import Event, Kind, When, when
from auditcli.reading.claims.finder import Finder
from auditcli.reading.claims.grammar import Grammar
from auditcli.reading.claims.reaches import go_by, reach
from auditcli.reading.claims.skeleton import FIGURE, Skeleton


def find_events(sk: Skeleton, grammar: Grammar) -> list[Event]:
    """The events of a sentence in the order of the text."""
    finder = _Events(sk, grammar)
    finder.find()
    return sorted(finder.events, key=lambda event: event.start)


class _Events(Finder):
    """Finds the events of one sentence."""

    def find(self) -> None:
        if self.text.count(FIGURE) > 1:
            self._pairs()
        for match in self.matches("higher"):
            self._higher(match)
        for match in self.matches("change"):
            self._change(match)
        for event in tuple(self.events):
            reach(self, event)
        for match in self.matches("base", "since"):
            self._base(match)
        for match in self.matches("moved_to", "level"):
            self._level(match)
        for event in tuple(self.events):
            self._bare(event)
        for event in self.events:
            take_bracketed(self.sk, event, self.taken, self.grammar)

    def _pairs(self) -> None:
        """What is said of two figures at once."""
        for match in self.matches("from_to", "to_from"):
            self._ends(match)
        if "(" in self.sk.said:
            for match in self.grammar.aside.finditer(self.text):
                self._aside(match)

    def _ends(self, match: re.Match[str]) -> None:
        figures = self.free(match, "before", "after")
        if figures is None or not self.alike(figures["before"], figures["after"]):
            return
        way, at = self.way_before(match.start())
        times = self.times(match, "before", "after")
        self.add(Event(Kind.FROM_TO, match.start(), match.end(), figures, times, way, at))

    def _aside(self, match: re.Match[str]) -> None:
        """A figure with last year's in brackets; only where a time says that it is that."""
        figures = self.free(match, "after", "before")
        if figures is None or not self.alike(figures["before"], figures["after"]):
            return
        told = when(self.sk, match["before_time"], match.start("before_time"), self.grammar)
        if match["lead"]:
            told = when(self.sk, match["lead"], match.start("lead"), self.grammar)
        if not told.told:
            return
        way, at = self.way_before(match.start())
        self.add(Event(Kind.ASIDE, match.start(), match.end(), figures, {"before": told}, way, at))

    def _higher(self, match: re.Match[str]) -> None:
        first = self.free(match, "first")
        if first is None:
            return
        # What stands in brackets last ("9 per cent higher than 2022 (46)") is the figure of that
        # year or the size of the change: nobody says which, unless it is in per cent.
        sized = self.role(first["first"]) in ("percent", "points")
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
        self.add(event)

    def _known(self, match: re.Match[str], event: Event, told: When) -> None:
        """The figure that a size is held against: "7 mnkr bättre än budgeterade 18 mnkr"."""
        group = "late" if match["late"] else "known"
        if not match[group]:
            return
        before = self.sk.figure(match.start(group))
        amount, points = (event.figures.get(role) for role in ("amount", "points"))
        stated = told.told or self.grammar.plan.search(event.what) is not None
        fits = amount is not None and self.strictly(amount, before, told.told)
        fits |= points is not None and self.role(before) == "percent"
        if stated and fits and before not in {*self.taken, *event.figures.values()}:
            event.figures["before"] = before
        elif group == "known":
            event.end = match.end("what")

    def _change(self, match: re.Match[str]) -> None:
        first = self.free(match, "first")
        if first is None:
            return
        end = match.end()
        more = self.grammar.second.match(self.text, end)
        figures = {self.role(first["first"]): first["first"]}
        if more is not None:
            found = self._sized(more, first["first"], ("aside", "next", "parted"))
            end, figures = (more.end(), found) if len(found) > 1 else (end, figures)
        way = self.grammar.direction(match["way"])
        event = Event(Kind.CHANGE, match.start(), end, figures, {}, way, match.span("way"))
        fill = match["fill"] or ""
        event.what = fill.strip() if self.grammar.plan.search(fill) else ""
        event.apart = not event.what and not self.grammar.plainly.fullmatch(fill)
        self.add(event)

    def _sized(self, match: re.Match[str], first: int, others: tuple[str, ...]) -> dict[str, int]:
        """The size of a change: an amount, and in per cent where that is told beside it."""
        figures = {self.role(first): first}
        for group in others:
            if not match[group]:
                continue
            other = self.sk.figure(match.start(group))
            role = self.role(other)
            if role not in figures and other not in self.taken and "percent" in (*figures, role):
                figures[role] = other
        return figures

    def _base(self, match: re.Match[str]) -> None:
        figures = self.free(match, "before")
        if figures is None:
            return
        if any(event.start < match.start("compare") < event.end for event in self.events):
            return
        told = when(self.sk, match["before_time"], match.start("before_time"), self.grammar)
        if not told.told:
            told = when(self.sk, match["lead"], match.start("lead"), self.grammar)
        end = match.end()
        start = match.start("compare")
        way, at = self.way_before(start)
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
        event = Event(Kind.BASE, start, end, figures, times, way, at, what)
        self.add(event)
        if match.re is self.grammar.since:
            go_by(self, event)

    def _level(self, match: re.Match[str]) -> None:
        figures = self.free(match, "after")
        if figures is None:
            return
        way, at = self.way_before(match.start())
        if at is not None and self.names_change(at, match.start()):
            way, at = Direction.NONE, None  # "the increase was 3 per cent": so large, not so high
        if match.re is self.grammar.moved_to:
            way, at = self.grammar.direction(match["way"]), match.span("way")
        times = self.times(match, "after")
        self.add(Event(Kind.LEVEL, match.start(), match.end(), figures, times, way, at))

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
        if not linked or not all(self.comparable(number, event.figures[r]) for r in event.figures):
            return
        time = self.grammar.time_after.match(self.text, at + 1)
        told = When()
        if time is not None and time.end() <= event.word_start:
            told = when(self.sk, time["time"], time.start("time"), self.grammar)
        times = {"after": told} if told.told else {}
        self.add(Event(Kind.LEVEL, at, at + 1, {"after": number}, times))
