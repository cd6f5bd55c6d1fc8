"""Shares of one whole against a hundred per cent."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing, result_of

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


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("Bolaget ägs till 60 procent av regionen. Resterande 45 procent ägs av staden.", "105 %"),
        ("Regionen äger 60 procent och kommunen de övriga 30 procenten.", "90 %"),
        ("Av medlen går 70 procent till löner och resten, 20 procent, till annat.", "90 %"),
        ("Av alla valde 46,7 procent A, 20,6 procent B och 72,8 procent något annat.", "140,1 %"),
        ("Bolaget ägs till 15 procent av A samt av B och C till 24,5 procent vardera.", "64,0 %"),
    ],
)
def test_a_rest_that_leaves_more_or_less_than_a_whole_is_found(text: str, computed: str) -> None:
    assert [given for _, given in differing(RULE, text)] == [computed]


@pytest.mark.parametrize(
    "text",
    [
        "Regionens andel är 58 procent och övriga 42 procent ägs av staden.",
        "Sjukfrånvaron är 6 procent, varav 60 procent är lång och övriga 40 procent kort.",
        "Hälften betalades i mars. Vi har betalat 40 procent. Resterande 60 procent betalas sedan.",
        "Av alla valde 46,7 procent A, 20,6 procent B och 32,8 procent något annat.",
        "Bland de anställda är 62 procent kvinnor medan 38 procent är män.",
    ],
)
def test_a_rest_that_makes_a_whole_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Under 2023 nåddes 60 procent. Resterande mål, 30 procent, nås senare.",
        "Andelen är 60 procent, jämfört med övriga regioner, 30 procent.",
        "Kostnaderna ökade med 6 procent. Övriga 3 procent avser hyror.",
        "Av de svarande åker 60 procent bil, 50 procent buss och 20 procent på annat sätt.",
        "Sjukfrånvaron var 6,4 procent kvinnor och 3,5 procent män.",
        "Resterande 20 procent av tjänsterna är vakanta.",
        "Under 2022 var den 70 procent och 2023 75 procent. Resterande 25 procent saknar plats.",
    ],
)
def test_shares_of_several_things_make_no_whole(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_an_english_rest_is_read() -> None:
    text = "Of the total, 70% came from taxes and the remaining 40% from grants."
    assert len(result_of(RULE, text, "en").findings) == 1


def test_a_rest_that_leaves_out_its_per_cent_is_one_of_the_shares() -> None:
    text = "Bolaget ägs till 47 procent av regionen och resterande {} av kommunerna."
    assert differing(RULE, text.format("43")) == [("100 %", "90 %")]
    assert counted(RULE, text.format("53"))[0] == 0
    assert counted(RULE, text.format("12"))[0] == 0
