"""Sums that fail only because a line may have been split into the wrong figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditcli.checks.other_readings import doubted, holds_if_reread, reread, row_to_reread
from auditcli.model import Cell, Column, Quantity, Row, RowRole, Span, Table

Values = tuple[int | None, ...]


def row(label: str, values: Values, *rivals: Values, certain: bool = False) -> Row:
    cells = tuple(
        None if v is None else Cell(Quantity(Decimal(v), 0, Span(0, 1), str(v)), certain)
        for v in values
    )
    role = RowRole.TOTAL if label == "Summa" else RowRole.ITEM
    ways = tuple(tuple(None if v is None else Decimal(v) for v in way) for way in rivals)
    return Row(label, Span(0, 1), role, cells, rivals=ways)


def table(*rows: Row) -> Table:
    return Table(Span(0, 1), tuple(Column() for _ in rows[0].cells), rows)


LOANS, BONDS = row("Lån", (40, 30)), row("Obligationer", (20, 10))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        # "Leasing 7 000" is 7 000, or note 7 and nothing in the first column.
        ((LOANS, row("Leasing", (7000, 5), (None, 5)), row("Summa", (40, 35))), "Leasing"),
        ((LOANS, row("Leasing", (7000, 5), (5, None)), row("Summa", (40, 35))), None),
        ((LOANS, BONDS, row("Summa", (61, 40), (60, 40))), "Summa"),
        ((LOANS, BONDS, row("Summa", (61, 40))), None),
    ],
)
def test_a_row_that_may_be_read_otherwise_may_mend_a_sum(
    rows: tuple[Row, ...], found: str | None
) -> None:
    parts = tuple((at, 1) for at in range(len(rows) - 1))
    reread = row_to_reread(table(*rows), len(rows) - 1, parts, 0)
    assert (reread.label if reread else None) == found


def test_two_rows_may_have_to_be_read_otherwise_together() -> None:
    rows = (
        row("Skatter", (6805, 1), (805, 1)),
        row("Bidrag", (7305, 1), (305, 1)),
        row("Summa", (1110, 2)),
    )
    reread = row_to_reread(table(*rows), 2, ((0, 1), (1, 1)), 0)
    assert reread is not None
    assert reread.label == "Skatter"


def test_many_rows_may_have_to_be_read_otherwise_together() -> None:
    rows = [row(f"Post {n}", (n, 4), (None, n)) for n in (3, 5, 8)]
    rows = [LOANS, *rows, row("Summa", (40, 42))]
    parts = tuple((at, 1) for at in range(4))
    assert row_to_reread(table(*rows), 4, parts, 0) is not None


def test_more_ways_than_can_be_tried_explain_nothing() -> None:
    ways = [tuple((10**n * digit, None) for digit in range(2, 9)) for n in range(3, 9)]
    rows = [row(f"Post {n}", (10**n, 1), *way) for n, way in enumerate(ways, start=3)]
    parts = tuple((at, 1) for at in range(len(rows)))
    assert row_to_reread(table(*rows, row("Summa", (1, 6))), len(rows), parts, 0) is None


def test_a_row_that_was_not_counted_may_be_a_part_at_either_end() -> None:
    rows = (
        row("Program", (None, -3), (-3, None)),
        LOANS,
        BONDS,
        row("Summa", (57, 40)),
    )
    reread = row_to_reread(table(*rows), 3, ((1, 1), (2, 1)), 0)
    assert reread is not None
    assert reread.label == "Program"
    below = (row("Summa", (57, 40)), LOANS, BONDS, row("Uttag", (None, -3), (-3, None)))
    reread = row_to_reread(table(*below), 0, ((1, 1), (2, 1)), 0)
    assert reread is not None
    assert reread.label == "Uttag"


def test_a_total_printed_with_its_sign_turned_is_tried_so() -> None:
    rows = (LOANS, row("Leasing", (7000, 5), (7, 5)), row("Summa", (-47, -35)))
    assert row_to_reread(table(*rows), 2, ((0, 1), (1, 1)), 0, turned=-1) is not None
    assert row_to_reread(table(*rows), 2, ((0, 1), (1, 1)), 0) is None


def test_a_row_may_add_across_if_it_is_read_otherwise() -> None:
    parts = ((1, 1), (2, 1))
    assert holds_if_reread(row("Lån", (10, 4, 7), (10, 3, 7)), 0, parts)
    assert not holds_if_reread(row("Lån", (10, 4, 7), (None, 3, 7), (10, None, None)), 0, parts)
    assert not holds_if_reread(row("Lån", (10, 4, 7), (10, 3, 7), certain=True), 0, parts)


def test_a_total_read_otherwise_may_have_a_row_more_than_was_counted() -> None:
    rows = (row("Lån", (50000, 1), certain=True), LOANS, BONDS)
    total = row("Summa", (59, 41), (50060, 41))
    reread = row_to_reread(table(*rows, total), 3, ((1, 1), (2, 1)), 0)
    assert reread is not None
    assert reread.label == "Summa"


def test_the_first_digits_of_two_figures_are_not_both_numbers_of_notes() -> None:
    rows = (
        row("Anskaffningsvärde", (9177, 8112), (177, 8112), certain=True),
        row("Orealiserat värde", (488, -54), certain=True),
        row("Utgående värde", (8665, 8058), (665, 8058), certain=True),
    )
    assert row_to_reread(table(*rows), 2, ((0, 1), (1, 1)), 0) is None


def test_a_row_with_figures_in_one_column_alone_may_be_subtracted() -> None:
    plain = table(
        row("Avsatt", (None, 174), certain=True),
        row("Använt", (473, None), certain=True),
        row("Ingående", (1839, 1665), certain=True),
        row("Summa", (1366, 1839), certain=True),
    )
    parts = ((0, 1), (1, 1), (2, 1))
    assert "Använt" in doubted(plain, 3, parts, 0, (1,))
    known = (row("Använt", (473, 20), certain=True), plain.rows[2], row("Summa", (1366, 1685)))
    assert not doubted(table(*known), 2, ((0, 1), (1, 1)), 0, (1,))


def test_what_no_reading_and_no_sign_explains_is_not_doubted() -> None:
    rows = (LOANS, row("Leasing", (7000, 5), (5, None)), row("Summa", (40, 35)))
    assert not doubted(table(*rows), 2, ((0, 1), (1, 1)), 0, (1,))
    rows = (LOANS, row("Leasing", (7000, 5), (None, 5)), row("Summa", (40, 35)))
    assert doubted(table(*rows), 2, ((0, 1), (1, 1)), 0, (1,)) == reread(rows[1])


def test_a_row_beside_the_parts_whose_cells_were_not_placed_may_be_one_of_them() -> None:
    lost = replace(row("Uttag", (0, -9)), unplaced=True)
    rows = (row("Summa", (51, 40)), LOANS, BONDS, lost, lost, row("Annat", (1, 1)))
    parts = ((1, 1), (2, 1))
    assert doubted(table(*rows), 0, parts, 0, (1,)) == reread(lost)
    assert not doubted(table(*rows[:3]), 0, parts, 0, (1,))
    far = (row("Summa", (55, 40)), *rows[1:])
    assert not doubted(table(*far), 0, parts, 0, (1,))
