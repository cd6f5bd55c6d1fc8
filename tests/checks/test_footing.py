"""Footing: tables that add up are left alone, a figure that was altered is named."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from auditcli.checks import footing
from auditcli.model import Document, Outcome, RowRole, Verdict
from tests.arithmetic.tables import (
    Plain,
    disagreeing,
    document_of,
    names,
    statements,
    tables_with_totals,
)
from tests.checks.one_rule import result_of


def footed(document: Document) -> list[Outcome]:
    return list(footing.check(document, footing.Params()))


@given(tables_with_totals())
def test_a_table_that_was_rounded_honestly_is_not_accused(plain: Plain) -> None:
    assert disagreeing(footed(document_of(plain))) == []


@given(statements())
def test_a_statement_that_was_rounded_honestly_is_not_accused(plain: Plain) -> None:
    assert disagreeing(footed(document_of(plain))) == []


@given(tables_with_totals(least_columns=2))
def test_every_total_of_an_honest_table_is_ticked(plain: Plain) -> None:
    document = document_of(plain)
    ticked = {o.primary.span for o in footed(document) if o.verdict is not Verdict.UNTESTED}
    for row in document.tables[0].rows:
        if row.role is RowRole.TOTAL:
            assert all(cell is not None and cell.quantity.span in ticked for cell in row.cells)


def tells(plain: Plain, column: int, by: int) -> bool:
    """Whether no row is about as large as the slip, so that the sum may be one without that row."""
    sizes = [abs(values[column]) for _, _, values in plain.rows]
    return all(abs(size - abs(by)) > len(sizes) for size in sizes)


@given(tables_with_totals(least_columns=2), st.data())
def test_an_altered_item_is_named_by_a_finding(plain: Plain, data: st.DataObject) -> None:
    items = [at for at, (_, role, _) in enumerate(plain.rows) if role is RowRole.ITEM]
    row = data.draw(st.sampled_from(items))
    column = data.draw(st.integers(0, len(plain.rows[row][2]) - 1))
    by = data.draw(st.integers(20, 400)) * data.draw(st.sampled_from([1, -1]))
    assume(tells(plain, column, by))
    document = document_of(plain.altered(row, column, by))
    cell = document.tables[0].rows[row].cells[column]
    assert cell is not None
    assert any(names(outcome, cell.quantity.span) for outcome in disagreeing(footed(document)))


@given(tables_with_totals(least_columns=2), st.data())
def test_a_finding_in_an_altered_table_stays_in_its_column(
    plain: Plain, data: st.DataObject
) -> None:
    row = data.draw(st.integers(0, len(plain.rows) - 1))
    column = data.draw(st.integers(0, len(plain.rows[row][2]) - 1))
    by = data.draw(st.integers(20, 400))
    assume(tells(plain, column, by))
    document = document_of(plain.altered(row, column, by))
    of_column = {
        cell.quantity.span
        for table_row in document.tables[0].rows
        if (cell := table_row.cells[column]) is not None
    }
    for outcome in disagreeing(footed(document)):
        assert outcome.primary.span in of_column


def test_a_finding_says_what_was_printed_what_follows_and_how_far_apart_they_are() -> None:
    text = "tkr 2024 2023\nLön 1 200 1 150\nHyra 300 290\nMaterial 140 120\nSumma 1 640 1 650\n"
    (finding,) = result_of("column-does-not-foot", text).findings
    outcome = finding.outcome
    assert (outcome.reported, outcome.computed, outcome.difference) == ("1 650", "1 560", "90")
    assert outcome.computation == "1 150 + 290 + 120 = 1 560"
    assert [evidence.text for evidence in outcome.related] == ["1 150", "290", "120"]
    assert "two digits may have changed places" in outcome.hint


def test_a_lone_total_is_reported_only_where_the_auditor_wants_it() -> None:
    rows = (
        ("Norra", RowRole.ITEM, (412,)),
        ("Södra", RowRole.ITEM, (655,)),
        ("Östra", RowRole.ITEM, (231,)),
        ("Totalt", RowRole.TOTAL, (1289,)),
    )
    document = document_of(Plain(rows))
    [quiet] = footing.check(document, footing.Params(lone_totals=False))
    assert quiet.verdict is Verdict.UNTESTED
    assert "which rows belong to it" in quiet.reason
    [wanted] = footing.check(document, footing.Params(lone_totals=True))
    assert wanted.verdict is Verdict.DISAGREES
    assert (wanted.reported, wanted.computed) == ("1 289", "1 298")
