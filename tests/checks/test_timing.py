"""The report's time runs forwards."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from auditcli.checks.timing import Params, check
from auditcli.model import Outcome, Span, Timing, Verdict
from tests.builders import make_document

TEXT = "2021-12-31 2023-12-31" + "\n" * 100 + "2023-12-31"


def timing(kind: str, end: str, start: str = "", at: int = 0, subject: str = "lån") -> Timing:
    last = datetime.date.fromisoformat(end)
    first = datetime.date.fromisoformat(start) if start else last
    span = Span(at, at + 10)
    return Timing(kind, first, last, span, span, frozenset(subject.split()))


def outcomes(
    *found: Timing, params: Params | None = None, whole: bool = True, period: int | None = 2023
) -> list[Outcome]:
    document = replace(make_document(TEXT, period=period), timings=found, whole_year=whole)
    return list(check(document, params or Params()))


def verdicts(*found: Timing) -> list[Verdict]:
    return [outcome.verdict for outcome in outcomes(*found)]


def test_a_report_is_dated_after_the_year_that_it_covers() -> None:
    assert verdicts(timing("published", "2024-03-14")) == [Verdict.AGREES]
    (outcome,) = outcomes(timing("published", "2022-12-30"))
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.facts["fault"] == "the report covers 2023, which had not ended then"


def test_an_older_date_in_a_header_is_of_something_else() -> None:
    assert verdicts(timing("published", "2019-05-02")) == []


@pytest.mark.parametrize(("end", "wrong"), [("2023-10-31", True), ("2024-05-31", False)])
def test_what_was_due_within_the_year_is_no_longer_to_come(end: str, wrong: bool) -> None:
    expected = Verdict.DISAGREES if wrong else Verdict.AGREES
    assert verdicts(timing("future", end)) == [expected]


def test_an_interim_report_may_be_dated_and_plan_within_the_year() -> None:
    found = (timing("published", "2023-09-14"), timing("future", "2023-10-31"))
    assert outcomes(*found, whole=False) == []
    assert outcomes(*found, period=None) == []


def test_a_stretch_of_years_ends_after_it_starts() -> None:
    assert verdicts(timing("stretch", "2025-12-31", "2021-01-01")) == [Verdict.AGREES]
    (outcome,) = outcomes(timing("stretch", "2021-12-31", "2025-01-01"))
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.facts["fault"] == "it starts in 2025 and ends in 2021"


NEW = timing("balance", "2023-12-31", at=11)


def test_two_years_told_backwards_are_columns_and_no_stretch() -> None:
    assert outcomes(timing("stretch", "2022-12-31", "2023-01-01")) == []


def test_a_stretch_within_a_year_is_told_by_its_days() -> None:
    (outcome,) = outcomes(timing("stretch", "2023-03-31", "2023-05-01"))
    assert outcome.facts["fault"] == "it starts 2023-05-01 and ends 2023-03-31"


def test_what_has_happened_lies_before_the_day_of_the_report() -> None:
    dated = timing("published", "2024-03-14")
    late, early = timing("past", "2024-05-31", "2024-05-01"), timing("past", "2023-05-31")
    between = timing("past", "2024-02-29")
    *_, outcome = outcomes(dated, late)
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.facts["fault"] == "told as past in a report dated 2024-03-14"
    assert verdicts(dated, early) == [Verdict.AGREES, Verdict.AGREES]
    assert verdicts(dated, between) == [Verdict.AGREES]
    assert verdicts(late) == []


def test_what_only_seems_to_have_happened_is_a_tick_mark_or_nothing() -> None:
    dated, late = timing("published", "2024-03-14"), timing("told", "2024-05-31", "2024-05-01")
    assert verdicts(dated, late) == [Verdict.AGREES]
    assert verdicts(timing("told", "2023-05-31")) == [Verdict.AGREES]


def test_an_old_balance_beside_a_new_one_of_the_same_thing_is_a_finding() -> None:
    (outcome,) = outcomes(timing("balance", "2021-12-31"), NEW)
    assert outcome.verdict is Verdict.DISAGREES
    assert (outcome.reported, outcome.computed) == ("2021-12-31", "2023-12-31")
    assert outcome.related[0].span == NEW.span


@pytest.mark.parametrize(
    "old",
    [
        timing("balance", "2022-12-31"),
        timing("balance", "2021-06-30"),
        timing("balance", "2021-12-31", subject="pensioner"),
    ],
)
def test_last_year_another_day_and_another_thing_are_meant(old: Timing) -> None:
    assert outcomes(old, NEW) == []


def test_a_balance_far_away_or_none_of_the_report_s_year_proves_nothing() -> None:
    old = timing("balance", "2021-12-31")
    assert outcomes(old, timing("balance", "2023-12-31", at=len(TEXT) - 10)) == []
    assert outcomes(old) == []
    assert outcomes(old, NEW, period=None) == []


def test_a_rule_asks_for_one_relation() -> None:
    found = (
        timing("published", "2022-12-30"),
        timing("future", "2023-10-31"),
        timing("stretch", "2021-12-31", "2025-01-01"),
        timing("balance", "2021-12-31"),
        timing("past", "2023-02-28"),
        NEW,
    )
    assert len(outcomes(*found)) == 5
    for name in ("published", "future", "stretches", "balances", "past"):
        params = replace(Params(), **{name: False})
        assert len(outcomes(*found, params=params)) == 4
