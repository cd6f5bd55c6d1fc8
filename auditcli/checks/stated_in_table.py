"""Stated in a table: does a sentence say what the table says of the same thing?

Asks of each claim whose subject is the label of a row whether its level, its change in amount and
in per cent, its deviation from budget and its figure of the year before agree with the row. The
label alone proves nothing, since a sentence may be about a part or a wider whole: a figure that
differs is reported only where another figure of the claim agrees with the row, where the figure
is the row's figure of the year before, or where one slip of the pen leads from the one to the
other. Claims with a qualifier ("excl. …") are left out; arithmetic inside a claim is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.diagnosis import is_slip
from auditcli.arithmetic.percentages import central_share, change, judge_percentage
from auditcli.arithmetic.rounding import judge_intervals
from auditcli.checks.facts_index import (
    Entry,
    Slot,
    alike,
    digits,
    entries,
    in_base_units,
    size,
    unit_of,
)
from auditcli.checks.table_proof import evidence, figure
from auditcli.model import (
    Cell,
    Claim,
    ClaimFigure,
    ClaimKind,
    ColumnKind,
    Document,
    Evidence,
    Outcome,
    Quantity,
    Unit,
    Verdict,
)

FACTS = frozenset({"row"})

#: What a rule asks of a claim: its level, its change, its percentage, or last year's figure.
LEVELS, CHANGES, PERCENTAGES, LAST_YEAR = "levels", "changes", "percentages", "last-year"
_KINDS = (ClaimKind.LEVEL, ClaimKind.CHANGE, ClaimKind.COMPARISON, ClaimKind.DEVIATION)
_ASKED = {"after": LEVELS, "before": LEVELS, "amount": CHANGES, "percent": PERCENTAGES}


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Which figures of a claim the rule is about: levels, changes, percentages or last-year.
    figures: str = LEVELS
    # Digits that a figure needs to be known again as last year's, or as a slip of the pen.
    least_digits: int = 3


@dataclass(frozen=True, slots=True)
class _Trial:
    """A figure of a claim, held against a row."""

    figure: ClaimFigure
    verdict: Verdict
    computed: str
    computation: str
    cells: tuple[tuple[Cell, str], ...]
    expected: Quantity
