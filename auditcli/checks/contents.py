"""Does the list of contents agree with itself and with the headings?

Asks of each entry whether its page comes after that of the entry before and no later than that of
the next one, and of each numbered entry whether the heading of that number has its title. Two
entries in turn that go back are set in columns; and where few titles are found again, the headings
were not read as such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditcli.checks.quoting import quoted
from auditcli.model import Document, Heading, Listed, Outcome, Span, Verdict

FACTS: frozenset[str] = frozenset({"fault"})

#: So many times as many titles must be found again as are not.
_MOST = 3


@dataclass(frozen=True, slots=True)
class Params:
    """How much must hold, and how sure the check is."""

    # So many titles must be found again before one is said to differ.
    known: int = 3
    # From 0 to 1.
    confidence: Decimal = Decimal("0.75")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each entry that could be tested."""
    entries = document.contents
    if entries:
        yield from _pages(document, entries, params)
        yield from _titles(document, entries, params)


def _pages(document: Document, entries: Sequence[Listed], params: Params) -> Iterator[Outcome]:
    pages = [entry.page for entry in entries]
    back = sum(one > other for one, other in pairwise(pages))
    if back > 1:
        return
    wrong: Listed | None = None
    for before, entry, after in zip(entries, entries[1:], entries[2:], strict=False):
        fits = before.page <= entry.page <= after.page
        if not fits and (before.page > after.page or before is wrong):
            continue  # which of the three is wrong, nobody can say, or it has been said
        wrong = None if fits else entry
        fault = f"page {entry.page} stands between {before.page} and {after.page}"
        yield Outcome(
            verdict=Verdict.AGREES if fits else Verdict.DISAGREES,
            primary=quoted(document, entry.page_span, "listed-item"),
            related=tuple(quoted(document, one.page_span, "part") for one in (before, after)),
            confidence=params.confidence,
            subject=_said(document, entry.span),
            reported=str(entry.page),
            facts={"fault": "" if fits else fault},
        )


def _titles(document: Document, entries: Sequence[Listed], params: Params) -> Iterator[Outcome]:
    last = max(entry.page_span.end for entry in entries)
    headed: dict[str, list[Heading]] = defaultdict(list)
    for heading in document.headings:
        if heading.number and heading.span.start > last:
            headed[heading.number].append(heading)
    pairs = [
        (entry, headed[entry.number][0])
        for entry in entries
        if entry.number and entry.title and len(headed.get(entry.number, ())) == 1
    ]
    alike = [_is_one(entry.title, heading.text) for entry, heading in pairs]
    sure = alike.count(True) >= max(params.known, _MOST * alike.count(False))
    for (entry, heading), same in zip(pairs, alike, strict=True):
        if same or sure:
            yield Outcome(
                verdict=Verdict.AGREES if same else Verdict.DISAGREES,
                primary=quoted(document, entry.span, "listed-item"),
                related=(quoted(document, heading.span, "heading"),),
                confidence=params.confidence,
                subject=_said(document, entry.span),
                reported=entry.title,
                computed=heading.text,
                facts={"fault": "" if same else f'the chapter is headed "{heading.text}"'},
            )


def _is_one(title: str, heading: str) -> bool:
    """Whether one of two titles is the other, or the beginning of it."""
    one, other = title.casefold().split(), heading.casefold().split()
    both = min(len(one), len(other))
    return one[:both] == other[:both]


def _said(document: Document, span: Span) -> str:
    return " ".join(document.source.quote(span).split())
