"""Target and comment: does the comment on a measure say the outcome that stands beside it?

Reports list measures with target, outcome and a comment, and an extractor leaves each as a
paragraph that begins with figures: "85 %  77 %  The share of … came to 78 per cent." Asks whether
the figures that the comment repeats are those of target and outcome. A comment may speak of parts,
other times and others' figures, so that a difference alone proves nothing. It is said where the
comment tells how far the measure moved, and the outcome is what it moved from, last year's; where
the sentence has no word but those of the measure's name, and neutral ones; where it calls its
figure the target; and where a slip of the pen leads from the one figure to the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.restating import judge_restated, telling_digits
from auditcli.checks.comment_figures import (
    alone,
    apart,
    is_level,
    is_of_the_year,
    is_outcome,
    is_target,
    level_of,
)
from auditcli.checks.facts_index import size
from auditcli.checks.measure_names import by_name, named_in
from auditcli.checks.measures import (
    MOST_FIGURES,
    MOST_SENTENCES,
    Measure,
    has_name,
    kind,
    measures,
    shared,
    strangers,
    usual_measures,
)
from auditcli.checks.prose import is_over_years
from auditcli.checks.prose_index import Statement, statements
from auditcli.checks.quoting import quoted
from auditcli.model import (
    Claim,
    ClaimKind,
    Dimension,
    Direction,
    Document,
    Outcome,
    Quantity,
    Verdict,
)

FACTS = frozenset({"moved"})

#: What a rule asks: whether the outcome is last year's, or whether figures differ.
MOVED, FIGURES = "moved", "figures"
#: An outcome with a sign is no target.
_SIGNS = frozenset("+-\u2212\u2013")
_POINTS = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # What the rule is about: outcomes that are last year's (moved), or figures that differ.
    asks: str = MOVED
    # Digits that a figure needs to be known again after a slip of the pen.
    least_digits: int = 3
    # Words of a measure's name by which another part of the report is known to speak of it.
    least_words: int = 3
    # Sentences after the figures that may still be the comment on them.
    most_sentences: int = MOST_SENTENCES
    # Figures that may stand before a comment: target, outcome, outcome of a month.
    most_figures: int = MOST_FIGURES


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure of a comment that target or outcome confirm or contradict."""
    claims: dict[int, list[Claim]] = {}
    for claim in document.claims:
        claims.setdefault(claim.sentence, []).append(claim)
    for measure in _measures(document, params):
        for statement, told in measure.comment:
            same = _same(measure.heads, told, statement)
            moved = [] if same else list(_moved(document, measure, statement.at, told, claims))
            if params.asks == FIGURES:
                if same is None and not moved:
                    yield from _differs(document, measure, statement, told, params, claims)
            elif same is not None:
                yield _outcome(document, told, same, judge_restated(size(told), size(same)), "")
            else:
                yield from moved
    yield from _elsewhere(document, params)


def _measures(document: Document, params: Params) -> Sequence[Measure]:
    """The measures of a report; as a rule those that other rules have asked for as well."""
    reach = params.most_sentences, params.most_figures
    usual = reach == (MOST_SENTENCES, MOST_FIGURES)
    return usual_measures(document) if usual else tuple(measures(document, *reach))


def _elsewhere(document: Document, params: Params) -> Iterator[Outcome]:
    """What sentences in other parts of the report tell of a measure, in its words and no others."""
    found = _measures(document, params)
    named = by_name(found)
    begins = [measure.at for measure in found]
    for statement in statements(document):
        at = bisect_right(begins, statement.at) - 1
        if at >= 0 and statement.sentence.span.start < found[at].end:
            continue
        measure = named_in(named, statement.sentence)
        if measure is None:
            continue
        telling = replace(measure, label=measure.label - document.vocabulary.neutral)
        if shared(statement, telling) < params.least_words:
            continue
        if strangers(document, statement, measure) or has_name(document, statement.at):
            continue
        for told in statement.figures:
            same = _same(measure.outcomes, told, statement)
            if same is None and params.asks == FIGURES:
                yield from _differs(document, measure, statement, told, params, {}, here=False)
            elif same is not None and params.asks == MOVED:
                verdict = judge_restated(size(told), size(same))
                yield _outcome(document, told, same, verdict, "")


def _same(heads: Sequence[Quantity], told: Quantity, statement: Statement) -> Quantity | None:
    """The target or outcome that a comment repeats, as printed or rounded.

    Rounded where it is the one figure of its kind in its sentence: of several, one is close to
    the outcome by chance too often.
    """
    only = [kind(other) for other in statement.figures].count(kind(told)) == 1
    for head in heads:
        if kind(head) != kind(told):
            continue
        if told.hedge is not None:
            if _is_bound(told) and head is heads[0] and head.value == told.value:
                return head
            continue
        verdict = judge_restated(size(told), size(head))
        counted = kind(told)[0] is Dimension.NONE and telling_digits(told) < 2
        if verdict is Verdict.AGREES and not counted:
            return head
        coarser = head.hedge is None and head.places > told.places and telling_digits(told) > 1
        if verdict is Verdict.AGREES_ROUNDED and only and coarser:
            return head
    return None


def _is_bound(told: Quantity) -> bool:
    """Whether a figure is a target's: "at least 40 per cent", "at most 250"."""
    return told.hedge is not None and None in (told.hedge.below, told.hedge.above)


def _differs(
    document: Document,
    measure: Measure,
    statement: Statement,
    told: Quantity,
    params: Params,
    claims: Mapping[int, Sequence[Claim]],
    *,
    here: bool = True,
) -> Iterator[Outcome]:
    """A figure of the comment that can only be the target's or the outcome's, and is not."""
    if here and statement.sentence.span.start < measure.end:
        yield from _in_all(document, measure, statement, told)
    change = level_of(claims.get(statement.at, ()), told)
    if len(measure.heads) < 2 or not is_of_the_year(document, measure, statement, told, change):
        return
    ended = here and statement.sentence.span.start >= measure.end
    if ended or told.text in measure.label or not alone(measure, statement, told, change):
        return
    if is_target(document, measure, statement, told):
        found: Sequence[Quantity] = measure.heads[:1]
    elif told.hedge is None and is_outcome(
        document, measure, statement, told, change, params.least_digits
    ):
        found = measure.outcomes
    else:
        return
    alike = [head for head in found if kind(head) == kind(told)]
    if alike:
        yield from _from_heads(document, measure, told, alike)


def _in_all(
    document: Document, measure: Measure, statement: Statement, told: Quantity
) -> Iterator[Outcome]:
    """A surplus or deficit that a comment tells "in all" against the one amount at its head."""
    sentence, known = statement.sentence, document.vocabulary
    outcome = measure.heads[0]
    if len(measure.heads) > 1 or kind(told)[0] is not Dimension.MONEY or told.hedge is not None:
        return
    if kind(outcome) != kind(told) or outcome.text[:1] not in _SIGNS or outcome.hedge is not None:
        return
    first = sentence.words[0].text if sentence.words else ""
    lost, won = (not statement.words.isdisjoint(w) for w in (known.deficit, known.surplus))
    if first not in known.summing or lost is won or not alone(measure, statement, told):
        return
    turned = bool(outcome.value) and (outcome.value < 0) is not lost
    if turned or judge_restated(size(told), size(outcome)) is Verdict.DISAGREES:
        yield _outcome(document, told, outcome, Verdict.DISAGREES, "")


def _from_heads(
    document: Document, measure: Measure, told: Quantity, heads: Sequence[Quantity]
) -> Iterator[Outcome]:
    """An outcome for a figure of the comment that is none of those at the head of its measure."""
    other = min(heads, key=lambda head: abs(head.value - told.value))
    bare = [replace(size(figure), hedge=None) for figure in (told, other)]
    differ = judge_restated(*bare) is Verdict.DISAGREES
    if other is measure.heads[0] and told.places == other.places:
        differ = told.value != other.value  # nobody rounds a target
    if not differ or not apart(told, other):
        return
    outcome = _outcome(document, told, other, Verdict.DISAGREES, "")
    computed = ", ".join(_said(head) for head in heads)
    yield replace(
        outcome,
        related=tuple(quoted(document, head.span, "other-statement") for head in heads),
        computed=computed,
        computation=f"{outcome.reported} ≠ {computed}",
    )


def _moved(
    document: Document,
    measure: Measure,
    at: int,
    told: Quantity,
    claims: dict[int, list[Claim]],
) -> Iterator[Outcome]:
    """A comment's level whose outcome is what it moved from."""
    near = [*claims.get(at, ()), *claims.get(at + 1, ())]
    if not any(is_level(claim, told) for claim in near) or not measure.heads:
        return
    outcome = measure.heads[-1]
    for claim in near:
        amount = claim.quantity("points") or claim.quantity("amount")
        if amount is None or claim.kind is not ClaimKind.CHANGE or is_over_years(document, claim):
            continue
        if kind(outcome) != kind(told):
            continue
        if (amount.unit and amount.unit.dimension) not in _POINTS or amount.hedge is not None:
            continue
        step = {Direction.UP: -1, Direction.BETTER: -1, Direction.DOWN: 1}.get(claim.direction, 0)
        if step and told.value + step * abs(amount.value) == outcome.value:
            yield _outcome(document, outcome, told, Verdict.DISAGREES, amount.text)
            return


def _outcome(
    document: Document, one: Quantity, other: Quantity, verdict: Verdict, moved: str
) -> Outcome:
    reported, computed = _said(one), _said(other)
    return Outcome(
        verdict=verdict,
        primary=quoted(document, one.span, "statement"),
        related=(quoted(document, other.span, "other-statement"),),
        confidence=Decimal("0.85"),
        subject="outcome and comment",
        reported=reported,
        computed=computed,
        computation=f"{reported} = {computed}",
        facts={"moved": moved},
    )


def _said(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.unit.symbol}" if quantity.unit else quantity.text
