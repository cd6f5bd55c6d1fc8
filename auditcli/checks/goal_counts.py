"""Do the counts of goals agree with each other and with the verdicts of the goals?

Asks of each summary ("three of the nine goals were reached, five partly and one not"):

- do its counts add up to the total it states?
- can they be true, given the verdicts that the body gives of the goals?
- does another summary of the same goals count otherwise?

The body proves a conflict where it names more goals with a verdict than the summary counts, or
where even all goals without a verdict could not make up the count. Whether a verdict follows from
the outcome of its measures is left to others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.quoting import quoted
from auditcli.model import (
    Document,
    Goal,
    GoalCount,
    Outcome,
    Standing,
    Verdict,
)

#: What the message may say beside the common placeholders: what the summary was held against.
FACTS = frozenset({"against"})

_SUBJECT = {
    Standing.REACHED: "goals reached",
    Standing.PARTLY: "goals partly reached",
    Standing.NOT_REACHED: "goals not reached",
}
_OPEN = (Standing.PARTLY, Standing.NOT_REACHED)


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is of each kind of conflict, from 0 to 1."""

    # A summary against its own total.
    parts: Decimal = Decimal("0.95")
    # A summary against the verdicts of the goals.
    body: Decimal = Decimal("0.85")
    # A summary against another summary of the same goals.
    other: Decimal = Decimal("0.9")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each count that can be held against a total, verdicts or a summary."""
    for count in document.goal_counts:
        if _is_double(count):
            yield _double(document, count, params)
            continue
        yield from _parts(document, count, params)
        yield from _body(document, count, params)
    yield from _summaries(document, params)


def _is_double(count: GoalCount) -> bool:
    """Whether one verdict is counted twice."""
    return len({standing for standing, _, _ in count.counts}) < len(count.counts)


def _double(document: Document, count: GoalCount, params: Params) -> Outcome:
    """One verdict counted twice: a word of one of the two is wrong."""
    standings = [standing for standing, _, _ in count.counts]
    standing = next(one for one in standings if standings.count(one) > 1)
    (number, span), (other, place), *_ = (
        (number, span) for one, number, span in count.counts if one is standing
    )
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, place, "part"),
        related=(quoted(document, span, "part"),),
        confidence=params.parts,
        subject=_SUBJECT[standing],
        reported=str(number),
        computed=str(other),
        computation=_sum(count),
        facts={"against": "the same summary says"},
    )


def _parts(document: Document, count: GoalCount, params: Params) -> Iterator[Outcome]:
    if count.total is None or count.total_span is None:
        return
    numbers = [number for _, number, _ in count.counts]
    told = sum(numbers)
    complete = len(numbers) == len(Standing) or told >= count.total
    if not complete and len(numbers) == 1:
        return  # "six of eight were reached" says nothing of the other two
    computation = f"{' + '.join(map(str, numbers))} = {told}"
    related = tuple(quoted(document, span, "part") for _, _, span in count.counts)
    verdict = Verdict.AGREES if told == count.total else Verdict.DISAGREES
    yield Outcome(
        verdict=verdict if complete else Verdict.UNTESTED,
        primary=quoted(document, count.total_span, "total"),
        related=related,
        confidence=params.parts,
        subject="goals in all",
        reported=str(count.total),
        computed=str(told),
        difference=str(count.total - told),
        computation=computation,
        reason="" if complete else f"only {told} of {count.total} goals are counted",
        facts={"against": "its own counts add up to"},
    )


def _body(document: Document, count: GoalCount, params: Params) -> Iterator[Outcome]:
    goals = [goal for goal in document.goals if goal.group and goal.group == count.group]
    if not goals:
        return
    reason = _unfit(count, goals)
    total = _whole(count)
    for standing, number, span in count.counts:
        same = [goal for goal in goals if goal.standing is standing and _is_firm(goal, standing)]
        loose = [goal for goal in goals if standing in _OPEN and not _is_firm(goal, standing)]
        most = None if total is None else len(same) + len(loose) + total - len(goals)
        verdict = Verdict.UNTESTED
        shown = same if len(same) >= number else goals
        if not reason and (standing not in _OPEN or count.firm):
            verdict = _weigh(number, len(same), most, bool(loose))
        yield Outcome(
            verdict=verdict,
            primary=quoted(document, span, "part"),
            related=tuple(quoted(document, goal.span, "verdict", goal.name) for goal in shown),
            confidence=params.body,
            subject=_SUBJECT[standing],
            reported=str(number),
            computed=str(len(same)),
            difference=str(number - len(same)),
            computation=_tally(goals),
            reason=_why(reason, goals, total) if verdict is Verdict.UNTESTED else "",
            facts={"against": "the verdicts in the text come to"},
        )


def _tally(goals: list[Goal]) -> str:
    """How many goals have each verdict; which goals they are, the marked lines show."""
    reached, partly, missed = (
        sum(goal.standing is standing for goal in goals) for standing in Standing
    )
    return f"{reached} reached, {partly} partly, {missed} not reached"


def _is_firm(goal: Goal, standing: Standing) -> bool:
    return goal.firm or standing not in _OPEN


def _whole(count: GoalCount) -> int | None:
    """How many goals there are, by the summary's word."""
    if count.total is not None:
        return count.total
    if len(count.counts) == len(Standing):
        return sum(number for _, number, _ in count.counts)
    return None


def _unfit(count: GoalCount, goals: list[Goal]) -> str:
    """Why the verdicts prove nothing of the summary, or ""."""
    names = {goal.name.casefold() for goal in goals}
    if "" in names or len(names) < len(goals):
        return "the verdicts could not be told apart by the goals' names"
    total = _whole(count)
    if total is not None and len(goals) > total:
        return f"the text gives {len(goals)} verdicts for {total} goals"
    return ""


def _weigh(number: int, least: int, most: int | None, loose: bool) -> Verdict:
    """The verdict on a count that must lie between the least and the most possible."""
    if least > number or (most is not None and most < number):
        return Verdict.DISAGREES
    return Verdict.AGREES if least == number and not loose else Verdict.UNTESTED


def _why(reason: str, goals: list[Goal], total: int | None) -> str:
    if reason:
        return reason
    whole = "" if total is None else f" of {total}"
    return f"only {len(goals)}{whole} goals have a verdict in words that settles it"


def _summaries(document: Document, params: Params) -> Iterator[Outcome]:
    first: dict[str, GoalCount] = {}
    for count in document.goal_counts:
        if not count.topic or _is_double(count):
            continue
        other = first.setdefault(count.topic, count)
        if other is not count and count.firm and other.firm:
            yield from _compare(document, other, count, params)


def _compare(
    document: Document, one: GoalCount, other: GoalCount, params: Params
) -> Iterator[Outcome]:
    """The same goals counted twice; what counts fewer goals is what an editor looks at first."""
    fewer, more = (one, other) if _told(one) < _told(other) else (other, one)
    theirs = {standing: (number, span) for standing, number, span in more.counts}
    for standing, number, span in fewer.counts:
        if standing not in theirs:
            continue
        expected, place = theirs[standing]
        verdicts = tuple(
            quoted(document, goal.span, "verdict", goal.name)
            for goal in document.goals
            if goal.group == fewer.group and goal.standing is standing
        )
        yield Outcome(
            verdict=Verdict.AGREES if number == expected else Verdict.DISAGREES,
            primary=quoted(document, span, "part"),
            related=(quoted(document, place, "other-statement"), *verdicts),
            confidence=params.other,
            subject=_SUBJECT[standing],
            reported=str(number),
            computed=str(expected),
            difference=str(number - expected),
            computation=f"{_sum(fewer)}; {_sum(more)}",
            facts={"against": "another summary of the same goals says"},
        )


def _told(count: GoalCount) -> int:
    return sum(number for _, number, _ in count.counts)


def _sum(count: GoalCount) -> str:
    return f"{' + '.join(str(number) for _, number, _ in count.counts)} = {_told(count)}"
