"""Measures with target, outcome and a comment, as a report lists them.

An extractor leaves each as a name, and a paragraph that begins with figures: "85 %  77 %  The share
of … came to 78 per cent." Where the comment ends is seldom said, so that a measure knows which of
its sentences are certainly its own: those before the next heading, or the next name.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditcli.checks.per_document import per_document
from auditcli.checks.prose_index import Statement, stands_in, statements
from auditcli.model import Dimension, Document, Quantity, Sentence, Span, Word

#: Sentences after the figures that may still be the comment on them.
MOST_SENTENCES = 8
#: Figures that may stand before a comment: target, outcome, outcome of a month.
MOST_FIGURES = 3
#: Two words of so many equal letters at the beginning are forms of one.
FORM = 5
_ENDS = (".", "!", "?", ":", "…")


@dataclass(frozen=True, slots=True)
class Measure:
    """The figures at the head of a measure, and those of its comment with their statements.

    `at` numbers the sentence that it begins with; `label` has the stems of its name, and `end` is
    where, in the source, its comment has certainly ended.
    """

    at: int
    heads: tuple[Quantity, ...]
    comment: tuple[tuple[Statement, Quantity], ...]
    label: frozenset[str] = frozenset()
    end: int = 0

    @property
    def outcomes(self) -> tuple[Quantity, ...]:
        """The figures after the target; all of them where there is but one."""
        return self.heads[1:] or self.heads


def kind(quantity: Quantity) -> tuple[Dimension, str]:
    """What a figure is of; things counted under whatever name are of one kind."""
    unit = quantity.unit
    if unit is None or unit.dimension is Dimension.COUNT:
        return Dimension.NONE, ""
    return unit.kind


def measures(
    document: Document, most_sentences: int = MOST_SENTENCES, most_figures: int = MOST_FIGURES
) -> Iterator[Measure]:
    """The measures of a report that stand as figures with a comment."""
    neutral = document.vocabulary.neutral
    heads: tuple[Quantity, ...] = ()
    comment: list[tuple[Statement, Quantity]] = []
    begun = started = -1
    for statement, leading in zip(statements(document), _leads(document), strict=True):
        if _runs_on(document, statement, leading):
            leading = ()
        if leading:
            bare = len(leading) == len(statement.figures) and not statement.words
            if heads and bare and statement.at - started <= 2:
                heads += leading  # "82,3 %" alone on its line: another outcome of the measure
                started = statement.at
                continue
            if heads:
                yield _measure(document, begun, started, heads, comment)
            if statement.words <= neutral and _names(statement.sentence):
                leading = statement.figures  # "100 %  Outcome month 48 %", and nothing else
            fit = len(leading) <= most_figures
            heads, comment = (leading if fit else ()), []
            begun = started = statement.at
        elif statement.at - started > most_sentences:
            if heads:
                yield _measure(document, begun, started, heads, comment)
            heads, comment = (), []
        if heads:
            comment += [(statement, told) for told in statement.figures if told not in leading]
    if heads:
        yield _measure(document, begun, started, heads, comment)


def _measure(
    document: Document,
    begun: int,
    started: int,
    heads: tuple[Quantity, ...],
    comment: Sequence[tuple[Statement, Quantity]],
) -> Measure:
    label = _before(document.sentences[begun], heads[0]) or _label(document, begun)
    return Measure(begun, heads, tuple(comment), label, _end(document, started))


def _runs_on(document: Document, statement: Statement, leading: Sequence[Quantity]) -> bool:
    """Whether a sentence that begins with a figure is plain prose: "65 per cent of the cases …".

    The figures of a measure stand after its name, or are several.
    """
    return len(leading) == 1 and len(statement.words) >= 2 and not _label(document, statement.at)


@per_document
def _leads(document: Document) -> tuple[tuple[Quantity, ...], ...]:
    return tuple(_leading(document, statement) for statement in statements(document))


def _leading(document: Document, statement: Statement) -> tuple[Quantity, ...]:
    """The figures before the first word of a sentence that is no unit, hedge or column of theirs.

    Of several they may stand after the name ("Satisfied tenants 90 %  84 %  The share of …").
    """
    figures = statement.figures
    words = list(_words(document, statement))
    first = words[0].span.start if words else statement.sentence.span.end
    found = tuple(told for told in figures if told.span.end <= first)
    if found or len(words) < 2 or len(figures) < 2:
        return found
    starts = [word.span.start for word in words]
    for told, following in pairwise(figures):
        at = bisect_left(starts, told.span.start)
        if at == bisect_left(starts, following.span.start):
            end = starts[at] if at < len(starts) else statement.sentence.span.end
            run = tuple(f for f in figures if told.span.start <= f.span.start < end)
            begins = end < len(document.source.text) and document.source.text[end].isupper()
            return run if at and begins and kind(told) == kind(following) else ()
    return ()


def _words(document: Document, statement: Statement) -> Iterator[Word]:
    """The words of a sentence that are no figure, nor unit, hedge or column of one."""
    units = {told.unit.symbol.casefold() for told in statement.figures if told.unit is not None}
    figures = [told.span for told in statement.figures]
    figures += [told.hedge.span for told in statement.figures if told.hedge is not None]
    figures.sort()
    starts = [span.start for span in figures]
    columns = document.vocabulary.columns
    for word, stem in zip(statement.sentence.words, statement.sentence.stems, strict=True):
        if word.text[:1].isdigit() or word.text in units or columns & {stem, word.text}:
            continue
        if not stands_in(word.span, starts, figures):
            yield word


def _names(sentence: Sentence) -> bool:
    """Whether a line is no sentence but a name: nothing ends it."""
    return not sentence.text.rstrip('"”’»)').endswith(_ENDS)


@per_document
def _heading_starts(document: Document) -> tuple[int, ...]:
    return tuple(heading.span.start for heading in document.headings)


@per_document
def _own_headings(document: Document) -> tuple[Span, ...]:
    """The headings that stand once and are more than a word.

    Those of columns and pages come again and again, and a board's name may stand in a column.
    """
    often = Counter(heading.text.casefold() for heading in document.headings)
    return tuple(
        h.span
        for h in document.headings
        if often[h.text.casefold()] == 1 and len(h.text.split()) > 1
    )


def _label(document: Document, begun: int) -> frozenset[str]:
    """The words of the name before a measure's figures: a heading, or a line that nothing ends."""
    parts = (
        part for stems, _ in _lines(document, begun) for word in stems for part in word.split()
    )
    return frozenset(word for word in parts if len(word) > 1)


def name_of(document: Document, measure: Measure) -> str:
    """The name of a measure as it is printed; "" where it has none."""
    sentence, head = document.sentences[measure.at], measure.heads[0].span.start
    here = [word.span.start for word in sentence.words if word.span.end <= head]
    if here and _before(sentence, measure.heads[0]):
        return document.source.quote(Span(here[0], head))
    return " ".join(text for _, text in reversed(_lines(document, measure.at)))


def _lines(document: Document, begun: int) -> list[tuple[Sequence[str], str]]:
    """The lines of the name before a measure's figures, the nearest first: stems and text."""
    found: list[tuple[Sequence[str], str]] = []
    before, place = begun, document.sentences[begun].span.start
    at = bisect_left(_heading_starts(document), place)
    for _ in range(2):
        heading = document.headings[at - 1] if at else None
        sentence = document.sentences[before - 1] if before else None
        if heading is not None and (sentence is None or heading.span.start > sentence.span.start):
            words, text, at = heading.stems, heading.text, at - 1
        elif sentence is not None and (_names(sentence) or _opens_name(document, sentence)):
            words, text, before = sentence.stems, sentence.text, before - 1
        else:
            break
        found.append((words, text))
        if not text[:1].islower() and text[:1] != "(":
            break
    return found


def _opens_name(document: Document, sentence: Sentence) -> bool:
    """Whether a line begins as names of measures do ("Andel …"), which may end in a full stop."""
    first = sentence.words[0].text if sentence.words else ""
    return first in document.vocabulary.openers


def _before(sentence: Sentence, head: Quantity) -> frozenset[str]:
    """The words of a name that stands in one sentence with its figures."""
    return frozenset(
        part
        for word, stem in zip(sentence.words, sentence.stems, strict=True)
        if word.span.end <= head.span.start
        for part in stem.split()
    )


def _end(document: Document, started: int) -> int:
    """Where the comment after a measure's last figure has ended for certain."""
    begin = document.sentences[started].span.end
    spans = _own_headings(document)
    after = bisect_right(spans, begin, key=lambda span: span.start)
    end = spans[after].start if after < len(spans) else len(document.source.text)
    for sentence in document.sentences[started + 1 : started + 1 + MOST_SENTENCES]:
        if sentence.span.start >= end:
            break
        if _names(sentence):
            return sentence.span.start
    return end


@per_document
def usual_measures(document: Document) -> tuple[Measure, ...]:
    """The measures of a report, their comments as long as comments usually are."""
    return tuple(measures(document))


def measure_at(document: Document, span: Span) -> Measure | None:
    """The measure whose own comment a place lies in."""
    found = usual_measures(document)
    at = bisect_right(
        found, span.start, key=lambda measure: document.sentences[measure.at].span.start
    )
    return found[at - 1] if at and span.start < found[at - 1].end else None


def strangers(document: Document, statement: Statement, measure: Measure) -> frozenset[str]:
    """The words of a sentence by which it may be about something else than the measure."""
    words = document.vocabulary
    known: set[str] = set(measure.label)
    if len(statement.words & words.groups) > 1:
        known |= words.groups  # "for women and men" is for all
    return frozenset(
        word
        for word in statement.words - words.neutral - words.verbs - words.target
        if not any(form_of(word, one) for one in known)
    )


def shared(statement: Statement, measure: Measure) -> int:
    """How many words of a measure's name a sentence holds."""
    return sum(
        1
        for one in measure.label
        if not one[:1].isdigit() and any(form_of(word, one) for word in statement.words)
    )


def form_of(word: str, name: str) -> bool:
    """Whether a stem is a form of one in a name, or what a compound there ends with."""
    if word == name or (len(word) >= FORM and word[:FORM] == name[:FORM]):
        return True
    return len(word) >= FORM and name.endswith(word)


def has_name(document: Document, sentence: int) -> bool:
    """Whether a sentence names a place or a body, of which alone its figure may be told."""
    words = [word for word in document.sentences[sentence].words if word.text[:1].isalpha()]
    return any(document.source.text[word.span.start].isupper() for word in words[1:])
