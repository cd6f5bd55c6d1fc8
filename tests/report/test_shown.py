"""Report text on a screen: safe, of known width, cropped around its figures."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.report.shown import ELLIPSIS, Mark, ShownLine, cells, crop, safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mSumma", "␛[31mSumma"),
        ("Lön\t1\u00a0200", "Lön⇥1 200"),
        ("\u202e006 1", "·006 1"),
        ("\x9b31m\x7f\xad", "·31m␡-"),
        ("rapport\udcff.txt", "rapport·.txt"),
        ("Överskott 12,4", "Överskott 12,4"),
    ],
)
def test_what_a_terminal_might_obey_or_hide_is_made_visible(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(st.text())
def test_safe_text_keeps_every_place_and_holds_no_control_character(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)


def test_letters_of_no_width_and_of_double_width_are_counted_as_shown() -> None:
    assert cells("Lön") == 3
    assert cells("A\u030arets") == 5
    assert cells("表 1") == 4


LONG = "Kostnaderna har " + "ökat " * 30 + "med 298 mnkr, " + "bland annat " * 20 + "66 procent."


def marked(*quoted: str) -> ShownLine:
    marks = [Mark(LONG.index(text), LONG.index(text) + len(text)) for text in quoted]
    return ShownLine(1, LONG, tuple(marks))


def shown_marks(line: ShownLine) -> list[str]:
    return [line.text[mark.start : mark.end] for mark in line.marks]


def test_a_line_that_fits_is_not_cropped() -> None:
    line = marked("298 mnkr")
    assert crop(line, len(LONG)) == line


def test_a_long_line_is_cropped_around_its_figure() -> None:
    line = crop(marked("298 mnkr"), 60)
    assert shown_marks(line) == ["298 mnkr"]
    assert len(line.text) <= 60
    assert line.text.startswith(ELLIPSIS)
    assert line.text.endswith(ELLIPSIS)


def test_a_row_keeps_its_label_where_its_figures_allow() -> None:
    row = "Summa hälso- och sjukvård 31 536 29 729 28 588 29 741 28 697"
    line = crop(ShownLine(1, row, (Mark(26, 32, reported=True),)), 50)
    assert line.text == row[:49] + ELLIPSIS


def test_two_figures_far_apart_are_both_shown_with_an_ellipsis_between() -> None:
    line = crop(marked("298 mnkr", "66 procent"), 60)
    assert shown_marks(line) == ["298 mnkr", "66 procent"]
    assert len(line.text) <= 60
    assert ELLIPSIS in line.text[line.marks[0].end : line.marks[1].start]


def test_where_not_all_fit_the_reported_figure_stays() -> None:
    marks = tuple(Mark(at, at + 9, reported=at == 80) for at in range(0, 200, 20))
    line = crop(ShownLine(1, LONG, marks), 40)
    assert [mark.reported for mark in line.marks if mark.reported] == [True]
    assert LONG[80:89] in line.text


def test_a_mark_longer_than_the_page_is_cut() -> None:
    line = crop(ShownLine(1, LONG, (Mark(5, 200, reported=True),)), 40)
    assert len(line.text) == 40
    assert line.marks[0].reported


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=300),
    st.lists(st.tuples(st.integers(0, 299), st.integers(1, 40)), max_size=6),
    st.integers(20, 120),
)
def test_a_cropped_line_always_fits_and_its_marks_quote_the_line(
    text: str, places: list[tuple[int, int]], width: int
) -> None:
    marks: list[Mark] = []
    for start, size in sorted(places):
        if start < len(text) and (not marks or marks[-1].end <= start):
            marks.append(Mark(start, min(start + size, len(text))))
    line = crop(ShownLine(1, text, tuple(marks)), width)
    assert len(line.text) <= width
    for mark in line.marks:
        assert line.text[mark.start : mark.end] in text
