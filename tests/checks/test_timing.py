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
        NEW,
    )
    assert len(outcomes(*found)) == 4
    for name in ("published", "future", "stretches", "balances"):
        params = replace(Params(), **{name: False})
        assert len(outcomes(*found, params=params)) == 3
