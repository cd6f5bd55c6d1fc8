"""Titles that an overview lists one under the other, and the chapters that they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditcli.model import Heading, Numbered, Sentence, Source
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lines import column_words
from auditcli.reading.mentions.titles import is_title, title_words

#: A list has so many titles that lead somewhere before one of them can lead nowhere.
_LED = 3
#: So many words of a title tell it from another.
_TELLING = 3
_ENDS = (".", "!", "?", ":")

Words = tuple[str, ...]


def read_listings(
    source: Source, sentences: Sequence[Sentence], headings: Sequence[Heading], lexicon: Lexicon
) -> Iterator[Numbered]:
    """Listed titles as references, and the headings of their chapters as what they refer to.

    A title of which nothing comes back is given only where its neighbours in the list lead to
    chapters on either side of the place where its own should stand.
    """
    columns = column_words(lexicon)
    text = " ".join(source.text.lower().split())
    last: dict[Words, Heading] = {}
    for heading in headings:
        words = title_words(heading)
        if is_title(words) and len(columns.intersection(words)) < 2:
            last[words] = heading
    for run in _runs(sentences, headings):
        items = [(title_words(heading), heading) for heading in run]
        items = [(words, heading) for words, heading in items if words in last]
        led = [last[words] is not heading for words, heading in items]
        for at, (words, heading) in enumerate(items):
            name = " ".join(words)
            if led[at]:
                yield Numbered("title", name, heading.span)
                yield Numbered("title", name, last[words].span, defines=True)
            elif sum(led) >= _LED and 0 < at < len(items) - 1 and led[at - 1] and led[at + 1]:
                before, after = last[items[at - 1][0]], last[items[at + 1][0]]
                if before.span < after.span and not _mentioned(text, words):
                    yield Numbered("title", name, heading.span)


def _runs(sentences: Sequence[Sentence], headings: Sequence[Heading]) -> Iterator[list[Heading]]:
    """Headings that follow one another without a whole sentence between them."""
    parts: list[Sentence | Heading] = [*sentences, *headings]
    parts.sort(key=lambda part: part.span)
    run: list[Heading] = []
    for part in parts:
        if isinstance(part, Heading):
            run.append(part)
        elif part.text.endswith(_ENDS):
            # The last heading has text below it: it is no item of a list.
            if len(run) > 1:
                yield run[:-1]
            run = []
    if len(run) > 1:
        yield run


def _mentioned(text: str, words: Words) -> bool:
    """Whether the beginning or the end of a title stands in some other place of the text, which
    is in lower case with single spaces."""
    return any(text.count(" ".join(part)) > 1 for part in (words[:_TELLING], words[-_TELLING:]))
