"""Target and verdict: does the comment judge the outcome as the figures beside it do?

Reports list measures with target, outcome and a comment, and the comment says whether the target
was reached. Whether more is better is asked of the target alone: one printed with "at least" or
"at most" tells it, 100 per cent cannot be exceeded, and an outcome equal to its target has reached
it. Of all others nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.measures import Measure, measures
from auditcli.checks.prose import alike
from auditcli.model import (
    Dimension,
    Document,
    Evidence,
    Goal,
    Outcome,
    Quantity,
    Span,
    Standing,
    Verdict,
)

FACTS = frozenset({"target"})

_ALL = Decimal(100)
_SAID = {Standing.REACHED: "reached", Standing.NOT_REACHED: "not reached"}


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Sentences of a comment that may hold its verdict.
    most_sentences: int = 6
    # How sure it is that a verdict is one of the figures before it, from 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each verdict in the comment on a measure with target and outcome."""
    found = list(measures(document))
    begins = [document.sentences[measure.at].span.start for measure in found]
    starts = [sentence.span.start for sentence in document.sentences]
    headings = [heading.span.start for heading in document.headings]
    for verdict in document.verdicts:
        at = bisect_right(begins, verdict.span.start) - 1
        if at < 0:
            continue
        begin = begins[at]
        sentence = bisect_right(starts, verdict.span.start) - 1
        if sentence - found[at].at >= params.most_sentences:
            continue
        if bisect_right(headings, begin) < bisect_right(headings, verdict.span.start):
            continue  # another measure has begun
        outcome = _judged(document, found[at], verdict, params)
        if outcome is not None:
            yield outcome


def _judged(document: Document, measure: Measure, verdict: Goal, params: Params) -> Outcome | None:
    if len(measure.heads) != 2 or verdict.standing not in _SAID:
        return None
    target, outcome = measure.heads
    if not alike(target, outcome) or outcome.hedge is not None:
        return None
    reached = _reached(target, outcome)
    said = verdict.standing is Standing.REACHED
    result = Verdict.UNTESTED
    if reached is not None:
        result = Verdict.AGREES if reached is said else Verdict.DISAGREES
    return Outcome(
        verdict=result,
        primary=_evidence(document, verdict.span, "verdict"),
        related=(
            _evidence(document, outcome.span, "statement"),
            _evidence(document, target.span, "other-statement"),
        ),
        confidence=params.confidence,
        subject="target and outcome",
        reported=_SAID[verdict.standing],
        computed="" if reached is None else "reached" if reached else "not reached",
        computation=f"{_printed(outcome)}; {_printed(target)}",
        reason="whether more is better is not told" if reached is None else "",
        facts={"target": _printed(target)},
    )


def _reached(target: Quantity, outcome: Quantity) -> bool | None:
    """Whether an outcome reaches its target; None where the target does not tell which way."""
    if target.hedge is not None:
        if target.hedge.above is None:
            return _compare(target, outcome, more=True)
        return _compare(target, outcome, more=False) if target.hedge.below is None else None
    if outcome.value == target.value:
        return True
    percent = target.unit is not None and target.unit.dimension is Dimension.PERCENT
    return _compare(target, outcome, more=True) if percent and target.value == _ALL else None


def _compare(target: Quantity, outcome: Quantity, *, more: bool) -> bool | None:
    """Whether the outcome lies on the target's right side; None where they are equal."""
    if outcome.value == target.value:
        return None  # "over 85" and "at least 85" are printed alike
    return (outcome.value > target.value) is more


def _evidence(document: Document, span: Span, role: str) -> Evidence:
    return Evidence(span, role, document.source.quote(span))


def _printed(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.unit.symbol}" if quantity.unit else quantity.text
