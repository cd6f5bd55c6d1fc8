"""Cross-footing: rows that add across are ticked, the row that does not is named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditcli.checks import cross_footing
from auditcli.model import Outcome, RowRole, Verdict
from tests.arithmetic.tables import Plain, disagreeing, document_of, names, tables_across

AGREEING = (Verdict.AGREES, Verdict.AGREES_ROUNDED)

tables_with_a_sum_column = st.integers(2, 5).flatmap(tables_across)


def crossed(plain: Plain) -> list[Outcome]:
    return list(cross_footing.check(document_of(plain), cross_footing.Params()))


@given(tables_with_a_sum_column)
def test_rows_that_were_rounded_honestly_are_not_accused(plain: Plain) -> None:
    assert disagreeing(crossed(plain)) == []


@given(tables_with_a_sum_column)
def test_every_row_with_a_sum_is_ticked(plain: Plain) -> None:
    rows = document_of(plain).tables[0].rows
    sums = {cell.quantity.span for row in rows if (cell := row.cells[-1]) is not None}
    assert len(sums) == len(plain.rows)
    outcomes = crossed(plain)
    assert {outcome.primary.span for outcome in outcomes} >= sums
    assert all(outcome.verdict in AGREEING for outcome in outcomes)


@given(tables_with_a_sum_column, st.data())
def test_an_altered_figure_is_named_in_its_row(plain: Plain, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(plain.rows) - 1))
    column = data.draw(st.integers(0, len(plain.rows[row][2]) - 1))
    altered = plain.altered(row, column, data.draw(st.integers(20, 400)))
    cell = document_of(altered).tables[0].rows[row].cells[column]
    assert cell is not None
    found = disagreeing(crossed(altered))
    assert found
    assert all(names(outcome, cell.quantity.span) for outcome in found)


def test_columns_that_have_nothing_to_do_with_each_other_are_left_alone() -> None:
    rows = [(18412, 8204, 3), (31077, 14119, 5), (9655, 4480, 2), (12840, 5731, 2)]
    plain = Plain(tuple((f"Ort {n}", RowRole.ITEM, row) for n, row in enumerate(rows)))
    assert crossed(plain) == []


def test_a_sum_must_hold_in_as_many_rows_as_the_auditor_asks_for() -> None:
    rows = [(412, 388, 800), (655, 540, 1195), (231, 219, 450)]
    plain = Plain(tuple((f"Rad {n}", RowRole.ITEM, row) for n, row in enumerate(rows)))
    document = document_of(plain)
    assert len(list(cross_footing.check(document, cross_footing.Params()))) == 3
    assert list(cross_footing.check(document, cross_footing.Params(least_rows=4))) == []
