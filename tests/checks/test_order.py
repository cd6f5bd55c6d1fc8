"""Words of highest and lowest against the figures that they put in an order."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "order-contradicts-figures"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            "Nöjdheten är högst i norr och lägst i söder, 65 procent respektive 70 och 21.",
            "70 %",
            "65 %",
        ),
        (
            "Frånvaron var lägst i norr med 3,4 procent och högst i söder med 2,4 procent.",
            "2,4 %",
            "3,4 %",
        ),
        (
            "Flest nämnde lönen med 48 procent. Därefter följde schemat, 84 procent, och mat, 12.",
            "84 %",
            "48 %",
        ),
        (
            "Störst är Luleå med 80 000 invånare, följt av Piteå med 42 000 och Boden med 98 000.",
            "98 000 personer",
            "80 000 personer",
        ),
    ],
)
def test_a_figure_beyond_the_one_said_to_be_the_extreme_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Nöjdheten är högst i norr och lägst i söder, 65 procent respektive 20 procent.",
        "Lägst är andelen i norr (28 procent) och högst i söder (31 procent).",
        "Flest nämnde lönen, 60 procent. Därefter följde schemat, 34 procent, och mat, 37 procent.",
    ],
)
def test_figures_in_the_order_of_the_words_are_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Arvodet får vara högst 45 procent och lägst 60 procent.",
        "Högst nöjdhet har norr, 45 procent, medan lägst tillgänglighet finns i söder, 62 procent.",
        "Mest aktiva är kvinnor, 45 procent, och minst en gång i veckan tränar 62 procent.",
        "Störst underskott redovisar norr, -45 mnkr, följt av söder med -12 mnkr.",
        "Högst är andelen i norr, drygt 45 procent, och lägst i söder, nära 46 procent.",
        "Frånvaron är högst bland kvinnor (7,2 %) och lägst bland män (8,1 % av dem).",
        "Största posten är bidrag, 45 mnkr, följt av taxor, som tillsammans är 98 mnkr.",
        "Flest nämnde lön, 45 procent, följt av chefen, 41 procent och 52 procent av männen.",
        "Flest butiker har Alfa, 45, följt av Beta, som omsätter 120 mnkr.",
        "Lägst medelålder har norr med 42 år, följt av söder med 41 år.",
    ],
)
def test_figures_of_different_measures_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Frånvaron är högre bland kvinnor (6,2 procent) än bland män (7,5 procent).",
        "Frånvaron är högre för kvinnor, 6,2 procent, än för män, 7,5 procent.",
        "Kvinnor har högre frånvaro än män, 6,2 procent respektive 7,5 procent.",
        "Kvinnor har lägre medellön än män (38 500 kronor respektive 36 200 kronor).",
        "Andelen är lägre i norr (45 procent) jämfört med söder (38 procent).",
        "Bolaget har fler anställda än budgeterat, 3 412 jämfört med 3 500.",
        "Fler män (412) än kvinnor (523) sökte vård.",
    ],
)
def test_what_is_said_to_be_more_than_another_is_not_less(text: str) -> None:
    assert counted(RULE, text) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Frånvaron är inte högre bland kvinnor (6,2 procent) än bland män (7,5 procent).",
        "Frånvaron är högre bland kvinnor (cirka 6 procent) än bland män (7 procent).",
        "Skillnaden är större i år (2 procentenheter) än för riket (3 procent).",
        "Utfallet är högre än budget (12 mnkr) men lägre än i fjol (15 mnkr).",
        "Kostnaden blev högre än väntat, 95 mnkr jämfört med 98 mnkr i fjol.",
        "Allt fler (32 procent) väljer tåg än tidigare och färre (48 procent) väljer bil.",
        "Fler än 100 (12 procent) har fått vård jämfört med 80 (15 procent) året innan.",
        "Underskottet blev större (-12 mnkr) än väntat (-7 mnkr).",
        "Mer än hälften, 58 procent, jämfört med 65 procent i fjol.",
        "Nöjdheten är varken högre eller lägre bland kvinnor (6,2 procent) än hos män (7 procent).",
        "Andelen nöjda är högre bland kvinnor (312 personer) än bland män (401 personer).",
        "Räntan är högre på lån med kort löptid (1 år) än på lån med lång löptid (5 år).",
    ],
)
def test_figures_that_no_comparative_ties_are_left_alone(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
