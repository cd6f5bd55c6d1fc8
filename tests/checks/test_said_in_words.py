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
