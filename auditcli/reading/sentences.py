"""Running text into sentences and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from auditcli.model import Quantity, Sentence, Word
from auditcli.reading.joined import Joined
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import ProseWords

#: A word: letters and digits, with marks inside ("EU:s", "2018:597", "barn-och", "12,4").
_WORD = re.compile(r"[^\W_]+(?:[-‐‑–:.,/'’&][^\W_]+)*[-‐‑]?")
#: Where a sentence may end: the mark, closing quotes and brackets, then space or the end.
_STOP = re.compile(r"(?P<mark>[.!?…]+)[)\]\"”’»]*(?=\s|$)")
_NEXT = re.compile(r"[\s\"“”'’«»(\[–-]*(?P<start>\S)?")
_BREAKS = re.compile(r"[\s(\[\"“”«»]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def split_sentences(joined: Joined, lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences of a paragraph, with places in the source."""
    text = joined.text
    start = 0
    for end in (*_ends(text, lexicon.prose), len(text)):
        while start < end and text[start].isspace():
            start += 1
        stop = end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if start < stop:
            yield _sentence(joined, start, stop, lexicon)
        start = end


def _sentence(joined: Joined, start: int, end: int, lexicon: Lexicon) -> Sentence:
    repeatable = lexicon.repeatable
    found = list(_WORD.finditer(joined.text, start, end))
    places = joined.locate(match.span() for match in found)
    words = []
    for match, (span, crosses) in zip(found, places, strict=True):
        text = match[0].lower()
        words.append(Word(text, span, crosses, text in repeatable))
    return Sentence(
        joined.text[start:end], joined.span(start, end), tuple(words), joined.pieces_of(start, end)
    )


def _ends(text: str, prose: ProseWords) -> Iterator[int]:
    for match in _STOP.finditer(text):
        if match.end() < len(text) and _is_end(text, match, prose):
            yield match.end()


def _is_end(text: str, match: re.Match[str], prose: ProseWords) -> bool:
    following = _NEXT.match(text, match.end())
    first = following["start"] if following else None
    if first is None:
        return True
    if first.islower():
        return False
    if match["mark"] != ".":
        return True
    token = _BREAKS.split(text[max(match.start() - 40, 0) : match.start()])[-1]
    if not token:
        return True
    if token.isdigit():
        return _number_ends(text, match.start() - len(token), token)
    if len(token) == 1 and token.isalpha() and token.isupper() and first.isupper():
        return False  # an initial: "J. Berg"
    shortened = token.lower() in prose.abbreviations
    if not shortened and not ("." in token and _INITIALS.fullmatch(token)):
        return True
    # An abbreviation may still end its sentence: "m.m. Under året". A capital says so, except
    # after the ones that stand before names and figures.
    return first.isupper() and token.lower() not in prose.leading


def _number_ends(text: str, start: int, token: str) -> bool:
    """A number and a full stop end a sentence, unless they number what follows."""
    at_start = not text[:start].strip() or text[:start].rstrip()[-1:] in ".:!?"
    return not (at_start and len(token) <= 2)


def placed(quantity: Quantity, sentence: Sentence) -> Quantity:
    """A quantity read from a sentence's text, with its places in the source."""
    hedge = quantity.hedge
    if hedge is not None:
        hedge = replace(hedge, span=sentence.place(hedge.span.start, hedge.span.end))
    place = sentence.place(quantity.span.start, quantity.span.end)
    value, places, text, unit = quantity.value, quantity.places, quantity.text, quantity.unit
    return Quantity(value, places, place, text, unit, hedge)
