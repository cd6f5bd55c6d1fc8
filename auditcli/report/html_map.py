"""A map of a report: where its faults are, where its figures were tested, and where not."""

from __future__ import annotations

from collections.abc import Iterator

from auditcli.report.html_text import CLASSES
from auditcli.report.html_words import Words
from auditcli.report.marks import Kind, Marks, stretches

#: The map is so many bands high, whatever the report's length.
BANDS = 300
_WIDTH = 40
_FAULTS = (Kind.ERROR, Kind.WARNING, Kind.NOTE, Kind.ACCEPTED)


def render_map(marks: Marks, words: Words) -> str:
    """The map as SVG that is stretched to the height of its box."""
    lines = len(marks.result.document.source.line_starts)
    faults, untested = len(marks.result.findings), len(stretches(marks))
    label = words.say("map", faults=faults, stretches=untested)
    drawn = "".join((*_coverage(marks, lines), *_faults(marks, lines)))
    return (
        f'<svg viewBox="0 0 {_WIDTH} {BANDS}" preserveAspectRatio="none" role="img"'
        f' aria-label="{label}" data-lines="{lines}">{drawn}</svg>'
    )


def _band(line: int, lines: int) -> int:
    return min((line - 1) * BANDS // max(lines, 1), BANDS - 1)


def _coverage(marks: Marks, lines: int) -> Iterator[str]:
    """Bands with figures: how many of them were tested, as the width of the green part."""
    source = marks.result.document.source
    read, tested = [0] * BANDS, [0] * BANDS
    for index, quantity in enumerate(marks.figures.ordered):
        band = _band(source.position(quantity.span.start).line, lines)
        read[band] += 1
        tested[band] += index in marks.covered
    for band, count in enumerate(read):
        if count:
            width = 22 * tested[band] // count
            if width:
                yield _bar("t", 0, band, width, 1)
            if width < 22:
                yield _bar("q", width, band, 22 - width, 1)


def _faults(marks: Marks, lines: int) -> Iterator[str]:
    """A bar for each band with findings, in the colour of the gravest."""
    source = marks.result.document.source
    gravest: dict[int, Kind] = {}
    for relation in marks.relations:
        if relation.kind in _FAULTS:
            line = source.position(relation.finding.outcome.primary.span.start).line
            band = _band(line, lines)
            gravest[band] = min(relation.kind, gravest.get(band, relation.kind))
    # The slight ones first, so that the grave ones lie on top.
    for band, kind in sorted(gravest.items(), key=lambda item: (-item[1], item[0])):
        yield _bar(CLASSES[kind], 26, band, 14, 3)


def _bar(name: str, left: int, top: int, width: int, height: int) -> str:
    top = min(top, BANDS - height)
    return f'<rect class="{name}" x="{left}" y="{top}" width="{width}" height="{height}"/>'
