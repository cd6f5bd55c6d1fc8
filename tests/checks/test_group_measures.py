"""The outcome of a measure against the table that splits the measures by group."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

SHARES, COUNTS = "total-outside-its-groups", "groups-do-not-make-outcome"
TABLE = """# Årsredovisning 2024

Uppdelade indikatorer

Indikator Mål Utfall
Kvinnor Män
Andel deltagare som har fått arbete efter avslutad insats 50 % 38 % 46 %
Antal deltagare i kommunens arbetsmarknadsinsatser under året 9 000 4 120 5 380
Andel deltagare som har börjat studera efter avslutad insats Öka 12,4 % 9,8 %

Bilaga

"""
WORK = "Andel deltagare som har fått arbete efter avslutad insats"
STUDY = "Andel deltagare som har börjat studera efter avslutad insats"
NUMBER = "Antal deltagare i kommunens arbetsmarknadsinsatser under året"


def text(name: str, heads: str) -> str:
    return f"{TABLE}{name}\n\n{heads}  Arbetet fortsätter i samma former.\n"


@pytest.mark.parametrize("outcome", ["42 %", "38 %", "45,9 %"])
def test_an_outcome_between_the_groups_of_its_row_is_a_tick(outcome: str) -> None:
    assert counted(SHARES, text(WORK, f"50 %  {outcome}")) == (0, 1)


def test_an_outcome_far_from_both_groups_of_its_row_is_told() -> None:
    assert differing(SHARES, text(WORK, "50 %  24 %")) == [("24 %", "38 % to 46 %")]
    assert differing(SHARES, text(STUDY, "12 %  112 %")) == [("112 %", "9,8 % to 12,4 %")]


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        (WORK, "50 %  37 %"),  # of a neighbouring period
        (WORK, "24 %"),  # the target, perhaps
        (WORK, "50 %  drygt 24 %"),
        ("Andel deltagare i arbete", "50 %  24 %"),
        ("Andel ungdomar som har fått sommarjobb hos kommunen", "50 %  24 %"),
    ],
)
def test_what_may_be_of_another_time_or_measure_is_not(name: str, heads: str) -> None:
    assert differing(SHARES, text(name, heads)) == []


def test_counts_of_both_groups_make_the_outcome() -> None:
    assert counted(COUNTS, text(NUMBER, "9 000  9 500")) == (0, 1)
    assert differing(COUNTS, text(NUMBER, "9 000  9 050")) == [("9 050", "9 500")]


@pytest.mark.parametrize("heads", ["9 000  23 120", "9 050", "9 000  77 %"])
def test_an_outcome_of_another_size_counts_something_else(heads: str) -> None:
    assert differing(COUNTS, text(NUMBER, heads)) == []
