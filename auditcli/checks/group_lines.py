"""Groups in the lines of a table: women, men and all, over columns or in rows under one another.

Whether the figure of all is a mean of the groups' or their sum, the other lines tell, and words:
a share in per cent is no sum. Sums are left to footing and cross-footing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditcli.arithmetic.grid import is_percent
from auditcli.arithmetic.rounding import judge_sum
from auditcli.checks.prose import dimension
from auditcli.checks.table_proof import evidence, figure, subject
from auditcli.model import (
    Cell,
    ColumnKind,
    Dimension,
    Document,
    Outcome,
    Quantity,
    Row,
    RowRole,
    Table,
    Verdict,
)

#: Shares of the groups that add up to this say how all are made up, and are no rates.
_ALL = Decimal(100)
_HOLDS = (Verdict.AGREES, Verdict.AGREES_ROUNDED)
#: So many other lines show what the figure of all is where no word says that it is of all.
_LEAST_UNWORDED = 2

Judge = Callable[[Quantity, Quantity, Quantity], Verdict]


@dataclass(frozen=True, slots=True)
class _Line:
    """The figures of all and of two groups, each with its row; `rate` where words say a ratio."""

    whole: tuple[Row, Cell]
    parts: tuple[tuple[Row, Cell], tuple[Row, Cell]]
    names: tuple[str, str]
    subject: str
    rate: bool

    @property
    def figures(self) -> tuple[Quantity, Quantity]:
        """The figures of the groups, the lower first."""
        low, high = sorted((cell.quantity for _, cell in self.parts), key=lambda q: q.value)
        return low, high


def outcomes_in_tables(
    document: Document, judge: Judge, worded: Decimal, unworded: Decimal
) -> Iterator[Outcome]:
    """One outcome for each figure of all that is a mean of the groups beside it.

    `judge` says of (all, lowest, highest) whether it lies between them; `worded` and `unworded`
    are how sure it is that a figure is of all, where a word says so and where only others show it.
    """
    for table in document.tables:
        for lines, said in (*_over_columns(table), *_in_rows(table)):
            means = [line for line in lines if _is_mean(line, judge)]
            sums = [line for line in lines if _is_sum(line)]
            for line in lines:
                others = sum(1 for one in means if one is not line)
                enough = others >= _LEAST_UNWORDED or (said and (line.rate or others > 0))
                if line in sums or not enough or len(sums) > others:
                    continue
                yield _outcome(document, line, judge, worded if said else unworded)


def _is_mean(line: _Line, judge: Judge) -> bool:
    return not _is_sum(line) and judge(line.whole[1].quantity, *line.figures) in _HOLDS


def _is_sum(line: _Line) -> bool:
    """Whether the groups add up to all, or to a hundred: how all are made up."""
    parts = [cell.quantity for _, cell in line.parts]
    total = sum((part.value for part in parts), Decimal(0))
    shares = all(is_percent(cell) for _, cell in line.parts) and abs(total - _ALL) <= 1
    return shares or (
        all(p.value for p in parts) and judge_sum(line.whole[1].quantity, parts) in _HOLDS
    )


def _over_columns(table: Table) -> Iterator[tuple[list[_Line], bool]]:
    """The rows of two columns of groups with a column of all beside them."""
    kinds = [column.kind for column in table.columns]
    for at, pair in enumerate(pairwise(kinds)):
        if pair != (ColumnKind.GROUP, ColumnKind.GROUP):
            continue
        for whole in (at - 1, at + 2):
            if not 0 <= whole < table.width or not _one_time(table, (at, at + 1, whole)):
                continue
            # A column of another name ("the country") is what the groups are compared with.
            if kinds[whole] not in (ColumnKind.SUM, ColumnKind.OUTCOME):
                continue
            lines = [
                line for row in table.rows if (line := _across(table, row, whole, at)) is not None
            ]
            yield lines, kinds[whole] is ColumnKind.SUM


def _one_time(table: Table, columns: Sequence[int]) -> bool:
    return len({table.columns[column].period for column in columns}) == 1


def _across(table: Table, row: Row, whole: int, first: int) -> _Line | None:
    cells = [_known(row, column) for column in (whole, first, first + 1)]
    if any(cell is None for cell in cells):
        return None
    total, one, other = (cell for cell in cells if cell is not None)
    names = (table.columns[first].header, table.columns[first + 1].header)
    rate = row.role is RowRole.RATE or is_percent(total)
    return _Line((row, total), ((row, one), (row, other)), names, subject(table, row, whole), rate)


def _known(row: Row, column: int) -> Cell | None:
    cell = row.cells[column]
    return None if row.unplaced or cell is None or not cell.certain else cell


def _in_rows(table: Table) -> Iterator[tuple[list[_Line], bool]]:
    """The columns of two rows of groups with a row of all above or below them."""
    rows = table.rows
    for at, (one, other) in enumerate(pairwise(rows)):
        if not one.group or not other.group or one.group == other.group:
            continue
        for whole in (at - 1, at + 2):
            if 0 <= whole < len(rows) and not rows[whole].group:
                total = rows[whole]
                if whole > at and total.role is not RowRole.TOTAL:
                    continue  # the next measure, or what the groups are compared with
                lines = [
                    line
                    for column in range(table.width)
                    if (line := _down(table, total, (one, other), column)) is not None
                ]
                yield lines, total.role is RowRole.TOTAL


def _down(table: Table, total: Row, pair: tuple[Row, Row], column: int) -> _Line | None:
    cells = [_known(row, column) for row in (total, *pair)]
    if any(cell is None for cell in cells):
        return None
    whole, first, second = (cell for cell in cells if cell is not None)
    rate = total.role is RowRole.RATE or is_percent(whole)
    return _Line(
        (total, whole),
        ((pair[0], first), (pair[1], second)),
        (pair[0].group, pair[1].group),
        subject(table, total, column),
        rate,
    )


def _outcome(document: Document, line: _Line, judge: Judge, sure: Decimal) -> Outcome:
    row, cell = line.whole
    low, high = line.figures
    return Outcome(
        judge(cell.quantity, low, high),
        evidence(document, cell, row, "whole"),
        tuple(evidence(document, part, its, "part") for its, part in line.parts),
        confidence=sure,
        subject=line.subject,
        reported=_shown(document, cell.quantity),
        computed=f"{_shown(document, low)} to {_shown(document, high)}",
        computation=", ".join(
            f"{' '.join(name.split())}: {_shown(document, part.quantity)}"
            for name, (_, part) in zip(line.names, line.parts, strict=True)
        ),
    )


def _shown(document: Document, quantity: Quantity) -> str:
    return figure(document, quantity) + (" %" if dimension(quantity) is Dimension.PERCENT else "")
