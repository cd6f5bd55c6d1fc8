"""What the engine hands to the report: findings, tick marks and what went untested."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from auditcli.model.document import Document
from auditcli.model.outcome import Outcome
from auditcli.model.rule import Rule, Severity
from auditcli.model.values import value


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Somebody's word that a finding may stand: which one, why, who said so and when.

    `quote` is the finding's place with the words around it, by which it is known again where the
    same fault stands twice. `expires` is the last day on which it holds. `report` is the name (or
    pattern) of the reports it is about, and `origin` the file and line where it is written.
    """

    fingerprint: str
    rule: str
    quote: str
    reason: str
    who: str
    when: datetime.date
    expires: datetime.date | None = None
    report: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """An acceptance that holds for nothing (any more), and why: "gone" or "expired"."""

    acceptance: Acceptance
    why: str


@value
class Finding:
    """An outcome judged by a rule.

    For disagreements `message` is the rule's message filled in and `fingerprint` stays the same
    when lines move; for tick marks and untested relations both may be empty. A finding that
    somebody `accepted` is shown and does not count for the exit status.
    """

    rule: Rule
    outcome: Outcome
    severity: Severity
    message: str = ""
    fingerprint: str = ""
    accepted: Acceptance | None = None


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
    """What one document yielded, in the order of the text.

    `lapsed` are acceptances of this document's findings that match none of them.
    """

    document: Document
    findings: tuple[Finding, ...]
    verified: tuple[Finding, ...]
    untested: tuple[Finding, ...]
    tally: Tally
    crashes: tuple[Crash, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The findings of two versions of a report: only in the new, only in the old, in both.

    Those in both are (old, new) pairs, in the order of the new version.
    """

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    still: tuple[tuple[Finding, Finding], ...]
