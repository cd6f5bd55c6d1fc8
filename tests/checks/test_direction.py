"""A word of rise or fall against the two figures beside it."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "direction-contradicts-figures"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        ("Andelen ökade från 31 procent (2021) till 28 procent (2023).", "rose", "fell"),
        (
            ("Andelen är 9,1 procent. Andelen har minskat sedan 2022 då den var 8,2 procent."),
            "fell",
            "rose",
        ),
        ("Kostnaden sjönk något till 82 mnkr jämfört med 2022 (79 mnkr).", "fell", "rose"),
        ("Andelen ökade från 45 till 45 procent.", "rose", "unchanged"),
        ("Målet höjdes inför det nya året, från 70 procent till 65 procent.", "rose", "fell"),
    ],
)
def test_a_word_that_the_figures_contradict_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    ("text", "ticks"),
    [
        ("Andelen ökade från 28 procent (2021) till 31 procent (2023).", 1),
        ("Antalet platser minskade från 20 till 16 och antalet patienter ökade från 5 till 8.", 2),
        ("Tack vare minskade kostnader steg resultatet från 5 till 8 mnkr.", 1),
    ],
)
def test_a_word_that_the_figures_bear_out_is_a_tick(text: str, ticks: int) -> None:
    assert counted(RULE, text) == (0, ticks)


@pytest.mark.parametrize(
    "text",
    [
        "Trots ökade kostnader gick resultatet från 8 till 5 mnkr.",
        "Underskottet minskade från -12 mnkr till -8 mnkr.",
        "Ökningen var 3,4 procent mot 4,9 procent 2023.",
        "Ökningen uppgick till 3,4 procent, jämfört med 4,9 procent föregående år.",
        "Kostnadsökningen för vården blev 3,4 procent jämfört med 4,9 procent året innan.",
        "Minskningen blev 12 mnkr mot 8 mnkr 2023.",
        ("Kostnaderna minskade till 85 mnkr jämfört med budgeterade 82 mnkr för 2023."),
        ("Andelen ökade till 45 procent jämfört med riket där andelen var 47 procent."),
        "Andelen ökade till 45 procent (45 procent 2022).",
        "Tillgängligheten förbättrades från 45 till 40 procent.",
        "Frånvaron ökade marginellt från 4,5 procent till 4,5 procent.",
        "Antalet platser har varken ökat eller minskat, från 45 till 45.",
    ],
)
def test_a_word_about_something_else_is_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Antalet platser uppgick till 120, fler än föregående års 130.",
        "Kostnaden blev 12 mnkr, lägre än fjolårets 11 mnkr.",
        "Intäkterna var 95 mnkr, vilket är högre än budget som var 98 mnkr.",
        "Sjukfrånvaron var 5 procent, lägre än målet 4 procent.",
    ],
)
def test_a_comparison_on_the_wrong_side_is_found(text: str) -> None:
    assert len(differing(RULE, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Resultatet är -12 mnkr, lägre än budget -10 mnkr.",
        "Av 120 elever har fler än 80 godkänt.",
        "Soliditeten är 45 procent, vilket är högre än kravet på minst 30 procent.",
        "Intäkterna ökade till 85 mnkr jämfört med budgeterade 92 mnkr.",
    ],
)
def test_a_comparison_with_signs_hedges_or_another_time_is_not_asked(text: str) -> None:
    assert differing(RULE, text) == []
