"""Does a share or a multiple that is said in words fit the figure beside it?

Asks of "mer än hälften, 58 procent", of "åtta av tio (82 procent)" where the ten are a manner of
speaking, of a change that is said to have doubled, with its ends or its percentage, and of two
figures of which one is said to be twice as high as the other. Words are round: without a hedge they
stand for what is near them, with a hedge for what lies on its side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.prose import (
    HUNDRED,
    alike,
    comparable,
    dimension,
    evidence,
    hedged,
    is_idiom,
    is_rate,
    named,
    shown,
)
from auditcli.checks.prose_index import YEARS
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Dimension,
    Direction,
    Document,
    Hedge,
    Outcome,
    Verdict,
)

FACTS: frozenset[str] = frozenset()

#: Words without a hedge stand for figures that are no further off than this share of them;
NEAR = Decimal("0.15")
#: with a hedge that names a side, for figures this far off on that side, and of shares
FAR = Decimal("0.25")
#: no more than so many points.
FAR_POINTS = Decimal("12.5")


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # From 0 to 1.
    confidence: Decimal = Decimal("0.85")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the words say and what the figures give, both on one scale, and how wide that is."""

    said: Decimal
    given: Decimal
    width: Decimal
    hedge: Hedge | None
    told: tuple[ClaimFigure, ...]
    parts: tuple[ClaimFigure, ...]
    computed: str
    near: Decimal
    far: Decimal


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each share or multiple in words that stands beside its figure."""
    for claim in document.claims:
        asked = None
        if claim.figure("multiple") is not None:
            asked = _multiple(document, claim)
        elif claim.kind is ClaimKind.WORDED:
            asked = _fraction(document, claim)
        elif claim.kind is ClaimKind.SHARE:
            asked = _idiom(document, claim)
        if asked is not None:
            yield _outcome(document, claim, asked, params)


def _fraction(document: Document, claim: Claim) -> _Asked | None:
    told, percent = claim.figure("told"), claim.figure("percent")
    part, whole = claim.figure("part"), claim.figure("whole")
    if told is None:
        return None
    said, hedge = told.quantity.value, told.quantity.hedge
    if percent is not None:
        given = percent.quantity
        if given.hedge is not None:
            return None
        text = shown(document, given)
        width = given.half_width
        return _Asked(said, given.value, width, hedge, (told,), (percent,), text, *_reach(said))
    if part is None or whole is None or hedged(part.quantity, whole.quantity):
        return None
    if whole.quantity.value <= 0 or not comparable(part.quantity, whole.quantity):
        return None
    share = HUNDRED * part.quantity.value / whole.quantity.value
    text = f"{document.style.format(share, 1)} %"
    return _Asked(said, share, Decimal(0), hedge, (told,), (part, whole), text, *_reach(said))


def _reach(share: Decimal) -> tuple[Decimal, Decimal]:
    """How far off a share in words may be: the nearer to none or all, the finer the words."""
    return min(share, HUNDRED - share) * NEAR, min(share * FAR, FAR_POINTS)


def _idiom(document: Document, claim: Claim) -> _Asked | None:
    """ "Åtta av tio, 82 procent": nobody counted ten."""
    part, whole, percent = (claim.figure(role) for role in ("part", "whole", "percent"))
    if part is None or whole is None or percent is None or not is_idiom(claim):
        return None
    if dimension(percent.quantity) is not Dimension.PERCENT or percent.quantity.hedge is not None:
        return None
    if whole.quantity.hedge is not None:
        return None
    size, given = whole.quantity.value, percent.quantity
    said, step = HUNDRED * part.quantity.value / size, HUNDRED / size
    text, hedge, width = shown(document, given), part.quantity.hedge, given.half_width
    told = (part, whole)
    return _Asked(said, given.value, width, hedge, told, (percent,), text, step / 2, step)


def _multiple(document: Document, claim: Claim) -> _Asked | None:
    told = claim.figure("multiple")
    before, after, percent = (claim.figure(role) for role in ("before", "after", "percent"))
    if told is None:
        return None
    said, hedge = told.quantity.value, told.quantity.hedge
    if claim.direction is (Direction.DOWN if said > 1 else Direction.UP):
        return None  # it moved back afterwards
    if before is not None and after is not None:
        old, new = before.quantity, after.quantity
        if hedged(old, new) or not alike(old, new) or old.value <= 0 or new.value <= 0:
            return None
        ratio = new.value / old.value
        width = ratio * (old.half_width / old.value + new.half_width / new.value)
        text = f"{shown(document, new)} / {shown(document, old)}"
        text = f"{text} = {document.style.format(ratio, 2)}"
        ends = (before, after)
        return _of_ratio(said, ratio, width, _turned(hedge, said), told, ends, text)
    if (
        percent is None
        or hedged(percent.quantity)
        or (after is not None and is_rate(after.quantity))
    ):
        return None
    if claim.direction not in (Direction.UP, Direction.DOWN):
        return None
    if _year_between(document, claim, told, percent):
        return None  # "has tripled since 2021, a rise of 45 per cent since 2023"
    sign = 1 if claim.direction is Direction.UP else -1
    ratio = 1 + sign * abs(percent.quantity.value) / HUNDRED
    width, text = percent.quantity.half_width / HUNDRED, shown(document, percent.quantity)
    return _of_ratio(said, ratio, width, _turned(hedge, said), told, (percent,), text)


def _year_between(document: Document, claim: Claim, one: ClaimFigure, other: ClaimFigure) -> bool:
    """Whether a year stands between two figures, so that they are of different times."""
    first, last = sorted((one.quantity.span, other.quantity.span), key=lambda span: span.start)
    return any(
        word.text in YEARS and first.end <= word.span.start < last.start
        for word in document.sentences[claim.sentence].words
    )


def _of_ratio(
    said: Decimal,
    ratio: Decimal,
    width: Decimal,
    hedge: Hedge | None,
    told: ClaimFigure,
    parts: tuple[ClaimFigure, ...],
    text: str,
) -> _Asked:
    return _Asked(said, ratio, width, hedge, (told,), parts, text, said * NEAR, said * FAR)


def _turned(hedge: Hedge | None, multiple: Decimal) -> Hedge | None:
    """A hedge of a multiple: "more than halved" is less than a half."""
    if hedge is None or multiple > 1:
        return hedge
    return Hedge(hedge.word, hedge.above, hedge.below, hedge.span)


def _fits(asked: _Asked) -> bool:
    """Whether what the figures give may be said in these words."""
    off, hedge = asked.given - asked.said, asked.hedge
    if hedge is None or (hedge.below == 0) == (hedge.above == 0):
        return abs(off) <= asked.near + asked.width
    if hedge.below == 0:
        return -asked.width <= off and (hedge.above is None or off <= asked.far)
    return off <= asked.width and (hedge.below is None or -off <= asked.far)


def _outcome(document: Document, claim: Claim, asked: _Asked, params: Params) -> Outcome:
    first, last = asked.told[0].quantity, asked.told[-1].quantity
    words = document.source.text[first.span.start : last.span.end]
    hedge = f"{first.hedge.word} " if first.hedge is not None else ""
    return Outcome(
        Verdict.AGREES_ROUNDED if _fits(asked) else Verdict.DISAGREES,
        evidence(document, asked.told[0]),
        tuple(evidence(document, part) for part in (*asked.told[1:], *asked.parts)),
        confidence=params.confidence,
        subject=named(document, claim),
        reported=f"{hedge}{' '.join(words.split()).lower()}",
        computed=asked.computed,
        computation=_written(document, asked),
    )


def _written(document: Document, asked: _Asked) -> str:
    if asked.told[0].role == "multiple":
        return asked.computed
    places = 0 if asked.said == asked.said.to_integral_value() else 1
    return f"{document.style.format(asked.said, places)} % ~ {asked.computed}"
