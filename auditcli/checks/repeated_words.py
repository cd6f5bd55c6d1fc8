"""Does a word stand twice in a row, or a verb in two forms?

Asks of running text, also over the end of a line. A word may be repeated for good: the reader
leaves those of the language out by marking them, and names ("Duran Duran"), numbers, initials and
words with a mark between them ("mål, mål") are left out here. Of two forms of a verb in a row
("startade startades") one was to replace the other; their endings are the rule's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditcli.checks.quoting import quoted
from auditcli.model import Document, Outcome, Sentence, Verdict, Word

FACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Params:
    """What counts as a word of running text, and as two forms of a verb."""

    # Shorter words are codes and initials.
    shortest: int = 2
    # Shorter sentences are labels and cells of tables.
    sentence: int = 5
    # Ends of verbs that a passive ending may follow; with them the same word is not asked for.
    active: tuple[str, ...] = ()
    # The ending that makes such a verb passive.
    passive: str = "s"


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield a disagreement for each word that is repeated without cause."""
    for sentence in document.sentences:
        if len(sentence.words) < params.sentence:
            continue
        for first, second in pairwise(sentence.words):
            if first.text[0] != second.text[0]:
                continue  # two words, as nearly all are
            if not _repeats(first.text, second.text, params):
                continue
            if first.repeatable or not _is_slip(document, sentence, first, second):
                continue
            yield Outcome(
                verdict=Verdict.DISAGREES,
                primary=quoted(document, second.span, "repeated"),
                related=(quoted(document, first.span, "first"),),
                confidence=Decimal("0.9"),
                subject=second.text,
                reported=f"{first.text} {second.text}",
                computed=first.text,
            )


def _repeats(first: str, second: str, params: Params) -> bool:
    """Whether a word is the one before it, or the active or passive form of it."""
    if not params.active:
        return first == second and len(second) >= params.shortest
    shorter, longer = (first, second) if len(first) < len(second) else (second, first)
    return longer == shorter + params.passive and shorter.endswith(params.active)


def _is_slip(document: Document, sentence: Sentence, first: Word, second: Word) -> bool:
    one, other = document.source.quote(first.span), document.source.quote(second.span)
    if not second.text.isalpha() or not other.islower():
        return False  # numbers, codes, and names repeated on purpose
    if not one.islower() and first.span.start != sentence.span.start:
        return False
    between = document.source.text[first.span.end : second.span.start]
    return not between.strip()
