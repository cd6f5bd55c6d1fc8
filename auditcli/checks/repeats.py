"""Does a sentence stand twice where it should stand once, or once with another year?

Asks of sentences close together whether one is the other again, word for word or nearly so; of
a clause that is told with the same figures of the report's year and of the year before whether
the older year was left standing; and of two lists after the same words whether one lacks items.
A sentence restated in another chapter agrees with itself: reports repeat themselves by design.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.quoting import quoted
from auditcli.model import Document, Outcome, Repeat, Span, Verdict

FACTS: frozenset[str] = frozenset()

#: So many words of a sentence are quoted.
_QUOTED = 8


@dataclass(frozen=True, slots=True)
class Params:
    """Which repetitions to look for."""

    # Sentences and paragraphs word for word.
    same: bool = True
    # Sentences that differ by a word or two which add nothing.
    near: bool = True
    # Clauses told of two years.
    years: bool = True
    # Lists after the same words.
    lists: bool = True
    # How many lines may lie between the two.
    lines: int = 60
    # A repetition farther away is a tick mark if it has so many words.
    restated: int = 12


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each repetition that could be judged."""
    for repeat in document.repeats:
        if repeat.kind == "year":
            if params.years:
                yield from _left_standing(document, repeat)
        elif repeat.kind == "list":
            if params.lists:
                yield _listed(document, repeat)
        elif params.near if repeat.kind == "near" else params.same:
            slip = repeat.close and _lines_between(document, repeat) <= params.lines
            if slip or repeat.words >= params.restated:
                yield _outcome(document, repeat, slip)


def _lines_between(document: Document, repeat: Repeat) -> int:
    source = document.source
    last = source.position(max(repeat.first.end - 1, 0)).line
    return source.position(repeat.second.start).line - last


def _outcome(document: Document, repeat: Repeat, slip: bool) -> Outcome:
    near = repeat.kind == "near"
    return Outcome(
        verdict=Verdict.DISAGREES if slip else Verdict.AGREES,
        primary=quoted(document, repeat.second, "part"),
        related=(quoted(document, repeat.first, "other-statement"),),
        confidence=Decimal("0.7") if near else Decimal("0.9"),
        subject=_beginning(document, repeat.first),
        reported=_beginning(document, repeat.second),
        computed=_beginning(document, repeat.first),
    )


def _listed(document: Document, repeat: Repeat) -> Outcome:
    """Two lists after the same words have the same items."""
    here, there = sorted(zip(repeat.counts, (repeat.first, repeat.second), strict=True))
    return Outcome(
        verdict=Verdict.AGREES if here[0] == there[0] else Verdict.DISAGREES,
        primary=quoted(document, here[1], "part"),
        related=(quoted(document, there[1], "other-statement"),),
        confidence=Decimal("0.7"),
        subject=_beginning(document, here[1]),
        reported=str(here[0]),
        computed=str(there[0]),
        difference=str(here[0] - there[0]),
    )


def _left_standing(document: Document, repeat: Repeat) -> Iterator[Outcome]:
    """The year before, told with the figures that elsewhere are the report's year's."""
    year, other = repeat.years
    if document.period is None or other != document.period.year or repeat.close:
        return
    if year != other - 1:
        return
    yield Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, repeat.first, "before"),
        related=(quoted(document, repeat.second, "other-statement"),),
        confidence=Decimal("0.75"),
        subject=str(year),
        reported=str(year),
        computed=str(other),
        difference=str(year - other),
        computation=f"the same words and figures are told of {other}",
    )


def _beginning(document: Document, span: Span) -> str:
    words = document.source.quote(span).split()
    return " ".join(words[:_QUOTED]) + (" …" if len(words) > _QUOTED else "")
