"""Percentage: does a per cent column follow from the columns it is computed from?

Asks of each row whether a column of per cent is the change from one column to another, one
column's share of another, or each row's share of the total row. Which it is, the rows themselves
bear out; a head that names the years ("Förändring % 2023–2022") says it first. Percentages in
sentences are not its affair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.grid import is_percent
from auditcli.arithmetic.percentages import (
    central_share,
    change,
    judge_percentage,
    may_be,
    share,
)
from auditcli.checks.table_proof import column_name, evidence, figure, subject
from auditcli.model import (
    Cell,
    ColumnKind,
    Document,
    Outcome,
    Quantity,
    Row,
    RowRole,
    Table,
    Verdict,
)
from auditcli.model.values import value

FACTS = frozenset({"kind"})
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Rows in which a percentage must follow before a row in which it does not is reported.
    least_rows: int = 2
    # Tables with more columns than this are not searched for the columns of a percentage.
    most_columns: int = 16


@dataclass(frozen=True, slots=True)
class _Basis:
    """How a column of per cent is computed: a change or a share, from which columns or row.

    `whole` is a column, or -1 where each row's share is of the row `total_row`.
    """

    kind: str
    column: int
    part: int
    whole: int
    total_row: int = -1


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each per cent figure whose basis the table bears out."""
    for table in document.tables:
        if not 2 <= table.width <= params.most_columns:
            continue
        for column in range(table.width):
            if _is_percent(table, column):
                yield from _column(document, table, column, params)


def _is_percent(table: Table, column: int) -> bool:
    cells = [row.cells[column] for row in table.rows if not row.unplaced]
    known = [cell for cell in cells if cell is not None]
    if _says_share(table, column):
        # "Andel kvinnor" needs no mark where no figure is above a hundred.
        return all(is_percent(cell) or 0 <= cell.quantity.value <= HUNDRED for cell in known)
    marked = [cell for cell in known if is_percent(cell)]
    return bool(known) and 2 * len(marked) > len(known)


def _says_share(table: Table, column: int) -> bool:
    return table.columns[column].kind is ColumnKind.SHARE


@value
class _Trial:
    """How a percentage turned out in a row: the figures it may come from, and what follows."""

    row: Row
    cell: Cell
    part: Cell
    whole: Cell
    source: Row
    verdict: Verdict
    centre: Decimal

    @property
    def holds(self) -> bool:
        """Whether the percentage follows."""
        return self.verdict in (Verdict.AGREES, Verdict.AGREES_ROUNDED)


def _column(document: Document, table: Table, column: int, params: Params) -> Iterator[Outcome]:
    best: tuple[int, _Basis, list[_Trial]] | None = None
    rows = _rows_of_percent(table, column)
    thorough = _says_change(table, column)
    for basis in _bases(table, column):
        if not thorough and _is_hopeless(table, rows, basis):
            continue
        trials = [trial for row in rows if (trial := _tried(table, row, basis)) is not None]
        fails = sum(1 for trial in trials if not trial.holds)
        if trials and not thorough and not _is_borne_out(len(trials) - fails, fails):
            continue
        score = len(trials) - 3 * fails
        if best is None or score > best[0]:
            best = (score, basis, trials)
    if best is None:
        return
    _, basis, trials = best
    fails = sum(1 for trial in trials if not trial.holds)
    holds = len(trials) - fails
    outcomes = (_outcome(document, table, trial, basis) for trial in trials)
    if _is_borne_out(holds, fails) and (holds >= params.least_rows or not fails):
        yield from outcomes
    elif _says_change(table, column):
        yield from (_untested(outcome) for outcome in outcomes)


def _is_borne_out(holds: int, fails: int) -> bool:
    """Whether a basis that holds and fails in so many rows may be how a column is computed."""
    return holds > 0 and 2 * fails <= holds


def _rows_of_percent(table: Table, column: int) -> list[Row]:
    """The rows with a percentage in a column."""
    share = _says_share(table, column)
    return [
        row
        for row in table.rows
        if not row.unplaced
        and (cell := row.cells[column]) is not None
        and (share or is_percent(cell))
    ]


def _is_hopeless(table: Table, rows: Sequence[Row], basis: _Basis) -> bool:
    """Whether a basis fails, at first sight, in so many rows that it cannot be borne out."""
    is_change = basis.kind == "change"
    most, fails = len(rows), 0
    for row in rows:
        fits = None
        if (figures := _figures(table, row, basis)) is not None:
            cell, part, whole = figures
            fits = may_be(cell.quantity, part.quantity, whole.quantity, is_change)
        if fits:
            continue
        most -= 1
        fails += fits is False
        if fits is False and not _is_borne_out(most, fails):
            return True
    return False


def _untested(outcome: Outcome) -> Outcome:
    return Outcome(
        Verdict.UNTESTED,
        outcome.primary,
        subject=outcome.subject,
        reported=outcome.reported,
        reason="it could not be told which columns the percentage is computed from",
    )


def _says_change(table: Table, column: int) -> bool:
    return table.columns[column].kind is ColumnKind.CHANGE


def _bases(table: Table, column: int) -> Iterator[_Basis]:
    """The ways in which a column may have been computed, likeliest first."""
    figures = [c for c in range(table.width) if c != column and not _is_percent(table, c)]
    head = table.columns[column]
    if head.period is not None and head.base_period is not None:
        after = _of_year(table, figures, head.period.end)
        before = _of_year(table, figures, head.base_period.end)
        if after is not None and before is not None:
            yield _Basis("change", column, after, before)
    for part in figures:
        for whole in figures:
            if part != whole:
                yield _Basis("change", column, part, whole)
                yield _Basis("share", column, part, whole)
    for row, found in enumerate(table.rows):
        if found.role is RowRole.TOTAL and not found.unplaced:
            for part in figures:
                yield _Basis("share of total", column, part, -1, row)


def _of_year(table: Table, columns: list[int], year: int) -> int | None:
    found = [
        c
        for c in columns
        if (period := table.columns[c].period) is not None and period.start == period.end == year
    ]
    return found[0] if len(found) == 1 else None


def _figures(table: Table, row: Row, basis: _Basis) -> tuple[Cell, Cell, Cell] | None:
    """The percentage of a row, and the part and the whole that it may come from."""
    cell, part = row.cells[basis.column], row.cells[basis.part]
    if basis.whole >= 0:
        whole = row.cells[basis.whole]
    else:
        whole = table.rows[basis.total_row].cells[basis.part]
    if cell is None or part is None or whole is None or whole.quantity.value == 0:
        return None
    if part is whole and basis.whole < 0 and cell.quantity.value != HUNDRED:
        return None
    return cell, part, whole


def _tried(table: Table, row: Row, basis: _Basis) -> _Trial | None:
    figures = _figures(table, row, basis)
    if figures is None:
        return None
    cell, part, whole = figures
    source = table.rows[basis.total_row] if basis.whole < 0 else row
    is_change = basis.kind == "change"
    interval = (change if is_change else share)(
        *((whole.quantity, part.quantity) if is_change else (part.quantity, whole.quantity))
    )
    if interval is None:
        return None
    centre = central_share(part.quantity, whole.quantity) - (HUNDRED if is_change else 0)
    verdict = judge_percentage(cell.quantity, interval, centre)
    return _Trial(row, cell, part, whole, source, verdict, centre)


def _outcome(document: Document, table: Table, trial: _Trial, basis: _Basis) -> Outcome:
    cell, part, whole = trial.cell, trial.part, trial.whole
    is_change = basis.kind == "change"
    roles = ("after", "before") if is_change else ("part", "whole")
    places = max(cell.quantity.places, 0) + 1
    computed = document.style.format(trial.centre, places)
    return Outcome(
        verdict=trial.verdict,
        primary=evidence(document, cell, trial.row, "percentage"),
        related=(
            evidence(document, part, trial.row, roles[0]),
            evidence(document, whole, trial.source, roles[1]),
        ),
        confidence=Decimal("0.9") if cell.certain and part.certain else Decimal("0.7"),
        subject=subject(table, trial.row, basis.column),
        reported=f"{figure(document, cell.quantity)} %",
        computed=f"{computed} %",
        difference=document.style.format(cell.quantity.value - trial.centre, places),
        computation=_written(document, part.quantity, whole.quantity, is_change, computed),
        facts={
            "kind": basis.kind + (f" ({column_name(table, basis.part)})" if table.width else "")
        },
    )


def _written(
    document: Document, part: Quantity, whole: Quantity, is_change: bool, computed: str
) -> str:
    a, b = figure(document, part), figure(document, whole)
    if is_change:
        return f"({a} - {b}) / {b} = {computed} %"
    return f"{a} / {b} = {computed} %"
