"""One figure in two statements: its kind, whether the two may be one, and what is said of it."""

from __future__ import annotations

from decimal import Decimal

from auditcli.arithmetic.restating import judge_restated
from auditcli.checks.facts_index import size
from auditcli.checks.prose_index import Statement
from auditcli.checks.quoting import quoted
from auditcli.model import Dimension, Document, Outcome, Quantity, Verdict


def kind_of(quantity: Quantity) -> tuple[Dimension, str]:
    """What a figure is measured in: figures of two kinds are no two statements of one fact."""
    return (Dimension.NONE, "") if quantity.unit is None else quantity.unit.kind


def verdict_of(one: Quantity, other: Quantity) -> Verdict:
    """Whether two figures may be one, whatever their signs."""
    return judge_restated(size(one), size(other))


def outcome_of(
    document: Document,
    later: Statement,
    a: Quantity,
    b: Quantity,
    verdict: Verdict,
    first: Statement,
) -> Outcome:
    """The outcome for figure `b` of a later statement, held against `a` of an earlier one."""
    reported, computed = (_said(quantity) for quantity in (b, a))
    words = later.sentence.text.split()
    return Outcome(
        verdict=verdict,
        primary=quoted(document, b.span, "statement"),
        related=(quoted(document, a.span, "other-statement"),),
        confidence=Decimal("0.8"),
        subject=" ".join(words[:12]) + (" …" if len(words) > 12 else ""),
        reported=reported,
        computed=computed,
        computation=f"{reported} = {computed}",
        facts={"place": str(document.source.position(first.sentence.span.start).line)},
    )


def _said(quantity: Quantity) -> str:
    hedge = f"{quantity.hedge.word} " if quantity.hedge is not None else ""
    unit = f" {quantity.unit.symbol}" if quantity.unit is not None else ""
    return f"{hedge}{quantity.text}{unit}"
