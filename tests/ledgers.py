"""Reports of many columns, right and wrong ones, with the figures that a reader would find.

For tests of pages and workbooks: of any length, made without the reading and the checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from auditcli.model import (
    Document,
    Evidence,
    Finding,
    Outcome,
    Quantity,
    Result,
    Rule,
    Severity,
    Span,
    Tally,
    Verdict,
)
from tests.builders import make_document, make_rule

FOOTING = make_rule()
CROSS = make_rule("row-does-not-cross-foot", category="cross-total", severity=Severity.WARNING)
REPEATED = make_rule("repeated-word", category="duplicate-word", severity=Severity.NOTE)
RULES = (FOOTING, CROSS, REPEATED)


class Ledger:
    """A report that grows block by block; `result()` is what an audit of it would say."""

    def __init__(self, path: str = "report.txt") -> None:
        self._path = path
        self._text: list[str] = []
        self._size = 0
        self._quantities: list[Quantity] = []
        self.findings: list[Finding] = []
        self.verified: list[Finding] = []
        self.untested: list[Finding] = []

    def line(self, text: str = "") -> Ledger:
        """A line of prose, in which no figure is read."""
        self._text.append(text)
        self._size += len(text) + 1
        return self

    def column(self, *parts: int, total: int, rule: Rule = FOOTING) -> Ledger:
        """Rows and their total: a tick mark if it is right, a finding if it is wrong."""
        rows = [self._row(f"Post {at}", value) for at, value in enumerate(parts, start=1)]
        primary = self._row("Summa", total, "total")
        computed = sum(parts)
        right = computed == total
        number = len(self.findings) + 1
        outcome = Outcome(
            Verdict.AGREES if right else Verdict.DISAGREES,
            primary,
            tuple(rows),
            subject="Summa",
            reported=printed(total),
            computed=printed(computed),
            difference=printed(total - computed),
            computation=" + ".join(map(printed, parts)) + f" = {printed(computed)}",
        )
        if right:
            self.verified.append(Finding(rule, outcome, rule.severity))
            return self
        said = f"Summa {number}: total {printed(total)}, but its parts sum to {printed(computed)}"
        found = Finding(rule, outcome, rule.severity, said, f"{number:032x}")
        self.findings.append(found)
        return self

    def loose(self, *values: int) -> Ledger:
        """Rows that no relation knows."""
        for value in values:
            self._row("Antal", value)
        return self

    def doubt(self, total: int, reason: str) -> Ledger:
        """A total of which it could not be told what belongs to it."""
        primary = self._row("Summa", total, "total")
        outcome = Outcome(Verdict.UNTESTED, primary, subject="Summa", reason=reason)
        self.untested.append(Finding(FOOTING, outcome, FOOTING.severity))
        return self

    def result(self) -> Result:
        """What an audit of the report would say."""
        tally = Tally(
            len(self._quantities),
            len(set(self._tested())),
            len(self.verified),
            0,
            len(self.findings),
            len(self.untested),
        )
        return Result(
            self.document(),
            tuple(self.findings),
            tuple(self.verified),
            tuple(self.untested),
            tally,
        )

    def document(self) -> Document:
        """The report as read."""
        document = make_document("".join(f"{line}\n" for line in self._text), self._path)
        return replace(document, quantities=tuple(self._quantities))

    def _tested(self) -> Iterator[Span]:
        for one in (*self.findings, *self.verified):
            yield from (part.span for part in (one.outcome.primary, *one.outcome.related))

    def _row(self, label: str, value: int, role: str = "addend") -> Evidence:
        shown = printed(value)
        start = self._size + len(label) + 1
        span = Span(start, start + len(shown))
        self._quantities.append(Quantity(Decimal(value), 0, span, shown))
        self.line(f"{label} {shown}")
        return Evidence(span, role, shown, label)


def printed(value: int) -> str:
    """A figure as a Swedish report prints it: "-1 200"."""
    return f"{value:,}".replace(",", " ")


def long_ledger(lines: int, every: int = 10, path: str = "report.txt") -> Ledger:
    """A report of so many lines: columns of two parts, each n-th of them wrong by one."""
    ledger = Ledger(path)
    for at in range(lines // 4):
        wrong = at % every == 0
        rule = RULES[at // every % len(RULES)]
        ledger.column(1000 + at, 300, total=1300 + at + wrong, rule=rule)
        ledger.line(f"Text om avsnitt {at}." if at % 7 else "")
    return ledger
