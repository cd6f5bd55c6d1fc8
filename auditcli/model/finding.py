"""What the engine hands to the report: findings, tick marks and what went untested."""

from __future__ import annotations

from dataclasses import dataclass

from auditcli.model.document import Document
from auditcli.model.outcome import Outcome
from auditcli.model.rule import Rule, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """An outcome judged by a rule.

    For disagreements `message` is the rule's message filled in and `fingerprint` stays the same
    when lines move; for tick marks and untested relations both may be empty.
    """

    rule: Rule
    outcome: Outcome
    severity: Severity
    message: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was read and tested: figures, and relations by verdict.

    `covered` counts the figures that take part in at least one tested relation.
    """

    quantities: int = 0
    covered: int = 0
    agree: int = 0
    agree_rounded: int = 0
    disagree: int = 0
    untested: int = 0


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule whose check failed on a document: what was printed is not the whole truth."""

    rule: Rule
    error: str


@dataclass(frozen=True, slots=True)
class Result:
    """What one document yielded, in the order of the text."""

    document: Document
    findings: tuple[Finding, ...]
    verified: tuple[Finding, ...]
    untested: tuple[Finding, ...]
    tally: Tally
    crashes: tuple[Crash, ...] = ()
