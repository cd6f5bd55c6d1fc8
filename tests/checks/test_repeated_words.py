"""A word that stands twice in a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditcli.checks.repeated_words import Params, check
from auditcli.model import Outcome, Sentence, Span, Word
from tests.builders import make_document


def outcomes(text: str, repeatable: str = "", params: Params | None = None) -> list[Outcome]:
    words, at = [], 0
    for token in text.split():
        at = text.index(token, at)
        bare = token.strip(",.()")
        start = text.index(bare, at)
        words.append(
            Word(bare.lower(), Span(start, start + len(bare)), repeatable=bare == repeatable)
        )
        at = start + len(bare)
    sentence = Sentence(text, Span(0, len(text)), tuple(words))
    return list(check(replace(make_document(text), sentences=(sentence,)), params or Params()))


def test_a_repeated_word_is_found_at_its_second_place() -> None:
    (outcome,) = outcomes("Nämnden beslutade att\natt fördela medel.")
    assert outcome.reported == "att att"
    assert outcome.primary.span == Span(22, 25)
    assert outcome.related[0].span == Span(18, 21)


def test_the_first_word_of_a_sentence_may_have_its_capital() -> None:
    assert len(outcomes("Under under året byggdes tre hus.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Arbetet utgår från uppdrag, uppdrag och mandat.",
        "I maj spelade Duran Duran på torget.",
        "Det var 12 12 gånger i rad.",
        "Enligt Xx xx gick det bra.",
        "Det är a a i allt.",
        "Summa summa total",
    ],
)
def test_lists_names_figures_codes_and_labels_are_left_alone(text: str) -> None:
    assert outcomes(text) == []


def test_a_word_that_the_language_lets_repeat_is_left_alone() -> None:
    assert outcomes("Det var mycket mycket bättre nu.", repeatable="mycket") == []


def test_two_forms_of_a_verb_in_a_row_are_found_where_a_rule_asks_for_them() -> None:
    params = Params(active=("ade",))
    for text in (
        "För tillgängligheten startade startades ett försök.",
        "För tillgängligheten startades startade ett försök.",
    ):
        assert len(outcomes(text, params=params)) == 1
        assert outcomes(text) == []
    for text in (
        "Försöket startade, startades om och avslutades sedan.",
        "Försöket som startade startade om under året.",
        "Alla nämnder nämnders möten har hållits.",
    ):
        assert outcomes(text, params=params) == []
