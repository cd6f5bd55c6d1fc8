"""What the program says, in the language of the reader.

English stands in the code, where it is said; here is the same in Swedish, by the English: what is
put together where it is said (`sv_words`), what a check says of a finding (`sv`), and messages
that come whole, such as errors and help (`sv_messages`, `sv_files`, `sv_help`); and the pages of
rules (`sv_checks`, `sv_params`). The language is set around what is written for one reader:
`with reader("sv"): …`. What a rule says stands with the rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from functools import cache

from auditcli.texts import sv, sv_checks, sv_files, sv_help, sv_messages, sv_params, sv_words

#: The languages of readers, the one in which the program is written first.
LANGUAGES = ("en", "sv")

_TEXTS: dict[str, dict[str, str]] = {"sv": sv_words.TEXTS}
_PHRASES: dict[str, dict[str, str]] = {"sv": sv.PHRASES}
_MESSAGES: dict[str, dict[str, str]] = {
    "sv": {**sv_messages.MESSAGES, **sv_messages.SYSTEM, **sv_files.FILES, **sv_help.HELP}
}
_ASKED: dict[str, dict[str, str]] = {"sv": sv_checks.ASKED}
_NOTES: dict[str, dict[str, str]] = {"sv": sv_params.NOTES}
#: What stands before decimals, where it is no point.
_DECIMAL = {"sv": ","}
_language: ContextVar[str] = ContextVar("language", default="en")
_HOLE = re.compile(r"\{(\d*)\}")

#: Texts by the English, and patterns of those with holes.
_Known = tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]


@contextmanager
def reader(language: str) -> Iterator[None]:
    """Within, everything is said in this language ("en", "sv")."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def speak(language: str) -> None:
    """From here on, to the end of the `reader` around it, say everything in this language."""
    _language.set(language)


def spoken() -> str:
    """The language that is spoken now."""
    return _language.get()


def say(text: str, **fields: object) -> str:
    """A text in the reader's language, its {fields} filled in."""
    said = _TEXTS.get(spoken(), {}).get(text, text)
    return said.format(**fields) if fields else said


def phrase(text: str, language: str) -> str:
    """What a check says, in a language; text that is none of its phrases stays as it is."""
    return _matched(text, _compiled(language), 2) if language in _PHRASES and text else text


def message(text: str) -> str:
    """An error, a notice or a help text that is complete, in the reader's language."""
    language = spoken()
    return _matched(text, _messages(language), 3) if language in _MESSAGES and text else text


def _matched(text: str, known: _Known, depth: int) -> str:
    whole, patterns = known
    if text in whole:
        return whole[text]
    for pattern, said in patterns:
        match = pattern.fullmatch(text)
        if match:
            holes = match.groups(default="")
            inner = [_matched(hole, known, depth - 1) for hole in holes] if depth else holes
            return said.format(*inner)
    return text


@cache
def _compiled(language: str) -> _Known:
    return _patterns(_PHRASES[language])


@cache
def _messages(language: str) -> _Known:
    return _patterns(_MESSAGES[language])


def _patterns(texts: Mapping[str, str]) -> _Known:
    """The texts without holes, and the others as patterns, the most telling first."""
    whole: dict[str, str] = {}
    patterns: list[tuple[re.Pattern[str], str]] = []
    for english in sorted(texts, key=lambda one: -len(_HOLE.sub("", one))):
        if not _HOLE.search(english):
            whole[english] = texts[english]
            continue
        parts = [re.escape(part) for part in re.split(r"\{\d*\}", english)]
        patterns.append((re.compile("(.*?)".join(parts), re.DOTALL), texts[english]))
    return whole, patterns


def decimal(number: Decimal, language: str) -> str:
    """A number of the program's own, as it is written in a language."""
    return f"{number:f}".replace(".", _DECIMAL.get(language, "."))


def asked(check: str, english: str) -> str:
    """What a check asks, in the reader's language."""
    return _ASKED.get(spoken(), {}).get(check, english)


def parameter(note: str) -> str:
    """What a parameter is for, in the reader's language."""
    return _NOTES.get(spoken(), {}).get(note, note)


def readers_language(told: str | None, configured: str, environment: Mapping[str, str]) -> str:
    """The language to speak: as told, as configured, else that of the environment, else English."""
    if told or configured:
        return told or configured
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            language = re.split(r"[_.@-]", value)[0].lower()
            return language if language in LANGUAGES else "en"
    return "en"


def told_language(arguments: Sequence[str]) -> str | None:
    """The language that a command line asks for, before anybody has understood the rest of it."""
    for number, word in enumerate(arguments):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == "--ui-language":
            told = value if equals else "".join(arguments[number + 1 : number + 2])
            return told if told in LANGUAGES else None
    return None
