"""Words that a user adds to a lexicon, without a lexicon of his own.

A list of the lexicon is named by where it stands in its file: `rise`, `table.total`,
`goals.reached`. Where a word has a meaning (a unit, a hedge, a month), a word of the lexicon names
the list, and the words added to it mean the same: under `units.tkr`, further names of tkr.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from auditcli.errors import UsageError
from auditcli.reading.lexicon import Lexicon, load_lexicon

#: Words for lists of lexicons: (language, name of the list, words).
ExtraWords = tuple[tuple[str, str, tuple[str, ...]], ...]


@cache
def word_lists(language: str) -> frozenset[str]:
    """The names of the lists of a language that words may be added to."""
    return frozenset(_names(load_lexicon(language), ""))


def _names(part: Any, prefix: str) -> Iterator[str]:
    for field in fields(part):
        value, name = getattr(part, field.name), prefix + field.name
        if isinstance(value, frozenset):
            yield name
        elif isinstance(value, Mapping):
            yield from (f"{name}.{word}" for word in value)
        elif is_dataclass(value):
            yield from _names(value, f"{name}.")


def lexicon_with(language: str, extra: ExtraWords) -> Lexicon:
    """The lexicon of a language with the extra words for it; the same object each time.

    Raises UsageError for a language without a lexicon and for a list that it does not have.
    """
    mine = tuple(one for one in extra if one[0] == language)
    return _extended(language, mine) if mine else load_lexicon(language)


@cache
def _extended(language: str, extra: ExtraWords) -> Lexicon:
    lexicon = load_lexicon(language)
    for _, name, words in extra:
        if name not in word_lists(language):
            raise UsageError(f'the lexicon of "{language}" has no word list "{name}"')
        lexicon = _added(lexicon, name, words)
    return lexicon


def _added(part: Any, name: str, words: tuple[str, ...]) -> Any:
    """A part of a lexicon with words in one of its lists."""
    head, _, rest = name.partition(".")
    value = getattr(part, head)
    if isinstance(value, frozenset):
        return replace(part, **{head: value | frozenset(words)})
    if isinstance(value, Mapping):
        return replace(part, **{head: {**value, **dict.fromkeys(words, value[rest])}})
    return replace(part, **{head: _added(value, rest, words)})
