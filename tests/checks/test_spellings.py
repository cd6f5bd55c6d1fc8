"""One name, one spelling."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditcli.checks.spellings import Params, check
from auditcli.model import Outcome, Span, Spelling, Verdict
from tests.builders import make_document
from tests.checks.one_rule import result_of

NAMES = (
    "Bolaget Norrvatten levererar vatten. Kommunen köper vatten av Norrvatten. Styrelsen för "
    "Norrvatten beslutade om taxan för 340 hushåll.\n\nUnder året har {} på en ny ledning.\n"
)
TEXT = "Storvikbanken Storviksbanken Storviksbanken Storviksbanken (AFS) "


def spelling(kind: str, form: str, other: str, times: int = 1) -> Spelling:
    places = tuple(Span(0, 13) for _ in range(times))
    return Spelling(kind, form, places, other, (Span(14, 28), Span(29, 43), Span(44, 58)))


def outcomes(*found: Spelling, params: Params | None = None) -> list[Outcome]:
    document = replace(make_document(TEXT), spellings=found)
    return list(check(document, params or Params()))


def test_a_rare_form_of_a_name_is_a_finding_where_it_stands_and_the_usual_one_is_shown() -> None:
    (outcome,) = outcomes(spelling("name", "Storvikbanken", "Storviksbanken"))
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.primary.span == Span(0, 13)
    assert [part.span.start for part in outcome.related] == [14, 29, 44]
    assert outcome.facts["fault"] == (
        '"Storvikbanken" stands once, "Storviksbanken" 3 times: the name is spelt in two ways'
    )


@pytest.mark.parametrize("between", [" och ", ", ", "s och ", " and ", " samt ", " eller "])
def test_two_names_in_one_breath_are_two(between: str) -> None:
    result = result_of("name-spelt-two-ways", NAMES.format(f"Norrvatten{between}Nordvatten delar"))
    assert [f.outcome.reported for f in result.findings] == []


@pytest.mark.parametrize("between", [" har vuxit i år, och ", " som finns. ", "s kunder litar på "])
def test_two_names_apart_in_a_sentence_may_be_one(between: str) -> None:
    result = result_of("name-spelt-two-ways", NAMES.format(f"Norrvatten{between}Nordvatten delar"))
    assert [f.outcome.reported for f in result.findings] == ["Nordvatten"]


def test_a_form_that_stands_often_is_meant() -> None:
    assert outcomes(spelling("name", "Storvikbanken", "Storviksbanken", times=3)) == []
    (twice,) = outcomes(spelling("word", "Storvikbanken", "Storviksbanken", times=2))
    assert "stands twice" in twice.facts["fault"]
    assert "misspelt" in twice.facts["fault"]


def test_a_name_spelt_alike_is_a_tick_mark_however_often_it_stands() -> None:
    (outcome,) = outcomes(spelling("title", "Storviksbanken", "Storviksbanken", times=9))
    assert outcome.verdict is Verdict.AGREES
    assert outcome.facts == {"fault": ""}


def test_initials_and_titles_are_said_in_their_own_words() -> None:
    (initials,) = outcomes(spelling("initials", "AFS", "ASF"))
    assert initials.facts["fault"] == '"AFS" stands for words with the initials ASF'
    (title,) = outcomes(spelling("title", "God vård", "Gott vård"))
    assert title.facts["fault"] == 'the title "God vård" reads "Gott vård" elsewhere'


def test_a_rule_asks_for_one_kind_of_spelling() -> None:
    found = [spelling(kind, "a", "b") for kind in ("name", "initials", "title", "word")]
    names = outcomes(*found, params=Params(titles=False, words=False))
    assert len(names) == 2
    assert len(outcomes(*found, params=Params(names=False, words=False))) == 1
    assert len(outcomes(*found, params=Params(names=False, titles=False))) == 1
