"""Are the dates in the calendar, and on the weekdays named?

Asks of each date whether a calendar has it, and of a date named with its weekday whether it fell
on that day. A date that exists and names no weekday says nothing that could be tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.quoting import quoted
from auditcli.model import DateMention, Document, Evidence, Outcome, Verdict

#: What the message may say beside the common placeholders: why no calendar has the date.
FACTS = frozenset({"why"})

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Params:
    """Which of the two questions to ask."""

    # Whether the calendar has the date.
    calendar: bool = True
    # Whether the date fell on the weekday named.
    weekdays: bool = True


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each impossible date and each date with a weekday."""
    for mention in document.dates:
        if mention.date is None:
            if params.calendar:
                yield _impossible(document, mention)
        elif params.weekdays and mention.weekday is not None and mention.weekday_span is not None:
            yield _weekday(document, mention)


def _impossible(document: Document, mention: DateMention) -> Outcome:
    quoted = document.source.quote(mention.span)
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=Evidence(mention.span, "date", quoted),
        confidence=Decimal("0.95"),
        subject=mention.text,
        reported=mention.text,
        computation=mention.reason,
        facts={"why": mention.reason},
    )


def _weekday(document: Document, mention: DateMention) -> Outcome:
    assert mention.date is not None
    assert mention.weekday_span is not None
    named = document.source.quote(mention.weekday_span)
    day = _WEEKDAYS[mention.date.weekday()]
    return Outcome(
        verdict=(
            Verdict.AGREES if mention.date.weekday() == mention.weekday else Verdict.DISAGREES
        ),
        primary=Evidence(mention.weekday_span, "weekday", named),
        related=(quoted(document, mention.span, "date", mention.text),),
        confidence=Decimal("0.95"),
        subject=mention.text,
        reported=named,
        computed=day,
        computation=f"{mention.date.isoformat()} is a {day}",
        facts={"why": ""},
    )
