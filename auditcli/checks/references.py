"""Is what the report refers to there, and is it numbered once?

Asks of notes, tables, figures, appendices, sections, pages and footnote marks, where the report
numbers them, whether a reference leads to one; whether a number is given to two of them in one
run; and of numbered headings whether they follow one another. What the report does not hold
itself is not asked for, and a kind of which few were recognised is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditcli.checks.quoting import quoted
from auditcli.model import Document, Heading, Numbered, Outcome, Span, Verdict

#: What the message may say beside the common placeholders: what is wrong with the reference.
FACTS = frozenset({"fault"})

_MARK, _TITLE, _SECTION, _PAGE = "mark", "title", "section", "page"
#: Of the references of a kind, so many times as many must resolve as do not.
_MOST = 3
#: So many words of a caption tell one part from another.
_NAMING = 2
#: A number so far past the last section is a law's or another document's.
_FAR = 20
#: So many sections of a chapter must be known.
_SIBLINGS = 2


@dataclass(frozen=True, slots=True)
class Params:
    """Which relations to test, and how much must be known first."""

    # References to notes, tables, figures and footnotes.
    targets: bool = True
    # Numbers of parts and headings.
    numbers: bool = True
    # So many parts of a kind must be recognised before one is called missing.
    known: int = 3


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each reference and each number that could be tested."""
    groups: defaultdict[tuple[str, int], list[Numbered]] = defaultdict(list)
    for part in document.numbered:
        groups[part.kind, part.group].append(part)
    for (kind, _), parts in groups.items():
        if params.targets and kind == _PAGE:
            yield from _pages(document, parts)
        elif params.targets:
            yield from _targets(document, kind, parts, params)
        if params.numbers and kind not in (_MARK, _TITLE, _SECTION, _PAGE):
            yield from _twice(document, [part for part in parts if part.defines])
    if params.numbers:
        yield from _headings(document)


def _targets(
    document: Document, kind: str, parts: Sequence[Numbered], params: Params
) -> Iterator[Outcome]:
    there: dict[str, Numbered] = {}
    for part in parts:
        if part.defines:
            there.setdefault(part.number, part)
    references = [part for part in parts if not part.defines]
    lost = [part for part in references if part.number not in there]
    for part in references:
        if part.number in there:
            yield _resolved(document, part, there[part.number])
    if len(there) < params.known or len(lost) * _MOST > len(references):
        return
    for part in lost:
        # A mark above the last note may have its note on the next page.
        if kind == _MARK and _whole(part.number) >= max(map(_whole, there)):
            continue
        if kind != _SECTION:
            yield _lost(document, part, there)
        elif beside := _beside(part.number, there):
            yield _lost(document, part, beside)


def _beside(number: str, there: Iterable[str]) -> list[str]:
    """The sections of a chapter, where all come before the one of that number; else none.

    A section missed among others may be there, its heading not recognised.
    """
    chapter, _, last = number.rpartition(".")
    found = [one for one in there if one.rpartition(".")[0] == chapter]
    past = int(last) - max((int(one.rpartition(".")[2]) for one in found), default=0)
    return found if len(found) >= _SIBLINGS and 0 < past <= _FAR else []


def _pages(document: Document, parts: Sequence[Numbered]) -> Iterator[Outcome]:
    """Pages that are referred to, against the last one."""
    last = next((part for part in parts if part.defines), None)
    if last is None:
        return
    for part in parts:
        if part.defines:
            continue
        if int(part.number) <= int(last.number):
            yield _resolved(document, part, last)
        else:
            yield _lost(document, part, [last.number])


def _lost(document: Document, part: Numbered, there: Iterable[str]) -> Outcome:
    text = " ".join(document.source.quote(part.span).split())
    title = part.kind == _TITLE
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, part.span, "listed-item" if title else "part"),
        confidence=Decimal("0.6") if title else Decimal("0.75"),
        subject=text,
        reported=text,
        computation="" if title else f"numbered so: {', '.join(sorted(there, key=_order))}",
        facts={"fault": "no chapter has this title" if title else "no part has this number"},
    )


def _whole(number: str) -> int:
    return int(number.partition(".")[0])


def _order(number: str) -> list[tuple[int, str]]:
    """Numbers by their size, letters by the alphabet."""
    return [(len(part), part) for part in number.split(".")]


def _resolved(document: Document, part: Numbered, target: Numbered) -> Outcome:
    return Outcome(
        verdict=Verdict.AGREES,
        primary=quoted(document, part.span, "part"),
        related=(quoted(document, target.span, "heading"),),
        subject=document.source.quote(part.span),
        reported=part.number,
        computed=target.number,
        facts={"fault": ""},
    )


def _twice(document: Document, parts: Sequence[Numbered]) -> Iterator[Outcome]:
    """Parts that carry the number of the part before, in a run that goes on after them."""
    captioned = [part for part in parts if part.caption and part.number.isdecimal()]
    for before, part, after in zip(captioned, captioned[1:], captioned[2:], strict=False):
        number = int(part.number)
        if int(before.number) != number or int(after.number) != number + 1:
            continue
        if _alike(before.caption, part.caption):
            continue  # The same part goes on after a page break, or is listed.
        yield _double(document, part.span, before.span)


def _alike(one: str, other: str) -> bool:
    first, second = one.casefold().split(), other.casefold().split()
    both = min(len(first), len(second), _NAMING)
    return first[:both] == second[:both]


def _double(document: Document, span: Span, before: Span) -> Outcome:
    text = document.source.quote(span)
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, span, "heading"),
        related=(quoted(document, before, "heading"),),
        confidence=Decimal("0.7"),
        subject=text,
        reported=text,
        facts={"fault": "the number stands twice"},
    )


def _headings(document: Document) -> Iterator[Outcome]:
    """Numbers of headings: each the next one after the heading before it."""
    numbered = [heading for heading in document.headings if heading.number]
    for at, (before, heading) in enumerate(pairwise([None, *numbered])):
        assert heading is not None
        after = numbered[at + 1] if at + 1 < len(numbered) else None
        if before is None or _follows(_parts(before), _parts(heading)):
            if before is not None or _parts(heading) == (1,):
                yield _in_order(document, before, heading)
        elif after is not None and _stands_twice(before, heading, after):
            yield _double(document, heading.span, before.span)


def _parts(heading: Heading) -> tuple[int, ...]:
    return tuple(int(part) for part in heading.number.split("."))


def _follows(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number is the next one: 2.1 or 3 or 2.0.1 … after 2."""
    if number == (*before, 1):
        return True
    depth = len(number)
    return (
        number[:-1] == before[: depth - 1]
        and len(before) >= depth
        and (number[-1] == before[depth - 1] + 1)
    )


def _stands_twice(before: Heading, heading: Heading, after: Heading) -> bool:
    number = _parts(heading)
    same = number == _parts(before) and len(number) > 1
    return same and _follows(number, _parts(after)) and not _alike(before.text, heading.text)


def _in_order(document: Document, before: Heading | None, heading: Heading) -> Outcome:
    related = () if before is None else (quoted(document, before.span, "heading"),)
    return Outcome(
        verdict=Verdict.AGREES,
        primary=quoted(document, heading.span, "heading"),
        related=related,
        subject=heading.number,
        reported=heading.number,
        facts={"fault": ""},
    )
