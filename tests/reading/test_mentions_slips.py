"""Two words are one word and a slip only where hardly two proper words differ so."""

from __future__ import annotations

import pytest

from auditcli.reading.mentions.slips import is_sure, neighbours, new_letters, slip


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("tillitsbaserat", "tillitsbasserat", "double"),
        ("kontinuitetindex", "kontinuitetsindex", "joint"),
        ("verksmahetsplan", "verksamhetsplan", "swap"),
        ("skärgårsbolaget", "skärgårdsbolaget", "letter"),
        ("förhandling", "förvandling", "letter"),
        ("förhandling", "förhandling", ""),
        ("förhandling", "handling", ""),
        ("besluten", "besluts", ""),
        ("planerade", "planterades", ""),
    ],
)
def test_the_kind_of_slip_is_told_from_the_letters(one: str, other: str, kind: str) -> None:
    assert slip(one, other) == kind
    assert slip(other, one) == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tillitsbaserat", "tillitsbasserat"),
        ("kontinuitetindex", "kontinuitetsindex"),
        ("verksmahetsplan", "verksamhetsplan"),
        ("förvaltningsberätelsen", "förvaltningsberättelsen"),
        ("verksamhetsberätelse", "verksamhetsberättelse"),
        ("kollektivtrafkmyndighet", "kollektivtrafikmyndighet"),
    ],
)
def test_a_slip_inside_a_long_word_is_sure(one: str, other: str) -> None:
    assert is_sure(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sparades", "spärrades"),
        ("sparades", "sparrades"),
        ("företrädes", "företräddes"),
        ("förhandlingar", "förvandlingar"),
        ("konstanter", "kontanter"),
        ("inlåningar", "inlåsningar"),
        ("planeringar", "planteringar"),
        ("regeringar", "regleringar"),
        ("beslutade", "beslutades"),
        ("verksamheten", "verksamheter"),
        ("ordningen", "oordningen"),
    ],
)
def test_two_proper_words_are_no_slip(one: str, other: str) -> None:
    assert is_sure(one, other) == ""


def test_words_are_compared_with_their_neighbours_only() -> None:
    words = ["kommuninvest", "kommunivest", "kommunhuset", "kommunhusen", "region"]
    assert list(neighbours(words)) == [("kommuninvest", "kommunivest")]


def test_swapped_letters_and_a_letter_replaced_make_neighbours() -> None:
    assert list(neighbours(["fullmäktgie", "fullmäktige"])) == []  # too near the end
    assert list(neighbours(["storvikbsanken", "storviksbanken"])) == [
        ("storvikbsanken", "storviksbanken")
    ]


def test_the_letters_that_only_a_slip_has_lie_across_it() -> None:
    assert list(new_letters("storvkbanken", "storvikbanken")) == [
        "torvk",
        "orvkb",
        "rvkba",
        "vkban",
    ]
    assert list(new_letters("storvikxbank", "storvikbank")) == [
        "rvikx", "vikxb", "ikxba", "kxban", "xbank",
    ]  # fmt: skip
