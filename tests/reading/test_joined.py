"""Joined text leads back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.model import Span
from auditcli.reading.joined import Joined

SOURCE = "infra-\nstruktur för 8\n421 kr"


def joined() -> Joined:
    return Joined.of([("infra", 0), ("struktur för 8", 7), (" ", None), ("421 kr", 22)])


def test_a_word_split_at_a_line_end_is_one_word_over_two_lines() -> None:
    text = joined()
    assert text.text == "infrastruktur för 8 421 kr"
    assert text.span(0, 13) == Span(0, 15)
    assert text.crosses(0, 13)


def test_a_word_on_one_line_has_its_own_place() -> None:
    text = joined()
    span = text.span(14, 17)
    assert SOURCE[span.start : span.end] == "för"
    assert not text.crosses(14, 17)


def test_a_space_that_was_put_in_belongs_to_no_place() -> None:
    text = joined()
    span = text.span(18, 20)
    assert SOURCE[span.start : span.end] == "8"
    span = text.span(19, 23)
    assert SOURCE[span.start : span.end] == "421"


def test_a_range_without_source_has_no_place() -> None:
    with pytest.raises(ValueError, match="nothing of the source"):
        joined().span(19, 20)
    with pytest.raises(ValueError, match="no such range"):
        joined().span(4, 4)


@given(st.lists(st.text(alphabet="ab ", min_size=1, max_size=5), min_size=1, max_size=6))
def test_each_character_leads_to_itself(pieces: list[str]) -> None:
    source = "\n".join(pieces)
    offset, parts = 0, []
    for piece in pieces:
        parts.append((piece, offset))
        offset += len(piece) + 1
    text = Joined.of(parts)
    for at, character in enumerate(text.text):
        assert source[text.span(at, at + 1).start] == character
