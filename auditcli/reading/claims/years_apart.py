"""A measure told of two years, and how far apart they are: "2022 såldes 350 biljetter och 2023 420,
en ökning med 20 procent"; also over two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditcli.model import Claim, ClaimFigure, ClaimKind
from auditcli.reading.claims.event_types import alike
from auditcli.reading.claims.grammar import Grammar
from auditcli.reading.claims.skeleton import Skeleton

_SIGNS = re.compile(r"(?<!\S)[#@](?!\S)")
_SHAPES = ("@#@#", "#@#@")
_ENDS = frozenset({"before", "after"})
#: So far stands a size from the word of rise or fall, in characters.
_BESIDE = 16


def with_years(
    claims: Sequence[Claim], sk: Skeleton, before: Skeleton | None, rules: Grammar
) -> list[Claim]:
    """The claims of a sentence; a change told by its size alone takes the two years' figures."""
    return [_completed(claim, sk, before, rules) for claim in claims]


def says_its_size(claim: Claim) -> bool:
    """Whether the figure of a change stands right after the word for it ("en ökning med #"), and
    is not of something that comes with it ("en ökning som ger en avkastning på #")."""
    if claim.direction_span is None:
        return False
    sizes = [figure.quantity for figure in claim.figures if figure.role != "multiple"]
    first = min(size.hedge.span.start if size.hedge else size.span.start for size in sizes)
    return first - claim.direction_span.end <= _BESIDE


def _completed(claim: Claim, sk: Skeleton, before: Skeleton | None, rules: Grammar) -> Claim:
    roles = {figure.role for figure in claim.figures}
    sized = claim.kind is ClaimKind.CHANGE and not roles & _ENDS and not claim.against
    if not sized or claim.subject_span is not None or not says_its_size(claim):
        return claim
    start = min(_offset(sk, figure) for figure in claim.figures if figure.role != "multiple")
    ends = _ends(sk, start, rules) if _SIGNS.search(sk.text, 0, start) else None
    refers = before is not None and sk.follows(before) and rules.refers.match(sk.text)
    if ends is None and before is not None and refers and claim.period is None:
        ends = _ends(before, len(before.text), rules)
    if ends is None or not _fits(claim, ends[1]):
        return claim
    return replace(claim, figures=(*ends, *claim.figures))


def _offset(sk: Skeleton, figure: ClaimFigure) -> int:
    return next(
        sk.offset(number)
        for number in range(len(sk.quantities))
        if sk.quantity(number).span == figure.quantity.span
    )


def _ends(sk: Skeleton, end: int, rules: Grammar) -> tuple[ClaimFigure, ClaimFigure] | None:
    """The figures of the two years before `end`, the earlier one first."""
    signs = [match.start() for match in _SIGNS.finditer(sk.text, 0, end)]
    shape = "".join(sk.text[at] for at in signs)
    if shape not in _SHAPES:
        return None
    figures = [at for at in signs if sk.text[at] == "#"]
    years = [sk.year(at) for at in signs if sk.text[at] == "@"]
    one, other = (sk.quantity(sk.figure(at)) for at in figures)
    if years[0] == years[1] or not alike(one, other) or _thing(sk, figures):
        return None
    linked = re.sub(r"^ \S+(?= ,)|^ @", "", sk.text[signs[-1] + 1 : end])
    if end < len(sk.text) and rules.way.search(linked) is None:
        return None
    if rules.way.search(sk.text, 0, signs[-1]):
        return None
    first, second = sorted(zip(years, figures, strict=True))
    return (
        ClaimFigure("before", sk.quantity(sk.figure(first[1])), period=None),
        ClaimFigure("after", sk.quantity(sk.figure(second[1])), period=None),
    )


def _thing(sk: Skeleton, figures: Sequence[int]) -> bool:
    """Whether the two figures are of things with two names ("350 biljetter", "420 kalendrar")."""
    names = []
    for at in figures:
        match = re.match(r" ([^\W\d_]+)", sk.text[at + 1 :])
        names.append(match[1] if match is not None else "")
    numbers = [sk.quantities[sk.figure(at)].unit for at in figures]
    plain = numbers == [None, None] and "" not in names
    return plain and names[0] != names[1] and len(min(names, key=len)) > _SHORT


#: A word of so few letters names nothing.
_SHORT = 3


def _fits(claim: Claim, end: ClaimFigure) -> bool:
    return all(
        figure.role in ("percent", "points", "multiple") or alike(figure.quantity, end.quantity)
        for figure in claim.figures
    )
