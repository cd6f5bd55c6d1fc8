"""Reading a whole text: what it is about, what is read in it, and where everything stands."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.errors import UsageError
from auditcli.model import Document, Source
from auditcli.reading import read_document
from tests.shipped import FIXTURES

REPORTS = sorted((FIXTURES / "reports").glob("*.txt"))
each_report = pytest.mark.parametrize("path", REPORTS, ids=[path.stem for path in REPORTS])


def read(text: str, language: str | None = None, period: str | None = None) -> Document:
    return read_document(Source("report.txt", text), language, period)


def places(document: Document) -> list[str]:
    """What stands at the place of each figure, composed and without white space."""
    quoted = (document.source.quote(quantity.span) for quantity in document.quantities)
    return ["".join(unicodedata.normalize("NFC", text).split()) for text in quoted]


def test_the_language_is_that_of_the_words() -> None:
    assert read("Kostnaderna för vården har ökat och blev 12 mnkr under året.").language == "sv"
    assert read("The cost of care has risen and was $12 million in the year.").language == "en"


def test_the_period_is_the_year_the_report_is_about() -> None:
    assert (period := read("Årsredovisning 2021\n\nUnder 2021 blev resultatet 3 mnkr.").period)
    assert period.year == 2021


@pytest.mark.parametrize(("told", "years"), [("2024", (2024, 2024)), ("2021-2024", (2021, 2024))])
def test_a_period_that_is_told_is_not_guessed(told: str, years: tuple[int, int]) -> None:
    period = read("Årsredovisning 2019\n\nResultatet blev 3 mnkr.", period=told).period
    assert period is not None
    assert (period.start, period.end) == years


@pytest.mark.parametrize("told", ["last year", "2024-2021", "24", "", "2024-13"])
def test_a_period_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(UsageError, match="is not a period"):
        read("Resultatet blev 3 mnkr.", period=told)


@each_report
def test_every_figure_stands_where_it_is_said_to_stand(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = read(text)
    assert document.quantities
    for quantity, quoted in zip(document.quantities, places(document), strict=True):
        assert quoted == "".join(quantity.text.split())


@each_report
def test_a_decomposed_text_reads_as_a_composed_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    decomposed = unicodedata.normalize("NFD", text)
    one, other = read(text), read(decomposed)
    assert places(one) == places(other)
    assert [row.label for t in one.tables for row in t.rows] == [
        row.label for t in other.tables for row in t.rows
    ]


@each_report
def test_line_ends_of_another_system_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    one, other = read(text), read(text.replace("\n", "\r\n"))
    assert places(one) == places(other)
    assert [sentence.text for sentence in one.sentences] == [s.text for s in other.sentences]


@each_report
def test_a_line_is_read_as_a_table_or_as_prose_but_not_as_both(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    spans = [quantity.span for quantity in read(text).quantities]
    for before, after in pairwise(spans):
        assert before.end <= after.start


@given(st.text(alphabet="Summa varv Lön 0123456789,-–%\n.å\u030a", max_size=300))
def test_all_places_lie_inside_the_text(text: str) -> None:
    document = read(text, language="sv")
    spans = [
        *(quantity.span for quantity in document.quantities),
        *(sentence.span for sentence in document.sentences),
        *(heading.span for heading in document.headings),
        *(row.span for table in document.tables for row in table.rows),
        *(mention.span for mention in document.years),
    ]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
