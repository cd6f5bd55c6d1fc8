"""Verdicts of single measures, as a comment on figures says them."""

from __future__ import annotations

import pytest

from auditcli.model import Direction, Source, Standing
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


def loose(text: str) -> list[tuple[Standing | None, Direction, Direction]]:
    document = read_document(Source("report.txt", f"{text}\n\n12 mnkr.\n"), "sv")
    return [(one.standing, one.side, one.better) for one in document.verdicts if not one.firm]


NONE, UP, DOWN = Direction.NONE, Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antalet besök har ökat och överstiger målnivån.", (None, UP, NONE)),
        ("Frånvaron är lägre än målet för året.", (None, DOWN, NONE)),
        (
            "Köerna till barnens del har minskat men når inte målet.",
            (Standing.NOT_REACHED, NONE, DOWN),
        ),
        ("Andelen som fått svar har ökat och uppnår målet.", (Standing.REACHED, NONE, UP)),
        (
            "Det är en minskning och når inte upp till målet på 40 procent.",
            (Standing.NOT_REACHED, NONE, UP),
        ),
        (
            "På detta område har målet uppnåtts och köerna har kortats.",
            (Standing.REACHED, NONE, NONE),
        ),
        ("Målet på högst 20 procent har inte uppnåtts.", (Standing.NOT_REACHED, NONE, NONE)),
    ],
)
def test_a_verdict_among_other_words_may_tell_which_way_is_good(
    text: str, expected: tuple[Standing | None, Direction, Direction]
) -> None:
    document = read_document(Source("report.txt", f"{text}\n\n12 mnkr.\n"), "sv")
    found = [(one.standing, one.side, one.better) for one in document.verdicts]
    assert found == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Det långsiktiga målet anses inte vara uppfyllt, trots nya insatser.",
        "Bara två enheter når upp till målet.",
        "Ingen enskild kommun når upp till målet trots att nätet byggts ut.",
        "Om utfallet överstiger målet sänks nivån.",
        "Regionen har uppnått målet för kvinnor och män på landsbygden.",
        "Utfallet är inte högre än målet.",
    ],
)
def test_other_targets_some_units_and_conditions_give_no_verdict(text: str) -> None:
    assert loose(text) == []
