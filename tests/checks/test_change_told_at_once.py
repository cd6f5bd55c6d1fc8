"""A change whose size, percentage, old and new figure one sentence tells in any order."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing, result_of

PERCENT, AMOUNT = "percent-change-in-text-is-off", "change-in-text-is-off"


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("Antalet medarbetare ökade med 120 personer eller 5 procent till 1 820.", "7,1 %"),
        ("Antalet besök minskade med 1 200, motsvarande 10 procent, till 8 800 besök.", "12,0 %"),
        ("Hyrorna ökade med 14 mnkr till 86 mnkr, motsvarande 25 procent.", "19,4 %"),
        ("Hyrorna minskade med 14 mnkr till 86 mnkr, vilket är 18 procent.", "14,0 %"),
        ("Hyrorna ökade med 14 mnkr, 25 procent, till 86 mnkr.", "19,4 %"),
        ("Hyrorna ökade med 25 procent till 86 mnkr, motsvarande 14 mnkr.", "19,4 %"),
        ("Hyrorna ökade med 14 mnkr jämfört med 2023 till 86 mnkr, eller 25 procent.", "19,4 %"),
        ("Hyrorna var 86 mnkr, en ökning med 25 procent från 72 mnkr.", "19,4 %"),
    ],
)
def test_a_percentage_is_held_against_the_size_and_the_new_level(text: str, computed: str) -> None:
    assert [found for _, found in differing(PERCENT, text)] == [computed]


@pytest.mark.parametrize(
    "text",
    [
        "Antalet medarbetare ökade med 120 personer eller 7,1 procent till 1 820.",
        "Hyrorna ökade med 14 mnkr till 86 mnkr, motsvarande 19 procent.",
        "Hyrorna ökade med 19 procent till 86 mnkr, motsvarande 14 mnkr.",
    ],
)
def test_a_percentage_that_follows_is_a_tick(text: str) -> None:
    assert counted(PERCENT, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        # A share of all, of the income, of the budget: of something else.
        "Antalet kvinnliga chefer ökade med 14 till 86, motsvarande 56 procent.",
        "Antalet kvinnliga chefer ökade med 14 till 86 (56 procent).",
        "Överskottet ökade med 14 mnkr till 86 mnkr, motsvarande 2,5 procent.",
        "Hyrorna ökade med 14 mnkr till 86 mnkr, motsvarande 25 procent av budgeten.",
        "Lönerna steg med 80 mnkr till 1 820 mnkr, motsvarande 4,2 procent inklusive avgifter.",
        "Intäkterna ökade med 1,2 mnkr eller 5 procent till 25 200 000.",
        # About so much, and so many places.
        "Antalet besök steg med cirka 1 200 eller cirka 12 procent till 8 800 besök.",
        "Antalet besök var 8 800, en ökning med 4 procent från 18 vårdcentraler.",
    ],
)
def test_a_percentage_of_something_else_is_not_asked(text: str) -> None:
    assert counted(PERCENT, text) == (0, 0)


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("Andelen var 9,8 procent, en ökning från 9,2 procent 2023 med 0,9 procentenheter.", "0,6"),
        ("Andelen är 81 procent, en förbättring med fyra procentenheter från 75 procent.", "6"),
        ("Andelen ökade från 75 procent med fyra procentenheter till 81 procent.", "6"),
        ("Hyran var 86 mnkr, en minskning med 10 mnkr från 92 mnkr föregående år.", "6"),
        ("Hyran var 86 mnkr, en minskning från 92 mnkr 2023 med 10 mnkr.", "6"),
        ("Antalet medarbetare var 1 820, en ökning med 120 från 1 690.", "130"),
    ],
)
def test_a_size_is_held_against_the_figure_that_the_change_began_at(
    text: str, computed: str
) -> None:
    assert [found.split()[0] for _, found in differing(AMOUNT, text)] == [computed]


@pytest.mark.parametrize(
    "text",
    [
        "Andelen är 81 procent, en förbättring med fyra procentenheter från 2022.",
        "Andelen är 81 procent, en förbättring med fyra procentenheter från cirka 75 procent.",
        "Andelen är 81 procent, en ökning från 75 procent 2022 och med en procentenhet från 2023.",
        "Antalet medarbetare var 1 820, en ökning med 120 från 18 kommuner.",
        "Hyran var 86 mnkr, en ökning med 10 mnkr från 20 mnkr i statsbidrag.",
        "Lönerna höjdes med 300 kronor från 1 april till 34 500 kronor.",
    ],
)
def test_a_size_is_not_held_against_what_is_no_start(text: str) -> None:
    assert counted(AMOUNT, text) == (0, 0)


def test_a_change_is_told_at_once_in_english_too() -> None:
    text = "Costs increased by $14 million, or {}%, to $86 million."
    assert len(result_of(PERCENT, text.format("25"), "en").findings) == 1
    assert len(result_of(PERCENT, text.format("19"), "en").verified) == 1
    text = "The rate was 81 percent, an increase of {} percentage points from 75 percent in 2023."
    assert len(result_of(AMOUNT, text.format("4"), "en").findings) == 1
    assert len(result_of(AMOUNT, text.format("6"), "en").verified) == 1
