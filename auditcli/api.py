"""Checking a report from Python: the same reading, rules and results as `audit check`."""

from __future__ import annotations

import os
from collections.abc import Sequence

from auditcli import engine
from auditcli.errors import ReadError
from auditcli.model import Result, Rule, Source
from auditcli.reading import MOST_COLUMNS, read_document, too_wide
from auditcli.reading.extra_words import ExtraWords
from auditcli.reading.files import read
from auditcli.rulebook import load_rules


def check_text(
    text: str,
    *,
    path: str = "<text>",
    language: str | None = None,
    period: str | int | None = None,
    rules: Sequence[Rule] | None = None,
) -> Result:
    """Check a text.

    `path` names it in the result. `language` ("sv", "en") and `period` ("2023", "2021-2023")
    are detected unless given. `rules` are the shipped ones unless given (see `load_rules`). All
    findings come, also those of low confidence: see `Outcome.confidence`.

    Raises ReadError for a text without a figure, RuleError for a rule that is wrong and
    UsageError for a language or a period that nobody knows.
    """
    source = Source(path, text.removeprefix("\ufeff"))
    return check_source(source, language=language, period=period, rules=rules)


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
    return check_source(read(os.fspath(path)), language=language, period=period, rules=rules)


def check_source(
    source: Source,
    *,
    language: str | None = None,
    period: str | int | None = None,
    rules: Sequence[Rule] | None = None,
    extra: ExtraWords = (),
) -> Result:
    """Check what has been decoded already, with extra words. Raises as `check_text` does."""
    told = None if period is None else str(period)
    document = read_document(source, language, told, extra)
    if not document.quantities:
        raise _without_figures(source)
    return engine.run(document, load_rules() if rules is None else rules)


def _without_figures(source: Source) -> ReadError:
    line = too_wide(source)
    if line is not None:
        return ReadError(
            f"{source.path}: line {line} holds more than {MOST_COLUMNS} figures, too many for a "
            "table in a text; save the table as CSV to have it checked"
        )
    return ReadError(
        f"{source.path}: no figure was found in its sentences and tables, "
        "so there is nothing to check"
    )
