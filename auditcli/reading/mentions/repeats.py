"""Sentences that stand twice: word for word, nearly so, or with another year.

Reports repeat themselves by design: an overview and its chapter, a verdict for each goal, the
heads of tables. So a repetition is "close" only inside a stretch of whole sentences, without a
heading, a table or a cell's label between the two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from auditcli.model import Heading, Repeat, Sentence, Span, Table
from auditcli.reading.lexicon import Lexicon

#: Shorter sentences are phrases that come again by right.
_SHORTEST = 6
#: A clause with a year tells enough to be known again.
_CLAUSE = 8
#: How many sentences on a near repetition may stand, and how many a sentence repeated.
_NEAR, _FAR = 4, 10
_ENDS = (".", "!", "?")
_TWO = 2

Said = tuple[str, ...]


def read_repeats(
    sentences: Sequence[Sentence],
    headings: Sequence[Heading],
    tables: Sequence[Table],
    lexicon: Lexicon,
) -> Iterator[Repeat]:
    """The repetitions, each with the nearest place before it; whole paragraphs in one."""
    words = [tuple(word.text for word in sentence.words) for sentence in sentences]
    stretches = _stretches(sentences, headings, tables)
    told = [at for at, said in enumerate(words) if len(said) >= _SHORTEST]
    told = [at for at in told if _is_whole(sentences, at)]
    often = Counter((stretches[at], words[at]) for at in told)
    verdicts = {word for word in lexicon.goals.reached if " " not in word}
    for first, second, count in _blocks(_pairs(words, told)):
        block = [word for at in range(second, second + count) for word in words[at]]
        close = stretches[first] == stretches[second] and second - first <= _FAR + count
        close &= second - first == count or verdicts.isdisjoint(block)
        # What stands three times in one stretch is a list of likes.
        close &= often[stretches[second], words[second]] == _TWO
        yield Repeat(
            "same",
            sentences[first].span.cover(sentences[first + count - 1].span),
            sentences[second].span.cover(sentences[second + count - 1].span),
            len(block),
            close,
        )
    near = list(_near(words, told, stretches, lexicon))
    lone = Counter(stretches[at] for _, at in near)
    for other, at in near:
        if lone[stretches[at]] == 1 and often[stretches[at], words[at]] == 1:
            size = min(len(words[at]), len(words[other]))
            yield Repeat("near", sentences[other].span, sentences[at].span, size, close=True)
    yield from _years(sentences, stretches, lexicon)


def _pairs(words: Sequence[Said], told: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Sentences of the same words, each with the last one before it."""
    last: dict[Said, int] = {}
    for at in told:
        before = last.get(words[at])
        last[words[at]] = at
        if before is not None:
            yield before, at


def _near(
    words: Sequence[Said], told: Sequence[int], stretches: Sequence[int], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Sentences that say nearly the same as one shortly before in their stretch."""
    for at in told:
        for other in range(at - 1, max(at - _NEAR, 0) - 1, -1):
            if stretches[other] != stretches[at]:
                break
            if words[other] != words[at] and _nearly(words[other], words[at], lexicon):
                yield other, at
                break


def _is_whole(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence has its end, and its beginning: none after an abbreviation ("U.S.")."""
    before = sentences[at - 1].text.split()[-1] if at else ""
    return sentences[at].text.endswith(_ENDS) and "." not in before[:-1]


def _blocks(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Pairs of sentences that follow one another in both places, as one: both starts, length.

    A sentence too short to be known again may stand between two of them.
    """
    first = second = last = 0
    for one, other in pairs:
        step = other - last
        if last and one - (first + last - second) == step <= _TWO and one < second:
            last = other
            continue
        if last:
            yield first, second, last - second + 1
        first, second, last = one, other, other
    if last:
        yield first, second, last - second + 1


def _stretches(
    sentences: Sequence[Sentence], headings: Sequence[Heading], tables: Sequence[Table]
) -> list[int]:
    """For each sentence the number of the stretch of whole sentences that it stands in."""
    starts = [heading.span.start for heading in headings]
    breaks = sorted([*starts, *(table.span.start for table in tables)])
    number, whole = 0, True
    found: list[int] = []
    for at, sentence in enumerate(sentences):
        if at:
            start, end = sentences[at - 1].span.end, sentence.span.start
            parted = bisect_left(breaks, start) != bisect_left(breaks, end)
            number += parted or not whole or not sentence.text[0].isupper()
        whole = sentence.text.endswith(_ENDS)
        found.append(number)
    return found


def _nearly(one: Sequence[str], other: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the shorter sentence says the longer one again, with fewer words."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST or len(longer) - len(shorter) > 3 or shorter[0] != longer[0]:
        return False
    extra: list[str] = []
    changed = at = 0
    for word in longer:
        if at < len(shorter) and word == shorter[at]:
            at += 1
        elif at < len(shorter) and not changed and _kin(word, shorter[at]):
            at, changed = at + 1, 1
        else:
            extra.append(word)
    if at < len(shorter) or len(extra) != len(longer) - len(shorter):
        return False
    return bool(extra or changed) and _adds_nothing(extra, lexicon)


def _kin(one: str, other: str) -> bool:
    """Whether two words are forms of one: "medel", "medlen"."""
    return one[:3] == other[:3] and min(len(one), len(other)) > 4 and abs(len(one) - len(other)) < 3


def _adds_nothing(extra: Sequence[str], lexicon: Lexicon) -> bool:
    telling = []
    for at, word in enumerate(extra):
        dated = at + 1 < len(extra) and _is_year(extra[at + 1])
        if not (_is_year(word) or dated or word in lexicon.prose.articles):
            telling.append(word)
    if len(telling) > 1 or not lexicon.mentions.added.isdisjoint(telling):
        return False
    return not telling or (telling[0].isalpha() and telling[0] not in lexicon.function_words)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _years(
    sentences: Sequence[Sentence], stretches: Sequence[int], lexicon: Lexicon
) -> Iterator[Repeat]:
    """Clauses of the same words and figures that are told of two years."""
    told: defaultdict[tuple[str, ...], list[tuple[int, Span, int]]] = defaultdict(list)
    for at, sentence in enumerate(sentences):
        if "20" not in sentence.text and "19" not in sentence.text:
            continue
        for clause, year, span in _clauses(sentence, lexicon):
            told[clause].append((year, span, stretches[at]))
    yield from _told_twice(told)


def _clauses(sentence: Sentence, lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], int, Span]]:
    """The clauses with one year, "under 2022", and a figure; the year itself left out."""
    spans = [word.span for word in sentence.words]
    start = offset = 0
    for part in sentence.text.split(", "):
        offset += len(part) + 2
        end = start
        limit = sentence.place(min(offset - 1, len(sentence.text) - 1), len(sentence.text)).start
        while end < len(spans) and spans[end].start < limit:
            end += 1
        words = [word.text for word in sentence.words[start:end]]
        years = [at for at, word in enumerate(words) if _is_year(word)]
        figures = sum(word[0].isdigit() for word in words) - len(years)
        alone = len(words) >= _CLAUSE and len(years) == 1 and figures
        if alone and words[(at := years[0]) - 1] in lexicon.years.within:
            yield (*words[:at], "", *words[at + 1 :]), int(words[at]), spans[start + at]
        start = end


def _told_twice(
    told: Mapping[tuple[str, ...], Sequence[tuple[int, Span, int]]],
) -> Iterator[Repeat]:
    """Each clause with the first place that tells it of another year."""
    for clause, places in told.items():
        firsts: dict[int, tuple[Span, int]] = {}
        for year, span, stretch in places:
            firsts.setdefault(year, (span, stretch))
        if len(firsts) != _TWO:
            continue  # What is told of three years is a series.
        for year, span, stretch in places:
            other = next(told_of for told_of in firsts if told_of != year)
            first, where = firsts[other]
            yield Repeat("year", span, first, len(clause), stretch == where, (year, other))
