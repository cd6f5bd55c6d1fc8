"""Counts of things over neighbouring sentences: "tolv frågor. Tio av frågorna …", and "sex program.
Ett program var för …, två program för … samt tre program för …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Quantity
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import Skeleton
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.labels import stem
from auditcli.reading.lexicon import Lexicon, alternation

#: A name of fewer letters is no name of a thing.
_SHORTEST = 4
#: So many parts, each with the name of the whole, are an enumeration.
_LEAST = 3


class _Patterns(NamedTuple):
    part: re.Pattern[str]
    named: re.Pattern[str]
    whole: re.Pattern[str]
    each: re.Pattern[str]
    last: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    ones = alternation(lexicon.numbers.articles)
    return _Patterns(
        part=re.compile(
            rf"(?P<part>#) (?:{alternation(claims.of)}) "
            rf"(?:(?:{alternation(lexicon.prose.articles)}) )?(?P<noun>{WORD})"
        ),
        named=re.compile(rf"(?P<whole>#)(?= (?P<names>{WORD}(?: {WORD}){{0,2}}))"),
        whole=re.compile(rf"^(?:{alternation(claims.total)}) (?P<whole>#) (?P<noun>{WORD})(?!\S)"),
        each=re.compile(rf"(?<!\S)(?P<count>#|{ones}) (?P<noun>{WORD})(?!\S)"),
        last=re.compile(rf"(?<!\S)(?:{alternation(claims.joined)}) (?P<count>#|{ones}) "),
    )


def read_counted(sk: Skeleton, before: Sequence[Skeleton], lexicon: Lexicon) -> Iterator[Claim]:
    """The parts in a sentence of a whole that one of the sentences right before it tells."""
    near = _near(sk, before)
    if not near:
        return
    match = _patterns(lexicon).part.match(sk.text)
    if match is not None:
        yield from _part_of(sk, match, near[-1], lexicon)
    for earlier in reversed(near):
        whole = _patterns(lexicon).whole.match(earlier.text)
        if whole is not None and earlier.text.count("#") == 1:
            yield from _parts_of(sk, earlier, whole, lexicon)
            return


def _near(sk: Skeleton, before: Sequence[Skeleton]) -> list[Skeleton]:
    found: list[Skeleton] = []
    for earlier in reversed(before):
        if not (found[-1] if found else sk).is_near(earlier):
            break
        found.append(earlier)
    return found[::-1]


def _part_of(
    sk: Skeleton, match: re.Match[str], before: Skeleton, lexicon: Lexicon
) -> Iterator[Claim]:
    """ "Tio av frågorna", of the twelve questions in the sentence before."""
    part = sk.figure(match.start("part"))
    root = stem(match["noun"], lexicon)
    found = [
        before.figure(named.start("whole"))
        for named in _patterns(lexicon).named.finditer(before.text)
        if any(_is_of(word, root, lexicon) for word in named["names"].split())
    ]
    if len(found) != 1 or match["noun"] == root:
        return
    if not _counts(sk.quantities[part]) or not _counts(before.quantities[found[0]]):
        return
    figures = (
        ClaimFigure("part", sk.quantity(part)),
        ClaimFigure("whole", before.quantity(found[0])),
    )
    yield replace(
        claim_at(ClaimKind.SHARE, sk, match.span(), figures, lexicon), subject=match["noun"]
    )


def _parts_of(
    sk: Skeleton, before: Skeleton, match: re.Match[str], lexicon: Lexicon
) -> Iterator[Claim]:
    """ "Totalt sex program. Ett program var för …, två program för … samt ett program för …"."""
    whole = before.figure(match.start("whole"))
    parts = [
        each
        for each in _patterns(lexicon).each.finditer(sk.text)
        if _is_of(match["noun"], stem(each["noun"], lexicon), lexicon)
    ]
    last = _patterns(lexicon).last.search(sk.text)
    if len(parts) < _LEAST or last is None or last.start("count") != parts[-1].start("count"):
        return
    if sk.text.count("#") > sum(part["count"] == "#" for part in parts):
        return
    told = [_count(sk, part) for part in parts]
    if not all(_counts(count) for count in (*told, before.quantities[whole])):
        return
    figures = [ClaimFigure("whole", before.quantity(whole))]
    figures += [ClaimFigure("part", count) for count in told]
    place = (parts[0].start(), parts[-1].end())
    claim = claim_at(ClaimKind.BREAKDOWN, sk, place, figures, lexicon)
    # Fewer may go on in the next sentence.
    full = sum(count.value for count in told) >= before.quantities[whole].value
    yield replace(claim, subject=match["noun"], subject_span=None, complete=full)


def _count(sk: Skeleton, match: re.Match[str]) -> Quantity:
    """A part: a figure, or an article that counts one."""
    if match["count"] == "#":
        return sk.quantity(sk.figure(match.start("count")))
    span = sk.span(*match.span("count"))
    assert span is not None
    return Quantity(Decimal(1), 0, span, match["count"])


def _is_of(word: str, root: str, lexicon: Lexicon) -> bool:
    """Whether a word, or the last part of a compound, has a stem."""
    own = stem(word, lexicon)
    joined = lexicon.numbers.compound and own.endswith(root)
    return len(root) >= _SHORTEST and (own == root or joined)


def _counts(quantity: Quantity) -> bool:
    unit = quantity.unit
    plain = unit is None or unit.dimension in (Dimension.COUNT, Dimension.NONE)
    return plain and quantity.hedge is None and quantity.value == int(quantity.value)
