"""Changes whose ends stand in the sentences before: "X var 90 procent. 2022 var det 82 procent.
Det är en ökning med 8 procentenheter."

A sentence is tied to the one before only where it begins with words that point back, and where
each sentence has one figure that can be meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Dimension,
    Direction,
    Period,
    Sentence,
)
from auditcli.reading.claims.event_types import alike

#: Two sentences of one paragraph stand no further apart (a page's head may lie between).
_APART = 160


def chain(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims, with the ends of a change taken over from the sentences before."""
    done: list[Claim] = []
    for claim in claims:
        done.append(_completed(claim, done, sentences) if _lacks(claim) else claim)
    return done


def _lacks(claim: Claim) -> bool:
    """Whether a change points back to the sentence before for one of its ends."""
    if claim.kind not in (ClaimKind.CHANGE, ClaimKind.COMPARISON) or claim.against:
        return False
    roles = {figure.role for figure in claim.figures}
    moved = claim.direction is not Direction.NONE
    return moved and claim.subject_span is None and not {"before", "after"} <= roles


def _completed(claim: Claim, before: Sequence[Claim], sentences: Sequence[Sentence]) -> Claim:
    levels = _levels(claim, before, sentences)
    ends = {figure.role: figure for figure in claim.figures if figure.role in ("before", "after")}
    earlier = _earlier_than(levels)
    if not ends and len(levels) >= 2 and earlier:
        return _with(claim, levels[0], levels[1])
    if not levels:
        return claim
    if "after" in ends and claim.period is not None and _is_later(levels[0], claim.period):
        return _with(claim, ends["after"], levels[0])
    if "before" in ends:
        return _with(claim, ends["before"], levels[0])
    if not ends:
        return _with(claim, None, levels[0])
    return claim


def _with(claim: Claim, before: ClaimFigure | None, after: ClaimFigure) -> Claim:
    others = tuple(figure for figure in claim.figures if figure.role not in ("before", "after"))
    ends: tuple[ClaimFigure, ...] = (replace(after, role="after"),)
    if before is not None:
        ends = (replace(before, role="before"), *ends)
    return replace(claim, kind=ClaimKind.CHANGE, figures=(*ends, *others))


def _earlier_than(levels: Sequence[ClaimFigure]) -> bool:
    """Whether the nearer level is said to be of an earlier time than the one before it."""
    if len(levels) < 2 or not (levels[0].previous or levels[0].period):
        return False
    period = levels[0].period
    return period is None or _is_later(levels[1], period)


def _is_later(figure: ClaimFigure, period: Period) -> bool:
    return not figure.previous and (figure.period is None or figure.period.end > period.end)


def _levels(
    claim: Claim, before: Sequence[Claim], sentences: Sequence[Sentence]
) -> list[ClaimFigure]:
    """The levels that may be meant, nearest first: one for each of the sentences before."""
    found: list[ClaimFigure] = []
    at = claim.sentence
    for earlier in reversed(before):
        if earlier.sentence < at - 1 or len(found) == 2:
            break
        if earlier.sentence != at and not _adjacent(sentences, earlier.sentence, at):
            break
        level = earlier.figure("after")
        if level is None or not _measures(claim, level):
            continue
        if earlier.sentence == claim.sentence and earlier.kind is not ClaimKind.LEVEL:
            continue
        if found and earlier.sentence == at:
            return []  # two levels in one sentence: nobody says which one is meant
        told = replace(level, period=level.period or earlier.period)
        found.append(replace(told, previous=level.previous or earlier.previous))
        at = earlier.sentence
        if earlier.subject_span is not None and not (told.period and earlier.sentence > 0):
            break
    return found


def _adjacent(sentences: Sequence[Sentence], first: int, second: int) -> bool:
    return sentences[second].span.start - sentences[first].span.end <= _APART


def _measures(claim: Claim, level: ClaimFigure) -> bool:
    """Whether a level may be an end of the change: in a unit that its size can be of."""
    unit = level.quantity.unit
    for figure in claim.figures:
        if figure.role == "points":
            return unit is not None and unit.dimension is Dimension.PERCENT
        if figure.role not in ("percent", "multiple"):
            return alike(figure.quantity, level.quantity)
    return True
