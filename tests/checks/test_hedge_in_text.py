"""A hedge against the figure that follows from others in the sentence."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "hedge-contradicts-figure"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            ("Knappt 50 procent av bilarna, det vill säga 128 av 239 bilar, är eldrivna."),
            "knappt 50 %",
            "54 %",
        ),
        (
            ("Kostnaden ökade från 120,0 till 134,0 mnkr, en ökning med drygt 15 mnkr."),
            "drygt 15 mnkr",
            "14 mnkr",
        ),
        (
            ("Andelen ökade från 40,0 till 46,0 procent, en ökning med knappt 5 procentenheter."),
            "knappt 5 procentenheter",
            "6 procentenheter",
        ),
    ],
)
def test_a_hedge_on_the_wrong_side_is_found(text: str, reported: str, computed: str) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        ("Drygt 50 procent av bilarna, det vill säga 128 av 239 bilar, är eldrivna."),
        ("Kostnaden ökade från 120,0 till 134,0 mnkr, en ökning med knappt 15 mnkr."),
    ],
)
def test_a_hedge_on_the_right_side_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        ("Cirka 50 procent av bilarna, det vill säga 128 av 239 bilar, är eldrivna."),
        ("Knappt 50 procent av bilarna, det vill säga 200 av 239 bilar, är eldrivna."),
        ("Knappt 50 procent av bilarna, det vill säga cirka 128 av 239 bilar, är eldrivna."),
        ("Kostnaden ökade från 120,0 till 134,0 mnkr, en ökning med drygt 15 besök."),
        ("Kostnaden ökade från cirka 120 till 134 mnkr, en ökning med drygt 15 mnkr."),
        "Kostnaden ökade från 120,0 till 134,0 mnkr.",
    ],
)
def test_hedges_without_a_side_or_a_figure_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
