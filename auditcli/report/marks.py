"""What of a report takes part in a relation, place by place: for a page that marks it.

A place is numbered once however many relations it takes part in. Figures that take part in none
are found as well, and the stretches of a report in which nothing was tested.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from auditcli.model import Evidence, Finding, Result, Severity, Source, Span
from auditcli.report.computation import Figures

#: So many figures in a row without a test are a stretch that somebody should look at.
LEAST_STRETCH = 8


class Kind(IntEnum):
    """What a place is, the gravest first."""

    ERROR = 0
    WARNING = 1
    NOTE = 2
    ACCEPTED = 3
    TICK = 4
    UNTESTED = 5
    PART = 6
    QUIET = 7


_OF_SEVERITY = {
    Severity.ERROR: Kind.ERROR,
    Severity.WARNING: Kind.WARNING,
    Severity.NOTE: Kind.NOTE,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one line, by offsets into the line; `place` is None for an untested figure.

    `first` and `last` tell the ends of a place that runs over several lines.
    """

    start: int
    end: int
    kind: Kind
    place: int | None
    first: bool = True
    last: bool = True


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines with figures of which none was tested."""

    first_line: int
    last_line: int
    figures: int


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation with the numbers of its places: the primary one, then the related ones."""

    finding: Finding
    kind: Kind
    places: tuple[int, ...]


@dataclass(slots=True)
class Marks:
    """All places of one document and the relations between them."""

    result: Result
    figures: Figures
    relations: list[Relation] = field(default_factory=list)
    places: dict[Span, int] = field(default_factory=dict)
    kinds: dict[int, Kind] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)

    def spans(self) -> Sequence[Span]:
        """The places in the order of their numbers."""
        return list(self.places)


def marks_of(result: Result) -> Marks:
    """The places and relations of a document: findings, then tick marks, then untested ones."""
    marks = Marks(result, Figures(result.document))
    for finding in result.findings:
        _add(marks, finding, kind_of(finding))
    for finding in result.verified:
        _add(marks, finding, Kind.TICK)
    for finding in result.untested:
        _add(marks, finding, Kind.UNTESTED)
    return marks


def kind_of(finding: Finding) -> Kind:
    """What the reported place of a finding is: accepted, or of the finding's severity."""
    return Kind.ACCEPTED if finding.accepted else _OF_SEVERITY[finding.severity]


def _add(marks: Marks, finding: Finding, kind: Kind) -> None:
    outcome = finding.outcome
    numbers: list[int] = []
    for part in (outcome.primary, *outcome.related):
        number = marks.places.setdefault(part.span, len(marks.places))
        own = kind if not numbers else Kind.PART
        marks.kinds[number] = min(own, marks.kinds.get(number, own))
        numbers.append(number)
        if kind is not Kind.UNTESTED:
            _cover(marks, part)
    marks.relations.append(Relation(finding, kind, tuple(numbers)))


def _cover(marks: Marks, part: Evidence) -> None:
    """A place that holds one figure covers it; one of several figures is a place in words."""
    found = marks.figures.indices(part)
    if len(found) == 1:
        marks.covered.add(found[0])


def by_line(marks: Marks) -> dict[int, list[Mark]]:
    """The marks of each line that has any, quiet figures included."""
    source = marks.result.document.source
    lines: dict[int, list[Mark]] = defaultdict(list)
    for span, number in marks.places.items():
        for line, mark in _on_lines(span, source, marks.kinds[number], number):
            lines[line].append(mark)
    for index, quantity in enumerate(marks.figures.ordered):
        if index not in marks.covered:
            for line, mark in _on_lines(quantity.span, source, Kind.QUIET, None):
                lines[line].append(mark)
    return lines


def _on_lines(
    span: Span, source: Source, kind: Kind, place: int | None
) -> Iterator[tuple[int, Mark]]:
    """A place as marks, one for each line that it stands on; blank ends of lines are no mark."""
    first, last = source.position(span.start).line, source.position(max(span.end, 1) - 1).line
    stretches: list[tuple[int, int, int]] = []
    for line in range(first, max(last, first) + 1):
        whole = source.line_span(line)
        start, end = max(span.start, whole.start), min(span.end, whole.end)
        text = source.text[start:end]
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        if start < end:
            stretches.append((line, start - whole.start, end - whole.start))
    for at, (line, start, end) in enumerate(stretches):
        yield line, Mark(start, end, kind, place, at == 0, at == len(stretches) - 1)


def stretches(marks: Marks) -> list[Stretch]:
    """Where many figures in a row take part in no relation that was tested."""
    found: list[Stretch] = []
    source = marks.result.document.source
    run: list[int] = []
    for index, quantity in enumerate(marks.figures.ordered):
        if index not in marks.covered:
            run.append(source.position(quantity.span.start).line)
        else:
            _close(run, found)
            run = []
    _close(run, found)
    return found


def _close(run: Sequence[int], found: list[Stretch]) -> None:
    if len(run) >= LEAST_STRETCH:
        found.append(Stretch(run[0], run[-1], len(run)))
