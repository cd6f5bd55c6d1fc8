"""What the program says, in the language of the reader.

English stands in the code, where it is said; `sv.py` has the same in Swedish, by the English. The
language is set once, around what is written for one reader: `with reader("sv"): …`. What a rule
says stands with the rule; what a check says of a finding (a hint, a reason) is `phrase`d.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from auditcli.texts import sv

#: The languages of readers, the one in which the program is written first.
LANGUAGES = ("en", "sv")

_TEXTS: dict[str, dict[str, str]] = {"sv": sv.TEXTS}
_PHRASES: dict[str, dict[str, str]] = {"sv": sv.PHRASES}
_language: ContextVar[str] = ContextVar("language", default="en")
_HOLE = re.compile(r"\{(\d*)\}")


@contextmanager
def reader(language: str) -> Iterator[None]:
    """Within, everything is said in this language ("en", "sv")."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def say(text: str, **fields: object) -> str:
    """A text in the reader's language, its {fields} filled in."""
    said = _TEXTS.get(_language.get(), {}).get(text, text)
    return said.format(**fields) if fields else said


def phrase(text: str, language: str) -> str:
    """What a check says, in a language; text that is none of its phrases stays as it is."""
    return _phrase(text, language, 2) if language in _PHRASES and text else text


def _phrase(text: str, language: str, depth: int) -> str:
    whole, patterns = _compiled(language)
    if text in whole:
        return whole[text]
    for pattern, said in patterns:
        match = pattern.fullmatch(text)
        if match:
            holes = match.groups(default="")
            inner = [_phrase(hole, language, depth - 1) for hole in holes] if depth else holes
            return said.format(*inner)
    return text


@cache
def _compiled(language: str) -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """The phrases without figures, and the others as patterns, the most telling first."""
    whole: dict[str, str] = {}
    patterns: list[tuple[re.Pattern[str], str]] = []
    phrases = _PHRASES[language]
    for english in sorted(phrases, key=lambda one: -len(_HOLE.sub("", one))):
        if not _HOLE.search(english):
            whole[english] = phrases[english]
            continue
        parts = [re.escape(part) for part in re.split(r"\{\d*\}", english)]
        patterns.append((re.compile("(.*?)".join(parts), re.DOTALL), phrases[english]))
    return whole, patterns


def readers_language(told: str | None, configured: str, environment: Mapping[str, str]) -> str:
    """The language to speak: as told, as configured, else that of the environment, else English."""
    if told or configured:
        return told or configured
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            language = re.split(r"[_.@-]", value)[0].lower()
            return language if language in LANGUAGES else "en"
    return "en"
