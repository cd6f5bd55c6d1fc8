"""Shares and multiples in words against the figure beside them."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing, result_of

RULE = "words-contradict-figure"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        ("Mer än hälften, 46 procent, har svarat.", "mer än hälften", "46 %"),
        ("Drygt hälften (46 procent) av eleverna deltog.", "drygt hälften", "46 %"),
        ("Två tredjedelar, 76 procent, av medlen har använts.", "två tredjedelar", "76 %"),
        ("Åtta av tio, 70 procent, är nöjda.", "åtta av tio", "70 %"),
        ("Var fjärde invånare (31 procent) har besökt oss.", "var fjärde", "31 %"),
        ("Närmare 90 procent, 92 procent, är nöjda.", "närmare 90", "92 %"),
        ("I dag går 101 av 239 bilar, drygt hälften, på el.", "drygt hälften", "42,3 %"),
        ("Antalet har fördubblats från 100 till 300.", "fördubblats", "300 / 100 = 3,00"),
        ("Priset har mer än halverats, från 10 till 6 kronor.", "mer än halverats", "6 kr / 10 kr"),
        ("Bidraget har fördubblats, en ökning med 140 procent.", "fördubblats", "140 %"),
    ],
)
def test_words_that_cannot_mean_the_figure_are_found(
    text: str, reported: str, computed: str
) -> None:
    [(said, given)] = differing(RULE, text)
    assert said == reported
    assert given.startswith(computed)


@pytest.mark.parametrize(
    "text",
    [
        "Knappt hälften, 48 procent, har svarat.",
        "En tredjedel av deltagarna, 33 procent, var män.",
        "Nästan nio av tio invånare (88 procent) har förtroende för vården.",
        "Två av tre, 68 procent, vill arbeta kvar.",
        "Varannan (49 procent) har svarat.",
        "Antalet har mer än fördubblats, från 100 till 220.",
        "Priset har nästan halverats, från 10 till 6 kronor.",
        "Andelen är dubbelt så hög, 40 procent jämfört med 20 procent föregående år.",
    ],
)
def test_words_that_round_the_figure_are_ticks(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Efter att ha fördubblats 2021 ökade antalet med 10 procent.",
        "Efter att ha fördubblats minskade antalet från 30 till 20.",
        "Antalet möten fördubblades, medan de fysiska ökade från 100 till 120.",
        "Antalet tredubblades jämfört med 2021, en ökning med 45 procent jämfört med 2023.",
        "Hälften av medlen, 25 procent av budgeten, är förbrukade.",
        "En tredjedel av eleverna, 12 procent fler än i fjol, går i fristående skola.",
        "Under tredje kvartalet, 20 procent av året, var museet stängt.",
        "Regionen var tredje bäst, 25 procent.",
        "I Alby svarade över 90 procent, 88 procent i Berga.",
        "Drygt hälften, cirka 46 procent, har svarat.",
    ],
)
def test_words_of_something_else_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_english_shares_and_multiples_are_read() -> None:
    text = "More than half, 48 per cent, responded. Revenue doubled from 100 to 160."
    found = result_of(RULE, text, "en").findings
    assert [finding.outcome.reported for finding in found] == ["more than half", "doubled"]


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        (
            "Frånvaron är dubbelt så hög bland kvinnor (6,2 procent) som bland män (4,5 procent).",
            "6,2 % / 4,5 % = 1,38",
        ),
        (
            "Frånvaron är tre gånger så hög i norr, 9,0 procent, som i söder, 4,5 procent.",
            "9,0 % / 4,5 % = 2,00",
        ),
        (
            "Frånvaron är mer än dubbelt så hög i norr, 9,0 procent, som i söder, 5,2 procent.",
            "9,0 % / 5,2 % = 1,73",
        ),
        (
            "Kostnaden är 2,5 gånger så hög i norr, 9 200 kronor, jämfört med 7 300 kronor i öst.",
            "9 200 kr / 7 300 kr = 1,26",
        ),
        ("Dubbelt så många deltog 2024 (820) som 2023 (640).", "820 / 640 = 1,28"),
    ],
)
def test_two_figures_are_held_against_the_multiple_that_compares_them(
    text: str, computed: str
) -> None:
    assert [given for _, given in differing(RULE, text)] == [computed]


@pytest.mark.parametrize(
    "text",
    [
        "Frånvaron är dubbelt så hög bland kvinnor (9,2 procent) som bland män (4,5 procent).",
        "Frånvaron är nästan dubbelt så hög i norr, 9,0 procent, som i söder, 5,2 procent.",
        "Mer än tre gånger så många kvinnor (96) som män (30) söker vård.",
        "Hälften så många män (410) som kvinnor (840) söker vård.",
    ],
)
def test_a_multiple_that_two_figures_bear_out_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Frånvaron är dubbelt så hög bland kvinnor (6,2 procent) som bland män, och antalet är 45.",
        "Frånvaron är dubbelt så hög bland kvinnor, 6,2 procent, som bland män, 4,5 procent lägre.",
        "Frånvaron är dubbelt så hög bland kvinnor (cirka 6,2 procent) som män (4,5 procent).",
        "Lönen är dubbelt så hög för läkare (82 000 kronor) som för övriga, där 640 ingår.",
        "Lönen är dubbelt så hög för läkare (82 000 kronor) som för gruppen av 40 personer.",
        "Besöken är så många, 820, som i fjol, 640.",
    ],
)
def test_a_multiple_of_something_else_is_not_held_against_figures(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_two_figures_are_held_against_a_multiple_in_english_too() -> None:
    text = "Absence is twice as high among women ({} percent) as among men (4.5 percent)."
    assert len(result_of(RULE, text.format("6.2"), "en").findings) == 1
    assert len(result_of(RULE, text.format("9.2"), "en").verified) == 1
