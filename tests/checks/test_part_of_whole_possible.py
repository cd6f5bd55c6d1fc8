"""Percentages that so few things cannot have (the GRIM test)."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "impossible-percentage"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            "Uppföljningen visar att 42 procent av nio mål har nåtts.",
            "42 %",
            "3/9 = 33,3 % or 4/9 = 44,4 %",
        ),
    ],
)
def test_a_share_that_so_few_cannot_have_is_found(text: str, reported: str, computed: str) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Uppföljningen visar att 44 procent av nio mål har nåtts.",
    ],
)
def test_a_share_that_so_few_can_have_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Föreningen fick 42 procent av 9 mnkr.",
        "Uppföljningen visar att cirka 42 procent av nio mål har nåtts.",
        "Uppföljningen visar att 42 procent av 900 patienter har svarat.",
        "Enkäten visar att 42 procent av eleverna på sju skolor trivs.",
    ],
)
def test_amounts_and_many_things_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
