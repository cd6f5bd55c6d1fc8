"""Restated: does a report that says a thing twice say the same figure both times?

Asks of sentences that say nearly the same, in different parts of a report, whether their figures
agree: main text and appendix, summary and section. Rare words in common tell that two sentences may
be one statement, or a paragraph that stands twice but for a figure; that no word on either side
names something else tells that they are. Where a longer sentence says all that a shorter one says,
or as the clause of a footnote does, a figure beside both tells so, or one year that both name and a
slip of the pen. A pattern that is filled in for many things ("the company is owned to … per cent")
has no rare words, and sentences that lie close together tell of different things or times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.restating import telling_digits
from auditcli.checks.facts_index import size
from auditcli.checks.prose_index import (
    Statement,
    rare_words,
    related,
    shared_run,
)
from auditcli.checks.said_within import in_clause, within
from auditcli.checks.twice_stated import kind_of, outcome_of, verdict_of
from auditcli.model import Document, Outcome, Quantity, Span, Verdict

FACTS = frozenset({"place"})

_DIFFER = (Verdict.DISAGREES, Verdict.UNLIKELY)
#: Two forms of one word begin with so many equal letters.
_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Rare words that two sentences must share.
    least_rare: int = 2
    # Words that they must share in all.
    least_words: int = 5
    # The part of the shorter sentence's words that must stand in the longer one.
    least_overlap: Decimal = Decimal("0.75")
    # Sentences that must lie between two statements of one fact before they are said to differ.
    least_apart: int = 12
    # Words that stand the same around a figure in both, for it to be one figure whatever the
    # sentences say more.
    least_run: int = 10
    # A figure is known again in other words by a word in so few sentences,
    most_often: int = 3
    # with so many letters.
    least_letters: int = 6
    # Words of a sentence that a longer one may say again with more,
    least_within: int = 4
    # and digits of a figure that then shows them to be one.
    least_digits: int = 3


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How alike two statements are: words in common, and those of each side alone."""

    common: int
    first_alone: int
    second_alone: int


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure that is stated again in nearly the same words."""
    seen: set[Span] = set()
    # "It is a rise of 3 points" is about whatever the sentence before it is about.
    leaning = {claim.sentence for claim in document.claims if claim.subject_span is None}
    for one, other, rare in related(document):
        common = len(one.words & other.words)
        alike = None
        if 2 * common >= min(len(one.words), len(other.words)):
            alike = _likeness(one, other)
        similar = alike is not None and (
            _similar(alike, rare, params) or _is_copied(document, one, other, alike, params)
        )
        if alike is None or not similar:
            yield from _found_within(document, one, other, leaning, params)
            if common >= 2:
                yield from _echoes(document, one, other, seen, params)
            continue
        if not (one.years <= other.years or other.years <= one.years):
            continue
        pairs = list(_paired(one.figures, other.figures))
        verdicts = [verdict_of(a, b) for a, b in pairs]
        differ = [verdict for verdict in verdicts if verdict in _DIFFER]
        apart = other.at - one.at >= params.least_apart and leaning.isdisjoint((one.at, other.at))
        # Of women alone, not "of women and men".
        apart &= len(document.vocabulary.groups & (one.words ^ other.words)) != 1
        sure = apart and len(one.figures) == len(other.figures) and _is_one(alike, verdicts)
        if differ and not sure:
            yield from _found_within(document, one, other, leaning, params)
        if apart and not sure and 0 in (alike.first_alone, alike.second_alone):
            yield from _in_run(document, one, other, rare, seen, params)
        for (a, b), verdict in zip(pairs, verdicts, strict=True):
            if verdict in _DIFFER and not sure:
                continue
            if verdict not in _DIFFER and ((differ and not sure) or b.span in seen):
                continue
            seen.add(b.span)
            yield outcome_of(document, other, a, b, verdict, one)


def _found_within(
    document: Document, one: Statement, other: Statement, leaning: set[int], params: Params
) -> Iterator[Outcome]:
    """What one of two sentences far apart says within the other, in it all or in a clause."""
    if other.at - one.at < params.least_apart or not leaning.isdisjoint((one.at, other.at)):
        return
    digits = params.least_digits
    yield from within(document, one, other, params.least_within, params.least_rare, digits)
    yield from in_clause(document, one, other, params.least_rare)


def _in_run(
    document: Document,
    one: Statement,
    other: Statement,
    rare: int,
    seen: set[Span],
    params: Params,
) -> Iterator[Outcome]:
    """Figures that differ in a long run of words which two sentences share word for word.

    One of them may go on where the other ends: its own figures are of something else.
    """
    if rare < params.least_rare:
        return
    for a in one.figures:
        for b in other.figures:
            fresh = b.span not in seen and kind_of(a) == kind_of(b) and verdict_of(a, b) in _DIFFER
            if (
                fresh
                and shared_run(document, one.sentence, a, other.sentence, b) >= params.least_run
            ):
                seen.add(b.span)
                yield outcome_of(document, other, a, b, verdict_of(a, b), one)


def _echoes(
    document: Document, one: Statement, other: Statement, seen: set[Span], params: Params
) -> Iterator[Outcome]:
    """The same figure in two sentences that share a very rare word, said otherwise: a tick mark."""
    shared = [word for word in one.words & other.words if len(word) >= params.least_letters]
    often = rare_words(document)
    if not any(often.get(word, params.most_often + 1) <= params.most_often for word in shared):
        return
    for b in other.figures:
        for a in one.figures:
            same = kind_of(a) == kind_of(b) and size(a).value == size(b).value
            if same and b.unit is not None and telling_digits(b) >= 2 and b.span not in seen:
                seen.add(b.span)
                yield outcome_of(document, other, a, b, Verdict.AGREES, one)


def _likeness(one: Statement, other: Statement) -> _Likeness:
    common = one.words & other.words
    first, second = set(one.words - common), set(other.words - common)
    forms = 0
    for word in sorted(first):
        other_form = next(
            (w for w in sorted(second) if w[:_PREFIX] == word[:_PREFIX] and len(word) > 3), None
        )
        if other_form is not None:
            first.discard(word)
            second.discard(other_form)
            forms += 1
    return _Likeness(len(common) + forms, len(first), len(second))


def _similar(alike: _Likeness, rare: int, params: Params) -> bool:
    """Whether two sentences share enough: many words, and rare ones unless they are very many."""
    shorter = alike.common + min(alike.first_alone, alike.second_alone)
    if alike.common < params.least_words or alike.common < params.least_overlap * shorter:
        return False
    return rare >= params.least_rare or alike.common >= 2 * params.least_words


def _is_copied(
    document: Document, one: Statement, other: Statement, alike: _Likeness, params: Params
) -> bool:
    """Whether two sentences of the same words stand in a paragraph that stands twice: the sentence
    before or after is the same, word for word."""
    if alike.first_alone or alike.second_alone or alike.common < params.least_words:
        return False
    sentences = document.sentences
    for step in (-1, 1):
        if not 0 <= one.at + step < other.at + step < len(sentences):
            continue
        here, there = ([word.text for word in sentences[at.at + step].words] for at in (one, other))
        if here == there and len(here) >= 2 * params.least_words:
            return True
    return False


def _is_one(alike: _Likeness, verdicts: Sequence[Verdict]) -> bool:
    """Whether two sentences are one statement though a figure differs.

    No word may tell them apart: one may only say more than the other, and the less the further
    the figures lie apart, for what it says more may name a part ("of women"). At most half of
    the figures may differ.
    """
    differ = [verdict for verdict in verdicts if verdict in _DIFFER]
    if min(alike.first_alone, alike.second_alone) or 2 * len(differ) > max(len(verdicts), 2):
        return False
    more = max(alike.first_alone, alike.second_alone)
    if Verdict.DISAGREES in differ:
        return 5 * more <= alike.common
    return 2 * more <= alike.common


def _paired(
    ones: Sequence[Quantity], others: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Figures that stand in the same place of two sentences: unit by unit, in their order.

    Where one sentence has more figures of a unit than the other, only equal ones are paired.
    """
    for kind in dict.fromkeys(kind_of(quantity) for quantity in ones):
        mine = [quantity for quantity in ones if kind_of(quantity) == kind]
        theirs = [quantity for quantity in others if kind_of(quantity) == kind]
        if len(mine) == len(theirs):
            yield from zip(mine, theirs, strict=True)
            continue
        for a in mine:
            equal = [b for b in theirs if a.value == b.value]
            if equal:
                yield a, equal[0]
