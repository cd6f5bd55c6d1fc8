"""Tie-out: is the row that a rule names in one table the row that it names in another?

Asks whether a figure of one statement is repeated by another (the result of the year in the income
statement and in the balance sheet; the closing balance of a note and the row of the statement),
period by period, in whatever unit of money each is printed. A report holds statements of several
bodies: two rows are held to be about one body where they stand in one table, or where a figure of
some period agrees. Equal labels
that nobody declared are left to `restated-row`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.rounding import judge_intervals
from auditcli.checks.binding import (
    ANY_TABLE,
    TableWords,
    bound_tables,
    filled,
    rows_named,
)
from auditcli.checks.declared_parts import with_note_number
from auditcli.checks.declared_total import absent
from auditcli.checks.facts_index import Slot, alike, near, size, slots_of, unit_of
from auditcli.checks.table_proof import evidence, figure, subject
from auditcli.model import Cell, Document, Outcome, Quantity, Row, Table, Verdict

FACTS = frozenset({"line", "other"})
#: A figure with fewer digits than this shows no body to be the same: 2 and 2 meet everywhere.
_TELLING = Decimal(10)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a table, by the labels that it may have and the words of its table.

    Raises ValueError for a row without a label.
    """

    labels: tuple[str, ...]
    table: TableWords = ANY_TABLE

    def __post_init__(self) -> None:
        if not self.labels:
            raise ValueError("labels is empty; give the labels that the row may have")


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # The row that must be repeated: labels, and the table that it stands in.
    here: Place | None = None
    # The row or rows that must say the same.
    there: tuple[Place, ...] = ()
    # Years from the period here to the period there: -1 for last year's closing balance.
    years: int = 0
    # Whether the two may be printed with opposite signs.
    either_sign: bool = False
    # Say that it went untested where one of the rows is in no table; else be silent.
    required: bool = False
    # Report two rows that agree in no period at all, where there is only one of each.
    lone: bool = True

    @property
    def incomplete(self) -> str:
        """What a rule of this kind lacks, or ""."""
        if self.here and self.there:
            return ""
        return f"{'there' if self.here else 'here'} is missing; name the two rows"


@dataclass(frozen=True, slots=True)
class _Found:
    """A row in a table; `at` numbers the tables and `number` the rows."""

    at: int
    number: int
    table: Table

    @property
    def row(self) -> Row:
        return self.table.rows[self.number]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two cells of one period, their columns, and whether they agree."""

    here: tuple[_Found, int, Cell]
    there: tuple[_Found, int, Cell]
    verdict: Verdict
    telling: bool
    gap: Decimal


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each period of each two rows that are declared to be equal."""
    if params.here is None:
        return
    heres = _found(document, params.here)
    if params.required and not heres:
        yield absent(document, params.here.labels[0])
    for place in params.there:
        theres = _found(document, place)
        if params.required and not theres:
            yield absent(document, place.labels[0])
        for here in heres:
            others = [one for one in theres if (one.at, one.number) != (here.at, here.number)]
            lone = params.lone and len(heres) == 1 and len(others) == 1
            yield from _tied(document, here, others, lone, params)


def _found(document: Document, place: Place) -> list[_Found]:
    return [
        _Found(named.at, number, named.table)
        for named in bound_tables(document, place.table)
        for number in filled(named.table, rows_named(named, place.labels, document.endings))
    ]


def _tied(
    document: Document, here: _Found, others: list[_Found], lone: bool, params: Params
) -> Iterator[Outcome]:
    """The outcomes for a row and the one of several rows that its figures agree with best."""
    tried = [list(_pairs(document, here, other, params)) for other in others]
    tried = [pairs for pairs in tried if pairs]
    if not tried:
        return
    best = max(tried, key=_borne_out)
    agree, differ = _borne_out(best)
    for pair in best:
        confidence, reason = Decimal("0.9"), ""
        if pair.verdict is Verdict.DISAGREES and (not agree or -differ > agree):
            one_table = pair.here[0].at == pair.there[0].at
            confidence = Decimal("0.8" if one_table else "0.7")
            if not (lone or one_table):
                reason = "no period shows that the two rows are about the same body"
        if pair.verdict is Verdict.DISAGREES and not (
            pair.here[2].certain and pair.there[2].certain
        ):
            reason = "one of the figures could be split in another way"
        elif pair.verdict is Verdict.DISAGREES and _noted(pair):
            reason = "a note number may have been read into one of the figures"
        yield _outcome(document, pair, confidence, reason, params.years)


def _noted(pair: _Pair) -> bool:
    """Whether one of two figures is the other with a number of a note before it."""
    first, second = pair.here[2].quantity, pair.there[2].quantity
    off = abs(abs(first.value) - abs(second.value))
    return with_note_number(first, off) or with_note_number(second, off)


def _borne_out(pairs: list[_Pair]) -> tuple[int, int]:
    """How many pairs agree and tell something, and (below 0) how many differ."""
    agree = sum(pair.telling and pair.verdict is not Verdict.DISAGREES for pair in pairs)
    return agree, -sum(pair.verdict is Verdict.DISAGREES for pair in pairs)


def _pairs(document: Document, here: _Found, there: _Found, params: Params) -> Iterator[_Pair]:
    for column, other in _columns(document, here.table, there.table, params.years):
        first, second = here.row.cells[column], there.row.cells[other]
        if first is None or second is None:
            continue
        units = unit_of(here.table, here.row, first), unit_of(there.table, there.row, second)
        scaled = alike(first.quantity, units[0], second.quantity, units[1])
        if scaled is None or (None in units and not near(*scaled)):
            continue
        a, b = map(size, scaled) if params.either_sign else scaled
        verdict = judge_intervals(a.interval(), b.interval(), a.value == b.value)
        telling = min(_printed(first.quantity), _printed(second.quantity)) >= _TELLING
        yield _Pair(
            (here, column, first), (there, other, second), verdict, telling, a.value - b.value
        )


def _printed(quantity: Quantity) -> Decimal:
    """A figure's digits as a whole number: 12,4 is 124."""
    return abs(quantity.value.scaleb(quantity.places))


def _columns(document: Document, here: Table, there: Table, years: int) -> list[tuple[int, int]]:
    """The columns of two tables that are about one period and of one nature.

    They are told by their heads. Where a head says the same of several columns (two bodies in one
    table), or none says a period, columns of like tables are taken in their order.
    """
    first, second = (slots_of(table, document.period) for table in (here, there))
    shared = [
        (at, second[later])
        for slot, at in first.items()
        if (later := _later(slot, years)) in second
    ]
    if shared or years or here.width != there.width:
        return shared
    heads = [[(c.kind, c.period) for c in table.columns] for table in (here, there)]
    return [(at, at) for at in range(here.width)] if heads[0] == heads[1] else []


def _later(slot: Slot, years: int) -> Slot:
    return replace(slot, start=slot.start + years, end=slot.end + years)


def _outcome(
    document: Document, pair: _Pair, confidence: Decimal, reason: str, years: int
) -> Outcome:
    """Of two tables that differ the later is looked at first; of two years the one named here."""
    one, other, gap = pair.here, pair.there, pair.gap
    if not years and one[2].quantity.span.start < other[2].quantity.span.start:
        one, other, gap = other, one, -gap
    found, column, cell = one
    line = document.source.position(other[2].quantity.span.start).line
    reported, computed = figure(document, cell.quantity), figure(document, other[2].quantity)
    unit = unit_of(found.table, found.row, cell)
    if unit is not None and unit_of(other[0].table, other[0].row, other[2]) is not None:
        gap /= unit.factor
    return Outcome(
        verdict=Verdict.UNTESTED if reason else pair.verdict,
        primary=evidence(document, cell, found.row, "statement"),
        related=(evidence(document, other[2], other[0].row, "other-statement"),),
        confidence=confidence,
        subject=subject(found.table, found.row, column),
        reported=reported,
        computed=computed,
        difference=document.style.format(gap, cell.quantity.places),
        computation=f"{reported} = {computed}",
        reason=reason,
        facts={"other": subject(other[0].table, other[0].row, other[1]), "line": str(line)},
    )
