"""Stocks and what came and went: "313 medlemmar, 52 tillkom, 31 lämnade, 334"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import FIGURE, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.labels import stem
from auditcli.reading.lexicon import Lexicon, alternation

#: A stock and its movements are so many figures.
_FIGURES = 4


class _Patterns(NamedTuple):
    came: re.Pattern[str]
    went: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    some: re.Pattern[str]
    said: frozenset[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    def beside(words: frozenset[str]) -> re.Pattern[str]:
        any_word = alternation(words)
        return re.compile(
            rf"(?P<n># (?:{WORD} ){{0,2}}(?:{any_word})(?!\S))|(?<!\S)(?:{any_word}) (?P<m>#)"
        )

    claims = lexicon.claims
    of = alternation(claims.of)
    said = claims.level | claims.link | claims.counts | claims.total | claims.pronouns | claims.time
    said |= claims.opening | claims.closing | claims.inflow | claims.outflow
    said |= lexicon.function_words | lexicon.measures.neutral
    return _Patterns(
        beside(claims.inflow),
        beside(claims.outflow),
        any_of(claims.opening),
        any_of(claims.closing),
        re.compile(rf"^(?:{of})(?!\S)|# (?:{of})(?!\S)"),
        frozenset(word for phrase in said for word in phrase.split()),
    )


def read_flows(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """A stock, what was added and taken away, and the stock that is left, in this order."""
    if sk.text.count(FIGURE) != 4:
        return
    patterns = _patterns(lexicon)
    came, went = patterns.came.search(sk.text), patterns.went.search(sk.text)
    if came is None or went is None:
        return
    starts = [found.start() for found in re.finditer(FIGURE, sk.text)]
    added, gone = (match.start() + match[0].index(FIGURE) for match in (came, went))
    if {added, gone} != set(starts[1:3]):
        return
    numbers = {
        "opening": sk.figure(starts[0]),
        "in": sk.figure(added),
        "out": sk.figure(gone),
        "closing": sk.figure(starts[3]),
    }
    if not all(_counts(sk, number) for number in numbers.values()):
        return
    told = [ClaimFigure(role, sk.quantity(number)) for role, number in numbers.items()]
    yield claim_at(ClaimKind.FLOW, sk, (starts[0], starts[3] + 1), told, lexicon)


def _closes(sk: Skeleton, lexicon: Lexicon) -> bool:
    """Whether a sentence tells what is left at the end."""
    said = sk.holds(lexicon.claims.closing)
    return said and _patterns(lexicon).closing.search(sk.text) is not None


def read_flows_over(sk: Skeleton, before: Sequence[Skeleton], lexicon: Lexicon) -> Iterator[Claim]:
    """The same over two or three sentences, of which the last tells the stock that is left."""
    if sk.text.count(FIGURE) != 1 or not _closes(sk, lexicon):
        return
    patterns = _patterns(lexicon)
    window = [sk]
    for earlier in reversed(before):
        if not window[0].is_near(earlier):
            return
        window.insert(0, earlier)
        if sum(one.text.count(FIGURE) for one in window) >= _FIGURES:
            break
    figures = [(one, found.start()) for one in window for found in re.finditer(FIGURE, one.text)]
    if len(figures) != _FIGURES or not patterns.opening.search(figures[0][0].text):
        return
    moves = figures[1:3]
    numbers = {"opening": figures[0], "closing": figures[3]}
    for role, pattern in (("in", patterns.came), ("out", patterns.went)):
        found = [(one, at) for one, at in moves if _is_beside(one, at, pattern)]
        if len(found) != 1:
            return
        numbers[role] = found[0]
    if len(set(numbers.values())) < _FIGURES:
        return
    if not all(_counts(one, one.figure(at)) for one, at in numbers.values()):
        return
    if not _is_whole(figures[0], figures[3], lexicon):
        return  # "at the end of the year 12 homes stood empty"
    stock = _names(figures[0][0].text, lexicon)
    if any(not _names(_after(one, at), lexicon) <= stock for one, at in moves):
        return  # "12 members joined" a house of 120 flats
    told = [
        ClaimFigure(role, numbers[role][0].quantity(numbers[role][0].figure(numbers[role][1])))
        for role in ("opening", "in", "out", "closing")
    ]
    yield claim_at(ClaimKind.FLOW, sk, (figures[3][1], figures[3][1] + 1), told, lexicon)


def _is_whole(
    opening: tuple[Skeleton, int], closing: tuple[Skeleton, int], lexicon: Lexicon
) -> bool:
    """Whether two figures, the first and the last of a stock, are of all there is of one thing.

    The last sentence says nothing that the first does not say, and neither says "of these".
    """
    (first, start), (last, _) = opening, closing
    units = {one.quantities[one.figure(at)].unit for one, at in (opening, closing)}
    if len(units) > 1 or any(_patterns(lexicon).some.search(one.text) for one in (first, last)):
        return False
    named, again = _names(first.text, lexicon), _names(last.text, lexicon)
    return again <= named and _names(first.text[start:], lexicon) <= again


def _after(sk: Skeleton, at: int) -> str:
    """The word right after a figure, "" where none stands there."""
    match = re.match(rf"# ({WORD})", sk.text[at:])
    return match[1] if match is not None else ""


def _names(text: str, lexicon: Lexicon) -> set[str]:
    """The stems of the words of a skeleton that are not of those by which a stock is told."""
    said = _patterns(lexicon).said
    return {stem(word, lexicon) for word in re.findall(WORD, text) if word not in said}


def _is_beside(sk: Skeleton, at: int, pattern: re.Pattern[str]) -> bool:
    """Whether a figure is one of those that a word of coming or going stands beside."""
    return any(match.start() + match[0].index(FIGURE) == at for match in pattern.finditer(sk.text))


def _counts(sk: Skeleton, number: int) -> bool:
    quantity = sk.quantities[number]
    unit = quantity.unit
    plain = unit is None or unit.dimension in (Dimension.COUNT, Dimension.NONE)
    return plain and quantity.hedge is None and quantity.value == int(quantity.value)
