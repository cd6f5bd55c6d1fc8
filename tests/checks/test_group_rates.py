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
        "Målet 85 procent nåddes inte: 81 procent av kvinnorna och 83 procent av männen är nöjda.",
    ],
)
def test_shares_of_all_and_lone_groups_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


NAME = "# Årsredovisning 2024\n\nAntal besökare på simhallarna\n\n12 000  11 450  "
END = " Hallarna har haft öppet som vanligt under året.\n"


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Antalet besökare var 6 030 kvinnor och 5 420 män.", (0, 1)),
        ("Antalet besökare på simhallarna var 6 210 kvinnor och 5 420 män.", (1, 0)),
        ("Antalet besökare på simhallarna var 9 030 kvinnor och 5 420 män.", (1, 0)),
        ("På simhallen i Berga var det 3 110 kvinnor och 2 870 män.", (0, 0)),
        ("Antalet besökare 2023 var 6 210 kvinnor och 5 420 män.", (0, 0)),
        ("Kurserna hade 210 kvinnor och 87 män.", (0, 0)),
        ("Antalet besökare var 9 kvinnor och 5 män.", (0, 0)),
    ],
)
def test_counts_of_both_groups_make_the_outcome(comment: str, expected: tuple[int, int]) -> None:
    assert counted("groups-do-not-make-outcome", NAME + comment + END) == expected


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Andelen nöjda brukare i hemtjänsten var 82 procent för kvinnor och 87 för män.", (0, 0)),
        ("Andelen nöjda brukare var 82 procent av kvinnorna och 87 procent av männen.", (0, 1)),
        (
            "Andelen nöjda brukare i tjänsten var 62 procent för kvinnor och 67 procent för män.",
            (1, 0),
        ),
        ("I Berga var andelen nöjda 62 procent för kvinnor och 67 procent för män.", (0, 0)),
        ("Svarsfrekvensen var 62 procent för kvinnor och 67 procent för män.", (0, 0)),
    ],
)
def test_rates_of_both_groups_lie_around_the_outcome(
    comment: str, expected: tuple[int, int]
) -> None:
    text = f"# Årsredovisning 2024\n\nAndel nöjda brukare i hemtjänsten\n\n90 %  84 %  {comment}"
    assert counted(RULE, text + END) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bussarnas marknadsandel är 12 procent. Marknadsandelen för bussarna skiljer sig åt. "
            "Högst är den bland unga och lägst bland äldre, 65 procent respektive 20 och 25.",
            [("12 %", "20 % to 65 %")],
        ),
        (
            "Sjukfrånvaron är 10,2 procent. Sjukfrånvaron är högst i norr, 9,1 procent, och lägst "
            "i söder, 3,2 procent.",
            [("10,2 %", "3,2 % to 9,1 %")],
        ),
    ],
)
def test_a_share_of_all_outside_the_highest_and_the_lowest_is_unlikely(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert differing(RULE, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Svarsfrekvensen för enkäten är 45 procent. Svarsfrekvensen till skolan var högst i norr, "
        "80 procent, och lägst i söder, 60 procent.",
        "Sjukfrånvaron för kvinnor är 7,1 procent. Högst är sjukfrånvaron bland yngre män, 5,1 "
        "procent, och lägst bland äldre män, 2,0 procent.",
        "Korttidsfrånvaron är 2,1 procent. Sjukfrånvaron är högst i norr, 8,0 procent, och lägst i "
        "söder, 6,0 procent.",
        "Andelen nöjda är 12 procent. Andelen är högst i norr, 80 procent, och lägst i söder, 60.",
    ],
)
def test_the_highest_and_the_lowest_of_another_measure_are_not_asked(text: str) -> None:
    assert counted(RULE, text)[0] == 0


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("Medelåldern är 46,2 år, 46,8 för kvinnor och 47,9 för män.", "46,8 år to 47,9 år"),
        (
            "I snitt tog det 14 dagar, 15 dagar för kvinnor och 16 dagar för män.",
            "15 dagar to 16 dagar",
        ),
        (
            "Medianlönen var 36 100 kronor (36 500 kronor för kvinnor och 38 900 kronor för män).",
            "36 500 kr to 38 900 kr",
        ),
    ],
)
def test_a_mean_of_all_lies_between_those_of_its_groups(text: str, computed: str) -> None:
    assert [given for _, given in differing(RULE, text)] == [computed]


def test_a_mean_between_those_of_its_groups_is_a_tick() -> None:
    assert counted(RULE, "Medelåldern är 46,2 år, 46,8 för kvinnor och 44,9 för män.") == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Medelåldern är cirka 46 år, 47 för kvinnor och 48 för män.",
        "Medelåldern är 46,2 år, 0,8 år högre för kvinnor och 0,3 år lägre för män.",
        "Medelåldern är 46,2 år, jämfört med 46,8 för kvinnor och 47,9 för män 2023.",
        "Medelåldern är 46,2 år bland 1 420 kvinnor och 400 män.",
        "Medelåldern i riket är 46,2 år, 46,8 för regionens kvinnor och 47,9 för regionens män.",
        "Genomsnittligt antal anställda var 1 820, 1 420 för kvinnor och 400 för män.",
        "Kostnaden var 46 mnkr, 47 mnkr för kvinnor och 48 mnkr för män.",
    ],
)
def test_what_is_no_mean_of_the_two_groups_need_not_lie_between_them(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
