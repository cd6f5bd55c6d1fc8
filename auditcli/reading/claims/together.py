"""Parts and what they come to together: "12 villor och 8 radhus, sammanlagt 20 bostäder", and
"450 anställda: 120 i A, 230 i B och 100 i C".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimKind, Dimension
from auditcli.reading.claims.breakdowns import (
    Part,
    are_of_one_kind,
    breakdown_at,
    breakdown_patterns,
    enumerated,
)
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton, any_of
from auditcli.reading.lexicon import Lexicon, alternation

#: Parts that are not said to be all may lie so far from their whole, and still be meant for it;
_NEAR = Decimal("0.1")
#: those that are said to be may so far: what is further away counts something else.
_FAR = Decimal("0.3")
_LEAST_PARTS = 3


class _Patterns(NamedTuple):
    after: re.Pattern[str]
    before: re.Pattern[str]
    other: re.Pattern[str]
    joined: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    total = alternation(claims.total)
    other = lexicon.table.of_which | lexicon.rise | lexicon.fall | lexicon.comparison - claims.start
    other |= claims.previous | claims.of | claims.examples | claims.rest | claims.by
    return _Patterns(
        after=re.compile(
            rf"(?:, |\( |- )(?P<said>{total}) (?P<whole>#)(?: {WORD}){{0,3}}(?= [.;)]|$)"
        ),
        before=re.compile(
            rf"^(?:(?:{total}) )?(?:{WORD} ){{0,5}}?(?P<whole>#)(?: {WORD}){{0,4}} (?P<mark>[:,]) "
            rf"(?P<list>#[^.;:]*)$"
        ),
        other=any_of(other - claims.joined),
        joined=any_of(claims.joined),
    )


def read_together(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The sums of one sentence: parts with their total after them, or before them."""
    if sk.text.count(FIGURE) < _LEAST_PARTS or YEAR in sk.text:
        return
    patterns = _patterns(lexicon)
    text = sk.text.rstrip(" .")
    match = patterns.after.search(sk.text)
    if match is not None and match.start("whole") == sk.text.rfind(FIGURE):
        begin = max(sk.text.rfind(mark, 0, match.start()) for mark in ".;:") + 1
        told = match["said"] in lexicon.claims.together
        yield from _summed(sk, match, (begin, match.start()), told, lexicon)
        return
    match = patterns.before.match(text)
    named = match is not None and (
        match["mark"] == ":" or text.startswith(tuple(lexicon.claims.total))
    )
    if match is not None and named and match["list"].count(FIGURE) >= _LEAST_PARTS:
        yield from _summed(sk, match, match.span("list"), False, lexicon)


def _summed(
    sk: Skeleton, match: re.Match[str], place: tuple[int, int], told: bool, lexicon: Lexicon
) -> Iterator[Claim]:
    """The claim; `told` says that words tell that the parts are all of the whole."""
    patterns = _patterns(lexicon)
    text = sk.text[slice(*place)]
    if patterns.other.search(text) or not patterns.joined.search(text):
        return
    parts = enumerated(sk, *place, breakdown_patterns(lexicon), frozenset())
    whole = sk.figure(match.start("whole"))
    if parts is None or len(parts) < 2 or len(parts) != text.count(FIGURE):
        return
    if not are_of_one_kind(sk.quantities[whole], [part for part, _ in parts]):
        return
    if not all(_adds(part) for part in (*parts, (sk.quantities[whole], ""))):
        return
    over = sum((part.value for part, _ in parts), -sk.quantities[whole].value)
    size = abs(sk.quantities[whole].value)
    # After a comma the largest parts may stand alone, after a colon all do.
    listed = over > 0 or ":" in match.groupdict().get("mark", "")
    near = len(parts) >= _LEAST_PARTS and listed and abs(over) <= _NEAR * size
    told = told and abs(over) <= _FAR * size
    claim = breakdown_at(sk, match.span(), whole, parts, told or near, lexicon)
    if claim.kind is ClaimKind.BREAKDOWN:
        yield claim


def _adds(part: Part) -> bool:
    """Whether such a figure adds up with others: an amount or a count."""
    unit = part[0].unit
    if unit is None:
        return True
    return "/" not in unit.base and unit.dimension in (
        Dimension.MONEY,
        Dimension.COUNT,
        Dimension.NONE,
    )
