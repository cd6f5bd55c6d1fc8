"""Levels, changes, comparisons and deviations: the events of a sentence put together to claims.

Two events make one claim only where nothing but link words stands between them ("uppgår till #,
vilket är en ökning med # jämfört med # föregående år"), so that a change is never tied to a figure
of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditcli.model import Claim, ClaimFigure, ClaimKind, ColumnKind, Dimension, Direction
from auditcli.reading.claims.bases import with_base
from auditcli.reading.claims.event_types import Event, Kind, When, alike, when
from auditcli.reading.claims.events import find_events
from auditcli.reading.claims.grammar import Grammar, grammar
from auditcli.reading.claims.sizes import borrowed, distanced, named_size, sized_by
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton
from auditcli.reading.claims.subjects import (
    Subject,
    is_money,
    is_time,
    narrowing,
    subject_in,
)
from auditcli.reading.claims.worded import read_multiple
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import Words

_WORDS = re.compile(r"[^\s#@.,;:()!?]+")
#: So many words may stand between a change and the figure that it is compared with.
_NEAR = 3
#: Words of so many letters are known again with another ending ("budgeterat", "budgeterad").
_INFLECTED = 8


def read_movements(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims about levels and changes of one sentence, in the order of the text."""
    rules = grammar(lexicon)
    events = find_events(sk, rules)
    done = 0
    for group in _groups(sk, events, rules):
        yield from _claims(sk, group, done, lexicon)
        done = max(event.end for event in group)


def _groups(sk: Skeleton, events: Sequence[Event], rules: Grammar) -> Iterator[list[Event]]:
    """Events that belong to one movement."""
    group: list[Event] = []
    for event in events:
        if group and _joins(sk, group, event, rules):
            group.append(event)
            continue
        if group:
            yield group
        group = [event]
    if group:
        yield group


def _joins(sk: Skeleton, group: Sequence[Event], event: Event, rules: Grammar) -> bool:
    last = group[-1]
    between = sk.text[last.end : event.word_start]
    roles = {role for one in group for role in one.figures}
    if FIGURE in between or roles & set(event.figures) or event.apart:
        return False
    sized = any(one.kind in (Kind.CHANGE, Kind.HIGHER) for one in group)
    if any(one.what for one in group) or (event.what and sized):
        return False
    if event.kind in (Kind.BASE, Kind.FROM_TO) and last.kind in (Kind.CHANGE, Kind.HIGHER):
        few = len(_WORDS.findall(between)) <= _NEAR
        near = few and not rules.turn.search(between)
        return (near or between.strip() == ",") and _fits(sk, group, event)
    if event.kind is Kind.LEVEL:
        onward = rules.onward.fullmatch(between) is not None and not _share_after(sk, event, roles)
        onward = onward or not between.strip()
        return last.kind is Kind.CHANGE and onward and event.way_at is None
    linked = rules.link.match(between) is not None
    if event.kind is Kind.BASE and last.kind is Kind.LEVEL:
        return (linked or rules.plain.match(between) is not None) and _fits(sk, group, event)
    return linked and event.kind in (Kind.CHANGE, Kind.HIGHER) and _fits(sk, group, event)


def _share_after(sk: Skeleton, event: Event, roles: set[str]) -> bool:
    """Whether a level in per cent follows a change in per cent: "and is 12 per cent of …"."""
    unit = sk.quantities[event.figures["after"]].unit
    return "percent" in roles and unit is not None and unit.dimension is Dimension.PERCENT


def _fits(sk: Skeleton, group: Sequence[Event], event: Event) -> bool:
    """Whether the figures of an event may be of the same measure as the level before."""
    levels = [one.figures[role] for one in group for role in ("after",) if role in one.figures]
    others = [figure for role, figure in event.figures.items() if role in ("before", "after")]
    return all(
        alike(sk.quantities[one], sk.quantities[other]) for one in levels for other in others
    )


def _claims(sk: Skeleton, group: Sequence[Event], done: int, lexicon: Lexicon) -> Iterator[Claim]:
    """The claim of a group of events; `done` is where the group before it ends."""
    rules = grammar(lexicon)
    figures: dict[str, int] = {}
    times: dict[str, When] = {}
    way, way_at, what = Direction.NONE, None, ""
    for event in group:
        figures.update(event.figures)
        times.update(event.times)
        if event.way is not Direction.NONE and (way is Direction.NONE or event.kind is Kind.CHANGE):
            way, way_at = event.way, event.way_at
        what = what or event.what
    start, end = min(event.word_start for event in group), max(event.end for event in group)
    subject = _subject(sk, group, done, lexicon)
    span = sk.span(start, end)
    assert span is not None
    sized = any(event.kind in (Kind.CHANGE, Kind.HIGHER) for event in group)
    told = _told(sk, start, times, sized, lexicon)
    claim = Claim(
        kind=_kind(group, figures, times, what, subject, lexicon),
        span=span,
        sentence=sk.index,
        figures=tuple(_figures(sk, group, figures, times)),
        subject=subject.text,
        subject_span=sk.span(subject.start, subject.end),
        period=told.period,
        previous=told.previous,
        direction=way,
        direction_word=sk.words(*way_at) if way_at else "",
        direction_span=sk.span(*way_at) if way_at else None,
        qualifiers=_qualifiers(subject, lexicon),
        against=what,
        plan=_plan(what, lexicon),
    )
    claim = named_size(sk, distanced(sk, claim, end, rules), figures, rules)
    if claim.kind is not ClaimKind.LEVEL:
        sized = not {"before", "after"} <= set(figures)
        multiple = read_multiple(sk, start, end, sized, lexicon)
        claim = replace(claim, figures=(*claim.figures, *([multiple] if multiple else ())))
    yield with_base(borrowed(sized_by(claim)), sk, start, end, lexicon)


def _figures(
    sk: Skeleton, group: Sequence[Event], figures: dict[str, int], times: dict[str, When]
) -> Iterator[ClaimFigure]:
    aside = any(event.aside for event in group)
    for role, number in figures.items():
        told = times.get(role, When())
        figure = ClaimFigure(role, sk.quantity(number), period=told.period, previous=told.previous)
        yield replace(figure, aside=aside and role == "before")


def _kind(
    group: Sequence[Event],
    figures: dict[str, int],
    times: dict[str, When],
    what: str,
    subject: Subject,
    lexicon: Lexicon,
) -> ClaimKind:
    if what and grammar(lexicon).plan.search(what):
        return ClaimKind.DEVIATION
    if set(figures) == {"after"}:
        apart = not lexicon.claims.difference.isdisjoint(subject.text.split())
        return ClaimKind.DIFFERENCE if apart else ClaimKind.LEVEL
    if what:
        return ClaimKind.COMPARISON
    based = any(event.kind is Kind.BASE for event in group)
    if based and "before" not in times:
        return ClaimKind.COMPARISON
    if all(event.kind is Kind.HIGHER for event in group) and not times:
        return ClaimKind.COMPARISON
    return ClaimKind.CHANGE


def _plan(what: str, lexicon: Lexicon) -> ColumnKind:
    """The kind of column that holds what a figure is compared with: budget or forecast."""
    table = lexicon.table
    for kind, names in ((ColumnKind.BUDGET, table.budget), (ColumnKind.FORECAST, table.forecast)):
        stems = tuple(name[:-2] for name in names if len(name) >= _INFLECTED)
        if any(word in names or word.startswith(stems) for word in what.split()):
            return kind
    return ColumnKind.UNKNOWN


def _subject(sk: Skeleton, group: Sequence[Event], done: int, lexicon: Lexicon) -> Subject:
    """The words before the first event, or inside it where the verb comes first.

    It also does after an adverbial ("vid årets slut var antalet anställda #").
    """
    first = group[0]
    begin = min(max(sk.text.rfind(FIGURE, 0, first.word_start) + 1, done), first.word_start)
    figures = [sk.quantity(figure) for figure in first.figures.values()]
    found = subject_in(sk, begin, first.word_start, lexicon, figures)
    before = sk.text[begin : first.word_start]
    within = narrowing(before, lexicon)
    if found.text and not within and not is_time(before, lexicon):
        return found
    number = min(map(sk.offset, first.figures.values()))
    inside = first.way_at[1] if first.way_at else first.start
    inside = sk.text.find(" ", inside) if not first.way_at else inside
    pointing = grammar(lexicon).pointing.match(sk.text, max(inside, 0))
    opening = lexicon.measures.neutral | lexicon.prose.articles
    back = lexicon.claims.back
    if any(is_money(figure) for figure in figures):
        opening, back = opening | lexicon.claims.sums, back - lexicon.claims.sums
    if pointing is not None and pointing[0].strip() not in opening:
        return found
    after = subject_in(sk, max(inside, 0), number, lexicon, figures) if inside < number else found
    return replace(after, within=within) if _names(after.text, back, lexicon) else found


def _names(text: str, back: Words, lexicon: Lexicon) -> bool:
    """Whether the words after a verb name something: "the share on average" points `back`."""
    words = text.split()
    said = [word for word in words if word not in back]
    leans = len(said) < len(words) or any(word in lexicon.claims.time for word in said[:1])
    return bool(words) and not (leans and (not said or is_time(" ".join(said), lexicon)))


def _told(sk: Skeleton, start: int, times: dict[str, When], sized: bool, lexicon: Lexicon) -> When:
    """The period of the claim: said for its new figure, or at the head of its clause."""
    after = times.get("after")
    if after is not None:
        return after
    rules = grammar(lexicon)
    begin = sk.text.rfind(FIGURE, 0, start) + 1
    against = [*rules.against.finditer(sk.text, begin, start)] if sized else []
    begin = against[-1].end() if against else begin  # "compared with 2022, …" is no time of it
    heads = [*re.finditer(YEAR, sk.text[begin:start])]
    if heads:
        return When(sk.period(begin + heads[-1].start()))
    inside = sk.text.find(YEAR, start, sk.text.find(FIGURE, start))
    if inside >= 0:
        return When(sk.period(inside))
    if rules.previous.search(sk.text, begin, start):
        return When(previous=True)
    return when(sk, None, 0, rules)


def _qualifiers(subject: Subject, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of the subject that say what is left out or counted in, with what follows."""
    claims = lexicon.claims
    words = subject.text.split()
    marks = claims.without | claims.including
    at = next((index for index, word in enumerate(words) if word in marks), None)
    told = () if at is None else (" ".join(words[at:]),)
    return (*told, subject.within) if subject.within else told
