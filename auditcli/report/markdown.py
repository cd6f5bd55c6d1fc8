"""`--format markdown`: a report for the comment of a pull request.

Texts of the report are written so that Markdown finds nothing in them: no markup, no HTML, no
link, no mention of a person and no reference to an issue. Forges refuse comments of more than
65,536 characters, so the proofs are left out where they would make the page longer; a finding is
never left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditcli.model import Finding, Result, Severity, Source
from auditcli.report.run import Run
from auditcli.report.shown import safe
from auditcli.report.words import (
    closing,
    explanation,
    plural,
    severities,
    tally_lines,
)
from auditcli.texts import say

#: Characters that a page with proofs may have, with room left for what is put around it.
LONGEST = 60_000

_ICONS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.NOTE: "ℹ️"}
_ACCEPTED = "☑️"
#: What Markdown or a forge would make something of, wherever it stands in a line.
_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&@$]|:(?! |$)|(?<=www)\.|(?<=GH)-", re.IGNORECASE)


def page(results: Sequence[Result], run: Run) -> str:
    """The format's function in `FORMATS`."""
    return render(results, unread=len(run.unusable))


def render(results: Sequence[Result], *, unread: int = 0) -> str:
    """All results as one Markdown document."""
    whole = _page(results, unread, proofs=True)
    return whole if len(whole) <= LONGEST else _page(results, unread, proofs=False)


def escape(text: str) -> str:
    """Text of a report in one line, with its special characters as entities."""
    said = safe(" ".join(text.split()))
    return _SPECIAL.sub(lambda match: "".join(f"&#{ord(c)};" for c in match.group()), said)


def _page(results: Sequence[Result], unread: int, *, proofs: bool) -> str:
    return "".join(f"{line}\n" for line in _lines(results, unread, proofs))


def _lines(results: Sequence[Result], unread: int, proofs: bool) -> Iterator[str]:
    findings = [finding for result in results for finding in result.findings]
    yield f"## {say('Audit')}: {severities(findings)}"
    yield ""
    if len(results) + unread != 1:
        yield from (escape(closing(results, unread)), "")
    for result in results:
        yield from _document(result, proofs)
    if not proofs and findings:
        left_out = "The proofs are left out, because the page would be too long for a comment."
        yield from (f"_{say(left_out)}_", "")


def _document(result: Result, proofs: bool) -> Iterator[str]:
    source = result.document.source
    yield from (f"### {escape(source.path)}", "")
    yield from (f"- {escape(line)}" for line in tally_lines(result))
    yield ""
    if not result.findings:
        return
    yield f"| | {say('Line')} | {say('Finding')} | {say('Rule')} |"
    yield "|---|---:|---|---|"
    yield from (_row(finding, source) for finding in result.findings)
    yield ""
    if proofs:
        yield from _proofs(result)


def _row(finding: Finding, source: Source) -> str:
    line = source.position(finding.outcome.primary.span.start).line
    icon = _ACCEPTED if finding.accepted else _ICONS[finding.severity]
    said = escape(finding.message)
    if finding.accepted:
        said = f"~~{said}~~ {say('accepted')}: {escape(finding.accepted.reason)}"
    name = say("accepted") if finding.accepted else say(finding.severity.value)
    return f"| {icon} {name} | {line} | {said} | `{finding.rule.id}` |"


def _proofs(result: Result) -> Iterator[str]:
    source = result.document.source
    count = plural(len(result.findings), "computation")
    yield from ("<details>", f"<summary>{count}</summary>", "")
    for finding in result.findings:
        line = source.position(finding.outcome.primary.span.start).line
        quoted = escape(source.line_text(line))
        yield f"- **{say('Line')} {line}** {quoted}"
        for title, text in explanation(finding):
            yield f"  - {title}: {escape(text)}"
    yield from ("", "</details>", "")
