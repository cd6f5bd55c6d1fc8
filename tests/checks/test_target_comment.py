"""Target and comment: a comment repeats the outcome beside it, and knows it from last year's."""

from __future__ import annotations

import pytest

from auditcli.model import Finding
from tests.checks.one_rule import result_of

RULE = "outcome-is-last-years"
HEAD = "Andel nöjda brukare i hemtjänsten\n\n"


def found(text: str) -> list[Finding]:
    return list(result_of(RULE, HEAD + text + "\n").findings)


def measure(outcome: str, told: str, change: str) -> str:
    return (
        f"90 %  {outcome} %  Andelen nöjda brukare i hemtjänsten uppgår till {told} procent 2024. "
        f"Det är en {change} jämfört med föregående år."
    )


def test_an_outcome_that_the_comment_repeats_is_ticked() -> None:
    text = HEAD + measure("87", "87", "ökning med 3 procentenheter") + "\n"
    result = result_of(RULE, text)
    assert result.findings == ()
    assert [tick.outcome.reported for tick in result.verified] == ["87 %"]


@pytest.mark.parametrize(
    ("outcome", "change"),
    [("84", "ökning med 3 procentenheter"), ("90", "minskning med 3 procentenheter")],
)
def test_the_outcome_that_it_moved_from_is_last_years(outcome: str, change: str) -> None:
    text = measure(outcome, "87", change).replace("90 %  ", "95 %  ", 1)
    [finding] = found(text)
    assert finding.outcome.reported == f"{outcome} %"
    assert finding.outcome.computed == "87 %"


def test_an_outcome_that_differs_otherwise_is_left_alone() -> None:
    assert found(measure("85", "87", "ökning med 3 procentenheter")) == []


def test_prose_that_begins_with_a_figure_is_no_measure() -> None:
    assert found("84 procent svarade. Andelen är 87 procent. Det är en ökning.") == []
