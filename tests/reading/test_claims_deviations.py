"""Surpluses and deficits, and whose they are."""

from __future__ import annotations

import pytest

from auditcli.model import Claim, ClaimKind
from tests.reading.shown import document_of


def told(text: str) -> list[Claim]:
    claims = document_of(f"Årsredovisning 2024\n\nEkonomi\n\n{text}\n").claims
    return [claim for claim in claims if claim.kind is ClaimKind.DEVIATION]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Underskottet för hemtjänsten på 4,2 mnkr beror på fler timmar.", "hemtjänsten"),
        ("Totalt blev underskottet för vården 12,5 mnkr.", "vården"),
        ("Sammantaget blir överskottet 2024 för busstrafiken 0,8 mnkr.", "busstrafiken"),
        ("Budgetavvikelsen för socialnämnden på -12,5 mnkr är stor.", "socialnämnden"),
        ("Ett underskott för skolskjutsar på 2,2 mnkr uppstod.", "skolskjutsar"),
        ("Kulturnämnden visar ett positivt resultat på 3,1 mnkr.", "kulturnämnden"),
        ("Kulturnämnden redovisar ett resultat om 3,1 mnkr.", "kulturnämnden"),
    ],
)
def test_a_surplus_has_an_owner_before_or_behind_its_noun(text: str, owner: str) -> None:
    (claim,) = told(text)
    assert (claim.subject, claim.qualifiers) == (owner, ())


@pytest.mark.parametrize(
    "text",
    [
        "Socialnämnden har ett underskott för köpt vård på 7,7 mnkr.",
        "I utfallet ingår underskottet för bussarna på 3,3 mnkr.",
        "Inklusive bolagen redovisar kommunen ett överskott på 34 mnkr.",
        "Efter justeringar redovisar kommunen ett resultat på 34 mnkr.",
    ],
)
def test_a_surplus_of_which_more_is_said_is_qualified(text: str) -> None:
    (claim,) = told(text)
    assert claim.qualifiers


@pytest.mark.parametrize(
    "text",
    [
        "Då blir underskottet för bussarna 3,3 mnkr.",
        "Nästa år blir underskottet för bussarna 3,3 mnkr.",
        "Prognosen är att underskottet för bussarna på 3,3 mnkr består.",
        "I augusti var underskottet för bussarna 3,3 mnkr.",
        "Kommunens rörelseresultat på 3,3 mnkr.",
    ],
)
def test_a_forecast_and_a_part_of_the_year_are_not_read(text: str) -> None:
    assert told(text) == []
