"""A share of those who something is no more than all of them."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "share-over-all"


@pytest.mark.parametrize(
    "text",
    [
        "Andel ärenden som besvaras\ninom sex veckor\n\n101 %  65 %  Målet har inte nåtts.\n",
        "Andel elever som når målen 2024 2023\n\nMått 2024 2023\n"
        "Andel elever som når målen, % 116 88\nAndel elever som trivs, % 91 93\n",
    ],
)
def test_a_share_of_more_than_all_is_found(text: str) -> None:
    [(reported, computed)] = differing(RULE, text)
    assert reported in ("101 %", "116 %")
    assert computed == "100 %"


@pytest.mark.parametrize(
    "text",
    [
        "Andel ärenden som besvaras inom sex veckor\n\n100 %  65 %  Målet har inte nåtts.\n",
        "Andel planerade besök som genomförts\n\n100 %  104 %  Fler besök än väntat.\n",
        "Andel besök som genomförts jämfört med 2023\n\n100 %  104 %  Fler besök än väntat.\n",
        "Andel av budget\n\n100 %  104 %  Kostnaderna har ökat.\n",
        "Nettokostnadens andel av skatteintäkterna\n\n98 %  101 %  Kostnaderna har ökat.\n",
        "Andel ärenden som besvaras inom sex veckor\n\n104 %  105 %  Indexet har ökat.\n",
        "Antal elever som når målen\n\n100  104  Fler än väntat.\n",
        "Andel investeringar som betalas med egna medel\n\n100 %  132 %  Målet är nått.\n",
        "Andel vårdplatser som är belagda\n\n90 %  104 %  Det har varit trångt.\n",
    ],
)
def test_other_shares_and_counts_may_be_more(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


COUNTY = "Länets 14 kommuner samverkar om beredskapen.\n\n"


def test_a_number_of_more_than_there_are_is_found() -> None:
    text = COUNTY + "Antal kommuner med\navtal om tolkning\n\n14  16  Fler har tillkommit.\n"
    assert differing(RULE, text) == [("16", "14 kommuner")]


@pytest.mark.parametrize(
    "text",
    [
        "Antal kommuner med\navtal om tolkning\n\n14  13  Fler har tillkommit.\n",
        "Antal kommuner i landet med\navtal om tolkning\n\n14  16  Fler har tillkommit.\n",
        "Antal möten med kommuner\nom tolkning\n\n14  16  Fler möten har hållits.\n",
        "Antal kommuner med\navtal om tolkning\n\n15  16  Även grannlänets kommuner deltar.\n",
        "Sveriges 290 kommuner har fått frågan.\n\nAntal kommuner med\navtal\n\n14  16  Många.\n",
    ],
)
def test_a_number_of_others_may_be_more(text: str) -> None:
    assert counted(RULE, COUNTY + text) == (0, 0)
