"""Percentage: a per cent column that follows is ticked, a figure in it that does not is named."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.model import Finding
from tests.checks.one_rule import result_of

NAMES = ("Norra", "Södra", "Östra", "Västra", "Mellersta", "Yttre", "Inre", "Övre")


def per_cent(value: Decimal, digits: int) -> str:
    step = Decimal(1).scaleb(-digits)
    return f"{value.quantize(step, rounding=ROUND_HALF_UP)} %".replace(".", ",")


def grouped(value: int) -> str:
    return f"{value:,}".replace(",", " ")


def changes(pairs: list[tuple[int, int]], digits: int = 1, head: str = "2024 2023") -> str:
    """A table of two years and the change in per cent."""
    lines = []
    for name, (new, old) in zip(NAMES, pairs, strict=False):
        change = per_cent(Decimal(100 * (new - old)) / old, digits)
        lines.append(f"{name} {grouped(new)} {grouped(old)} {change}\n")
    return f"mnkr {head} Förändring %\n" + "".join(lines)


def found(text: str) -> list[Finding]:
    return list(result_of("percentage-off", text).findings)


amounts = st.tuples(st.integers(101, 999), st.integers(101, 999))


@given(st.lists(amounts, min_size=3, max_size=8), st.integers(0, 2))
def test_changes_that_were_rounded_honestly_are_not_accused(
    pairs: list[tuple[int, int]], digits: int
) -> None:
    assert found(changes(pairs, digits)) == []


def test_a_change_that_does_not_follow_is_named() -> None:
    pairs = [(6060, 5800), (9100, 8650), (4940, 4700), (2550, 2400), (1530, 1460)]
    (finding,) = found(changes(pairs).replace("5,1 %", "1,5 %"))
    outcome = finding.outcome
    assert (outcome.reported, outcome.computed) == ("1,5 %", "5,11 %")
    assert [(e.role, e.text) for e in outcome.related] == [("after", "4 940"), ("before", "4 700")]


@pytest.mark.parametrize("wrong", ["15,8 %", "81,5 %", "28,5 %"])
def test_a_share_of_the_total_that_does_not_follow_is_named(wrong: str) -> None:
    text = (
        "mnkr Andel\nSkatt 2 611,5 63,0 %\nBidrag 765,2 18,5 %\nAvgifter 742,3 17,9 %\n"
        "Räntor 24,6 0,6 %\nSumma 4 143,6 100,0 %\n"
    )
    assert found(text) == []
    assert [f.outcome.reported for f in found(text.replace("18,5 %", wrong))] == [wrong]


def test_percentages_of_something_that_the_table_does_not_show_are_left_alone() -> None:
    text = "Antal Nöjda\nGranviken 18 412 87 %\nLövåsa 31 077 91 %\nTallmo 12 840 90 %\n"
    assert found(text) == []
