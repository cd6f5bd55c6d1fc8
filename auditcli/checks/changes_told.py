"""Changes of the report's year that are told in figures: which way, how far, and of what.

They stand in a sentence ("a rise of 3 percentage points"), or in two: a level and, after it, the
one of the year before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from auditcli.checks.per_document import per_document
from auditcli.checks.prose import alike, dimension, is_over_years
from auditcli.checks.prose_index import YEARS
from auditcli.model import Claim, ClaimKind, Dimension, Direction, Document, Quantity

_POINTS = (Dimension.PERCENT, Dimension.PERCENTAGE_POINT)
#: A subject taken over comes from at most so many sentences before.
_BACK = 3


@dataclass(frozen=True, slots=True)
class Change:
    """A change in figures: where it went, from which level to which and how far, and where.

    `words` are those of what it is of; `named` are the words before its first figure, by
    which it may be of a part of a measure.
    """

    direction: Direction
    levels: tuple[Quantity, ...]
    size: Quantity | None
    words: frozenset[str]
    named: frozenset[str]
    sentences: frozenset[int]

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """All its figures."""
        return self.levels if self.size is None else (*self.levels, self.size)


@per_document
def changes(document: Document) -> tuple[Change, ...]:
    """The changes of the report's year that are told in figures."""
    return (*_told(document), *_between_levels(document))


def _told(document: Document) -> Iterator[Change]:
    ways: dict[int, set[Direction]] = defaultdict(set)
    for claim in document.claims:
        if claim.kind in (ClaimKind.CHANGE, ClaimKind.GROUPS):
            ways[claim.sentence].add(claim.direction)
    for claim in document.claims:
        amount = claim.quantity("points") or claim.quantity("amount") or claim.quantity("percent")
        mixed = len(ways[claim.sentence] - {Direction.NONE}) > 1
        if claim.kind is not ClaimKind.CHANGE or amount is None or mixed or claim.qualifiers:
            continue
        other = claim.period and document.period and claim.period.end != document.period.end
        if claim.direction is Direction.NONE or other or is_over_years(document, claim):
            continue
        ends = (claim.quantity("before"), claim.quantity("after"))
        levels = tuple(end for end in ends if end is not None)
        change = _change(document, claim, claim.direction, levels, amount)
        if all(_is_now(document, number) for number in change.sentences):
            yield change


def _between_levels(document: Document) -> Iterator[Change]:
    """A level and, in the next sentence, the one of the year before."""
    year = document.period.year if document.period is not None else None
    levels = [claim for claim in document.claims if claim.kind is ClaimKind.LEVEL]
    for one, other in pairwise(levels):
        now, before = one.quantity("after"), other.quantity("after")
        if other.sentence != one.sentence + 1 or one.subject != other.subject or year is None:
            continue
        if now is None or before is None or not alike(now, before) or now.hedge or before.hedge:
            continue
        if _years(document, other.sentence) != {year - 1} or _years(document, one.sentence) - {
            year
        }:
            continue
        way = Direction.UP if now.value > before.value else Direction.DOWN
        if now.value != before.value and dimension(now) in _POINTS:
            yield _change(document, one, way, (before, now), None)


def _change(
    document: Document,
    claim: Claim,
    way: Direction,
    levels: tuple[Quantity, ...],
    size: Quantity | None,
) -> Change:
    numbers = _sentences_of(document, claim)
    words = [
        (word.span, part)
        for number in numbers
        for word, stem in zip(
            document.sentences[number].words, document.sentences[number].stems, strict=True
        )
        for part in stem.split()
    ]
    figures = levels if size is None else (*levels, size)
    first, verb = min(figure.span.start for figure in figures), claim.direction_span
    named = (
        part
        for span, part in words
        if span.end <= first and (verb is None or not span.overlaps(verb))
    )
    plain = document.vocabulary.neutral | document.vocabulary.outcome
    return Change(
        way,
        levels,
        size,
        frozenset(part for _, part in words),
        frozenset(named) - plain,
        frozenset(numbers),
    )


def _is_now(document: Document, sentence: int) -> bool:
    """Whether a sentence tells of no other years than the report's and the one before."""
    year = document.period.year if document.period is not None else 0
    return bool(year) and _years(document, sentence) <= {year, year - 1}


def _years(document: Document, sentence: int) -> set[int]:
    return {int(word.text) for word in document.sentences[sentence].words if word.text in YEARS}


@per_document
def _subjects(document: Document) -> Mapping[int, frozenset[str]]:
    """The subjects of the claims of each sentence."""
    found: dict[int, set[str]] = defaultdict(set)
    for claim in document.claims:
        found[claim.sentence].add(claim.subject)
    return {sentence: frozenset(subjects) for sentence, subjects in found.items()}


@per_document
def _kinds(document: Document) -> frozenset[tuple[int, ClaimKind]]:
    return frozenset((claim.sentence, claim.kind) for claim in document.claims)


def _sentences_of(document: Document, claim: Claim) -> range:
    """A claim's sentence, after those that it takes its subject over from."""
    first = claim.sentence
    if claim.subject_span is None and claim.subject:
        subjects = _subjects(document)
        if (claim.sentence, ClaimKind.LEVEL) not in _kinds(document):
            first = max(0, first - 1)  # "It is a rise of …"
        for back in range(1, _BACK + 1):
            if claim.subject in subjects.get(claim.sentence - back, ()):
                first = claim.sentence - back
    return range(first, claim.sentence + 1)
