"""Do the parts that a sentence names add up to the whole that it names?

Asks of each breakdown in running text. Where words say that the parts are all ("fördelat på",
"består av", women and men) they must make the whole. After "varav" they may be some of many:
no single part may exceed the whole, nor many counted ones together, and parts that make it exactly
are a tick. A change by women and men is held against the change in the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.rounding import judge_sum
from auditcli.checks.prose import COUNTS, RATES, dimension, evidence, hedged, named, printed, shown
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Direction,
    Document,
    Outcome,
    Verdict,
)

FACTS: frozenset[str] = frozenset()

_AGREEING = (Verdict.AGREES, Verdict.AGREES_ROUNDED)

TENS = Decimal(10)
#: Larger counts are often rounded.
EXACT_BELOW = 10_000
#: So many parts are all there are where they come to no more than so much more than the whole.
_MANY, _OVER = 4, 2


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is, from 0 to 1."""

    # Where the text says that the parts are all.
    complete: Decimal = Decimal("0.9")
    # Of one part that is larger than its whole.
    larger: Decimal = Decimal("0.85")
    # Of changes held against the change in the sentence before.
    changes: Decimal = Decimal("0.75")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each whole and its parts."""
    for at, claim in enumerate(document.claims):
        outcome = None
        if claim.kind is ClaimKind.BREAKDOWN:
            outcome = _parts(document, claim, params)
        elif claim.kind is ClaimKind.GROUPS:
            outcome = _groups(document, document.claims, at, params)
        if outcome is not None:
            yield outcome


def _parts(document: Document, claim: Claim, params: Params) -> Outcome | None:
    whole, parts = claim.figure("whole"), claim.parts()
    if whole is None or hedged(whole.quantity, *(part.quantity for part in parts)):
        return None
    quantities = [part.quantity for part in parts]
    verdict = judge_sum(whole.quantity, quantities, exact=_is_exact(whole, *parts))
    if claim.complete:
        if verdict is Verdict.DISAGREES and _may_be_mean(whole, parts):
            return _outcome(document, claim, whole, parts, Verdict.UNTESTED, params.complete)
        return _outcome(document, claim, whole, parts, verdict, params.complete)
    if verdict in _AGREEING:
        return _outcome(document, claim, whole, parts, verdict, params.complete)
    if dimension(whole.quantity) in RATES:
        return None  # "6 per cent, of which 60 per cent are …" is a share of the six
    if _overflows(document, whole, parts):
        return _outcome(document, claim, whole, parts, Verdict.DISAGREES, params.changes)
    for part in parts:
        over = part.quantity.value - whole.quantity.value
        if over > part.quantity.half_width + whole.quantity.half_width:
            return _outcome(document, claim, whole, (part,), Verdict.DISAGREES, params.larger)
    return None


def _overflows(document: Document, whole: ClaimFigure, parts: tuple[ClaimFigure, ...]) -> bool:
    """Whether many counted parts come to one or two more than the whole.

    Parts that overlap ("14 women, 12 doctors") come to any number more.
    """
    over = sum((part.quantity.value for part in parts), -whole.quantity.value)
    if len(parts) < _MANY or not 0 < over <= _OVER or not _is_exact(whole, *parts):
        return False
    groups = tuple(document.vocabulary.groups)
    return not any(word.startswith(groups) for part in parts for word in _named(part))


def _named(part: ClaimFigure) -> list[str]:
    unit = part.quantity.unit
    return [*part.label.split(), *(unit.symbol.split() if unit is not None else ())]


def _may_be_mean(whole: ClaimFigure, parts: tuple[ClaimFigure, ...]) -> bool:
    """A figure that lies between its parts may be their mean."""
    return whole.quantity.value <= max(part.quantity.value for part in parts)


def _is_exact(*figures: ClaimFigure) -> bool:
    """Whether all are counts of things, told to the last one."""
    values = [figure.quantity.value for figure in figures]
    counts = all(dimension(figure.quantity) in COUNTS for figure in figures)
    whole = counts and all(value == int(value) for value in values)
    return whole and any(value % TENS for value in values) and max(values) < EXACT_BELOW


def _groups(
    document: Document, claims: tuple[Claim, ...], at: int, params: Params
) -> Outcome | None:
    claim = claims[at]
    parts = claim.parts()
    if hedged(*(part.quantity for part in parts)):
        return None
    if any(dimension(part.quantity) not in COUNTS for part in parts):
        return None
    whole = claim.figure("whole")
    confidence = params.complete
    if claim.direction in (Direction.UP, Direction.DOWN):
        whole = _change_before(claims, at)
        confidence = params.changes
    if whole is None or whole.quantity.hedge is not None:
        return None
    if dimension(whole.quantity) not in COUNTS or whole.quantity.value < 0:
        return None
    if _may_be_mean(whole, parts):
        return None
    quantities = [part.quantity for part in parts]
    verdict = judge_sum(whole.quantity, quantities, exact=_is_exact(whole, *parts))
    return _outcome(document, claim, whole, parts, verdict, confidence)


def _change_before(claims: tuple[Claim, ...], at: int) -> ClaimFigure | None:
    """The amount of the change, the same way, that the sentence before tells."""
    claim = claims[at]
    found = [
        amount
        for earlier in claims[max(at - 6, 0) : at]
        if earlier.sentence == claim.sentence - 1
        and earlier.kind is ClaimKind.CHANGE
        and earlier.direction is claim.direction
        and (amount := earlier.figure("amount")) is not None
    ]
    return found[0] if len(found) == 1 else None


def _outcome(
    document: Document,
    claim: Claim,
    whole: ClaimFigure,
    parts: tuple[ClaimFigure, ...],
    verdict: Verdict,
    confidence: Decimal,
) -> Outcome:
    total = sum((part.quantity.value for part in parts), Decimal(0))
    finest = max(parts, key=_places).quantity
    like = replace(whole.quantity, places=max(whole.quantity.places, finest.places))
    terms = " + ".join(shown(document, part.quantity) for part in parts)
    untested = "the whole may be the mean of its parts"
    return Outcome(
        verdict,
        evidence(document, replace(whole, role="total")),
        tuple(evidence(document, part) for part in parts),
        confidence=confidence,
        subject=named(document, claim),
        reported=shown(document, whole.quantity),
        computed=printed(document, total, like),
        difference=printed(document, whole.quantity.value - total, like),
        computation=f"{terms} = {printed(document, total, like)}",
        reason=untested if verdict is Verdict.UNTESTED else "",
    )


def _places(figure: ClaimFigure) -> int:
    return figure.quantity.places
