"""Told result: is the surplus or deficit that a body tells in words the result of its statement?

"The board reports a surplus of 4.6 million" names no row: the statement has "Result". Asks of what
a body tells first in a section with a statement, whether the result there is so much, and of what
the municipality or the region itself tells whether a result of the year in its statements is. A
surplus may be of a part, or another board's: a figure that differs is reported only where one slip
of the pen leads to a result that has digits enough or stands in two places, where no cell of the
statement has the figure, and where no row bears the body's name; or where it is the result of the
year before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.restating import is_slip, judge_restated, telling_digits
from auditcli.checks.binding import Named, named_tables, rows_named
from auditcli.checks.claim_trials import year_of
from auditcli.checks.facts_index import Entry, size, tabled, usual_money
from auditcli.checks.per_document import per_document
from auditcli.checks.prose import shown
from auditcli.checks.quoting import quoted
from auditcli.checks.table_proof import column_name, evidence, figure
from auditcli.model import (
    Cell,
    Claim,
    ClaimKind,
    ColumnKind,
    Document,
    Outcome,
    Quantity,
    Row,
    RowRole,
    Verdict,
)
from auditcli.model.naming import stemmed, words_of

FACTS = frozenset({"row"})

#: Kinds of column whose figures are no result of the year.
_OTHERS = frozenset({ColumnKind.BUDGET, ColumnKind.FORECAST, ColumnKind.TARGET, ColumnKind.SHARE})
#: A statement stands at most so many characters from what is told of it: two pages.
_REACH = 6000
#: A row with its table; True where only its deviations are a result.
_Row = tuple[Named, Row, bool]


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # The labels that the last row of a body's own statement may have,
    labels: tuple[str, ...] = ()
    # and those that only the result of the whole year has, wherever it stands.
    yearly: tuple[str, ...] = ()
    # Digits that a result needs to be known again as a slip of the pen,
    least_digits: int = 2
    # and where it stands in one place alone.
    lone_digits: int = 3
    # How sure the check is, from 0 to 1.
    confidence: Decimal = Decimal("0.75")


@dataclass(frozen=True, slots=True)
class _Result:
    """A cell that may hold the result, and the figure told and its own on one scale."""

    named: Named
    row: Row
    cell: Cell
    told: Quantity
    tabled: Quantity

    @property
    def verdict(self) -> Verdict:
        """Whether the figure that is told is that of the cell."""
        return judge_restated(size(self.told), size(self.tabled))


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each surplus or deficit that a statement has, or ought to have."""
    heads = _heading_starts(document)
    begun: set[int] = set()
    yearly: list[_Row] | None = None
    for claim in document.claims:
        told = _told(document, claim, params)
        if told is None:
            continue
        section = bisect_right(heads, claim.span.start)
        near = [] if section in begun else _section(document, claim)
        begun.add(section)
        named = not document.vocabulary.own.isdisjoint(claim.key)
        own = named and (claim.kind is ClaimKind.LEVEL or set(claim.key) <= document.vocabulary.own)
        body = claim.kind is ClaimKind.LEVEL or _is_body(document, claim)
        if not own and (not body or _is_row(claim, near)):
            continue
        rows = [row for named in near for row in _last(document, named, params.labels)]
        if not rows and own:
            if yearly is None:
                every = named_tables(document)
                yearly = [row for one in every for row in _of_year(document, one, params.yearly)]
            rows = yearly
        yield from _judged(document, claim, told, rows, params)


def _told(document: Document, claim: Claim, params: Params) -> Quantity | None:
    """The surplus, deficit or result of the report's year that a claim tells of a body."""
    year = year_of(document, claim)
    if claim.qualifiers or claim.subject_span is None or not claim.key or year is None:
        return None
    if document.period is not None and year != document.period.end:
        return None
    if claim.kind is ClaimKind.LEVEL:
        names = {stemmed(words_of(label), document.endings) for label in params.labels}
        whose = claim.key[0] in document.vocabulary.own
        told, what = _figure(claim), words_of(claim.subject)[whose:]
        # "The result was 312 million" is asked by the checks of rows.
        short = told is not None and telling_digits(told) < params.lone_digits
        return told if stemmed(what, document.endings) in names and (whose or short) else None
    if claim.kind is not ClaimKind.DEVIATION:
        return None
    return _figure(claim)


def _figure(claim: Claim) -> Quantity | None:
    return claim.quantity("after") or claim.quantity("amount")


def _is_body(document: Document, claim: Claim) -> bool:
    """Whether a claim is about one board or company: none of two, nor a part of one."""
    bodies = tuple(document.vocabulary.bodies)
    return sum(1 for word in claim.key if word.endswith(bodies)) == 1


def _is_row(claim: Claim, tables: Sequence[Named]) -> bool:
    """Whether a table has a row for the body: then that is its own, and not the last one."""
    key = set(claim.key)
    if claim.kind is ClaimKind.LEVEL:
        return False  # it bears the row's own name
    return any(key <= set(row.key) for named in tables for row in named.table.rows)


def _section(document: Document, claim: Claim) -> list[Named]:
    """The tables of the section that a claim stands in, nearby and of no other body."""
    at = claim.span.start
    heads, sentences = _heading_starts(document), _sentence_starts(document)
    tables = _by_place(document)
    begin, end = (
        bisect_left(tables, place, key=lambda named: named.table.span.start)
        for place in (at - _REACH, at + _REACH + 1)
    )
    found = []
    for named in tables[begin:end]:
        start = named.table.span.start
        low, high = sorted((at, start))
        first, last = bisect_left(heads, low), bisect_left(heads, high)
        between, titles = document.headings[first:last], named.table.key
        if len(between) == 1 and start > at:
            head = between[0]
            if bisect_left(sentences, head.span.start) == bisect_left(sentences, start):
                between, titles = (), (*titles, *head.stems)  # it is the table's own
        if not between and not _of_other(document, titles, claim):
            found.append(named)
    return found


@per_document
def _heading_starts(document: Document) -> tuple[int, ...]:
    return tuple(heading.span.start for heading in document.headings)


@per_document
def _sentence_starts(document: Document) -> tuple[int, ...]:
    return tuple(sentence.span.start for sentence in document.sentences)


@per_document
def _by_place(document: Document) -> tuple[Named, ...]:
    """The tables in the order of the text: a long report is searched only around a claim."""
    return tuple(sorted(named_tables(document), key=lambda named: named.table.span.start))


def _of_other(document: Document, titles: Sequence[str], claim: Claim) -> bool:
    """Whether a title names a body that is not the claim's."""
    bodies = tuple(document.vocabulary.bodies)
    return any(stem.endswith(bodies) and stem not in claim.key for stem in titles)


def _of_year(document: Document, named: Named, labels: Sequence[str]) -> list[_Row]:
    """The rows of a table that are called as the result is, with all columns."""
    numbers = rows_named(named, labels, document.endings)
    return [(named, named.table.rows[at], False) for at in numbers]


def _last(document: Document, named: Named, labels: Sequence[str]) -> list[_Row]:
    """Those rows, else the total of the table's deviations."""
    last = named.table.rows[-1:]
    totals = [(named, row, True) for row in last if row.role is RowRole.TOTAL]
    return _of_year(document, named, labels) or totals


def _results(
    document: Document, claim: Claim, rows: Sequence[_Row], years_ago: int = 0
) -> Iterator[_Result]:
    """The cells of rows that may hold the result of the report's year, or of one before it."""
    told = _figure(claim)
    if told is None:
        return
    usual = usual_money(document)
    year = document.period.end - years_ago if document.period else None
    deviation = bool(claim.against) and claim.figure("after") is None
    for named, row, of_deviations in rows:
        for column, cell in zip(named.table.columns, row.cells, strict=False):
            if cell is None or not cell.certain or row.unplaced or column.kind in _OTHERS:
                continue
            if of_deviations and column.kind is not ColumnKind.DEVIATION:
                continue
            timed = column.period is not None and column.kind is ColumnKind.UNKNOWN
            if deviation and (timed or column.kind is ColumnKind.OUTCOME):
                continue
            untimed = column.period is None and not years_ago
            if not untimed and (column.period is None or column.period.end != year):
                continue
            scaled = tabled(Entry(named.at, named.table, row, {}), cell, told, usual)
            if scaled is not None:
                yield _Result(named, row, cell, *scaled)


def _judged(
    document: Document, claim: Claim, told: Quantity, rows: Sequence[_Row], params: Params
) -> Iterator[Outcome]:
    """The outcome of a figure that is told against the results that may be meant."""
    found = list(_results(document, claim, rows))
    equal = [one for one in found if one.verdict is not Verdict.DISAGREES]
    if equal:
        if telling_digits(told) >= params.least_digits:
            yield _outcome(document, claim, told, equal[0], params)
        return
    if told.hedge is not None:
        return
    past = [size(one.tabled).value for one in _results(document, claim, rows, 1)]
    for one in found:
        value = size(one.tabled).value
        places = sum(1 for other in found if size(other.tabled).value == value)
        least = params.least_digits if places > 1 else params.lone_digits
        slipped = is_slip(size(one.told), size(one.tabled), least) and not _stands(one)
        stale = size(one.told).value in past and telling_digits(one.told) >= params.lone_digits
        if slipped or stale:
            yield _outcome(document, claim, told, one, params)
            return


def _stands(one: _Result) -> bool:
    """Whether the figure that is told stands anywhere in the table."""
    sought = size(one.told).value
    factor = one.tabled.value / one.cell.quantity.value if one.cell.quantity.value else Decimal(1)
    cells = (cell for row in one.named.table.rows for cell in row.cells if cell is not None)
    return any(abs(cell.quantity.value) * factor == sought for cell in cells)


def _outcome(
    document: Document, claim: Claim, told: Quantity, one: _Result, params: Params
) -> Outcome:
    reported = shown(document, told)
    computed = figure(document, one.cell.quantity)
    label = " ".join(one.row.label.split())
    column = column_name(one.named.table, one.row.cells.index(one.cell))
    return Outcome(
        verdict=one.verdict,
        primary=quoted(document, told.span, "statement"),
        related=(evidence(document, one.cell, one.row, "other-statement"),),
        confidence=params.confidence,
        subject=claim.subject,
        reported=reported,
        computed=computed,
        computation=f"{reported} = {computed}",
        facts={"row": f"{label}, {column}" if one.named.table.width > 1 else label},
    )
