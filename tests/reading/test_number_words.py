"""Numbers in words, read back from generators that are written apart from the reader."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.number_words import (
    find_number_words,
    parse_fraction,
    parse_ordinal,
    parse_word,
)

SV = load_lexicon("sv")
EN = load_lexicon("en")

SV_SMALL = [
    "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva",
    "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton",
]  # fmt: skip

SV_TENS = [
    ".", ".", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
]  # fmt: skip

EN_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip

EN_TENS = [
    ".", ".", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip


def swedish(number: int) -> str:
    """A number up to 9999 as Swedish writes it, in one word."""
    if number < 20:
        return SV_SMALL[number]
    if number < 100:
        return SV_TENS[number // 10] + (SV_SMALL[number % 10] if number % 10 else "")
    if number < 1000:
        rest = swedish(number % 100) if number % 100 else ""
        return SV_SMALL[number // 100] + "hundra" + rest
    rest = swedish(number % 1000) if number % 1000 else ""
    return SV_SMALL[number // 1000] + "tusen" + rest


def english(number: int) -> str:
    """A number up to 9999 as British English writes it."""
    if number < 20:
        return EN_SMALL[number]
    if number < 100:
        return EN_TENS[number // 10] + (f"-{EN_SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        tail = f" and {english(number % 100)}" if number % 100 else ""
        return f"{EN_SMALL[number // 100]} hundred{tail}"
    rest = number % 1000
    joint = " and " if 0 < rest < 100 else " "
    return f"{EN_SMALL[number // 1000]} thousand{joint + english(rest) if rest else ''}"


def sv(text: str) -> list[tuple[str, int]]:
    return [(text[n.start : n.end], n.value) for n in find_number_words(text, SV) if not n.bare]


def en(text: str) -> list[tuple[str, int]]:
    return [(text[n.start : n.end], n.value) for n in find_number_words(text, EN) if not n.bare]


@pytest.mark.parametrize("thousands", range(10))
def test_every_swedish_number_word_up_to_9999_is_read_back(thousands: int) -> None:
    for number in range(thousands * 1000, thousands * 1000 + 1000):
        assert parse_word(swedish(number), SV) == number


@given(st.integers(2, 9999))
def test_an_english_number_in_a_sentence_is_read_back_whole(number: int) -> None:
    words = english(number)
    assume(not words.endswith("thousand"))  # left to the unit after the number
    assert en(f"there were {words} of them") == [(words, number)]


@given(st.integers(2, 9999))
def test_a_swedish_number_in_a_sentence_is_read_back_whole(number: int) -> None:
    assert sv(f"det fanns {swedish(number)} av dem") == [(swedish(number), number)]


def test_double_t_in_ettusen_may_be_written_once() -> None:
    assert parse_word("ettusen", SV) == 1000


def test_a_number_written_apart_is_one_number() -> None:
    assert sv("två hundra personer") == [("två hundra", 200)]
    assert en("twenty five people") == [("twenty five", 25)]


def test_a_scale_that_is_a_unit_is_left_to_the_unit() -> None:
    assert sv("två miljoner kronor") == [("två", 2)]
    assert en("three thousand people") == [("three", 3)]


def test_an_article_is_marked_as_bare() -> None:
    (found,) = find_number_words("en bil", SV)
    assert found.bare
    assert found.value == 1


@pytest.mark.parametrize(
    "text",
    ["entreprenad", "treårig", "sexuell", "tiondel", "två tredjedelar", "elvan", "femma", "andra"],
)
def test_words_that_only_begin_like_a_number_are_none(text: str) -> None:
    assert sv(text) == []


@pytest.mark.parametrize("text", ["two thirds", "often", "tenant", "second", "onerous"])
def test_english_words_that_only_begin_like_a_number_are_none(text: str) -> None:
    assert en(text) == []


def test_two_numbers_side_by_side_stay_two() -> None:
    assert sv("fem tio") == [("fem", 5), ("tio", 10)]
    assert sv("tre och fyra") == [("tre", 3), ("fyra", 4)]


def test_a_run_that_can_be_cut_in_two_ways_is_passed_over() -> None:
    assert en("between one hundred and two hundred") == []


@pytest.mark.parametrize(
    ("word", "value"), [("tredje", 3), ("tolfte", 12), ("tjugofemte", 25), ("hundrade", 100)]
)
def test_a_swedish_ordinal_has_its_number(word: str, value: int) -> None:
    assert parse_ordinal(word, SV) == value


@pytest.mark.parametrize(("word", "value"), [("third", 3), ("twenty-fifth", 25)])
def test_an_english_ordinal_has_its_number(word: str, value: int) -> None:
    assert parse_ordinal(word, EN) == value


@pytest.mark.parametrize("word", ["tre", "femförsta", "bord", ""])
def test_what_is_no_ordinal_has_none(word: str) -> None:
    assert parse_ordinal(word, SV) is None


def test_parts_of_one_are_exact() -> None:
    assert parse_fraction("hälften", SV) == Fraction(1, 2)
    assert parse_fraction("en femtedel", SV) == Fraction(1, 5)
    assert parse_fraction("tre fjärdedelar", SV) == Fraction(3, 4)
    assert parse_fraction("two-thirds", EN) == Fraction(2, 3)
    assert parse_fraction("half", EN) == Fraction(1, 2)


@pytest.mark.parametrize("phrase", ["", "två", "fem fjärdedelar", "de sista tre fjärdedelar"])
def test_what_is_no_part_of_one_is_none(phrase: str) -> None:
    assert parse_fraction(phrase, SV) is None


@given(
    st.lists(
        st.sampled_from(["två", "hundra", "tusen", "och", "en", "tjugo", "-", "miljoner", "del"])
    )
)
def test_no_run_of_number_words_crashes_the_reader(words: list[str]) -> None:
    text = " ".join(words)
    for found in find_number_words(text, SV):
        assert 0 <= found.start < found.end <= len(text)
