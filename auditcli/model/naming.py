"""Names of rows as words, and when a name that somebody declared is such a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

#: A stem has at least so many letters.
SHORTEST_STEM = 3
#: What is longer is no word of a language, and is left as it is.
LONGEST_WORD = 80


@lru_cache(maxsize=65536)
def stem(word: str, endings: tuple[str, ...]) -> str:
    """A word without its inflections: the longest ending is taken off again and again.

    `endings` come longest first, in lower case like the word.
    """
    again = len(word) <= LONGEST_WORD
    while again and word.endswith(endings):
        again = False
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                word, again = word[: -len(ending)], True
                break
    return word


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in lower case, without signs: "Eget kapital, not 3" has four."""
    composed = unicodedata.normalize("NFC", text).lower()
    return tuple("".join(c if c.isalnum() else " " for c in composed).split())


def spelled(words: Sequence[str]) -> str:
    """The letters of words in one piece, however a line end or an extractor divided them."""
    return "".join(words)


@lru_cache(maxsize=16384)
def stemmed(words: tuple[str, ...], endings: tuple[str, ...]) -> str:
    """The stems of words in one piece, so that an inflection more or less does not matter."""
    return " ".join(stem(word, endings) for word in words)
