"""Column heads: from a run of words and years to one head for each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditcli.model import Column, ColumnKind, Dimension, Period, Source, Span, Unit
from auditcli.reading.tables.atoms import SIGNS
from auditcli.reading.tables.items import Item
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.vocabulary import Vocabulary

_WORD = re.compile(r"\S+")
_SYMBOLS = frozenset(["%", "(%)", "$", "€", "£"])
PERCENT = Unit("%", Dimension.PERCENT)


@dataclass(frozen=True, slots=True)
class _Token:
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


def _tokens(head: Sequence[Item], words: Vocabulary) -> list[_Token]:
    """The words of a head; those split at a line end are joined."""
    found: list[_Token] = []
    for item in head:
        gap = 99
        last = 0
        for match in _WORD.finditer(item.line.text):
            start = item.line.span.start + match.start()
            if last:
                gap = match.start() - last
            last = match.end()
            text = match.group()
            previous = found[-1] if found else None
            if previous and gap == 99 and previous.text.endswith("-") and text[:1].islower():
                found.pop()
                joined = previous.text[:-1] + text
                token = _Token(joined, previous.start, start + len(text), previous.gap)
            else:
                token = _Token(text, start, start + len(text), gap)
            found.append(token)
    return _with_ends([_read(token, words) for token in _with_quarters(found, words)])


def _with_quarters(tokens: list[_Token], words: Vocabulary) -> list[_Token]:
    """The words of a head with each "Kv 3" made one word, which opens a column."""
    found: list[_Token] = []
    done = 0
    for first, last in words.quarters_in([token.text for token in tokens]):
        text = " ".join(token.text for token in tokens[first : last + 1])
        found += tokens[done:first]
        found.append(replace(tokens[first], text=text, end=tokens[last].end, opens=True))
        done = last + 1
    return [*found, *tokens[done:]]


def _with_ends(tokens: list[_Token]) -> list[_Token]:
    """The words of a head with each "2024-01-01" and its "-2024-12-31" made one period."""
    starts = [t for t in tokens if t.period and t.period.month and t.text[:1].isdigit()]
    ends = [t for t in tokens if t.period and t.text[:1] in SIGNS]
    if not ends or len(starts) != len(ends):
        return tokens
    joined: dict[int, _Token] = {}
    for start, end in zip(starts, ends, strict=True):
        assert start.period is not None
        assert end.period is not None
        first, last = start.period.start, end.period.start
        label = str(last) if first == last else f"{first}/{last}"
        period = Period(first, last, label)
        joined[id(start)] = replace(start, text=start.text + end.text, period=period)
    closing = {id(token) for token in ends}
    return [joined.get(id(token), token) for token in tokens if id(token) not in closing]


def _read(token: _Token, words: Vocabulary) -> _Token:
    text = token.text.strip("().,:*")
    date = text.lstrip(SIGNS)
    period = read_period(date) if date[:1].isdigit() else None
    kind = ColumnKind.UNKNOWN if period else words.column_kind(text)
    opens = token.opens or bool(words.of_which.match(text.lower()))
    return _Token(token.text, token.start, token.end, token.gap, period, kind, opens)


def _groups(tokens: Sequence[_Token], words: Vocabulary) -> list[list[_Token]]:
    """Cut the words of a head into one group a column.

    A new column begins at a column word or a year once the column before it has one, unless a
    preposition ties the two ("avvikelse mot budget 2024").
    """
    groups: list[list[_Token]] = []
    for at, token in enumerate(tokens):
        current = groups[-1] if groups else []
        tied = token.text.startswith("(") or (
            bool(current) and current[-1].text.lower() in words.ties
        )
        if not current or (not tied and _begins(tokens, at, current, len(groups) > 1)):
            groups.append([token])
        else:
            current.append(token)
    return groups


def _begins(tokens: Sequence[_Token], at: int, current: Sequence[_Token], later: bool) -> bool:
    """Whether a word begins a column; `current` are those of the column before, `later` says that
    it is not the first."""
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
        last = current[-1].kind
        adjacent = last not in (ColumnKind.UNKNOWN, token.kind) and not has_year
        return (has_year or has_kind or quarter) and not adjacent
    if has_year and _heads_year(tokens, at, current):
        # "UB 2023 UB 2022", "Kommunen 2023 Koncernen 2023": each year behind its word.
        return True
    if token.text in _SYMBOLS:
        return has_year and not has_kind
    return current[-1].quarter and token.text[:1].isupper()  # "Kv 4 Helår"


def _heads_year(tokens: Sequence[_Token], at: int, current: Sequence[_Token]) -> bool:
    """Whether a word stands before its year as the word of the column before did."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.period is None or len(current) < 2:
        return False
    return current[-1].period is not None and current[-2].period is None


def read_columns(head: Sequence[Item], width: int, words: Vocabulary) -> tuple[Column, ...]:
    """One column for each figure of a row; columns without meaning where the head does not fit."""
    tokens = _tokens(head, words)
    groups = _groups(tokens, words)
    spare, last = groups[:-width], groups[-width:]
    if spare and all(map(_meaningful, last)) and not any(t.period for g in spare for t in g):
        groups = last
    if groups and len(groups) == width:
        groups[0] = _without_stub(groups[0], {g[0].text.lower() for g in groups[1:]})
    years = [t for t in tokens if t.period and t.period.start == t.period.end]
    plain = not any(t.kind is not ColumnKind.UNKNOWN for group in groups[1:] for t in group)
    once = len({t.period.label for t in years if t.period}) == len(years)
    if len(groups) == width == len(years) and plain and once:
        # Years alone: words before them belong to a title.
        groups = [[t] for t in years]
    if len(groups) != width:
        if len(years) == width and all(t.period for t in years):
            groups = [[t] for t in years]
        else:
            return tuple(Column() for _ in range(width))
    return tuple(_column(group) for group in groups)


def columns_by_place(
    source: Source, head: Sequence[Item], places: Sequence[tuple[int, int]], words: Vocabulary
) -> tuple[Column, ...]:
    """One column for each place, with the words of the head that stand over it.

    `places` are the first and last character of each column on its line. Words over several
    columns head each of them ("Change" over "$" and "%"); words that begin left of all columns
    head the labels or are a title.
    """
    groups: list[list[_Token]] = [[] for _ in places]
    for item in head:
        line_start = source.text.rfind("\n", 0, item.line.span.start) + 1
        phrases = _phrases(_tokens([item], words), line_start)
        furthest = _furthest(places, len(phrases))
        spanning = len(phrases) < len(places)
        if spanning:
            phrases = [phrase for phrase in phrases if phrase[0] >= places[0][0] - 2 * furthest]
        for at, place in enumerate(places):
            over = _over(phrases, place, spanning)
            if over is not None and _distance(over, place)[0] <= furthest:
                groups[at] += over[2]
    return tuple(_column(group) if group else Column() for group in groups)


_Phrase = tuple[int, int, list[_Token]]


def _phrases(tokens: Sequence[_Token], line_start: int) -> list[_Phrase]:
    """(first character, last character, words) of what stands together on a line."""
    found: list[list[_Token]] = []
    for token in tokens:
        if found and token.gap < 2:
            found[-1].append(token)
        else:
            found.append([token])
    return [(group[0].start - line_start, group[-1].end - line_start, group) for group in found]


def _over(phrases: Sequence[_Phrase], place: tuple[int, int], spanning: bool) -> _Phrase | None:
    """The words of a line that head a column: by their middle where they may head several."""

    def far(phrase: _Phrase) -> tuple[int, int]:
        if spanning:
            return abs(phrase[0] + phrase[1] - place[0] - place[1]), 0
        return _distance(phrase, place)

    return min(phrases, key=far, default=None)


def _distance(phrase: _Phrase, place: tuple[int, int]) -> tuple[int, int]:
    """How many characters lie between words and a column (none where one is over the other),
    and between their ends."""
    return max(0, phrase[0] - place[1], place[0] - phrase[1]), abs(phrase[1] - place[1])


def _furthest(places: Sequence[tuple[int, int]], phrases: int) -> int:
    """How far words may stand from a column that they head: further where they head several."""
    if len(places) < 2 or phrases >= len(places):
        return 2
    pitch = (places[-1][1] - places[0][1]) // (len(places) - 1)
    return max(2, pitch // 2)


def possible_widths(head: Sequence[Item], words: Vocabulary) -> frozenset[int]:
    """The numbers of columns that a head may name: its groups, some of them titles, its years."""
    tokens = _tokens(head, words)
    found = _groups(tokens, words) if tokens else []
    groups = len(found)
    telling = sum(1 for group in found if _meaningful(group))
    if telling > 1 and all(map(_meaningful, found[1:])):
        return frozenset({telling})
    years = sum(1 for token in tokens if token.period)
    return frozenset({*range(max(1, groups - 2), groups + 1), years}) - {0}


def _meaningful(group: Sequence[_Token]) -> bool:
    return any(t.period or t.opens or t.kind is not ColumnKind.UNKNOWN for t in group)


def _without_stub(group: list[_Token], heading: set[str]) -> list[_Token]:
    """Drop the words before the first column word or year: they head the labels.

    `heading` are the words that the other columns begin with.
    """
    for at, token in enumerate(group):
        if token.text.lower() in heading or token.period or token.kind is not ColumnKind.UNKNOWN:
            return group[at:]
    return group


def _column(group: Sequence[_Token]) -> Column:
    text = " ".join(token.text for token in group)
    kinds = [token.kind for token in group if token.kind is not ColumnKind.UNKNOWN]
    kind = kinds[0] if kinds else ColumnKind.UNKNOWN
    for strong in (ColumnKind.DEVIATION, ColumnKind.CHANGE):
        if strong in kinds:
            kind = strong
    periods = [token.period for token in group if token.period]
    quarter = any(token.quarter for token in group)
    period = periods[0] if periods and not quarter else None
    base = None
    if kind is ColumnKind.CHANGE and period is not None:
        if period.start != period.end:
            first, last = sorted((period.start, period.end))
            base = Period(first, first, period.label)
            period = Period(last, last, period.label)
        elif len(periods) > 1:
            base = periods[1]
    percent = "%" in text or "procent" in text.lower() or "per cent" in text.lower()
    span = Span(min(t.start for t in group), max(t.end for t in group))
    return Column(text, kind, period, base, PERCENT if percent else None, span)
