"""Lists of bullets that stand twice after the same words."""

from __future__ import annotations

import pytest

from auditcli.model import Source
from auditcli.reading import read_document

WORDS = "Nämnden har under året beslutat om:"
BETWEEN = "Kostnaderna blev 12 mnkr. Arbetet fortsätter.\n\n"


def listed(*items: str, words: str = WORDS, mark: str = "•") -> str:
    return "\n".join([words, *(f"{mark} {item}" for item in items)]) + "\n\n"


def counts(*parts: str) -> list[tuple[int, int]]:
    text = BETWEEN.join([*parts, ""])
    document = read_document(Source("report.txt", text), "sv")
    return [repeat.counts for repeat in document.repeats if repeat.kind == "list"]


@pytest.mark.parametrize("mark", ["•", "-", "–", "\uf0b7"])
def test_a_list_that_stands_again_with_more_items_is_read_with_both_counts(mark: str) -> None:
    one = listed("Avgifter", "Taxor", "Lokaler", mark=mark)
    other = listed("Avgifter", "Taxor", "Lokaler", "Fordon", mark=mark)
    assert counts(one, other) == [(3, 4)]
    assert counts(other, one) == [(4, 3)]
    assert counts(one, one) == [(3, 3)]


def test_marks_inside_an_item_are_no_difference() -> None:
    one = listed("EUs stöd", "Taxor", "Lokaler")
    assert counts(one, listed("EU:s stöd", "Taxor", "Lokaler")) == [(3, 3)]


@pytest.mark.parametrize(
    "other",
    [
        listed("Avgifter", "Taxor", "Fordon", "Skolor"),
        listed("Avgifter", "Taxor"),
        listed("Avgifter", "Taxor", "Lokaler", words="Styrelsen har under året beslutat om:"),
        listed("Avgifter", "Taxor. De höjs", "Lokaler", "Fordon"),
    ],
)
def test_other_items_other_words_and_longer_items_are_other_lists(other: str) -> None:
    assert counts(listed("Avgifter", "Taxor", "Lokaler"), other) == []


def test_examples_need_not_be_the_same() -> None:
    words = "Nämnden har under året beslutat om bland annat:"
    one = listed("Avgifter", "Taxor", "Lokaler", words=words)
    assert counts(one, listed("Avgifter", "Taxor", "Lokaler", "Fordon", words=words)) == []
