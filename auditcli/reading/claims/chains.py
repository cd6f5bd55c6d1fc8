"""Changes whose ends stand in the sentences before: "X var 90 procent. 2022 var det 82 procent.
Det är en ökning med 8 procentenheter."

A sentence is tied to the one before only where it begins with words that point back, and where
each sentence has one figure that can be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.skeleton import APART
from auditcli.reading.claims.years_apart import says_its_size
from auditcli.reading.lexicon import Lexicon

#: No sentence makes more claims.
_FEW = 40


def chain(claims: Sequence[Claim], sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Claim]:
    """The claims, with the ends of a change taken over from the sentences before."""
    done: list[Claim] = []
    refers = grammar(lexicon).refers
    for claim in claims:
        if claim.kind is ClaimKind.DEVIATION:
            claim = _planned(claim, done, lexicon.table.budget)
        if _lacks(claim):
            move = None
            if refers.match(sentences[claim.sentence].text.lower()):
                move = _move(claim, done, sentences)
            here = _within(claim, done)
            if not _has_own_words((*here, claim), sentences[claim.sentence], lexicon):
                here = done
            claim = _with(claim, *move) if move else _completed(claim, here, sentences)
        done.append(claim)
    return done


def _has_own_words(claims: Sequence[Claim], sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence says what its claims are about, before the first of them."""
    if grammar(lexicon).refers.match(sentence.text.lower()):
        return False
    words = lexicon.claims
    empty = lexicon.function_words | words.link | words.back | words.pronouns
    phrases = lexicon.comparison | words.previous | words.time
    empty |= {word for phrase in phrases for word in phrase.split()}
    start = min(claim.span.start for claim in claims)
    return any(
        word.span.end <= start and word.text not in empty and word.text.isalpha()
        for word in sentence.words
    )


def _within(claim: Claim, before: Sequence[Claim]) -> list[Claim]:
    return [earlier for earlier in before[-_FEW:] if earlier.sentence == claim.sentence]


def _planned(claim: Claim, before: Sequence[Claim], plans: Collection[str]) -> Claim:
    """The deviation, with the budget that is told in the same sentence or in the one before."""
    after = claim.figure("after")
    if after is None or claim.figure("before") is not None or claim.against.strip() not in plans:
        return claim
    found = []
    for earlier in reversed(before):
        if earlier.sentence < claim.sentence - 1:
            break
        level = earlier.figure("after")
        if level is not None and earlier.kind is ClaimKind.LEVEL and earlier.subject in plans:
            found.append(level)
    if len(found) != 1 or not alike(found[0].quantity, after.quantity):
        return claim
    return replace(claim, figures=(replace(found[0], role="before"), *claim.figures))


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


def _move(
    claim: Claim, before: Sequence[Claim], sentences: Sequence[Sentence]
) -> tuple[ClaimFigure, ClaimFigure] | None:
    """The ends of the change that the sentence before tells, where only its size is told here."""
    if any(figure.role in ("before", "after") for figure in claim.figures):
        return None
    if claim.period is not None or claim.previous or not says_its_size(claim):
        return None  # a change of another time, or something else
    found = []
    for earlier in reversed(before):
        if earlier.sentence < claim.sentence - 1:
            break
        if earlier.sentence == claim.sentence:
            return None
        if earlier.kind is ClaimKind.CHANGE and earlier.figure("amount") is None:
            found.append(earlier)
    if len(found) != 1 or not _adjacent(sentences, found[0].sentence, claim.sentence):
        return None
    ends = found[0].figure("before"), found[0].figure("after")
    if found[0].direction not in (claim.direction, Direction.NONE) or found[0].against:
        return None
    if ends[0] is None or ends[1] is None or not _measures(claim, ends[1]):
        return None
    return ends[0], ends[1]


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
    return sentences[second].span.start - sentences[first].span.end <= APART


def _measures(claim: Claim, level: ClaimFigure) -> bool:
    """Whether a level may be an end of the change: in a unit that its size can be of.

    What a change is each year ("5 per cent a year") is not the change between two levels.
    """
    unit = level.quantity.unit
    for figure in claim.figures:
        size = figure.quantity.unit
        if size is not None and "/" in size.symbol and size != unit:
            return False
        if figure.role == "points":
            return unit is not None and unit.dimension is Dimension.PERCENT
        if figure.role not in ("percent", "multiple"):
            return alike(figure.quantity, level.quantity)
    return True
