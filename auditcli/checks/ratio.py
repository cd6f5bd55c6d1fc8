"""Ratio: does a figure per unit, or an index, follow from the figures it is computed from?

Asks of columns and rows that are the quotient of two others in nearly all lines ("cost, pupils,
cost per pupil"; "equity, assets, solidity"), and of an index whether it is a hundred times each
figure by that of its base. Which lines belong together the lines themselves bear out; a quotient
by figures that the table does not hold is left alone, and so are columns of per cent
(`percentage`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, permutations

from auditcli.arithmetic.grid import is_percent
from auditcli.arithmetic.ratios import Ratio, Term, find_ratio, scaled_quotient, term
from auditcli.checks.sheet_sums import is_sheet
from auditcli.checks.table_proof import evidence, figure, subject
from auditcli.checks.useful_life import lives
from auditcli.model import Cell, Document, Outcome, Row, RowRole, Table, Verdict

FACTS: frozenset[str] = frozenset()

#: Larger tables than this are not searched.
MOST_COLUMNS, MOST_ROWS = 10, 60
#: A ratio in rows stands at most so many rows from what it is computed from.
REACH = 10
_BASE = Decimal(100)

#: A line of a table: for each position the row and the cell there.
_Line = Sequence[tuple[Row, int, Cell | None]]


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Lines in which a ratio must follow before one in which it does not is reported.
    least_lines: int = 2
    # Bits of evidence that it needs, beyond those that the search for it costs.
    least_bits: int = 14
    # How sure it is that a figure which does not follow is wrong, from 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure of a ratio or an index that its table bears out."""
    for table in document.tables:
        if is_sheet(table) or len(table.rows) > MOST_ROWS or table.width > MOST_COLUMNS:
            continue
        yield from _over_columns(document, table, params)
        yield from _in_rows(document, table, params)
        yield from lives(document, table, params.confidence)


def _over_columns(document: Document, table: Table, params: Params) -> Iterator[Outcome]:
    """Columns that are the quotient of two before them."""
    rows = [row for row in table.rows if not row.unplaced and not row.empty]
    lines: list[_Line] = [[(row, at, row.cells[at]) for row in rows] for at in range(table.width)]
    for at in range(2, table.width):
        tried = list(permutations(range(at), 2))
        yield from _best(document, table, lines, at, tried, params)


def _in_rows(document: Document, table: Table, params: Params) -> Iterator[Outcome]:
    """Rows that a word calls a ratio, and that are the quotient of two others near them."""
    lines: list[_Line] = [
        [] if row.unplaced else [(row, at, cell) for at, cell in enumerate(row.cells)]
        for row in table.rows
    ]
    for at, row in enumerate(table.rows):
        if row.role is RowRole.RATE and lines[at]:
            near = range(max(0, at - REACH), min(len(lines), at + REACH + 1))
            others = [one for one in near if one != at and lines[one] and not table.rows[one].empty]
            tried = [*permutations(others, 2), *((one, one) for one in others)]
            yield from _best(document, table, lines, at, tried, params)


def _best(
    document: Document,
    table: Table,
    lines: Sequence[_Line],
    at: int,
    tried: Sequence[tuple[int, int]],
    params: Params,
) -> Iterator[Outcome]:
    """The outcomes of the quotient that bears a line out best, if one does."""
    if sum(1 for cell in _cells(lines[at]) if not is_percent(cell)) <= params.least_lines:
        return
    terms = {number: _terms(lines[number]) for number in {at, *chain.from_iterable(tried)}}
    best: tuple[int, _Line, _Line, Ratio] | None = None
    needed = params.least_bits + len(tried).bit_length()
    for first, second in tried:
        below, under = lines[second], terms[second]
        if first == second:
            below = _base(lines[at], below)
            under = _terms(below)
        ratio = find_ratio(terms[at], terms[first], under) if below else None
        if ratio is None or len(ratio.holds) < params.least_lines + (first == second):
            continue
        sure = ratio.bits >= needed and len(ratio.holds) > 2 * len(ratio.fails)
        if sure and (best is None or ratio.bits > best[0]):
            best = (ratio.bits, lines[first], below, ratio)
    if best is not None:
        _, top, bottom, ratio = best
        for position in sorted((*ratio.holds, *ratio.fails)):
            yield _outcome(
                document,
                table,
                lines[at][position],
                (top[position], bottom[position]),
                ratio,
                params,
            )


def _cells(line: _Line) -> list[Cell]:
    return [cell for _, _, cell in line if cell is not None]


def _base(index: _Line, values: _Line) -> _Line:
    """The figure of the base, where the index is a hundred, in all positions; empty if none is."""
    for (_, _, cell), base in zip(index, values, strict=True):
        if cell is not None and cell.quantity.value == _BASE and base[2] is not None:
            return [base] * len(values)
    return []


def _terms(line: _Line) -> list[Term | None]:
    """The figures of a line that are certain, as the search needs them."""
    return [
        term(cell.quantity) if cell is not None and cell.certain else None for _, _, cell in line
    ]


def _outcome(
    document: Document,
    table: Table,
    result: tuple[Row, int, Cell | None],
    terms: tuple[tuple[Row, int, Cell | None], tuple[Row, int, Cell | None]],
    ratio: Ratio,
    params: Params,
) -> Outcome:
    row, column, cell = result
    (top_row, _, top), (bottom_row, _, bottom) = terms
    assert cell is not None
    assert top is not None
    assert bottom is not None
    found = scaled_quotient(top.quantity, bottom.quantity, ratio.power)
    assert found is not None
    interval, centre = found
    holds = interval.meets(cell.quantity.interval())
    places = cell.quantity.places + (0 if holds else 1)
    computed = document.style.format(centre, places)
    return Outcome(
        verdict=Verdict.AGREES if holds else Verdict.DISAGREES,
        primary=evidence(document, cell, row, "total"),
        related=(
            evidence(document, top, top_row, "part"),
            evidence(document, bottom, bottom_row, "whole"),
        ),
        confidence=params.confidence,
        subject=subject(table, row, column),
        reported=figure(document, cell.quantity),
        computed=computed,
        difference=document.style.format(cell.quantity.value - centre, places),
        computation=f"{_written(document, top, bottom, ratio.power)} = {computed}",
    )


def _written(document: Document, top: Cell, bottom: Cell, power: int) -> str:
    """A quotient with its power of ten: "1 000 · 33 480 / 340"."""
    terms = f"{figure(document, top.quantity)} / {figure(document, bottom.quantity)}"
    size = document.style.format(Decimal(1).scaleb(abs(power)), 0)
    if power > 0:
        return f"{size} · {terms}"
    return f"{terms} / {size}" if power < 0 else terms
