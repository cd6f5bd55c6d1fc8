"""Does the figure for all agree with those of the two groups that all are made of?

A mean lies between its parts, however large each is. Asks where a sentence tells a share in per
cent for women and for men (girls and boys), or what it calls a mean, and that of both together
stands beside them. That share may also stand in the sentences right before one that points back, or
be the outcome of the measure that the sentence is the comment on; and where the highest and the
lowest of its groups are told, `extremes` asks. Counts of the two groups are added up, and held
against such an outcome. Rates of groups in the lines of a table are told by `group_lines`, and the
rows of a table by group that a measure's outcome is held against by `group_measures`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.diagnosis import diagnose
from auditcli.arithmetic.restating import telling_digits
from auditcli.checks.extremes import outside_extremes
from auditcli.checks.group_lines import outcomes_in_tables
from auditcli.checks.group_measures import counts_of_measures, rates_of_measures
from auditcli.checks.measures import (
    Measure,
    has_name,
    kind,
    measure_at,
    shared,
    strangers,
)
from auditcli.checks.prose import HUNDRED, dimension, evidence, hedged, named, printed, shown
from auditcli.checks.prose_index import statement_of
from auditcli.checks.quoting import quoted
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

FACTS: frozenset[str] = frozenset()

#: What a rule asks: whether rates lie around the whole, or counts add up to the outcome.
RATES, COUNTS = "rates", "counts"

#: Neither group is a smaller part of all than this.
LEAST_GROUP = Decimal("0.05")
#: The whole may stand so many sentences before.
_REACH = 2
#: So many digits tell a slip of the pen from chance.
_TELLING = 3


@dataclass(frozen=True, slots=True)
class Params:
    """What is asked, and how sure the check is, from 0 to 1."""

    # What the rule is about: rates of groups (rates), or counts that make up an outcome (counts).
    asks: str = RATES
    # Where the three stand in one sentence.
    beside: Decimal = Decimal("0.85")
    # Where the whole stands in a sentence before.
    before: Decimal = Decimal("0.75")
    # How far off, as a part of the outcome, counts of both groups may be and still be meant for it.
    reach: Decimal = Decimal("0.1")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each pair of groups with the figure of both."""
    for at, claim in enumerate(document.claims):
        if claim.kind is not ClaimKind.GROUPS or claim.direction is not Direction.NONE:
            continue
        parts = claim.parts()
        if hedged(*(part.quantity for part in parts)):
            continue
        rates = all(dimension(part.quantity) is Dimension.PERCENT for part in parts)
        if params.asks == COUNTS:
            if not rates:
                yield from _added(document, claim, params)
        elif (mean := claim.figure("mean")) is not None:
            if not hedged(mean.quantity) and _may_be_means(mean.quantity, parts):
                yield _outcome(document, claim, mean, parts, params.beside)
        elif rates and not _is_split(parts):
            yield from _rates(document, at, claim, params)
    if params.asks == RATES:
        yield from outcomes_in_tables(document, _judge, params.beside, params.before)
        yield from outside_extremes(document, params.before)
        yield from rates_of_measures(document, _judge, params.before)
    else:
        yield from counts_of_measures(document, params.reach, params.before)


def _may_be_means(told: Quantity, parts: tuple[ClaimFigure, ...]) -> bool:
    """Whether figures may be means of groups where `told` is that of all: so near, and no parts
    that add up to it."""
    near = all(told.value <= 2 * part.quantity.value <= 4 * told.value for part in parts)
    room = sum((part.quantity.half_width for part in parts), told.half_width)
    added = sum((part.quantity.value for part in parts), Decimal(0))
    return near and abs(added - told.value) > room


def _rates(document: Document, at: int, claim: Claim, params: Params) -> Iterator[Outcome]:
    whole, sure = claim.figure("whole"), params.beside
    if whole is None:
        whole, sure = _before(document.claims, at), params.before
    if whole is None:
        yield from _of_measure(document, claim, params)
    elif dimension(whole.quantity) is not Dimension.PERCENT or hedged(whole.quantity):
        return
    elif not _is_target(document, claim.sentence, whole.quantity):
        outcome = _outcome(document, claim, whole, claim.parts(), sure)
        if claim.figure("whole") is None and outcome.verdict is Verdict.DISAGREES:
            # Over sentences, the measure may be another one.
            outcome = replace(outcome, verdict=Verdict.UNLIKELY)
        yield outcome


def _is_target(document: Document, at: int, told: Quantity) -> bool:
    """Whether a sentence speaks of a target before a figure: "Målet, 85 procent, nåddes inte"."""
    sentence, target = document.sentences[at], document.vocabulary.target
    return any(
        not target.isdisjoint((word.text, stem))
        for word, stem in zip(sentence.words, sentence.stems, strict=True)
        if word.span.end <= told.span.start
    )


def _of_measure(document: Document, claim: Claim, params: Params) -> Iterator[Outcome]:
    """The rates of the groups, in a comment, against the outcome of its measure."""
    measure = measure_at(document, claim.span)
    if measure is None:
        return
    found = [
        _outcome(document, claim, ClaimFigure("whole", head), claim.parts(), params.before)
        for head in measure.outcomes
        if dimension(head) is Dimension.PERCENT and not hedged(head)
    ]
    fit = [outcome for outcome in found if outcome.verdict is not Verdict.DISAGREES]
    if fit:
        yield from (outcome for outcome in fit[:1] if outcome.verdict is not Verdict.UNLIKELY)
    elif found and _is_about(document, claim, measure, least=3, most=3):
        # Of all and of groups, comments give figures of other times too.
        yield replace(found[-1], verdict=Verdict.UNLIKELY)


def _is_about(document: Document, claim: Claim, measure: Measure, *, least: int, most: int) -> bool:
    """Whether a sentence has the `least` words of a measure's name, at `most` a few others."""
    statement = statement_of(document, claim.sentence)
    ours = {str(document.period.year)} if document.period is not None else set()
    return (
        statement is not None
        and len(measure.heads) > 1
        and statement.years <= ours
        and shared(statement, measure) >= least
        and len(strangers(document, statement, measure)) <= most
        and not has_name(document, statement.at)
    )


def _added(document: Document, claim: Claim, params: Params) -> Iterator[Outcome]:
    """The counts of both groups, in a comment, against the outcome of its measure."""
    measure = measure_at(document, claim.span)
    parts = claim.parts()
    if measure is None or any(telling_digits(part.quantity) < 2 for part in parts):
        return
    for head in measure.outcomes:
        if any(kind(part.quantity) != kind(head) for part in parts) or hedged(head):
            continue
        added = sum((part.quantity.value for part in parts), Decimal(0))
        gap = head.value - added
        if gap:
            near = abs(gap) <= params.reach * abs(head.value)
            most = 3 if _is_slip(head, parts) else 1 if near else -1
            if not _is_about(document, claim, measure, least=2, most=most):
                continue
        yield Outcome(
            Verdict.AGREES if not gap else Verdict.DISAGREES,
            quoted(document, head.span, "total"),
            tuple(evidence(document, part) for part in parts),
            confidence=params.before,
            subject=named(document, claim),
            reported=shown(document, head),
            computed=printed(document, added, head),
            difference=printed(document, gap, head),
            computation=" + ".join(printed(document, p.quantity.value, head) for p in parts)
            + f" = {printed(document, added, head)}",
        )
        return


def _is_slip(head: Quantity, parts: tuple[ClaimFigure, ...]) -> bool:
    """Whether one wrong digit, or two exchanged, explain that the parts do not make the whole."""
    figures = [head, *(part.quantity for part in parts)]
    slip = diagnose(head, [(part.quantity, 1) for part in parts])
    return slip is not None and min(map(telling_digits, figures)) >= _TELLING


def _is_split(parts: tuple[ClaimFigure, ...]) -> bool:
    """Whether the groups are shares of all ("60 procent kvinnor, 40 procent män"), not rates."""
    total = sum((part.quantity.value for part in parts), Decimal(0))
    return abs(total - HUNDRED) <= 1


def _before(claims: tuple[Claim, ...], at: int) -> ClaimFigure | None:
    """The level that a sentence which points back continues: the only one in per cent."""
    claim = claims[at]
    if not claim.previous:
        return None
    own = {part.quantity.span for part in claim.parts()}
    found = []
    for earlier in reversed(claims[:at]):
        if earlier.sentence < claim.sentence - _REACH:
            break
        level = earlier.figure("after")
        if earlier.sentence == claim.sentence or level is None:
            continue
        if dimension(level.quantity) is Dimension.PERCENT and level.quantity.span not in own:
            found.append(level)
    places = {level.quantity.span for level in found}
    return found[0] if len(places) == 1 else None


def _outcome(
    document: Document,
    claim: Claim,
    whole: ClaimFigure,
    parts: tuple[ClaimFigure, ...],
    sure: Decimal,
) -> Outcome:
    told = whole.quantity
    lowest, highest = sorted(parts, key=_value)
    between = f"{shown(document, lowest.quantity)} to {shown(document, highest.quantity)}"
    return Outcome(
        _judge(told, lowest.quantity, highest.quantity),
        evidence(document, whole),
        tuple(evidence(document, part) for part in parts),
        confidence=sure,
        subject=named(document, claim),
        reported=shown(document, told),
        computed=between,
        computation=", ".join(f"{part.label}: {shown(document, part.quantity)}" for part in parts),
    )


def _judge(told: Quantity, low: Quantity, high: Quantity) -> Verdict:
    """Outside the range: disagrees. Inside only by rounding, and then only if one group were
    nearly empty: unlikely."""
    if low.value <= told.value <= high.value:
        return Verdict.AGREES
    below, above = low.value - low.half_width, high.value + high.half_width
    gap = told.value + told.half_width - below
    if told.value > high.value:
        gap = above - told.value + told.half_width
    if gap < 0:
        return Verdict.DISAGREES
    width = high.value - low.value
    return Verdict.UNLIKELY if gap < LEAST_GROUP * width else Verdict.AGREES_ROUNDED


def _value(figure: ClaimFigure) -> Decimal:
    return figure.quantity.value
