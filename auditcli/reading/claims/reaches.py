"""Where a change leads and where it began, told after it: "ökade med 5 mnkr till 85 mnkr"."""

from __future__ import annotations

import re

from auditcli.reading.claims.event_types import Event, Kind
from auditcli.reading.claims.finder import Finder
from auditcli.reading.claims.subjects import is_money


def reach(finder: Finder, event: Event) -> None:
    """Find the level that a change leads to, or began at, and its size where that comes after."""
    if event.kind is not Kind.CHANGE:
        return
    match = finder.grammar.departure.match(finder.text, event.end)
    if match is not None:
        _depart(finder, event, match)
        return
    landed = _land(finder, event)
    if landed is not None:
        _size_after(finder, event, landed)


def go_by(finder: Finder, event: Event) -> None:
    """Find the size of a change that is told after its start: "en ökning från 9,2 med 0,6"."""
    match = finder.grammar.moved_by.match(finder.text, event.end)
    if match is None:
        return
    size, before = finder.sk.figure(match.start("size")), event.figures["before"]
    role = finder.role(size)
    if size in finder.taken or not _fits(finder, role, size, before, True):
        return
    event.kind, event.end = Kind.CHANGE, match.end()
    event.figures[role] = size
    finder.taken.add(size)
    _land(finder, event)


def _depart(finder: Finder, event: Event, match: re.Match[str]) -> None:
    """The level that a change began at: "en ökning med fyra procentenheter från 75 procent"."""
    figures = finder.free(match, "before")
    if figures is None or event.what or "before" in event.figures:
        return
    before = figures["before"]
    times = finder.times(match, "before")
    sized = [role for role in event.figures if role in ("amount", "points")] or [*event.figures]
    closed = bool(times) or match["closed"] is not None
    if not all(_fits(finder, role, event.figures[role], before, closed) for role in sized):
        return
    event.figures |= figures
    event.times |= times
    event.end = match.end()
    finder.taken.add(before)


def _fits(finder: Finder, role: str, size: int, before: int, closed: bool) -> bool:
    """Whether a change may have begun at a figure.

    Points are of a share. Else nothing may follow but the end, or the time of the figure: "10 mnkr
    från 20 mnkr i bidrag" tells where the money comes from.
    """
    if role == "points":
        return finder.role(before) == "percent"
    if role == "amount":
        return closed and finder.strictly(size, before, True)
    return closed and finder.sk.quantities[before].unit is not None


def _land(finder: Finder, event: Event) -> Event | None:
    """The level that a change leads to: "ökade med 5 mnkr till 85 mnkr"."""
    match = finder.grammar.landing.match(finder.text, event.end)
    figures = finder.free(match, "after") if match is not None else None
    if match is None or figures is None:
        return None
    if not finder.comparable(figures["after"], next(iter(event.figures.values()))):
        return None
    times = finder.times(match, "after")
    landed = Event(Kind.LEVEL, match.start(), match.end(), figures, times)
    finder.add(landed)
    return landed


def _size_after(finder: Finder, event: Event, landed: Event) -> None:
    """The size in per cent told after the new level: "till 86 mnkr, motsvarande 19 procent".

    Only of money: so many per cent after a count, or after a result, may be its share.
    """
    match = finder.grammar.sized_after.match(finder.text, landed.end)
    if match is None or finder.grammar.yields.search(finder.text, 0, event.start):
        return
    size = finder.sk.figure(match.start("size"))
    role, level = finder.role(size), landed.figures["after"]
    if role == "points" or {role, *event.figures} != {"amount", "percent"}:
        return
    money = is_money(finder.sk.quantities[level])
    if size in finder.taken or not money or (role == "amount" and not finder.alike(size, level)):
        return
    event.figures[role] = size
    landed.end = match.end()
    finder.taken.add(size)
