"""Does the rate of all lie between the rates of the groups that all are made of?

A mean lies between its parts, however large each is. Asks where a sentence tells a share in per
cent for women and for men (girls and boys) and the share of both together stands beside them, or
in the sentences right before one that points back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.checks.prose import HUNDRED, dimension, evidence, hedged, named, shown
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Dimension,
    Direction,
    Document,
    Outcome,
    Quantity,
    Verdict,
)

FACTS: frozenset[str] = frozenset()

#: Neither group is a smaller part of all than this.
LEAST_GROUP = Decimal("0.05")
#: The whole may stand so many sentences before.
_REACH = 2


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is, from 0 to 1."""

    # Where the three stand in one sentence.
    beside: Decimal = Decimal("0.85")
    # Where the whole stands in a sentence before.
    before: Decimal = Decimal("0.75")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each pair of groups with the rate of both."""
    for at, claim in enumerate(document.claims):
        if claim.kind is not ClaimKind.GROUPS or claim.direction is not Direction.NONE:
            continue
        parts = claim.parts()
        if any(dimension(part.quantity) is not Dimension.PERCENT for part in parts):
            continue
        whole, sure = claim.figure("whole"), params.beside
        if whole is None:
            whole, sure = _before(document.claims, at), params.before
        if whole is None or dimension(whole.quantity) is not Dimension.PERCENT:
            continue
        if not _is_split(parts) and not hedged(whole.quantity, *(part.quantity for part in parts)):
            outcome = _outcome(document, claim, whole, parts, sure)
            if claim.figure("whole") is None and outcome.verdict is Verdict.DISAGREES:
                # Over sentences, the measure may be another one.
                outcome = replace(outcome, verdict=Verdict.UNLIKELY)
            yield outcome


def _is_split(parts: tuple[ClaimFigure, ...]) -> bool:
    """Whether the groups are shares of all ("60 procent kvinnor, 40 procent män"), not rates."""
    total = sum((part.quantity.value for part in parts), Decimal(0))
    return abs(total - HUNDRED) <= 1


def _before(claims: tuple[Claim, ...], at: int) -> ClaimFigure | None:
    """The level that a sentence which points back continues: the only one in per cent."""
    claim = claims[at]
    if not claim.previous:
        return None
    own = {part.quantity.span for part in claim.parts()}
    found = []
    for earlier in reversed(claims[:at]):
        if earlier.sentence < claim.sentence - _REACH:
            break
        level = earlier.figure("after")
        if earlier.sentence == claim.sentence or level is None:
            continue
        if dimension(level.quantity) is Dimension.PERCENT and level.quantity.span not in own:
            found.append(level)
    places = {level.quantity.span for level in found}
    return found[0] if len(places) == 1 else None


def _outcome(
    document: Document,
    claim: Claim,
    whole: ClaimFigure,
    parts: tuple[ClaimFigure, ...],
    sure: Decimal,
) -> Outcome:
    told = whole.quantity
    lowest, highest = sorted(parts, key=_value)
    between = f"{shown(document, lowest.quantity)} to {shown(document, highest.quantity)}"
    return Outcome(
        _judge(told, lowest.quantity, highest.quantity),
        evidence(document, whole),
        tuple(evidence(document, part) for part in parts),
        confidence=sure,
        subject=named(document, claim),
        reported=shown(document, told),
        computed=between,
        computation=", ".join(f"{part.label}: {shown(document, part.quantity)}" for part in parts),
    )


def _judge(told: Quantity, low: Quantity, high: Quantity) -> Verdict:
    """Outside the range: disagrees. Inside only by rounding, and then only if one group were
    nearly empty: unlikely."""
    if low.value <= told.value <= high.value:
        return Verdict.AGREES
    below, above = low.value - low.half_width, high.value + high.half_width
    gap = told.value + told.half_width - below
    if told.value > high.value:
        gap = above - told.value + told.half_width
    if gap < 0:
        return Verdict.DISAGREES
    width = high.value - low.value
    return Verdict.UNLIKELY if gap < LEAST_GROUP * width else Verdict.AGREES_ROUNDED


def _value(figure: ClaimFigure) -> Decimal:
    return figure.quantity.value
