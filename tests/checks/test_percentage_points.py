"""Per cent where percentage points is meant, and the reverse."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "percent-means-points"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            ("Andelen elbilar ökade från 42 procent till 47 procent, en ökning med 5 procent."),
            "5 %",
            "percentage points",
        ),
        (
            ("Kostnaden ökade från 100 mnkr till 105 mnkr, en ökning med 5 procentenheter."),
            "5 procentenheter",
            "per cent",
        ),
        (
            ("Andelen ökade från 40 procent till 60 procent, en ökning med 50 procentenheter."),
            "50 procentenheter",
            "per cent",
        ),
        (
            ("Andelen uppgår till 74 procent, en obetydlig ökning med 1 procent jämfört med 2022."),
            "1 %",
            "percentage points",
        ),
        (
            (
                "Kvinnornas sjukfrånvaro blev 6,4 procent (7,4 procent 2022) medan männens "
                "blev 3,5 procent (4,4 procent 2022). Skillnaden mellan dem är 2,9 procent."
            ),
            "2,9 %",
            "percentage points",
        ),
    ],
)
def test_a_unit_that_does_not_fit_is_found(text: str, reported: str, computed: str) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        ("Andelen elbilar ökade från 42 procent till 47 procent, en ökning med 5 procentenheter."),
        ("Andelen ökade från 40 procent till 60 procent, en ökning med 50 procent."),
    ],
)
def test_a_unit_that_fits_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        ("Andelen nöjda uppgår till 74 procent, en ökning med 8 procent jämfört med 2022."),
        ("Andelen nöjda uppgår till cirka 74 procent, en ökning med 1 procent jämfört med 2022."),
        ("Andelen ökade från 42 procent till 47 procent, en ökning med 2 procent."),
        ("Andelen ökade från cirka 42 procent till 47 procent, en ökning med 5 procent."),
        ("Kostnaden uppgår till 74 mnkr, en ökning med 1 procent jämfört med 2022."),
        "Skillnaden mellan kvinnor och män är 2,9 procent.",
        ("Andelen är 42 procent. Andelen män är 47 procent. Skillnaden mellan dem är 9 procent."),
    ],
)
def test_a_change_that_fits_both_units_or_neither_is_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
