"""What the text says of itself: spellings of names, repetitions, numbered parts, and its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditcli.model import Document
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lines import Line
from auditcli.reading.mentions.bullets import read_lists_again
from auditcli.reading.mentions.contents import read_contents
from auditcli.reading.mentions.listings import read_listings
from auditcli.reading.mentions.names import read_names
from auditcli.reading.mentions.numbered import read_numbered
from auditcli.reading.mentions.repeats import read_repeats
from auditcli.reading.mentions.sections import read_sections
from auditcli.reading.mentions.spellings import read_spellings
from auditcli.reading.mentions.timing import covers_whole_year, read_timings
from auditcli.reading.mentions.titles import read_titles

__all__ = ["with_mentions"]


def with_mentions(document: Document, lines: Sequence[Line], lexicon: Lexicon) -> Document:
    """The document with what it says of itself."""
    source, sentences, headings = document.source, document.sentences, document.headings
    return replace(
        document,
        spellings=(
            *read_spellings(source),
            *read_names(document, lexicon),
            *read_titles(headings),
        ),
        repeats=(
            *read_repeats(sentences, headings, document.tables, lexicon),
            *read_lists_again(source, sentences, lexicon),
        ),
        numbered=(
            *read_numbered(source, lines, document.tables, lexicon),
            *read_sections(lines, sentences, headings, lexicon),
            *read_listings(source, sentences, headings, lexicon),
        ),
        contents=read_contents(lines, lexicon),
        timings=tuple(read_timings(lines, sentences, document.years, lexicon)),
        whole_year=covers_whole_year(source, document.period, lexicon),
    )
