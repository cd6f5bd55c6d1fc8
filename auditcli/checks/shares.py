"""Do the shares of one whole make a hundred per cent?

Asks of shares that words put together: a distribution, two groups that make up everyone, all the
owners of a company. Where the text leaves a rest, the shares must leave room for it; where it
does not say that they are all, they may only not be more than the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.diagnosis import Slip, diagnose
from auditcli.arithmetic.rounding import judge_linear
from auditcli.checks.prose import HUNDRED, evidence, hedged, named
from auditcli.model import Claim, ClaimFigure, ClaimKind, Document, Outcome, Verdict

FACTS: frozenset[str] = frozenset()


#: Figures for two groups that come nowhere near a hundred are rates of each, not shares of all.
_FAR = Decimal(40)
_EXCHANGED = frozenset({Slip.TRANSPOSED})
_WRONG = frozenset({Slip.TRANSPOSED, Slip.ONE_DIGIT})


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # That the shares are of one whole, from 0 to 1.
    confidence: Decimal = Decimal("0.85")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each set of shares of one whole."""
    for claim in document.claims:
        if claim.kind is ClaimKind.PARTITION:
            outcome = _asked(document, claim, params)
            if outcome is not None:
                yield outcome


def _asked(document: Document, claim: Claim, params: Params) -> Outcome | None:
    parts = claim.parts()
    rest = claim.against == "rest"
    if hedged(*(part.quantity for part in parts)) or (len(parts) < 2 and not rest):
        return None
    total = sum((part.quantity.value * part.each for part in parts), Decimal(0))
    if claim.complete and not claim.against and abs(total - HUNDRED) > _FAR:
        return None
    verdict, reason = _judged(claim, parts, total)
    places = max(max(part.quantity.places for part in parts), 0)
    first, *others = (evidence(document, part) for part in parts)
    return Outcome(
        verdict,
        first,
        tuple(others),
        confidence=params.confidence,
        subject=named(document, claim),
        reported="less than 100 %" if rest else "100 %",
        computed=f"{document.style.format(total, places)} %",
        difference=f"{document.style.format(HUNDRED - total, places)} %",
        computation=_written(document, parts, total, places),
        reason=reason,
    )


def _judged(claim: Claim, parts: tuple[ClaimFigure, ...], total: Decimal) -> tuple[Verdict, str]:
    """The verdict, and why nothing can be said where that is so."""
    if claim.against == "rest":
        return (Verdict.AGREES if total < HUNDRED else Verdict.DISAGREES), ""
    widths = [part.quantity.half_width for part in parts for _ in range(part.each)]
    verdict = judge_linear(total - HUNDRED, Decimal(0), widths)
    if verdict is not Verdict.DISAGREES:
        return verdict, ""
    if claim.against == "others" and not (_decimals(parts) and _slipped(parts, _WRONG)):
        return Verdict.UNTESTED, "several answers may have been given"
    if total < HUNDRED and not claim.complete and not _slipped(parts, _EXCHANGED):
        return Verdict.UNTESTED, "the text does not say that these are all the shares"
    return verdict, ""


def _slipped(parts: tuple[ClaimFigure, ...], slips: frozenset[Slip]) -> bool:
    """Whether one wrong digit, or two exchanged, explain within rounding that they are no whole."""
    terms = [(part.quantity, 1) for part in parts for _ in range(part.each)]
    places = max(part.quantity.places for part in parts)
    room = (len(terms) + 1) // 2
    for steps in range(-room, room + 1):
        value = HUNDRED + Decimal(steps).scaleb(-places)
        found = diagnose(replace(parts[0].quantity, value=value, places=-9), terms)
        if found is not None and found.slip in slips:
            return True
    return False


def _decimals(parts: tuple[ClaimFigure, ...]) -> bool:
    return all(part.quantity.places > 0 for part in parts)


def _written(
    document: Document, parts: tuple[ClaimFigure, ...], total: Decimal, places: int
) -> str:
    terms = []
    for part in parts:
        share = document.style.format(part.quantity.value, part.quantity.places)
        terms.append(share if part.each == 1 else f"{part.each} * {share}")
    return f"{' + '.join(terms)} = {document.style.format(total, places)} %"
