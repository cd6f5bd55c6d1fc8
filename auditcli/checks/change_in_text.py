"""Does a change that a sentence tells follow from the two figures it tells it of?

Asks of each change in running text, in one sentence or over neighbouring ones: is the amount the
new figure less the old, and does the percentage follow from two of old, new and amount? Changes
of a figure in per cent are asked in percentage points; whether per cent was meant there is left
to "percentage-points", the word of direction to "direction", and what stands in tables to others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.percentages import (
    central_share,
    change,
    change_size,
    judge_percentage,
    share,
)
from auditcli.arithmetic.rounding import judge_linear
from auditcli.checks.prose import (
    HUNDRED,
    alike,
    comparable,
    dimension,
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
    Dimension,
    Direction,
    Document,
    Interval,
    Outcome,
    Quantity,
    Verdict,
)

#: What the size is of: a change, or the difference of two figures of one time.
FACTS = frozenset({"what"})

#: A percentage so many times that of a change, or so little of it, may be of something else.
NEAR = Decimal("1.5")
_KINDS = (ClaimKind.CHANGE, ClaimKind.COMPARISON, ClaimKind.DEVIATION)


@dataclass(frozen=True, slots=True)
class Params:
    """What is asked."""

    # Ask the change in per cent; otherwise the amount.
    percent: bool = False
    # How sure the check is, from 0 to 1.
    confidence: Decimal = Decimal("0.9")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each change whose figures are all told."""
    for claim in document.claims:
        if claim.kind not in _KINDS:
            continue
        outcome = _percent(document, claim) if params.percent else _amount(document, claim)
        if outcome is not None:
            yield replace(outcome, confidence=params.confidence)


def _amount(document: Document, claim: Claim) -> Outcome | None:
    before, after = claim.figure("before"), claim.figure("after")
    told = claim.figure("amount") or claim.figure("points")
    if before is None or after is None or told is None:
        return None
    old, new, size = before.quantity, after.quantity, told.quantity
    if not alike(old, new) or hedged(old, new):
        return None
    if told.role == "points" and not (is_rate(old) and is_rate(new)):
        return None
    if told.role == "amount" and not comparable(size, new):
        return None
    moved = abs(new.value - old.value)
    verdict = _judge(size, moved, (old, new))
    if verdict is None or (told.role == "points" and _is_of_the_unit(size, verdict, old, new)):
        return None
    what = "a change" if claim.kind is ClaimKind.CHANGE else "a difference"
    return Outcome(
        verdict,
        evidence(document, told),
        (evidence(document, before), evidence(document, after)),
        facts={"what": what},
        subject=named(document, claim),
        reported=shown(document, size),
        computed=printed(document, moved, _finest(size, old, new)),
        difference=printed(document, abs(size.value) - moved, _finest(size, old, new)),
        computation=_subtraction(document, old, new, moved),
    )


def _is_of_the_unit(size: Quantity, verdict: Verdict, old: Quantity, new: Quantity) -> bool:
    """Whether a distance told in per cent fits as points or as per cent: no matter of figures."""
    if dimension(size) is not Dimension.PERCENT:
        return False
    said = Interval(size.value - size.half_width, size.value + size.half_width)
    ways = (change_size(old, new), change_size(new, old))
    return verdict is not Verdict.DISAGREES or any(way and way.meets(said) for way in ways)


def _finest(size: Quantity, *others: Quantity) -> Quantity:
    """The figure that says how the computed one is printed: in the unit told, no digit dropped."""
    places = max(quantity.places for quantity in (size, *others))
    return replace(size, places=places)


def _judge(size: Quantity, moved: Decimal, ends: tuple[Quantity, Quantity]) -> Verdict | None:
    """The verdict on a size; None where a hedge leaves it open."""
    if size.hedge is None:
        widths = [end.half_width for end in ends]
        return judge_linear(abs(size.value) - moved, size.half_width, widths)
    width = sum((end.half_width for end in ends), Decimal(0))
    around = Interval(moved - width, moved + width)
    return Verdict.AGREES_ROUNDED if size.interval().meets(around) else None


def _subtraction(document: Document, old: Quantity, new: Quantity, moved: Decimal) -> str:
    high, low = (new, old) if new.value >= old.value else (old, new)
    less = f"({shown(document, low)})" if low.value < 0 else shown(document, low)
    return f"{shown(document, high)} - {less} = {printed(document, moved, _finest(new, old))}"


@dataclass(frozen=True, slots=True)
class _Computed:
    """A percentage as it follows from the rest: range, value, from which figures, and how."""

    interval: Interval
    centre: Decimal
    parts: tuple[ClaimFigure, ...]
    written: str


def _percent(document: Document, claim: Claim) -> Outcome | None:
    told = claim.figure("percent")
    if told is None or hedged(told.quantity):
        return None
    found = _computed(document, claim)
    if found is None:
        return None
    size = replace(told.quantity, value=abs(told.quantity.value))
    verdict = judge_percentage(size, found.interval, found.centre)
    if verdict is Verdict.DISAGREES and _may_be_a_share(claim, size, found.centre):
        return None
    places = max(size.places, 0) + 1
    computed = f"{document.style.format(found.centre, places)} %"
    return Outcome(
        verdict,
        evidence(document, told),
        tuple(evidence(document, part) for part in found.parts),
        subject=named(document, claim),
        reported=shown(document, told.quantity),
        computed=computed,
        difference=f"{document.style.format(size.value - found.centre, places)} %",
        computation=f"{found.written} = {computed}",
        hint=_hint(claim, size) if verdict is Verdict.DISAGREES else "",
        facts={"what": "a change"},
    )


def _may_be_a_share(claim: Claim, size: Quantity, centre: Decimal) -> bool:
    """Whether a percentage after the new level is too far from the change to be that of it.

    "Interest rose by 20 to 120 million, corresponding to 2.4 per cent" gives the rate of it.
    """
    told, after = claim.figure("percent"), claim.quantity("after")
    if told is None or after is None or claim.figure("before") is not None:
        return False
    behind = after.span.start < told.quantity.span.start
    return behind and not centre / NEAR <= size.value <= centre * NEAR


def _computed(document: Document, claim: Claim) -> _Computed | None:
    """The change in per cent from two of old, new and amount; None where they do not tell it."""
    before, after, amount = (claim.figure(role) for role in ("before", "after", "amount"))
    given = [part.quantity for part in (before, after, amount) if part is not None]
    if any(is_rate(quantity) or quantity.value <= 0 for quantity in given) or hedged(*given):
        return None
    if before is not None and after is not None:
        return _from_ends(document, before, after)
    if amount is None or not all(alike(amount.quantity, quantity) for quantity in given):
        return None
    if before is not None:
        return _from_amount(document, before, amount)
    if after is not None:
        return _from_new(document, claim.direction, after, amount)
    return None


def _from_ends(document: Document, before: ClaimFigure, after: ClaimFigure) -> _Computed | None:
    old, new = before.quantity, after.quantity
    if not alike(old, new):
        return None
    moved = change(old, new)
    if moved is None or moved.low is None or moved.high is None:
        return None
    centre = central_share(new, old) - HUNDRED
    if centre < 0:
        moved, centre = Interval(-moved.high, -moved.low), -centre
    written = f"({shown(document, new)} - {shown(document, old)}) / {shown(document, old)}"
    return _Computed(moved, centre, (before, after), written)


def _from_amount(document: Document, before: ClaimFigure, amount: ClaimFigure) -> _Computed | None:
    part = share(amount.quantity, before.quantity)
    if part is None:
        return None
    centre = central_share(amount.quantity, before.quantity)
    written = f"{shown(document, amount.quantity)} / {shown(document, before.quantity)}"
    return _Computed(part, centre, (before, amount), written)


def _from_new(
    document: Document, way: Direction, after: ClaimFigure, amount: ClaimFigure
) -> _Computed | None:
    """100 · amount / (new ∓ amount): it grows with the amount and falls with the new figure."""
    if way not in (Direction.UP, Direction.DOWN):
        return None
    sign = -1 if way is Direction.UP else 1
    new, size = after.quantity, amount.quantity

    def ratio(level: Decimal, moved: Decimal) -> Decimal | None:
        old = level + sign * moved
        return HUNDRED * moved / old if old > 0 else None

    low = ratio(new.value + new.half_width, size.value - size.half_width)
    high = ratio(new.value - new.half_width, size.value + size.half_width)
    centre = ratio(new.value, size.value)
    if low is None or high is None or centre is None:
        return None
    mark = "-" if sign < 0 else "+"
    moved = shown(document, size)
    written = f"{moved} / ({shown(document, new)} {mark} {moved})"
    return _Computed(Interval(low, high), centre, (after, amount), written)


def _hint(claim: Claim, size: Quantity) -> str:
    """The commonest slip: the change was divided by the new figure."""
    after, before, amount = (claim.quantity(role) for role in ("after", "before", "amount"))
    if after is None or after.value == 0:
        return ""
    moved = abs(after.value - before.value) if before is not None else None
    moved = moved if moved is not None or amount is None else amount.value
    if moved is None:
        return ""
    step = Decimal(1).scaleb(-size.places)
    wrong = (HUNDRED * moved / abs(after.value)).quantize(step)
    return "it was divided by the new figure instead of the old one" if wrong == size.value else ""
