"""A strict reader of lexicon files: every scalar a string, every fault with its line.

PyYAML's own constructors read `no` as False, `1:30` as 90, `010` as 8 and keep the last of two
equal keys. Here only its parser is used, and each value is turned into what its field wants.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import yaml

from auditcli.errors import RuleError
from auditcli.model import Dimension, Unit
from auditcli.reading.lexicon_claims import ClaimWords
from auditcli.reading.lexicon_measures import MeasureWords
from auditcli.reading.lexicon_types import (
    GoalWords,
    HedgeWord,
    LabelWords,
    MentionWords,
    NumberWords,
    ProseWords,
    TableWords,
    Words,
)
from auditcli.reading.lexicon_years import YearWords

_T = TypeVar("_T")


class Entry:
    """A node of the file, read as what its field wants. Raises RuleError with file and line."""

    def __init__(self, node: yaml.Node, path: Path) -> None:
        self.node = node
        self.path = path

    def fail(self, what: str) -> NoReturn:
        """Say what is wrong here, and the mend."""
        raise RuleError(f"{self.path}, line {self.node.start_mark.line + 1}: {what}")

    def text(self) -> str:
        """A scalar, composed, exactly as written."""
        if not isinstance(self.node, yaml.ScalarNode):
            self.fail("a single word or number is wanted here")
        return unicodedata.normalize("NFC", str(self.node.value))

    def word(self) -> str:
        """A word or phrase: lower case, one space between words."""
        word = self.text()
        if not word or word != " ".join(word.lower().split()):
            self.fail(f'"{word}" must be in lower case, with single spaces and not empty')
        return word

    def number(self, kind: Callable[[str], _T]) -> _T:
        """A scalar read by `kind` (Decimal, int, Fraction)."""
        try:
            return kind(self.text())
        except (ValueError, InvalidOperation, ZeroDivisionError):
            self.fail(f'"{self.text()}" is not a number: write it like 12, 0.1 or 1/3')

    def whole(self) -> int:
        """A whole number."""
        return self.number(int)

    def fraction(self) -> Fraction:
        """A part of one, like 1/3."""
        return self.number(Fraction)

    def share(self) -> Decimal | None:
        """A share of a figure, or "unbounded"."""
        return None if self.text() == "unbounded" else self.number(Decimal)

    def truth(self) -> bool:
        """`true` or `false`, and no other spelling."""
        if self.text() not in {"true", "false"}:
            self.fail(f'"{self.text()}" must be true or false')
        return self.text() == "true"

    def entries(self) -> list[Entry]:
        """The parts of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.fail("a list in square brackets is wanted here")
        return [Entry(node, self.path) for node in self.node.value]

    def words(self) -> Words:
        """A list of words without repeats."""
        found: set[str] = set()
        for entry in self.entries():
            word = entry.word()
            if word in found:
                entry.fail(f'"{word}" stands twice in this list: take one away')
            found.add(word)
        return frozenset(found)

    def mapping(self) -> dict[str, Entry]:
        """Keys and what they hold; a key that stands twice is a fault."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fail("keys and values are wanted here")
        found: dict[str, Entry] = {}
        for key_node, value in self.node.value:
            key = Entry(key_node, self.path).text()
            if key in found:
                Entry(key_node, self.path).fail(f'"{key}" stands twice: take one away')
            found[key] = Entry(value, self.path)
        return found

    def meanings(self, read: Callable[[Entry], _T]) -> dict[str, _T]:
        """Words and what each means, read by `read`."""
        return {word: read(entry) for word, entry in self.mapping().items()}

    def record(self, keys: Iterable[str]) -> dict[str, Entry]:
        """A mapping with exactly these keys."""
        wanted, found = list(keys), self.mapping()
        for key, entry in found.items():
            if key not in wanted:
                entry.fail(f'"{key}" is not known here; the keys are {", ".join(wanted)}')
        for key in wanted:
            if key not in found:
                self.fail(f'"{key}" is missing: add it')
        return found


def read_file(path: Path) -> Entry:
    """Parse a lexicon file. Raises RuleError where it is not YAML or cannot be read."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=loader)
    except OSError as error:
        raise RuleError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "not UTF-8 text"
        raise RuleError(f"{path}{line}: this is not YAML ({problem}); mend the syntax") from error
    if node is None:
        raise RuleError(f"{path}: the file is empty; a lexicon is wanted")
    return Entry(node, path)


def read_units(entry: Entry) -> dict[str, Unit]:
    """The units: each word with the unit it names."""
    units: dict[str, Unit] = {}
    for part in entry.entries():
        data = part.record(["symbol", "dimension", "factor", "base", "words"])
        dimensions = [dimension.value for dimension in Dimension]
        if data["dimension"].text() not in dimensions:
            data["dimension"].fail(f"the dimension must be one of {', '.join(dimensions)}")
        unit = Unit(
            data["symbol"].text(),
            Dimension(data["dimension"].text()),
            data["factor"].number(Decimal),
            data["base"].text(),
        )
        _add(units, data["words"], unit, "unit")
    return units


def read_hedges(entry: Entry) -> dict[str, HedgeWord]:
    """The hedges: each word with how far it widens a figure."""
    hedges: dict[str, HedgeWord] = {}
    for part in entry.entries():
        data = part.record(["below", "above", "words"])
        below, above = data["below"].share(), data["above"].share()
        for word in data["words"].words():
            if word in hedges:
                data["words"].fail(f'"{word}" is a hedge twice: take one away')
            hedges[word] = HedgeWord(word, below, above)
    return hedges


def _add(into: dict[str, Unit], words: Entry, unit: Unit, what: str) -> None:
    for word in words.words():
        if word in into:
            words.fail(f'"{word}" is a {what} twice: take one away')
        into[word] = unit


def read_numbers(entry: Entry) -> NumberWords:
    """The number words."""
    data = entry.record(field.name for field in fields(NumberWords))
    return NumberWords(
        articles=data["articles"].words(),
        cardinals=data["cardinals"].meanings(Entry.whole),
        hundreds=data["hundreds"].meanings(Entry.whole),
        scales=data["scales"].meanings(Entry.whole),
        conjunctions=data["conjunctions"].words(),
        compound=data["compound"].truth(),
        ordinals=data["ordinals"].meanings(Entry.whole),
        fractions=data["fractions"].meanings(Entry.fraction),
        halves=data["halves"].words(),
        every=data["every"].words(),
        multiples=data["multiples"].meanings(Entry.fraction),
    )


def read_table_words(entry: Entry) -> TableWords:
    """The word lists of tables."""
    data = entry.record(field.name for field in fields(TableWords))
    return TableWords(**{key: part.words() for key, part in data.items()})


def read_goal_words(entry: Entry) -> GoalWords:
    """The word lists of goals."""
    data = entry.record(field.name for field in fields(GoalWords))
    return GoalWords(**{key: part.words() for key, part in data.items()})


def read_claim_words(entry: Entry) -> ClaimWords:
    """The word lists of claims."""
    data = entry.record(field.name for field in fields(ClaimWords))
    return ClaimWords(**{key: part.words() for key, part in data.items()})


def read_year_words(entry: Entry) -> YearWords:
    """The word lists of years."""
    data = entry.record(field.name for field in fields(YearWords))
    return YearWords(**{key: part.words() for key, part in data.items()})


def read_prose_words(entry: Entry) -> ProseWords:
    """The word lists of running text."""
    data = entry.record(field.name for field in fields(ProseWords))
    return ProseWords(**{key: part.words() for key, part in data.items()})


def read_label_words(entry: Entry) -> LabelWords:
    """The word lists of labels."""
    data = entry.record(field.name for field in fields(LabelWords))
    return LabelWords(**{key: part.words() for key, part in data.items()})


def read_mention_words(entry: Entry) -> MentionWords:
    """The word lists of mentions; seasons and parts of a year go to their last month."""
    data = entry.record(field.name for field in fields(MentionWords))
    seasons = data.pop("seasons").meanings(Entry.whole)
    parts = data.pop("parts").meanings(Entry.whole)
    words = {key: part.words() for key, part in data.items()}
    return MentionWords(**words, seasons=seasons, parts=parts)


def read_measure_words(entry: Entry) -> MeasureWords:
    """The word lists of comments on measures."""
    data = entry.record(field.name for field in fields(MeasureWords))
    return MeasureWords(**{key: part.words() for key, part in data.items()})
