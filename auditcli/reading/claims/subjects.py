"""What a claim is about: the words before its verb, without time and function words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Quantity
from auditcli.reading.claims.bases import is_range
from auditcli.reading.claims.pieces import bracketed_or_not, time_words
from auditcli.reading.claims.skeleton import FIGURE, YEAR, Skeleton, any_of
from auditcli.reading.lexicon import Lexicon, alternation

#: A subject of more words than this is a clause of its own;
_MOST_WORDS = 14
#: it stands at most so many characters before its figure.
_FURTHEST = 800
#: What ends in the last month of the year is of all of it.
_MONTHS = 12
_WHOLE_WORD = re.compile(r"(?<!\S)\S+")
_MARKS = re.compile(r"(?<!\S)(?:[^\w\s\"'@-]|#)(?=\s|$)")


_Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject as compared, and where it stands in the skeleton; empty for a pronoun.

    `within` is an adverbial before the verb that may narrow it ("inom vården var kostnaden").
    """

    text: str
    start: int
    end: int
    within: str = ""


class _Patterns(NamedTuple):
    time: re.Pattern[str]
    breaks: re.Pattern[str]
    edge: frozenset[str]
    pronouns: frozenset[str]
    verbs: frozenset[str]
    openers: frozenset[str]
    beside: re.Pattern[str]
    opening: re.Pattern[str]
    sums: frozenset[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    verbs = {word for phrase in claims.level for word in phrase.split()}
    turns = claims.turn - claims.joined - claims.respectively
    edge = (
        lexicon.function_words
        | verbs
        | claims.link
        | claims.owning
        | claims.by
        | claims.pronouns
        | lexicon.rise
        | lexicon.fall
        | claims.joined
        | claims.total
    )
    return _Patterns(
        re.compile(rf"(?<!\S){bracketed_or_not(time_words(lexicon), 'opened')}"),
        any_of(turns),
        frozenset(edge),
        frozenset(claims.pronouns | claims.back),
        frozenset(word for word in claims.level if " " not in word),
        (lexicon.function_words | claims.placing)
        - claims.pronouns
        - claims.link
        - lexicon.numbers.articles,
        re.compile(rf"(?:{alternation(word for word in lexicon.comparison if ' ' in word)})(?!\S)"),
        re.compile(rf"\s*(?:{alternation(lexicon.comparison)})(?: [^\W\d]+){{0,2}}\s*"),
        claims.sums,
    )


def subject_in(
    sk: Skeleton, start: int, end: int, lexicon: Lexicon, figures: Iterable[Quantity] = ()
) -> Subject:
    """The subject in a range of the skeleton: the last stretch of it without mark and figure.

    A word that points back is a subject of its own where it is said of `figures` of money ("the
    result").
    """
    patterns = _patterns(lexicon)
    begin = start = max(start, end - _FURTHEST)
    for pattern in (_MARKS, patterns.breaks):
        for match in pattern.finditer(sk.text, start, end):
            begin = max(begin, match.end())
    spans = [(match.start(), match.end()) for match in patterns.time.finditer(sk.text, begin, end)]
    for first, last in spans:
        if not sk.text[begin:first].strip() or patterns.opening.fullmatch(sk.text, begin, first):
            begin = last  # "compared with 2022, costs rose …"
        elif not sk.text[last:end].strip():
            end = first
    words = [
        (match[0], match.start(), match.end())
        for match in _WHOLE_WORD.finditer(sk.text, begin, end)
        if match[0] not in {"@", '"', "'"}
    ]
    words, within = _beside_verb(words, patterns, lexicon)
    while words and words[0][0] in patterns.edge:
        del words[0]
    while words and words[-1][0] in patterns.edge:
        del words[-1]
    pronouns = patterns.pronouns
    if any(map(is_money, figures)):
        pronouns = pronouns - patterns.sums
        if words and words[-1][0] in patterns.sums:
            words = words[-1:] if all(w in pronouns for w, _, _ in words[:-1]) else words
    if not words or len(words) > _MOST_WORDS or all(w in pronouns for w, _, _ in words):
        return Subject("", begin, begin)
    text = " ".join(word for word, _, _ in words)
    if patterns.beside.match(text):
        return Subject("", begin, begin)  # "compared with last year" is no subject
    return Subject(text, words[0][1], words[-1][2], within)


def is_money(figure: Quantity) -> bool:
    """Whether a figure is an amount of money."""
    return figure.unit is not None and figure.unit.dimension is Dimension.MONEY


def is_time(text: str, lexicon: Lexicon) -> bool:
    """Whether a piece of a skeleton says when, or of how many, and nothing else."""
    words, timely = text.split(), _timely(lexicon)
    return bool(words) and all(word in timely or word.isdigit() or is_range(word) for word in words)


@lru_cache(maxsize=8)
def _timely(lexicon: Lexicon) -> frozenset[str]:
    claims = lexicon.claims
    phrases = claims.time | claims.previous | claims.longer | claims.total | lexicon.comparison
    phrases |= lexicon.years.between
    words = {word for phrase in phrases for word in phrase.split()}
    plain = lexicon.measures.neutral - claims.back - claims.pronouns
    return plain | words | lexicon.function_words | frozenset(lexicon.months) | {YEAR}


def claim_at(
    kind: ClaimKind,
    sk: Skeleton,
    place: tuple[int, int],
    figures: Sequence[ClaimFigure],
    lexicon: Lexicon,
    *,
    clause: bool = False,
) -> Claim:
    """A claim at a range of the skeleton, about the words before it.

    `clause` takes only the words since the last figure.
    """
    begin = sk.text.rfind(FIGURE, 0, place[0]) + 1 if clause else 0
    quantities = [figure.quantity for figure in figures]
    subject = subject_in(sk, begin, place[0], lexicon, quantities)
    span = sk.span(*place)
    assert span is not None
    return Claim(
        kind,
        span,
        sk.index,
        tuple(figures),
        subject=subject.text,
        subject_span=sk.span(subject.start, subject.end),
    )


def _beside_verb(
    words: list[_Word], patterns: _Patterns, lexicon: Lexicon
) -> tuple[list[_Word], str]:
    """The side of the first verb on which the subject stands, and what narrows it.

    After it where the clause opens with an adverbial ("till följd av bristen har kostnaden …").
    """
    at = next((index for index, word in enumerate(words) if word[0] in patterns.verbs), None)
    if at is None or at == 0:
        return words, ""
    before, after = words[:at], words[at + 1 :]
    adverbial = before[0][0] in patterns.openers or all(
        word in patterns.edge and word not in patterns.pronouns for word, _, _ in before
    )
    if not after or not adverbial:
        return before, ""
    return after, narrowing(" ".join(word for word, _, _ in before), lexicon)


def narrowing(text: str, lexicon: Lexicon) -> str:
    """A piece of a skeleton where it names a place or a part of what follows it, or a part of
    the year; else ""."""
    text = text.strip()
    if part_of_year(lexicon).search(text):
        return text
    first = text.partition(" ")[0]
    return text if first in lexicon.claims.placing and not is_time(text, lexicon) else ""


@lru_cache(maxsize=8)
def part_of_year(lexicon: Lexicon) -> re.Pattern[str]:
    """What says that a figure is of a part of the year: a month, a season, "halvåret"."""
    mentions = lexicon.mentions
    ends = {**lexicon.months, **mentions.seasons, **mentions.parts}
    return any_of(lexicon.years.parts | {word for word, month in ends.items() if month < _MONTHS})
