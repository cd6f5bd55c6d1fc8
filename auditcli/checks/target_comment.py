"""Target and comment: does the comment on a measure say the outcome that stands beside it?

Reports list measures with target, outcome and a comment, and an extractor leaves each as a
paragraph that begins with figures: "85 %  77 %  The share of … came to 78 per cent." Asks whether
the figures that the comment repeats are those of target and outcome. That they differ is said in
one case only: the comment says how far the measure moved, and the outcome beside it is what it
moved from, the figure of the year before. A comment may speak of parts, other times and others'
figures, so that a difference alone proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.restating import judge_restated, telling_digits
from auditcli.checks.facts_index import size
from auditcli.checks.prose_index import Statement, statements
from auditcli.model import (
    Claim,
    ClaimKind,
    Dimension,
    Direction,
    Document,
    Evidence,
    Outcome,
    Quantity,
    Verdict,
)

FACTS = frozenset({"moved"})

_POINTS = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Sentences after the figures that may still be the comment on them.
    most_sentences: int = 8
    # Figures that may stand before a comment: target, outcome, outcome of a month.
    most_figures: int = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """The figures at the head of a measure, and those of its comment with their statements.

    `at` numbers the sentence that it begins with.
    """

    at: int
    heads: tuple[Quantity, ...]
    comment: tuple[tuple[Statement, Quantity], ...]


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure of a comment that target or outcome confirm or contradict."""
    claims: dict[int, list[Claim]] = {}
    for claim in document.claims:
        claims.setdefault(claim.sentence, []).append(claim)
    for measure in measures(document, params):
        for statement, told in measure.comment:
            same = _same(measure.heads, told, statement)
            if same is not None:
                yield _outcome(document, told, same, judge_restated(size(told), size(same)), "")
            else:
                yield from _moved(document, measure, statement.at, told, claims)


def measures(document: Document, params: Params) -> Iterator[Measure]:
    """The measures of a report that stand as figures with a comment."""
    heads: tuple[Quantity, ...] = ()
    comment: list[tuple[Statement, Quantity]] = []
    begun = started = -1
    for statement in statements(document):
        leading = _leading(statement)
        if heads and _repeats(statement, leading, heads, started):
            leading = ()
        if leading:
            bare = len(leading) == len(statement.figures) and not statement.words
            if heads and bare and statement.at - started <= 2:
                heads += leading  # "82,3 %" alone on its line: another outcome of the measure
                continue
            if heads:
                yield Measure(begun, heads, tuple(comment))
            fit = len(leading) <= params.most_figures
            heads, comment = (leading if fit else ()), []
            begun = started = statement.at
        elif statement.at - started > params.most_sentences:
            if heads:
                yield Measure(begun, heads, tuple(comment))
            heads, comment = (), []
        if heads:
            comment += [(statement, told) for told in statement.figures[len(leading) :]]
    if heads:
        yield Measure(begun, heads, tuple(comment))


def _repeats(
    statement: Statement, leading: Sequence[Quantity], heads: Sequence[Quantity], started: int
) -> bool:
    """Whether a sentence that begins with a figure goes on about it: "65 % … 65 per cent of"."""
    return (
        len(leading) == 1
        and len(statement.words) >= 2
        and statement.at == started + 1
        and any(_kind(head) == _kind(leading[0]) for head in heads)
        and any(size(head).value == size(leading[0]).value for head in heads)
    )


def _leading(statement: Statement) -> tuple[Quantity, ...]:
    """The figures before the first word of a sentence that is no unit or hedge of theirs."""
    units = {told.unit.symbol.casefold() for told in statement.figures if told.unit is not None}
    figures = [told.span for told in statement.figures]
    figures += [told.hedge.span for told in statement.figures if told.hedge is not None]
    first = next(
        (
            word.span.start
            for word in statement.sentence.words
            if not any(word.span.overlaps(span) for span in figures)
            and not word.text[:1].isdigit()
            and word.text not in units
        ),
        statement.sentence.span.end,
    )
    return tuple(told for told in statement.figures if told.span.end <= first)


def _same(heads: Sequence[Quantity], told: Quantity, statement: Statement) -> Quantity | None:
    """The target or outcome that a comment repeats, as printed or rounded.

    Rounded where it is the one figure of its kind in its sentence: of several, one is close to
    the outcome by chance too often.
    """
    alone = [_kind(other) for other in statement.figures].count(_kind(told)) == 1
    for head in heads:
        if _kind(head) != _kind(told):
            continue
        if told.hedge is not None:
            if _is_bound(told) and head is heads[0] and head.value == told.value:
                return head
            continue
        verdict = judge_restated(size(told), size(head))
        counted = _kind(told)[0] is Dimension.NONE and telling_digits(told) < 2
        if verdict is Verdict.AGREES and not counted:
            return head
        coarser = head.hedge is None and head.places > told.places and telling_digits(told) > 1
        if verdict is Verdict.AGREES_ROUNDED and alone and coarser:
            return head
    return None


def _is_bound(told: Quantity) -> bool:
    """Whether a figure is a target's: "at least 40 per cent", "at most 250"."""
    return told.hedge is not None and None in (told.hedge.below, told.hedge.above)


def _kind(quantity: Quantity) -> tuple[Dimension, str]:
    unit = quantity.unit
    if unit is None or unit.dimension is Dimension.COUNT:
        return Dimension.NONE, ""
    return unit.dimension, unit.base


def _moved(
    document: Document,
    measure: Measure,
    at: int,
    told: Quantity,
    claims: dict[int, list[Claim]],
) -> Iterator[Outcome]:
    """A comment's level whose outcome is what it moved from."""
    near = [*claims.get(at, ()), *claims.get(at + 1, ())]
    if not any(_is_level(claim, told) for claim in near) or not measure.heads:
        return
    outcome = measure.heads[-1]
    for claim in near:
        amount = claim.quantity("points") or claim.quantity("amount")
        if amount is None or claim.kind is not ClaimKind.CHANGE or _kind(outcome) != _kind(told):
            continue
        if (amount.unit and amount.unit.dimension) not in _POINTS or amount.hedge is not None:
            continue
        step = {Direction.UP: -1, Direction.BETTER: -1, Direction.DOWN: 1}.get(claim.direction, 0)
        if step and told.value + step * abs(amount.value) == outcome.value:
            yield _outcome(document, outcome, told, Verdict.DISAGREES, amount.text)
            return


def _is_level(claim: Claim, told: Quantity) -> bool:
    return any(
        figure.role == "after" and figure.quantity.span == told.span for figure in claim.figures
    )


def _outcome(
    document: Document, one: Quantity, other: Quantity, verdict: Verdict, moved: str
) -> Outcome:
    reported, computed = _said(one), _said(other)
    return Outcome(
        verdict=verdict,
        primary=Evidence(one.span, "statement", document.source.quote(one.span)),
        related=(Evidence(other.span, "other-statement", document.source.quote(other.span)),),
        confidence=Decimal("0.85"),
        subject="outcome and comment",
        reported=reported,
        computed=computed,
        computation=f"{reported} = {computed}",
        facts={"moved": moved},
    )


def _said(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.unit.symbol}" if quantity.unit else quantity.text
