"""Lines, and which of them are page headers and footers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditcli.model import Source
from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.lines import Line, read_lines

SV = load_lexicon("sv")


def lines_of(text: str) -> tuple[Line, ...]:
    return read_lines(Source("report.txt", text), SV)


def furniture(text: str) -> list[str]:
    return [line.text for line in lines_of(text) if line.furniture]


def pages(header: str, *, count: int, body: int = 20) -> str:
    """A text of pages, each with a header that numbers it."""
    return "\n".join(
        "\n".join([header.format(n), *(f"Rad {n}x{i} med text om året" for i in range(body))])
        for n in range(1, count + 1)
    )


def test_blank_lines_are_lines_and_places_leave_out_white_space() -> None:
    text = "Summa\r\n\r\n  12 kr \r\n"
    first, blank, third, last = lines_of(text)
    assert (first.text, blank.text, third.text, last.text) == ("Summa", "", "12 kr", "")
    assert [line.number for line in (first, blank, third, last)] == [1, 2, 3, 4]
    assert text[third.span.start : third.span.end] == "12 kr"


def test_other_separators_than_line_feeds_do_not_split() -> None:
    assert [line.text for line in lines_of("a\x0bb\x85c\u2028d")] == ["a\x0bb\x85c\u2028d"]


def test_a_page_number_of_all_pages_alone_between_gaps_is_furniture() -> None:
    assert furniture("Texten går vidare och\n\n\n Sida 3 (40)\n\n\nslutar här.") == ["Sida 3 (40)"]


def test_a_row_with_a_figure_in_brackets_is_not_furniture() -> None:
    assert furniture("Antal\nKvinnor 14 (49)\nMän 12 (40)\nTotalt 26 (89)") == []


def test_page_numbers_of_the_same_whole_are_furniture_without_gaps() -> None:
    text = "a b c\n1 (9)\nd e f\n2 (9)\ng h i\n3 (9)\nj k l"
    assert furniture(text) == ["1 (9)", "2 (9)", "3 (9)"]


def test_the_block_beside_page_numbers_comes_back_digits_apart() -> None:
    page = "\n\n\n Sida {0} (9)\n\n\nGÄLLER FÖR  DOKUMENT-ID\nVerksamheten abc-4-12{0} 0.1{0}\n"
    text = "Första stycket går" + page.format(1) + "vidare här." + page.format(2) + "Slut."
    found = furniture(text)
    assert found.count("GÄLLER FÖR  DOKUMENT-ID") == 2
    assert "Verksamheten abc-4-121 0.11" in found
    assert "vidare här." not in found


def test_a_table_head_repeated_under_the_page_header_is_no_furniture() -> None:
    page = "\n\n\nSida {0} (9)\n\n\nStyrmått Mål Utfall Kommentar\n2023 2022\nMän 1 2\n"
    text = page.format(1) + page.format(2) + page.format(3)
    assert furniture(text) == ["Sida 1 (9)", "Sida 2 (9)", "Sida 3 (9)"]


def test_short_labels_that_recur_are_no_furniture() -> None:
    assert furniture("Kvinnor\n12\nMän\n13\nTotalt\n25\n" * 8) == []


def test_a_date_and_a_lone_number_are_the_corner_of_a_page() -> None:
    text = "Texten slutar.\n2020-03-27\n\n 32\n\nNy sida."
    assert furniture(text) == ["2020-03-27", "32"]


def test_a_balance_date_over_a_column_is_no_corner() -> None:
    assert furniture("Skulder\n2023-12-31\n32\n14\nSumma\n46") == []


def test_numbers_that_count_up_at_the_distance_of_pages_are_page_numbers() -> None:
    text = pages("{}", count=7)
    assert furniture(text) == [str(n) for n in range(1, 8)]


def test_running_titles_that_end_in_the_page_number_are_furniture() -> None:
    found = furniture(pages("Region Söder Årsrapport {}", count=7))
    assert len(found) == 7


def test_numbered_notes_deep_in_the_text_are_headings_not_pages() -> None:
    notes = pages("Not till balansräkning {}", count=7)
    assert furniture("Text om året som gick\n" * 300 + notes) == []


@given(st.text(alphabet="ab1 (9)\n\r2-", max_size=120))
def test_every_line_stands_where_it_says(text: str) -> None:
    found = lines_of(text)
    assert len(found) == text.count("\n") + 1
    assert all(text[line.span.start : line.span.end] == line.text for line in found)


def test_page_numbers_in_words_alone_between_gaps_are_furniture() -> None:
    assert furniture("Text som\n\n\nSida 3 av 40\n\n\ngår vidare.") == ["Sida 3 av 40"]


def test_a_page_beyond_the_last_is_no_page_number() -> None:
    assert furniture("Text som\n\n\nKvinnor 49 (14)\n\n\ngår vidare.") == []


def test_a_date_and_a_number_far_apart_are_no_corner() -> None:
    assert furniture("Beslut\n2020-03-26\n\n\n\n\n\n\n32\nslut") == []
