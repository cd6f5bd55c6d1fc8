"""When two names mean one thing: stems, keys, units, and what is left unsaid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditcli.model import Sentence, Source, Span
from auditcli.model.document import Word
from auditcli.reading import read_document
from auditcli.reading.labels import core, label_key, label_unit, stem, stems, with_stems
from auditcli.reading.labels_alike import settle_keys
from auditcli.reading.lexicon import load_lexicon

SV, EN = load_lexicon("sv"), load_lexicon("en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kostnaderna", "kostnad"),
        ("sjuksköterskorna", "sjuksköterska"),
        ("verksamhetens", "verksamheterna"),
        ("sjukfrånvaron", "sjukfrånvaro"),
        ("löner", "lön"),
        ("soliditeten", "soliditet"),
    ],
)
def test_inflections_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one, SV) == stem(other, SV)


@pytest.mark.parametrize(
    ("one", "other"),
    [("intäkter", "kostnader"), ("ingående", "utgående"), ("kortfristiga", "långfristiga")],
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one, SV) != stem(other, SV)


def test_english_plurals_have_the_stem_of_the_singular() -> None:
    assert stem("liabilities", EN) == stem("liability", EN)
    assert stem("revenues", EN) == stem("revenue", EN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Summa eget kapital", "Utgående eget kapital"),
        ("Politisk verksamhet3", "Politisk verksamhet"),
        ("Verksamhetens nettokostnad, mnkr", "Verksamhetens nettokostnader Not 4"),
        ("Regional utvecklingsnämnd", "Regionala utvecklingsnämnden"),
        ("Avsätt- ningar för pensioner", "Avsättningar för pensioner"),
        ("Årets resultat enligt resultaträkning", "Årets resultat"),
    ],
)
def test_names_of_one_thing_have_one_key(one: str, other: str) -> None:
    assert label_key(one, SV) == label_key(other, SV) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Division Länssjukvård 1", "Division Länssjukvård 2"),
        ("Likvida medel", "Likvida medel exkl. bolag"),
        ("Verksamhetens intäkter", "Verksamhetens kostnader"),
        ("15–59 dagar", "60–90 dagar"),
    ],
)
def test_names_of_two_things_have_two_keys(one: str, other: str) -> None:
    assert label_key(one, SV) != label_key(other, SV)


@pytest.mark.parametrize("label", ["Summa", "Totalt", "Övriga kostnader", "UB", "Resultat, mnkr"])
def test_a_name_that_means_something_only_where_it_stands_has_no_key(label: str) -> None:
    assert label_key(label, SV) == ()


def test_a_suspended_hyphen_is_no_divided_word() -> None:
    assert stems("hälso- och sjukvård", SV) == stems("hälso och sjukvård", SV)


def test_a_label_ends_with_its_unit() -> None:
    unit = label_unit("Nettoinvesteringar, mnkr", SV)
    assert unit is not None
    assert unit.symbol == "mnkr"
    percent = label_unit("Sjukfrånvaro (%)", SV)
    assert percent is not None
    assert percent.symbol == "%"
    assert label_unit("Antal anställda", SV) is None


def test_measures_and_owners_may_be_left_unsaid() -> None:
    said = core(stems("kostnaderna för läkemedel", SV), SV)
    assert said == core(stems("läkemedelskostnader", SV), SV) == stems("läkemedel", SV)
    owned = core(stems("region Åbergas personalkostnader", SV), SV)
    assert owned == stems("personal", SV)


def test_a_misspelt_key_is_settled_as_the_first_and_a_negated_one_is_not() -> None:
    right = label_key("Investeringar i materiella anläggningstillgångar", SV)
    wrong = label_key("Investeringar i materiella anläggningstilgångar", SV)
    other = label_key("Investeringar i immateriella anläggningstillgångar", SV)
    settled = settle_keys([right, wrong, other])
    assert settled == {wrong: right}


def test_a_subject_that_ends_a_list_of_names_has_no_key() -> None:
    text = (
        "Inledning\n\nKommunens skatter, bidrag och avgifter ökade med 43 mnkr under 2024. "
        "Kostnaderna för läkemedel ökade med 12 mnkr.\n"
    )
    claims = read_document(Source("report.txt", text)).claims
    keys = {claim.subject: claim.core for claim in claims}
    assert keys["kostnaderna för läkemedel"] == stems("läkemedel", SV)
    assert all(key == () for subject, key in keys.items() if "avgifter" in subject)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Finansnetto", "finansnettot"),
        ("Saldo", "saldot"),
        ("Kassaflöde", "kassaflödet"),
        ("Avskrivning", "avskrivningarna"),
    ],
)
def test_the_definite_form_of_a_noun_is_the_noun(one: str, other: str) -> None:
    lexicon = load_lexicon("sv")
    assert stem(one, lexicon) == stem(other, lexicon)


def test_a_sentence_with_stems_is_otherwise_the_same() -> None:
    words = (Word("kostnaderna", Span(4, 15)), Word("ökade", Span(16, 21)))
    before = Sentence("Kostnaderna ökade.", Span(4, 22), words, ((0, 4),))
    (after,) = with_stems([before], load_lexicon("sv"))
    assert after == replace(before, stems=after.stems)
    assert len(after.stems) == 2
