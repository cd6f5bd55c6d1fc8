"""A sentence that stands twice, and one that stands again by right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditcli.checks.repeats import Params, check
from auditcli.model import Outcome, Repeat, Span, Verdict
from tests.builders import make_document

ONE = "Nio ord till stod i den här långa meningen."
TEXT = f"{ONE}\n{ONE}\n" + "\n" * 80 + ONE


def repeat(kind: str = "same", **changes: object) -> Repeat:
    first = Repeat(kind, Span(0, len(ONE)), Span(len(ONE) + 1, 2 * len(ONE) + 1), 9, close=True)
    return replace(first, **changes)  # type: ignore[arg-type]


def outcomes(
    found: Repeat, params: Params | None = None, period: int | None = 2023
) -> list[Outcome]:
    document = replace(make_document(TEXT, period=period), repeats=(found,))
    return list(check(document, params or Params()))


def test_a_sentence_repeated_close_by_is_a_finding_at_its_second_place() -> None:
    (outcome,) = outcomes(repeat())
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.primary.span.start == len(ONE) + 1
    assert outcome.related[0].span.start == 0
    assert outcome.reported == "Nio ord till stod i den här långa …"


def test_a_near_repetition_is_less_sure() -> None:
    (near,) = outcomes(repeat("near"))
    (same,) = outcomes(repeat())
    assert near.verdict is Verdict.DISAGREES
    assert near.confidence < same.confidence


def test_far_away_a_long_sentence_is_restated_and_a_short_one_says_nothing() -> None:
    far = Span(len(TEXT) - len(ONE), len(TEXT))
    assert outcomes(repeat(second=far)) == []
    assert outcomes(repeat(close=False)) == []
    for restated in (repeat(second=far, words=12), repeat(close=False, words=12)):
        (outcome,) = outcomes(restated)
        assert outcome.verdict is Verdict.AGREES


def test_last_year_told_with_the_figures_of_the_report_s_year_is_a_finding() -> None:
    (outcome,) = outcomes(repeat("year", close=False, years=(2022, 2023)))
    assert outcome.verdict is Verdict.DISAGREES
    assert (outcome.reported, outcome.computed, outcome.difference) == ("2022", "2023", "-1")
    assert outcome.primary.span.start == 0


@pytest.mark.parametrize("years", [(2023, 2022), (2020, 2023), (2024, 2023), (2021, 2022)])
def test_other_years_tell_nothing(years: tuple[int, int]) -> None:
    assert outcomes(repeat("year", close=False, years=years)) == []


def test_years_in_one_stretch_or_in_a_report_of_no_known_year_tell_nothing() -> None:
    assert outcomes(repeat("year", close=True, years=(2022, 2023))) == []
    assert outcomes(repeat("year", close=False, years=(2022, 2023)), period=None) == []


def test_a_rule_asks_for_one_kind_of_repetition() -> None:
    year = repeat("year", close=False, years=(2022, 2023))
    assert outcomes(year, Params(years=False)) == []
    assert outcomes(repeat("near"), Params(near=False)) == []
    assert outcomes(repeat(), Params(same=False)) == []


def test_a_list_with_fewer_items_than_where_it_stands_again_is_a_finding_at_the_shorter() -> None:
    (outcome,) = outcomes(repeat("list", counts=(6, 4)))
    assert outcome.verdict is Verdict.DISAGREES
    assert (outcome.reported, outcome.computed, outcome.difference) == ("4", "6", "-2")
    assert outcome.primary.span.start == len(ONE) + 1
    (same,) = outcomes(repeat("list", counts=(6, 6)))
    assert same.verdict is Verdict.AGREES
    assert outcomes(repeat("list", counts=(6, 4)), Params(lists=False)) == []
