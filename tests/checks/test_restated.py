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
