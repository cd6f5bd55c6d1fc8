"""Stated in a table: does a sentence say what the table says of the same thing?

Asks of each claim whose subject is the label of a row whether its level, its change in amount and
in per cent, its deviation from budget and its figure of the year before agree with the row; of a
surplus or deficit, whether it is the deviation that the owner's row gives; of a measure told for
groups, whether the rows of its own table give the same. Of many rows with one name the nearest
are tried, and the one that agrees most is held against the claim. The
label alone proves nothing, since a sentence may be about a part or a wider whole: a figure that
differs is reported only where another figure of the claim agrees with the row, where the figure
is the row's figure of the year before, or where one slip of the pen leads from the one to the
other. Claims with a qualifier ("excl. …") are left out; arithmetic inside a claim is not asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.restating import is_slip, telling_digits
from auditcli.checks.claim_trials import Trial, group_trials, outcome_cell, trials_of, year_of
from auditcli.checks.facts_index import Entry, entries, size, tabled, usual_money
from auditcli.checks.quoting import quoted
from auditcli.checks.table_proof import evidence
from auditcli.model import (
    Claim,
    ClaimKind,
    Direction,
    Document,
    Outcome,
    Quantity,
    Row,
    Unit,
    Verdict,
)

FACTS = frozenset({"row"})

#: What a rule asks of a claim: its level, its change, its percentage, or last year's figure.
LEVELS, CHANGES, PERCENTAGES, LAST_YEAR = "levels", "changes", "percentages", "last-year"
_KINDS = (ClaimKind.LEVEL, ClaimKind.CHANGE, ClaimKind.COMPARISON, ClaimKind.DEVIATION)
#: So many rows of one name are tried with a claim.
_MOST_ROWS = 16
_ASKED = {
    "after": LEVELS,
    "before": LEVELS,
    "part": LEVELS,
    "amount": CHANGES,
    "points": CHANGES,
    "percent": PERCENTAGES,
}


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Which figures of a claim the rule is about: levels, changes, percentages or last-year.
    figures: str = LEVELS
    # Digits that a figure needs to be known again as last year's, or as a slip of the pen.
    least_digits: int = 3


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure of a claim that a row confirms or contradicts."""
    rows: dict[frozenset[str], list[Entry]] = {}
    groups: dict[frozenset[str], dict[int, dict[str, Entry]]] = {}
    for entry in entries(document):
        if entry.row.core:
            rows.setdefault(frozenset(entry.row.core), []).append(entry)
        if entry.row.group and entry.table.core:
            tables = groups.setdefault(frozenset(entry.table.core), {})
            tables.setdefault(entry.at, {}).setdefault(entry.row.group[:1], entry)
    for claim in document.claims:
        if not claim.core or claim.qualifiers:
            continue
        if claim.kind in _KINDS:
            named = _nearest(rows.get(frozenset(claim.core), ()), claim)
            fit = [entry for entry in named if _same_measure(claim.key, entry.row)]
            if fit:
                yield from _claim(document, claim, fit, params)
        elif claim.kind is ClaimKind.GROUPS and params.figures == LEVELS:
            for split in [*groups.get(frozenset(claim.core), {}).values()][:_MOST_ROWS]:
                yield from _groups(document, claim, split)


def _nearest(rows: Sequence[Entry], claim: Claim) -> Sequence[Entry]:
    """The rows nearest to a claim of those with one name: a long report may have very many."""
    if len(rows) <= _MOST_ROWS:
        return rows
    at = bisect_left(rows, claim.span.start, key=lambda entry: entry.row.span.start)
    first = min(max(at - _MOST_ROWS // 2, 0), len(rows) - _MOST_ROWS)
    return rows[first : first + _MOST_ROWS]


def _same_measure(key: Sequence[str], row: Row) -> bool:
    """Whether subject and label, where both say a measure (costs, income), say the same one."""
    said = set(key) - set(row.core)
    named = set(row.key) - set(row.core)
    return not said or not named or bool(said & named)


def _claim(
    document: Document, claim: Claim, rows: Sequence[Entry], params: Params
) -> Iterator[Outcome]:
    tried = [(entry, list(trials_of(document, claim, entry))) for entry in rows]
    tried = [(entry, trials) for entry, trials in tried if trials]
    if not tried:
        return
    entry, trials = max(tried, key=lambda one: (_agreeing(one[1]), -_distance(claim, one[0])))
    agree = _agreeing(trials)
    for trial in trials:
        asked = _ASKED.get(trial.figure.role)
        if trial.verdict is not Verdict.DISAGREES:
            if asked == params.figures:
                yield _outcome(document, claim, entry, trial, trial.verdict, Decimal("0.9"))
            continue
        past = _last_year(document, claim, entry, trial, params)
        if past is not None:
            if params.figures == LAST_YEAR:
                yield _outcome(document, claim, entry, past, Verdict.DISAGREES, Decimal("0.9"))
        elif asked == params.figures:
            sure = _confidence(agree, trial, entry, claim, params)
            if sure:
                yield _outcome(document, claim, entry, trial, Verdict.DISAGREES, sure)


def _groups(document: Document, claim: Claim, split: Mapping[str, Entry]) -> Iterator[Outcome]:
    """The figures of two groups; that one differs is said where the other agrees."""
    if claim.previous or claim.direction is not Direction.NONE:
        return
    tried = list(group_trials(document, claim, split))
    if any(trial.verdict is not Verdict.DISAGREES for _, trial in tried):
        for entry, trial in tried:
            yield _outcome(document, claim, entry, trial, trial.verdict, Decimal("0.85"))


def _agreeing(trials: Sequence[Trial]) -> int:
    return sum(1 for trial in trials if trial.verdict is not Verdict.DISAGREES)


def _distance(claim: Claim, entry: Entry) -> int:
    return abs(claim.span.start - entry.row.span.start)


def _last_year(
    document: Document, claim: Claim, entry: Entry, trial: Trial, params: Params
) -> Trial | None:
    """The trial with last year's cell, where the figure stands there as it is printed."""
    told, year = trial.figure, year_of(document, claim)
    if told.role != "after" or told.period is not None or told.previous or year is None:
        return None
    cell = outcome_cell(entry, year - 1)
    usual = usual_money(document)
    scaled = None if cell is None else tabled(entry, cell, told.quantity, usual)
    if cell is None or scaled is None or telling_digits(scaled[0]) < params.least_digits:
        return None
    if size(scaled[0]).value != size(scaled[1]).value:
        return None
    return replace(trial, cells=(*trial.cells, (cell, "before")))


def _confidence(
    agree: int, trial: Trial, entry: Entry, claim: Claim, params: Params
) -> Decimal | None:
    """How sure it is that claim and row are about one thing though a figure differs."""
    stated = size(trial.figure.quantity)
    if agree:
        return Decimal("0.85")
    if claim.kind is ClaimKind.DEVIATION and len(claim.figures) == 1:
        return Decimal("0.75") if _is_own_deviation(claim, trial, entry) else None
    if set(claim.key) != set(entry.row.key) or len(trial.cells) > 1:
        return None
    return Decimal("0.7") if is_slip(stated, trial.expected, params.least_digits) else None


def _is_own_deviation(claim: Claim, trial: Trial, entry: Entry) -> bool:
    """Whether a surplus or deficit is told of what a row is called, and its column has it.

    A name and the kind of column say together what the figure is; a level may be of a part. What
    is close to a cell whose column is named, "named-figure" tells.
    """
    exact = set(claim.key) == set(entry.row.key) and claim.subject_span is not None
    if not exact or len(trial.cells) != 1 or trial.figure.quantity.hedge is not None:
        return False
    said, found = size(trial.figure.quantity), size(trial.expected)
    close = abs(said.value - found.value) <= found.value / 10 or is_slip(said, found, 2)
    column = entry.table.columns[entry.row.cells.index(trial.cells[0][0])]
    word = claim.direction_word.casefold()
    return not close or not any(
        name.endswith(word) or word.endswith(name) for name in column.header.casefold().split()
    )


def _outcome(
    document: Document,
    claim: Claim,
    entry: Entry,
    trial: Trial,
    verdict: Verdict,
    confidence: Decimal,
) -> Outcome:
    stated = trial.figure.quantity
    reported = _said(document, stated, stated.unit)
    computed = _said(document, trial.expected, stated.unit)
    computation = f"{reported} = {computed}"
    if trial.terms:
        (more, less), base = trial.terms, trial.terms[-1]
        if trial.fell:
            more, less = less, more
        less = f"({less})" if less.startswith(("-", "−")) else less
        computation = f"{more} - {less} = {computed}"
        if trial.figure.role == "percent":
            computation = f"({more} - {less}) / {base} = {computed}"
    row = entry.row
    return Outcome(
        verdict=verdict,
        primary=quoted(document, stated.span, "statement"),
        related=tuple(evidence(document, cell, row, role) for cell, role in trial.cells),
        confidence=confidence,
        subject=claim.subject,
        reported=reported,
        computed=computed,
        difference=_difference(document, stated, trial.expected),
        computation=computation,
        facts={"row": " ".join(row.label.split())},
    )


def _said(document: Document, quantity: Quantity, unit: Unit | None) -> str:
    """A figure as the report prints it, in the unit of the claim."""
    factor = unit.factor if unit is not None else Decimal(1)
    places = quantity.places + (factor.adjusted() if factor != 1 else 0)
    printed = document.style.format(quantity.value / factor, max(places, 0))
    return f"{printed} {unit.symbol}" if unit is not None else printed


def _difference(document: Document, stated: Quantity, expected: Quantity) -> str:
    gap = replace(stated, value=size(stated).value - size(expected).value)
    gap = replace(gap, places=max(stated.places, expected.places))
    return _said(document, gap, stated.unit)
