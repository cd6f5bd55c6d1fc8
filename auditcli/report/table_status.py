"""What became of the figures of tables: which totals hold, which fail, which went untested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditcli.model import Cell, Finding, Result, Row, RowRole, Span
from auditcli.texts import say

#: Relations that make a figure a total, or another result of its table.
_REGARDED = frozenset(
    {"total", "cross-total", "difference", "percentage", "sign", "restated-value"}
)
#: Rows that say by their words that they follow from others.
_TOTALS = frozenset({RowRole.TOTAL, RowRole.RESULT, RowRole.CLOSING})

HOLDS, FAILS, PART, UNTESTED = "holds", "fails", "part", "untested"


@dataclass(frozen=True, slots=True)
class Statuses:
    """The status of each figure that a relation is about, and reasons of those untested."""

    by_span: dict[Span, str]
    messages: dict[Span, str]
    reasons: dict[Span, str]

    def of(self, cell: Cell) -> str:
        """ "holds", "fails", "part" (of a relation that holds), "untested", or ""."""
        return self.by_span.get(cell.quantity.span, "")

    def findings(self, row: Row) -> Iterator[str]:
        """What was found about the figures of a row."""
        for cell in row.cells:
            if cell is not None and (said := self.messages.get(cell.quantity.span)):
                yield said

    def why_untested(self, row: Row) -> str:
        """Why a row that looks like a total was not tested as one, "" where it was or is none."""
        if row.role not in _TOTALS or row.empty:
            return ""
        cells = [cell for cell in row.cells if cell is not None]
        if any(self.of(cell) in (HOLDS, FAILS) for cell in cells):
            return ""
        places = [cell.quantity.span for cell in cells]
        if row.label_span is not None:
            places.append(row.label_span)
        for place in (*places, row.span):
            if reason := self.reasons.get(place):
                return reason
        if row.unplaced:
            return say("its figures could not be placed in columns")
        if not all(cell.certain for cell in cells):
            return say("its figures could be split in more than one way")
        return say("no rows were found that add up to it")


def statuses(result: Result) -> Statuses:
    """The statuses of the figures of a document. A figure that fails somewhere fails."""
    found = Statuses({}, {}, {})
    for finding in result.untested:
        span = finding.outcome.primary.span
        found.by_span.setdefault(span, UNTESTED)
        found.reasons.setdefault(span, finding.outcome.reason)
    for finding in result.verified:
        if _regarded(finding):
            for part in finding.outcome.related:
                if found.by_span.get(part.span, UNTESTED) == UNTESTED:
                    found.by_span[part.span] = PART
    for finding in result.verified:
        if _regarded(finding):
            found.by_span[finding.outcome.primary.span] = HOLDS
    for finding in result.findings:
        if _regarded(finding):
            span = finding.outcome.primary.span
            found.by_span[span] = FAILS
            found.messages.setdefault(span, finding.message)
    return found


def _regarded(finding: Finding) -> bool:
    return finding.rule.category in _REGARDED
