"""`--format github`: workflow commands, which GitHub Actions shows at the lines of a change.

<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>. GitHub shows the
first ten errors and the first ten warnings of a step; all of them stand in its log.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditcli.model import Finding, Result, Severity, Source
from auditcli.report.pipeline import details, in_repository
from auditcli.report.run import Run
from auditcli.report.shown import safe
from auditcli.report.words import lapsed_text, severities
from auditcli.texts import say

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def page(results: Sequence[Result], run: Run) -> str:
    """All results: a command for each finding, then a line for the log."""
    return "".join(f"{line}\n" for line in _lines(results, run))


def _lines(results: Sequence[Result], run: Run) -> Iterator[str]:
    for path, said in run.unusable:
        yield _command("error", {"file": in_repository(path), "title": say("not checked")}, said)
    for result in results:
        source = result.document.source
        yield from (_finding(finding, source) for finding in result.findings)
        file = {"file": in_repository(source.path)}
        for crash in result.crashes:
            title = {"title": f"{crash.rule.id} ({say('failed')})"}
            yield _command("error", {**file, **title}, crash.error)
        for lapsed in result.lapsed:
            yield _command("notice", {**file, "title": say("acceptance")}, lapsed_text(lapsed))
        yield f"audit: {safe(in_repository(source.path))}: {severities(result.findings)}"


def _finding(finding: Finding, source: Source) -> str:
    span = finding.outcome.primary.span
    start, end = source.position(span.start), source.position(span.end)
    accepted = finding.accepted is not None
    place = {"file": in_repository(source.path), "line": str(start.line)}
    if end.line == start.line:  # GitHub has columns within one line only, the last one counted in
        columns = {"col": str(start.column), "endColumn": str(max(end.column - 1, start.column))}
    else:
        columns = {"endLine": str(end.line)}
    title = {"title": finding.rule.id + (f" ({say('accepted')})" if accepted else "")}
    said = "\n".join([finding.message, *details(finding)])
    command = "notice" if accepted else _COMMANDS[finding.severity]
    return _command(command, {**place, **columns, **title}, said)


def _command(name: str, properties: dict[str, str], said: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    lines = "\n".join(map(safe, said.split("\n")))
    return f"::{name} {listed}::{_escaped(lines)}"


def _property(text: str) -> str:
    return _escaped(safe(text)).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
