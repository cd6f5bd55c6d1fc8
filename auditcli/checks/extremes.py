"""The share of all, and the highest and the lowest of its groups, told in sentences nearby."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditcli.checks.prose import dimension, evidence, hedged, named, shown
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Dimension,
    Document,
    Outcome,
    Verdict,
)

#: The share of all may stand so many sentences before those of its groups.
_REACH = 7


def outside_extremes(document: Document, confidence: Decimal) -> Iterator[Outcome]:
    """An outcome for each share of all with the highest and the lowest of its groups.

    The share of all is told before, of a measure with a name of its own ("market share") and of
    something that is spoken of in between; none other of that measure may stand there. What lies
    outside is unlikely rather than wrong: the groups may be of another measure with one name.
    """
    seen: set[int] = set()
    for at, claim in enumerate(document.claims):
        if claim.kind is not ClaimKind.ORDER or not claim.complete or claim.sentence in seen:
            continue
        seen.add(claim.sentence)
        parts = _extremes(document, claim)
        if any(dimension(part.quantity) is not Dimension.PERCENT for part in parts):
            continue
        whole = _of_all(document, at)
        if whole is not None and not hedged(*(part.quantity for part in (*parts, whole[1]))):
            yield _outcome(document, parts, *whole, confidence)


def _extremes(document: Document, claim: Claim) -> list[ClaimFigure]:
    """All figures that a sentence tells of the highest and the lowest, by size."""
    parts = {
        part.quantity.span: part
        for one in document.claims
        if one.kind is ClaimKind.ORDER and one.sentence == claim.sentence
        for part in one.parts()
    }
    return sorted(parts.values(), key=lambda part: part.quantity.value)


def _of_all(document: Document, at: int) -> tuple[Claim, ClaimFigure] | None:
    """The level of the same measure in the sentences before, where one and only one is told."""
    order = document.claims[at]
    said = _named(document, _stems(document, order.sentence, order.sentence))
    said = said or _named(document, _stems(document, order.sentence - 1, order.sentence - 1))
    found = []
    for claim in reversed(document.claims[:at]):
        if claim.sentence < order.sentence - _REACH:
            break
        level = claim.figure("after")
        if claim.sentence == order.sentence or level is None or claim.subject_span is None:
            continue
        if claim.kind not in (ClaimKind.LEVEL, ClaimKind.CHANGE):
            continue
        rate = dimension(level.quantity) is Dimension.PERCENT
        if rate and not said.isdisjoint(claim.key):
            found.append((claim, level))
    if len({level.quantity.span for _, level in found}) != 1:
        return None
    claim, level = found[0]
    spoken = _stems(document, claim.sentence + 1, order.sentence)
    others = set(claim.key) - said
    if (others and not others & spoken) or _is_group(document, claim):
        return None
    return claim, level


def _stems(document: Document, first: int, last: int) -> frozenset[str]:
    sentences = document.sentences[max(first, 0) : last + 1]
    return frozenset(part for one in sentences for stem in one.stems for part in stem.split())


def _named(document: Document, words: frozenset[str]) -> frozenset[str]:
    """Those of some words that name a share of one kind: "market share", not "share"."""
    shares = tuple(document.vocabulary.shares)
    return frozenset(
        word for word in words if word.endswith(shares) and word not in document.vocabulary.neutral
    )


def _is_group(document: Document, claim: Claim) -> bool:
    return not document.vocabulary.groups.isdisjoint(claim.key)


def _outcome(
    document: Document,
    parts: Sequence[ClaimFigure],
    claim: Claim,
    whole: ClaimFigure,
    confidence: Decimal,
) -> Outcome:
    low, high = parts[0], parts[-1]
    told, room = whole.quantity, whole.quantity.half_width
    below = told.value + room < low.quantity.value - low.quantity.half_width
    above = told.value - room > high.quantity.value + high.quantity.half_width
    between = f"{shown(document, low.quantity)} to {shown(document, high.quantity)}"
    return Outcome(
        Verdict.UNLIKELY if below or above else Verdict.AGREES,
        evidence(document, whole),
        (evidence(document, low), evidence(document, high)),
        confidence=confidence,
        subject=named(document, claim),
        reported=shown(document, told),
        computed=between,
        computation=between,
    )
