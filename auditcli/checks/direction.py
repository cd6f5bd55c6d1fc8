"""Does a word of rise or fall agree with the two figures beside it?

Asks of each change in running text that tells its old and its new figure whether the measure went
where the word says, and of a comparison whose word stands between its two figures ("95 mnkr, lägre
än budget 98 mnkr"). Words of better and worse are not asked: whether high is good depends on the
measure. Without figures on both ends nothing is asked; its size is asked by "change-in-text".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.prose import alike, evidence, named, printed, shown
from auditcli.model import (
    Claim,
    ClaimKind,
    Direction,
    Document,
    Evidence,
    Outcome,
    Quantity,
    Verdict,
)

#: The word that says where the measure went, and what speaks against it.
FACTS = frozenset({"word", "how"})

_KINDS = (ClaimKind.CHANGE, ClaimKind.COMPARISON, ClaimKind.DEVIATION)
_SAID = {Direction.UP: "rose", Direction.DOWN: "fell", Direction.SAME: "unchanged"}


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # Of a word in the same clause as its two figures, from 0 to 1,
    confidence: Decimal = Decimal("0.9")
    # and of one that tells of a move from a figure to the same figure.
    unmoved: Decimal = Decimal("0.75")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each change with a word of direction and both of its figures."""
    for claim in document.claims:
        if claim.kind in _KINDS and claim.direction in _SAID:
            outcome = _asked(document, claim, params)
            if outcome is not None:
                yield outcome


def _asked(document: Document, claim: Claim, params: Params) -> Outcome | None:
    before, after = claim.figure("before"), claim.figure("after")
    if before is None or after is None or claim.direction_span is None:
        return None
    old, new = before.quantity, after.quantity
    if claim.kind is not ClaimKind.CHANGE:
        # "Fell to 85, compared with a budget of 82" fell since last year.
        first, last = sorted((old.span.start, new.span.start))
        if not first < claim.direction_span.start < last:
            return None
    if not alike(old, new) or old.value < 0 or new.value < 0 or old.hedge or new.hedge:
        return None  # of costs printed negative, nobody can tell which way is up
    if old.value == new.value:
        went = Direction.SAME
    else:
        went = Direction.UP if new.value > old.value else Direction.DOWN
    agrees = went is claim.direction
    unmoved = went is Direction.SAME and not agrees
    if unmoved and not _is_plainly_told(document, claim, old, new):
        return None  # it may have moved by less than is printed; "from 45 to 45" says nothing
    how = "the two figures are the same" if unmoved else "the figures go the other way"
    word = Evidence(claim.direction_span, "other-statement", claim.direction_word)
    moved = new.value - old.value
    return Outcome(
        Verdict.AGREES if agrees else Verdict.DISAGREES,
        word,
        (evidence(document, before), evidence(document, after)),
        confidence=params.unmoved if unmoved else params.confidence,
        subject=named(document, claim),
        reported=_SAID[claim.direction],
        computed=_SAID[went],
        difference=printed(document, moved, new),
        computation=f"{shown(document, old)} -> {shown(document, new)}",
        facts={"word": claim.direction_word, "how": how},
    )


def _is_plainly_told(document: Document, claim: Claim, old: Quantity, new: Quantity) -> bool:
    """Whether a sentence tells a move from one figure to the other, and none that is slight."""
    words = {word.text for word in document.sentences[claim.sentence].words}
    from_to = claim.kind is ClaimKind.CHANGE and old.span.start < new.span.start
    return from_to and document.vocabulary.slight.isdisjoint(words)
