"""Does the report's time run forwards?

Asks of a report on a whole year whether it is dated after the year's end, whether a sentence
still calls something future that was due within the year, and whether one tells as past what
comes after the report's own date; of balances told as of an old day
whether the text around gives the same thing as of the report's own; and of stretches of years
whether they end after they start. Years of plans and of history are left alone.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.quoting import quoted
from auditcli.model import Document, Outcome, Timing, Verdict

#: What the message may say beside the common placeholders: what is wrong with the time.
FACTS = frozenset({"fault"})

_HEADER_YEARS = 1


@dataclass(frozen=True, slots=True)
class Params:
    """Which relations to test."""

    # The report's own date against the year it covers.
    published: bool = True
    # What is told as still to come.
    future: bool = True
    # What is told as past, against the report's own date.
    past: bool = True
    # Balances as of an old day.
    balances: bool = True
    # Stretches of years.
    stretches: bool = True
    # How many lines apart two balances of the same thing may stand.
    lines: int = 60


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each date and stretch of time that could be tested."""
    end = _year_end(document)
    for timing in document.timings:
        if timing.kind == "stretch" and params.stretches and not _looks_back(timing):
            fault = f"it starts in {timing.start.year} and ends in {timing.end.year}"
            if timing.start.year == timing.end.year:
                fault = f"it starts {timing.start} and ends {timing.end}"
            yield _outcome(document, timing, timing.end < timing.start, fault)
        elif timing.kind == "published" and params.published and end is not None:
            if timing.end.year >= end.year - _HEADER_YEARS:
                fault = f"the report covers {end.year}, which had not ended then"
                yield _outcome(document, timing, timing.end < end, fault)
        elif timing.kind == "future" and params.future and end is not None:
            fault = f"still to come in a report on all of {end.year}"
            yield _outcome(document, timing, timing.end <= end, fault)
    if params.past and end is not None:
        yield from _past(document, end)
    if params.balances and document.period is not None:
        yield from _balances(document, document.period.year, params)


def _looks_back(timing: Timing) -> bool:
    """Whether two years follow one another backwards, as the columns of a table do."""
    whole = timing.start.timetuple().tm_yday == 1 and (timing.end.month, timing.end.day) == (12, 31)
    return whole and timing.start.year == timing.end.year + 1


def _year_end(document: Document) -> datetime.date | None:
    if not document.whole_year or document.period is None:
        return None
    return datetime.date(document.period.year, 12, 31)


def _outcome(document: Document, timing: Timing, wrong: bool, fault: str) -> Outcome:
    text = document.source.quote(timing.span)
    return Outcome(
        verdict=Verdict.DISAGREES if wrong else Verdict.AGREES,
        primary=quoted(document, timing.span, "date"),
        related=(quoted(document, timing.sentence, "other-statement"),)
        if timing.kind in ("future", "past")
        else (),
        confidence=Decimal("0.75"),
        subject=text,
        reported=text,
        computation=fault if wrong else "",
        facts={"fault": fault if wrong else ""},
    )


def _past(document: Document, end: datetime.date) -> Iterator[Outcome]:
    """What has happened lies before the day of the report, where it was dated after its year."""
    dated = [t.end for t in document.timings if t.kind == "published" and t.end > end]
    last = max(dated, default=None)
    for timing in document.timings:
        if timing.kind not in ("past", "told"):
            continue
        late = last is not None and timing.start > last
        if timing.start <= end:
            yield _outcome(document, timing, False, "")
        elif late and timing.kind == "past":
            yield _outcome(document, timing, True, f"told as past in a report dated {last}")


def _balances(document: Document, year: int, params: Params) -> Iterator[Outcome]:
    """Balances two years old and older beside one of the report's year of the same thing."""
    balances = [timing for timing in document.timings if timing.kind == "balance"]
    fresh = [timing for timing in balances if timing.end == datetime.date(year, 12, 31)]
    fresh.sort(key=lambda timing: timing.span)
    lines = [_line(document, timing) for timing in fresh]
    for old in balances:
        if old.end.year > year - 2 or (old.end.month, old.end.day) != (12, 31):
            continue
        line = _line(document, old)
        first, last = (
            bisect_left(lines, line - params.lines),
            bisect_right(lines, line + params.lines),
        )
        for new in fresh[first:last]:
            if not old.subject.isdisjoint(new.subject):
                yield _stale(document, old, new)
                break


def _line(document: Document, timing: Timing) -> int:
    return document.source.position(timing.span.start).line


def _stale(document: Document, old: Timing, new: Timing) -> Outcome:
    text, other = document.source.quote(old.span), document.source.quote(new.span)
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, old.span, "date"),
        related=(quoted(document, new.span, "other-statement"),),
        confidence=Decimal("0.65"),
        subject=", ".join(sorted(old.subject & new.subject)),
        reported=text,
        computed=other,
        facts={"fault": f"the text beside it gives the same as of {other}"},
    )
