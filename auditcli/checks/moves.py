"""Moves without figures: does a measure go where another part of the report shows it to go?

A summary says that something rose, fell, improved or stayed as it was; elsewhere the figures of
two years stand, or how far it moved. Asks of each such clause whether a change told in figures,
about something with the words of its subject, goes the same way. Whether a rise is an improvement
is asked only of what is known to be good. A change of a part (of one group, of an age) and one in
other prices contradict nothing that is said of the whole.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.checks.changes_told import Change, changes
from auditcli.checks.measures import has_name
from auditcli.checks.per_document import per_document
from auditcli.checks.prose import dimension, shown
from auditcli.checks.prose_index import YEARS, statements
from auditcli.checks.quoting import quoted
from auditcli.model import (
    Dimension,
    Direction,
    Document,
    Evidence,
    Move,
    Outcome,
    Verdict,
)

#: The word that says where the measure went.
FACTS = frozenset({"word"})

_SAID = {
    Direction.UP: "rose",
    Direction.DOWN: "fell",
    Direction.BETTER: "improved",
    Direction.WORSE: "worsened",
    Direction.SAME: "unchanged",
}
#: A word of so many letters, with figures in one sentence only, names a measure by itself.
_LONG = 14


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Words of the subject that the change in figures must share, unless one long word names it,
    least_words: int = 3
    # and the part of the subject's words.
    least_share: Decimal = Decimal("0.7")
    # A rate that moved by less, in percentage points, is as good as unchanged.
    least_points: Decimal = Decimal("1")
    # How sure the check is, from 0 to 1.
    confidence: Decimal = Decimal("0.7")


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each move that changes in figures confirm or contradict."""
    by_word: dict[str, list[Change]] = defaultdict(list)
    for change in changes(document) if document.moves else ():
        for word in change.words:
            by_word[word].append(change)
    for move in document.moves:
        found = _same_subject(document, move, by_word, params)
        verdicts = {_judge(document, move, change, params) for change in found}
        if len(verdicts) == 1:
            verdict = verdicts.pop()
            sure = verdict is Verdict.AGREES or all(
                _is_whole(move, one) and not _is_part(document, move, one, params) for one in found
            )
            if verdict is not None and sure:
                yield _outcome(document, move, found[0], verdict, params)


@per_document
def _with_figures(document: Document) -> Counter[str]:
    """In how many sentences with figures a word stands, beside those that tell of moves."""
    moved = {move.sentence for move in document.moves}
    return Counter(w for one in statements(document) if one.at not in moved for w in one.words)


def _same_subject(
    document: Document, move: Move, by_word: Mapping[str, Sequence[Change]], params: Params
) -> list[Change]:
    """The changes with most words of a move's subject, told in another sentence."""
    often = _with_figures(document)
    shared: dict[int, int] = defaultdict(int)
    named: set[int] = set()
    found: dict[int, Change] = {}
    for word in move.subject:
        for change in by_word.get(word, ()):
            if move.sentence not in change.sentences:
                found[id(change)] = change
                shared[id(change)] += 1
                if len(word) >= _LONG and often[word] == 1:
                    named.add(id(change))
    sure = [
        key
        for key, count in shared.items()
        if (count >= params.least_words and count >= params.least_share * len(move.subject))
        or (key in named and 2 * count >= len(move.subject))
    ]
    best = max((shared[key] for key in sure), default=0)
    return [found[key] for key in sure if shared[key] == best]


def _is_whole(move: Move, change: Change) -> bool:
    """Whether no word of a move's subject may name a part of what the change is of."""
    alone = move.subject - change.words
    return not alone or (len(alone) == 1 and len(move.subject) == 2)


def _is_part(document: Document, move: Move, change: Change, params: Params) -> bool:
    """Whether a change is of a group, an age or a place, or says more than a move's subject does.

    Each word more needs one word more in common; a long word that stands once needs none.
    """
    alone = change.words - move.subject
    figures = {part for figure in change.figures for part in figure.text.split()}
    if not alone.isdisjoint(document.vocabulary.groups) or any(
        word[:1].isdigit() and word not in figures and word not in YEARS for word in alone
    ):
        return True
    if any(has_name(document, number) for number in change.sentences):
        return True
    shared = move.subject & change.words
    told = len(change.figures) > 1  # one figure alone may be off a plan, or another year's
    if told and any(len(word) >= _LONG and _with_figures(document)[word] == 1 for word in shared):
        return False
    return len(shared) < params.least_words + len(change.named - move.subject)


def _judge(document: Document, move: Move, change: Change, params: Params) -> Verdict | None:
    """Whether a move goes as a change in figures; None where that cannot be said."""
    way, went = move.direction, change.direction
    if way is Direction.SAME or went is Direction.SAME:
        if way is went:
            return Verdict.AGREES
        points = _points(change)
        return Verdict.DISAGREES if points is not None and points > params.least_points else None
    judged = {Direction.BETTER, Direction.WORSE}
    if (way in judged) != (went in judged):
        good = document.vocabulary.good
        if not any(w.endswith(tuple(good)) for w in move.subject & change.words) or not good:
            return None
        better = {Direction.UP: Direction.BETTER, Direction.DOWN: Direction.WORSE}
        way, went = better.get(way, way), better.get(went, went)
    return Verdict.AGREES if way is went else Verdict.DISAGREES


def _points(change: Change) -> Decimal | None:
    """How far a rate moved, in percentage points."""
    if change.size is not None and dimension(change.size) is Dimension.PERCENTAGE_POINT:
        return abs(change.size.value)
    rates = all(dimension(figure) is Dimension.PERCENT for figure in change.figures)
    if rates and len(change.figures) == 2:
        return abs(change.figures[0].value - change.figures[1].value)
    return None


def _outcome(
    document: Document, move: Move, change: Change, verdict: Verdict, params: Params
) -> Outcome:
    sentence = document.sentences[move.sentence].text.split()
    figures = " → ".join(shown(document, level) for level in change.levels)
    if change.size is not None:
        figures = ", ".join(filter(None, (figures, shown(document, change.size))))
    word = document.source.quote(move.span)
    return Outcome(
        verdict,
        Evidence(move.span, "statement", word),
        tuple(quoted(document, figure.span, "other-statement") for figure in change.figures),
        confidence=params.confidence,
        subject=" ".join(sentence[:12]) + (" …" if len(sentence) > 12 else ""),
        reported=_SAID[move.direction],
        computed=_SAID[change.direction],
        computation=figures,
        facts={"word": word},
    )
