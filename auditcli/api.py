"""Checking a report from Python: the same reading, rules and results as `audit check`."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from auditcli import engine
from auditcli.errors import ReadError, UsageError
from auditcli.model import Period, Result, Rule, Source
from auditcli.reading import read_document
from auditcli.reading.files import read
from auditcli.rulebook import load_rules

_YEAR = re.compile(r"(\d{4})")
_YEARS = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4})")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def check_text(
    text: str,
    *,
    path: str = "<text>",
    language: str | None = None,
    period: str | int | None = None,
    rules: Sequence[Rule] | None = None,
) -> Result:
    """Check a text.

    `path` names it in the result. `language` ("sv", "en") and `period` ("2023", "2021-2023", or
    "2023-08" for a year to the end of August) are detected unless given. `rules` are the shipped
    ones unless given (see `load_rules`). All findings come, also those of low confidence: see
    `Outcome.confidence`.

    Raises ReadError for a text without a figure, RuleError for a rule that is wrong and
    UsageError for a language or a period that nobody knows.
    """
    source = Source(path, text.removeprefix("\ufeff"))
    about = None if period is None else parse_period(str(period))
    return check_source(source, language=language, period=about, rules=rules)


def check_file(
    path: str | os.PathLike[str],
    *,
    language: str | None = None,
    period: str | int | None = None,
    rules: Sequence[Rule] | None = None,
) -> Result:
    """Check a file: like `check_text`, and read as `audit check` reads (encoding, kind of file).

    Raises ReadError also for a file that is not there, cannot be read, is empty or is no text.
    """
    about = None if period is None else parse_period(str(period))
    return check_source(read(os.fspath(path)), language=language, period=about, rules=rules)


def check_source(
    source: Source,
    *,
    language: str | None = None,
    period: Period | None = None,
    rules: Sequence[Rule] | None = None,
) -> Result:
    """Check what has been decoded already. Raises as `check_text` does."""
    document = read_document(source, language, period)
    if not document.quantities:
        raise ReadError(f"{source.path}: no figure was found in it, so there is nothing to check")
    return engine.run(document, load_rules() if rules is None else rules)


def parse_period(text: str) -> Period:
    """A period as people write it: "2023", "2021-2023", or "2023-08" for January to August.

    Raises UsageError for anything else.
    """
    said = text.strip()
    if match := _YEAR.fullmatch(said):
        return Period(int(match[1]), int(match[1]), said)
    if match := _MONTH.fullmatch(said):
        return Period(int(match[1]), int(match[1]), said, month=int(match[2]))
    if (match := _YEARS.fullmatch(said)) and match[1] <= match[2]:
        return Period(int(match[1]), int(match[2]), said)
    raise UsageError(f'"{text}" is not a period; write it as 2023, 2021-2023 or 2023-08')
