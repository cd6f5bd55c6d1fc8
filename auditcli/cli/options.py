"""The options of `audit check`: what may be chosen, and the choice as one value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

from auditcli.errors import UsageError


class Format(StrEnum):
    """How findings are shown."""

    RICH = "rich"
    PLAIN = "plain"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on findings make the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Color(StrEnum):
    """Whether to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What was asked of `audit check`."""

    paths: tuple[str, ...]
    format: Format = Format.RICH
    output: Path | None = None
    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = FailOn.WARNING
    min_confidence: Decimal | None = None
    language: str | None = None
    period: str | None = None
    include: tuple[str, ...] = ()
    verified: bool = False
    color: Color = Color.AUTO


def parse_confidence(text: str | None) -> Decimal | None:
    """A share from 0 to 1, with a decimal point or comma. Raises UsageError for anything else."""
    if text is None:
        return None
    try:
        share = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        share = Decimal("NaN")
    if not (share.is_finite() and 0 <= share <= 1):
        raise UsageError(f'--min-confidence: "{text}" is not a number from 0 to 1')
    return share
