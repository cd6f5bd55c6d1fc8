"""A part, its whole and its share in per cent."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

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
