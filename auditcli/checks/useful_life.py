"""Useful life: is the average life of assets what they cost by what is written off in a year?

Swedish municipalities and regions give it in their notes. Which rows it is the quotient of, their
words tell; which assets they leave out (land, what is not in use) is said elsewhere. Over several
years, one that follows shows that the others must; a single one that does not follow is reported
only where the three rows stand under one another, and none where it is so far off that it must
follow from other figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditcli.arithmetic.ratios import scaled_quotient
from auditcli.checks.table_proof import evidence, figure, subject
from auditcli.model import AssetFigure, Cell, Document, Outcome, Row, RowRole, Table, Verdict

#: The rows that a life follows from stand at most so many rows before it.
REACH = 12
#: A life so many times too long or short follows from other figures.
MOST = 4


def lives(document: Document, table: Table, sure: Decimal) -> Iterator[Outcome]:
    """One outcome for each average life that follows, or does not, from rows above it."""
    for at, row in enumerate(table.rows):
        if row.asset is not AssetFigure.LIFE or row.unplaced:
            continue
        yearly = _before(table.rows, at, AssetFigure.DEPRECIATION)
        cost = _before(table.rows, at, AssetFigure.COST) or _cut(table.rows, yearly)
        if cost is None or yearly is None:
            continue
        found = [
            one
            for column in range(table.width)
            if (one := _life(document, table, (row, cost, yearly), column, sure)) is not None
        ]
        agrees = any(one.verdict is Verdict.AGREES for one in found)
        beside = set(table.rows[max(0, at - 2) : at]) == {cost, yearly}
        if (agrees and _are_years(table)) or (len(found) == 1 and (beside or agrees)):
            yield from found


def _cut(rows: Sequence[Row], yearly: Row | None) -> Row | None:
    """The row before what is written off, where it begins its table amid its label: the lines
    above, with the word for it, were too long for a label."""
    if len(rows) > 1 and rows[1] is yearly and rows[0].asset is None:
        return rows[0] if rows[0].label[:1].islower() else None
    return None


def _before(rows: Sequence[Row], at: int, kind: AssetFigure) -> Row | None:
    """The nearest row above of a kind, between which and this no other life is told."""
    for row in reversed(rows[max(0, at - REACH) : at]):
        if row.asset is AssetFigure.LIFE and not row.empty:
            return None
        if row.asset is kind and row.role is not RowRole.OPENING and not row.unplaced:
            return row
    return None


def _are_years(table: Table) -> bool:
    return all(column.period is not None for column in table.columns)


def _life(
    document: Document, table: Table, rows: tuple[Row, Row, Row], column: int, sure: Decimal
) -> Outcome | None:
    life, cost, yearly = (row.cells[column] for row in rows)
    if life is None or cost is None or yearly is None:
        return None
    if not (life.certain and cost.certain and yearly.certain) or life.quantity.value <= 0:
        return None
    top, bottom = _plain(cost), _plain(yearly)
    found = scaled_quotient(top.quantity, bottom.quantity, 0)
    if found is None:
        return None
    interval, centre = found
    if not centre < MOST * life.quantity.value < MOST * MOST * centre:
        return None  # other figures than those it follows from
    holds = interval.meets(life.quantity.interval())
    places = life.quantity.places + (0 if holds else 1)
    computed = document.style.format(centre, places)
    return Outcome(
        verdict=Verdict.AGREES if holds else Verdict.DISAGREES,
        primary=evidence(document, life, rows[0], "total"),
        related=(
            evidence(document, cost, rows[1], "part"),
            evidence(document, yearly, rows[2], "whole"),
        ),
        confidence=sure,
        subject=subject(table, rows[0], column),
        reported=figure(document, life.quantity),
        computed=computed,
        difference=document.style.format(life.quantity.value - centre, places),
        computation=f"{figure(document, top.quantity)} / {figure(document, bottom.quantity)}"
        f" = {computed}",
    )


def _plain(cell: Cell) -> Cell:
    """A cell without its sign: what is written off is printed with a minus or without."""
    quantity = replace(cell.quantity, value=abs(cell.quantity.value))
    return replace(cell, quantity=quantity)
