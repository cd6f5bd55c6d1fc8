"""Does a report that tells one figure of one thing in two places tell the same?

Asks of claims with the same subject, of the same time and in the same unit, however the sentences
are worded: a surplus, a deficit or a deviation of one owner, how many of a thing it has in all
("the county's 14 towns"), and the level of one measure. Chapters of several units are written
alike, so where the figures differ the owner must be a body with a name of its own, and the figures
of a measure one slip of the pen apart; where many figures are told of one subject they are of its
parts. Less is asked in two passages that tell another such fact alike. The figure of one of two
groups is asked where the sentences after them tell it again (`groups_again`). Sentences that say
nearly the same are asked by `restated`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.restating import is_slip, judge_restated, telling_digits
from auditcli.checks.claim_trials import year_of
from auditcli.checks.facts_index import size
from auditcli.checks.groups_again import groups_again
from auditcli.checks.prose import evidence, shown
from auditcli.checks.prose_index import clause
from auditcli.checks.twice_stated import kind_of
from auditcli.model import (
    Claim,
    ClaimFigure,
    ClaimKind,
    Dimension,
    Direction,
    Document,
    Outcome,
    Quantity,
    Verdict,
)

FACTS = frozenset({"place"})

#: What is held against no budget may be another figure than the deviation.
_SURPLUS = "surplus"
#: A fact is told in two places; in more it may be a pattern.
_TWO = 2
#: So many sentences on either side are one passage.
_NEAR = 6
#: The numbers of two sentences.
_Pair = tuple[int, int]

#: What is compared: the kind of fact, its subject, year, and what it is measured in.
_Key = tuple[str, frozenset[str], int, Dimension, str]
#: Which figure of a claim is compared.
_ROLES = {
    ClaimKind.DEVIATION: "amount",
    ClaimKind.LEVEL: "after",
    ClaimKind.CHANGE: "after",
    ClaimKind.OWNED: "whole",
}


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # How sure the check is, from 0 to 1.
    confidence: Decimal = Decimal("0.75")
    # Digits that the figure of a measure needs to be known again as a slip of the pen,
    least_digits: int = 4
    # and where its name has so many words,
    least_words: int = 3
    # so many digits.
    least_digits_named: int = 3
    # In a passage that tells another thing again, figures of so many digits are.
    least_digits_again: int = 2


@dataclass(frozen=True, slots=True)
class _Fact:
    claim: Claim
    figure: ClaimFigure
    sign: Direction


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure that is told again."""
    told: dict[_Key, list[_Fact]] = defaultdict(list)
    for claim in document.claims:
        for key, fact in _facts(document, claim):
            if all(fact.figure.quantity.span != other.figure.quantity.span for other in told[key]):
                told[key].append(fact)
    again = {key: facts for key, facts in told.items() if len(facts) > 1}
    agreed: dict[str, list[_Pair]] = defaultdict(list)
    for (kind, *_), facts in again.items():
        agreed[_family(kind)].extend(_agreed(facts, params))
    for key, facts in again.items():
        yield from _compared(document, key, facts, agreed[_family(key[0])], params)
    yield from groups_again(document, params.confidence, params.least_digits_named)


def _family(kind: str) -> str:
    """Kinds of facts that a passage tells beside one another: surpluses go with deviations."""
    return ClaimKind.DEVIATION.value if kind == _SURPLUS else kind


def _agreed(facts: Sequence[_Fact], params: Params) -> Iterator[_Pair]:
    """The sentences of two statements that agree, where the figure is a telling one."""
    if len(facts) == _TWO and _verdict(*facts) is not Verdict.DISAGREES:
        digits = (telling_digits(fact.figure.quantity) for fact in facts)
        if min(digits) >= params.least_digits_again:
            yield facts[0].claim.sentence, facts[1].claim.sentence


def _facts(document: Document, claim: Claim) -> Iterator[tuple[_Key, _Fact]]:
    """The fact that a claim tells of a named subject, if any."""
    timeless = claim.period is None and document.period is None
    year = 0 if timeless else year_of(document, claim)
    if claim.qualifiers or claim.subject_span is None or not claim.key or year is None:
        return
    kind = _SURPLUS if claim.kind is ClaimKind.DEVIATION and not claim.against else claim.kind.value
    role = _ROLES.get(claim.kind)
    figure = None if role is None else claim.figure(role)
    if figure is None or (figure.period is not None and figure.period.month is not None):
        return
    sign = claim.direction if claim.kind is ClaimKind.DEVIATION else Direction.NONE
    kind = ClaimKind.LEVEL.value if claim.kind is ClaimKind.CHANGE else kind
    key = (kind, frozenset(claim.key), year, *kind_of(figure.quantity))
    yield key, _Fact(claim, figure, sign)


def _compared(
    document: Document,
    key: _Key,
    facts: Sequence[_Fact],
    agreed: Sequence[_Pair],
    params: Params,
) -> Iterator[Outcome]:
    """The later statements, each with the first; all but one must agree for one to differ."""
    verdicts = [_verdict(facts[0], fact) for fact in facts[1:]]
    differ = [at for at, verdict in enumerate(verdicts, start=1) if verdict is Verdict.DISAGREES]
    for at, verdict in enumerate(verdicts, start=1):
        if verdict is not Verdict.DISAGREES:
            yield _outcome(document, facts[at], facts[0], verdict, params)
    if len(differ) == 1:
        odd, other = facts[differ[0]], facts[0]
    elif len(differ) == len(verdicts) and all(
        _verdict(facts[1], fact) is not Verdict.DISAGREES for fact in facts[2:]
    ):
        odd, other = facts[0], facts[1]
    else:
        return
    again = len(facts) == _TWO and _is_again(facts, agreed)
    if _is_one(document, key, odd, other, again, params):
        yield _outcome(document, odd, other, Verdict.DISAGREES, params)


def _verdict(one: _Fact, other: _Fact) -> Verdict:
    turned = {one.sign, other.sign} == {Direction.BETTER, Direction.WORSE}
    verdict = judge_restated(size(one.figure.quantity), size(other.figure.quantity))
    return Verdict.DISAGREES if turned or verdict is Verdict.DISAGREES else verdict


def _is_again(facts: Sequence[_Fact], agreed: Sequence[_Pair]) -> bool:
    """Whether two statements stand in passages that tell another thing alike: one retells both."""
    here, there = (fact.claim.sentence for fact in facts)
    return there - here > 2 * _NEAR and any(
        0 < abs(first - here) <= _NEAR and 0 < abs(second - there) <= _NEAR
        for first, second in agreed
    )


def _is_one(
    document: Document, key: _Key, odd: _Fact, other: _Fact, again: bool, params: Params
) -> bool:
    """Whether two statements are of one fact though their figures differ."""
    kind, subject, *_ = key
    names = subject - document.vocabulary.neutral
    if odd.claim.sentence == other.claim.sentence:
        return False
    if kind == ClaimKind.OWNED.value:
        return True
    if kind != ClaimKind.LEVEL.value:
        return _is_body(document, subject, names) or (again and bool(names))
    one, two = (size(fact.figure.quantity) for fact in (odd, other))
    if one.hedge or two.hedge or one.places != two.places:
        return False
    told = frozenset[str]()
    for fact in (odd, other):
        sentence = document.sentences[fact.claim.sentence]
        told ^= clause(document, sentence, fact.figure.quantity.span)
    if told - document.vocabulary.neutral - subject:
        return False  # "excluding the centre", "at midsummer": a word that narrows one of them
    least = params.least_digits_named if len(names) >= params.least_words else params.least_digits
    return is_slip(one, two, params.least_digits_again if again else least)


def _is_body(document: Document, subject: frozenset[str], names: frozenset[str]) -> bool:
    """Whether a subject is one certain board or company: "the culture board", not "the board".

    Costs of one kind ("drugs") have a deviation with each board.
    """
    bodies = tuple(document.vocabulary.bodies)
    ended = [word for word in subject if word.endswith(bodies)]
    named = [word for word in names if word not in bodies]
    return bool(ended and named)


def _outcome(
    document: Document, fact: _Fact, other: _Fact, verdict: Verdict, params: Params
) -> Outcome:
    reported, computed = _said(document, fact), _said(document, other)
    return Outcome(
        verdict=verdict,
        primary=evidence(document, replace(fact.figure, role="statement")),
        related=(evidence(document, replace(other.figure, role="other-statement")),),
        confidence=params.confidence,
        subject=fact.claim.subject,
        reported=reported,
        computed=computed,
        computation=f"{reported} = {computed}",
        facts={"place": str(document.source.position(other.figure.quantity.span.start).line)},
    )


def _said(document: Document, fact: _Fact) -> str:
    """A figure as told, with its hedge, and the word that holds its sign."""
    quantity: Quantity = fact.figure.quantity
    hedge = f"{quantity.hedge.word} " if quantity.hedge is not None else ""
    word = f" ({fact.claim.direction_word})" if fact.sign is not Direction.NONE else ""
    return f"{hedge}{shown(document, quantity)}{word}"
