"""Names of several words, and abbreviations with what they stand for.

A name lacks its genitive's s ("Norrland museum" for "Norrlands museum") or its own last s; an
abbreviation has the initials of what it stands for in another order.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from auditcli.model import Document, Heading, Source, Span, Spelling, Table
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.mentions.companies import Words, initials_of, read_companies, two_meanings

#: A name and the noun it stands before; three words with capitals and what follows them. That a
#: word begins is asked for behind its capital, so that the scan leaps from capital to capital.
_OWNED = re.compile(
    r"(?P<name>[A-ZÅÄÖ](?<!\w.)[^\W\d_]{4,})[ \u00a0]+(?P<noun>[a-zåäöé]{5,})(?![\w-])"
)
_NAME = re.compile(
    r"(?P<name>[A-ZÅÄÖ](?<!\w.)[^\W\d_]+(?:[ \u00a0]+[A-ZÅÄÖ][^\W\d_]+){2,3})\b"
    r"(?P<after>[ \u00a0]*(?:\w+|\W)?)"
)
_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]+$")
_SHORT = re.compile(r"\((?P<short>[^\W\d_a-zåäöé]{3,6})\)")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_REACH = 120
#: What stands more often is the abbreviation that the report has chosen.
_CHOSEN = 3


def read_names(document: Document, lexicon: Lexicon) -> Iterator[Spelling]:
    """Names that lack an s, and abbreviations with the words that they stand for.

    Also names that a table and a heading spell alike.
    """
    source, sentences, headings = document.source, document.sentences, document.headings
    yield from _owners(source, lexicon)
    yield from _rows(document.tables, headings)
    yield from _plurals(source, lexicon)
    yield from read_companies(source, lexicon)
    stands_for: list[tuple[str, tuple[str, ...], Span]] = []
    for sentence in sentences:
        if "(" in sentence.text:
            for match, words in _abbreviations(sentence.text, lexicon):
                places = sentence.place(*match.span("short")), sentence.place(0, match.start())
                yield from _initials(source, match["short"], words, places)
                stands_for.append((match["short"], words, places[0]))
    for heading in headings:
        if "(" in heading.text:
            for match, words in _abbreviations(heading.text, lexicon):
                places = heading.span, heading.span
                yield from _initials(source, match["short"], words, places)
                stands_for.append((match["short"], words, heading.span))
    yield from two_meanings(stands_for)


def _owners(source: Source, lexicon: Lexicon) -> Iterator[Spelling]:
    """A name without its genitive before a noun that it stands before in the genitive elsewhere."""
    found: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    if "s" not in lexicon.mentions.genitive:
        return
    for match in _OWNED.finditer(source.text):
        found[match["name"], match["noun"].removesuffix("s")].append(Span(*match.span()))
    for (name, noun), places in found.items():
        owned = found.get((name + "s", noun))
        if owned is None or len(places) > 1 or name.endswith("s"):
            continue
        span = places[0]
        before = _BEFORE.search(source.text, max(span.start - 30, 0), span.start)
        if before and before[1][0].isupper():
            continue
        # "In Storviken museums …": only a genitive shows that the two words belong together.
        loose = before and before[1].lower() in lexicon.function_words
        if loose and not source.quote(span).endswith("s"):
            continue
        said, other = _plain(source.quote(span)), _plain(source.quote(owned[0]))
        yield Spelling("name", said, (span,), other, tuple(owned))


def _plain(words: str) -> str:
    """Words with single spaces: how many an extractor leaves between them says nothing."""
    return " ".join(words.split())


def _plurals(source: Source, lexicon: Lexicon) -> Iterator[Spelling]:
    """A name that ends in s by itself, once without it."""
    found: defaultdict[str, list[tuple[Span, bool]]] = defaultdict(list)
    for match in _NAME.finditer(source.text):
        after = match["after"].strip()
        whole = not after[:1].isalpha() or after in lexicon.mentions.verbs
        found[_plain(match["name"])].append((Span(*match.span("name")), whole))
    for name, places in found.items():
        own = [place for place, whole in found.get(name + "s", ()) if whole]
        if len(own) > 1 and len(places) == 1:
            places_of = tuple(place for place, _ in found[name + "s"])
            span = places[0][0]
            yield Spelling("name", name, (span,), name + "s", places_of)


def _rows(tables: Sequence[Table], headings: Sequence[Heading]) -> Iterator[Spelling]:
    """Rows of tables that are called by a name which heads a chapter."""
    chapters = {heading.text.casefold(): heading.span for heading in headings}
    for table in tables:
        for row in table.rows:
            label = " ".join(row.label.split())
            if sum(word[0].isupper() for word in label.split()) < 2 or row.label_span is None:
                continue
            chapter = chapters.get(label.casefold())
            if chapter is not None:
                yield Spelling("name", label, (row.label_span,), label, (chapter,))


def _abbreviations(text: str, lexicon: Lexicon) -> Iterator[tuple[re.Match[str], Words]]:
    """Abbreviations in brackets, each with the words before it, if their initials fit.

    They fit where the letters are the same, in their order or in another.
    """
    for match in _SHORT.finditer(text):
        short = match["short"]
        before = text[max(match.start() - _REACH, 0) : match.start()]
        words = [word.group() for word in _TOKEN.finditer(before)]
        telling = [word for word in words if word.lower() not in lexicon.function_words]
        for last in (words, telling):
            named = tuple(word.lower() for word in last[-len(short) :])
            initials = initials_of(named)
            if Counter(initials) == Counter(short) and initials[0] == short[0]:
                yield match, named
                break


def _initials(
    source: Source, short: str, words: Words, places: tuple[Span, Span]
) -> Iterator[Spelling]:
    initials = initials_of(words)
    times = len(re.findall(rf"\b{short}\b", source.text)) if short != initials else 0
    if times < _CHOSEN:
        yield Spelling("initials", short, places[:1], initials, places[1:])
