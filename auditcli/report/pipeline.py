"""What the formats for pipelines share: paths as they want them, and findings in a few words."""

from __future__ import annotations

from pathlib import Path, PurePath
from urllib.parse import quote

from auditcli.model import Finding, Outcome, Severity
from auditcli.report.shown import safe
from auditcli.report.words import as_written
from auditcli.texts import say

#: What SARIF calls the severities.
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def in_repository(path: str) -> str:
    """A path as a pipeline knows the file: from the folder of the run, with slashes."""
    pure = PurePath(path)
    if pure.is_absolute() and pure.is_relative_to(Path.cwd()):
        pure = pure.relative_to(Path.cwd())
    return pure.as_posix()


def uri(path: str) -> str:
    """A path as a URI: relative to the folder of the run where it lies below it."""
    name = in_repository(path)
    quoted = quote(name.encode("utf-8", "surrogateescape"))
    if not PurePath(name).is_absolute():
        # "a:b" would be read as the scheme a.
        return quoted
    return f"file://{quoted}" if quoted.startswith("/") else f"file:///{quoted}"


def details(finding: Finding) -> list[str]:
    """What supports a finding: the computation, the hint, and why it was accepted."""
    outcome = finding.outcome
    said = []
    if outcome.computation:
        said.append(as_written(outcome.computation))
    if outcome.hint:
        said.append(safe(outcome.hint))
    if finding.accepted is not None:
        said.append(f"{say('accepted')}: {safe(finding.accepted.reason)}")
    return said


def told(outcome: Outcome) -> dict[str, str]:
    """The figures of an outcome, its computation and its hint, by name, where there are any."""
    names = ("reported", "computed", "difference", "computation", "hint")
    return {name: text for name in names if (text := getattr(outcome, name))}
