"""Running text into sentences and words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditcli.model import Sentence, Word
from auditcli.reading.joined import Joined
from auditcli.reading.lexicon import Lexicon

#: Abbreviations that end in a full stop, Swedish and English, without it.
_ABBREVIATIONS = frozenset(
    """
    adj anm approx art avd avg avs b.l.a bil bl.a c.a ca cf co corp d.v.s dec div dnr doc dr ds dvs
    e.d e.g e.kr ed el eng enl etc ev ex exkl f.d f.kr f.n f.o.m fd feb fig fn forts fr fr.o.m g.m
    gm h.c i.e inc inkl inst int jan jfr jr kap kl kr lic ltd m.a.o m.fl m.h.t m.m m.v max milj min
    mm mom motsv mr mrs ms mån n.b nov nr no o.d o.dyl o.s.v okt os osv p.g.a pga phil pl pp prel
    proc prof prop red ref rep resp rev rst s.a.s s.k sek sep sept sid skr sr st str t t.ex t.o.m
    t.v tab tel tf ting tim tr u.s ung uppl v vol vs årg öv övr
    """.split()  # noqa: SIM905
)
#: Of these, the ones that stand before a name, a figure or an example and so never end a sentence.
_LEADING = frozenset(
    """
    art bil bl.a c.a ca cf d.v.s dnr dr ds dvs e.g ed enl ev ex exkl fig fr.o.m f.o.m i.e inkl jfr
    kap kl mr mrs ms nr no p.g.a pga pp prof prop resp s.k sid t.ex t.o.m tab tel tf ung vol
    """.split()  # noqa: SIM905
)
#: A word: letters and digits, with marks inside ("EU:s", "2018:597", "barn-och", "12,4").
_WORD = re.compile(r"[^\W_]+(?:[-‐‑–:.,/'’&][^\W_]+)*[-‐‑]?")
#: Where a sentence may end: the mark, closing quotes and brackets, then space or the end.
_STOP = re.compile(r"(?P<mark>[.!?…]+)[)\]\"”’»]*(?=\s|$)")
_NEXT = re.compile(r"[\s\"“”'’«»(\[–-]*(?P<start>\S)?")
_BEFORE = re.compile(r"[^\s(\[\"“”«»]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def split_sentences(joined: Joined, lexicon: Lexicon) -> Iterator[Sentence]:
    """The sentences of a paragraph, with places in the source."""
    text = joined.text
    start = 0
    for end in (*_ends(text), len(text)):
        while start < end and text[start].isspace():
            start += 1
        stop = end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if start < stop:
            yield _sentence(joined, start, stop, lexicon)
        start = end


def _sentence(joined: Joined, start: int, end: int, lexicon: Lexicon) -> Sentence:
    words = []
    for match in _WORD.finditer(joined.text, start, end):
        text = match.group().lower()
        span, crosses = joined.locate(match.start(), match.end())
        words.append(Word(text, span, crosses, text in lexicon.repeatable))
    return Sentence(
        joined.text[start:end], joined.span(start, end), tuple(words), joined.pieces_of(start, end)
    )


def _ends(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        if match.end() < len(text) and _is_end(text, match):
            yield match.end()


def _is_end(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    first = following["start"] if following else None
    if first is None:
        return True
    if first.islower():
        return False
    if match["mark"] != ".":
        return True
    before = _BEFORE.search(text, max(match.start() - 40, 0), match.start())
    if before is None:
        return True
    token = before.group()
    if token.isdigit():
        return _number_ends(text, before.start(), token)
    if len(token) == 1 and token.isalpha() and token.isupper() and first.isupper():
        return False  # an initial: "J. Berg"
    if token.lower() not in _ABBREVIATIONS and not ("." in token and _INITIALS.fullmatch(token)):
        return True
    # An abbreviation may still end its sentence: "m.m. Under året". A capital says so, except
    # after the ones that stand before names and figures.
    return first.isupper() and token.lower() not in _LEADING


def _number_ends(text: str, start: int, token: str) -> bool:
    """A number and a full stop end a sentence, unless they number what follows."""
    at_start = not text[:start].strip() or text[:start].rstrip()[-1:] in ".:!?"
    return not (at_start and len(token) <= 2)
