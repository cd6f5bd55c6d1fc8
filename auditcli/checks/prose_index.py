"""The sentences of a report by their rare words: which of them may say the same thing twice.

Two sentences are compared only where they share rare words, so that the work grows with the
length of the report and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

from auditcli.checks.per_document import per_document
from auditcli.model import Document, Quantity, Sentence, Span, Word

#: A word in at most so many sentences is rare.
RARE = 8
#: Shorter words are too often something else.
_LETTERS = 4
#: What is printed like a year.
YEARS = frozenset(str(year) for year in range(1900, 2100))


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with figures: its place in the order of the text, figures, words and years.

    `words` are the stems that name something; figures and years stand apart.
    """

    at: int
    sentence: Sentence
    figures: tuple[Quantity, ...]
    words: frozenset[str]
    years: frozenset[str]


@per_document
def statements(document: Document) -> tuple[Statement, ...]:
    """The sentences that hold figures, in their order."""
    starts = [quantity.span.start for quantity in document.quantities]
    found: list[Statement] = []
    for at, sentence in enumerate(document.sentences):
        first = bisect_left(starts, sentence.span.start)
        last = bisect_left(starts, sentence.span.end)
        if first < last:
            figures = tuple(document.quantities[first:last])
            found.append(_statement(at, sentence, figures))
    return tuple(found)


@per_document
def _statement_places(document: Document) -> tuple[int, ...]:
    return tuple(statement.at for statement in statements(document))


def statement_of(document: Document, sentence: int) -> Statement | None:
    """The statement that a sentence is, by its number; None where it has no figure."""
    places = _statement_places(document)
    at = bisect_left(places, sentence)
    found = statements(document)
    return found[at] if at < len(places) and places[at] == sentence else None


def _statement(at: int, sentence: Sentence, figures: tuple[Quantity, ...]) -> Statement:
    counted = [figure.span for figure in figures]
    starts = [span.start for span in counted]
    words: set[str] = set()
    years: set[str] = set()
    for word, stem in zip(sentence.words, sentence.stems, strict=True):
        if stem[:1].isdigit():
            if stem in YEARS:
                years.add(stem)
        elif stem and not stands_in(word.span, starts, counted):
            words.update(stem.split() if " " in stem else (stem,))
    return Statement(at, sentence, figures, frozenset(words), frozenset(years))


def stands_in(word: Span, starts: Sequence[int], figures: Sequence[Span]) -> bool:
    """Whether a word is part of a figure, its number or its unit; `figures` are in order."""
    at = bisect_left(starts, word.end)
    return at > 0 and (
        figures[at - 1].overlaps(word) or (at > 1 and figures[at - 2].overlaps(word))
    )


def clause(document: Document, sentence: Sentence, figure: Span) -> frozenset[str]:
    """The stems of the clause that a figure stands in, from comma to comma."""
    found: set[str] = set()
    for word, stem in zip(sentence.words, sentence.stems, strict=True):
        first, last = sorted((word.span, figure))
        own = word.span.overlaps(figure) or not stem or stem[:1].isdigit()
        if not own and "," not in document.source.quote(Span(first.end, last.start)):
            found.update(stem.split())
    return frozenset(found)


@per_document
def rare_words(document: Document) -> Mapping[str, int]:
    """The words that stand in few statements, with the number of those."""
    often = Counter(word for one in statements(document) for word in one.words)
    return {w: n for w, n in often.items() if n <= RARE and len(w) >= _LETTERS}


def related(document: Document) -> Iterator[tuple[Statement, Statement, int]]:
    """Pairs of statements that share rare words, with how many; each pair once, in order."""
    rare = rare_words(document)
    found = statements(document)
    holders: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        for word in one.words:
            if word in rare:
                holders[word].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indices in holders.values():
        shared.update(combinations(indices, 2))
    for (first, second), count in sorted(shared.items()):
        yield found[first], found[second], count


def shared_run(document: Document, one: Sentence, a: Quantity, other: Sentence, b: Quantity) -> int:
    """How many words right before and after two figures are the same; 0 where one side of them
    shares none, or where both clauses go on, each in words of its own."""
    here, there = one.words, other.words
    first, second = _words_of(here, a), _words_of(there, b)
    before = _alike(reversed(here[: first[0]]), reversed(there[: second[0]]))
    after = _alike(iter(here[first[1] :]), iter(there[second[1] :]))
    ends = _ends(document, here, first[1] + after) or _ends(document, there, second[1] + after)
    return before + after if before and after and ends else 0


def _ends(document: Document, words: Sequence[Word], at: int) -> bool:
    """Whether a sentence or one of its clauses ends before the word at an index."""
    if at >= len(words):
        return True
    return "," in document.source.quote(Span(words[at - 1].span.end, words[at].span.start))


def _alike(ones: Iterator[Word], others: Iterator[Word]) -> int:
    pairs = zip(ones, others, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1].text, pairs))


def _words_of(words: Sequence[Word], figure: Quantity) -> tuple[int, int]:
    """The index of the first word of a figure, and that of the first word after it."""
    at = [i for i, word in enumerate(words) if word.span.overlaps(figure.span)]
    return (at[0], at[-1] + 1) if at else (0, 0)
