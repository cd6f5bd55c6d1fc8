"""`--format plain`: one line for each finding that other tools can read, then its proof.

The first line is `path:line:column: severity: message [rule]`, as compilers print it, and is
never wrapped; editors jump to it, and grep needs no second line. No colours and no escapes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditcli.model import Finding, Result, Source
from auditcli.report.proof import Line, View, place, proof, ticks
from auditcli.report.run import Run
from auditcli.report.shown import safe
from auditcli.report.statistics import statistics, untested
from auditcli.report.words import SHORT, closing, severities, tally_lines
from auditcli.texts import say


def page(results: Sequence[Result], run: Run) -> str:
    """The format's function in `FORMATS`."""
    return render(results, run.view)


def render(results: Sequence[Result], view: View) -> str:
    """All results as text, ended by a line break."""
    return "".join(f"{line}\n" for line in _lines(results, view))


def _lines(results: Sequence[Result], view: View) -> Iterator[str]:
    for result in results:
        source = result.document.source
        for finding in result.findings:
            yield _heading(finding, source)
            yield from map(_text, proof(finding, source, view))
            yield f"        {say('fingerprint')}: {finding.fingerprint[:SHORT]}"
            yield ""
        if view.verified and (result.verified or result.untested):
            yield from map(_text, ticks(result))
            yield ""
        if view.untested and result.untested:
            yield from untested(result)
            yield ""
        if not view.quiet:
            yield f"{safe(source.path)}: {severities(result.findings)}"
            yield from (f"  {line}" for line in tally_lines(result))
            yield ""
    if view.statistics:
        yield from statistics(results)
        yield ""
    if len(results) + view.unread > 1 and not view.quiet:
        yield closing(results, view.unread)


def _heading(finding: Finding, source: Source) -> str:
    # What other tools read, the severity, is English in every language.
    where, severity = place(finding, source), finding.severity.value
    if finding.accepted is not None:
        severity = f"accepted {severity}"
    return f"{where}: {severity}: {safe(finding.message)} [{finding.rule.id}]"


def _text(line: Line) -> str:
    return "".join(text for text, _ in line).rstrip()
