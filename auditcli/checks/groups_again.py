"""The figure of one group told again: "6 947 for women and 5 888 for men. … For men it was 5 888".

Asks of the sentences right after one that tells a figure for each of two groups whether one that
names one of them, and before its figure says nothing that the first does not, tells the same. Its
figure may be of something else: it is said to differ only where a slip of the pen explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditcli.arithmetic.restating import is_slip, judge_restated, telling_digits
from auditcli.checks.facts_index import size
from auditcli.checks.measures import kind
from auditcli.checks.prose import shown
from auditcli.checks.prose_index import Statement, statement_of
from auditcli.checks.quoting import quoted
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Direction,
    Document,
    Outcome,
    Quantity,
    Verdict,
)

#: So many sentences after the groups one of them may be told of again.
_REACH = 3


def groups_again(document: Document, sure: Decimal, least_digits: int) -> Iterator[Outcome]:
    """One outcome for each figure of a group that is told again."""
    for claim in document.claims:
        if claim.kind is not ClaimKind.GROUPS or claim.direction is not Direction.NONE:
            continue
        first = statement_of(document, claim.sentence)
        for step in range(1, _REACH + 1) if first is not None else ():
            later = statement_of(document, claim.sentence + step)
            if later is not None and first is not None:
                yield from _again(document, (first, later), claim, sure, least_digits)


def _again(
    document: Document,
    pair: tuple[Statement, Statement],
    claim: Claim,
    sure: Decimal,
    least_digits: int,
) -> Iterator[Outcome]:
    first, later = pair
    part = _part(document, later, claim.parts())
    if part is None or not later.years <= first.years:
        return
    same = [told for told in later.figures if kind(told) == kind(part.quantity)]
    if len(same) != 1 or same[0].hedge is not None or part.quantity.hedge is not None:
        return
    [told] = same
    if not _led(document, later, told) <= first.words | document.vocabulary.neutral:
        return
    one, other = size(part.quantity), size(told)
    verdict = judge_restated(one, other)
    if verdict is Verdict.DISAGREES and not is_slip(other, one, least_digits):
        return
    if telling_digits(told) >= least_digits:
        yield _outcome(document, claim, part, told, verdict, sure)


def _part(document: Document, later: Statement, parts: Sequence[ClaimFigure]) -> ClaimFigure | None:
    """The group that a sentence names, where it names but one."""
    groups = document.vocabulary.groups
    pairs = zip(later.sentence.words, later.sentence.stems, strict=True)
    named = {word.text[:1] for word, stem in pairs if stem in groups}
    found = [part for part in parts if part.label[:1] in named]
    return found[0] if len(named) == 1 and len(found) == 1 else None


def _led(document: Document, later: Statement, told: Quantity) -> set[str]:
    """The stems of the words that lead to a figure, the group's name apart."""
    groups = document.vocabulary.groups
    return {
        part
        for word, stem in zip(later.sentence.words, later.sentence.stems, strict=True)
        if word.span.end <= told.span.start and stem not in groups
        for part in stem.split()
    }


def _outcome(
    document: Document,
    claim: Claim,
    part: ClaimFigure,
    told: Quantity,
    verdict: Verdict,
    sure: Decimal,
) -> Outcome:
    reported, computed = shown(document, told), shown(document, part.quantity)
    return Outcome(
        verdict=verdict,
        primary=quoted(document, told.span, "statement"),
        related=(quoted(document, part.quantity.span, "other-statement"),),
        confidence=sure,
        subject=part.label or claim.subject,
        reported=reported,
        computed=computed,
        computation=f"{reported} = {computed}",
        facts={"place": str(document.source.position(part.quantity.span.start).line)},
    )
