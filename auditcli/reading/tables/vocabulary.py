"""The words of a language that tell rows and columns of a table apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from auditcli.model import AssetFigure, ColumnKind, Dimension, RowRole, Unit
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import TableWords, Words
from auditcli.reading.tables.periods import read_period

#: The unit of a figure that a sign, or a word in its head, says to be in per cent.
PERCENT = Unit("%", Dimension.PERCENT)
#: The numbers of the quarters of a year.
QUARTERS = frozenset("1234")
#: So many labels are remembered, and then forgotten all at once.
MOST_REMEMBERED = 20_000

T = TypeVar("T")


def _alternatives(words: Iterable[str]) -> str:
    ordered = sorted({re.escape(word.lower()) for word in words}, key=len, reverse=True)
    return "|".join(ordered) or r"(?!)"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Compiled word lists. All patterns expect lower-case, composed text.

    `measures` are the units but for counted things; `column_words` the words that tell a kind of
    column by themselves. `known` and `roles` remember the kinds of heads and the roles of labels
    met before: the same come again and again, in all documents of a run.
    """

    decimal: str
    total: re.Pattern[str]
    result: re.Pattern[str]
    of_which: re.Pattern[str]
    announcing: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    rate: re.Pattern[str]
    note: re.Pattern[str]
    noted: re.Pattern[str]
    caption: re.Pattern[str]
    opens: re.Pattern[str]
    group: re.Pattern[str]
    columns: tuple[tuple[ColumnKind, re.Pattern[str]], ...]
    percent: re.Pattern[str]
    ties: frozenset[str]
    column_words: Mapping[str, ColumnKind]
    known: dict[str, ColumnKind]
    roles: dict[str, RowRole]
    units: frozenset[str]
    verdicts: frozenset[str]
    measures: frozenset[str]
    months: frozenset[str]
    quarters: frozenset[str]
    function_words: frozenset[str]
    before_years: frozenset[str]
    assets: tuple[tuple[AssetFigure, re.Pattern[str]], ...]

    def role(self, label: str) -> RowRole:
        """The role that a row's label tells, ITEM where it tells none."""
        role = self.roles.get(label)
        if role is None:
            role = self._role(label.lower().lstrip(" -–−•·*"))
            _remember(self.roles, label, role)
        return role

    def _role(self, text: str) -> RowRole:
        for role, pattern in (
            (RowRole.OF_WHICH, self.of_which),
            (RowRole.OPENING, self.opening),
            (RowRole.CLOSING, self.closing),
            (RowRole.TOTAL, self.total),
            (RowRole.RESULT, self.result),
            (RowRole.RATE, self.rate),
        ):
            if pattern.search(text):
                return role
        return RowRole.ITEM

    def asset_figure(self, label: str) -> AssetFigure | None:
        """What a row tells of assets: what they cost, how they are written off, for how long."""
        text = label.lower()
        return next((kind for kind, pattern in self.assets if pattern.search(text)), None)

    def announces_parts(self, label: str) -> bool:
        """Whether a label ends in a word that the rows below are parts of it ("… varav")."""
        return bool(self.announcing.search(label.lower().rstrip(" :")))

    def column_kind(self, header: str) -> ColumnKind:
        """The kind that a column head tells, UNKNOWN where it tells none."""
        text = header.lower()
        if text.isalnum():  # one word, which is one of the lists or none
            return self.column_words.get(text, ColumnKind.UNKNOWN)
        kind = self.known.get(text)
        if kind is None:
            found = (kind for kind, pattern in self.columns if pattern.search(text))
            kind = next(found, ColumnKind.UNKNOWN)
            _remember(self.known, text, kind)
        return kind

    def group_of(self, label: str) -> str:
        """The group of people that a label names and nothing else ("varav kvinnor"), or ""."""
        found = self.group.match(label.lower().strip(" -–−•·*:,"))
        return found[1] if found else ""

    def begins_table(self, text: str) -> bool:
        """Whether a line opens a table of its own: a caption or the heading of a note."""
        return bool(self.opens.match(text.lower()))

    def quarters_in(self, tokens: Sequence[str]) -> list[tuple[int, int]]:
        """The quarters of a year among words, each as its first and last word: "Kv 3", "Q3"."""
        found: list[tuple[int, int]] = []
        for at, token in enumerate(tokens):
            name, number = token[:-1].rstrip(".").lower(), token[-1:]
            before = tokens[at - 1].strip(".:").lower() if at else ""
            if number in QUARTERS and (
                name in self.quarters or (not name and before in self.quarters)
            ):
                found.append((at if name else at - 1, at))
        return found

    def heads_quarters(self, text: str) -> bool:
        """Whether a line names quarters of a year, and has no other figures than years."""
        lowered = text.lower()
        if not any(name in lowered for name in self.quarters):
            return False
        tokens = text.split()
        quarters = self.quarters_in(tokens)
        numbers = {at for _, at in quarters}
        others = [
            t for at, t in enumerate(tokens) if at not in numbers and any(map(str.isdigit, t))
        ]
        return len(quarters) > 1 and all(read_period(token.strip("().,:*")) for token in others)

    def note_of(self, label: str) -> str:
        """The number of the note that a label refers to at its end ("Skulder, not 7"), or ""."""
        found = self.noted.search(label.lower())
        return found[1] if found else ""

    def note_opened(self, text: str) -> str:
        """The number of the note that a line is the heading of ("Not 7 Skulder"), or ""."""
        found = self.opens.match(text.lower().strip())
        return (found[1] or "") if found else ""

    def is_column_word(self, word: str) -> bool:
        """Whether a word of a column head says what kind of column it is."""
        return self.column_kind(word.strip("().:*")) is not ColumnKind.UNKNOWN


def _remember(known: dict[str, T], text: str, told: T) -> None:
    """Keep what a text told; a run over many long sheets must not keep all that it ever met."""
    if len(known) >= MOST_REMEMBERED:
        known.clear()
    known[text] = told


def _first(entries: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"^(?:{_alternatives(entries)})(?![\w])")


def _anywhere(entries: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(entries)})(?!\w)")


def _lists(words: TableWords) -> tuple[tuple[ColumnKind, Words], ...]:
    """The words of each kind of column; the first that is found counts."""
    return (
        (ColumnKind.DEVIATION, words.deviation),
        (ColumnKind.CHANGE, words.change),
        (ColumnKind.FORECAST, words.forecast),
        (ColumnKind.BUDGET, words.budget),
        (ColumnKind.OUTCOME, words.outcome),
        (ColumnKind.SUM, words.sum),
        (ColumnKind.SHARE, words.share),
        (ColumnKind.TARGET, words.target),
        (ColumnKind.GROUP, words.group),
    )


def _kinds(words: TableWords) -> tuple[tuple[ColumnKind, re.Pattern[str]], ...]:
    """The patterns of the same: a word for a group must be all there is."""
    *others, (group, names) = _lists(words)
    found = [(kind, _anywhere(entries)) for kind, entries in others]
    return (*found, (group, re.compile(rf"^(?:{_alternatives(names)})$")))


def _by_word(words: TableWords) -> dict[str, ColumnKind]:
    """The kind of column that each word tells by itself."""
    return {word.lower(): kind for kind, entries in reversed(_lists(words)) for word in entries}


def _measures(lexicon: Lexicon) -> frozenset[str]:
    """The units but for counted things."""
    units = lexicon.units.items()
    return frozenset(word for word, unit in units if unit.dimension is not Dimension.COUNT)


def _assets(words: TableWords) -> tuple[tuple[AssetFigure, re.Pattern[str]], ...]:
    return (
        (AssetFigure.LIFE, _anywhere(words.life)),
        (AssetFigure.DEPRECIATION, _anywhere(words.depreciated)),
        (AssetFigure.COST, _anywhere(words.acquired)),
    )


@lru_cache(maxsize=8)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a language, compiled once."""
    words = lexicon.table
    return Vocabulary(
        decimal=lexicon.decimal,
        total=_first(words.total),
        result=_anywhere(words.result),
        of_which=_first(words.of_which),
        announcing=re.compile(rf"(?<!\w)(?:{_alternatives(words.of_which)})$"),
        opening=_anywhere(words.opening),
        closing=_anywhere(words.closing),
        rate=_anywhere(words.rate),
        note=re.compile(rf"(?:^|\s)(?:{_alternatives(words.note_reference)})\.?$"),
        noted=re.compile(
            rf"(?:^|[\s(])(?:{_alternatives(words.note_reference)})\.?\s*(\d{{1,2}})\)?$"
        ),
        caption=_first(words.caption),
        opens=re.compile(
            rf"(?:{_alternatives(words.caption)})\s*\d*\s*[:.]"
            rf"|(?:{_alternatives(words.note_reference)})\.?\s*(\d{{1,2}})(?!\d)"
        ),
        group=re.compile(
            rf"(?:(?:{_alternatives(words.of_which)})\s+)?({_alternatives(words.group)})$"
        ),
        columns=_kinds(words),
        column_words=_by_word(words),
        percent=re.compile(_alternatives(words.percent)),
        known={},
        roles={},
        units=frozenset(lexicon.units),
        verdicts=lexicon.goals.reached | lexicon.goals.partly | lexicon.goals.not_reached,
        measures=_measures(lexicon),
        months=frozenset(lexicon.months),
        quarters=words.quarter,
        function_words=lexicon.function_words,
        before_years=lexicon.years.prose,
        assets=_assets(words),
        ties=frozenset(word for word in lexicon.comparison if " " not in word),
    )
