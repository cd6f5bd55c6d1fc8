"""Companies under two names, and abbreviations that stand for two things.

Two names of one company have the same last word before its form ("AB"), the same little words
between, and two forms of one word before them: "Invest i Storvik AB", "Investera i Storvik AB".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from auditcli.model import Source, Span, Spelling
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.mentions.slips import first_difference

#: Two forms of a word share so many letters.
_SHARED = 5
_LINK = 3
#: Forms of fewer letters than this are also written in capitals ("AB", "LTD").
_LONG = 4
#: So many names of one company are held against each other.
_MOST = 4

Words = tuple[str, ...]


def read_companies(source: Source, lexicon: Lexicon) -> Iterator[Spelling]:
    """Pairs of names of one company, the rarer first."""
    forms = alternation(word.upper() for word in lexicon.mentions.companies if len(word) < _LONG)
    long = alternation(word.capitalize() for word in lexicon.mentions.companies)
    name = r"[A-ZÅÄÖ][^\W\d_]+"
    # That a word begins is asked for behind its capital: the scan leaps from capital to capital.
    first, link = r"[A-ZÅÄÖ](?<!\w.)[^\W\d_]+", rf"[a-zåäö]{{1,{_LINK}}}"
    pattern = re.compile(
        rf"(?P<first>{first})[^\S\n]+(?:(?P<link>{link})\s+)?(?P<last>{name})\s+"
        rf"(?P<form>{forms}|{long})\b"
    )
    found: defaultdict[tuple[str, str], defaultdict[tuple[str, str], list[Span]]]
    found = defaultdict(lambda: defaultdict(list))
    for match in pattern.finditer(source.text):
        key = match["last"].lower(), match["form"].lower()
        found[key][match["first"], match["link"] or ""].append(Span(*match.span()))
    for names in found.values():
        yield from _pairs(source, names, lexicon)


def _pairs(
    source: Source, names: Mapping[tuple[str, str], list[Span]], lexicon: Lexicon
) -> Iterator[Spelling]:
    ranked = sorted(names, key=lambda name: (len(names[name]), name))
    for at, rare in enumerate(ranked[:_MOST]):
        for usual in ranked[at + 1 :][:_MOST]:
            if bool(rare[1]) != bool(usual[1]):
                continue
            if not _one_word(rare[0].lower(), usual[0].lower(), lexicon):
                continue
            if rare[1] or not _ordinary(source, rare, usual):
                places = tuple(names[rare]), tuple(names[usual])
                form, other = (" ".join(source.quote(spans[0]).split()) for spans in places)
                yield Spelling("name", form, places[0], other, places[1])


def _ordinary(source: Source, *names: tuple[str, str]) -> bool:
    """Whether the first words of names are ordinary ones ("the company Storvik Ltd")."""
    lowered = (re.compile(rf"\b{first.lower()}\b") for first, _ in names)
    return all(pattern.search(source.text) for pattern in lowered)


def _one_word(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two words are forms of one; the same word is one with another link before it."""
    shared = first_difference(one, other)
    rests = {one[shared:], other[shared:]} - {""}
    return shared >= _SHARED and all(rest in lexicon.mentions.derived for rest in rests)


def initials_of(words: Words) -> str:
    """The initials of words, in capitals."""
    return "".join(word[0].upper() for word in words)


def two_meanings(expansions: Iterable[tuple[str, Words, Span]]) -> Iterator[Spelling]:
    """Abbreviations that stand for other words in one place than in another."""
    found: defaultdict[str, list[tuple[Words, Span]]] = defaultdict(list)
    for short, words, span in expansions:
        if initials_of(words) == short:
            found[short].append((words, span))
    for (first, place), *again in found.values():
        for words, span in again:
            if any(_differ(one, other) for one, other in zip(first, words, strict=True)):
                yield Spelling("meaning", " ".join(words), (span,), " ".join(first), (place,))
                break


def _differ(one: str, other: str) -> bool:
    """Whether two words are two, and not forms of one."""
    shorter = min(len(one), len(other))
    return first_difference(one, other) < min(shorter, _SHARED)
