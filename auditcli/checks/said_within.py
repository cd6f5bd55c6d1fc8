"""What a sentence says within a longer one, far from it: all of it, or one clause.

The longer sentence may be of a part. That it is not, a figure shows that stands beside both, and
nowhere else in the report; or the year that both name, and a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from auditcli.arithmetic.restating import is_slip, telling_digits
from auditcli.checks.facts_index import size
from auditcli.checks.per_document import per_document
from auditcli.checks.prose_index import Statement, clause, rare_words, statements
from auditcli.checks.twice_stated import kind_of, outcome_of, verdict_of
from auditcli.model import Dimension, Document, Outcome, Quantity, Span, Verdict

#: A figure that stands so many sentences before tells of the same thing.
_NEAR = 2
#: A word in so many sentences alone, the two that are compared, ties them.
_TWICE = 2
#: Words of a clause that say what it is about, and so many letters show two forms of one.
_LEAST_CLAUSE, _PREFIX = 3, 4


def within(
    document: Document,
    one: Statement,
    other: Statement,
    least_words: int,
    least_rare: int,
    least_digits: int,
) -> Iterator[Outcome]:
    """A figure that differs, where one sentence says all that a shorter one says."""
    neutral = document.vocabulary.neutral
    less, more = sorted((one.words - neutral, other.words - neutral), key=len)
    if not less <= more or len(less) < least_words:
        return
    dated = bool(one.years) and one.years == other.years
    rare = sum(1 for word in one.words & other.words if word in rare_words(document))
    for a, b in _of_one_kind(one, other):
        extra = [
            clause(document, statement.sentence, figure.span) - neutral - less
            for statement, figure in ((one, a), (other, b))
        ]
        if any(extra):
            continue  # "the mean income of women": a word that narrows one of them
        slipped = is_slip(size(a), size(b), least_digits)
        beside = rare >= least_rare and _is_beside(document, one, other, least_digits)
        if (dated and slipped) or beside:
            yield outcome_of(document, other, a, b, Verdict.DISAGREES, one)


def _of_one_kind(one: Statement, other: Statement) -> Iterator[tuple[Quantity, Quantity]]:
    """The figures that differ of those which are alone of their kind in both sentences."""
    for kind in dict.fromkeys(kind_of(figure) for figure in one.figures):
        mine, theirs = ([f for f in s.figures if kind_of(f) == kind] for s in (one, other))
        if len(mine) == len(theirs) == 1 and _differ(mine[0], theirs[0]):
            yield mine[0], theirs[0]


def _differ(a: Quantity, b: Quantity) -> bool:
    return a.hedge is None and b.hedge is None and verdict_of(a, b) is Verdict.DISAGREES


def in_clause(
    document: Document, one: Statement, other: Statement, least_rare: int
) -> Iterator[Outcome]:
    """A figure that differs, where a clause of one sentence (a footnote's) stands in the other.

    Two of its words stand in no third sentence, and a figure beside both is the same.
    """
    often = rare_words(document)
    own = {word for word in one.words & other.words if often.get(word) == _TWICE}
    if len(own) < least_rare or not (one.years <= other.years or other.years <= one.years):
        return
    for a in one.figures:
        for b in other.figures:
            if a.unit is None or kind_of(a) != kind_of(b) or not _differ(a, b):
                continue
            clauses = [_clause(document, one, a), _clause(document, other, b)]
            less, more = sorted(clauses, key=len)
            tied = len(less) >= _LEAST_CLAUSE and len(own & less & more) >= least_rare
            told = tied and all(any(_is_form(word, said) for said in more) for word in less)
            if told and _is_beside(document, one, other, 1, _NEAR):
                yield outcome_of(document, other, a, b, Verdict.DISAGREES, one)


def _clause(document: Document, statement: Statement, figure: Quantity) -> frozenset[str]:
    """The words of a figure's clause, without its unit; none where it holds another such figure."""
    for other in statement.figures:
        first, last = sorted((other.span, figure.span))
        between = document.source.quote(Span(first.end, last.start)) if first != last else ","
        if kind_of(other) == kind_of(figure) and "," not in between:
            return frozenset()
    unit = figure.unit.symbol.casefold() if figure.unit is not None else ""
    words = clause(document, statement.sentence, figure.span)
    return words - document.vocabulary.neutral - {unit}


def _is_form(one: str, other: str) -> bool:
    """Whether two stems are forms of one word."""
    return one == other or (len(one) > _PREFIX and one[:_PREFIX] == other[:_PREFIX])


def _is_beside(
    document: Document, one: Statement, other: Statement, least_digits: int, behind: int = 0
) -> bool:
    """Whether one telling figure stands in or right before both sentences, and nowhere else."""
    here, there = (range(at.at - _NEAR, at.at + 1 + behind) for at in (one, other))
    return any(
        len(places) == _TWICE and places[0] in here and places[1] in there
        for (*_, digits), places in _places(document).items()
        if digits >= least_digits
    )


@per_document
def _places(document: Document) -> Mapping[tuple[Dimension, str, Decimal, int], Sequence[int]]:
    """The figures with a unit, and with how many telling digits: the sentences they stand in."""
    found: dict[tuple[Dimension, str, Decimal, int], list[int]] = {}
    for statement in statements(document):
        for told in statement.figures:
            if told.unit is not None:
                key = (*kind_of(told), size(told).value, telling_digits(told))
                found.setdefault(key, []).append(statement.at)
    return found
