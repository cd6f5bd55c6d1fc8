"""Does a stock follow from what it was, what came and what went?

Asks of a sentence with four counts: opening + in − out = closing. Counts are exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.prose import evidence, named, printed, shown
from auditcli.model import ClaimKind, Document, Outcome, Verdict

FACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # That the four figures are a stock and its movements, from 0 to 1.
    confidence: Decimal = Decimal("0.85")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each stock with its movements."""
    for claim in document.claims:
        if claim.kind is not ClaimKind.FLOW:
            continue
        opening, came, went, closing = claim.figures
        left = opening.quantity.value + came.quantity.value - went.quantity.value
        agrees = left == closing.quantity.value
        terms = [shown(document, figure.quantity) for figure in (opening, came, went)]
        computed = printed(document, left, closing.quantity)
        yield Outcome(
            Verdict.AGREES if agrees else Verdict.DISAGREES,
            evidence(document, closing),
            tuple(evidence(document, figure) for figure in (opening, came, went)),
            confidence=params.confidence,
            subject=named(document, claim),
            reported=shown(document, closing.quantity),
            computed=computed,
            difference=printed(document, closing.quantity.value - left, closing.quantity),
            computation=f"{terms[0]} + {terms[1]} - {terms[2]} = {computed}",
        )
