"""Verdicts of single measures, as a comment on figures says them."""

from __future__ import annotations

import pytest

from auditcli.model import Source, Standing
from auditcli.reading import read_document


def verdicts(text: str, language: str = "sv") -> list[Standing]:
    document = read_document(Source("report.txt", f"{text}\n\n12 mnkr.\n"), language)
    return [verdict.standing for verdict in document.verdicts]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Målet har uppnåtts.", Standing.REACHED),
        ("Detta mål har inte uppfyllts.", Standing.NOT_REACHED),
        ("Målet är delvis uppfyllt.", Standing.PARTLY),
        ("Tandvården når inte upp till målet.", Standing.NOT_REACHED),
        ("Tandvården uppnår målet.", Standing.REACHED),
    ],
)
def test_a_whole_sentence_on_one_target_is_a_verdict(text: str, standing: Standing) -> None:
    assert verdicts(text) == [standing]


@pytest.mark.parametrize(
    "text",
    [
        "Målet har uppnåtts för kvinnor.",
        "Målet är inte helt uppfyllt.",
        "Mål har uppnåtts.",
        "Några enheter når inte målet.",
        "Tandvården når målet för barn.",
        "Tandvården når aldrig fram till målet.",
        "Målet ska uppnås.",
    ],
)
def test_what_is_said_of_parts_wishes_and_degrees_is_no_verdict(text: str) -> None:
    assert verdicts(text) == []


def test_english_verdicts_are_read_too() -> None:
    assert verdicts("The target was not reached.", "en") == [Standing.NOT_REACHED]
