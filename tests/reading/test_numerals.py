"""Figures in running text: what they are worth, and what is no quantity at all."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditcli.model import Dimension, Hedge, Quantity, Sentence, Span
from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.numerals import find_quantities
from auditcli.reading.sentences import placed


def sv(text: str) -> list[Quantity]:
    return find_quantities(text, load_lexicon("sv"))


def en(text: str) -> list[Quantity]:
    return find_quantities(text, load_lexicon("en"))


def texts(found: list[Quantity]) -> list[str]:
    return [quantity.text for quantity in found]


def printed(number: int, places: int, thousands: str, decimal: str) -> str:
    """Print number / 10**places with marks, by hand."""
    digits = str(number).rjust(places + 1, "0")
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
    groups: list[str] = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    return thousands.join([whole, *groups]) + (decimal + part if part else "")


SV_UNITS = {
    "kr": (0, Dimension.MONEY, "SEK"),
    "tkr": (3, Dimension.MONEY, "SEK"),
    "mnkr": (6, Dimension.MONEY, "SEK"),
    "miljoner kronor": (6, Dimension.MONEY, "SEK"),
    "mdkr": (9, Dimension.MONEY, "SEK"),
    "miljarder euro": (9, Dimension.MONEY, "EUR"),
    "procent": (0, Dimension.PERCENT, ""),
    "%": (0, Dimension.PERCENT, ""),
    "procentenheter": (0, Dimension.PERCENTAGE_POINT, ""),
    "promille": (0, Dimension.PER_MILLE, ""),
    "personer": (0, Dimension.COUNT, "person"),
    "miljoner invånare": (6, Dimension.COUNT, "person"),
    "timmar": (0, Dimension.TIME, "timme"),
    "kronor per invånare": (0, Dimension.MONEY, "SEK/invånare"),
}


@given(
    st.integers(0, 10**12),
    st.integers(0, 4),
    st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", ""]),
    st.sampled_from(sorted(SV_UNITS)),
    st.sampled_from(["", "-", "–", "−"]),
)
def test_a_swedish_figure_is_read_back_exactly(
    number: int, places: int, mark: str, unit: str, sign: str
) -> None:
    assume(places or mark or sign or not 1900 <= number <= 2100)  # a bare year is none
    figure = sign + printed(number, places, mark, ",")
    text = f"utfallet blev {figure} {unit} under året"
    (found,) = sv(text)
    power, dimension, base = SV_UNITS[unit]
    assert found.value == Decimal(number).scaleb(power - places) * (-1 if sign else 1)
    assert found.places == places - power
    assert found.text == figure == text[found.span.start : found.span.end]
    assert found.unit is not None
    assert (found.unit.dimension, found.unit.base) == (dimension, base)


EN_UNITS = {
    ("$", ""): (0, "USD"),
    ("$", " million"): (6, "USD"),
    ("$", "m"): (6, "USD"),
    ("€", "bn"): (9, "EUR"),
    ("€ ", " billion"): (9, "EUR"),
    ("US$", " thousand"): (3, "USD"),
    ("SEK ", " million"): (6, "SEK"),
    ("", " million dollars"): (6, "USD"),
    ("", " million euros"): (6, "EUR"),
}


@given(
    st.integers(0, 10**12),
    st.integers(0, 4),
    st.sampled_from([",", ""]),
    st.sampled_from(sorted(EN_UNITS)),
)
def test_an_english_amount_is_read_back_exactly(
    number: int, places: int, mark: str, unit: tuple[str, str]
) -> None:
    figure = printed(number, places, mark, ".")
    (found,) = en(f"it amounted to {unit[0]}{figure}{unit[1]}, which was expected")
    power, base = EN_UNITS[unit]
    assert found.value == Decimal(number).scaleb(power - places)
    assert found.places == places - power
    assert found.text == figure
    assert found.unit is not None
    assert (found.unit.dimension, found.unit.base) == (Dimension.MONEY, base)


@given(st.integers(0, 10**9).filter(lambda number: not 1900 <= number <= 2100))
def test_a_bare_count_is_read_back(number: int) -> None:
    assert [found.value for found in sv(f"det var {number} som svarade")] == [number]


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("fem procent", 5, Dimension.PERCENT),
        ("en procent", 1, Dimension.PERCENT),
        ("tjugofem personer", 25, Dimension.COUNT),
        ("två miljoner kronor", 2_000_000, Dimension.MONEY),
        ("en miljard kronor", 1_000_000_000, Dimension.MONEY),
        ("en miljon invånare", 1_000_000, Dimension.COUNT),
    ],
)
def test_a_quantity_in_words_is_read_with_its_unit(
    text: str, value: int, dimension: Dimension
) -> None:
    (found,) = sv(f"det gällde {text} i fjol")
    assert found.value == value
    assert found.unit is not None
    assert found.unit.dimension is dimension


def test_counts_in_words_without_a_unit_are_quantities() -> None:
    assert [found.value for found in sv("tre av de nio delarna")] == [3, 9]


@pytest.mark.parametrize(
    "text", ["ett mål", "en bil", "en timme", "en av dem", "fem-sex", "två-årig", "tre fjärdedelar"]
)
def test_an_article_or_a_part_of_a_word_counts_nothing(text: str) -> None:
    assert sv(f"det var {text} kvar") == []


@pytest.mark.parametrize(
    ("text", "word", "below", "above"),
    [
        ("drygt 12 mnkr", "drygt", Decimal(0), Decimal("0.1")),
        ("Knappt 12 mnkr", "knappt", Decimal("0.1"), Decimal(0)),
        ("(cirka 12 mnkr)", "cirka", Decimal("0.1"), Decimal("0.1")),
        ("mer än 12 mnkr", "mer än", Decimal(0), None),
        ("högst tolv mnkr", "högst", None, Decimal(0)),
        ("under 12 mnkr", "under", None, Decimal(0)),
        (">12 mnkr", ">", Decimal(0), None),
        ("≤ 12 mnkr", "≤", None, Decimal(0)),
    ],
)
def test_a_hedge_right_before_a_figure_widens_it(
    text: str, word: str, below: Decimal | None, above: Decimal | None
) -> None:
    (found,) = sv(text)
    assert found.hedge is not None
    assert (found.hedge.word, found.hedge.below, found.hedge.above) == (word, below, above)
    assert text[found.hedge.span.start : found.hedge.span.end].lower() == word


def test_a_preposition_before_a_length_of_time_hedges_nothing() -> None:
    assert sv("under 12 månader")[0].hedge is None
    assert en("over 12 months")[0].hedge is None
    assert en("over $12 million")[0].hedge is not None


@pytest.mark.parametrize(
    "text",
    [
        "under 2023 och 2024",
        "2023 års budget",
        "enligt lagen (2018:597)",
        "5 § och § 7",
        "telefon 0920-28 40 00",
        "nummer 556015-1234",
        "se Not 12",
        "Sida 14 (49)",
        "avsnitt 3.10",
        "R10 och 5G",
        "COVID-19",
        "16-17 procent",
        "10 – 12 procent",
        "20–64 år",
        "klockan 12:30",
        "www.exempel.se/sida/12",
        "namn12@exempel.se",
        "den 31 december 2023",
        "ISO 9001",
        "65-åring",
        "1:a plats",
        "kvot 3/4",
        "intäkter 2)",
        "kommentar (1)",
        "Division Norr 1",
        "4 Finansiell analys",
        "2023-12-31",
        "007",
        "1234567890123456789012",
        "12 34 567",
        "488 -54",
        "-516 290 -735 -169",
        "A2030-målen",
        "var - 162 mnkr",
    ],
)
def test_digits_that_count_nothing_or_could_be_cut_in_two_ways_are_left_out(text: str) -> None:
    assert texts(sv(text)) == []


def test_a_year_does_not_grow_into_the_figure_after_it() -> None:
    assert texts(sv("var 2023 6 947 st")) == ["6 947"]
    assert texts(sv("var 551 907 mnkr")) == ["551 907"]


def test_a_figure_and_its_comparison_share_the_unit_after_both() -> None:
    found = sv("resultatet blev 45 (42) mnkr")
    assert [quantity.value for quantity in found] == [45_000_000, 42_000_000]


def test_a_parenthesis_does_not_hide_a_count() -> None:
    assert [found.value for found in sv("underskottet (-970) och antalet (108 personer)")] == [
        -970,
        108,
    ]


def test_the_true_minus_may_stand_apart() -> None:
    assert [found.value for found in sv("blev − 12 mnkr")] == [-12_000_000]


def test_an_american_negative_amount_is_left_out_rather_than_turned() -> None:
    assert en("a charge of $(12.3) million") == []


def test_a_currency_belongs_to_the_figure_after_it() -> None:
    assert texts(en("In 2019 $45,678 and in 2018 SEK 12 million")) == ["45,678", "12"]


def test_an_amount_per_share_is_not_an_amount() -> None:
    (found,) = en("a dividend of $4.50 per share")
    assert found.unit is not None
    assert found.unit.base == "USD/share"


def test_a_decimal_point_in_swedish_needs_a_unit() -> None:
    assert [found.value for found in sv("ökade 12.5 procent")] == [Decimal("12.5")]
    assert sv("ökade 12.5 jämfört") == []


@given(st.text(alphabet="0123456789 .,:-–−()%$€kr\u00a0§/<\nmnaAtvåhundra", max_size=80))
def test_no_text_crashes_the_reader_of_figures(text: str) -> None:
    for found in [*sv(text), *en(text)]:
        assert text[found.span.start : found.span.end] == found.text
        assert found.text


@given(st.text(max_size=80))
def test_no_sign_of_any_script_crashes_the_reader_of_figures(text: str) -> None:
    for found in sv(text):
        assert text[found.span.start : found.span.end] == found.text


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("250  264  Regionen har antagit ett mål", ["250", "264"]),
        ("19 300  23 100  Besöken har följts upp", ["19 300", "23 100"]),
        ("2  Nämndens uppdrag", []),
        ("250 264 Regionen har antagit ett mål", []),
    ],
)
def test_target_and_outcome_before_a_comment_are_two_figures(text: str, figures: list[str]) -> None:
    found = find_quantities(text, load_lexicon("sv"))
    assert [quantity.text for quantity in found] == figures


def test_a_unit_of_two_words_is_read_at_the_end_of_a_sentence() -> None:
    [quantity] = find_quantities("The margin was 9.4 per cent.", load_lexicon("en"))
    assert quantity.unit is not None
    assert quantity.unit.symbol == "%"


def test_a_figure_of_a_sentence_is_the_same_at_its_place_in_the_report() -> None:
    text = "Det kostade drygt 12,4 mnkr."
    (figure,) = sv(text)
    there = placed(figure, Sentence(text, Span(100, 100 + len(text)), (), ((0, 100),)))
    assert figure.unit is not None
    assert isinstance(figure.hedge, Hedge)
    hedge = replace(figure.hedge, span=Span(112, 117))
    assert there == replace(
        figure, span=Span(figure.span.start + 100, figure.span.end + 100), hedge=hedge
    )
