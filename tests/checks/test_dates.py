"""Dates that no calendar has, and dates on the wrong weekday."""

from __future__ import annotations

import datetime
from dataclasses import replace

from auditcli.checks.dates import Params, check
from auditcli.model import DateMention, Outcome, Span, Verdict
from tests.builders import make_document

TEXT = "tisdagen den 14 mars 2023"
DAY = DateMention("14 mars 2023", Span(13, 25), datetime.date(2023, 3, 14), 1, Span(0, 8))
BAD = DateMention("31 juni", Span(13, 20), None, reason="June has only 30 days.")


def outcomes(*dates: DateMention, params: Params = Params()) -> list[Outcome]:  # noqa: B008
    return list(check(replace(make_document(TEXT), dates=dates), params))


def test_a_date_on_the_weekday_named_agrees() -> None:
    (outcome,) = outcomes(DAY)
    assert outcome.verdict is Verdict.AGREES
    assert outcome.primary.text == "tisdagen"


def test_a_date_on_another_weekday_disagrees_and_says_which_it_was() -> None:
    (outcome,) = outcomes(replace(DAY, weekday=0))
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.computed == "Tuesday"
    assert outcome.computation == "2023-03-14 is a Tuesday"


def test_a_date_that_no_calendar_has_disagrees_and_says_why() -> None:
    (outcome,) = outcomes(BAD)
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.facts["why"] == "June has only 30 days."


def test_a_plain_date_is_no_relation() -> None:
    assert outcomes(replace(DAY, weekday=None, weekday_span=None)) == []


def test_each_question_can_be_left_out() -> None:
    assert outcomes(BAD, params=Params(calendar=False)) == []
    assert outcomes(DAY, params=Params(weekdays=False)) == []
