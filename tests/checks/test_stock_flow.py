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


def test_a_stock_told_over_three_sentences_is_followed() -> None:
    text = (
        "Föreningen hade 120 medlemmar vid årets ingång. Under året har 12 medlemmar tillkommit "
        "och 8 utträtt. Vid årets utgång var antalet medlemmar {}."
    )
    assert counted(RULE, text.format(124)) == (0, 1)
    assert differing(RULE, text.format(134)) == [("134", "124")]


def test_figures_of_something_else_between_leave_the_stock_alone() -> None:
    text = (
        "Föreningen hade 120 medlemmar vid årets ingång. Under året har 12 medlemmar tillkommit "
        "och 8 utträtt. Styrelsen hade 11 möten. Vid årets utgång var antalet medlemmar 134."
    )
    assert counted(RULE, text) == (0, 0)
