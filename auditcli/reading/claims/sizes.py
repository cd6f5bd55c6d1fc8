"""What the figures of a claim are once all is read: sizes of changes and distances of levels."""

from __future__ import annotations

from dataclasses import replace

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension
from auditcli.reading.claims.event_types import alike
from auditcli.reading.claims.grammar import Grammar
from auditcli.reading.claims.skeleton import Skeleton
from auditcli.reading.units import in_unit

_SIZES = {Dimension.PERCENT: "percent", Dimension.PERCENTAGE_POINT: "points"}


def sized_by(claim: Claim) -> Claim:
    """The claim; the figure of a distance is its size, not a level of its own."""
    if claim.kind is not ClaimKind.DIFFERENCE:
        return claim
    figures = tuple(
        replace(figure, role="amount") if figure.role == "after" else figure
        for figure in claim.figures
    )
    return replace(claim, figures=figures)


def distanced(sk: Skeleton, claim: Claim, end: int, rules: Grammar) -> Claim:
    """The claim with the distance of its two figures, where that is told right after them."""
    roles = {figure.role for figure in claim.figures}
    match = rules.apart.match(sk.text, end)
    if match is None or roles != {"before", "after"}:
        return claim
    amount = sk.quantity(sk.figure(match.start("amount")))
    after = claim.quantity("after")
    if after is None or amount.unit is None or not alike(amount, after):
        return claim
    return replace(claim, figures=(*claim.figures, ClaimFigure("amount", amount)))


def named_size(sk: Skeleton, claim: Claim, figures: dict[str, int], rules: Grammar) -> Claim:
    """The claim; where it gives the size of a change told before ("ökningen var 38 procent"),
    its figure is that size."""
    match = rules.size.match(sk.text)
    if match is None or claim.kind is not ClaimKind.LEVEL:
        return claim
    if figures.get("after") != sk.figure(match.start("size")):
        return claim
    told = claim.figures[0]
    unit = told.quantity.unit
    role = _SIZES.get(unit.dimension, "amount") if unit is not None else "amount"
    return replace(
        claim,
        kind=ClaimKind.CHANGE,
        figures=(replace(told, role=role),),
        direction=rules.direction(match["way"]),
        direction_word=sk.words(*match.span("way")),
        direction_span=sk.span(*match.span("way")),
        subject="",
        subject_span=None,
    )


def borrowed(claim: Claim) -> Claim:
    """The claim; an end without a unit has that of the other ("från 20 till 30 procent").

    So has the level that a change of things, told in per cent too, leads to ("med 120 personer
    eller 7 procent till 1 820").
    """
    before, after = claim.figure("before"), claim.figure("after")
    changed = before is None and claim.figure("percent") is not None
    if changed:
        before = claim.figure("amount")
    if before is None or after is None:
        return claim
    bare, full = (before, after) if before.quantity.unit is None else (after, before)
    unit = full.quantity.unit
    if bare.quantity.unit is not None or unit is None:
        return claim
    if changed and unit.factor != 1:
        return claim  # "med 1,2 mnkr eller 5 procent till 25 200 000" needs no millions
    given = replace(bare, quantity=in_unit(bare.quantity, unit))
    figures = tuple(given if figure is bare else figure for figure in claim.figures)
    return replace(claim, figures=figures)
