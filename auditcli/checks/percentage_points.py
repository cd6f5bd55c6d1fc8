"""Is per cent said where percentage points is meant, or the reverse?

Asks of each change of a figure that stands in per cent:

- both ends are told: is the size their difference (percentage points) or its share of the old
  figure (per cent), and is the unit said the one that fits?
- only the new figure is told: would the change in per cent be too small to be seen in it?

And of the distance between two shares that are both told: their difference is in points. What
fits neither way is no matter of units and left to "change-in-text".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.percentages import change_size
from auditcli.arithmetic.rounding import judge_linear
from auditcli.checks.prose import HUNDRED, dimension, evidence, is_rate, named, printed, shown
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Dimension,
    Document,
    Interval,
    Outcome,
    Quantity,
    Verdict,
)

#: What is said and what is meant: "per cent", "percentage points"; how that is known.
FACTS = frozenset({"said", "meant", "proof"})

_PERCENT, _POINTS = "per cent", "percentage points"
_AGREEING = (Verdict.AGREES, Verdict.AGREES_ROUNDED)


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is, from 0 to 1."""

    # Where both ends are told, so that the arithmetic shows which is meant.
    proven: Decimal = Decimal("0.95")
    # Where only the new figure is told.
    likely: Decimal = Decimal("0.7")
    # Where the two shares stand in the sentence before.
    distance: Decimal = Decimal("0.85")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each change or distance whose unit can be asked."""
    for at, claim in enumerate(document.claims):
        outcome = None
        if claim.kind is ClaimKind.CHANGE:
            outcome = _moved(document, claim, params)
        elif claim.kind is ClaimKind.DIFFERENCE:
            outcome = _apart(document, claim, _shares_before(document.claims, at), params)
        if outcome is not None:
            yield outcome


def _moved(document: Document, claim: Claim, params: Params) -> Outcome | None:
    told = claim.figure("percent") or claim.figure("points")
    before, after = claim.figure("before"), claim.figure("after")
    if told is None or after is None or told.quantity.hedge is not None:
        return None
    if before is None:
        return _unseen(document, claim, told, after, params)
    old, new = before.quantity, after.quantity
    if old.hedge is not None or new.hedge is not None:
        return None
    ends = (before, after)
    if is_rate(old) and is_rate(new):
        return _between_shares(document, claim, told, ends, params)
    if told.role == "points" and not is_rate(old) and not is_rate(new):
        moved = change_size(old, new)
        if moved is not None and moved.meets(_size(told.quantity)):
            return _outcome(document, claim, told, ends, _PERCENT, params.proven)
    return None


def _between_shares(
    document: Document,
    claim: Claim,
    told: ClaimFigure,
    ends: tuple[ClaimFigure, ClaimFigure],
    params: Params,
) -> Outcome | None:
    old, new = ends[0].quantity, ends[1].quantity
    moved = abs(new.value - old.value)
    linear = judge_linear(
        abs(told.quantity.value) - moved, told.quantity.half_width, [old.half_width, new.half_width]
    )
    relative = change_size(old, new)
    as_points = linear in _AGREEING
    as_percent = relative is not None and relative.meets(_size(told.quantity))
    if as_points == as_percent:
        return None
    meant = _POINTS if as_points else _PERCENT
    return _outcome(document, claim, told, ends, meant, params.proven)


def _size(told: Quantity) -> Interval:
    size = abs(told.value)
    return Interval(size - told.half_width, size + told.half_width)


def _unseen(
    document: Document, claim: Claim, told: ClaimFigure, after: ClaimFigure, params: Params
) -> Outcome | None:
    """A change in per cent of a share, too small to move the share by one printed digit."""
    level, size = after.quantity, told.quantity
    if told.role != "percent" or dimension(level) is not Dimension.PERCENT:
        return None
    if claim.figure("amount") is not None or level.hedge is not None or level.value <= 0:
        return None
    moved = level.value * abs(size.value) / HUNDRED
    step = 2 * level.half_width
    if not 0 < moved < step or size.places > level.places:
        return None
    proof = f"{shown(document, size)} of {shown(document, level)} would be less than its last digit"
    return _outcome(document, claim, told, (after,), _POINTS, params.likely, proof)


def _outcome(
    document: Document,
    claim: Claim,
    told: ClaimFigure,
    ends: tuple[ClaimFigure, ...],
    meant: str,
    confidence: Decimal,
    proof: str = "",
) -> Outcome:
    said = _POINTS if dimension(told.quantity) is Dimension.PERCENTAGE_POINT else _PERCENT
    if not proof and len(ends) == 2:
        proof = _proof(document, ends, meant)
    return Outcome(
        Verdict.AGREES if said == meant else Verdict.DISAGREES,
        evidence(document, told),
        tuple(evidence(document, end) for end in ends),
        confidence=confidence,
        subject=named(document, claim),
        reported=shown(document, told.quantity),
        computed=meant,
        computation=proof,
        facts={"said": said, "meant": meant, "proof": proof},
    )


def _proof(document: Document, ends: tuple[ClaimFigure, ...], meant: str) -> str:
    old, new = ends[0].quantity, ends[1].quantity
    high, low = max(old, new, key=_value), min(old, new, key=_value)
    text = f"{shown(document, high)} - {shown(document, low)}"
    if meant == _POINTS:
        return f"{text} = {printed(document, high.value - low.value, high)}"
    share = HUNDRED * (high.value - low.value) / old.value
    return f"({text}) / {shown(document, old)} = {document.style.format(share, 1)} %"


def _value(quantity: Quantity) -> Decimal:
    return quantity.value


def _shares_before(claims: tuple[Claim, ...], at: int) -> list[ClaimFigure]:
    """The shares that the sentence of a claim and the one before it tell, nearest first."""
    found: list[ClaimFigure] = []
    for claim in reversed(claims[:at]):
        if claim.sentence < claims[at].sentence - 1:
            break
        after = None if claim.kind is ClaimKind.COMPARISON else claim.figure("after")
        if after is not None and dimension(after.quantity) is Dimension.PERCENT:
            found.append(after)
    return found


def _apart(
    document: Document, claim: Claim, shares: list[ClaimFigure], params: Params
) -> Outcome | None:
    """The distance between two shares: which two they are, their difference shows."""
    told = claim.figure("amount") or claim.figure("points") or claim.figure("percent")
    if told is None or not is_rate(told.quantity) or len(shares) != 2:
        return None
    one, other = shares
    size = told.quantity
    widths = [one.quantity.half_width, other.quantity.half_width]
    apart = abs(one.quantity.value - other.quantity.value)
    if judge_linear(abs(size.value) - apart, size.half_width, widths) not in _AGREEING:
        return None
    relatives = (
        change_size(one.quantity, other.quantity),
        change_size(other.quantity, one.quantity),
    )
    if any(found is not None and found.meets(_size(size)) for found in relatives):
        return None
    return _outcome(document, claim, told, (other, one), _POINTS, params.distance)
