"""Declared total: do the rows that a rule names add up to the row that it names?

Asks of each table that the rule's words mean whether, column by column, the total is the sum of
its parts with their signs. Costs may be printed with a minus or without: the convention that
holds in most columns is taken. A part that may be absent is; another that is not there leaves the
relation untested, and so does a difference that a row explains which the rule does not name.
Totals that nobody declared are left to footing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.diagnosis import diagnose
from auditcli.checks.binding import (
    ANY_TABLE,
    Named,
    TableWords,
    bound_tables,
    filled,
    label_evidence,
    named_tables,
    rows_named,
    said_label,
)
from auditcli.checks.declared_parts import (
    AGREEING,
    LOOSE,
    Relation,
    doubt,
    judge,
    sum_of,
    terms_of,
)
from auditcli.checks.table_proof import (
    evidence,
    figure,
    figures_places,
    hint,
    subject,
    written_sum,
)
from auditcli.model import (
    Cell,
    Document,
    Evidence,
    Outcome,
    Span,
    Table,
    Verdict,
)

FACTS = frozenset({"count"})


@dataclass(frozen=True, slots=True)
class Part:
    """A row that is added (sign 1) or subtracted (-1), by the labels that it may have.

    Raises ValueError for another sign and for a part without a label.
    """

    labels: tuple[str, ...]
    sign: int = 1
    optional: bool = False

    def __post_init__(self) -> None:
        if self.sign not in (1, -1):
            raise ValueError("sign must be 1 or -1")
        if not self.labels:
            raise ValueError("labels is empty; give the labels that the row may have")


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # The table that is meant, by words and rows that it has.
    table: TableWords = ANY_TABLE
    # The labels that the total may have.
    total: tuple[str, ...] = ()
    # The rows that add up to it: labels, sign (-1: printed without a minus, and subtracted) and
    # whether the row may be absent.
    parts: tuple[Part, ...] = ()
    # Say that it went untested where no table has the total; else be silent.
    required: bool = False
    # Whether the total too may be printed with its sign turned (net costs without a minus).
    turned_total: bool = False
    # Report a total that its parts bear out in no column at all.
    lone: bool = True

    @property
    def incomplete(self) -> str:
        """What a rule of this kind lacks, or ""."""
        if self.total and self.parts:
            return ""
        return f"{'parts' if self.total else 'total'} is missing; name the total and its parts"


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each column of each table that has the total."""
    if not params.total:
        return
    found = False
    for named in bound_tables(document, params.table):
        totals = filled(named.table, rows_named(named, params.total, document.endings))
        for at, total in enumerate(totals):
            found = True
            low = totals[at - 1] + 1 if at else 0
            high = totals[at + 1] if at + 1 < len(totals) else len(named.table.rows)
            yield from _tested(document, named, total, range(low, high), params)
    if params.required and not found:
        yield absent(document, params.total[0])


def absent(document: Document, label: str) -> Outcome:
    """That a row which a rule requires is in no table of the document."""
    named = named_tables(document)
    place = named[0].table.span.start if named else 0
    where = Evidence(Span(place, place), "total", label=label)
    reason = f'no table was found with the row "{label}", which the rule requires'
    return Outcome(Verdict.UNTESTED, where, subject=label, reason=reason)


def _tested(
    document: Document, named: Named, total: int, reach: range, params: Params
) -> Iterator[Outcome]:
    """The outcomes for a total: none where a table that was not told by words has no part of it."""
    table, missing = named.table, ""
    rows: list[tuple[int, Part]] = []
    for part in params.parts:
        known = [at for at in rows_named(named, part.labels, document.endings) if at != total]
        usable = filled(table, known)
        unplaced = [at for at in known if table.rows[at].unplaced]
        at = _nearest(usable, unplaced, total, reach)
        if at is not None and at in usable:
            rows.append((at, part))
        elif at is not None:
            missing = missing or f'the row "{part.labels[0]}" has figures that were not placed'
        elif not part.optional:
            missing = missing or f'the row "{part.labels[0]}" was not found'
    if missing and (rows or params.table != ANY_TABLE):
        row = table.rows[total]
        where, label = label_evidence(row, "total"), said_label(row.label)
        yield Outcome(Verdict.UNTESTED, where, subject=label, reason=missing)
    if missing or not rows or len({at for at, _ in rows}) < len(rows):
        return
    relation = _convention(table, total, rows, params)
    for column in range(table.width):
        yield from _outcome(document, relation, column, params)


def _nearest(
    usable: Sequence[int], unplaced: Sequence[int], total: int, reach: range
) -> int | None:
    """The row of a name that belongs to a total: the last above it, or the first below.

    A row whose figures could not be placed counts only where no other is to be had.
    """
    for rows in (usable, unplaced):
        above = [at for at in rows if at < total and at in reach]
        below = [at for at in rows if at > total and at in reach]
        if above or below:
            return above[-1] if above else below[0]
    return None


def _convention(
    table: Table, total: int, rows: Sequence[tuple[int, Part]], params: Params
) -> Relation:
    """The signs with which most columns hold, or else those that leave the least difference."""
    tried = [tuple((at, part.sign) for at, part in rows)]
    if any(part.sign < 0 for _, part in rows):
        tried.append(tuple((at, 1) for at, _ in rows))
    best: Relation | None = None
    least = Decimal(0)
    for parts in tried:
        for turned in (1, -1) if params.turned_total else (1,):
            relation = Relation(table, total, parts, turned, 0)
            holds, off = 0, Decimal(0)
            for column in _strict_columns(table):
                cell, terms = terms_of(relation, column)
                # Nothing but zeros holds with any signs, and so tells nothing of them.
                if cell is None or not any(c.quantity.value for _, c, _ in terms):
                    continue
                holds += judge(relation, cell, terms) in AGREEING
                off += abs(cell.quantity.value - sum_of(relation, terms))
            if best is None or (holds, -off) > (best.holds, -least):
                best, least = replace(relation, holds=holds), off
    assert best is not None, "the signs as declared are always tried"
    return best


def _strict_columns(table: Table) -> list[int]:
    return [at for at, column in enumerate(table.columns) if column.kind not in LOOSE]


def _outcome(
    document: Document, relation: Relation, column: int, params: Params
) -> Iterator[Outcome]:
    cell, terms = terms_of(relation, column)
    if cell is None or not terms:
        return
    table, row = relation.table, relation.table.rows[relation.total]
    verdict, reason = judge(relation, cell, terms), ""
    if verdict not in AGREEING and (reason := doubt(relation, column, cell, terms, params.lone)):
        verdict = Verdict.UNTESTED
    computed = sum_of(relation, terms)
    places = max(figures_places([c.quantity for _, c, _ in terms]), cell.quantity.places)
    written = [(c.quantity, sign * relation.turned) for _, c, sign in terms]
    said = ""
    if verdict is Verdict.DISAGREES:
        names = [(row.label, cell.quantity)]
        names += [(table.rows[at].label, c.quantity) for at, c, _ in terms]
        said = hint(document, diagnose(cell.quantity, written), names)
    yield Outcome(
        verdict=verdict,
        primary=evidence(document, cell, row, "total"),
        related=tuple(evidence(document, c, table.rows[at], "addend") for at, c, _ in terms),
        confidence=_confidence(relation, [cell, *(c for _, c, _ in terms)]),
        subject=subject(table, row, column),
        reported=figure(document, cell.quantity),
        computed=document.style.format(computed, places),
        difference=document.style.format(cell.quantity.value - computed, places),
        computation=written_sum(document, written, computed),
        hint=said,
        reason=reason,
        facts={"count": str(len(terms))},
    )


def _confidence(relation: Relation, cells: Sequence[Cell]) -> Decimal:
    sure = Decimal("0.97") if relation.holds else Decimal("0.7")
    return sure if all(cell.certain for cell in cells) else sure - Decimal("0.1")
