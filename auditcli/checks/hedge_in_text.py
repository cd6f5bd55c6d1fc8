"""Does "just over" or "just under" agree with the figures in the same sentence?

Asks of a hedged share whose part and whole are told, and of a hedged change whose two ends are
told, whether the figure that follows from them lies on the side that the hedge names. Hedges that
name no side ("cirka") are not asked, nor figures further off than any hedge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.percentages import central_share, share
from auditcli.checks.prose import (
    alike,
    comparable,
    evidence,
    hedged,
    is_rate,
    named,
    printed,
    shown,
)
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Document,
    Interval,
    Outcome,
    Quantity,
    Verdict,
)

#: The hedge as it stands.
FACTS = frozenset({"hedge"})

#: Further off than this share of the figure, it is no matter of the hedge.
NEAR = Decimal("0.2")


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # From 0 to 1.
    confidence: Decimal = Decimal("0.85")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each hedge whose figure follows from others in the sentence."""
    for claim in document.claims:
        outcome = None
        if claim.kind is ClaimKind.SHARE:
            outcome = _share(document, claim, params)
        elif claim.kind is ClaimKind.CHANGE:
            outcome = _change(document, claim, params)
        if outcome is not None:
            yield outcome


def _share(document: Document, claim: Claim, params: Params) -> Outcome | None:
    told, part, whole = (claim.figure(role) for role in ("percent", "part", "whole"))
    if told is None or part is None or whole is None or hedged(part.quantity, whole.quantity):
        return None
    if not comparable(part.quantity, whole.quantity) or whole.quantity.value <= 0:
        return None
    found = share(part.quantity, whole.quantity)
    centre = central_share(part.quantity, whole.quantity)
    return _asked(document, claim, told, (part, whole), found, centre, params)


def _change(document: Document, claim: Claim, params: Params) -> Outcome | None:
    before, after = claim.figure("before"), claim.figure("after")
    told = claim.figure("amount") or claim.figure("points")
    if told is None or before is None or after is None:
        return None
    old, new = before.quantity, after.quantity
    if hedged(old, new) or not alike(old, new):
        return None
    points = told.role == "points" and is_rate(old)
    if not points and not comparable(told.quantity, new):
        return None
    moved = abs(new.value - old.value)
    width = old.half_width + new.half_width
    found = Interval(moved - width, moved + width)
    return _asked(document, claim, told, (before, after), found, moved, params)


def _asked(
    document: Document,
    claim: Claim,
    told: ClaimFigure,
    parts: tuple[ClaimFigure, ClaimFigure],
    found: Interval | None,
    centre: Decimal,
    params: Params,
) -> Outcome | None:
    size = told.quantity
    hedge = size.hedge
    if hedge is None or found is None or (hedge.below == 0) == (hedge.above == 0):
        return None
    agrees = size.interval().meets(found)
    if not agrees and not _wrong_side(size, found):
        return None
    one, other = (shown(document, part.quantity) for part in parts)
    return Outcome(
        Verdict.AGREES_ROUNDED if agrees else Verdict.DISAGREES,
        evidence(document, told),
        tuple(evidence(document, part) for part in parts),
        confidence=params.confidence,
        subject=named(document, claim),
        reported=f"{hedge.word} {shown(document, size)}",
        computed=printed(document, centre, size),
        computation=f"{one}, {other}",
        facts={"hedge": hedge.word},
    )


def _wrong_side(size: Quantity, found: Interval) -> bool:
    """Whether what follows lies just beyond the figure, on the side that the hedge excludes."""
    assert size.hedge is not None
    if found.low is None or found.high is None:
        return False
    room = abs(size.value) * NEAR
    if size.hedge.below == 0:
        return size.value - room <= found.high < size.value
    return size.value < found.low <= size.value + room
