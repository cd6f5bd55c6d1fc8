"""Heads that come again: do they carry the same year each time?

Measure tables of a report are headed alike ("Target 2023" over each), and a table that goes on
after a page break repeats its heads. The year of each is held against the first; one that alone
differs from all others by a slip of the pen, and lies ahead of them, is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from sys import maxsize

from auditcli.checks.quoting import quoted
from auditcli.model import Document, Outcome, Span, Table, Verdict

#: So many heads must agree before one that differs is called wrong.
_SETTLED = 4
#: So many heads alike are the heads of a series of tables.
_SERIES = 3
#: Shorter words before a year name nothing.
_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Head:
    year: int
    span: Span


def repeated_heads(document: Document) -> Iterator[Outcome]:
    """One outcome for each head that came before, with its year or another one."""
    for name, heads in _heads(document).items():
        years = Counter(head.year for head in heads)
        if len(heads) < _SERIES:
            continue  # a title that is named twice
        usual, often = years.most_common(1)[0]
        first = next(head for head in heads if head.year == usual)
        for head in heads:
            if head.year == usual and head is not first:
                yield _outcome(document, name, head, first, Verdict.AGREES)
            elif _is_misprint(head.year, usual) and _SETTLED <= often == len(heads) - 1:
                yield _outcome(document, name, head, first, Verdict.DISAGREES)
    yield from _continued(document)


def _is_misprint(year: int, usual: int) -> bool:
    return year > usual + 1 and is_slip(year, usual)


def _heads(document: Document) -> dict[str, list[_Head]]:
    """Years in headings outside of tables by the word before them ("Target 2023")."""
    found: dict[str, list[_Head]] = {}
    columns = sorted(
        {(c.span.start, c.span.end) for t in document.tables for c in t.columns if c.span}
    )
    starts = [heading.span.start for heading in document.headings]
    plain = document.vocabulary.before_years
    for mention in document.years:
        at = bisect_right(starts, mention.span.start) - 1
        if mention.role != "heading" or at < 0 or _inside(columns, mention.span.start):
            continue
        heading = document.headings[at]
        if not heading.span.overlaps(mention.span):
            continue
        before = document.source.text[heading.span.start : mention.span.start].split()
        word = before[-1].casefold() if before else ""
        if len(word) >= _LETTERS and word.isalpha() and word not in plain:
            found.setdefault(word, []).append(_Head(mention.year, mention.span))
    return found


def _inside(spans: Sequence[tuple[int, int]], place: int) -> bool:
    at = bisect_right(spans, (place, maxsize)) - 1
    return at >= 0 and place < spans[at][1]


def _continued(document: Document) -> Iterator[Outcome]:
    """Tables headed like the one before them, year by year: the second page of a table."""
    before: Table | None = None
    for table in document.tables:
        names = _named(table)
        if before is not None and names and names == _named(before):
            yield from _again(document, before, table)
        before = table


def _again(document: Document, first: Table, second: Table) -> Iterator[Outcome]:
    pairs = [
        (one, other, one.period.year, other.period.year)
        for one, other in zip(second.columns, first.columns, strict=True)
        if one.period is not None and other.period is not None
    ]
    if any(year != other_year for *_, year, other_year in pairs):
        return  # the same table of another year
    for one, other, year, _ in pairs:
        if one.span is not None and other.span is not None and one.span != other.span:
            head, before = _Head(year, one.span), _Head(year, other.span)
            yield _outcome(document, one.header, head, before, Verdict.AGREES)


def _named(table: Table) -> list[str]:
    """The heads of a table without their years."""
    return [
        " ".join("#" if _is_year(word) else word for word in column.header.casefold().split())
        for column in table.columns
    ]


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _outcome(document: Document, name: str, head: _Head, first: _Head, verdict: Verdict) -> Outcome:
    fault = f"a column for {head.year} where {first.year} stands to be expected"
    return Outcome(
        verdict=verdict,
        primary=quoted(document, head.span, "heading"),
        related=(quoted(document, first.span, "heading"),),
        confidence=Decimal("0.7"),
        subject=name,
        reported=str(head.year),
        computed=str(first.year),
        difference=str(head.year - first.year),
        computation=f"{first.year} in the other heads",
        facts={"fault": fault if verdict is Verdict.DISAGREES else ""},
    )


def is_slip(stated: int, meant: int) -> bool:
    """Whether a year is another one by a slip of the pen: ten years on, or digits swapped."""
    return stated == meant + 10 or is_swapped(stated, meant)


def is_swapped(year: int, meant: int) -> bool:
    """Whether a year is another one with two neighbouring digits swapped."""
    one, other = str(year), str(meant)
    unlike = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    return sorted(one) == sorted(other)


def orders(years: list[int], year: int) -> list[list[int]]:
    """The orders that the heads may have been meant to have: all alike, year after year, or the
    same two years for each measure."""
    found = [[year] * len(years)]
    half, odd = divmod(len(years), 2)
    if half > 1 and not odd:
        pairs = [pair for pair in (years[:2], years[-2:]) if abs(pair[0] - pair[1]) == 1]
        found += [pair * half for pair in pairs]
    for anchor in (0, len(years) - 1) if years else ():
        for step in (1, -1):
            found.append([years[anchor] + step * (at - anchor) for at in range(len(years))])
    return found
