"""Is a number per so many given in per cent?

Asks of each number of things per thousand (ten thousand, ...) that a sentence gives: a number is
no percentage. One per thousand is 0.1 per cent, so the figure is wrong, or its unit is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.prose import evidence, shown
from auditcli.model import ClaimKind, Document, Outcome, Verdict

FACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # From 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each number per so many that is given in per cent."""
    for claim in document.claims:
        percent, per = claim.figure("percent"), claim.figure("per")
        if claim.kind is not ClaimKind.RATE or percent is None or per is None:
            continue
        yield Outcome(
            Verdict.DISAGREES,
            evidence(document, percent),
            (evidence(document, per),),
            confidence=params.confidence,
            subject=" ".join(document.source.quote(claim.span).split()),
            reported=shown(document, percent.quantity),
            computed=shown(document, per.quantity),
        )
