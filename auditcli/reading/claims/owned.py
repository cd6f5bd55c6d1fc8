"""How many of something there are in all: "länets 14 kommuner", "Sveriges 21 regioner"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Period, Quantity
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import YEAR, Skeleton
from auditcli.reading.lexicon import Lexicon, alternation

_LEAST, _MOST = 2, 999


@lru_cache(maxsize=8)
def _owned(lexicon: Lexicon) -> re.Pattern[str]:
    claims = lexicon.claims
    ends = alternation(lexicon.mentions.genitive)
    inner = alternation(lexicon.function_words | claims.turn | claims.rest | claims.higher)
    # "The county's two hospitals in the north" are not all of them.
    narrower = claims.owned_by | claims.among | claims.narrowing | claims.by | claims.time
    narrower |= claims.without | claims.including | (claims.link & claims.pronouns)
    verbs = claims.reporting | lexicon.goals.auxiliaries
    ended = rf"(?= [.,;:)!?]| (?:{alternation(claims.joined | verbs)}) |$)"
    return re.compile(
        rf"(?<!\S)(?P<owner>{alternation(claims.wholes)}|{WORD}(?:{ends})) "
        rf"(?:(?:{alternation(claims.total)}) )?(?P<count>#)"
        rf"(?: (?P<noun>(?!(?:{inner})(?!\S)){WORD}){ended})?"
        rf"(?! (?:{alternation(narrower - claims.joined)})(?!\S))"
    )


def read_owned(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The counts in a sentence of all that a place or a body has of a thing."""
    years = {sk.year(found.start()) for found in re.finditer(YEAR, sk.text)}
    if len(years) > 1 or grammar(lexicon).previous.search(sk.text):
        return  # there may have been more of them in one of them
    year = next(iter(years), None)
    for match in _owned(lexicon).finditer(sk.text):
        count = sk.quantity(sk.figure(match.start("count")))
        noun = count.unit.symbol if count.unit is not None else match["noun"]
        if not noun or not _counts(count):
            continue
        known = match["owner"] in lexicon.claims.wholes
        token = sk.words(*match.span("owner"))
        if not known and (match.start() == 0 or not token[:1].isupper()):
            continue  # only a name says that it is one and the same owner
        span = sk.span(*match.span())
        assert span is not None
        yield Claim(
            ClaimKind.OWNED,
            span,
            sk.index,
            (ClaimFigure("whole", count),),
            subject=f"{match['owner']} {noun}",
            period=None if year is None else Period(year, year, str(year)),
            subject_span=sk.span(*match.span("owner")),
        )


def _counts(count: Quantity) -> bool:
    unit = count.unit
    plain = unit is None or unit.dimension in (Dimension.COUNT, Dimension.NONE)
    whole = count.value == int(count.value) and _LEAST <= count.value <= _MOST
    return plain and whole and count.hedge is None
