"""Shares of one whole against a hundred per cent."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "shares-do-not-add-up"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        ("Av de anställda är 63 procent kvinnor och 39 procent män.", "100 %", "102 %"),
        (
            (
                "Bolaget ägs till 51 procent av staten samt av kommunen och regionen till "
                "29,5 procent vardera."
            ),
            "100 %",
            "110,0 %",
        ),
        (
            (
                "Bolaget ägs till 55 procent av regionen, till 45 procent av staten och "
                "resterande av kommunen."
            ),
            "less than 100 %",
            "100 %",
        ),
        ("Kostnaden är fördelad på 40 procent lön och 50 procent hyra.", "100 %", "90 %"),
    ],
)
def test_shares_that_do_not_make_the_whole_are_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Av de anställda är 63 procent kvinnor och 37 procent män.",
        (
            "Bolaget ägs till 51 procent av staten samt av kommunen och regionen till "
            "24,5 procent vardera."
        ),
        "Bolaget ägs till 55 procent av regionen och resterande av kommunen.",
        ("Bolaget ägs till 90 procent av regionen. Alfa och Beta äger vardera 5 procent."),
    ],
)
def test_shares_that_make_the_whole_are_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Andelen nöjda var 71 procent för flickor och 58 procent för pojkar.",
        "Bolag A ägs till 100 procent och bolag B till 51 procent av kommunen.",
        "Kommunen äger 100 procent av Bostads AB och 51 procent av Energi AB.",
        "Bolaget ägs till 55 procent av regionen.",
        "Bolaget ägs till 55 procent av regionen och till 25 procent av staten.",
        ("Bolaget ägs till cirka 55 procent av regionen och till 55 procent av staten."),
        ("Kostnaden är fördelad på bland annat 40 procent lön och 30 procent hyra."),
    ],
)
def test_shares_of_different_wholes_are_not_added(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
