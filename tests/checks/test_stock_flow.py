"""A stock, what came, what went and what is left."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "stock-does-not-follow"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            ("Föreningen hade 313 medlemmar, 52 tillkom och 31 lämnade, vilket ger 344 medlemmar."),
            "344",
            "334",
        ),
    ],
)
def test_a_stock_that_does_not_follow_is_found(text: str, reported: str, computed: str) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        ("Föreningen hade 313 medlemmar, 52 tillkom och 31 lämnade, vilket ger 334 medlemmar."),
    ],
)
def test_a_stock_that_follows_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Föreningen hade 313 medlemmar och 52 tillkom.",
        "Av 313 medlemmar betalade 52 avgift, 31 lämnade och 12 återkom.",
        (
            "Föreningen hade cirka 313 medlemmar, 52 tillkom och 31 lämnade, vilket ger "
            "344 medlemmar."
        ),
    ],
)
def test_sentences_without_all_four_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
