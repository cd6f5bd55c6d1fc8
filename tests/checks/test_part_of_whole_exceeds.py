"""A part that is larger than its whole."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "part-exceeds-whole"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            ("Under året har 16 av länets 14 kommuner deltagit, en ökning med 3 kommuner."),
            "16",
            "14 kommuner",
        ),
    ],
)
def test_a_part_above_its_whole_is_found(text: str, reported: str, computed: str) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        ("Under året har 11 av länets 14 kommuner deltagit, en ökning med 3 kommuner."),
    ],
)
def test_a_part_below_its_whole_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Omkring 16 av länets 14 kommuner har 3 besök.",
        "Föreningen fick 42 procent av 9 mnkr.",
    ],
)
def test_hedged_figures_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden svarade på tolv remisser. Femton av remisserna rörde trafik.",
        "De valde tolv nationella påverkansfrågor. Femton av frågorna är våra.",
        "Kommunen har 12 skolor, varav 15 i centralorten.",
    ],
)
def test_a_part_larger_than_the_whole_before_it_is_found(text: str) -> None:
    assert counted("part-exceeds-whole", text)[0] == 1


def test_a_part_of_the_things_in_the_sentence_before_is_a_tick() -> None:
    text = "Nämnden svarade på tolv remisser. Tio av remisserna rörde trafik."
    assert counted("part-exceeds-whole", text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Vi har 12 skolor i centralorten. Femton av eleverna är nya.",
        "Under året hölls tre möten. Fem av mötesdeltagarna var nya.",
        "Bolaget har 12 fastigheter, varav 15 lägenheter.",
        "Mötet hölls i 3 dagar, varav 20 i grupp.",
    ],
)
def test_a_part_of_other_things_is_not_asked(text: str) -> None:
    assert counted("part-exceeds-whole", text) == (0, 0)
