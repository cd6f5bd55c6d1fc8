"""Is a fall told with a minus as well ("minskade med -21")?

The word has the sign already; strictly the two together are a rise. Readers understand it, so
this is a matter of style. A deficit with a minus is common usage and left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.prose import evidence, named, shown
from auditcli.model import Claim, ClaimKind, Direction, Document, Evidence, Outcome, Verdict

#: The word of direction.
FACTS = frozenset({"word"})


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # From 0 to 1.
    confidence: Decimal = Decimal("0.9")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each fall whose size is printed with a minus."""
    for claim in document.claims:
        outcome = _asked(document, claim, params)
        if outcome is not None:
            yield outcome


def _asked(document: Document, claim: Claim, params: Params) -> Outcome | None:
    if claim.kind is not ClaimKind.CHANGE or claim.direction is not Direction.DOWN:
        return None
    size = claim.figure("amount") or claim.figure("points") or claim.figure("percent")
    if size is None or size.quantity.value >= 0 or claim.direction_span is None:
        return None
    word = Evidence(claim.direction_span, "other-statement", claim.direction_word)
    return Outcome(
        Verdict.DISAGREES,
        evidence(document, size),
        (word,),
        confidence=params.confidence,
        subject=named(document, claim),
        reported=shown(document, size.quantity),
        computed=shown(document, size.quantity).lstrip("-–−"),
        facts={"word": claim.direction_word},
    )
