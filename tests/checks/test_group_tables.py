"""Groups in tables: a sentence on women and men gives the figures of the table that splits them."""

from __future__ import annotations

import pytest

from auditcli.model import Result
from tests.checks.one_rule import result_of

RULE = "group-figure-differs-from-table"
TABLE = """Årsredovisning 2024

Uppdelade mått

Styrmått Mål Utfall
Kvinnor Män
Andel elever med behörighet till gymnasiet efter avslutad grundskola 100 % 84 % 77 %
Andel elever som deltagit i kommunens simundervisning under sommaren 100 % 69 % 72 %

Bilaga

"""
MEASURE = "Andel elever med behörighet till gymnasiet efter avslutad grundskola"


def said(sentence: str) -> Result:
    return result_of(RULE, TABLE + sentence + "\n")


def ticks(result: Result) -> list[str]:
    return [tick.outcome.reported for tick in result.verified]


def test_both_figures_of_the_row_are_ticked() -> None:
    result = said(f"{MEASURE} var 84 procent för kvinnor och 77 procent för män.")
    assert result.findings == ()
    assert ticks(result) == ["84 %", "77 %"]


def test_girls_and_boys_are_the_women_and_men_of_a_table() -> None:
    result = said(f"{MEASURE} var 84 procent för flickor och 77 procent för pojkar.")
    assert ticks(result) == ["84 %", "77 %"]


def test_one_group_that_differs_beside_one_that_agrees_is_told() -> None:
    [finding] = said(f"{MEASURE} var 84 procent för kvinnor och 71 procent för män.").findings
    assert (finding.outcome.reported, finding.outcome.computed) == ("71 %", "77 %")


def test_both_groups_that_differ_are_told_where_the_words_are_all_the_rows() -> None:
    [finding] = said(f"{MEASURE} var 81 procent för kvinnor och 71 procent för män.").findings
    assert (finding.outcome.reported, finding.outcome.computed) == ("81 %", "84 %")


@pytest.mark.parametrize(
    "sentence",
    [
        "Elever med behörighet efter grundskola: 81 procent för kvinnor och 71 procent för män.",
        f"{MEASURE} var drygt 84 procent för kvinnor och 71 procent för män.",
        f"{MEASURE} var 2021 84 procent för kvinnor och 71 procent för män.",
        "Andelen i förskolan var 84 procent för kvinnor och 71 procent för män.",
        f"{MEASURE} ökade med 84 procent för kvinnor och 71 procent för män.",
    ],
)
def test_what_may_be_another_fact_is_left_alone(sentence: str) -> None:
    result = said(sentence)
    assert result.findings == ()
    assert ticks(result) == []


def test_equal_figures_without_a_word_in_common_are_no_tick_mark() -> None:
    assert ticks(said("Svaren var 84 procent för kvinnor och 77 procent för män.")) == []


def test_the_figures_of_target_and_outcome_before_a_comment_are_no_group() -> None:
    text = f"100 %  81 %  {MEASURE} var 84 procent för kvinnor och 77 procent för män."
    assert ticks(said(text)) == ["84 %", "77 %"]
