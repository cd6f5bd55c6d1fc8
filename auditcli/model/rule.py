"""A rule as loaded: which check runs, with which words, and how much it matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum


class Severity(Enum):
    """How much a finding matters; the order of `rank` is from grave to slight."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note."""
        return [Severity.ERROR, Severity.WARNING, Severity.NOTE].index(self)


CATEGORIES = (
    "total",
    "cross-total",
    "difference",
    "percentage",
    "percentage-point",
    "goal-count",
    "count",
    "year",
    "date",
    "restated-value",
    "direction",
    "hedge",
    "unit",
    "sign",
    "reference",
    "name",
    "duplicate-word",
    "duplicate-text",
    "other",
)


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """What a rule tells the reader, in one language."""

    message: str
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: identity, the check it runs with its parameters, and what it tells the reader.

    `unlikely` is the severity of a disagreement that rounding could just explain (verdict
    UNLIKELY), or None where the rule is silent about those. `flags` and `passes` are texts on
    which the rule must and must not fire. `origin` is the file it came from. `message` and `why`
    are English; `texts` has them in other languages ("sv").
    """

    id: str
    check: str
    category: str
    severity: Severity
    message: str
    why: str
    params: object = None
    unlikely: Severity | None = None
    languages: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    origin: str = ""
    raw_params: Mapping[str, object] = field(default_factory=dict)
    min_confidence: Decimal = Decimal(0)
    texts: Mapping[str, RuleTexts] = field(default_factory=dict)
