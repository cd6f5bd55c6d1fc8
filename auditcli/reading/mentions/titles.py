"""Titles: goals, success factors and chapters that an overview lists and that come back below.

Two headings of three words and more are one title when all words but one are the same, and that
one differs by its ending or by a hyphen ("Långsiktig", "Långsiktigt"; "chefs", "chefs-").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditcli.model import Heading, Spelling
from auditcli.reading.mentions.slips import is_sure

#: What stands around a title: who answers for it, a label before it, a number.
_AFTER = re.compile(r"\s*\((?P<who>[^()]{2,40})\)\s*$")
_LABEL = re.compile(r"^[^\W\d_]+(?:\s[^\W\d_]+)?:\s+")
_WORDS, _LETTERS = (3, 14), 16
#: How many letters two forms of a word share at the beginning.
_SHARED = 5
_NAMED = 2
_DASHES = str.maketrans("‐‑–", "---")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title: its text and words, and how often and where it heads something."""

    text: str
    words: tuple[str, ...]
    headings: list[Heading]


def read_titles(headings: Sequence[Heading]) -> Iterator[Spelling]:
    """Titles that come again, and pairs of titles that look like one; the rarer form first."""
    titles = _titles(headings)
    for title in titles:
        first, *again = title.headings
        if again:
            places = tuple(heading.span for heading in again)
            yield Spelling("title", title.text, places, title.text, (first.span,))
    rest: defaultdict[tuple[int, tuple[str, ...]], list[_Title]] = defaultdict(list)
    for title in titles:
        for at in range(len(title.words)):
            others = rest[at, title.words[:at] + title.words[at + 1 :]]
            for other in others[:_NAMED]:
                if _one_word(other.words[at], title.words[at]):
                    yield _pair(title, other)
            others.append(title)


def _titles(headings: Sequence[Heading]) -> list[_Title]:
    found: dict[tuple[str, ...], _Title] = {}
    for heading in headings:
        words = title_words(heading)
        if is_title(words):
            title = found.setdefault(words, _Title(_bare(heading), words, []))
            title.headings.append(heading)
    return list(found.values())


def title_words(heading: Heading) -> tuple[str, ...]:
    """The words of a title in lower case, without label, number and who answers for it."""
    return tuple(_bare(heading).lower().translate(_DASHES).split())


def is_title(words: Sequence[str]) -> bool:
    """Whether words are enough to be known again."""
    return _WORDS[0] <= len(words) <= _WORDS[1] and sum(map(len, words)) >= _LETTERS


def _bare(heading: Heading) -> str:
    return _AFTER.sub("", _LABEL.sub("", heading.text)).strip()


def _pair(one: _Title, other: _Title) -> Spelling:
    rare, usual = sorted(
        (one, other), key=lambda title: (len(title.headings), title.headings[0].span)
    )
    return Spelling(
        "title",
        rare.text,
        tuple(heading.span for heading in rare.headings),
        usual.text,
        tuple(heading.span for heading in usual.headings),
    )


def _one_word(one: str, other: str) -> bool:
    """Whether two words are one, badly written; figures, genitives and definite forms are not.

    They differ by a hyphen or a t at the end, by the last letter, or by a slip inside.
    """
    shorter, longer = sorted((one, other), key=len)
    if any(letter.isdigit() for letter in longer) or "-" in longer[:-1]:
        return False
    if longer in (shorter + "-", shorter + "t"):
        return len(shorter) >= _SHARED
    if len(shorter) == len(longer) and shorter[:-1] == longer[:-1]:
        return len(shorter) > _SHARED and "s" not in (shorter[-1], longer[-1])
    return bool(is_sure(shorter, longer))
