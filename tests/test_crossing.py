"""One wrong figure in a row and in a column: two findings, which name it."""

from __future__ import annotations

import pytest

from auditcli import check_text
from auditcli.engine import at_least
from tests.shipped import shipped_rules

RIGHT = """\
Årsredovisning 2024

              Jan    Feb    Mar   Summa
Lön           120    130    140     390
Hyra           30     30     30      90
Material       11     12     14      37
Summa         161    172    184     517
"""
RULES = [rule for rule in shipped_rules() if rule.category in ("total", "cross-total")]


def hints(text: str) -> list[str]:
    result = at_least(check_text(text, language="sv", rules=RULES))
    return [finding.outcome.hint for finding in result.findings]


def test_a_total_of_a_column_that_is_wrong_in_its_row_too_is_named_by_both() -> None:
    said = hints(RIGHT.replace(" 172 ", " 182 "))
    assert said == ["182 on line 7 alone could explain this and the finding on line 7"] * 2


def test_a_part_that_breaks_its_row_and_its_column_is_named_by_both() -> None:
    assert hints(RIGHT.replace(" 130 ", " 150 ")) == [
        "150 on line 4 alone could explain this and the finding on line 7",
        "150 on line 4 alone could explain this and the finding on line 4",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Resultaträkning 2024\n\nLön 1 200\nHyra 300\nSumma 1 600\n",
        RIGHT.replace(" 130 ", " 150 ").replace(" 172 ", " 182 "),
    ],
    ids=["one relation", "a figure that mends only one"],
)
def test_nothing_is_named_where_no_one_figure_explains_both(text: str) -> None:
    said = hints(text)
    assert said
    assert not any("alone" in hint for hint in said)
