"""One wrong figure, two findings: the figure in which a row and a column meet.

A cell that is wrong stands in a row and in a column, and neither adds up. Where two relations that
disagree have one figure in common, and the same change of that figure would make both hold, both
findings say so: it is the figure to look at first. They stay two findings, each with its proof.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditcli.engine.identity import evidence_of
from auditcli.model import Document, Finding, Span, Verdict

#: Relations in which a total stands against its parts, in a column or in a row.
_SUMS = frozenset({"total", "cross-total"})


def with_crossings(document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, with a hint where one figure would explain two of them."""
    meeting: defaultdict[Span, list[tuple[int, str]]] = defaultdict(list)
    for at, finding in enumerate(findings):
        for span, change in _changes(finding):
            meeting[span].append((at, change))
    hints: dict[int, str] = {}
    for span, pairs in meeting.items():
        if len(pairs) != 2 or pairs[0][1] != pairs[1][1]:
            continue
        one, other = pairs[0][0], pairs[1][0]
        if len(_places(findings[one]) & _places(findings[other])) == 1:
            figure = " ".join(document.source.quote(span).split())
            line = document.source.position(span.start).line
            for mine, its in ((one, other), (other, one)):
                other_line = _line(document, findings[its])
                hints[mine] = (
                    f"{figure} on line {line} alone could explain this and the finding on line"
                    f" {other_line}"
                )
    return tuple(
        replace(one, outcome=replace(one.outcome, hint=hints[at])) if at in hints else one
        for at, one in enumerate(findings)
    )


def _changes(finding: Finding) -> Iterator[tuple[Span, str]]:
    """Each figure of a sum with the change that would make the sum hold, as printed."""
    outcome = finding.outcome
    off = outcome.difference.translate(str.maketrans("–−", "--"))
    # A part that is subtracted would have to change the other way: only plain sums are told.
    plain = "-" not in outcome.computation and "−" not in outcome.computation
    if finding.rule.category not in _SUMS or outcome.verdict is not Verdict.DISAGREES:
        return
    if off and plain:
        yield outcome.primary.span, off.removeprefix("-") if off.startswith("-") else f"-{off}"
        for part in outcome.related:
            if part.role == "addend":
                yield part.span, off


def _places(finding: Finding) -> set[Span]:
    return {part.span for part in evidence_of(finding.outcome)}


def _line(document: Document, finding: Finding) -> int:
    return document.source.position(finding.outcome.primary.span.start).line
