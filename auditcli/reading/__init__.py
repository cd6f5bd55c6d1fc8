"""What a report states: text -> lines -> tables and sentences -> figures, goals, years, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from auditcli.errors import UsageError
from auditcli.model import (
    DateMention,
    Document,
    FigureStyle,
    Period,
    Quantity,
    Sentence,
    Source,
    Table,
)
from auditcli.reading.blocks import read_blocks
from auditcli.reading.claims.goals import read_goals
from auditcli.reading.claims.moves import read_moves
from auditcli.reading.claims.prose import read_claims
from auditcli.reading.claims.verdicts import read_verdicts
from auditcli.reading.claims.years import detect_period, read_years
from auditcli.reading.compose import compose, to_original
from auditcli.reading.dates import find_dates
from auditcli.reading.extra_words import ExtraWords, lexicon_with
from auditcli.reading.labels import (
    endings_of,
    with_keys,
    with_names,
    with_stems,
)
from auditcli.reading.lexicon import Lexicon, available_languages, detect_language
from auditcli.reading.lines import read_lines
from auditcli.reading.mentions import with_mentions
from auditcli.reading.numerals import find_quantities
from auditcli.reading.sentences import placed
from auditcli.reading.sheets import read_sheet
from auditcli.reading.tables import MOST_COLUMNS, read_tables
from auditcli.reading.vocabulary import vocabulary_of, with_heading_stems

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
    if source.sheet:
        return _read_sheet(source, lexicon, period)
    lines = read_lines(source, lexicon)
    tables, taken = read_tables(source, lines, lexicon)
    sentences, headings = read_blocks(source, lines, taken, lexicon)
    tables, sentences = with_keys(tables, lexicon), with_stems(sentences, lexicon)
    if period is None:
        period = detect_period(source, sentences, headings, tables, lexicon)
    goals, goal_counts = read_goals(sentences, headings, lexicon)
    figures = [find_quantities(sentence.text, lexicon) for sentence in sentences]
    quantities = [*_of_tables(tables), *_of_sentences(sentences, figures)]
    document = Document(
        source=source,
        language=lexicon.language,
        period=period,
        style=_style(lexicon),
        tables=tables,
        sentences=sentences,
        headings=with_heading_stems(headings, lexicon),
        quantities=tuple(sorted(quantities, key=lambda quantity: quantity.span)),
        goals=goals,
        goal_counts=goal_counts,
        years=read_years(source, sentences, headings, tables, lexicon),
        dates=tuple(_dates(sentences, lexicon)),
        claims=with_names(
            read_claims(sentences, lexicon, figures, source.text), sentences, lexicon
        ),
        endings=endings_of(lexicon),
        verdicts=read_verdicts(sentences, lexicon),
        vocabulary=vocabulary_of(lexicon),
        moves=read_moves(sentences, lexicon),
    )
    return with_mentions(document, lines, lexicon)


def _read_sheet(source: Source, lexicon: Lexicon, period: Period | None) -> Document:
    """A delimited file: tables and nothing else."""
    tables, style = read_sheet(source, lexicon)
    tables = with_keys(tables, lexicon)
    return Document(
        source=source,
        language=lexicon.language,
        period=period,
        style=style,
        tables=tables,
        quantities=tuple(sorted(_of_tables(tables), key=lambda quantity: quantity.span)),
        endings=endings_of(lexicon),
    )


def _of_tables(tables: Iterable[Table]) -> Iterator[Quantity]:
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                if cell is not None:
                    yield cell.quantity


def _of_sentences(
    sentences: Iterable[Sentence], figures: Iterable[Iterable[Quantity]]
) -> Iterator[Quantity]:
    for sentence, found in zip(sentences, figures, strict=True):
        for quantity in found:
            yield placed(quantity, sentence)


def _dates(sentences: Iterable[Sentence], lexicon: Lexicon) -> Iterator[DateMention]:
    for sentence in sentences:
        for found in find_dates(sentence.text, lexicon):
            weekday = found.weekday_span
            yield replace(
                found,
                span=sentence.place(found.span.start, found.span.end),
                weekday_span=weekday and sentence.place(weekday.start, weekday.end),
            )


def _style(lexicon: Lexicon) -> FigureStyle:
    """How figures are printed in the language of the report."""
    marks = lexicon.thousands
    usual = marks[0] if marks else ""
    return FigureStyle(decimal=lexicon.decimal, thousands=usual or " ")
