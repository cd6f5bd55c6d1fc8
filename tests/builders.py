"""Small factories for values that the reading or a check would make: for tests of what follows.

Places are given by quoting the text, which only a test may do: its texts are short and known.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditcli.model import (
    Crash,
    Document,
    Evidence,
    FigureStyle,
    Finding,
    Outcome,
    Period,
    Result,
    Rule,
    Severity,
    Source,
    Span,
    Tally,
    Verdict,
)


def make_source(text: str, path: str = "report.txt", *, sheet: bool = False) -> Source:
    return Source(path, text, sheet=sheet)


def make_document(
    text: str, path: str = "report.txt", *, language: str = "sv", period: int | None = 2023
) -> Document:
    about = None if period is None else Period(period, period, str(period))
    return Document(make_source(text, path), language, about, FigureStyle())


def at(
    document: Document,
    quoted: str,
    role: str = "total",
    *,
    nth: int = 1,
    label: str = "",
    cell: tuple[int, int] | None = None,
) -> Evidence:
    """The place of the nth time that something stands in the text."""
    start = -1
    for _ in range(nth):
        start = document.source.text.index(quoted, start + 1)
    return Evidence(Span(start, start + len(quoted)), role, quoted, label, cell)


def make_rule(
    rule_id: str = "column-does-not-foot",
    *,
    severity: Severity = Severity.ERROR,
    category: str = "total",
    check: str = "footing",
) -> Rule:
    return Rule(rule_id, check, category, severity, "{subject}: {reported}", "Because.")


def make_finding(
    primary: Evidence,
    related: Sequence[Evidence] = (),
    *,
    rule: Rule | None = None,
    verdict: Verdict = Verdict.DISAGREES,
    message: str = "Summa: total 1 600, but its 2 parts sum to 1 500 (off by 100)",
    confidence: str = "1",
    computed: str = "",
    reported: str = "",
    difference: str = "",
    computation: str = "",
    hint: str = "",
    reason: str = "",
    fingerprint: str = "0123abcd",
) -> Finding:
    outcome = Outcome(
        verdict,
        primary,
        tuple(related),
        Decimal(confidence),
        reported=reported,
        computed=computed,
        difference=difference,
        computation=computation,
        hint=hint,
        reason=reason,
    )
    rule = rule or make_rule()
    return Finding(rule, outcome, rule.severity, message, fingerprint)


def make_result(
    document: Document,
    findings: Sequence[Finding] = (),
    verified: Sequence[Finding] = (),
    untested: Sequence[Finding] = (),
    *,
    tally: Tally | None = None,
    crashes: Sequence[Crash] = (),
) -> Result:
    counted = tally or Tally(
        quantities=10,
        covered=6 if findings or verified else 0,
        agree=len(verified),
        disagree=len(findings),
        untested=len(untested),
    )
    return Result(
        document, tuple(findings), tuple(verified), tuple(untested), counted, tuple(crashes)
    )


COLUMN = "Lön     1 200\nHyra      300\nSumma   1 600\n"


def column_result(path: str = "report.txt") -> Result:
    """A column of two parts with a total that is 100 too high: one error."""
    document = make_document(COLUMN, path)
    finding = make_finding(
        at(document, "1 600"),
        [at(document, "1 200", "addend"), at(document, "300", "addend")],
        reported="1 600",
        computed="1 500",
        difference="100",
        computation="1 200 + 300 = 1 500",
    )
    return make_result(document, [finding])
