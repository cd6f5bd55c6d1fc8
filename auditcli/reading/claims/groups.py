"""Two groups that make up everyone, each with its figure: women and men, girls and boys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Direction
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.skeleton import FIGURE, Skeleton
from auditcli.reading.claims.subjects import Subject, subject_in
from auditcli.reading.lexicon import Lexicon


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
    units = {part.unit and (part.unit.dimension, part.unit.base) for part in parts}
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
    total = None if found.total is None else sk.quantities[found.total].unit
    alike = total is not None and (total.dimension, total.base) in units
    if found.total is not None and way is Direction.NONE and (alike or total is None):
        whole = ClaimFigure("whole", sk.quantity(found.total))
        claim = replace(claim, figures=(whole, *figures))
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
