"""Numbers per so many that are given in per cent."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing, result_of

RULE = "percent-of-a-number"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        ("Antalet företag per 1 000 invånare var 9,4 procent.", "9,4 %", "1 000 personer"),
        (
            "Antal nya företag per 1000 invånare i åldern 16-64 år minskade från 8,4 procent.",
            "8,4 %",
            "1 000 personer",
        ),
    ],
)
def test_a_number_per_thousand_in_per_cent_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Antalet företag per 1 000 invånare var 9,4.",
        "Antalet besök per 1 000 invånare har ökat med 5 procent.",
        "Antalet besök per 1000 invånare är 5 procent högre än i riket.",
        "Antalet brott per 100 000 invånare låg 12 procent under riket.",
        "Andelen elever per 1000 invånare var 9 procent.",
        "Antalet bilar per 12 invånare var 9 procent.",
        "Antalet platser per 1000 invånare är lågt och beläggningen är 95 procent.",
    ],
)
def test_changes_shares_and_other_measures_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_an_english_number_per_thousand_is_read() -> None:
    text = "The number of new companies per 1,000 people was 9.4 per cent."
    assert len(result_of(RULE, text, "en").findings) == 1
