"""A report in running text: lines -> tables and sentences, and all that they state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from auditcli.model import (
    DateMention,
    Document,
    FigureStyle,
    Period,
    Quantity,
    Sentence,
    Source,
)
from auditcli.reading.blocks import read_blocks
from auditcli.reading.claims.goals import read_goals
from auditcli.reading.claims.moves import read_moves
from auditcli.reading.claims.prose import read_claims
from auditcli.reading.claims.verdicts import read_verdicts
from auditcli.reading.claims.years import detect_period, read_years
from auditcli.reading.dates import find_dates
from auditcli.reading.labels import endings_of, with_keys, with_names, with_stems
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lines import read_lines
from auditcli.reading.mentions import with_mentions
from auditcli.reading.numerals import find_quantities
from auditcli.reading.sentences import placed
from auditcli.reading.tables import quantities_of
from auditcli.reading.tables.read import read_tables
from auditcli.reading.vocabulary import vocabulary_of, with_heading_stems


def read_running_text(source: Source, lexicon: Lexicon, period: Period | None) -> Document:
    """The document of a text; its period is detected where it is not told."""
    lines = read_lines(source, lexicon)
    tables, taken = read_tables(source, lines, lexicon)
    sentences, headings = read_blocks(source, lines, taken, lexicon)
    tables, sentences = with_keys(tables, lexicon), with_stems(sentences, lexicon)
    if period is None:
        period = detect_period(source, sentences, headings, tables, lexicon)
    goals, goal_counts = read_goals(sentences, headings, lexicon)
    figures = [find_quantities(sentence.text, lexicon) for sentence in sentences]
    quantities = [*quantities_of(tables), *_of_sentences(sentences, figures)]
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
