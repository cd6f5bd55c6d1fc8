"""Restated: what is said twice in nearly the same words has the same figures."""

from __future__ import annotations

import pytest

from auditcli.model import Finding
from tests.checks.one_rule import result_of

RULE = "repeated-statement-differs"
BETWEEN = "\n\n" + " ".join(
    f"{what} {how}."
    for what in ("Arbetet", "Planen", "Styrelsen", "Budgeten")
    for how in ("ses över varje höst", "gäller hela kommunen", "följs upp på våren", "är beslutad")
)
LIBRARIES = "Andelen folkbibliotek med generösa öppettider uppgick till {} vid årets utgång."


def found(one: str, other: str, between: str = BETWEEN) -> list[Finding]:
    text = f"Inledning\n\n{one}{between}\n\nKultur och fritid\n\n{other}\n"
    return list(result_of(RULE, text).findings)


def test_the_later_statement_is_named_with_the_earlier_one() -> None:
    [finding] = found(LIBRARIES.format("64 procent"), LIBRARIES.format("46 procent"))
    assert (finding.outcome.reported, finding.outcome.computed) == ("46 %", "64 %")


def test_a_repeated_figure_is_ticked() -> None:
    text = LIBRARIES.format("64 procent") + BETWEEN + "\n\n" + LIBRARIES.format("64 procent") + "\n"
    [tick] = result_of(RULE, text).verified
    assert tick.outcome.computation == "64 % = 64 %"


@pytest.mark.parametrize(
    "other",
    [
        LIBRARIES.format("63,8 procent"),
        LIBRARIES.format("cirka 65 procent"),
        "Andelen simhallar med generösa öppettider uppgick till 46 procent vid årets utgång.",
        LIBRARIES.format("46 procent 2022"),
        "Målet för folkbibliotek är 46 procent.",
    ],
)
def test_a_rounded_figure_and_another_thing_are_left_alone(other: str) -> None:
    first = (
        LIBRARIES.format("64 procent 2024") if "2022" in other else LIBRARIES.format("64 procent")
    )
    assert found(first, other) == []


def test_one_in_the_last_digit_is_a_difference_too() -> None:
    assert len(found(LIBRARIES.format("64 procent"), LIBRARIES.format("65 procent"))) == 1


def test_counts_in_words_are_exact() -> None:
    said = "Fritidsgårdarna i tätorterna höll sommaröppet under {} veckor för högstadieelever."
    assert len(found(said.format("sex"), said.format("sju"))) == 1


def test_a_sentence_that_goes_on_where_the_other_ends_says_the_same_thing() -> None:
    said = "Kommunens styrning bygger på att arbetet planeras, leds och följs upp utifrån {}"
    [finding] = found(said.format("fem perspektiv."), said.format("tolv perspektiv och sju mål."))
    assert (finding.outcome.reported, finding.outcome.computed) == ("tolv", "fem")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fem perspektiv i Norrdal.", "tolv perspektiv och sju mål i Söderdal."),
        ("fem perspektiv.", "tolv mål och fem perspektiv."),
    ],
)
def test_sentences_that_go_on_apart_are_of_two_things(one: str, other: str) -> None:
    said = "Kommunens styrning bygger på att arbetet planeras, leds och följs upp utifrån {}"
    assert found(said.format(one), said.format(other)) == []


def test_sentences_close_together_tell_of_different_things() -> None:
    one, other = LIBRARIES.format("64 procent"), LIBRARIES.format("46 procent")
    assert found(one, other, between=" Planen gäller.") == []


def test_a_pattern_that_is_filled_in_for_many_things_is_no_repetition() -> None:
    owned = "Bolaget ägs till {} procent av kommunen och till {} procent av regionen."
    assert found(owned.format(51, 49), owned.format(75, 25)) == []


def test_a_paragraph_that_stands_twice_but_for_a_figure_is_one_statement() -> None:
    said = "Nämndens samlade arbetade tid på kontoren ökade med {}. "
    goes_on = (
        "Antalet timmar i staben, i skolan, i vården och på gårdarna var oförändrat under hela "
        "perioden och nämnden ser därför ingen anledning till oro."
    )
    places = ("norr", "söder", "öster", "väster", "staden", "byarna", "fjällen", "skogen", "viken")
    often = "".join(said.format(f"{at} timmar i {place}") for at, place in enumerate(places, 12))
    between = f"{BETWEEN}\n\n{often}{BETWEEN}"
    one, other = said.format("4,8 procent"), said.format("8,4 procent")
    assert found(one + goes_on, other + goes_on, between)
    assert not found(one, other, between)


SHORT = "Musikskolan ligger på plats {} bland landets musikskolor, efter Lund."
LONG = (
    "Musikskolan ligger på plats {} bland landets musikskolor, efter Lund, när det gäller antalet "
    "elever som spelar i orkester."
)
PUPILS = "I orkestrarna spelade 4 318 elever."


def test_a_sentence_that_a_longer_one_says_again_is_one_with_it_by_a_figure_beside() -> None:
    one, other = f"{PUPILS} {LONG.format('två')}", f"{PUPILS} {SHORT.format('åtta')}"
    assert [f.outcome.reported for f in found(one, other)] == ["åtta"]
    assert found(one, f"{PUPILS} {SHORT.format('två')}") == []


def test_without_a_figure_beside_a_longer_sentence_may_be_of_a_part() -> None:
    assert found(LONG.format("två"), SHORT.format("åtta")) == []
    one = f"I orkestrarna spelade 4 318 elever. {LONG.format('två')}"
    other = f"I körerna sjöng 2 907 elever. {SHORT.format('åtta')}"
    assert found(one, other) == []


DATED = "Förädlingsvärdet per heltidstjänst i länet uppgår till {} tkr ({})."
RANKED = (
    "Länet ligger långt framme, även när det gäller förädlingsvärdet per heltidstjänst i länet med "
    "{} tkr ({})."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [("971", "791"), ("1 312", "1 372"), ("864", "854")],
)
def test_a_slip_of_the_pen_in_the_figure_of_one_year_is_found_in_a_longer_sentence(
    one: str, other: str
) -> None:
    said = RANKED.format(one, 2021), DATED.format(other, 2021)
    assert [f.outcome.reported for f in found(*said)] == [f"{other} tkr"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RANKED.format("971", 2021), DATED.format("791", 2020)),
        (RANKED.format("971", 2021), DATED.format("865", 2021)),
        (RANKED.format("drygt 971", 2021), DATED.format("791", 2021)),
        (RANKED.format("971", 2021), DATED.replace("heltidstjänst", "medlem").format("791", 2021)),
        (RANKED.format("971", 2021), DATED.replace("tkr", "mnkr").format("791", 2021)),
        (
            "Medelinkomsten efter skatt för kvinnor i länet uppgår till 302 tkr (2021).",
            "Medelinkomsten efter skatt i länet uppgår till 312 tkr (2021).",
        ),
        (
            RANKED.format("971", 2021),
            DATED.replace("länet uppgår", "länet exklusive gruvorna uppgår").format("791", 2021),
        ),
    ],
)
def test_another_year_thing_or_scale_is_no_second_statement(one: str, other: str) -> None:
    assert found(one, other) == []


def test_a_run_of_words_that_goes_on_in_other_words_is_of_another_part() -> None:
    grants = "{} beviljat 86 stipendier om totalt {} kronor till unga kulturskapare i {}."
    one = grants.format("Regionen har under året", "412 000", "länet")
    other = grants.format("Under året har regionen", "214 000", "länets norra delar")
    assert found(one, other) == []


CLAIM = (
    "Utfallet beror på en uppbokad fordran på {} mnkr mot Samtrafiken för outnyttjade turer. "
    "I utfallet ingår Busslinjens bedömda underskott om {} mnkr."
)
FOOTNOTE = "Fordran på Samtrafiken för turer +{} mnkr, bedömt underskott Busslinjen -{} mnkr."


@pytest.mark.parametrize(
    ("said", "noted", "reported"),
    [
        (("11,4", "8"), ("11,4", "3"), ["-3 mnkr"]),
        (("11,4", "8"), ("14,1", "8"), ["+14,1 mnkr"]),
        (("11,4", "8"), ("11,4", "8"), []),
        (("11,4", "8"), ("14,1", "3"), []),
        (("11,4", "cirka 8"), ("11,4", "3"), []),
    ],
)
def test_the_clause_of_a_footnote_says_what_the_text_says_by_the_figure_beside(
    said: tuple[str, str], noted: tuple[str, str], reported: list[str]
) -> None:
    findings = found(CLAIM.format(*said), FOOTNOTE.format(*noted))
    assert [finding.outcome.reported for finding in findings] == reported


@pytest.mark.parametrize(
    "noted",
    [
        "Fordran på Samtrafiken för turer +11,4 mnkr, bedömt underskott Busslinjen -3 tusen resor.",
        "Fordran på Samtrafiken för turer +11,4 mnkr, bedömt underskott Spårlinjen -3 mnkr.",
        "Fordran på Samtrafiken för turer +11,4 mnkr, underskott 2018 Busslinjen -3 mnkr.",
        "Fordran på Samtrafiken för turer +11,4 mnkr. Busslinjens underskott täcks av 3 mnkr.",
        "Fordran på Samtrafiken för turer +11,4 mnkr, Busslinjens underskott i Lund -3 mnkr.",
    ],
)
def test_a_clause_about_another_thing_time_or_part_is_no_second_statement(noted: str) -> None:
    assert found(CLAIM.format("11,4", "8"), noted) == []
