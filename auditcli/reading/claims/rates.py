"""Numbers per so many that are given in per cent: "antal besök per 1 000 invånare är 9 procent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Quantity
from auditcli.reading.claims.pieces import WORD, words
from auditcli.reading.claims.skeleton import Skeleton
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation

#: What things are counted per.
_SCALES = frozenset(Decimal(10) ** power for power in (3, 4, 5, 6))


@lru_cache(maxsize=8)
def _stated(lexicon: Lexicon) -> re.Pattern[str]:
    claims = lexicon.claims
    verbs = alternation(claims.level)
    barred = alternation(claims.turn | claims.by | lexicon.comparison - claims.start)
    per = alternation(claims.per)
    side = alternation(claims.higher | claims.lower | claims.of)
    return re.compile(
        rf"(?<!\S)(?:{alternation(claims.counts)}) (?:{WORD} ){{1,5}}(?:{per}) (?P<per>#) "
        rf"{words(8, barred)}(?:{verbs}|{alternation(claims.start)}) (?P<percent>#)"
        rf"(?! (?:{side})(?!\S))"
    )


def read_rates(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The numbers per so many of a sentence that are said to be a percentage."""
    if not (sk.holds(lexicon.claims.counts) and sk.holds(lexicon.claims.per)):
        return
    for match in _stated(lexicon).finditer(sk.text):
        per, percent = (sk.figure(match.start(role)) for role in ("per", "percent"))
        unit = sk.quantities[percent].unit
        if unit is None or unit.dimension is not Dimension.PERCENT:
            continue
        if not _is_scale(sk.quantities[per]):
            continue
        figures = (
            ClaimFigure("percent", sk.quantity(percent)),
            ClaimFigure("per", sk.quantity(per)),
        )
        yield claim_at(ClaimKind.RATE, sk, (match.start(), match.end()), figures, lexicon)


def _is_scale(per: Quantity) -> bool:
    counted = per.unit is None or per.unit.dimension is Dimension.COUNT
    return counted and per.value in _SCALES and per.hedge is None
