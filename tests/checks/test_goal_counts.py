"""Counts of goals against their total, the verdicts in the text and other summaries."""

from __future__ import annotations

from dataclasses import replace

from auditcli.checks.goal_counts import Params, check
from auditcli.model import Document, Goal, GoalCount, Outcome, Span, Standing, Verdict
from tests.builders import make_document
from tests.checks.one_rule import differing

R, P, N = Standing.REACHED, Standing.PARTLY, Standing.NOT_REACHED
TEXT = "0123456789" * 20


def count(
    counts: dict[Standing, int],
    total: int | None = None,
    *,
    group: str = "",
    firm: bool = True,
    topic: str = "",
    at: int = 0,
) -> GoalCount:
    return GoalCount(
        total,
        None if total is None else Span(at, at + 1),
        tuple((s, n, Span(at + 2 + i, at + 3 + i)) for i, (s, n) in enumerate(counts.items())),
        Span(at, at + 9),
        group,
        firm,
        topic,
    )


def goals(*standings: Standing, group: str = "a", firm: bool = True) -> tuple[Goal, ...]:
    return tuple(
        Goal(f"Mål {chr(65 + at)}", standing, Span(50 + at, 51 + at), group, firm)
        for at, standing in enumerate(standings)
    )


def outcomes(*counts: GoalCount, body: tuple[Goal, ...] = ()) -> list[Outcome]:
    document: Document = replace(make_document(TEXT), goals=body, goal_counts=counts)
    return list(check(document, Params()))


def verdicts(*counts: GoalCount, body: tuple[Goal, ...] = ()) -> list[Verdict]:
    return [outcome.verdict for outcome in outcomes(*counts, body=body)]


def test_counts_that_add_up_to_their_total_agree() -> None:
    (outcome,) = outcomes(count({R: 3, P: 5, N: 1}, 9))
    assert outcome.verdict is Verdict.AGREES
    assert outcome.computation == "3 + 5 + 1 = 9"
    assert [evidence.role for evidence in outcome.related] == ["part", "part", "part"]


def test_counts_of_all_standings_that_fall_short_of_the_total_disagree() -> None:
    (outcome,) = outcomes(count({R: 3, P: 4, N: 1}, 9))
    assert outcome.verdict is Verdict.DISAGREES
    assert (outcome.reported, outcome.computed, outcome.difference) == ("9", "8", "1")


def test_counts_above_the_total_disagree_also_where_some_are_unsaid() -> None:
    assert verdicts(count({R: 10}, 9)) == [Verdict.DISAGREES]


def test_two_counts_below_the_total_leave_the_rest_unsaid() -> None:
    (outcome,) = outcomes(count({R: 3, P: 4}, 9))
    assert outcome.verdict is Verdict.UNTESTED
    assert "7 of 9" in outcome.reason


def test_one_count_below_its_total_or_without_one_says_nothing_to_test() -> None:
    assert outcomes(count({R: 6}, 8), count({R: 6})) == []


def test_more_verdicts_than_counted_disagree() -> None:
    summary = count({R: 1, N: 2}, group="a")
    reached, missed = outcomes(summary, body=goals(R, R, N))
    assert reached.verdict is Verdict.DISAGREES
    assert [evidence.label for evidence in reached.related] == ["Mål A", "Mål B"]
    assert missed.verdict is Verdict.UNTESTED


def test_too_few_goals_left_to_make_up_a_count_disagree_and_show_all_verdicts() -> None:
    summary = count({R: 3, N: 1}, 4, group="a")
    total, reached, missed = outcomes(summary, body=goals(R, N, N))
    assert total.verdict is Verdict.AGREES
    assert reached.verdict is Verdict.DISAGREES
    assert len(reached.related) == 3
    assert missed.verdict is Verdict.DISAGREES


def test_the_same_number_of_verdicts_agrees_and_goals_without_verdict_leave_it_open() -> None:
    summary = count({R: 2, P: 2, N: 1}, group="a")
    found = verdicts(summary, body=goals(R, R, P))
    assert found == [Verdict.AGREES, Verdict.UNTESTED, Verdict.UNTESTED]


def test_not_fully_reached_may_be_partly_or_not() -> None:
    summary = count({P: 1, N: 1}, group="a")
    assert verdicts(summary, body=goals(P, P, firm=False)) == [Verdict.UNTESTED, Verdict.UNTESTED]


def test_a_summary_that_leaves_the_standing_open_is_not_tested_on_it() -> None:
    summary = count({P: 1}, group="a", firm=False)
    assert verdicts(summary, body=goals(P, P)) == [Verdict.UNTESTED]


def test_goals_that_cannot_be_told_apart_prove_nothing() -> None:
    nameless = tuple(replace(goal, name="") for goal in goals(R, R))
    (outcome,) = outcomes(count({R: 1}, group="a"), body=nameless)
    assert outcome.verdict is Verdict.UNTESTED
    assert "names" in outcome.reason


def test_more_verdicts_than_goals_prove_nothing() -> None:
    (outcome,) = outcomes(count({R: 1}, 2, group="a"), body=goals(R, R, R))
    assert outcome.verdict is Verdict.UNTESTED
    assert "3 verdicts for 2 goals" in outcome.reason


def test_verdicts_of_another_body_are_not_counted() -> None:
    assert outcomes(count({R: 1}, group="a"), body=goals(R, R, group="")) == []


def test_two_summaries_of_the_same_goals_that_differ_disagree_at_the_one_that_counts_fewer() -> (
    None
):
    one = count({P: 4, N: 2}, topic="t")
    other = count({P: 3, N: 2}, topic="t", group="b", at=20)
    partly, missed = outcomes(one, other, body=goals(P, P, P, group="b"))[-2:]
    assert partly.verdict is Verdict.DISAGREES
    assert partly.primary.span == Span(22, 23)
    assert [e.role for e in partly.related] == ["other-statement", *["verdict"] * 3]
    assert partly.computation == "3 + 2 = 5; 4 + 2 = 6"
    assert missed.verdict is Verdict.AGREES


def test_the_first_summary_is_looked_at_where_it_counts_fewer() -> None:
    (outcome,) = outcomes(count({R: 2}, topic="t"), count({R: 3, P: 1}, topic="t", at=20))
    assert outcome.primary.span == Span(2, 3)


def test_a_standing_that_only_one_summary_counts_is_not_compared() -> None:
    assert outcomes(count({R: 2}, topic="t"), count({P: 3}, topic="t", at=20)) == []


def test_summaries_that_leave_the_standing_open_are_not_compared() -> None:
    assert outcomes(count({P: 2}, topic="t"), count({P: 3}, topic="t", firm=False)) == []
    assert outcomes(count({P: 2}, topic="t", firm=False), count({P: 3}, topic="t")) == []


def test_one_verdict_counted_twice_is_found() -> None:
    text = "Tre av de nio strategiska målen har uppnåtts, fem har uppnåtts och ett är inte uppnått."
    assert differing("goal-counts-conflict", text) == [("3", "5")]


def test_a_share_of_the_goals_counts_none() -> None:
    for share in ("44 procent", "44 %"):
        text = f"Arbetet pågår. {share} av de nio målen har uppnåtts."
        assert differing("goal-counts-conflict", text) == []
