"""Which lines of the report prove a finding: those of the figure and those of its parts.

A column may have fifty parts. The figure's own lines are shown, then the other lines that matter
most, in the order of the text; what is left out is counted where it stood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from auditcli.model import Evidence, Outcome, Source
from auditcli.report.shown import ELLIPSIS, Mark, ShownLine, safe, shortened
from auditcli.texts import say

#: How many lines of related places are shown.
MOST_RELATED = 8
#: How many lines of one place are shown: a place may be a paragraph.
MOST_OF_ONE = 3

#: Roles that come by the dozen, so that a few of them stand for the rest.
_MANY = frozenset({"addend", "part", "listed-item", "verdict"})

#: What is said beside a place, where the computation does not say it already.
_NOTES = {
    "total": "total",
    "whole": "whole",
    "before": "before",
    "after": "after",
    "other-statement": "also stated here",
}
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Gap:
    """Lines left out, and how many of them take part in the relation."""

    related: int = 0

    def __str__(self) -> str:
        if not self.related:
            return ELLIPSIS
        one = "{count} more line of this relation"
        many = "{count} more lines of this relation"
        return f"{ELLIPSIS} {say(one if self.related == 1 else many, count=self.related)}"


def excerpt(outcome: Outcome, source: Source) -> list[ShownLine | Gap]:
    """The lines that prove an outcome, in the order of the text, with gaps between them."""
    marks: dict[int, list[Mark]] = defaultdict(list)
    own = _mark(outcome.primary, source, marks, note=_computed(outcome), reported=True)
    first_of_many = next((part for part in outcome.related if part.role in _MANY), None)
    ranks: dict[int, tuple[int, int]] = {}
    for part in outcome.related:
        lesser = part.role in _MANY and part is not first_of_many
        # Beside the reported figure, the computation tells what its neighbours are.
        note = "" if _line_of(part, source) in own else _note(part, source)
        for number in _mark(part, source, marks, note=note):
            rank = (int(lesser), abs(number - own[0]))
            ranks[number] = min(rank, ranks.get(number, rank))
    others = sorted((ranks.keys() - set(own)), key=lambda number: (ranks[number], number))
    shown = sorted({*own, *others[:MOST_RELATED]})
    dropped = sorted(others[MOST_RELATED:])
    return list(_with_gaps(shown, dropped, marks, source))


def _mark(
    part: Evidence,
    source: Source,
    marks: dict[int, list[Mark]],
    *,
    note: str,
    reported: bool = False,
) -> list[int]:
    """Add the marks of one place; the numbers of the lines it stands on, blank ones left out."""
    start, end = source.position(part.span.start), source.position(part.span.end)
    numbers: list[int] = []
    for number in range(start.line, end.line + 1):
        line = source.line_span(number)
        left = max(part.span.start, line.start) - line.start
        right = min(part.span.end, line.end) - line.start
        if number > start.line and not source.line_text(number)[left:right].strip():
            continue
        if len(numbers) < MOST_OF_ONE:
            _add(marks[number], Mark(left, max(right, left), reported, "" if numbers else note))
            numbers.append(number)
    return numbers


def _add(marks: list[Mark], new: Mark) -> None:
    """Keep a mark unless it overlaps an earlier one: the reported figure comes first."""
    if all(new.end <= mark.start or mark.end <= new.start for mark in marks):
        marks.append(new)


def _computed(outcome: Outcome) -> str:
    return f"{say('computed')}: {safe(outcome.computed)}" if outcome.computed else ""


def _note(part: Evidence, source: Source) -> str:
    """The role of a place, and its label where that stands on another line."""
    line = source.line_text(_line_of(part, source))
    label = " ".join(safe(part.label).split())
    if label and _bare(label) in _bare(line):
        label = ""
    said = (say(_NOTES.get(part.role, "")), shortened(label, _LONGEST_LABEL))
    return ", ".join(text for text in said if text)


def _line_of(part: Evidence, source: Source) -> int:
    return source.position(part.span.start).line


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()


def _with_gaps(
    shown: list[int], dropped: list[int], marks: dict[int, list[Mark]], source: Source
) -> Iterator[ShownLine | Gap]:
    last = 0
    for number in shown:
        left_out = [other for other in dropped if last < other < number]
        between = _between(last, number, source) if last else []
        if len(between) == 1:
            yield _line(between[0], marks, source)
        elif between or left_out:
            yield Gap(len(left_out))
        yield _line(number, marks, source)
        last = number
    after = [number for number in dropped if number > last]
    if after:
        yield Gap(len(after))


def _line(number: int, marks: dict[int, list[Mark]], source: Source) -> ShownLine:
    found = sorted(marks.get(number, ()), key=lambda mark: mark.start)
    return ShownLine(number, safe(source.line_text(number)), tuple(found))


def _between(above: int, below: int, source: Source) -> list[int]:
    """The first two lines between two others that are not blank."""
    said: list[int] = []
    for number in range(above + 1, below):
        if source.line_text(number).strip():
            said.append(number)
        if len(said) > 1:
            break
    return said
