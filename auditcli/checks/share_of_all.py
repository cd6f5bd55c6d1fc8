"""Shares of all: is a share of those who something said to be more than all of them, or a number
more than there are?

"The share of patients who were given an appointment" cannot be more than 100 per cent. Names of
other shares can: of a budget, of what was planned, of what there was last year, of beds that are
taken, of investments that are paid by one's own means. So only a share of people or cases "who" or
"that" something is asked, in a table and at the head of a measure, and none whose name speaks of a
plan or a comparison. How many there are of a thing a report tells of
its county ("the county's 14 towns"): "number of towns that …" cannot be more, unless the report
tells of others too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.checks.facts_index import unit_of
from auditcli.checks.measures import name_of, usual_measures
from auditcli.checks.prose import HUNDRED, printed, shown
from auditcli.checks.quoting import quoted
from auditcli.model import ClaimKind, Dimension, Document, Outcome, Quantity, Unit, Verdict

FACTS: frozenset[str] = frozenset()

#: A word is no longer than its stem by more letters than this.
_ENDING = 3


@dataclass(frozen=True, slots=True)
class Params:
    """How sure the check is."""

    # Where other figures of the same share are no more than 100 per cent, from 0 to 1.
    confidence: Decimal = Decimal("0.8")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each share or number of more than all, where others beside it are not."""
    for name, figures in _shares(document):
        over = [told for told in figures if told.value - told.half_width > HUNDRED]
        others = [told for told in figures if told.value <= HUNDRED]
        if len(over) == 1 and others:
            whole = replace(others[0], value=HUNDRED, places=0)
            yield _outcome(document, name, over[0], others[0], whole, params)
    owned = _owned(document)
    for name, figures in _named(document) if owned else ():
        of_all = _of_all(document, name, owned)
        if of_all is None:
            continue
        over = [told for told in figures if told.value > of_all.value]
        if len(over) == 1 and len(figures) > 1:
            yield _outcome(document, name, over[0], of_all, of_all, params)


def _owned(document: Document) -> dict[str, Quantity]:
    """How many there are of a thing, by the stem of its name; of what is told in one way only."""
    found: dict[str, dict[Decimal, Quantity]] = {}
    for claim in document.claims:
        whole = claim.quantity("whole")
        if claim.kind is ClaimKind.OWNED and claim.key and whole is not None:
            found.setdefault(claim.key[-1], {}).setdefault(whole.value, whole)
    return {noun: next(iter(told.values())) for noun, told in found.items() if len(told) == 1}


def _named(document: Document) -> Iterator[tuple[str, Sequence[Quantity]]]:
    """The names of measures and rows, with their figures that count things."""
    for measure in usual_measures(document):
        yield name_of(document, measure), [told for told in measure.heads if _counts(told.unit)]
    year = document.period.end if document.period is not None else None
    for table in document.tables:
        now = [c for c, col in enumerate(table.columns) if col.period and col.period.end == year]
        for row in table.rows if len(now) > 1 else ():  # of the year's target and outcome
            cells = [row.cells[column] for column in now] if not row.unplaced else []
            told = [cell for cell in cells if cell is not None and cell.certain]
            units = ((cell.quantity, unit_of(table, row, cell)) for cell in told)
            yield row.label, [figure for figure, unit in units if _counts(unit)]


def _of_all(document: Document, name: str, owned: Mapping[str, Quantity]) -> Quantity | None:
    """How many there are of what a name says the number of: "number of towns that …"."""
    words, known = name.casefold().split(), document.vocabulary
    if len(words) <= 2 or words[0] not in known.counts:
        return None
    if any(whole.startswith(word) for word in words if len(word) > 3 for whole in known.wholes):
        return None  # "in the country"
    return next((q for noun, q in owned.items() if _is_form(words[1], noun)), None)


def _is_form(word: str, stem: str) -> bool:
    return word.startswith(stem) and len(word) - len(stem) <= _ENDING


def _counts(unit: Unit | None) -> bool:
    return unit is None or unit.dimension is Dimension.COUNT


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
    """Whether a name says "share of patients who …", and nothing of a plan or a comparison."""
    words, known = name.casefold().split(), document.vocabulary
    if not words or words[0] not in known.shares or known.relative.isdisjoint(words):
        return False
    begins = next(at for at, word in enumerate(words) if word in known.relative)
    members = tuple(known.members)  # also at the end of a compound
    return (
        any(word.endswith(members) for word in words[1:begins])
        and known.ahead.isdisjoint(words)
        and known.compared.isdisjoint(words)
    )


def _rate(unit: Unit | None) -> bool:
    return unit is not None and unit.dimension is Dimension.PERCENT


def _outcome(
    document: Document,
    name: str,
    told: Quantity,
    other: Quantity,
    whole: Quantity,
    params: Params,
) -> Outcome:
    label = " ".join(name.split())
    reported, most = shown(document, told), shown(document, whole)
    return Outcome(
        verdict=Verdict.DISAGREES,
        primary=quoted(document, told.span, "statement", label),
        related=(quoted(document, other.span, "other-statement", label),),
        confidence=params.confidence,
        subject=label,
        reported=reported,
        computed=most,
        difference=printed(document, told.value - whole.value, told),
        computation=f"{reported} > {most}",
    )
