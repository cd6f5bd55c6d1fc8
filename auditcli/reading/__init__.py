"""What a report states: text -> lines -> tables and sentences -> figures, goals, years, dates."""

from __future__ import annotations

import re

from auditcli.errors import UsageError
from auditcli.model import Document, Period, Source
from auditcli.reading.compose import compose, to_original
from auditcli.reading.extra_words import ExtraWords, lexicon_with
from auditcli.reading.lexicon import Lexicon, available_languages, detect_language
from auditcli.reading.tables import MOST_COLUMNS

__all__ = ["MOST_COLUMNS", "available_languages", "read_document", "too_wide"]

_DIGITS = re.compile(r"\d+")
_PERIOD = re.compile(r"(?P<start>(?:19|20)\d\d)(?:[-–/](?P<end>(?:19|20)\d\d))?$")


def read_document(
    source: Source,
    language: str | None = None,
    period: str | None = None,
    extra: ExtraWords = (),
) -> Document:
    """Read a report.

    `language` ("sv") and `period` ("2023", "2021-2023") are detected where they are not told.
    `extra` are words beside those of the lexicon. Raises UsageError for a language without a
    lexicon and a period that is none.
    """
    told = _told_period(period)
    composed = compose(source)
    text = composed.source if composed else source
    lexicon = lexicon_with(language or detect_language(text.text), extra)
    document = _read(text, lexicon, told)
    return to_original(document, composed) if composed else document


def too_wide(source: Source) -> int | None:
    """The first line with more groups of digits than a table in a text may have columns."""
    for number, line in enumerate(source.text.split("\n"), start=1):
        if len(_DIGITS.findall(line)) > MOST_COLUMNS:
            return number
    return None


def _told_period(period: str | None) -> Period | None:
    if period is None:
        return None
    match = _PERIOD.match(period.strip())
    start = int(match["start"]) if match else 0
    end = int(match["end"] or start) if match else -1
    if match is None or end < start:
        raise UsageError(f'"{period}" is not a period: give a year such as 2024, or 2021-2024')
    return Period(start, end, period.strip())


def _read(source: Source, lexicon: Lexicon, period: Period | None) -> Document:
    """Either reader is loaded when it is needed: that of a text is much, and a sheet needs none."""
    if source.sheet:
        from auditcli.reading.sheets import read_sheet

        return read_sheet(source, lexicon, period)
    from auditcli.reading.running_text import read_running_text

    return read_running_text(source, lexicon, period)
