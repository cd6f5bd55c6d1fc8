"""The check kinds: a literal registry, one file a kind.

A check asks a document which statements ought to agree and yields one `Outcome` for each
relation it recognised. It knows neither raw text nor rules; severity is the rule's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from auditcli.checks import (
    change_in_text,
    cross_footing,
    dates,
    difference,
    direction,
    footing,
    goal_counts,
    opening_balance,
    percentage,
    percentage_points,
    references,
    repeated_words,
    repeats,
    spellings,
    stated_in_table,
    tie_out,
    timing,
    years,
)
from auditcli.model import Document, Outcome

#: Placeholders that every check fills (from the fields of `Outcome`).
PLACEHOLDERS = frozenset({"subject", "reported", "computed", "difference", "computation", "hint"})


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A check: its parameters' type, its function, and the extra placeholders it supplies."""

    name: str
    params: type
    check: Callable[[Document, Any], Iterator[Outcome]]
    facts: frozenset[str] = frozenset()


REGISTRY: dict[str, CheckKind] = {
    "change-in-text": CheckKind(
        "change-in-text", change_in_text.Params, change_in_text.check, change_in_text.FACTS
    ),
    "cross-footing": CheckKind(
        "cross-footing", cross_footing.Params, cross_footing.check, cross_footing.FACTS
    ),
    "dates": CheckKind("dates", dates.Params, dates.check, dates.FACTS),
    "difference": CheckKind("difference", difference.Params, difference.check, difference.FACTS),
    "direction": CheckKind("direction", direction.Params, direction.check, direction.FACTS),
    "footing": CheckKind("footing", footing.Params, footing.check, footing.FACTS),
    "goal-counts": CheckKind(
        "goal-counts", goal_counts.Params, goal_counts.check, goal_counts.FACTS
    ),
    "opening-balance": CheckKind(
        "opening-balance", opening_balance.Params, opening_balance.check, opening_balance.FACTS
    ),
    "percentage": CheckKind("percentage", percentage.Params, percentage.check, percentage.FACTS),
    "percentage-points": CheckKind(
        "percentage-points",
        percentage_points.Params,
        percentage_points.check,
        percentage_points.FACTS,
    ),
    "references": CheckKind("references", references.Params, references.check, references.FACTS),
    "repeated-words": CheckKind(
        "repeated-words", repeated_words.Params, repeated_words.check, repeated_words.FACTS
    ),
    "repeats": CheckKind("repeats", repeats.Params, repeats.check, repeats.FACTS),
    "spellings": CheckKind("spellings", spellings.Params, spellings.check, spellings.FACTS),
    "stated-in-table": CheckKind(
        "stated-in-table", stated_in_table.Params, stated_in_table.check, stated_in_table.FACTS
    ),
    "tie-out": CheckKind("tie-out", tie_out.Params, tie_out.check, tie_out.FACTS),
    "timing": CheckKind("timing", timing.Params, timing.check, timing.FACTS),
    "years": CheckKind("years", years.Params, years.check, years.FACTS),
}
