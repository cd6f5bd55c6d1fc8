"""Years in text, and the year that a report is about."""

from __future__ import annotations

import pytest

from auditcli.model import Column, ColumnKind, Period, Source, Span, Table, YearMention
from auditcli.reading.blocks import read_blocks
from auditcli.reading.claims.years import detect_period, read_years
from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.lines import read_lines

SV = load_lexicon("sv")


def years_of(text: str, *tables: Table) -> tuple[YearMention, ...]:
    source = Source("report.txt", text)
    sentences, headings = read_blocks(source, read_lines(source, SV), frozenset(), SV)
    return read_years(source, sentences, headings, tables, SV)


def pairs(text: str) -> list[tuple[int, int]]:
    found = years_of(text)
    compared = {year.span: year.year for year in found if year.role == "compared"}
    return [
        (compared[year.partner], year.year)
        for year in found
        if year.role == "comparison" and year.partner is not None
    ]


def roles(text: str) -> dict[int, str]:
    return {year.year: year.role for year in years_of(text)}


def period_of(text: str, *tables: Table) -> int | None:
    source = Source("report.txt", text)
    sentences, headings = read_blocks(source, read_lines(source, SV), frozenset(), SV)
    period = detect_period(source, sentences, headings, tables, SV)
    return period.year if period else None


def table(*years: int) -> Table:
    columns = tuple(
        Column(str(year), ColumnKind.OUTCOME, Period(year, year, str(year))) for year in years
    )
    return Table(Span(0, 1), columns, ())


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Antalet ökade under 2023 med 4 procent jämfört med 2022.", (2023, 2022)),
        ("Antalet ökade under 2023 jämfört med år 2023.", (2023, 2023)),
        ("Jämfört med 2022 minskade antalet under 2023.", (2023, 2022)),
        ("Det var 179 under 2019 jämfört med 173 st under 2018.", (2019, 2018)),
        ("Resultatet 2023 blev högre än 2022.", (2023, 2022)),
        ("Utfallet 2023 var 3 mnkr jämfört med samma period 2022.", (2023, 2022)),
    ],
)
def test_a_year_and_the_year_it_is_compared_with_are_partners(
    text: str, pair: tuple[int, int]
) -> None:
    assert pairs(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Utfallet för 2023 är bättre jämfört med budget 2023.",
        "I december 2023 var det 12 dagar jämfört med januari 2023.",
        "Hösten 2023 var bättre jämfört med våren 2023.",
        "Länet låg 2023 över riket jämfört med 2023 års snitt.",
        "Andelen minskade läsåret 2018/2019 jämfört med 2016/2017.",
        "Det ökade från 23 procent (2017) jämfört med 2017.",
        "Antalet har ökat jämfört med 2022.",
        "Arbetet har pågått 2023 sedan 2023.",
        "Andelen 2023 i länet var hög jämfört med 2023 i riket.",
        "Antalet följer lagen 2018:597 jämfört med 2203.",
        "2023 års siffror är högre jämfört med 2023.",
    ],
)
def test_parts_of_a_year_plans_and_places_are_no_comparison_of_years(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Under 2042 ökade antalet.",
        "Under 2042 har antalet ökat.",
        "2042 gjordes en kartläggning av besöken som ska leda till en plan.",
        "Nämnden har en plan, och i mars 2042 beslutades att den ska ses över.",
        "Sedan 2042 har antalet ökat.",
    ],
)
def test_a_year_whose_verb_is_in_the_past_is_past(text: str) -> None:
    assert roles(text) == {2042: "past"}


@pytest.mark.parametrize(
    "text",
    [
        "Utfallet för tågtrafiken 2042 visar ett överskott.",
        "Vi vet inte vad det kommer att kosta, då utfallet för 2042 saknas.",
        "Föreningen bildades 2042.",
        "Det nya badhuset invigdes i maj 2042.",
        "Jämfört med 2042 är det fler.",
    ],
)
def test_a_year_of_which_something_is_stated_is_told(text: str) -> None:
    assert roles(text) == {2042: "told"}


@pytest.mark.parametrize(
    "text",
    [
        "Under 2042 ska antalet ha ökat.",
        "Strategin för 2042 har antagits.",
        "Regionens lån förfaller 2042.",
        "Banan blir klar 2042.",
        "Medel söktes för utbyggnad av bredband under 2042.",
        "Bidraget betalas ut till 2042.",
        "Den nya översiktsplanen för 2042 antogs.",
        "Utställningen Norrvik 2042 visades.",
    ],
)
def test_a_year_ahead_is_plain(text: str) -> None:
    assert roles(text) == {2042: "plain"}


@pytest.mark.parametrize(
    "text",
    ["Det var 2042 deltagare.", "Antalet minskade med 2042 personer.", "Lager 14 2042 st."],
)
def test_four_digits_that_count_something_are_no_year(text: str) -> None:
    assert roles(text) == {2042: "plain"}


def test_what_lies_ahead_in_another_clause_leaves_a_year_aside() -> None:
    text = "Trafiken längs kusten 2042 var god, men det kommer att bli fler avgångar."
    assert roles(text) == {2042: "aside"}


def test_a_year_without_a_word_of_what_lies_ahead_is_said() -> None:
    assert roles("Trafiken längs kusten 2042 lockade många.") == {2042: "said"}


def test_years_in_headings_and_column_heads_are_read_also_odd_ones() -> None:
    line = "Detta är en rad av den vanliga längden i texten som finns här.\n"
    text = line * 3 + "Utfall 2203\n" + line * 3
    at = text.index("Utfall 2203")
    head = Table(Span(at, at + 11), (Column("Utfall 2203", span=Span(at, at + 11)), Column()), ())
    assert [(year.year, year.role) for year in years_of(text, head)] == [(2203, "heading")]


def test_a_title_tells_the_period() -> None:
    assert (
        period_of("Årsredovisning 2023\n\nUnder 2022 och 2022 hände mycket. 2022 är slut.") == 2023
    )


def test_the_year_may_stand_before_the_title() -> None:
    assert period_of("2023 Årsredovisning\nMycket hände.") == 2023


def test_columns_and_text_tell_the_period_without_a_title() -> None:
    assert period_of("Under 2023 ökade det.", table(2023, 2022)) == 2023


def test_the_newest_column_decides_where_two_years_weigh_alike() -> None:
    assert period_of("Det var 2018 och 2018 och 2018.", table(2019, 2018), table(2019)) == 2019


def test_a_text_that_hardly_names_a_year_has_no_period() -> None:
    assert period_of("Föreningen bildades 1986.") is None
    assert period_of("Kostnaderna ökade.") is None


def test_thousands_of_figures_without_a_table_are_no_sentence_about_years() -> None:
    assert roles("Utfallet var " + "2019 2024 17 " * 20 + "totalt.") != {}
    assert roles("Utfallet var " + "2019 2024 17 " * 2000 + "totalt.") == {}
