"""The words of a language, from rules/lexicon/<language>.yaml; and which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache
from pathlib import Path

from auditcli.errors import UsageError
from auditcli.reading import lexicon_yaml
from auditcli.reading.lexicon_types import GoalWords, HedgeWord, Lexicon, NumberWords, TableWords

__all__ = [
    "GoalWords",
    "HedgeWord",
    "Lexicon",
    "NumberWords",
    "TableWords",
    "alternation",
    "available_languages",
    "detect_language",
    "load_lexicon",
    "may_hold",
    "read_lexicon",
]

_PACKAGE = Path(__file__).resolve().parent.parent

#: The language of a text whose words tell nothing: most reports that reach us are Swedish.
_DEFAULT = "sv"

#: How much of a text is looked at: so many pieces of so many characters, spread evenly.
_PIECES, _PIECE = 16, 2000

_WORD = re.compile(r"[^\W\d_]+")


def _folder() -> Path:
    """Where the lexicons lie: inside the package in a wheel, beside it in a checkout."""
    packed = _PACKAGE / "_rules" / "lexicon"
    return packed if packed.is_dir() else _PACKAGE.parent / "rules" / "lexicon"


@cache
def available_languages() -> tuple[str, ...]:
    """The languages that there is a lexicon for, sorted."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


@cache
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language ("sv"); the same object each time.

    Raises UsageError for a language without a lexicon, RuleError for a lexicon that is wrong.
    """
    if language not in available_languages():
        known = ", ".join(available_languages())
        raise UsageError(f'There is no lexicon for the language "{language}"; there is {known}.')
    return read_lexicon(_folder() / f"{language}.yaml")


def read_lexicon(path: Path) -> Lexicon:
    """Read a lexicon file. Raises RuleError naming file, line and mend."""
    top = lexicon_yaml.read_file(path)
    data = top.record(field.name for field in fields(Lexicon))
    return Lexicon(
        language=data["language"].word(),
        name=data["name"].text(),
        decimal=data["decimal"].text(),
        thousands=tuple(entry.text() for entry in data["thousands"].entries()),
        function_words=data["function_words"].words(),
        numbers=lexicon_yaml.read_numbers(data["numbers"]),
        units=lexicon_yaml.read_units(data["units"]),
        hedges=lexicon_yaml.read_hedges(data["hedges"]),
        months=data["months"].meanings(lexicon_yaml.Entry.whole),
        weekdays=data["weekdays"].meanings(lexicon_yaml.Entry.whole),
        table=lexicon_yaml.read_table_words(data["table"]),
        goals=lexicon_yaml.read_goal_words(data["goals"]),
        comparison=data["comparison"].words(),
        rise=data["rise"].words(),
        fall=data["fall"].words(),
        repeatable=data["repeatable"].words(),
        date_words=data["date_words"].words(),
        numbered=data["numbered"].words(),
        claims=lexicon_yaml.read_claim_words(data["claims"]),
        years=lexicon_yaml.read_year_words(data["years"]),
        prose=lexicon_yaml.read_prose_words(data["prose"]),
        labels=lexicon_yaml.read_label_words(data["labels"]),
        mentions=lexicon_yaml.read_mention_words(data["mentions"]),
        measures=lexicon_yaml.read_measure_words(data["measures"]),
    )


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first, any white space inside phrases."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)


def may_hold(phrases: Iterable[str]) -> Callable[[str], bool]:
    """Tells at one glance that a text holds none of the phrases, in capitals or not: most lines
    do not, and to scan each with a pattern of all phrases takes many times as long."""
    first = sorted({phrase.split()[0] for phrase in phrases})

    def holds(text: str) -> bool:
        lowered = text.lower()
        return any(word in lowered for word in first)

    return holds


@cache
def _telling_words(language: str) -> frozenset[str]:
    """The function words of a language, those left out that point at a note in another: a table
    full of "Not 4" is not English."""
    others = (load_lexicon(other) for other in available_languages() if other != language)
    notes = {word for lexicon in others for word in lexicon.table.note_reference}
    return load_lexicon(language).function_words - notes


def detect_language(text: str) -> str:
    """The language whose function words are commonest in a sample spread over the text.

    Where they tell nothing, or two languages tie, Swedish: a table without a sentence is read
    alike in most languages, and decimal comma is what our readers' reports print.
    """
    step = max(len(text) // _PIECES, _PIECE)
    sample = " ".join(text[at : at + _PIECE] for at in range(0, len(text), step))
    counts = Counter(_WORD.findall(sample.lower()))
    scores = {
        language: sum(counts[word] for word in _telling_words(language))
        for language in available_languages()
    }
    best = max(scores.values(), default=0)
    winners = [language for language, score in scores.items() if score == best]
    return winners[0] if best and len(winners) == 1 else _DEFAULT
