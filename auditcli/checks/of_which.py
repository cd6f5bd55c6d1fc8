"""Of-which rows: is a part larger than the row that it is a part of?

A row "of which" stands below its whole, and what it tells is in the whole already. Where a year's
part is more than the whole, one of the two is wrong, if the part is what its word says. A whole
that is a net amount can be less than one of its parts, and so can a change or a deviation. So
results are not asked, nor columns of changes, nor a whole with parts of both signs; and a part
that is more than its whole is reported only where it is a part in every other column, and there
clearly a smaller one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.table_proof import evidence, figure, subject
from auditcli.model import Cell, ColumnKind, Document, Outcome, Row, RowRole, Table, Verdict

FACTS = frozenset({"row"})

#: Columns whose figures are of one time, so that a part is in its whole.
_LEVELS = (ColumnKind.OUTCOME, ColumnKind.BUDGET, ColumnKind.FORECAST)
#: Rows of these are net of something, or no whole at all.
_NET = (RowRole.RESULT, RowRole.RATE, RowRole.HEADING, RowRole.OF_WHICH)


@dataclass(frozen=True, slots=True)
class Params:
    """When a part that is more than its whole is reported, and how sure that is."""

    # How sure the check is, from 0 to 1.
    confidence: Decimal = Decimal("0.75")
    # The part of its whole that a row may be in other columns, of what it is where it is too much.
    most_elsewhere: Decimal = Decimal("0.8")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A part and its whole in one column."""

    column: int
    part: Cell
    whole: Cell

    @property
    def share(self) -> Decimal:
        """What of the whole the part is."""
        return self.part.quantity.value / self.whole.quantity.value

    @property
    def holds(self) -> bool:
        """Whether the part may be in its whole, as the two are printed."""
        part, whole = self.part.quantity, self.whole.quantity
        return abs(part.value) - abs(whole.value) <= part.half_width + whole.half_width


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each row "of which" and column of which more than one can be asked."""
    for table in document.tables:
        for whole, part, beside in _parts(table.rows):
            pairs = list(_pairs(table, whole, part))
            if len(pairs) > 1 and all(_is_plain(whole, row) for row in beside):
                yield from _judged(document, table, (whole, part), pairs, params)


def _parts(rows: Sequence[Row]) -> Iterator[tuple[Row, Row, Sequence[Row]]]:
    """Each row "of which" with the row that it is a part of, and all parts of that."""
    at = 0
    while at < len(rows):
        end = at + 1
        while end < len(rows) and rows[end].role is RowRole.OF_WHICH:
            end += 1
        parts = rows[at + 1 : end]
        if rows[at].role not in _NET and not rows[at].unplaced:
            for part in parts:
                if not part.unplaced:
                    yield rows[at], part, parts
        at = end


def _is_plain(whole: Row, part: Row) -> bool:
    """Whether no figure of a part has another sign than its whole: then nothing is netted."""
    return all(
        one is None or all_ is None or one.quantity.value * all_.quantity.value >= 0
        for one, all_ in zip(part.cells, whole.cells, strict=True)
    )


def _pairs(table: Table, whole: Row, part: Row) -> Iterator[_Pair]:
    for column, (one, all_) in enumerate(zip(part.cells, whole.cells, strict=True)):
        if one is None or all_ is None or not _is_level(table, column):
            continue
        told = one.certain and all_.certain and one.quantity.value and all_.quantity.value
        if told and one.quantity.unit == all_.quantity.unit:
            yield _Pair(column, one, all_)


def _is_level(table: Table, at: int) -> bool:
    """Whether a column holds what was at a time, not how far it moved or lies from a plan.

    One without a year beside others that have theirs may be either, whatever it is called.
    """
    column = table.columns[at]
    if any(other.period is not None for other in table.columns):
        return column.period is not None and column.kind in (ColumnKind.UNKNOWN, *_LEVELS)
    return column.kind in _LEVELS


def _judged(
    document: Document,
    table: Table,
    rows: tuple[Row, Row],
    pairs: Sequence[_Pair],
    params: Params,
) -> Iterator[Outcome]:
    over = [pair for pair in pairs if not pair.holds]
    if len(over) > 1:
        return  # it is a part of something else
    elsewhere = max((pair.share for pair in pairs if pair.holds), default=Decimal(0))
    for pair in pairs:
        if pair.holds:
            yield _outcome(document, table, rows, pair, Verdict.AGREES, params)
        elif elsewhere <= params.most_elsewhere * pair.share:
            yield _outcome(document, table, rows, pair, Verdict.DISAGREES, params)


def _outcome(
    document: Document,
    table: Table,
    rows: tuple[Row, Row],
    pair: _Pair,
    verdict: Verdict,
    params: Params,
) -> Outcome:
    whole, part = rows
    reported, limit = (figure(document, cell.quantity) for cell in (pair.part, pair.whole))
    gap = pair.part.quantity.value - pair.whole.quantity.value
    places = max(pair.part.quantity.places, pair.whole.quantity.places)
    sign = "≤" if pair.holds else ">"
    return Outcome(
        verdict=verdict,
        primary=evidence(document, pair.part, part, "part"),
        related=(evidence(document, pair.whole, whole, "whole"),),
        confidence=params.confidence,
        subject=subject(table, part, pair.column),
        reported=reported,
        computed=limit,
        difference=document.style.format(gap, places),
        computation=f"{reported} {sign} {limit}",
        facts={"row": " ".join(whole.label.split())},
    )
