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
