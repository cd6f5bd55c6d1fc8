"""Companies under two names, and abbreviations that stand for two things."""

from __future__ import annotations

import pytest

from auditcli.model import Source
from auditcli.reading import read_document


def spellings(text: str, kind: str, language: str = "sv") -> list[tuple[str, str]]:
    document = read_document(Source("report.txt", text), language)
    return [(s.form, s.other) for s in document.spellings if s.kind == kind and s.form != s.other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Investera i Storvik AB", "Investeringar i Storvik AB"),
        ("Invest in Storvik AB", "Invest i Storvik AB"),
        ("Flygplats Storvik AB", "Flygplatser Storvik AB"),
    ],
)
def test_two_forms_of_a_word_before_one_place_name_one_company(one: str, other: str) -> None:
    found = spellings(f"Regionen äger {one}.\n\nUnder året växte {other} med 3 procent.\n", "name")
    assert [set(pair) for pair in found] == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Teknik i Storvik AB", "Teknikhuset i Storvik AB"),
        ("Investera i Storvik AB", "Investeringar i Norrvik AB"),
        ("Energi Storvik AB", "Energi i Storvik AB"),
        ("Bolaget Storvik AB", "Bolagen Storvik AB, de andra bolagen och bolaget"),
    ],
)
def test_sister_companies_have_their_own_names(one: str, other: str) -> None:
    text = f"Regionen äger {one}.\n\nUnder året växte {other} med 3 procent.\n"
    assert spellings(text, "name") == []


def test_an_abbreviation_stands_for_one_thing() -> None:
    text = "Regionen stöder arbetsintegrerande sociala företag (ASF).\n\n"
    other = "Arbetsmarknadens sociala fond (ASF) delade ut 3 mnkr.\n"
    again = "Det arbetsintegrerande sociala företaget (ASF) fick 3 mnkr.\n"
    assert spellings(text + other, "meaning") == [
        ("arbetsmarknadens sociala fond", "arbetsintegrerande sociala företag")
    ]
    assert spellings(text + again, "meaning") == []


def test_english_companies_have_english_forms() -> None:
    text = "Invest in Storwick Ltd grew by 3 per cent. We own Investment in Storwick Ltd.\n"
    assert spellings(text, "name", "en") == [
        ("Invest in Storwick Ltd", "Investment in Storwick Ltd")
    ]
