"""A part, its whole and its share in per cent."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing, result_of

RULE = "share-off"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        ("Andelen miljöbilar är 56 procent, det vill säga 121 av 239 bilar.", "56 %", "50,6 %"),
        (
            (
                "Enkäten gick till 587 personer varav 179 har svarat, vilket ger en "
                "svarsfrekvens på 35 procent."
            ),
            "35 %",
            "30,5 %",
        ),
        ("Regionen fick 90 procent av 137,5 mnkr, 130,6 mnkr.", "90 %", "95,0 %"),
    ],
)
def test_a_share_that_its_figures_contradict_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Andelen miljöbilar är 51 procent, det vill säga 121 av 239 bilar.",
        "Regionen fick 95 procent av 137,5 mnkr, 130,6 mnkr.",
        ("Länsanslaget uppgår till 137,5 mnkr. Regionens andel utgör 95 procent, 130,6 mnkr."),
    ],
)
def test_a_share_that_fits_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "3 av 5 kommuner deltog, 80 procent av deltagarna var nöjda.",
        "Resandet ökade med 5 procent och 3 av 4 kommuner deltog.",
        ("Länsanslaget uppgår till 137,5 mnkr. Regionens andel utgör 80 procent, 97,4 mnkr."),
        "Andelen är 51 procent, det vill säga cirka 121 av 239 bilar.",
        "Ungefär 3 mnkr av 5 bilar, 40 procent, är kvar.",
    ],
)
def test_a_share_of_something_else_is_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_a_percentage_of_another_whole_is_not_held_against_the_counts() -> None:
    text = "Två av föreningens sex lån är rörliga vilket motsvarar 39 procent av lånesumman."
    assert counted("share-off", text) == (0, 0)


def test_exchanged_digits_prove_a_share_of_the_sentence_before() -> None:
    text = "Anslaget uppgick till 137,5 mnkr. Vår andel utgör 95 procent, 103,6 mnkr."
    assert counted("share-off", text) == (1, 0)
    text = "Anslaget uppgick till 137,5 mnkr. Vår andel utgör 95 procent, 88,2 mnkr."
    assert counted("share-off", text) == (0, 0)


def test_one_wrong_digit_proves_a_share_that_is_told_finely() -> None:
    text = "Anslaget uppgick till 137,5 mnkr. Vår andel utgör 95 procent, 230,6 mnkr."
    assert counted("share-off", text) == (1, 0)
    text = "Anslaget uppgick till 137,5 mnkr. Vår andel utgör 5 procent, 7,9 mnkr."
    assert counted("share-off", text) == (0, 0)


def test_a_share_that_is_said_to_be_of_something_else_may_be_so() -> None:
    text = "Anslaget uppgick till 137,5 mnkr. Vår andel av kostnaderna är 95 procent, 230,6 mnkr."
    assert counted("share-off", text) == (0, 0)


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            "Medellönen för kvinnor är 34 500 kronor, vilket är 94 procent av männens 38 200 kr.",
            "94 %",
            "90,3 %",
        ),
        ("Hyrorna var 86 mnkr (4,1 procent av kostnaderna på 1 820 mnkr).", "4,1 %", "4,73 %"),
        ("Inköpen var 120 mnkr, motsvarande 40 procent av budgeten på 400 mnkr.", "40 %", "30,0 %"),
        ("Under året slutfördes 64 av åtgärderna, eller 80 procent av de 96.", "80 %", "66,7 %"),
    ],
)
def test_a_part_may_be_told_before_its_percentage_of_a_whole(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        # The percentage may be of both figures together.
        "Hyran var 86 mnkr 2024 och 72 mnkr 2023, vilket är 8 procent av kostnaden på 1 820 mnkr.",
        "Antalet deltagare var 86, vilket är 40 procent av elever i årskurs 9.",
        "Kostnaden var 86 mnkr, vilket är cirka 7 procent av kostnaderna på 1 820 mnkr.",
        "Soliditeten är 34 procent, vilket är 94 procent av målet på 38 procent.",
        "Kostnaden var 86 mnkr, en ökning med 4 procent av budgeten på 1 820 mnkr.",
    ],
)
def test_a_figure_that_may_be_no_part_is_not_held_against_a_percentage(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_a_part_is_told_before_its_percentage_in_english_too() -> None:
    text = "Rents were SEK 86 million, or {} percent of total costs of SEK 1,820 million."
    assert len(result_of(RULE, text.format("4.1"), "en").findings) == 1
    assert not result_of(RULE, text.format("4.7"), "en").findings


def test_what_is_said_to_be_more_than_all_is_no_part() -> None:
    text = "Kostnaden var 32 400 kronor, vilket är 102 procent av rikets 31 800 kronor."
    assert counted("part-exceeds-whole", text) == (0, 0)
    assert counted(RULE, text) == (0, 1)


def test_a_percentage_is_of_those_in_the_places_that_are_counted() -> None:
    text = "42 procent av invånarna i 7 kommuner har en fast läkarkontakt."
    assert counted("impossible-percentage", text) == (0, 0)
