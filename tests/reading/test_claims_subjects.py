"""What claims are about, where the subject stands behind its verb or points back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.reading.test_claims_prose import read

BEFORE = "Biljettintäkterna uppgick till 802,2 mnkr. "


@pytest.mark.parametrize(
    "text",
    [
        "Jämfört med 2022 ökade driftkostnaderna med 14,0 mnkr.",
        "Jämfört med utfallet 2022 ökade driftkostnaderna med 14,0 mnkr.",
        "I jämförelse med föregående år har driftkostnaderna ökat med 14,0 mnkr.",
        "I förhållande till 2022 har driftkostnaderna ökat med 14,0 mnkr.",
        "Gentemot föregående år har driftkostnaderna stigit med 14,0 mnkr.",
        "Totalt har driftkostnaderna ökat med 14,0 mnkr.",
        "Sedan 2022 har driftkostnaderna ökat med 3 procent.",
    ],
)
def test_what_a_sentence_opens_with_is_not_what_it_is_about(text: str) -> None:
    assert read(f"{BEFORE}{text}")[-1].subject == "driftkostnaderna"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (f"{BEFORE}Resultatet blev 60,2 mnkr.", "resultatet"),
        (f"{BEFORE}Resultatet förbättrades med 31,4 mnkr.", "resultatet"),
        (f"{BEFORE}Jämfört med 2022 ökade resultatet med 15,1 mnkr.", "resultatet"),
        ("Årets resultat uppgick till 80,2 mnkr. Resultatet är 12,0 mnkr bättre än 2022.",
         "årets resultat"),
        ("Andelen nöjda var 60 procent. Resultatet ökade med 4 procentenheter.",
         "andelen nöjda"),
        (f"{BEFORE}Det har ökat med 14,0 mnkr.", "biljettintäkterna"),
    ],
)  # fmt: skip
def test_the_result_in_money_is_what_it_says_and_no_pronoun(text: str, subject: str) -> None:
    assert read(text)[-1].subject == subject


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Net profit increased by 44 per cent to SEK 27.8 (19.3) billion.", ("27.8E9", "19.3E9")),
        ("The fee rose by 8 per cent to $5.20 (4.80).", ("5.20", "4.80")),
    ],
)
def test_a_currency_before_a_pair_of_figures_is_of_both(text: str, ends: tuple[str, str]) -> None:
    claim = read(f"{text} Sales rose by 50 per cent to SEK 3.0 (2.0) billion.", "en")[0]
    after, before = claim.quantity("after"), claim.quantity("before")
    assert after is not None
    assert before is not None
    assert (after.value, before.value) == (Decimal(ends[0]), Decimal(ends[1]))
    assert after.unit == before.unit
