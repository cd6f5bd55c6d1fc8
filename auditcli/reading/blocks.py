"""Lines into headings and sentences of running text.

A blank line is no paragraph break by itself: many extractors leave one between all lines. What
counts is a wider gap than the lines around have, a line that ends its sentence, a bullet, a
heading. A sentence goes on over page headers, and its hyphenated words are put together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditcli.model import Heading, Sentence, Source
from auditcli.model.values import value
from auditcli.reading.bullets import LEADING
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import Words
from auditcli.reading.lines import Line, column_words
from auditcli.reading.seams import is_hyphened, join_lines
from auditcli.reading.sentences import split_sentences

#: How many lines on either side tell the spacing and the width of the text around a line.
_AROUND = 12
_HEADING_WORDS = 16
_HEADING_LINES = 3
_REPEATED_LINES = 5

_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=[^\W\d_a-zåäöé])")
#: What ends a sentence, and what may close behind it.
_STOPS, _CLOSING = (".", "!", "?", ":", ";", "…"), ')]"”’»'
_FIRST_WORD = re.compile(r"[^\W_]+")


@value
class _Flow:
    """A line of running text with what is known of its surroundings."""

    line: Line
    after_gap: bool
    after_break: bool
    width: int

    @property
    def text(self) -> str:
        return self.line.text


def read_blocks(
    source: Source, lines: Sequence[Line], taken: frozenset[int], lexicon: Lexicon
) -> tuple[tuple[Sentence, ...], tuple[Heading, ...]]:
    """The sentences and headings of the lines that no table took, in the order of the text."""
    del source  # the lines carry their places
    flow = _without_repeated_heads(list(_flow(lines, taken)), column_words(lexicon))
    openers = lexicon.function_words
    sentences: list[Sentence] = []
    headings: list[Heading] = []
    at = 0
    while at < len(flow):
        count = _heading_at(flow, at, openers)
        if count:
            headings.append(_heading([item.line for item in flow[at : at + count]]))
            at += count
            continue
        end = _paragraph_end(flow, at, openers)
        joined = join_lines([item.line for item in flow[at:end]])
        if joined.text:
            sentences.extend(split_sentences(joined, lexicon))
        at = end
    return tuple(sentences), tuple(headings)


def _flow(lines: Sequence[Line], taken: frozenset[int]) -> Iterator[_Flow]:
    """Lines with text that are neither furniture nor table, with gap and width around."""
    filled = [line for line in lines if line.text and not line.furniture]
    gaps = [b.number - a.number for a, b in pairwise(filled)]
    usual = _usual(gaps)
    widths = _widths([len(line.text) for line in filled])
    before: Line | None = None
    for index, line in enumerate(filled):
        if line.number in taken:
            before = line
            continue
        gap = index > 0 and gaps[index - 1] > usual[index - 1]
        broken = before is None or before.number in taken
        yield _Flow(line, gap, broken, widths[index])
        before = line


def _without_repeated_heads(flow: Sequence[_Flow], columns: Words) -> list[_Flow]:
    """Leaves out heads that a page repeats in the middle of a sentence.

    They are short lines that stand elsewhere too, between a line that breaks off and one that
    goes on in lower case.
    """
    often = Counter(item.text for item in flow)
    kept: list[_Flow] = []
    at = 0
    while at < len(flow):
        kept.append(flow[at])
        at += 1
        if len(kept[-1].text) < kept[-1].width * 3 // 5 or _is_ended(kept[-1].text):
            continue
        end = at
        while end < min(at + _REPEATED_LINES, len(flow)) and _is_head(flow[end], often):
            end += 1
        if at < end < len(flow) and _goes_on(flow[at:end], flow[end], often, columns):
            at = end
    return kept


def _is_head(item: _Flow, often: Counter[str]) -> bool:
    text = item.text
    return often[text] > 1 and len(text) < 60 and not _is_ended(text)


def _goes_on(heads: Sequence[_Flow], item: _Flow, often: Counter[str], columns: Words) -> bool:
    """Whether lines are the head of columns, in the way of a sentence that `item` goes on with."""
    words = {word for head in heads for word in head.text.lower().split()}
    return (
        often[heads[0].text] > 2
        and heads[0].text[0].isupper()
        and not words.isdisjoint(columns)
        and item.text[0].islower()
        and often[item.text] == 1
    )


def _usual(gaps: Sequence[int]) -> list[int]:
    """For each gap the commonest gap around it (of equals the smaller)."""
    counts: Counter[int] = Counter(gaps[:_AROUND])
    usual: list[int] = []
    for index in range(len(gaps)):
        enters = gaps[index + _AROUND] if index + _AROUND < len(gaps) else None
        leaves = gaps[index - _AROUND - 1] if index > _AROUND else None
        if enters == leaves and usual:
            usual.append(usual[-1])
            continue
        if enters is not None:
            counts[enters] += 1
        if leaves is not None:
            counts[leaves] -= 1
        usual.append(max(counts, key=lambda gap: (counts[gap], -gap)))
    return usual


def _widths(lengths: Sequence[int]) -> list[int]:
    """For each line how wide the text around it is set: its next to longest lines."""
    widths = []
    around = sorted(lengths[:_AROUND])  # kept in order as the lines around move on
    for index in range(len(lengths)):
        if index + _AROUND < len(lengths):
            insort(around, lengths[index + _AROUND])
        if index > _AROUND:
            del around[bisect_left(around, lengths[index - _AROUND - 1])]
        widths.append(around[len(around) * 4 // 5])
    return widths


def _paragraph_end(flow: Sequence[_Flow], start: int, openers: Words) -> int:
    """The index after the last line that belongs with the line at `start`."""
    at = start + 1
    while at < len(flow):
        item, before = flow[at], flow[at - 1]
        if item.after_break or LEADING.match(item.text):
            return at
        if item.after_gap and not _runs_on(before, item):
            return at
        if _heading_at(flow, at, openers):
            return at
        at += 1
    return at


def _runs_on(before: _Flow, item: _Flow) -> bool:
    """Whether a sentence plainly goes on from one line to the next."""
    if _is_ended(before.text):
        return False
    if is_hyphened(before.text):
        return True
    return item.text[0].islower() and len(before.text) > before.width * 3 // 5


def _heading_at(flow: Sequence[_Flow], at: int, openers: Words) -> int:
    """How many lines from `at` on are a heading; 0 where none is."""
    first = flow[at]
    if not _may_begin(flow, at):
        return 0
    size = 0
    for count in range(1, _HEADING_LINES + 1):
        if at + count > len(flow):
            break
        last = flow[at + count - 1]
        if count > 1 and (last.after_break or (last.after_gap and not first.after_gap)):
            break
        if _is_ended(last.text) or LEADING.match(last.text):
            break
        if count > 1 and _NUMBERED.match(last.text):
            break
        size += len(last.text.split())
        if size > _HEADING_WORDS:
            break
        if not is_hyphened(last.text) and _ends_heading(flow, at + count - 1, openers):
            return count
    return 0


def _may_begin(flow: Sequence[_Flow], at: int) -> bool:
    first = flow[at]
    numbered = _NUMBERED.match(first.text)
    if not numbered and not first.text[0].isupper():
        return False
    if first.after_break or first.after_gap or at == 0:
        return True
    before = flow[at - 1].text
    if is_hyphened(before):
        return False
    # A line that is ended or stops short of the margin leaves room for a heading.
    return _is_ended(before) or len(before) < first.width * 3 // 4


def _ends_heading(flow: Sequence[_Flow], at: int, openers: Words) -> bool:
    """Whether a heading may end with this line: set short, and something new begins after it."""
    last = flow[at]
    if at + 1 == len(flow):
        return False
    following = flow[at + 1]
    if following.after_break:
        return following.line.number - last.line.number > 0
    # "… held on the" is not how a heading ends.
    if following.text[0].islower() or last.text.endswith(","):
        return False
    if last.text.split()[-1].lower() in openers:
        return False
    if len(last.text) < last.width * 4 // 5 or following.after_gap:
        return True
    # The next word had room enough on the line.
    if len(last.text) + 1 + len(following.text.split()[0]) < last.width * 7 // 8:
        return True
    # Set to the margin: only a common word with a capital shows that a sentence begins here.
    word = _FIRST_WORD.match(following.text)
    return word is not None and word.group().lower() in openers


def _heading(lines: Sequence[Line]) -> Heading:
    joined = join_lines(lines)
    number = _NUMBERED.match(joined.text)
    text = joined.text[number.end() :] if number else joined.text
    span = lines[0].span.cover(lines[-1].span)
    return Heading(text, span, number["number"] if number else "")


def _is_ended(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text.rstrip(_CLOSING).endswith(_STOPS)
