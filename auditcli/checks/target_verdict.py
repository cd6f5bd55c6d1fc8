"""Target and verdict: does the comment judge the outcome as the figures beside it do?

Reports list measures with target, outcome and a comment, and the comment says whether the target
was reached; or another part of the report does, in the words of the measure's name. Whether more
is better is asked of the target ("at least", "at most"; 100 per cent cannot be exceeded; an outcome
equal to its target has reached it) and of the words ("has risen and reaches the target", "does not
come up to it"). Of all others nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.measure_names import begins_with, by_name, named_in
from auditcli.checks.measures import Measure, usual_measures
from auditcli.checks.prose import alike
from auditcli.checks.prose_index import YEARS
from auditcli.checks.quoting import quoted
from auditcli.model import (
    Dimension,
    Direction,
    Document,
    Outcome,
    Quantity,
    Standing,
    TargetVerdict,
    Verdict,
)

FACTS = frozenset({"target"})

_ALL = Decimal(100)
_SAID = {Standing.REACHED: "reached", Standing.NOT_REACHED: "not reached"}
_CONTRARY = {
    Standing.REACHED: Standing.NOT_REACHED,
    Standing.NOT_REACHED: Standing.REACHED,
}
_BEYOND = {Direction.UP: "exceeded", Direction.DOWN: "undercut"}
_OTHER = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Sentences of a comment that may hold its verdict.
    most_sentences: int = 6
    # How sure it is that a verdict is one of the figures before it, from 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each verdict on a measure whose target and outcome the report gives."""
    found = usual_measures(document)
    begins = [measure.at for measure in found]
    named = by_name(found)
    for verdict in document.verdicts:
        if not _of_this_year(document, verdict):
            continue
        at = bisect_right(begins, verdict.sentence) - 1
        measure = found[at] if at >= 0 else None
        if measure is None or not _comments(measure, verdict, params):
            measure = None
            if not verdict.firm:
                measure = named_in(named, document.sentences[verdict.sentence])
        outcome = None if measure is None else _judged(document, measure, verdict, params)
        if outcome is not None:
            yield outcome


def _of_this_year(document: Document, verdict: TargetVerdict) -> bool:
    """Whether no other year than the report's stands in the sentence."""
    years = {word.text for word in document.sentences[verdict.sentence].words} & YEARS
    return document.period is None or years <= {str(document.period.year)}


def _comments(measure: Measure, verdict: TargetVerdict, params: Params) -> bool:
    """Whether a verdict stands in the comment on a measure."""
    near = verdict.sentence - measure.at < params.most_sentences
    return near and verdict.span.start < measure.end


def _judged(
    document: Document, measure: Measure, verdict: TargetVerdict, params: Params
) -> Outcome | None:
    if len(measure.heads) != 2 or verdict.standing is Standing.PARTLY:
        return None
    target, outcome = measure.heads
    if not alike(target, outcome) or outcome.hedge is not None:
        return None
    if verdict.standing is None:
        said, holds = _BEYOND[verdict.side], _beyond(target, outcome, verdict.side)
        opposite = _BEYOND[_OTHER[verdict.side]]
    else:
        holds = _reached(target, outcome, _way(measure, verdict))
        said, opposite = _SAID[verdict.standing], _SAID[_CONTRARY[verdict.standing]]
        if holds is not None and verdict.standing is Standing.NOT_REACHED:
            holds = not holds
    result = Verdict.UNTESTED
    if holds is False and not begins_with(document, measure, verdict.sentence):
        return None  # "Northtown reaches the target" may be of a part
    if holds is not None:
        result = Verdict.AGREES if holds else Verdict.DISAGREES
    computed = "" if holds is None else said if holds else opposite
    return Outcome(
        verdict=result,
        primary=quoted(document, verdict.span, "verdict"),
        related=(
            quoted(document, outcome.span, "statement"),
            quoted(document, target.span, "other-statement"),
        ),
        confidence=params.confidence,
        subject="target and outcome",
        reported=said,
        computed=computed,
        computation=f"{_printed(outcome)}; {_printed(target)}",
        reason="whether more is better is not told" if holds is None else "",
        facts={"target": _printed(target)},
    )


def _beyond(target: Quantity, outcome: Quantity, side: Direction) -> bool | None:
    """Whether an outcome lies on a side of its target; None where it equals it."""
    return _compare(target, outcome, more=side is Direction.UP)


def _way(measure: Measure, verdict: TargetVerdict) -> Direction:
    """Which way is good, where the verdict's words or the comment's figures tell it."""
    target = measure.heads[0]
    for _, told in measure.comment:
        bound = told.hedge is not None and None in (told.hedge.below, told.hedge.above)
        if bound and told.hedge is not None and alike(told, target) and told.value == target.value:
            return Direction.UP if told.hedge.above is None else Direction.DOWN
    return verdict.better


def _reached(target: Quantity, outcome: Quantity, better: Direction) -> bool | None:
    """Whether an outcome reaches its target; None where nothing tells which way is good."""
    if target.hedge is not None:
        if target.hedge.above is None:
            return _compare(target, outcome, more=True)
        return _compare(target, outcome, more=False) if target.hedge.below is None else None
    if outcome.value == target.value:
        return True
    percent = target.unit is not None and target.unit.dimension is Dimension.PERCENT
    if percent and target.value == _ALL:
        return _compare(target, outcome, more=True)
    if better in (Direction.UP, Direction.DOWN):
        return _compare(target, outcome, more=better is Direction.UP)
    return None


def _compare(target: Quantity, outcome: Quantity, *, more: bool) -> bool | None:
    """Whether the outcome lies on the target's right side; None where they are equal."""
    if outcome.value == target.value:
        return None  # "over 85" and "at least 85" are printed alike
    return (outcome.value > target.value) is more


def _printed(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.unit.symbol}" if quantity.unit else quantity.text
