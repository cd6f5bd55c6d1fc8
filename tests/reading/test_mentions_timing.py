"""When the report was dated, what it calls the future, and the days of its balances."""

from __future__ import annotations

import datetime

import pytest

from auditcli.model import Source
from auditcli.reading import read_document

HEAD = "Årsredovisning 2023\n\nResultatet per 2023-12-31 blev 12 mnkr bättre än budget.\n\n"


def timings(text: str, kind: str, language: str = "sv") -> list[tuple[str, str]]:
    document = read_document(Source("report.txt", text), language)
    quote = document.source.quote
    return [(quote(t.span), t.end.isoformat()) for t in document.timings if t.kind == kind]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (HEAD, True),
        ("Annual Report 2023\n\nThe annual report 2023 tells of the year.\n", True),
        ("Delårsrapport 2023\n\nSe årsredovisning 2023, årsredovisning 2022.\n", False),
        (
            "Plan 2024\n\nUtfallet visas i årsredovisning 2024. Planen för 2024 gäller 2024.\n",
            False,
        ),
        ("Personalen ökade under året med 12 personer.\n", False),
    ],
)
def test_a_report_on_a_whole_year_is_told_by_its_title_and_balances(text: str, whole: bool) -> None:
    language = "en" if "report" in text else "sv"
    assert read_document(Source("report.txt", text), language).whole_year is whole


def test_a_report_on_several_years_or_a_part_of_one_has_no_whole_year() -> None:
    assert not read_document(Source("report.txt", HEAD), "sv", "2021-2023").whole_year


def test_a_date_under_its_label_is_the_report_s_own_and_is_told_once() -> None:
    page = "PUBLICERINGSDATUM  ANSVARIG\n\n2024-03-14 Karin Berg\n\nKostnaderna ökade i år.\n\n"
    assert timings(HEAD + page + page, "published") == [("2024-03-14", "2024-03-14")]
    assert timings(f"{HEAD}Datum: 2024-03-14\n", "published") == [("2024-03-14", "2024-03-14")]


@pytest.mark.parametrize(
    "line",
    [
        "Mall, datum 2019-05-02",
        "Lånen uppgick 2021-12-31 till 12 mnkr.",
        "Publiceringsdatum 2023-02-31",
    ],
)
def test_other_dates_are_not_the_report_s_own(line: str) -> None:
    assert timings(f"{HEAD}{line}\n", "published") == []


@pytest.mark.parametrize(
    ("sentence", "when", "end"),
    [
        ("En dag kommer att hållas i Storviken i oktober 2023.", "oktober 2023", "2023-10-31"),
        ("En träff planeras för hösten 2023.", "hösten 2023", "2023-11-30"),
        ("En träff planeras under första halvåret 2024.", "första halvåret 2024", "2024-06-30"),
        ("Bron beräknas bli klar i februari 2024.", "februari 2024", "2024-02-29"),
    ],
)
def test_what_is_told_as_still_to_come_has_its_last_day(sentence: str, when: str, end: str) -> None:
    assert timings(f"{HEAD}{sentence}\n", "future") == [(when, end)]


@pytest.mark.parametrize(
    "sentence",
    [
        "I maj 2023 beslutade nämnden att en dag kommer att hållas i oktober 2023.",
        "En dag kommer att hållas, vilket nämnden sade i oktober 2023.",
        "Arbetet kommer att följa den plan som antogs i oktober 2023.",
        "Arbetet kommer att utgå från det som beslutades i oktober 2023.",
        "Arbetet kommer att fortsätta så som planen beskrivs i oktober 2023.",
        "En dag hölls i oktober 2023.",
        "En dag kommer att hållas av alla nämnder och alla bolag och alla föreningar och alla "
        "kommuner i länet och i grannlänen under hösten 2023.",
    ],
)
def test_a_time_that_belongs_to_something_else_is_left_alone(sentence: str) -> None:
    assert timings(f"{HEAD}{sentence}\n", "future") == []


def test_english_times_are_read() -> None:
    text = "A meeting is planned for the second quarter of 2023. It will be held in May 2023.\n"
    assert [end for _, end in timings(text, "future", "en")] == ["2023-06-30", "2023-05-31"]


def test_the_day_of_a_balance_is_read_where_a_sentence_has_one() -> None:
    assert timings("Lånen uppgick per den 31 december 2021 till 12 mnkr.\n", "balance") == [
        ("31 december 2021", "2021-12-31")
    ]
    two = "Lånen ökade från per 2021-12-31 till per 2022-12-31 med 12 mnkr.\n"
    assert timings(two, "balance") == []
    assert timings("Lånen uppgick per 2021-06-31 till 12 mnkr.\n", "balance") == []


def test_a_stretch_of_years_has_its_ends() -> None:
    text = "Planen för perioden 2025–2021 gäller. Förändringen 2023–2022 blev 3 mnkr.\n"
    document = read_document(Source("report.txt", text), "sv")
    (found,) = document.timings
    assert (found.start, found.end) == (datetime.date(2025, 1, 1), datetime.date(2021, 12, 31))


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Försöket startade i maj 2023 och avslutades i mars 2023.", "2023-03-31"),
        ("Taxan antogs i maj 2023 och trädde i kraft den 3 juni 2023.", "2023-06-03"),
        ("Det pågick från och med 1 juli 2022 till och med 30 juni 2023.", "2023-06-30"),
        ("Mätningen gjordes mellan 2023-05-01 och 2023-06-28.", "2023-06-28"),
        ("Perioden april 2023 – juni 2023 var lugn.", "2023-06-30"),
        ("Bygget påbörjades hösten 2022 och färdigställdes våren 2023.", "2023-05-31"),
        ("Bolaget bildades 2016 och dess dotterbolag upplöstes 2018.", "2018-12-31"),
    ],
)
def test_a_stretch_of_time_has_two_times(text: str, stretch: str) -> None:
    assert [end for _, end in timings(HEAD + text, "stretch")] == [stretch]


@pytest.mark.parametrize(
    "text",
    [
        "Skillnaden mellan maj 2023 och mars 2023 är 3 mnkr.",
        "Ett projekt startade i maj 2023 och ett annat avslutades i mars 2023.",
        "Kostnaderna minskade från 2023 till 2022.",
        "Antalet var lika mellan december 2023 och december 2022.",
        "Räntan gick från 4 procent i maj 2023 till 3 procent i mars 2023.",
        "Avgiften beslutades i maj 2023 och började gälla retroaktivt den 1 april 2023.",
        "Avtalet tecknades i maj 2023 och trädde i kraft den 1 april 2023.",
        "Det pågick från och med 31 juni 2023 till och med 30 juni 2024.",
    ],
)
def test_differences_and_two_things_are_no_stretch(text: str) -> None:
    assert timings(HEAD + text, "stretch") == []


def test_what_has_happened_has_its_time() -> None:
    text = "Den 3 maj 2023 invigdes badhuset. Ett möte hölls i mars 2023. Planen gäller maj 2024."
    assert timings(HEAD + text, "past") == [("3 maj 2023", "2023-05-03")]
    assert timings(HEAD + text, "told") == [("mars 2023", "2023-03-31")]


def test_english_months_have_their_day_behind_them() -> None:
    text = "Annual report 2023\n\nThe lease runs from July 1, 2023 to June 30, 2024.\n"
    assert timings(text, "stretch", "en") == [("July 1, 2023 to June 30, 2024", "2024-06-30")]
