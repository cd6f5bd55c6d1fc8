"""`--format csv`: one row for each finding (RFC 4180: commas, quotes doubled, lines end in CRLF).

A text that a spreadsheet would take for a formula gets an apostrophe before it; a plain figure
such as "-0,9" is none and stays as it is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from auditcli.model import Evidence, Finding, Result, Source
from auditcli.report.run import Run
from auditcli.report.shown import safe

COLUMNS = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "rule",
    "category",
    "confidence",
    "message",
    "quote",
    "reported",
    "computed",
    "difference",
    "computation",
    "hint",
    "related",
    "fingerprint",
    "accepted",
)

_FORMULA = re.compile(r"\s*[=+\-@\t\r]")
_FIGURE = re.compile(r"[-+]?\d[\d  .,]*\s?%?")


def page(results: Sequence[Result], run: Run) -> str:  # noqa: ARG001 - the same for all formats
    """The format's function in `FORMATS`."""
    return render(results)


def render(results: Sequence[Result]) -> str:
    """A header and a row for each finding."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for result in results:
        source = result.document.source
        for finding in result.findings:
            writer.writerow([defused(text) for text in _row(finding, source)])
    return written.getvalue()


def defused(text: str) -> str:
    """Text in one line that no spreadsheet takes for a formula."""
    said = safe(" ".join(text.split()))
    return f"'{said}" if _FORMULA.match(said) and not _FIGURE.fullmatch(said) else said


def _row(finding: Finding, source: Source) -> Iterator[str]:
    outcome = finding.outcome
    start = source.position(outcome.primary.span.start)
    end = source.position(outcome.primary.span.end)
    yield source.path
    yield from map(str, (start.line, start.column, end.line, end.column))
    yield from (finding.severity.value, finding.rule.id, finding.rule.category)
    yield f"{outcome.confidence:f}"
    yield from (finding.message, source.quote(outcome.primary.span))
    yield from (outcome.reported, outcome.computed, outcome.difference, outcome.computation)
    yield outcome.hint
    yield "; ".join(_related(part, source) for part in outcome.related)
    yield finding.fingerprint
    yield finding.accepted.reason if finding.accepted else ""


def _related(part: Evidence, source: Source) -> str:
    at = source.position(part.span.start)
    return f"{part.role} {at.line}:{at.column} {' '.join(source.quote(part.span).split())}"
