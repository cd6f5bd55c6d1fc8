"""Are the years those of the report?

Asks of a comparison whether it compares a year with itself; of heads that come again whether they
carry the same year; of the columns of a table whether two are headed alike, whether the years
under a change column are the ones that it compares, and whether an outcome lies after the report's
year; and of years in headings and in sentences about the past whether swapped digits made them.
Years of plans and strategies are left alone, and so are older years: they are there on purpose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditcli.checks.misdated import Reach, misdated
from auditcli.checks.quoting import quoted
from auditcli.checks.year_heads import is_slip, orders, repeated_heads
from auditcli.model import (
    Column,
    ColumnKind,
    Document,
    Outcome,
    Span,
    Table,
    Verdict,
)

#: What the message may say beside the common placeholders: what is wrong with the year.
FACTS = frozenset({"fault"})

_STATED = (ColumnKind.OUTCOME, ColumnKind.BUDGET, ColumnKind.FORECAST)
_CHANGES = (ColumnKind.CHANGE, ColumnKind.DEVIATION)


@dataclass(frozen=True, slots=True)
class Params:
    """Which relations to test, and how far from the report's year a year is out of reach."""

    # Years compared in sentences, and columns headed alike.
    comparisons: bool = True
    # Years outside the report's period.
    periods: bool = True
    # So many years ahead nothing reaches that is not a plan.
    reach: int = 15
    # So many years ahead nothing reaches but what its own clause says is to come.
    far: int = 40
    # More years out of reach than this say that the report is about a later year.
    misdated: int = 3
    # How many tables must carry the report's year before a later outcome is called wrong.
    known: int = 3


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each comparison of years and each dated table that could be tested."""
    if params.comparisons:
        yield from _comparisons(document)
        for table in document.tables:
            yield from _twins(document, table)
    if params.periods:
        yield from repeated_heads(document)
    if params.periods and document.period is not None:
        reach = Reach(params.reach, params.far, params.misdated)
        yield from misdated(document, document.period.year, reach)
        yield from _columns(document, document.period.year, params)


def _comparisons(document: Document) -> Iterator[Outcome]:
    compared = {year.span: year for year in document.years if year.role == "compared"}
    for year in document.years:
        if year.role != "comparison" or year.partner not in compared:
            continue
        other = compared[year.partner]
        same = other.year == year.year
        yield Outcome(
            verdict=Verdict.DISAGREES if same else Verdict.AGREES,
            primary=quoted(document, year.span, "before"),
            related=(quoted(document, other.span, "after"),),
            confidence=Decimal("0.85"),
            subject=str(other.year),
            reported=str(year.year),
            computation=f"{other.year} compared with {year.year}",
            facts={"fault": f"{other.year} is compared with {year.year}"},
        )


def _twins(document: Document, table: Table) -> Iterator[Outcome]:
    """Two columns of a kind for one year, headed word for word the same.

    Where several heads come again, a line above them parts the columns ("Municipality | Group").
    """
    heads = [(_head(column), column) for column in table.columns if column.kind in _STATED]
    counts = Counter(head for head, _ in heads if head is not None)
    if sum(1 for count in counts.values() if count > 1) > 1:
        return
    for at, (head, column) in enumerate(heads):
        for before, earlier in heads[:at]:
            if head is None or head != before or column.period is None:
                continue
            if not _stand_apart(document, earlier, column) or len(heads) != len(table.columns):
                continue
            assert earlier.span is not None
            assert column.span is not None
            yield Outcome(
                verdict=Verdict.DISAGREES,
                primary=quoted(document, column.span, "before"),
                related=(quoted(document, earlier.span, "after"),),
                confidence=Decimal("0.7"),
                subject=column.header,
                reported=column.period.label,
                computation=f"{earlier.header} | {column.header}",
                facts={"fault": f"two columns are headed {' '.join(column.header.split())}"},
            )
            return


def _head(column: Column) -> tuple[str, object] | None:
    if column.period is None or column.base_period is not None:
        return None
    return " ".join(column.header.casefold().split()), column.unit


def _stand_apart(document: Document, one: Column, other: Column) -> bool:
    """Whether both heads were printed, each with its year, in places of their own."""
    if one.span is None or other.span is None or one.span.overlaps(other.span):
        return False
    year = "" if other.period is None else str(other.period.year)
    return year in document.source.quote(one.span) and year in document.source.quote(other.span)


def _columns(document: Document, year: int, params: Params) -> Iterator[Outcome]:
    dated = [table for table in document.tables if year in _years(table)]
    settled = len(dated) >= params.known
    for table in document.tables:
        wrong = _shifted(document, table) or _misprinted(document, table, year)
        if wrong is not None:
            yield wrong
            continue
        later = [
            column
            for column in table.columns
            if column.kind is ColumnKind.OUTCOME
            and column.period is not None
            and column.period.start > year
        ]
        if later and settled and (year not in _years(table) or _far(later[0], year)):
            yield _later(document, later[0], year)
        elif not later and year in _years(table):
            yield from _in_period(document, table, year)


def _far(column: Column, year: int) -> bool:
    """Whether no outcome of the year can be known yet, not even an early one."""
    return column.period is not None and column.period.start > year + 1


def _misprinted(document: Document, table: Table, year: int) -> Outcome | None:
    """One year to come among heads that are otherwise in order, made by a slip of the pen."""
    dated = [
        (column.span, column.period.year, column.header)
        for column in table.columns
        if column.period is not None and column.span is not None and column.base_period is None
    ]
    years = [stated for _, stated, _ in dated]
    for expected in orders(years, year):
        unlike = [at for at, (a, b) in enumerate(zip(years, expected, strict=True)) if a != b]
        if len(unlike) != 1 or len(years) < 3:
            continue
        (span, stated, header), meant = dated[unlike[0]], expected[unlike[0]]
        if is_slip(stated, meant) and stated > year + 1:
            return Outcome(
                verdict=Verdict.DISAGREES,
                primary=quoted(document, span, "heading"),
                related=tuple(
                    quoted(document, other, "heading") for other, *_ in dated if other != span
                ),
                confidence=Decimal("0.8"),
                subject=header,
                reported=str(stated),
                computed=str(meant),
                difference=str(stated - meant),
                computation=f"columns {', '.join(map(str, years))}",
                facts={"fault": f"a column for {stated} where {meant} stands to be expected"},
            )
    return None


def _years(table: Table) -> set[int]:
    return {column.period.year for column in table.columns if column.period is not None}


def _shifted(document: Document, table: Table) -> Outcome | None:
    """Columns of years that are not the ones which the table's change column compares."""
    values = [column for column in table.columns if column.kind not in _CHANGES]
    changes = [column for column in table.columns if column.kind in _CHANGES]
    years = [column.period.year for column in values if column.period is not None]
    if len(changes) != 1 or len(years) != len(values) or len(years) < 2:
        return None
    change = changes[0]
    if change.period is None or change.base_period is None or change.span is None:
        return None
    pair = sorted((change.base_period.year, change.period.year))
    steps = {a - b for a, b in pairwise(years)}
    if pair[0] == pair[1] or steps not in ({1}, {-1}) or set(pair) <= set(years):
        return None
    if pair[0] not in years or values[0].span is None:
        return None
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, values[0].span, "heading"),
        related=(quoted(document, change.span, "heading"),),
        confidence=Decimal("0.75"),
        subject=values[0].header,
        reported=str(years[0]),
        computed=str(pair[1]),
        difference=str(years[0] - pair[1]),
        computation=f"columns {', '.join(map(str, years))}; change {pair[1]}–{pair[0]}",
        facts={"fault": f"no column for {pair[1]}, of which a column tells the change"},
    )


def _later(document: Document, column: Column, year: int) -> Outcome:
    assert column.period is not None
    span = column.span if column.span is not None else Span(0, 0)
    return Outcome(
        verdict=Verdict.DISAGREES if column.span is not None else Verdict.UNTESTED,
        primary=quoted(document, span, "heading"),
        confidence=Decimal("0.7"),
        subject=column.header,
        reported=str(column.period.year),
        computed=str(year),
        difference=str(column.period.year - year),
        computation=f"the report is about {year}",
        reason="" if column.span is not None else "the head of the column has no place",
        facts={"fault": f"an outcome for {column.period.year} in a report about {year}"},
    )


def _in_period(document: Document, table: Table, year: int) -> Iterator[Outcome]:
    """Each dated head of a table that no outcome dates later than the report's year."""
    heads = [
        quoted(document, column.span, "heading", column.header)
        for column in table.columns
        if column.period is not None and column.span is not None and column.period.start <= year
    ]
    for at, head in enumerate(heads):
        yield Outcome(
            verdict=Verdict.AGREES,
            primary=head,
            related=tuple(heads[:at] + heads[at + 1 :]),
            subject=head.label,
            reported=head.label,
            computed=str(year),
            computation=f"the report is about {year}",
            facts={"fault": ""},
        )
