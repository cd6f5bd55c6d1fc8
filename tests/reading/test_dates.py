"""Dates, and days that no calendar has."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.model import DateMention
from auditcli.reading.dates import find_dates
from auditcli.reading.lexicon import load_lexicon

SV_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december"
EN_MONTHS = "January February March April May June July August September October November December"


def sv(text: str) -> list[DateMention]:
    return find_dates(text, load_lexicon("sv"))


def en(text: str) -> list[DateMention]:
    return find_dates(text, load_lexicon("en"))


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.integers(0, 4))
def test_a_swedish_date_is_read_back(date: datetime.date, form: int) -> None:
    month = SV_MONTHS.split()[date.month - 1]
    printed = [
        f"{date.day} {month} {date.year}",
        date.isoformat(),
        f"{date.day}/{date.month} {date.year}",
        f"{date.day}.{date.month}.{date.year}",
        f"{date.day} {month[:3]} {date.year}" if date.month != 5 else f"{date.day} maj {date.year}",
    ][form]
    text = f"Beslutet togs den {printed} av nämnden."
    (found,) = sv(text)
    assert found.date == date
    assert text[found.span.start : found.span.end] == found.text == printed


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.integers(0, 3))
def test_an_english_date_is_read_back(date: datetime.date, form: int) -> None:
    month = EN_MONTHS.split()[date.month - 1]
    printed = [
        f"{month} {date.day}, {date.year}",
        f"{date.day} {month} {date.year}",
        date.isoformat(),
        f"{date.day}th of {month} {date.year}",
    ][form]
    (found,) = en(f"It was signed on {printed}, in Oslo.")
    assert (found.date, found.text) == (date, printed)


@pytest.mark.parametrize(
    ("text", "printed", "reason"),
    [
        ("senast den 31 juni", "31 juni", "June has only 30 days."),
        ("den 31 juni 2023", "31 juni 2023", "June has only 30 days."),
        ("30 februari", "30 februari", "February has only 29 days."),
        ("29 februari 2023", "29 februari 2023", "not a leap year"),
        ("den 35 maj 2023", "35 maj 2023", "May has only 31 days."),
        ("protokoll 2023-13-05", "2023-13-05", "There is no month 13."),
        ("protokoll 2023-04-31", "2023-04-31", "April has only 30 days."),
        ("betalt 31/11 2023", "31/11 2023", "November has only 30 days."),
    ],
)
def test_a_day_that_no_calendar_has_is_said_with_its_reason(
    text: str, printed: str, reason: str
) -> None:
    (found,) = sv(text)
    assert found.date is None
    assert found.text == printed
    assert reason in found.reason


def test_the_29th_of_february_of_a_leap_year_is_a_date() -> None:
    assert sv("29 februari 2024")[0].date == datetime.date(2024, 2, 29)
    assert sv("29 februari") == []


@pytest.mark.parametrize(
    "text",
    ["fredagen den 3 mars 2023", "fredag 3 mars 2023", "Fredag, den 3 mars 2023", "fre 2023-03-03"],
)
def test_a_weekday_before_a_date_belongs_to_it(text: str) -> None:
    (found,) = sv(f"Mötet hölls {text}.")
    assert found.weekday == 4
    assert found.weekday_span is not None
    named = f"Mötet hölls {text}."[found.weekday_span.start : found.weekday_span.end]
    assert named.lower().startswith("fre")


def test_an_english_weekday_belongs_to_its_date() -> None:
    (found,) = en("We met on Friday, March 3, 2023 in London.")
    assert (found.weekday, found.date) == (4, datetime.date(2023, 3, 3))


def test_a_range_of_days_is_two_dates() -> None:
    first, last = sv("Kursen gavs den 1–3 mars 2024.")
    assert (first.text, first.date) == ("1", datetime.date(2024, 3, 1))
    assert (last.text, last.date) == ("3 mars 2024", datetime.date(2024, 3, 3))
    first, last = sv("den 3 och 4 mars 2024")
    assert (first.date, last.date) == (datetime.date(2024, 3, 3), datetime.date(2024, 3, 4))


def test_a_range_that_ends_on_no_day_is_found() -> None:
    (found,) = sv("Mässan hålls 28–31 juni.")
    assert (found.text, found.date) == ("31 juni", None)


@pytest.mark.parametrize(
    "text",
    [
        "28–30 juni",
        "den 12 maj",
        "lagen (2018:597)",
        "dnr 2023/1234-5",
        "öppet 24/7 2023",
        "556015-1234",
        "i mars 31 personer",
        "avsnitt 3.10.2",
        "mars 2023",
        "version 2023-1",
        "RS 2019-13-45-2",
        "13/13 2023",
    ],
)
def test_what_only_looks_like_an_impossible_date_is_left_alone(text: str) -> None:
    assert [found for found in sv(text) if found.date is None] == []


@pytest.mark.parametrize(
    "text", ["In June 31 people joined.", "of the 40 may be due", "On 13/12/2023", "IFRS 16"]
)
def test_english_counts_beside_a_month_are_no_dates(text: str) -> None:
    assert en(text) == []


def test_a_month_and_day_that_end_an_english_phrase_are_judged() -> None:
    (found,) = en("The books were closed on June 31.")
    assert (found.text, found.date) == ("June 31", None)


@given(st.text(alphabet="0123456789-/.: abjunmars,–den", max_size=60))
def test_no_text_crashes_the_reader_of_dates(text: str) -> None:
    for found in sv(text) + en(text):
        assert (found.date is None) == bool(found.reason)
