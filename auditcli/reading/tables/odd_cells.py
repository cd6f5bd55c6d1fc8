"""Cells that are printed unlike all others of their column, so that they may be no figure of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditcli.model import Cell, Row

#: So many figures with decimals show how a column prints its figures.
_LEAST = 3
_YEARS = range(1900, 2100)


def doubt_years(rows: Sequence[Row], width: int) -> list[Row]:
    """The rows, with cells that may be years no longer certain.

    "2014" in a column of "60,3" and "41,9" is a year that strayed into it, or the code of a dash
    (U+2014) whose mark was lost: either way no figure that anything can be proved with.
    """
    odd = [at for at in range(width) if _has_odd_year(rows, at)]
    if not odd:
        return list(rows)
    return [
        replace(row, cells=tuple(_doubted(cell, at in odd) for at, cell in enumerate(row.cells)))
        for row in rows
    ]


def _has_odd_year(rows: Sequence[Row], column: int) -> bool:
    """Whether a column has a bare year, and decimals in all its other figures."""
    cells = [row.cells[column] for row in rows if not row.unplaced and column < len(row.cells)]
    told = [cell for cell in cells if cell is not None]
    plain = [cell for cell in told if cell.quantity.places > 0]
    years = sum(1 for cell in told if _is_year(cell))
    return bool(years) and len(plain) >= _LEAST and len(plain) + years == len(told)


def _is_year(cell: Cell) -> bool:
    quantity = cell.quantity
    return quantity.text.isdigit() and quantity.value in _YEARS


def _doubted(cell: Cell | None, odd: bool) -> Cell | None:
    doubtful = odd and cell is not None and cell.certain and _is_year(cell)
    return replace(cell, certain=False) if doubtful and cell is not None else cell
