"""Shares of all: is a share of those who something said to be more than all of them?

"The share of patients who were given an appointment" cannot be more than 100 per cent. Names of
other shares can: of a budget, of what was planned, of what there was last year. So only a share of
people or things "who" or "that" something is asked, in a table and at the head of a measure, and
none whose name speaks of a plan or a comparison.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.checks.facts_index import unit_of
from auditcli.checks.measures import name_of, usual_measures
from auditcli.checks.prose import HUNDRED, printed, shown
from auditcli.checks.quoting import quoted
from auditcli.model import Dimension, Document, Outcome, Quantity, Unit, Verdict

FACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # Where other figures of the same share are no more than 100 per cent, from 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each share of all that is more than all, where others of it are not."""
    for name, figures in _shares(document):
        over = [told for told in figures if told.value - told.half_width > HUNDRED]
        others = [told for told in figures if told.value <= HUNDRED]
        if len(over) == 1 and others:
            yield _outcome(document, name, over[0], others[0], params)


def _shares(document: Document) -> Iterator[tuple[str, Sequence[Quantity]]]:
    """The names of shares of those who something, with their figures in per cent."""
    for measure in usual_measures(document):
        name = name_of(document, measure)
        if _of_those_who(document, name):
            yield name, [told for told in measure.heads if _rate(told.unit)]
    for table in document.tables:
        for row in table.rows:
            if not row.unplaced and _of_those_who(document, row.label):
                cells = [cell for cell in row.cells if cell is not None and cell.certain]
                units = ((cell.quantity, unit_of(table, row, cell)) for cell in cells)
                yield row.label, [replace(told, unit=unit) for told, unit in units if _rate(unit)]


def _of_those_who(document: Document, name: str) -> bool:
    """Whether a name says "share of … who …", and nothing of a plan or a comparison."""
    words, known = name.casefold().split(), document.vocabulary
    return (
        bool(words)
        and words[0] in known.shares
        and not known.relative.isdisjoint(words)
        and known.ahead.isdisjoint(words)
        and known.compared.isdisjoint(words)
    )


def _rate(unit: Unit | None) -> bool:
    return unit is not None and unit.dimension is Dimension.PERCENT


def _outcome(
    document: Document, name: str, told: Quantity, other: Quantity, params: Params
) -> Outcome:
    label = " ".join(name.split())
    reported = shown(document, told)
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, told.span, "statement", label),
        related=(quoted(document, other.span, "other-statement", label),),
        confidence=params.confidence,
        subject=label,
        reported=reported,
        computed="100 %",
        difference=printed(document, told.value - HUNDRED, told),
        computation=f"{reported} > 100 %",
    )
