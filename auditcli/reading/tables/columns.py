"""Column heads: from a run of words and years to one head for each column."""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.model import Column, ColumnKind, Period, Source, Span
from auditcli.reading.tables.head_words import Token, groupings, is_meaningful, tokens_of
from auditcli.reading.tables.items import Item
from auditcli.reading.tables.vocabulary import PERCENT, Vocabulary


def read_columns(head: Sequence[Item], width: int, words: Vocabulary) -> tuple[Column, ...]:
    """One column for each figure of a row; columns without meaning where the head does not fit."""
    tokens = tokens_of(head, words)
    for groups in groupings(tokens, words):
        fitting = _fitting(groups, tokens, width)
        if fitting:
            return tuple(_column(group, words) for group in fitting)
    return tuple(Column() for _ in range(width))


def column_of(lines: Sequence[Item], words: Vocabulary) -> Column:
    """The column that lines of a head name together."""
    return _column(tokens_of(lines, words), words)


def _fitting(groups: list[list[Token]], tokens: Sequence[Token], width: int) -> list[list[Token]]:
    """The words of a head by column, where they can be those of so many; empty else."""
    spare, last = groups[:-width], groups[-width:]
    if spare and all(map(is_meaningful, last)) and not any(t.period for g in spare for t in g):
        groups = last
    if len(groups) == width:
        groups[0] = _without_stub(groups[0], {g[0].text.lower() for g in groups[1:]})
    years = [t for t in tokens if t.period and t.period.start == t.period.end]
    later = groups[1:] if width > 1 else groups
    plain = not any(t.kind is not ColumnKind.UNKNOWN for group in later for t in group)
    once = len({t.period.label for t in years if t.period}) == len(years)
    if len(groups) == width == len(years) and plain and once:
        # Years alone: words before them belong to a title.
        return [[t] for t in years]
    if len(groups) == width:
        return groups
    over = _two_levels(groups, width)
    if over:
        return over
    return [[t] for t in years] if len(years) == width else []


def _two_levels(groups: Sequence[list[Token]], width: int) -> list[list[Token]]:
    """A head of two lines: each of its last groups under one of those before ("2024 2023" over
    "Kvinnor Män Kvinnor Män", "Mål Utfall" over "Kvinnor Män"); empty where it is no such head."""
    upper, lower = list(groups[:-width]), list(groups[-width:])
    periods = [any(t.period for t in group) for group in lower]
    if upper and not any(periods) and all(map(is_meaningful, (*upper, *lower))):
        each, rest = divmod(width, len(upper))
        if not rest and any(t.period for group in upper for t in group):
            upper[0] = _without_stub(upper[0], set())
            return [upper[at // each] + group for at, group in enumerate(lower)]
    first = len(groups)
    while first > 0 and any(t.kind is ColumnKind.GROUP for t in groups[first - 1]):
        first -= 1
    if 0 < first < len(groups) - 1 and len(groups) == width + 1:
        before = [*groups[: first - 1], *([groups[first - 1]] * (len(groups) - first))]
        before[0] = _without_stub(before[0], set())
        return [*before[: first - 1], *(before[-1] + group for group in groups[first:])]
    return []


def columns_by_place(
    source: Source, head: Sequence[Item], places: Sequence[tuple[int, int]], words: Vocabulary
) -> tuple[Column, ...]:
    """One column for each place, with the words of the head that stand over it.

    `places` are the first and last character of each column on its line. Words over several
    columns head each of them ("Change" over "$" and "%"); words that begin left of all columns
    head the labels or are a title.
    """
    groups: list[list[Token]] = [[] for _ in places]
    for item in head:
        line_start = source.text.rfind("\n", 0, item.line.span.start) + 1
        phrases = _phrases(tokens_of([item], words), line_start)
        furthest = _furthest(places, len(phrases))
        spanning = len(phrases) < len(places)
        if spanning:
            phrases = [phrase for phrase in phrases if phrase[0] >= places[0][0] - 2 * furthest]
        for at, place in enumerate(places):
            over = _over(phrases, place, spanning)
            if over is not None and _distance(over, place)[0] <= furthest:
                groups[at] += over[2]
    return tuple(_column(group, words) if group else Column() for group in groups)


_Phrase = tuple[int, int, list[Token]]


def _phrases(tokens: Sequence[Token], line_start: int) -> list[_Phrase]:
    """(first character, last character, words) of what stands together on a line."""
    found: list[list[Token]] = []
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


def _without_stub(group: list[Token], heading: set[str]) -> list[Token]:
    """Drop the words before the first column word or year: they head the labels.

    `heading` are the words that the other columns begin with.
    """
    for at, token in enumerate(group):
        if token.text.lower() in heading or token.period or token.kind is not ColumnKind.UNKNOWN:
            return group[at:]
    return group


def _column(group: Sequence[Token], words: Vocabulary) -> Column:
    text = " ".join(token.text for token in group)
    kinds = [token.kind for token in group if token.kind is not ColumnKind.UNKNOWN]
    kind = kinds[0] if kinds else ColumnKind.UNKNOWN
    for strong in (ColumnKind.DEVIATION, ColumnKind.CHANGE):
        if strong in kinds:
            kind = strong
    if ColumnKind.GROUP in kinds and kind in (ColumnKind.OUTCOME, ColumnKind.TARGET):
        kind = ColumnKind.GROUP
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
    unit = PERCENT if words.percent.search(text.lower()) else None
    span = Span(min(t.start for t in group), max(t.end for t in group))
    return Column(text, kind, period, base, unit, span)
