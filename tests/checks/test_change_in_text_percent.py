"""A change in per cent told in a sentence against old figure, new figure and amount."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "percent-change-in-text-is-off"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            (
                "Kostnaden är 412 mnkr, vilket är 31 mnkr mer än föregående år och en "
                "ökning med 7,5 procent."
            ),
            "7,5 %",
            "8,14 %",
        ),
        ("Nettokostnaden är 120 mnkr (110 mnkr 2022), en ökning med 12 procent.", "12 %", "9,1 %"),
        ("Kostnaden är 300 mnkr, en minskning med 100 mnkr (33 procent).", "33 %", "25,0 %"),
        (
            "Kostnaden har ökat med 30 mnkr (20 procent) jämfört med 120 mnkr 2022.",
            "20 %",
            "25,0 %",
        ),
    ],
)
def test_a_percentage_that_the_figures_contradict_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kostnaden är 412 mnkr, vilket är 31 mnkr mer än föregående år och en "
            "ökning med 8,1 procent."
        ),
        "Elförbrukningen sjönk med 5 procent, från 120 till 114 MWh.",
    ],
)
def test_a_percentage_that_follows_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        ("Resultatet är 69 mnkr, vilket är 20 mnkr bättre än budget och en ökning med 5 procent."),
        ("Hyrorna är 412 mnkr, en ökning med 31 mnkr, motsvarande 2 procent av omsättningen."),
        ("Verksamhetens kostnader har ökat med 1 366 mnkr (13 procent) jämfört med 2022."),
        "Resultatet är 69 mnkr, en förbättring med 20 mnkr (5 procent).",
        "Resultatet är -69 mnkr, en ökning med 20 mnkr (5 procent).",
        "Kostnaden är 412 mnkr, en ökning med drygt 31 mnkr (5 procent).",
        "Kostnaden är 412 mnkr, en ökning med 31 mnkr (cirka 5 procent).",
        "Antalet är 40, en ökning med 40 (5 procent).",
    ],
)
def test_a_percentage_of_something_else_or_without_its_base_is_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
