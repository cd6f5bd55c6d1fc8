"""`--format rich`: findings for a screen.

Pieces of text are given their style by Rich one by one and never read as markup, which would eat
`[a]` and stumble over `[/x]`. Lines are laid out here and not wrapped by Rich: a console would do
the same in ten times the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from auditcli.model import Finding, Result, Severity, Source
from auditcli.report.proof import Line, View, place, proof, ticks
from auditcli.report.run import Run
from auditcli.report.shown import cells, safe, shortened
from auditcli.report.statistics import statistics, untested
from auditcli.report.words import (
    SHORT,
    closing,
    severities,
    severity_of,
    tally_lines,
    tested,
    wrap,
)

_GLYPHS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.NOTE: "●"}
_ACCEPTED = "◌"

_STYLES = {
    "": "",
    "bold": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "blue",
    "rule": "cyan",
    "gutter": "dim",
    "context": "dim",
    "reported": "bold red",
    "part": "bold green",
    "title": "dim",
    "hint": "cyan",
    "tick": "green",
    "untested": "yellow",
    "clean": "bold green",
}


def page(results: Sequence[Result], run: Run) -> str:
    """The format's function in `FORMATS`."""
    return render(results, run.view)


def render(results: Sequence[Result], view: View) -> str:
    """All results as text, with escape sequences where the view has colours."""
    return "".join(f"{_text(line, view)}\n" for line in _lines(results, view))


def _lines(results: Sequence[Result], view: View) -> Iterator[Line]:
    for result in results:
        source = result.document.source
        for finding in result.findings:
            yield from _heading(finding, source, view)
            yield from proof(finding, source, view)
            yield []
        if view.verified and (result.verified or result.untested):
            yield from (_fitted(line, view.width) for line in ticks(result))
            yield []
        if view.untested and result.untested:
            yield from ([(line, "untested")] for line in untested(result))
            yield []
        if not view.quiet:
            yield from _tally(result, view)
            yield []
    if view.statistics:
        yield from ([(line, "")] for line in statistics(results))
        yield []
    if len(results) + view.unread > 1 and not view.quiet:
        yield [(closing(results, view.unread), "bold")]


def _heading(finding: Finding, source: Source, view: View) -> Iterator[Line]:
    glyph, style = _GLYPHS[finding.severity], finding.severity.value
    if finding.accepted is not None:
        glyph, style = _ACCEPTED, "title"
    yield [
        (f"{glyph} {severity_of(finding)}", style),
        (f"  {place(finding, source)}", "bold"),
        (f"  {finding.rule.id}", "rule"),
        (f"  #{finding.fingerprint[:SHORT]}", "gutter"),
    ]
    for line in wrap(safe(finding.message), max(view.width - 2, 20)):
        yield [("  ", ""), (line, "bold")]


def _tally(result: Result, view: View) -> Iterator[Line]:
    style = _verdict_style(result)
    yield [
        (safe(result.document.source.path), "bold"),
        ("  ", ""),
        (severities(result.findings), style),
    ]
    for said in tally_lines(result):
        for line in wrap(said, max(view.width - 2, 20)):
            yield [("  ", ""), (line, "")]


def _verdict_style(result: Result) -> str:
    severities_left = [one.severity for one in result.findings if one.accepted is None]
    if severities_left:
        return min(severities_left, key=lambda severity: severity.rank).value
    return "clean" if tested(result.tally) and not result.crashes else "warning"


def _fitted(line: Line, width: int) -> Line:
    """A line whose last piece is cut at the edge of the page."""
    *first, (text, style) = line
    room = max(width - sum(cells(piece) for piece, _ in first), 20)
    return [*first, (shortened(text, room), style)]


def _text(line: Line, view: View) -> str:
    """A line as a terminal takes it; the same without styles where there are no colours."""
    if not view.color:
        return "".join(piece for piece, _ in line).rstrip()
    return "".join(_coloured(name)(piece) for piece, name in line)


@cache
def _coloured(name: str) -> Callable[[str], str]:
    """What puts text into a style; Rich is loaded where there are colours."""
    from rich.color import ColorSystem
    from rich.style import Style

    return partial(Style.parse(_STYLES[name]).render, color_system=ColorSystem.STANDARD)
