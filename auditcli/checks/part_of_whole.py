"""Do a part, its whole and its share in per cent fit together?

Asks of each share in running text:

- share: is the percentage that of the part in the whole ("41 av 80 bilar, 51 procent")?
- exceeds: is the part larger than the whole?
- possible: can the percentage be of so few things at all ("42 procent av sju mål")? The shares
  that n things can have are k/n (the GRIM test, Brown and Heathers 2017).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from auditcli.arithmetic.diagnosis import exchanged, mistyped
from auditcli.arithmetic.percentages import central_share, judge_percentage, share
from auditcli.arithmetic.restating import telling_digits
from auditcli.checks.prose import (
    COUNTS,
    HUNDRED,
    alike,
    comparable,
    dimension,
    evidence,
    hedged,
    is_idiom,
    named,
    shown,
)
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Dimension,
    Document,
    Outcome,
    Quantity,
    Verdict,
)

#: A part of fewer signs than this could be an exchange of digits by chance.
_TELLING = 3
#: One wrong digit in so many, of a part told so finely, could hardly make another share fit.
_TELLING_DIGITS, _FINE = 4, Decimal(100)

FACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Params:
    """What is asked, and how sure the check is."""

    # One of "share", "exceeds" and "possible".
    ask: str = "share"
    # How sure the check is, from 0 to 1.
    confidence: Decimal = Decimal("0.9")
    # More things than this have a share for every whole per cent.
    most: int = 60


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each share that tells enough."""
    asked = {"share": _share, "exceeds": _exceeds, "possible": _possible}[params.ask]
    for at, claim in enumerate(document.claims):
        if claim.kind is not ClaimKind.SHARE:
            continue
        outcome = asked(document, _with_whole(document.claims, at), params.most)
        if outcome is not None:
            yield replace(outcome, confidence=params.confidence)


def _with_whole(claims: tuple[Claim, ...], at: int) -> Claim:
    """The claim; its whole may stand in the sentence before, where that tells one such figure."""
    claim = claims[at]
    part = claim.figure("part")
    if part is None or claim.figure("whole") is not None:
        return claim
    found = []
    for earlier in reversed(claims[:at]):
        if earlier.sentence < claim.sentence - 1:
            break
        level = earlier.figure("after")
        if level is not None and level.quantity.span != part.quantity.span:
            found.append(level)
    found = [level for level in found if alike(level.quantity, part.quantity)]
    if len(found) != 1:
        return claim
    whole = replace(found[0], role="whole")
    return replace(claim, figures=(*claim.figures, whole), previous=True)


def _share(document: Document, claim: Claim, _most: int) -> Outcome | None:
    part, whole, told = (claim.figure(role) for role in ("part", "whole", "percent"))
    if part is None or whole is None or told is None:
        return None
    if not comparable(part.quantity, whole.quantity) or is_idiom(claim):
        return None
    if hedged(part.quantity, whole.quantity, told.quantity) or whole.quantity.value <= 0:
        return None
    interval = share(_exact(part.quantity), _exact(whole.quantity))
    if interval is None:
        return None
    centre = central_share(part.quantity, whole.quantity)
    verdict = judge_percentage(told.quantity, interval, centre)
    unsure = bool(claim.previous or claim.against)
    if unsure and verdict is Verdict.DISAGREES and not _is_slip(claim, part, whole, told):
        return None  # the percentage may be of another whole
    places = max(told.quantity.places, 0) + 1
    computed = f"{document.style.format(centre, places)} %"
    return Outcome(
        verdict,
        evidence(document, told),
        (evidence(document, part), evidence(document, whole)),
        subject=named(document, claim),
        reported=shown(document, told.quantity),
        computed=computed,
        difference=f"{document.style.format(told.quantity.value - centre, places)} %",
        computation=(
            f"{shown(document, part.quantity)} / {shown(document, whole.quantity)} = {computed}"
        ),
    )


def _is_slip(claim: Claim, part: ClaimFigure, whole: ClaimFigure, told: ClaimFigure) -> bool:
    """Whether the part would be the share that is told, were two of its digits exchanged.

    One wrong digit tells as much where the percentage is of nothing else and leaves little room.
    """
    size = told.quantity
    digits = part.quantity.text.strip("0,. ")
    values = [*exchanged(part.quantity)] if len(digits) >= _TELLING else []
    fine = (
        size.value >= _FINE * size.half_width and telling_digits(part.quantity) >= _TELLING_DIGITS
    )
    if fine and not claim.against:
        values.extend(mistyped(part.quantity))
    for value in values:
        found = share(replace(part.quantity, value=value), whole.quantity)
        if found is not None and size.interval().meets(found):
            return True
    return False


def _exact(quantity: Quantity) -> Quantity:
    """A count of things as an exact number: nothing was rounded."""
    if dimension(quantity) in COUNTS and quantity.value == int(quantity.value):
        factor = quantity.unit.factor if quantity.unit is not None else Decimal(1)
        return replace(quantity, places=20) if factor == 1 else quantity
    return quantity


def _exceeds(document: Document, claim: Claim, _most: int) -> Outcome | None:
    part, whole = claim.figure("part"), claim.figure("whole")
    if part is None or whole is None or claim.previous or _is_over(claim.quantity("percent")):
        return None
    if not comparable(part.quantity, whole.quantity):
        return None
    if hedged(part.quantity, whole.quantity) or whole.quantity.value <= 0:
        return None
    room = part.quantity.half_width + whole.quantity.half_width
    larger = part.quantity.value - whole.quantity.value > room
    return Outcome(
        Verdict.DISAGREES if larger else Verdict.AGREES,
        evidence(document, part),
        (evidence(document, whole),),
        subject=named(document, claim),
        reported=shown(document, part.quantity),
        computed=shown(document, whole.quantity),
        computation=f"{shown(document, part.quantity)} of {shown(document, whole.quantity)}",
    )


def _is_over(told: Quantity | None) -> bool:
    """Whether a percentage says itself that what it compares is no part ("102 per cent of …")."""
    return told is not None and told.value >= HUNDRED


def _possible(document: Document, claim: Claim, most: int) -> Outcome | None:
    told, whole = claim.figure("percent"), claim.figure("whole")
    if told is None or whole is None or claim.figure("part") is not None:
        return None
    count, size = whole.quantity, told.quantity
    if dimension(count) is not Dimension.COUNT and not _is_word(count):
        return None
    if hedged(count, size) or count.value != int(count.value) or not 2 <= count.value <= most:
        return None
    if count.unit is not None and count.unit.factor != 1:
        return None
    return _tried(document, claim, told, whole, int(count.value))


def _is_word(count: Quantity) -> bool:
    return count.unit is None and not any(sign.isdigit() for sign in count.text)


def _tried(
    document: Document, claim: Claim, told: ClaimFigure, whole: ClaimFigure, things: int
) -> Outcome:
    size = told.quantity
    near = int((size.value * things / HUNDRED).to_integral_value(rounding=ROUND_FLOOR))
    shares = [HUNDRED * k / things for k in (near, near + 1)]
    fits = any(abs(found - size.value) <= size.half_width for found in shares)
    places = max(size.places, 0) + 1
    listed = " or ".join(
        f"{k}/{things} = {document.style.format(found, places)} %"
        for k, found in zip((near, near + 1), shares, strict=True)
    )
    return Outcome(
        Verdict.AGREES if fits else Verdict.DISAGREES,
        evidence(document, told),
        (evidence(document, whole),),
        subject=named(document, claim),
        reported=shown(document, size),
        computed=listed,
        computation=listed,
    )
