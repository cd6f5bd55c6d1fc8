"""Tables of which it is known what adds up: true figures, honestly rounded, and their sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from hypothesis import strategies as st

from auditcli.model import (
    Cell,
    Column,
    Document,
    FigureStyle,
    Outcome,
    Quantity,
    Row,
    RowRole,
    Source,
    Span,
    Table,
    Verdict,
)

ITEM, TOTAL, RESULT, OF_WHICH = RowRole.ITEM, RowRole.TOTAL, RowRole.RESULT, RowRole.OF_WHICH


@dataclass(frozen=True, slots=True)
class Plain:
    """A table as rows of (label, role, figures in units of the last printed digit)."""

    rows: tuple[tuple[str, RowRole, tuple[int, ...]], ...]

    def altered(self, row: int, column: int, by: int) -> Plain:
        """The table with one figure changed."""
        label, role, figures = self.rows[row]
        changed = (*figures[:column], figures[column] + by, *figures[column + 1 :])
        return Plain((*self.rows[:row], (label, role, changed), *self.rows[row + 1 :]))


def document_of(plain: Plain) -> Document:
    """A document with that table: one line a row, places as they would be read."""
    lines: list[str] = []
    rows: list[Row] = []
    at = 0
    for label, role, figures in plain.rows:
        line, cells = label, []
        for figure in figures:
            line += "  "
            start = at + len(line)
            line += str(figure)
            span = Span(start, at + len(line))
            cells.append(Cell(Quantity(Decimal(figure), 0, span, str(figure))))
        rows.append(Row(label, Span(at, at + len(line)), role, tuple(cells)))
        lines.append(line)
        at += len(line) + 1
    text = "\n".join(lines) + "\n"
    width = len(plain.rows[0][2])
    table = Table(Span(0, len(text)), tuple(Column(f"K{n}") for n in range(width)), tuple(rows))
    return Document(Source("table.txt", text), "sv", None, FigureStyle(), tables=(table,))


def disagreeing(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Those that a reader would be told of."""
    return [outcome for outcome in outcomes if outcome.verdict is Verdict.DISAGREES]


def names(outcome: Outcome, span: Span) -> bool:
    """Whether a place takes part in an outcome."""
    return span in (outcome.primary.span, *(evidence.span for evidence in outcome.related))


def _column_sums(rows: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*rows, strict=True))


def _in_print(n: int) -> int:
    """A true figure, in tenths of the last printed unit, as it is printed."""
    return (n + 5) // 10


@dataclass(slots=True)
class _Figures:
    """Figures of all sizes, as a report has them: seldom round, seldom alike."""

    chance: Random
    width: int

    def row(self, sign: int = 1) -> tuple[int, ...]:
        size = self.chance.choice((5_000, 60_000, 900_000))
        return tuple(sign * self.chance.randrange(size // 5, size) for _ in range(self.width))


@st.composite
def tables_with_totals(draw: st.DrawFn, least_columns: int = 1) -> Plain:
    """Sections of items with of-which rows, a subtotal each, and a grand total.

    Each printed figure, total or not, is the true one rounded by itself.
    """
    width = draw(st.integers(least_columns, 4))
    make = _Figures(Random(draw(st.integers(0, 2**32))), width)
    rows: list[tuple[str, RowRole, tuple[int, ...]]] = []
    totals: list[tuple[int, ...]] = []
    for section in range(draw(st.integers(1, 3))):
        items = [make.row() for _ in range(draw(st.integers(2, 6)))]
        for at, figures in enumerate(items):
            rows.append((f"Post {section}{at}", ITEM, figures))
            if draw(st.booleans()):
                rows.append((f"varav {section}{at}", OF_WHICH, tuple(n // 3 for n in figures)))
        totals.append(_column_sums(items))
        rows.append((f"Summa {section}", TOTAL, totals[-1]))
    if len(totals) > 1:
        rows.append(("Totalt", TOTAL, _column_sums(totals)))
    return Plain(tuple((a, b, tuple(_in_print(n) for n in c)) for a, b, c in rows))


@st.composite
def statements(draw: st.DrawFn) -> Plain:
    """An income statement: income, costs, net cost, taxes, result; rounded row by row."""
    make = _Figures(Random(draw(st.integers(0, 2**32))), draw(st.integers(2, 4)))
    income, costs, depreciation = make.row(), make.row(-1), make.row(-1)
    taxes, grants, interest = make.row(), make.row(), make.row(-1)
    net = _column_sums([income, costs, depreciation])
    result = _column_sums([net, taxes, grants])
    rows = [
        ("Intäkter", ITEM, income),
        ("Kostnader", ITEM, costs),
        ("Avskrivningar", ITEM, depreciation),
        ("Nettokostnader", RESULT, net),
        ("Skatter", ITEM, taxes),
        ("Bidrag", ITEM, grants),
        ("Verksamhetens resultat", RESULT, result),
        ("Räntor", ITEM, interest),
        ("Årets resultat", RESULT, _column_sums([result, interest])),
    ]
    return Plain(tuple((a, b, tuple(_in_print(n) for n in c)) for a, b, c in rows))


@st.composite
def tables_across(draw: st.DrawFn, parts: int, signs: tuple[int, ...] = ()) -> Plain:
    """Rows of parts and, last, their sum with the given signs; each rounded by itself."""
    make = _Figures(Random(draw(st.integers(0, 2**32))), parts)
    signs = signs or (1,) * parts
    rows = []
    for at in range(draw(st.integers(6, 12))):
        figures = make.row()
        total = sum(sign * n for sign, n in zip(signs, figures, strict=True))
        rows.append((f"Rad {at}", ITEM, tuple(_in_print(n) for n in (*figures, total))))
    return Plain(tuple(rows))
