"""One figure of one thing told in two places, in whatever words."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "told-otherwise-elsewhere"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            "Kulturnämnden har en positiv budgetavvikelse på 3,2 mnkr. Året var bra. "
            "Kulturnämndens budgetavvikelse vid årets slut visar ett överskott om drygt 4,2 mnkr.",
            "drygt 4,2 mnkr (överskott)",
            "3,2 mnkr (budgetavvikelse)",
        ),
        (
            "Vårdnämnden gick med ett underskott på 12,5 mnkr gentemot budget. Budgetavvikelsen "
            "för vårdnämnden uppgick till -15,2 mnkr.",
            "-15,2 mnkr",
            "12,5 mnkr (underskott)",
        ),
        (
            "Kulturnämnden har ett överskott på 3 mnkr. Kulturnämnden har underskott på 3 mnkr.",
            "3 mnkr (underskott)",
            "3 mnkr (överskott)",
        ),
        (
            "Antalet invånare i Luleå uppgick till 78 867. Antalet invånare i Luleå var 78 687.",
            "78 687",
            "78 867",
        ),
        (
            "Skattekraften per invånare i Nordbygd är 971 tkr. Länet växer. Skattekraften per "
            "invånare i Nordbygd uppgår till 791 tkr. I länet var skattekraften per invånare i "
            "Nordbygd 971 tkr.",
            "791 tkr",
            "971 tkr",
        ),
        (
            "Länets 14 kommuner är med. Nio av länets 14 kommuner och alla länets 17 kommuner.",
            "17 kommuner",
            "14 kommuner",
        ),
    ],
)
def test_a_fact_that_is_told_otherwise_elsewhere_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Kulturnämnden har en positiv budgetavvikelse på 3,2 mnkr. Året var bra. "
        "Kulturnämndens budgetavvikelse visar ett överskott om drygt 3,2 mnkr.",
        "Antalet boende i Luleå uppgick till 78 867. Antalet boende i Luleå var cirka 79 000.",
    ],
)
def test_a_fact_that_is_told_alike_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden har ett underskott på 3 mnkr. Nämnden har ett underskott på 8 mnkr.",
        "Vårdrådet har en avvikelse på 17 mnkr. Vårdrådet har en avvikelse på 12 mnkr inom el.",
        "Vårdrådet har en avvikelse på 17 mnkr. Vårdrådet har för el en avvikelse på 12 mnkr.",
        "Vårdrådet har ett överskott på 7 mnkr mot budget. Vårdrådet har ett överskott på 9 mnkr.",
        "Vårdrådet har ett överskott på 7 mnkr. Under 2019 hade vårdrådet ett överskott på 9 mnkr.",
        "Vårdrådet har ett överskott på 7 mnkr. Vårdrådet hade i augusti ett överskott på 9 mnkr.",
        "Läkemedel har ett underskott på 3 mnkr. Läkemedel har ett underskott på 8 mnkr.",
        "Länets 14 kommuner är med. Länets 12 kommuner i norr, och 2019 länets 15 kommuner.",
        "Regionens fem sjukhus samverkar. Regionens två sjukhus som byggs om.",
        "Antalet boende i Luleå var 78 867. I juni var antalet boende i Luleå 78 687.",
        "Antalet boende i Luleå var 78 867. Antalet boende i Luleå var 78 687 utan centrum.",
        "Räddningsförbundet har överskott på 1 mnkr. Föregående år hade räddningsförbundet ett "
        "överskott på 5 mnkr.",
        "Bolagets två uppdrag är vård. Bolagets tre uppdrag är skola.",
        "Kostnaden för hyrpersonal uppgick till 333 mnkr. Kostnaden för hyrpersonal var 338 mnkr.",
        "Antalet boende i Luleå är 78 867. Antalet boende i Luleå, exklusive centrum, är 78 687.",
    ],
)
def test_what_may_be_of_something_else_is_left_alone(text: str) -> None:
    assert counted(RULE, f"Årsredovisning 2023\n\n{text}") == (0, 0)


BETWEEN = " ".join(f"Avsnitt {word} handlar om annat." for word in "abcdefghijkl")


def told_again(first: str, second: str, summary: str, chapter: str) -> list[tuple[str, str]]:
    """What is found where a summary and a chapter tell one thing alike, and another each."""
    text = f"Årsredovisning 2023\n\n{first} {summary} Året var gott. {BETWEEN} {second} {chapter}"
    return differing(RULE, text)


BOARD = (
    "Kulturnämnden har ett överskott på 3,2 mnkr.",
    "Kulturnämnden redovisar ett överskott om drygt 3,2 mnkr.",
)


@pytest.mark.parametrize(
    ("summary", "chapter", "reported"),
    [
        (
            "Scenbussen har ett överskott på 1,2 mnkr.",
            "Scenbussen gör ett överskott på 8,2 mnkr.",
            "8,2 mnkr (överskott)",
        ),
        (
            "Simhallarna redovisar ett underskott på 4,1 mnkr.",
            "För simhallarna blev det kallt. Simhallarna gick med ett underskott på 1,4 mnkr.",
            "1,4 mnkr (underskott)",
        ),
        (
            "Budgetavvikelsen för hemtjänsten uppgick till -12,5 mnkr.",
            "Hemtjänsten visar en negativ budgetavvikelse på 15,2 mnkr.",
            "15,2 mnkr (budgetavvikelse)",
        ),
    ],
)
def test_a_passage_that_tells_another_thing_again_tells_this_one_again(
    summary: str, chapter: str, reported: str
) -> None:
    assert [said for said, _ in told_again(*BOARD, summary, chapter)] == [reported]


@pytest.mark.parametrize(
    ("summary", "chapter"),
    [
        ("Scenbussen har ett överskott på 1,2 mnkr.", "Scenbussen har överskott på 1,2 mnkr."),
        ("Scenbussen har ett överskott på 1,2 mnkr.", "Gallerian har ett överskott på 8,2 mnkr."),
        (
            "Scenbussen har ett överskott på 1,2 mnkr.",
            "Under 2022 hade scenbussen ett överskott på 8,2 mnkr.",
        ),
        (
            "Scenbussen har ett överskott på 1,2 mnkr.",
            "Scenbussen har ett överskott på 8,2 mnkr för bränsle.",
        ),
        (
            "Scenbussen har ett överskott på 1,2 mnkr.",
            "I augusti hade scenbussen ett överskott på 8,2 mnkr.",
        ),
        (
            "Scenbussen har ett överskott på 1,2 mnkr.",
            "Scenbussen har ett överskott mot budget på 8,2 mnkr.",
        ),
        (
            "Läkemedel har ett underskott på 1,2 mnkr.",
            "Läkemedel har ett underskott på 8,2 mnkr. Läkemedel har ett underskott på 5 mnkr.",
        ),
    ],
)
def test_another_time_part_or_owner_is_no_second_statement(summary: str, chapter: str) -> None:
    assert told_again(*BOARD, summary, chapter) == []


def test_chapters_that_tell_nothing_alike_are_of_two_things() -> None:
    first, second = "Vårdnämnden har ett överskott på 3,2 mnkr.", "Vårdrådet har ett överskott."
    said = "Läkemedel har ett underskott på {} mnkr."
    assert told_again(first, second, said.format("1,2"), said.format("8,2")) == []


VISITS = "Antalet besök på akuten var 6 947 för kvinnor och 5 888 för män. "


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        ("För män var antalet besök 8 588 vilket är en ökning.", [("8 588", "5 888")]),
        ("För män var antalet besök 5 888 vilket är en ökning.", []),
        ("För män var antalet besök i fjol 5 868.", []),
        ("För män var antalet besök på vårdcentral 5 868.", []),
        ("För män var antalet besök 2023 5 868.", []),
        ("För män i norr var antalet 5 868.", []),
        ("Antalet inskrivna män var 5 868.", []),
        ("För män ökade antalet besök till 5 868 i november.", []),
        ("För män var antalet besök 4 112.", []),
    ],
)
def test_the_figure_of_one_group_is_told_again(again: str, expected: list[tuple[str, str]]) -> None:
    assert differing(RULE, VISITS + again) == expected


def test_the_figure_of_one_group_that_is_told_alike_is_a_tick() -> None:
    assert counted(RULE, VISITS + "För män var antalet 5 888.") == (0, 1)
