"""The surplus or deficit that a body tells, and the result of its statement."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "result-told-differs"

BOARD = """Verksamhetsberättelse 2023

Ekonomi

{told}

Mnkr                          Utfall 2023   Budget 2023   Avvikelse   Utfall 2022
Verksamhetens intäkter               42,3          38,0         4,3          40,1
Personalkostnader                   -61,5         -62,8         1,3         -60,2
Övriga kostnader                    -36,2         -35,2        -1,0         -34,2
Kommunbidrag                         68,2          68,2         0,0          61,7
Resultat                             12,8           8,2         4,6           7,4
"""

REPORT = """Årsredovisning 2023

Översikt

{told}

Resultaträkning

Mnkr                                      2023        2022
Verksamhetens intäkter                   412,3       401,1
Verksamhetens kostnader               -1 957,7    -1 868,7
Verksamhetens nettokostnader          -1 545,4    -1 467,6
Skatteintäkter                         1 302,6     1 251,7
Generella statsbidrag och utjämning      270,1       261,3
Finansnetto                                4,1         3,8
Årets resultat                            31,4        49,2
"""


@pytest.mark.parametrize(
    ("told", "reported"),
    [
        ("Socialnämnden redovisar ett överskott om 18,2 mnkr.", "18,2 mnkr"),
        ("Socialnämnden visar ett positivt resultat på 12,9 mnkr.", "12,9 mnkr"),
        ("Socialnämnden redovisar ett resultat på 21,8 mnkr för 2023.", "21,8 mnkr"),
        ("Socialnämndens resultat för 2023 är ett överskott på 12,3 mnkr.", "12,3 mnkr"),
        ("Nämnden för vård och stöd gör ett överskott på 21,8 mnkr.", "21,8 mnkr"),
    ],
)
def test_a_board_tells_the_result_of_its_own_statement(told: str, reported: str) -> None:
    assert differing(RULE, BOARD.format(told=told)) == [(reported, "12,8")]


@pytest.mark.parametrize(
    ("told", "reported"),
    [
        ("Kommunen redovisar ett positivt resultat om 31,9 mnkr.", "31,9 mnkr"),
        ("Kommunens resultat för 2023 uppgår till 13,4 mnkr.", "13,4 mnkr"),
        ("Kommunen gör ett överskott på 34,1 mnkr.", "34,1 mnkr"),
        ("Kommunen redovisar ett resultat på 49,2 mnkr, och det är bra.", "49,2 mnkr"),
    ],
)
def test_the_municipality_tells_the_result_of_the_year(told: str, reported: str) -> None:
    assert differing(RULE, REPORT.format(told=told)) == [(reported, "31,4")]


@pytest.mark.parametrize(
    "told",
    [
        "Socialnämnden gör ett överskott på 12,8 mnkr.",
        "Socialnämnden gör ett överskott på knappt 13 mnkr.",
        "Socialnämnden redovisar ett överskott mot budget på 4,6 mnkr.",
    ],
)
def test_a_result_told_as_it_is_is_a_tick(told: str) -> None:
    assert counted(RULE, BOARD.format(told=told)) == (0, 1)


@pytest.mark.parametrize(
    "told",
    [
        "Inom hemtjänsten redovisar socialnämnden ett överskott på 21,8 mnkr.",
        "Socialnämnden redovisar ett överskott på 21,8 mnkr inom hemtjänsten.",
        "Socialnämnden redovisade i augusti ett överskott på 21,8 mnkr.",
        "Socialnämnden prognostiserade ett överskott på 21,8 mnkr.",
        "Socialnämnden hade 2022 ett överskott på 7,4 mnkr.",
        "Socialnämnden redovisar för personal ett överskott på 21,8 mnkr.",
        "Exklusive engångsposter redovisar socialnämnden ett överskott på 21,8 mnkr.",
        "Socialnämnden har ett ackumulerat överskott på 21,8 mnkr.",
        "Socialnämndens avdelning för stöd redovisar ett överskott på 21,8 mnkr.",
        "Socialnämnden och fritidsnämnden redovisar tillsammans ett överskott på 21,8 mnkr.",
        "Utan statsbidraget hade socialnämnden haft ett underskott på 21,8 mnkr.",
        "Socialnämnden redovisar ett överskott på 90,7 mnkr.",
    ],
)
def test_a_surplus_of_a_part_or_of_another_time_is_not_the_boards_result(told: str) -> None:
    assert counted(RULE, BOARD.format(told=told)) == (0, 0)


@pytest.mark.parametrize(
    "told",
    [
        "Enligt balanskravet redovisar kommunen ett överskott på 34,1 mnkr.",
        "Kommunen redovisar efter justeringar ett överskott på 34,1 mnkr.",
        "Kommunens resultat före extraordinära poster uppgår till 34,1 mnkr.",
        "Kommunens resultat exklusive realisationsvinster uppgår till 34,1 mnkr.",
        "Kommunen redovisar ett överskott på 34,1 mnkr för exploateringen.",
        "För vattenverken redovisar kommunen ett överskott på 34,1 mnkr.",
        "Kommunens resultat 2022 uppgick till 49,2 mnkr.",
        "Kommunen redovisade föregående år ett resultat på 49,2 mnkr.",
        "Inklusive kommunens bolag redovisar kommunen ett överskott på 34,1 mnkr.",
        "Kommunen redovisar ett överskott mot budget på 11,4 mnkr.",
    ],
)
def test_another_measure_is_not_the_result_of_the_year(told: str) -> None:
    assert counted(RULE, REPORT.format(told=told)) == (0, 0)


@pytest.mark.parametrize(
    ("told", "differ"),
    [
        ("Årets resultat uppgår till 46 mnkr.", 1),
        ("Resultatet för 2023 blev 84 mnkr.", 1),
        ("Årets resultat uppgår till 64 mnkr.", 0),
        ("Årets resultat uppgår till drygt 46 mnkr.", 0),
        ("Årets resultat före dispositioner uppgår till 46 mnkr.", 0),
        ("Årets resultat i hemtjänsten uppgår till 46 mnkr.", 0),
        ("Årets resultat 2022 uppgick till 46 mnkr.", 0),
        ("Budgeterat resultat uppgår till 46 mnkr.", 0),
    ],
)
def test_a_result_of_two_digits_is_tied_in_the_section_of_its_statement(
    told: str, differ: int
) -> None:
    text = (
        f"Årsredovisning 2023\n\nEkonomi\n\n{told}\n\n"
        "Mnkr                Utfall 2023   Budget 2023   Avvikelse\n"
        "Intäkter                    212           148          64\n"
        "Kostnader                  -148          -148           0\n"
        "Resultat                     64             0          64\n"
    )
    assert len(differing(RULE, text)) == differ
    assert differing(RULE, text.replace("Mnkr  ", "Noter\n\nMnkr  ")) == differing(RULE, text)
    moved = text.replace("\n\nMnkr  ", "\n\nBolagen\n\nDe ägs av kommunen.\n\nMnkr  ")
    assert differing(RULE, moved) == []


def test_a_statement_pages_away_is_not_that_of_the_section() -> None:
    told = "Socialnämnden redovisar ett överskott om 18,2 mnkr."
    text = BOARD.format(told=told + " Det blev ett bra år för alla verksamheter." * 150)
    assert differing(RULE, BOARD.format(told=told)) != []
    assert differing(RULE, text) == []


@pytest.mark.parametrize(("heading", "differ"), [("Resultaträkning", 1), ("Barnnämnden", 0)])
def test_a_statement_under_the_name_of_another_board_is_that_boards(
    heading: str, differ: int
) -> None:
    told = f"Socialnämnden redovisar ett överskott om 18,2 mnkr.\n\n{heading}"
    assert len(differing(RULE, BOARD.format(told=told))) == differ
