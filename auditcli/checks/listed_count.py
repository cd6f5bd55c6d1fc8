"""Does a number that announces a list count its items?

Asks where a sentence announces so many of something and lists them after a colon. Only lists whose
items can be told apart in one way are judged: short items without a clause or a conjunction in
them, and no word that says that the list is not all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.prose import evidence, named
from auditcli.checks.quoting import quoted
from auditcli.model import Claim, ClaimKind, Document, Outcome, Verdict

FACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # That the items are told apart rightly, from 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each announced list."""
    for claim in document.claims:
        if claim.kind is ClaimKind.COUNT:
            outcome = _asked(document, claim, params)
            if outcome is not None:
                yield outcome


def _asked(document: Document, claim: Claim, params: Params) -> Outcome | None:
    announced = claim.figure("whole")
    if announced is None:
        return None
    count, listed = int(announced.quantity.value), len(claim.items)
    verdict = Verdict.AGREES if count == listed else Verdict.DISAGREES
    reason = ""
    if verdict is Verdict.DISAGREES and not claim.complete:
        verdict, reason = (
            Verdict.UNTESTED,
            "the items of the list can be told apart in several ways",
        )
    items = tuple(quoted(document, span, "listed-item") for span in claim.items)
    return Outcome(
        verdict,
        evidence(document, announced),
        items,
        confidence=params.confidence,
        subject=named(document, claim),
        reported=document.source.quote(announced.quantity.span),
        computed=str(listed),
        difference=str(count - listed),
        computation=f"{listed} listed",
        reason=reason,
    )
