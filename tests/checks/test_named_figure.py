"""Named figures: one beside the name of a row stands in it; hedges are held to it too."""

from __future__ import annotations

import pytest

from auditcli.model import Finding
from tests.checks.one_rule import result_of

BOARDS = """Tabell: Nämndernas utfall (mnkr) Utfall 2024 Budget 2024 Budgetavvikelse
Barnnämnden -812 -790 -22
Socialnämnden -954 -968 14
Tekniska nämnden -331 -183 -148
Summa -2 097 -1 941 -156

"""
EQUITY = """Tabell: Eget kapital (mnkr) 2024 2023
Resultatutjämningsreserv 742 690
Övrigt eget kapital 2 115 2 084
Summa 2 857 2 774

"""


def deviations(sentence: str) -> list[Finding]:
    return list(result_of("figure-differs-from-row", BOARDS + sentence + "\n").findings)


def hedges(sentence: str) -> list[Finding]:
    return list(result_of("hedge-contradicts-table", EQUITY + sentence + "\n").findings)


def test_a_figure_beside_the_name_of_its_row_is_ticked() -> None:
    text = BOARDS + "Socialnämnden redovisar en positiv avvikelse mot budget på 14 mnkr.\n"
    [tick] = result_of("figure-differs-from-row", text).verified
    assert tick.outcome.subject == "Socialnämnden"


def test_a_deviation_close_to_that_of_its_row_is_named() -> None:
    [finding] = deviations("Tekniska nämnden har en negativ avvikelse mot budget på 144 mnkr.")
    assert (finding.outcome.reported, finding.outcome.computed) == ("144 mnkr", "-148 mnkr")


def test_what_makes_up_for_a_deviation_may_stand_behind_it() -> None:
    [finding] = deviations(
        "Tekniska nämnden har en negativ avvikelse mot budget på -158 mnkr, vilket till en del "
        "vägs upp av sålda tomter för 31 mnkr."
    )
    assert (finding.outcome.reported, finding.outcome.computed) == ("-158 mnkr", "-148 mnkr")


@pytest.mark.parametrize(
    "sentence",
    [
        "Efter augusti hade tekniska nämnden en avvikelse på -144 mnkr och i december på -148.",
        "I tertialrapport 2 redovisade tekniska nämnden en avvikelse på -144 mnkr.",
        "Tekniska nämndens avvikelse för vinterväghållning är -144 mnkr och för el -4 mnkr.",
        "I prognosen väntades tekniska nämnden få en avvikelse om -144 mnkr, mot nu 148 mnkr.",
        "Tekniska nämnden har en negativ avvikelse mot budget på 61 mnkr för vinterväghållning.",
        "Tekniska nämnden har en negativ avvikelse mot budget, varav 144 mnkr vinter och 4 el.",
        "Tekniska nämnden har investerat 144 mnkr i gator.",
    ],
)
def test_a_figure_that_may_be_a_part_is_left_alone(sentence: str) -> None:
    assert deviations(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Resultatutjämningsreserven uppgår till drygt 0,7 mdkr.",
        "Resultatutjämningsreserven uppgår till cirka 0,7 mdkr.",
        "Resultatutjämningsreserven uppgår till knappt 750 mnkr.",
        "Resultatutjämningsreserven uppgår till minst 0,5 mdkr.",
        "Resultatutjämningsreserven får användas upp till knappt 2 mdkr.",
    ],
)
def test_a_hedge_that_holds_or_is_about_something_else_is_left_alone(sentence: str) -> None:
    assert hedges(sentence) == []


def test_just_under_a_figure_that_the_row_exceeds_is_named() -> None:
    [finding] = hedges("Resultatutjämningsreserven uppgår till knappt 0,7 mdkr.")
    assert finding.outcome.computed == "742 mnkr"


def test_just_over_a_figure_that_the_row_does_not_reach_is_named() -> None:
    assert len(hedges("Resultatutjämningsreserven uppgår till drygt 0,8 mdkr.")) == 1
