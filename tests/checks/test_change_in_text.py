"""A change told in a sentence against the two figures that it is of."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "change-in-text-is-off"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            ("Antalet anställda ökade från 1 120 till 1 164, en ökning med 54 personer."),
            "54 personer",
            "44 personer",
        ),
        (
            ("Antalet besök ökade med 1 200 till 13 450 jämfört med 12 150 året innan."),
            "1 200",
            "1 300",
        ),
        (
            (
                "Sjukfrånvaron är 6,1 procent, en minskning med 0,8 procentenheter jämfört "
                "med helåret 2022 då den var 6,6 procent."
            ),
            "0,8 procentenheter",
            "0,5 procentenheter",
        ),
        (
            ("Resultatet förbättrades från -12 mnkr till 8 mnkr, en förbättring med 4 mnkr."),
            "4 mnkr",
            "20 mnkr",
        ),
    ],
)
def test_an_amount_that_the_two_ends_contradict_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        ("Antalet anställda ökade från 1 120 till 1 164, en ökning med 44 personer."),
        ("Elförbrukningen sjönk från 120 till 114 MWh, en minskning med drygt 5 MWh."),
        (
            "Väntetiden var 48 procent i december. 2022 var det 43 procent, en "
            "förbättring med 5 procentenheter."
        ),
    ],
)
def test_an_amount_that_follows_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        ("Kostnaderna gick från 120 till 150 mnkr, främst ökning av löner med 10 mnkr."),
        (
            "Intäkterna uppgick till 150 mnkr jämfört med 120 mnkr 2022, därav ökade "
            "avgifter med 20 mnkr."
        ),
        "Kostnaden ökade från cirka 120 till 150 mnkr, en ökning med 20 mnkr.",
        "Kostnaden ökade från 120 till 150 mnkr, en ökning med 20 besök.",
        ("Kostnaden ökade från 120 till 150 mnkr, en ökning med 3 procentenheter."),
        "Kostnaden ökade från 120 till 150 mnkr, en ökning med drygt 20 mnkr.",
        ("Antalet tillsvidareanställda är 6 550 och antalet vikarier har minskat med 21 från 50."),
    ],
)
def test_a_change_of_something_else_or_without_its_ends_is_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
