"""The year that a report is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from auditcli.model import ColumnKind, Heading, Period, Sentence, Source, Table
from auditcli.reading.lexicon import Lexicon, alternation

#: A year by itself. The pattern begins with its digits, so that the scan leaps to the next ones.
_YEAR = re.compile(r"(?:19|20)(?<![\d.,/:–-]\d\d)\d\d(?![\d/:]|[.,]\d)")
#: What one mention is worth: in a title of a report, a heading, over a column, in the text.
_TITLE_WEIGHT, _HEADING_WEIGHT, _COLUMN_WEIGHT, _TEXT_WEIGHT = 6, 3, 2, 1
#: Title pages come first; the same words later often name another year's report.
_FIRST_PART = 3000
_LEAST = 3
_OF_THE_PERIOD = (ColumnKind.OUTCOME, ColumnKind.UNKNOWN)


def detect_period(
    source: Source,
    sentences: Sequence[Sentence],
    headings: Sequence[Heading],
    tables: Sequence[Table],
    lexicon: Lexicon,
) -> Period | None:
    """The year of the report, or None where the text does not settle it.

    Weighs the titles of reports, headings, heads of columns and how often a year comes up; of
    years that weigh the same it takes the later.
    """
    del sentences  # the whole text is counted, tables included
    weights: Counter[int] = Counter()
    for match in _title(lexicon).finditer(source.text.lower()):
        first = match.start() < _FIRST_PART
        weights[int(match["after"] or match["before"])] += _TITLE_WEIGHT * (2 if first else 1)
    for year in _years(heading.text for heading in headings):
        weights[year] += _HEADING_WEIGHT
    columns = Counter(_column_years(tables))
    for year, count in columns.items():
        weights[year] += _COLUMN_WEIGHT * count
    for year in _years((source.text,)):
        weights[year] += _TEXT_WEIGHT
    if not weights:
        return None
    year = max(weights, key=lambda y: (weights[y], y))
    # Short texts tell as much of the year before: then the newest column decides.
    if columns[year + 1] and weights[year + 1] * 5 >= weights[year] * 3:
        year += 1
    if weights[year] < _LEAST:
        return None
    return Period(year, year, str(year))


@lru_cache(maxsize=8)
def _title(lexicon: Lexicon) -> re.Pattern[str]:
    """A name of a report with the year that it is about, after it or before; in lower case."""
    name = rf"(?:{alternation(lexicon.years.titles)})\w*"
    leading = alternation(lexicon.years.titled)
    return re.compile(
        rf"\b{name}\s+(?:(?:{leading})\s+)?(?P<after>(?:19|20)\d\d)\b"
        rf"|\b(?P<before>(?:19|20)\d\d)\s+{name}"
    )


def _column_years(tables: Iterable[Table]) -> Iterator[int]:
    for table in tables:
        for column in table.columns:
            if column.period is not None and column.kind in _OF_THE_PERIOD:
                yield column.period.year


def _years(texts: Iterable[str]) -> Iterator[int]:
    for text in texts:
        for match in _YEAR.finditer(text):
            yield int(match.group())
