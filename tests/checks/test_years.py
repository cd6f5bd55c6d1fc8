"""Years compared with themselves, and years that are not the report's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditcli.checks.years import Params, check
from auditcli.model import Column, ColumnKind, Outcome, Period, Span, Table, Verdict, YearMention
from tests.builders import make_document

TEXT = "Utfall 2023 Utfall 2022 Budget 2023 Utfall 2024 Förändring 2023–2022 2021 2020 Utfall 2023"
ALL = Params()


def column(
    head: str,
    *,
    kind: ColumnKind = ColumnKind.OUTCOME,
    base: int | None = None,
    nth: int = 1,
    placed: bool = True,
) -> Column:
    start = -1
    for _ in range(nth):
        start = TEXT.index(head, start + 1)
    digits = [part for part in head.replace("–", " ").split() if part.isdigit()]
    year = int(digits[0]) if digits else None
    return Column(
        head,
        kind,
        None if year is None else Period(year, year, str(year)),
        None if base is None else Period(base, base, str(base)),
        span=Span(start, start + len(head)) if placed else None,
    )


def outcomes(
    *columns: Column,
    years: tuple[YearMention, ...] = (),
    period: int | None = 2023,
    settled: int = 0,
    params: Params = ALL,
) -> list[Outcome]:
    table = Table(Span(0, len(TEXT)), columns, ())
    plain = Table(Span(0, 1), (Column("x", period=Period(2023, 2023, "2023")),), ())
    tables = (table, *[plain] * settled) if columns else ()
    document = replace(make_document(TEXT, period=period), tables=tables, years=years)
    return list(check(document, params))


def pair(one: int, other: int) -> tuple[YearMention, YearMention]:
    first, second = Span(7, 11), Span(19, 23)
    return YearMention(one, first, "compared", second), YearMention(
        other, second, "comparison", first
    )


def test_two_years_compared_agree() -> None:
    (outcome,) = outcomes(years=pair(2023, 2022))
    assert outcome.verdict is Verdict.AGREES
    assert [evidence.role for evidence in outcome.related] == ["after"]


def test_a_year_compared_with_itself_disagrees() -> None:
    (outcome,) = outcomes(years=pair(2023, 2023))
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.facts["fault"] == "2023 is compared with 2023"


def test_a_comparison_without_its_partner_is_no_relation() -> None:
    assert outcomes(years=pair(2023, 2022)[1:]) == []


def test_comparisons_and_periods_can_be_left_out() -> None:
    assert outcomes(years=pair(2023, 2023), params=Params(comparisons=False)) == []
    assert outcomes(column("Utfall 2023"), params=Params(periods=False)) == []
    assert outcomes(column("Utfall 2023"), period=None) == []


def test_two_columns_of_a_kind_headed_alike_disagree() -> None:
    (outcome, *_) = outcomes(column("Utfall 2023"), column("Utfall 2023", nth=2))
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.facts["fault"] == "two columns are headed Utfall 2023"


@pytest.mark.parametrize(
    "columns",
    [
        (column("Utfall 2023"), column("Utfall 2022")),
        (column("Utfall 2023"), column("Budget 2023", kind=ColumnKind.BUDGET)),
        (column("Utfall 2023"), column("Utfall 2023")),
        (column("Utfall 2023"), column("Utfall 2023", nth=2, placed=False)),
        (column("Utfall"), column("Utfall", nth=2)),
        (column("Utfall 2023", base=2022), column("Utfall 2023", base=2022, nth=2)),
        (
            column("Utfall 2023"),
            column("Utfall 2023", nth=2),
            column("2021", kind=ColumnKind.UNKNOWN),
        ),
    ],
)
def test_columns_that_differ_or_whose_heads_are_unsure_are_no_twins(
    columns: tuple[Column, ...],
) -> None:
    found = outcomes(*columns, params=Params(periods=False))
    assert found == []


def test_a_head_without_its_own_year_is_no_twin() -> None:
    shared = replace(column("Utfall 2023", nth=2), span=Span(0, 6))
    far = replace(column("Utfall 2023"), span=Span(80, 90))
    assert outcomes(shared, far, params=Params(periods=False)) == []


@pytest.mark.parametrize(
    ("year", "role", "flagged"),
    [
        (2203, "heading", True),
        (2032, "past", True),
        (2027, "past", True),
        (2032, "told", True),
        (2033, "told", True),
        (2030, "told", False),
        (2027, "told", False),
        (2203, "aside", True),
        (2053, "aside", False),
        (2032, "heading", False),
        (2032, "plain", False),
        (2032, "said", False),
        (2203, "said", True),
        (2045, "heading", False),
        (2024, "past", False),
        (1986, "past", False),
        (20230, "heading", False),
        (3202, "heading", False),
    ],
)
def test_swapped_digits_are_found_where_nothing_lies_ahead(
    year: int, role: str, flagged: bool
) -> None:
    found = outcomes(years=(YearMention(year, Span(7, 11), role),))
    wrong = [outcome for outcome in found if outcome.verdict is not Verdict.AGREES]
    assert [outcome.verdict for outcome in wrong] == [Verdict.DISAGREES] * flagged


@pytest.mark.parametrize("year", [1986, 2023])
def test_what_is_told_of_a_year_that_has_been_is_a_tick_mark(year: int) -> None:
    (outcome,) = outcomes(years=(YearMention(year, Span(7, 11), "past"),))
    assert outcome.verdict is Verdict.AGREES


def test_a_report_with_many_years_out_of_reach_is_about_a_later_year() -> None:
    mentions = tuple(YearMention(2025 + at, Span(10 * at, 10 * at + 4), "past") for at in range(4))
    assert outcomes(years=mentions) == []
    assert len(outcomes(years=mentions[:3])) == 3


def test_a_year_without_a_likely_slip_has_no_hint() -> None:
    hints = [
        outcomes(years=(YearMention(year, Span(7, 11), "past"),))[0].hint for year in (2027, 2033)
    ]
    assert hints == ["", "perhaps 2023"]


def test_an_odd_year_that_comes_again_is_meant() -> None:
    mentions = (YearMention(2032, Span(7, 11), "past"), YearMention(2032, Span(19, 23), "plain"))
    assert outcomes(years=mentions) == []


def test_a_swapped_year_is_said_as_a_possibility() -> None:
    (outcome,) = outcomes(years=(YearMention(2203, Span(7, 11), "heading"),))
    assert outcome.hint == "digits swapped: perhaps 2023"


def change(pair: str = "2023–2022", base: int = 2022) -> Column:
    return column(f"Förändring {pair}", kind=ColumnKind.CHANGE, base=base)


def year(head: str, **options: bool) -> Column:
    return column(head, kind=ColumnKind.UNKNOWN, **options)


def test_heads_that_are_not_the_years_of_the_change_column_disagree() -> None:
    (outcome,) = outcomes(year("2022"), year("2021"), year("2020"), change())
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.computation == "columns 2022, 2021, 2020; change 2023–2022"


@pytest.mark.parametrize(
    "columns",
    [
        (year("2022"), change()),
        (year("2022"), year("2020"), change()),
        (year("2021"), year("2020"), change()),
        (year("2022", placed=False), year("2021"), change()),
        (year("2022"), year("2021"), change(base=2023)),
        (year("2022"), year("2021"), column("Förändring", kind=ColumnKind.CHANGE)),
        (year("2022"), column("Budget", kind=ColumnKind.BUDGET), change()),
        (year("2022"), year("2021")),
    ],
)
def test_heads_that_do_not_settle_it_are_left_alone(columns: tuple[Column, ...]) -> None:
    assert not any(outcome.verdict is Verdict.DISAGREES for outcome in outcomes(*columns))


def test_heads_of_the_report_year_agree() -> None:
    found = outcomes(year("2023"), year("2022"), change())
    assert {outcome.verdict for outcome in found} == {Verdict.AGREES}
    assert [outcome.subject for outcome in found] == ["2023", "2022", "Förändring 2023–2022"]
    assert [e.label for e in found[0].related] == ["2022", "Förändring 2023–2022"]


def test_heads_without_a_place_are_no_tick_mark() -> None:
    assert outcomes(year("2023", placed=False)) == []


def test_an_outcome_after_the_report_year_disagrees_once_the_year_is_settled() -> None:
    late = column("Utfall 2024")
    assert outcomes(late) == []
    (outcome,) = outcomes(late, settled=3)
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.computation == "the report is about 2023"


def test_an_outcome_after_the_report_year_without_a_place_is_untested() -> None:
    (outcome,) = outcomes(column("Utfall 2024", placed=False), settled=3)
    assert outcome.verdict is Verdict.UNTESTED


def test_an_outcome_after_the_report_year_beside_it_is_left_alone() -> None:
    assert outcomes(column("Utfall 2024"), column("Utfall 2023"), settled=3) == []


def heads(*years: int) -> tuple[Column, ...]:
    return tuple(
        Column(str(y), ColumnKind.UNKNOWN, Period(y, y, str(y)), span=Span(at * 5, at * 5 + 4))
        for at, y in enumerate(years)
    )


@pytest.mark.parametrize(
    ("years", "meant"),
    [
        ((2032, 2022, 2021), "2023"),
        ((2023, 2022, 2031), "2021"),
        ((2021, 2022, 2032), "2023"),
        ((2023, 2033, 2023), "2023"),
        ((2023, 2022, 2032, 2022), "2023"),
        ((2022, 2032, 2022, 2023), "2023"),
    ],
)
def test_one_misprinted_year_among_heads_in_order_disagrees(
    years: tuple[int, ...], meant: str
) -> None:
    (outcome,) = outcomes(*heads(*years))
    assert outcome.verdict is Verdict.DISAGREES
    assert outcome.computed == meant
    assert len(outcome.related) == len(years) - 1


@pytest.mark.parametrize(
    "years",
    [(2023, 2022, 2018), (2023, 2033), (2023, 2024, 2025), (2023, 2030, 2040), (2023, 2022, 2012)],
)
def test_years_far_apart_on_purpose_are_left_alone(years: tuple[int, ...]) -> None:
    assert {outcome.verdict for outcome in outcomes(*heads(*years))} == {Verdict.AGREES}


def test_an_outcome_years_ahead_disagrees_also_beside_the_report_year() -> None:
    late = replace(column("Utfall 2024"), period=Period(2026, 2026, "2026"))
    (outcome,) = outcomes(late, column("Utfall 2023"), settled=3)[:1]
    assert outcome.reported == "2026"
