"""What the checks of claims in running text share: evidence, wording, and the figures' rounding."""

from __future__ import annotations

from decimal import Decimal

from auditcli.model import Claim, ClaimFigure, Dimension, Document, Evidence, Quantity

HUNDRED = Decimal(100)

#: Units in which a level may stand whose change is told in percentage points.
RATES = frozenset({Dimension.PERCENT, Dimension.PERCENTAGE_POINT})

#: Units of things that are counted one by one.
COUNTS = frozenset({Dimension.NONE, Dimension.COUNT})

#: So many words of a claim stand for its subject.
_SHOWN = 6


def evidence(document: Document, figure: ClaimFigure) -> Evidence:
    """A figure of a claim as a place that takes part in a relation."""
    span = figure.quantity.span
    return Evidence(span, figure.role, document.source.quote(span), figure.label)


def scaled(quantity: Quantity) -> Decimal:
    """How many base units one printed unit holds."""
    return Decimal(1) if quantity.unit is None else quantity.unit.factor


def printed(document: Document, value: Decimal, like: Quantity) -> str:
    """A number in base units, printed in the unit and with the decimals of a figure."""
    factor = scaled(like)
    places = like.places + factor.adjusted()
    return with_unit(document.style.format(value / factor, max(places, 0)), like)


def with_unit(text: str, like: Quantity) -> str:
    """A figure's text with the unit of another figure after it."""
    return text if like.unit is None else f"{text} {like.unit.symbol}"


def shown(document: Document, quantity: Quantity) -> str:
    """A figure as it is printed, with its unit."""
    return printed(document, quantity.value, quantity)


def dimension(quantity: Quantity) -> Dimension:
    """What a figure measures; NONE without a unit."""
    return Dimension.NONE if quantity.unit is None else quantity.unit.dimension


def is_rate(quantity: Quantity) -> bool:
    """Whether a figure is in per cent (or in percentage points)."""
    return dimension(quantity) in RATES


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are in the same unit, whatever its scale."""
    if one.unit is None or other.unit is None:
        return one.unit is other.unit
    return one.unit.kind == other.unit.kind


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are in one unit; things may be counted under several names."""
    return alike(one, other) or (dimension(one) in COUNTS and dimension(other) in COUNTS)


def named(document: Document, claim: Claim) -> str:
    """What a claim is about, for the reader: its subject, else the words that it begins with."""
    if claim.subject:
        return claim.subject
    words = document.source.quote(claim.span).split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


def hedged(*quantities: Quantity) -> bool:
    """Whether one of the figures is said to be about, over or under what is printed."""
    return any(quantity.hedge is not None for quantity in quantities)


#: Parts of so many are a manner of speaking ("eight out of ten", "three in four").
_IDIOMS = frozenset({2, 3, 4, 5, 10})


def is_idiom(claim: Claim) -> bool:
    """Whether a part and its whole are said in words and so small that they round a share."""
    part, whole = claim.quantity("part"), claim.quantity("whole")
    if part is None or whole is None or not comparable(part, whole):
        return False
    worded = not any(sign.isdigit() for sign in part.text + whole.text)
    return worded and 0 < part.value < whole.value and whole.value in _IDIOMS


def is_over_years(document: Document, claim: Claim) -> bool:
    """Whether a change is counted from an earlier time than the year before the claim's."""
    period = claim.period or document.period
    if claim.base is None or period is None:
        return claim.longer
    return claim.base.end < period.end - 1
