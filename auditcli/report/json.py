"""`--format json`: what other programs read. Versioned, and only ever grows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from auditcli.model import Acceptance, Evidence, Finding, Period, Result, Source, Verdict
from auditcli.report.pipeline import told
from auditcli.report.run import Run

#: The version of the format, raised only when something that was there changes its meaning.
VERSION = 1

JsonObject = dict[str, object]


def page(results: Sequence[Result], run: Run) -> str:
    """The format's function in `FORMATS`."""
    return render(results, tool_version=run.tool_version)


def render(results: Sequence[Result], *, tool_version: str) -> str:
    """All results as one JSON object, ended by a line break."""
    report: JsonObject = {
        "version": VERSION,
        "tool": {"name": "auditcli", "version": tool_version},
        "documents": [_document(result) for result in results],
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _document(result: Result) -> JsonObject:
    document = result.document
    source = document.source
    head: JsonObject = {"path": source.path, "language": document.language}
    if document.period is not None:
        head["period"] = _period(document.period)
    return head | {
        "tally": asdict(result.tally),
        "findings": [finding_object(finding, source) for finding in result.findings],
        "verified": [_verified(finding, source) for finding in result.verified],
        "untested": [_untested(finding, source) for finding in result.untested],
        **_lapsed(result),
    }


def _lapsed(result: Result) -> JsonObject:
    """Accepted findings that are none any more, where there are any."""
    entries = [
        {"rule": lapsed.acceptance.rule, "why": lapsed.why, **_acceptance(lapsed.acceptance)}
        for lapsed in result.lapsed
    ]
    return {"lapsed": entries} if entries else {}


def _acceptance(acceptance: Acceptance) -> JsonObject:
    expires = acceptance.expires
    return {
        "fingerprint": acceptance.fingerprint,
        "quote": acceptance.quote,
        "reason": acceptance.reason,
        "who": acceptance.who,
        "when": acceptance.when.isoformat(),
        **({"expires": expires.isoformat()} if expires else {}),
    }


def _period(period: Period) -> str:
    if period.month is not None:
        return f"{period.end}-{period.month:02}"
    return str(period.end) if period.start == period.end else f"{period.start}-{period.end}"


def finding_object(finding: Finding, source: Source) -> JsonObject:
    """A finding with its place, its proof and what it is known by."""
    outcome = finding.outcome
    accepted = finding.accepted
    return {
        "rule": finding.rule.id,
        "category": finding.rule.category,
        "severity": finding.severity.value,
        # Decimal in our arithmetic; JSON has but one kind of number.
        "confidence": float(outcome.confidence),
        "message": finding.message,
        "location": _location(outcome.primary, source),
        "related": [_related(part, source) for part in outcome.related],
        **told(outcome),
        "fingerprint": finding.fingerprint,
        **({"accepted": _acceptance(accepted)} if accepted else {}),
    }


def _verified(finding: Finding, source: Source) -> JsonObject:
    outcome = finding.outcome
    entry: JsonObject = {
        "rule": finding.rule.id,
        "category": finding.rule.category,
        "location": _location(outcome.primary, source),
        "related": [_related(part, source) for part in outcome.related],
    }
    if outcome.computation:
        entry["computation"] = outcome.computation
    return entry | {"rounded": outcome.verdict is Verdict.AGREES_ROUNDED}


def _untested(finding: Finding, source: Source) -> JsonObject:
    return {
        "rule": finding.rule.id,
        "location": _location(finding.outcome.primary, source),
        "reason": finding.outcome.reason,
    }


def _location(part: Evidence, source: Source) -> JsonObject:
    place = _place(part, source) | {"start": part.span.start, "end": part.span.end}
    place["text"] = source.quote(part.span)
    return place if part.cell is None else place | {"cell": list(part.cell)}


def _related(part: Evidence, source: Source) -> JsonObject:
    role: JsonObject = {"role": part.role}
    place = role | _place(part, source) | {"text": source.quote(part.span)}
    return place if part.cell is None else place | {"cell": list(part.cell)}


def _place(part: Evidence, source: Source) -> JsonObject:
    start, end = source.position(part.span.start), source.position(part.span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }
