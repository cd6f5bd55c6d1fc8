"""Which language a text is in."""

from __future__ import annotations

import pytest

from auditcli.reading.lexicon import detect_language

SWEDISH = "Nämnden har under året arbetat med att minska kostnaderna, och det är en bra början."
ENGLISH = "The board has worked with the costs of the group, and this is a good start for us."


def test_swedish_prose_is_swedish() -> None:
    assert detect_language(SWEDISH) == "sv"


def test_english_prose_is_english() -> None:
    assert detect_language(ENGLISH) == "en"


@pytest.mark.parametrize("text", ["", "1 200 300", "Zork blah"])
def test_a_text_without_evidence_is_taken_for_swedish(text: str) -> None:
    assert detect_language(text) == "sv"


def test_a_text_is_judged_by_all_its_parts_not_by_its_beginning() -> None:
    assert detect_language(SWEDISH + "\n" + (ENGLISH + "\n") * 400) == "en"


def test_some_foreign_words_do_not_turn_a_text() -> None:
    assert detect_language((SWEDISH + "\n") * 10 + "The annual report of the year.") == "sv"


def test_a_table_full_of_references_to_notes_is_not_english() -> None:
    rows = "\n".join(f"Intäkter Not {number} 1 204 1 311" for number in range(2, 9))
    assert detect_language(rows + "\nGenerella statsbidrag och utjämning Not 9 88 91") == "sv"
