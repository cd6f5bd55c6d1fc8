"""What a check says of one relation, before any rule has judged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import Enum

from auditcli.model.place import Span
from auditcli.model.values import value


class Verdict(Enum):
    """Whether the figures of a relation can all be right (see `arithmetic.rounding`)."""

    AGREES = "agrees"
    AGREES_ROUNDED = "agrees-rounded"
    UNLIKELY = "unlikely"
    DISAGREES = "disagrees"
    UNTESTED = "untested"


@value
class Evidence:
    """A place that takes part in a relation, and as what ("addend", "total", "before", …)."""

    span: Span
    role: str
    text: str = ""
    label: str = ""
    cell: tuple[int, int] | None = None


@value
class Outcome:
    """One relation, tested.

    `primary` is what an editor would change first, `related` the proof. `reported` is what the
    text says, `computed` what follows from the rest, `difference` is reported − computed; all
    printed as the report prints figures. `computation` shows the arithmetic. `hint` is a
    diagnosis that fits exactly, said as a possibility. `facts` fills further placeholders of the
    rule's message. `reason` says why a relation is UNTESTED.
    """

    verdict: Verdict
    primary: Evidence
    related: tuple[Evidence, ...] = ()
    confidence: Decimal = Decimal(1)
    subject: str = ""
    reported: str = ""
    computed: str = ""
    difference: str = ""
    computation: str = ""
    hint: str = ""
    reason: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
