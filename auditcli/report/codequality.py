"""`--format gitlab`: the code quality report that GitLab shows in merge requests.

<https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>. GitLab knows no
suppressions: an accepted finding is of severity "info" and says that it was accepted.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from auditcli.model import Finding, Result, Severity, Source
from auditcli.report.pipeline import details, in_repository
from auditcli.report.run import Run
from auditcli.report.shown import safe
from auditcli.texts import say

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}

JsonObject = dict[str, object]


def page(results: Sequence[Result], run: Run) -> str:
    """All findings as one JSON list, and inputs that could not be checked as blockers."""
    listed = [_unusable(path, said) for path, said in run.unusable]
    listed += [
        _finding(finding, result.document.source)
        for result in results
        for finding in result.findings
    ]
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding, source: Source) -> JsonObject:
    span = finding.outcome.primary.span
    path = in_repository(source.path)
    lines = {"begin": source.position(span.start).line, "end": source.position(span.end).line}
    said = ". ".join([safe(finding.message).rstrip("."), *details(finding)])
    accepted = finding.accepted is not None
    return {
        "description": f"{say('Accepted')}: {said}" if accepted else said,
        "check_name": finding.rule.id,
        "fingerprint": _unique(path, finding.fingerprint),
        "severity": "info" if accepted else _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": lines},
    }


def _unusable(path: str, said: str) -> JsonObject:
    return {
        "description": safe(said),
        "check_name": "not-checked",
        "fingerprint": _unique(path, "not-checked"),
        "severity": "blocker",
        "location": {"path": in_repository(path), "lines": {"begin": 1}},
    }


def _unique(path: str, fingerprint: str) -> str:
    """Two files may have the same fault; GitLab wants a fingerprint of its own for each."""
    text = f"{path}\x1f{fingerprint}".encode("utf-8", "surrogateescape")
    return hashlib.sha256(text).hexdigest()[:32]
