"""Stocks and what came and went: "313 medlemmar, 52 tillkom, 31 lämnade, 334"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension
from auditcli.reading.claims.grammar import WORD
from auditcli.reading.claims.skeleton import FIGURE, Skeleton
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    came: re.Pattern[str]
    went: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    def beside(words: frozenset[str]) -> re.Pattern[str]:
        any_word = alternation(words)
        return re.compile(
            rf"(?P<n># (?:{WORD} ){{0,2}}(?:{any_word})(?!\S))|(?<!\S)(?:{any_word}) (?P<m>#)"
        )

    return _Patterns(beside(lexicon.claims.inflow), beside(lexicon.claims.outflow))


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


def _counts(sk: Skeleton, number: int) -> bool:
    quantity = sk.quantities[number]
    unit = quantity.unit
    plain = unit is None or unit.dimension in (Dimension.COUNT, Dimension.NONE)
    return plain and quantity.hedge is None and quantity.value == int(quantity.value)
