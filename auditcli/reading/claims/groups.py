"""Two groups that make up everyone, each with its figure: women and men, girls and boys."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Direction
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton, any_of
from auditcli.reading.claims.subjects import Subject, subject_in
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import Words
from auditcli.reading.units import in_unit


@lru_cache(maxsize=8)
def group_pairs(lexicon: Lexicon) -> frozenset[str]:
    """All pairs of words for two such groups ("kvinnorna män"), in whatever inflection."""
    partners: dict[str, set[str]] = {}
    for pair in lexicon.claims.pairs:
        first, second = pair.split()
        partners.setdefault(first, set()).add(second)
        partners.setdefault(second, set()).add(first)
    found = set()
    for first, others in partners.items():
        # From one word to its partners, their partners, and to the partners of those.
        for other in {
            o for second in others for third in partners[second] for o in partners[third]
        }:
            found.add(f"{first} {other}")
    return frozenset(found)


@lru_cache(maxsize=8)
def group_sets(lexicon: Lexicon) -> frozenset[frozenset[str]]:
    """The same pairs, whichever group is named first."""
    return frozenset(frozenset(pair.split()) for pair in group_pairs(lexicon))


@lru_cache(maxsize=8)
def group_words(lexicon: Lexicon) -> frozenset[str]:
    """The words for such groups."""
    return frozenset(word for pair in group_pairs(lexicon) for word in pair.split())


@dataclass(frozen=True, slots=True)
class Grouped:
    """Two figures with the group of each; `total` is the figure that stands before them, if any."""

    figures: tuple[int, int]
    labels: tuple[str, str]
    start: int
    end: int
    total: int | None = None


def find_groups(sk: Skeleton, lexicon: Lexicon) -> Grouped | None:
    """The two groups of a sentence, where words and figures take turns and none is left over."""
    words = group_words(lexicon)
    row: list[tuple[str, int]] = []
    for token, start in zip(sk.tokens, sk.starts, strict=True):
        if token.text == FIGURE:
            unit = sk.quantities[token.figure].unit
            name = unit.symbol if unit is not None and unit.symbol in words else ""
            row.append((FIGURE, start))
            if name:
                row.append((name, start))
        elif token.text in words:
            row.append((token.text, start))
    named = [item for item in row if item[0] != FIGURE]
    if len(named) != 2 or f"{named[0][0]} {named[1][0]}" not in group_pairs(lexicon):
        return None
    shape = "".join(FIGURE if text == FIGURE else "w" for text, _ in row)
    if shape.startswith("###") and shape.endswith("#w#w"):
        row, shape = row[-4:], "#w#w"  # the groups end the sentence, other figures began it
    figures = [start for text, start in row if text == FIGURE]
    total = None
    if shape == "##w#w" or shape == "#w#w#":
        total = sk.figure(figures.pop(0)) if shape == "##w#w" else None
    if shape not in ("#w#w", "w#w#", "##w#w"):
        return None
    first, second = (sk.figure(start) for start in figures)
    begin, end = row[0][1], max(row[-1][1] + len(row[-1][0]), figures[-1] + 1)
    return Grouped((first, second), (named[0][0], named[1][0]), begin, end, total)


def read_groups(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The claim of two groups: a level (or a change) for each; `whole` is what both are part of."""
    found = find_groups(sk, lexicon)
    if found is None:
        return
    parts = [sk.quantities[number] for number in found.figures]
    units = {part.unit and part.unit.kind for part in parts}
    counted = {part.unit is None or part.unit.dimension is Dimension.COUNT for part in parts}
    if len(units) != 1 and counted != {True}:
        return
    rules = grammar(lexicon)
    way = Direction.NONE
    for match in rules.way.finditer(sk.text, found.start, found.end):
        if way not in (Direction.NONE, rules.direction(match["way"])):
            return  # up for one, down for the other
        way = rules.direction(match["way"])
    figures = tuple(
        ClaimFigure("part", sk.quantity(number), label)
        for number, label in zip(found.figures, found.labels, strict=True)
    )
    span = sk.span(found.start, found.end)
    assert span is not None
    claim = Claim(ClaimKind.GROUPS, span, sk.index, figures, direction=way)
    if found.total is not None and way is Direction.NONE and not _is_of_some(sk, found, lexicon):
        claim = replace(claim, figures=_with_whole(sk, found.total, figures, units, lexicon))
    pointing = rules.pointing.match(sk.text) is not None
    subject = Subject("", 0, 0) if pointing else _subject(sk, found, lexicon)
    yield replace(
        claim,
        complete=True,
        previous=pointing,
        subject=subject.text,
        subject_span=sk.span(subject.start, subject.end),
        qualifiers=(subject.within,) if subject.within else (),
    )


def _is_of_some(sk: Skeleton, found: Grouped, lexicon: Lexicon) -> bool:
    """Whether groups are said to be some of a whole: "of the 239, 21 women and 28 men were new"."""
    after = sk.text[found.end :].split()
    if not after or not after[0][0].isalnum() or after[0] in lexicon.claims.turn:
        return False
    return sk.text.split(maxsplit=1)[0] in lexicon.claims.of | lexicon.claims.among


def _with_whole(
    sk: Skeleton,
    number: int,
    parts: tuple[ClaimFigure, ...],
    units: Collection[object],
    lexicon: Lexicon,
) -> tuple[ClaimFigure, ...]:
    """The figures of the groups with the one that stands before them: the "whole" that they are
    parts of, or, where it is said to be one, the "mean" of both."""
    whole = sk.quantity(number)
    unit = whole.unit
    bare = all(part.quantity.unit is None for part in parts)
    alike = unit is not None and unit.kind in units
    if unit is not None and unit.dimension is Dimension.PERCENT and alike:
        return (ClaimFigure("whole", whole), *parts)
    if (alike or bare) and _is_mean(sk, sk.offset(number), lexicon):
        if bare and unit is not None:
            parts = tuple(replace(part, quantity=in_unit(part.quantity, unit)) for part in parts)
        return (ClaimFigure("mean", whole), *parts)
    if alike or unit is None:
        return (ClaimFigure("whole", whole), *parts)
    return parts


@lru_cache(maxsize=8)
def _plainly(lexicon: Lexicon) -> Words:
    """What stands between a mean and the groups, where their figures are of the same things."""
    claims = lexicon.claims
    joints = claims.joined | claims.turn | claims.level | claims.link | claims.placing
    return group_words(lexicon) | joints | {FIGURE, *",:()"}


def _is_mean(sk: Skeleton, at: int, lexicon: Lexicon) -> bool:
    """Whether a figure that stands before those of groups is said to be their mean.

    The mean number of people is none: the groups' numbers add up to it.
    """
    if not sk.holds(lexicon.claims.means):
        return False
    before, after = sk.text[:at].split(), sk.text[at:].split()
    if YEAR in after or not lexicon.claims.counts.isdisjoint(before):
        return False
    last = max(place for place, word in enumerate(after) if word in group_words(lexicon))
    return any_of(lexicon.claims.means).search(sk.text, 0, at) is not None and _plainly(
        lexicon
    ).issuperset(after[:last])


def _subject(sk: Skeleton, found: Grouped, lexicon: Lexicon) -> Subject:
    """What the groups' figures are of, where it stands before the groups, or after the first of
    them and its verb ("för kvinnor var sjukfrånvaron # och för män #")."""
    first = min(sk.offset(number) for number in found.figures)
    before = subject_in(sk, 0, found.start, lexicon)
    if before.text:
        return before
    after = sk.text.find(" ", found.start) + 1
    verb = sk.text[after:first].partition(" ")[0]
    if verb not in lexicon.claims.level:
        return before
    return subject_in(sk, after, first, lexicon)
