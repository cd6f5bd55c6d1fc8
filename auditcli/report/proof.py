"""The proof of a finding, as lines of styled pieces that each format for people prints its way.

With colours the figures are marked where they stand and only the reported one is underlined on a
line of its own; without, each marked line is followed by its marks: `^^^^` for what is reported,
`~~~~` for what it was compared with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditcli.model import Finding, Result, Source
from auditcli.report.excerpt import Gap, excerpt
from auditcli.report.shown import ELLIPSIS, ShownLine, cells, crop, safe, shortened
from auditcli.report.words import as_written, explanation, wrap, wrap_computation
from auditcli.texts import say

#: A line: pieces of text, each with the name of a style ("" for none).
Line = list[tuple[str, str]]

_BAR = "│"
#: Lines of one computation or hint.
_LONGEST = 6
#: Room below which a note beside a mark says nothing.
_LEAST_NOTE = 8


@dataclass(frozen=True, slots=True)
class View:
    """How results are shown: columns of the page, colours, tick marks.

    `unread` is how many inputs could not be checked. `quiet` leaves out everything but findings,
    `statistics` adds counts by rule and by file, and `untested` says what was not tested and why.
    """

    width: int = 100
    color: bool = False
    verified: bool = False
    unread: int = 0
    quiet: bool = False
    statistics: bool = False
    untested: bool = False


def place(finding: Finding, source: Source) -> str:
    """`path:line:column` of the reported figure."""
    at = source.position(finding.outcome.primary.span.start)
    return f"{safe(source.path)}:{at.line}:{at.column}"


def proof(finding: Finding, source: Source, view: View) -> Iterator[Line]:
    """The lines of the report with their marks, then the computation and what goes with it."""
    shown = excerpt(finding.outcome, source)
    numbers = [line.number for line in shown if isinstance(line, ShownLine)]
    gutter = max(5, len(str(max(numbers))) + 1)
    for part in shown:
        if isinstance(part, Gap):
            yield [(f"{'':>{gutter}} {_BAR} ", "gutter"), (str(part), "gutter")]
        else:
            yield from _numbered(part, gutter, view)
    for title, text in explanation(finding):
        yield from _titled(title, text, gutter + 3, view)


def _numbered(line: ShownLine, gutter: int, view: View) -> Iterator[Line]:
    """A line of the report with its number, and the line of marks that goes below it."""
    room = max(view.width - gutter - 3, 20)
    note = _beside(line, room // 2) if view.color else ""
    # A line may be megabytes long: its columns are counted only where its letters may fit.
    fits = len(line.text) + len(note) <= 2 * room and cells(line.text) + len(note) <= room
    fitted = crop(line, room if fits else room - len(note))
    yield [(f"{line.number:>{gutter}} {_BAR} ", "gutter"), *_pieces(fitted), (note, "note")]
    below = tuple(mark for mark in fitted.marks if mark.reported or not view.color)
    if below:
        under = _underline(ShownLine(line.number, fitted.text, below), room)
        yield [(f"{'':>{gutter}} {_BAR} ", "gutter"), (under, "reported")]


def _pieces(line: ShownLine) -> Line:
    """A line cut at its marks."""
    style = "" if line.marks else "context"
    pieces: Line = []
    at = 0
    for mark in line.marks:
        pieces.append((line.text[at : mark.start], style))
        pieces.append((line.text[mark.start : mark.end], "reported" if mark.reported else "part"))
        at = mark.end
    return [*pieces, (line.text[at:].rstrip(), style)]


def _beside(line: ShownLine, room: int) -> str:
    """What is to be said of the parts on a line, to stand at its end."""
    notes = "; ".join(mark.note for mark in line.marks if mark.note and not mark.reported)
    return shortened(f"  ← {notes}", room) if notes else ""


def _underline(line: ShownLine, room: int) -> str:
    """`^^^^` and `~~~~` below the marked places, with what is to be said of them."""
    under = ""
    for mark in line.marks:
        under = under.ljust(cells(line.text[: mark.start]))
        size = cells(line.text[mark.start : mark.end].rstrip())
        under += ("^" if mark.reported else "~") * max(size, 1)
    notes = "; ".join(mark.note for mark in line.marks if mark.note)
    left = room - len(under) - 1
    return f"{under} {shortened(notes, left)}" if notes and left >= _LEAST_NOTE else under


def _titled(title: str, text: str, indent: int, view: View) -> Iterator[Line]:
    """`computed: 1 + 2 = 3`, wrapped under itself."""
    room = 2 + max(len(say(word)) for word in ("computed", "reported", "rounding"))
    width = max(view.width - indent - room, 20)
    lines = wrap_computation(text, width) if title == say("computed") else wrap(text, width)
    if len(lines) > _LONGEST:
        # The beginning shows what is added, the end what it comes to.
        lines = [*lines[: _LONGEST - 2], ELLIPSIS, lines[-1]]
    for number, said in enumerate(lines):
        head = f"{title}:" if number == 0 else ""
        style = "hint" if title == say("hint") else "title"
        yield [(f"{'':{indent}}{head:<{room}}", style), (said, "")]


def ticks(result: Result) -> Iterator[Line]:
    """The tick marks: relations that hold, and those that could not be tested, compactly."""
    source = result.document.source
    rows = [(finding, True) for finding in result.verified]
    rows += [(finding, False) for finding in result.untested]
    for finding, holds in sorted(rows, key=lambda row: row[0].outcome.primary.span):
        outcome = finding.outcome
        line = source.position(outcome.primary.span.start).line
        rounded = (
            f" {say('(rounded)')}" if holds and outcome.verdict.value == "agrees-rounded" else ""
        )
        said = as_written(outcome.computation) or safe(
            " ".join(source.quote(outcome.primary.span).split())
        )
        text = said + rounded if holds else outcome.reason or said
        glyph = ("✓ ", "tick") if holds else ("? ", "untested")
        yield [
            glyph,
            (f"{line:>6}  ", "gutter"),
            (f"{finding.rule.id}  ", "rule"),
            (safe(text), ""),
        ]
