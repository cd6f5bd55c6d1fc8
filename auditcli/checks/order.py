"""Do figures stand in the order that the words put them in?

Asks where one figure is said to be the highest and another the lowest, and where others are said to
follow the highest ("most named pay, 60 per cent, followed by …"): is none larger than it? Where the
words go from the lowest up, none smaller. So where a figure is said to be higher, or lower, than
another that stands beside it ("higher among women (62 per cent) than among men (45)"). Those that
follow are listed loosely, and are not held against each other; what is hedged or printed negative
is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.prose import comparable, evidence, hedged, named, shown
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Direction,
    Document,
    Evidence,
    Outcome,
    Verdict,
)

FACTS: frozenset[str] = frozenset({"word"})


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # From 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each row of figures that words put in an order."""
    for claim in document.claims:
        if claim.kind is ClaimKind.ORDER and claim.direction_span is not None:
            outcome = _asked(document, claim, params)
            if outcome is not None:
                yield outcome


def _asked(document: Document, claim: Claim, params: Params) -> Outcome | None:
    parts = claim.parts()
    if hedged(*(part.quantity for part in parts)):
        return None
    if any(part.quantity.value < 0 for part in parts):
        return None
    first, *rest = parts
    if not all(comparable(first.quantity, part.quantity) for part in rest):
        return None
    up = claim.direction is Direction.UP
    wrong = next((part for part in rest if _beyond(first, part, up)), None)
    other = wrong or rest[0]
    assert claim.direction_span is not None
    others = [part for part in rest if part is not other] if wrong is None else []
    return Outcome(
        Verdict.AGREES if wrong is None else Verdict.DISAGREES,
        evidence(document, other),
        (
            evidence(document, first),
            *(evidence(document, part) for part in others),
            Evidence(claim.direction_span, "other-statement", claim.direction_word),
        ),
        confidence=params.confidence,
        subject=named(document, claim),
        reported=shown(document, other.quantity),
        computed=shown(document, first.quantity),
        computation=", ".join(shown(document, part.quantity) for part in parts),
        facts={"word": claim.direction_word},
    )


def _beyond(first: ClaimFigure, other: ClaimFigure, up: bool) -> bool:
    """Whether a figure lies beyond the one that is said to be the extreme, rounding apart."""
    over = other.quantity.value - first.quantity.value
    room = first.quantity.half_width + other.quantity.half_width
    return (-over if up else over) > room
