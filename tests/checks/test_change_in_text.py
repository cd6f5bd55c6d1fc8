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


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        ("Utfallet är 23 mnkr, vilket är 8 mnkr högre än budget 18 mnkr.", "8 mnkr", "5 mnkr"),
        ("Resultatet är 25 mnkr, 9 mnkr bättre än budgeterade 18 mnkr.", "9 mnkr", "7 mnkr"),
        ("Antalet är 300, vilket är 30 fler än föregående års 280.", "30", "20"),
        (
            "Budgeten var 40,1 mnkr och utfallet blev 29,9 mnkr, 12,2 mnkr bättre än budget.",
            "12,2 mnkr",
            "10,2 mnkr",
        ),
        (
            "Utfallet blev 520 mnkr jämfört med budget 500 mnkr, en avvikelse på 30 mnkr.",
            "30 mnkr",
            "20 mnkr",
        ),
        (
            "Intäkterna ökade från 200 mnkr till 250 mnkr. Ökningen är 30 mnkr.",
            "30 mnkr",
            "50 mnkr",
        ),
        (
            "År 2022 såldes 350 biljetter och 2023 såldes 420 biljetter, en ökning med 90.",
            "90",
            "70",
        ),
    ],
)
def test_a_size_told_apart_from_its_ends_is_held_against_them(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Antalet deltagare var 80 år 2022 och 110 år 2023. Ökningen var 38 procent.",
        "Antalet anställda var 420 (2023) och 350 (2022), en ökning med 20 procent.",
        "Intäkterna ökade från 400 mnkr till 440 mnkr. Det är en ökning med 10 procent.",
    ],
)
def test_a_percentage_told_in_the_next_sentence_is_a_tick(text: str) -> None:
    assert counted("percent-change-in-text-is-off", text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Kostnaden är 45 mnkr. Ersättningen har fördubblats, en ökning med 5 mnkr, 100 procent.",
        "Resandet ökade från 100 till 138 resor. Ökningen för barn är 50 procent.",
        "Antalet ökade från 20 till 30 under 2023. Under 2022 var ökningen 30 procent.",
        "Antalet var 350 år 2022 och 420 år 2023. Hyrorna höjdes, en ökning med 9 procent.",
        "Under 2022 såldes 350 biljetter och 2023 420 kalendrar, en ökning med 70 procent.",
        "Resandet ökade från 100 till 138 resor. Avgifterna höjdes. Ökningen är 50 procent.",
    ],
)
def test_a_size_of_something_else_is_not_held_against_them(text: str) -> None:
    assert counted("percent-change-in-text-is-off", text)[0] == 0
    assert counted(RULE, text) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Värdet var 45 mnkr 2022 och 52 mnkr 2023, en ökning som ger en avkastning på 9 procent.",
        "Värdet ökade från 45 mnkr till 52 mnkr. Ökningen ger en avkastning på 9 procent.",
    ],
)
def test_what_comes_with_a_change_is_not_its_size(text: str) -> None:
    assert counted("percent-change-in-text-is-off", text)[0] == 0


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            "Skillnaden mellan kvinnor (45 procent) och män (38 procent) är 9 procentenheter.",
            "9 procentenheter",
            "7 procentenheter",
        ),
        (
            "Kvinnornas lön är 34 500 kr och männens 36 200 kr. Skillnaden är 1 900 kr.",
            "1 900 kr",
            "1 700 kr",
        ),
        (
            "Frånvaron var 6,4 procent (6,9 procent 2022) för kvinnor och 3,5 procent (4,0 procent "
            "2022) för män. Det är en skillnad på 1,9 procentenheter mellan könen.",
            "1,9 procentenheter",
            "2,9 procentenheter",
        ),
        (
            "Kvinnornas frånvaro blev 6,4 procent och männens 3,5 procent. Skillnaden mellan "
            "män och kvinnors frånvaro är 1,9 procent.",
            "1,9 %",
            "2,9 %",
        ),
        (
            "Den korta frånvaron blev 7,4 procent och den långa 3,1 procent. Skillnaden mellan "
            "dem är 2,7 procentenheter.",
            "2,7 procentenheter",
            "4,3 procentenheter",
        ),
        (
            "Kostnaden var 3 250 kr i kommunen och 3 000 kr i riket, en skillnad på 350 kr.",
            "350 kr",
            "250 kr",
        ),
    ],
)
def test_a_difference_of_two_figures_is_held_against_them(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Gapet mellan könen är 9 procentenheter, 45 procent och 38 procent i enkäten 2022.",
        "Andelen är 45 procent i norr och 38 procent i söder. Skillnaden mellan könen är 9.",
        "Resultatet var 45 mnkr i norr och 38 mnkr i söder. Skillnaden är 9 procentenheter.",
        "Kvinnor har 6,4 procent och alla 5,5 procent. Skillnaden mellan könen är 2,7 "
        "procentenheter.",
        "Frånvaron är 6,4 procent för kvinnor och 3,5 för män. Det är en skillnad på 2 mot riket.",
        "Frånvaron är 6,4 procent för kvinnor och 3,5 för män. Skillnaden mellan könen var "
        "2,1 procentenheter föregående år.",
        "Kvinnors frånvaro är 6,4 procent och mäns 3,5 procent. Skillnaden mellan könen är "
        "83 procent.",
        "Korttidsfrånvaron är 6,4 procent för kvinnor och 3,5 procent för män. Skillnaden mellan "
        "kvinnors och mäns långtidsfrånvaro är 1,1 procentenheter.",
    ],
)
def test_a_difference_of_something_else_is_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Räntan ökade med 20 mnkr till 120 mnkr, motsvarande 2,4 procent.", (0, 0)),
        ("Lånen ökade med 20 mnkr till 120 mnkr, motsvarande 40 procent.", (0, 0)),
        ("Kostnaden ökade med 14 mnkr till 86 mnkr, motsvarande 25 procent.", (1, 0)),
        ("Kostnaden ökade med 14 mnkr till 86 mnkr, motsvarande 19,4 procent.", (0, 1)),
    ],
)
def test_a_percentage_behind_the_level_is_the_changes_only_near_it(
    text: str, expected: tuple[int, int]
) -> None:
    assert counted("percent-change-in-text-is-off", text) == expected
