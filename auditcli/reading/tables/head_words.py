"""The words of a table's head, and the ways to cut them into one group for each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from auditcli.model import ColumnKind, Period
from auditcli.model.values import value
from auditcli.reading.tables.atoms import SIGNS
from auditcli.reading.tables.items import Item
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.vocabulary import Vocabulary

_WORD = re.compile(r"\S+")
#: The white space that counts before the first word of a line.
NEW_LINE = 99
_SYMBOLS = frozenset(["%", "(%)", "$", "€", "£"])


@value
class Token:
    """A word of a head: where it stands, the white space before it, and what it tells."""

    text: str
    start: int
    end: int
    gap: int
    period: Period | None = None
    kind: ColumnKind = ColumnKind.UNKNOWN
    opens: bool = False

    @property
    def quarter(self) -> bool:
        """Whether it is a quarter of a year ("Kv 3"); else it is "varav"."""
        return self.opens and self.text[-1:].isdigit()


def tokens_of(head: Sequence[Item], words: Vocabulary) -> list[Token]:
    """The words of a head; those split at a line end are joined."""
    found: list[Token] = []
    for item in head:
        gap = NEW_LINE
        last = 0
        for match in _WORD.finditer(item.line.text):
            start = item.line.span.start + match.start()
            if last:
                gap = match.start() - last
            last = match.end()
            text = match.group()
            previous = found[-1] if found else None
            if previous and gap == NEW_LINE and previous.text.endswith("-") and text[:1].islower():
                found.pop()
                joined = previous.text[:-1] + text
                token = Token(joined, previous.start, start + len(text), previous.gap)
            else:
                token = Token(text, start, start + len(text), gap)
            found.append(token)
    return _with_ends([_read(token, words) for token in _with_quarters(found, words)])


def _with_quarters(tokens: list[Token], words: Vocabulary) -> list[Token]:
    """The words of a head with each "Kv 3" made one word, which opens a column."""
    found: list[Token] = []
    done = 0
    for first, last in words.quarters_in([token.text for token in tokens]):
        text = " ".join(token.text for token in tokens[first : last + 1])
        found += tokens[done:first]
        found.append(replace(tokens[first], text=text, end=tokens[last].end, opens=True))
        done = last + 1
    return [*found, *tokens[done:]]


def _with_ends(tokens: list[Token]) -> list[Token]:
    """The words of a head with each "2024-01-01" and its "-2024-12-31" made one period."""
    starts = [t for t in tokens if t.period and t.period.month and t.text[:1].isdigit()]
    ends = [t for t in tokens if t.period and t.text[:1] in SIGNS]
    if not ends or len(starts) != len(ends):
        return tokens
    joined: dict[int, Token] = {}
    for start, end in zip(starts, ends, strict=True):
        assert start.period is not None
        assert end.period is not None
        first, last = start.period.start, end.period.start
        label = str(last) if first == last else f"{first}/{last}"
        period = Period(first, last, label)
        joined[id(start)] = replace(start, text=start.text + end.text, period=period)
    closing = {id(token) for token in ends}
    return [joined.get(id(token), token) for token in tokens if id(token) not in closing]


def _read(token: Token, words: Vocabulary) -> Token:
    text = token.text.strip("().,:*")
    date = text.lstrip(SIGNS)
    period = read_period(date) if date[:1].isdigit() else None
    kind = ColumnKind.UNKNOWN if period else words.column_kind(text)
    opens = token.opens or bool(words.of_which.match(text.lower()))
    return Token(token.text, token.start, token.end, token.gap, period, kind, opens)


def groupings(tokens: Sequence[Token], words: Vocabulary) -> list[list[list[Token]]]:
    """The ways to cut a head into columns: two column words that follow one another head one
    ("avvikelse utfall") or each its own ("Budget Utfall")."""
    if not tokens:
        return []
    joined, apart = _groups(tokens, words), _groups(tokens, words, apart=True)
    # "Tidigare utfall Årets utfall" has words that belong to one column or the other.
    plain = all(is_meaningful([t]) or t.text.startswith("(") for g in apart[1:] for t in g)
    return [joined] if len(joined) == len(apart) or not plain else [joined, apart]


def _groups(tokens: Sequence[Token], words: Vocabulary, apart: bool = False) -> list[list[Token]]:
    """Cut the words of a head into one group a column.

    A new column begins at a column word or a year once the column before it has one, unless a
    preposition ties the two ("avvikelse mot budget 2024").
    """
    groups: list[list[Token]] = []
    for at, token in enumerate(tokens):
        current = groups[-1] if groups else []
        tied = token.text.startswith("(") or (
            bool(current) and current[-1].text.lower() in words.ties
        )
        if not current or (not tied and _begins(tokens, at, current, len(groups) > 1, apart)):
            groups.append([token])
        else:
            current.append(token)
    return groups


def _begins(
    tokens: Sequence[Token], at: int, current: Sequence[Token], later: bool, apart: bool
) -> bool:
    """Whether a word begins a column; `current` are those of the column before, `later` says that
    it is not the first, `apart` that column words stand each for itself."""
    token = tokens[at]
    has_year = any(t.period for t in current)
    has_kind = any(t.kind is not ColumnKind.UNKNOWN for t in current)
    quarter = any(t.quarter for t in current)
    change = any(t.kind in (ColumnKind.CHANGE, ColumnKind.DEVIATION) for t in current)
    if token.opens:
        return has_year or (token.quarter and (has_kind or quarter))
    if token.period is not None:
        part = later and current[0].opens and not current[0].quarter
        return (has_year or part) and not (change and token.period.start != token.period.end)
    if token.kind is not ColumnKind.UNKNOWN:
        goes_on = not has_year and _is_one_head(current[-1].kind, token.kind, apart)
        return (has_year or has_kind or quarter) and not goes_on
    if has_kind and _comes_again(tokens, at):
        return True  # "Avvikelse Koncernen 2024 Koncernen 2023"
    if has_year and _heads_year(tokens, at, current):
        # "UB 2023 UB 2022", "Kommunen 2023 Koncernen 2023": each year behind its word.
        return True
    if has_year and token.gap == NEW_LINE and token.text[:1].isupper():
        return True  # "Budget 2024" / "Årsresultat"
    if token.text in _SYMBOLS:
        return has_year and not has_kind
    return current[-1].quarter and token.text[:1].isupper()  # "Kv 4 Helår"


def _is_one_head(first: ColumnKind, second: ColumnKind, apart: bool) -> bool:
    """Whether two column words that follow one another head one column ("Andel kvinnor")."""
    if first in (ColumnKind.UNKNOWN, ColumnKind.GROUP, second):
        return False
    if second is ColumnKind.GROUP:
        return first is ColumnKind.SHARE or (first is not ColumnKind.SUM and not apart)
    return not apart and (first, second) != (ColumnKind.SUM, ColumnKind.SHARE)


def _heads_year(tokens: Sequence[Token], at: int, current: Sequence[Token]) -> bool:
    """Whether a word stands before its year as the word of the column before did."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.period is None or len(current) < 2:
        return False
    return current[-1].period is not None and current[-2].period is None


def _comes_again(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands right before a year, and elsewhere in the head before another."""
    before = [one.text for one, year in pairwise(tokens) if year.period and not one.period]
    word, following = tokens[at], tokens[at + 1 : at + 2]
    named = word.text[:1].isupper() and any(token.period for token in following)
    return named and before.count(word.text) > 1


def possible_widths(head: Sequence[Item], words: Vocabulary) -> frozenset[int]:
    """The numbers of columns that a head may name: its groups, some of them titles, its years."""
    tokens = tokens_of(head, words)
    ways = groupings(tokens, words)
    found = [*filter(None, map(_under, ways))] or [*filter(None, map(_named, ways))]
    if found:
        return frozenset((*found, *filter(None, map(_below, ways))))
    years = sum(1 for token in tokens if token.period)
    groups = len(_groups(tokens, words)) if tokens else 0
    return frozenset({*range(max(1, groups - 2), groups + 1), years}) - {0}


def _named(groups: Sequence[list[Token]]) -> int:
    """How many columns a head names one by one, 0 where some of its words may be a title."""
    telling = sum(1 for group in groups if is_meaningful(group))
    return telling if telling > 1 and all(map(is_meaningful, groups[1:])) else 0


def _under(groups: Sequence[list[Token]]) -> int:
    """How many columns the lower line of a head of two lines names, 0 where it has but one.

    The same columns come again under each of the upper line: "2024 2023" over "Budget Utfall
    Budget Utfall", "Kvinnor Män" over "2024 2023 2024 2023".
    """
    years = [t.period.label if t.period else "" for group in groups for t in group]
    years = years[max((at for at, year in enumerate(years) if not year), default=-1) + 1 :]
    if any(years == years[:each] * (len(years) // each) for each in range(2, len(years) // 2 + 1)):
        return len(years)
    first = len(groups)
    while (
        first > 0
        and is_meaningful(groups[first - 1])
        and not any(t.period for t in groups[first - 1])
    ):
        first -= 1
    kinds = [[t.text.lower() for t in group] for group in groups[first:]]
    uppers = sum(1 for group in groups[:first] if any(t.period for t in group))
    each, rest = divmod(len(kinds), uppers or 1)
    if uppers > 1 and each > 1 and not rest and kinds == kinds[:each] * uppers:
        return len(kinds)
    return 0


def _below(groups: Sequence[list[Token]]) -> int:
    """How many columns a head names whose lower line splits the last of the upper line by group:
    "Target Outcome" over "Women Men". 0 where it is no such head."""
    first = len(groups)
    while first > 0 and any(t.kind is ColumnKind.GROUP for t in groups[first - 1]):
        first -= 1
    begins = [group[0].gap == NEW_LINE for group in groups]
    lines = 0 < first < len(groups) - 1 and begins[first] and not any(begins[first + 1 :])
    return len(groups) - 1 if lines and not all(begins[1:first]) else 0


def is_meaningful(group: Sequence[Token]) -> bool:
    """Whether the words of a column tell its time or its kind."""
    return any(t.period or t.opens or t.kind is not ColumnKind.UNKNOWN for t in group)
