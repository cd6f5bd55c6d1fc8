"""The rate of all against the rates of its groups."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "total-outside-its-groups"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            (
                "Sjukfrånvaron uppgick till 5,5 procent, 9,1 procent för kvinnor och 6,2 "
                "procent för män."
            ),
            "5,5 %",
            "6,2 % to 9,1 %",
        ),
        (
            (
                "Sjukfrånvaron uppgick till 9,9 procent, 9,1 procent för kvinnor och 6,2 "
                "procent för män."
            ),
            "9,9 %",
            "6,2 % to 9,1 %",
        ),
        (
            (
                "Andelen med skada är 5,1 procent. Det är en större andel män (9 procent) än "
                "kvinnor (6 procent)."
            ),
            "5,1 %",
            "6 % to 9 %",
        ),
    ],
)
def test_a_mean_outside_its_parts_is_found(text: str, reported: str, computed: str) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Sjukfrånvaron uppgick till 8,5 procent, 9,1 procent för kvinnor och 6,2 "
            "procent för män."
        ),
        ("Andelen är 10 procent, 10,2 procent för kvinnor och 10,1 procent för män."),
    ],
)
def test_a_mean_between_its_parts_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Andelen nöjda är 80 procent. Det är 60 procent kvinnor och 40 procent män "
            "som har svarat."
        ),
        "Andelen är 71 procent för flickor och 58 procent för pojkar.",
        ("Andelen är cirka 5 procent, 9 procent för kvinnor och 6 procent för män."),
        "Det är 9 dagar för män och 6 dagar för kvinnor.",
    ],
)
def test_shares_of_all_and_lone_groups_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
