"""Figures in brackets after the figure of the year: "uppgick till 19 771 (18 478) kkr".

By custom they are last year's, but some reports put the budget there. They are taken for last
year's where the report says so, or where the changes that it tells beside them bear it out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from auditcli.model import Claim, ClaimKind, Dimension, Direction, Quantity, Sentence
from auditcli.reading.claims.event_types import Event, When, alike
from auditcli.reading.claims.grammar import Grammar, grammar
from auditcli.reading.claims.skeleton import Skeleton
from auditcli.reading.lexicon import Lexicon

#: Figures of two years lie no further apart than by this factor.
_FAR = 4
#: So many words of rise or fall that fit, and none that does not, bear the custom out.
_FITTING = 3
_HUNDRED = Decimal(100)


def take_bracketed(sk: Skeleton, event: Event, taken: set[int], rules: Grammar) -> None:
    """Give an event the figure in brackets right after its own, as the one before."""
    after = event.figures.get("after")
    if after is None or "before" in event.figures:
        return
    match = rules.in_brackets(sk.text, sk.offset(after) + 1)
    if match is None:
        return
    before = sk.figure(match.start("before"))
    if before in taken or not _as_printed(sk.quantities[after], sk.quantities[before]):
        return
    taken.add(before)
    event.figures["before"] = before
    event.times["before"] = When(previous=True)
    event.aside, event.end = True, max(event.end, match.end())


def _as_printed(now: Quantity, then: Quantity) -> bool:
    """Whether two figures are printed alike, and so large that they may be of two years."""
    if not alike(now, then) or now.hedge or then.hedge or _decimals(now) != _decimals(then):
        return False
    small, large = sorted(
        abs(one.value / (one.unit.factor if one.unit else 1)) for one in (now, then)
    )
    return 0 < large <= _FAR * small


def _decimals(quantity: Quantity) -> int:
    factor = Decimal(1) if quantity.unit is None else quantity.unit.factor
    return quantity.places + factor.adjusted()


def with_asides(
    claims: Sequence[Claim], sentences: Sequence[Sentence], lexicon: Lexicon
) -> list[Claim]:
    """The claims; figures in brackets are left out where nothing says that they are last year's."""
    found = [claim for claim in claims if _is_aside(claim)]
    if not found or _are_last_years(found, sentences, lexicon):
        return list(claims)
    return [_without(claim) if _is_aside(claim) else claim for claim in claims]


def _is_aside(claim: Claim) -> bool:
    return any(figure.aside for figure in claim.figures)


def _without(claim: Claim) -> Claim:
    figures = tuple(figure for figure in claim.figures if not figure.aside)
    alone = len(figures) == 1 and figures[0].role == "after"
    return replace(claim, figures=figures, kind=ClaimKind.LEVEL if alone else claim.kind)


def _are_last_years(
    claims: Sequence[Claim], sentences: Sequence[Sentence], lexicon: Lexicon
) -> bool:
    said = _said(sentences, lexicon)
    if said is not None:
        return said
    sizes = [fits for claim in claims if (fits := _fits(claim)) is not None]
    ways = [fits for claim in claims if (fits := _goes(claim)) is not None]
    if any(sizes):
        return sizes.count(True) >= sizes.count(False)
    return not sizes.count(False) > 1 and len(ways) >= _FITTING and all(ways)


def _said(sentences: Sequence[Sentence], lexicon: Lexicon) -> bool | None:
    """What the report says of figures in brackets; None where it says nothing."""
    marks = lexicon.claims.bracketed
    for sentence in sentences:
        text = f" {' '.join(word.text for word in sentence.words)} "
        if any(f" {mark} " in text for mark in marks):
            if grammar(lexicon).previous.search(text):
                return True
            if _has(text, lexicon.table.budget | lexicon.table.forecast | lexicon.table.target):
                return False
    return None


def _has(text: str, words: Collection[str]) -> bool:
    return any(f" {word} " in text for word in words)


def _fits(claim: Claim) -> bool | None:
    """Whether the size of a change that is told is the one from the figure in brackets."""
    before, after = claim.quantity("before"), claim.quantity("after")
    if before is None or after is None or before.value <= 0:
        return None
    moved = abs(after.value - before.value)
    told = [
        (figure.role, figure.quantity)
        for figure in claim.figures
        if figure.role in ("amount", "percent", "points")
    ]
    if not told:
        return None
    for role, size in told:
        found = _HUNDRED * moved / before.value if role == "percent" else moved
        width = size.half_width + (before.half_width + after.half_width) * found / before.value
        if role != "percent":
            width = size.half_width + before.half_width + after.half_width
        if abs(found - abs(size.value)) <= width:
            return True
    return False


def _goes(claim: Claim) -> bool | None:
    """Whether the change goes the way that a word says; None where none does."""
    before, after = claim.quantity("before"), claim.quantity("after")
    if before is None or after is None or claim.direction not in (Direction.UP, Direction.DOWN):
        return None
    if before.unit is not None and before.unit.dimension is Dimension.PERCENTAGE_POINT:
        return None
    return (after.value > before.value) is (claim.direction is Direction.UP)
