"""Numbers that announce a list: "de fyra länen: A, B, C och D".

An enumeration can be cut in more than one way ("forskning och utveckling"), so both the natural
number of its items and the bounds of what it may be are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Quantity, Sentence
from auditcli.reading.bullets import BULLETED, mark_before
from auditcli.reading.claims.pieces import WORD
from auditcli.reading.claims.skeleton import FIGURE, Skeleton, any_of
from auditcli.reading.lexicon import Lexicon, alternation

_ASIDE = re.compile(r"\([^()]*\)")
#: An item longer than this is a sentence, whose commas are its own.
_LONGEST_ITEM = 7
_MOST = 40
#: After more words than this the number may be of something else than the list.
_LONGEST_NAME = 6
#: and after no more than so many it is surely the list's.
_SHORT_NAME = 3
#: So far before a number, in characters, a word may say that what follows is not all.
_NEAR = 24
#: A list with bullets has so many items;
_LEAST_BULLETS, _MOST_BULLETS = 2, 12
#: more items more, or less, than were announced, and it may be a list of something else.
_NEAR_COUNT = 3
#: Its items stand no further apart, and in so many sentences below it is no other bullet.
_APART, _BEYOND = 60, 5


class _Patterns(NamedTuple):
    announced: re.Pattern[str]
    out_of: re.Pattern[str]
    joined: re.Pattern[str]
    vague: re.Pattern[str]
    far: re.Pattern[str]
    clause: re.Pattern[str]
    heading: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    claims = lexicon.claims
    verbs = {word for word in claims.level if " " not in word}
    clause = verbs | claims.turn - claims.joined | claims.start | (claims.pronouns - {"de", "den"})
    return _Patterns(
        announced=re.compile(
            rf"(?P<count>#) (?P<noun>(?:{WORD} ){{0,12}})[:;] (?P<list>(?:(?! : )[^?!#@])+)$"
        ),
        out_of=re.compile(rf"(?P<count>#) (?:{alternation(claims.of)}) (?:{WORD} ){{0,3}}$"),
        joined=any_of(claims.joined),
        vague=any_of(claims.examples),
        far=any_of(claims.announcing),
        clause=any_of(clause),
        heading=re.compile(
            rf"(?P<count>#) (?P<noun>(?:(?!(?:{alternation(claims.turn)})(?!\S)){WORD} ){{1,4}}):$"
        ),
    )


def read_lists(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The announced list of a sentence, if it has one and its items can be told apart."""
    patterns = _patterns(lexicon)
    match = patterns.announced.search(sk.text)
    if match is None or patterns.far.search(sk.text, match.start()):
        return
    if patterns.vague.search(sk.text, max(match.start() - _NEAR, 0)):
        return
    at = match.start()
    of_all = patterns.out_of.search(sk.text, 0, at)
    if of_all is not None:
        at = of_all.start("count")  # "two of the five hospitals: A and B"
    if patterns.joined.search(match["noun"]) or patterns.clause.match(match["noun"]):
        return  # "nine of ten are content: …" counts no items
    count = sk.quantities[sk.figure(at)]
    if not _announces(count):
        return
    items = list(_items(sk, *match.span("list"), patterns))
    if len(items) < 2:
        return
    places = [sk.span(start, end) for start, end in items]
    span = sk.span(at, match.end())
    assert span is not None
    yield Claim(
        ClaimKind.COUNT,
        span,
        sk.index,
        (ClaimFigure("whole", sk.quantity(sk.figure(at))),),
        subject=match["noun"].strip(),
        subject_span=sk.span(*match.span("noun")),
        items=tuple(place for place in places if place is not None),
        complete=match["noun"].count(" ") <= _LONGEST_NAME
        and not _is_gathered(match["noun"], count, len(items), lexicon)
        and (_is_plain(sk, items, patterns) or _is_far(match, count, patterns)),
    )


def _is_gathered(noun: str, count: Quantity, items: int, lexicon: Lexicon) -> bool:
    """Whether people or meetings are counted, and what is listed may be their kinds or places."""
    words = {*noun.split(), "" if count.unit is None else count.unit.symbol}
    return count.value > items and not lexicon.claims.gathered.isdisjoint(words)


def _is_far(match: re.Match[str], count: Quantity, patterns: _Patterns) -> bool:
    """Whether more is announced, in a word, than the list has items however it is cut."""
    noun, worded = match["noun"], not any(sign.isdigit() for sign in count.text)
    if not worded or noun.count(" ") > _SHORT_NAME or patterns.clause.search(noun):
        return False  # "twelve took part in the talks: doctors, nurses and students"
    listed = match["list"]
    cuts = len(patterns.joined.findall(listed)) + sum(listed.count(sign) for sign in ",;")
    return count.value > cuts + 1


def read_bullets(
    sk: Skeleton, sentences: Sequence[Sentence], text: str, lexicon: Lexicon
) -> Iterator[Claim]:
    """The list that stands, bullet by bullet, under a sentence that announces how many."""
    patterns = _patterns(lexicon)
    match = patterns.heading.search(sk.text)
    if match is None or patterns.vague.search(sk.text) or patterns.far.search(sk.text):
        return
    if patterns.out_of.search(sk.text, 0, match.start()):
        return
    count = sk.quantities[sk.figure(match.start())]
    if not _announces(count) or count.value > _MOST_BULLETS:
        return
    if match["noun"].split()[-1] in lexicon.function_words:
        return  # "four meetings about: …" lists no meetings
    items = _bulleted(sk.index, sentences, text)
    if len(items) < _LEAST_BULLETS or any(item.text.endswith(":") for item in items):
        return
    span = sk.span(match.start(), match.end())
    assert span is not None
    yield Claim(
        ClaimKind.COUNT,
        span,
        sk.index,
        (ClaimFigure("whole", sk.quantity(sk.figure(match.start()))),),
        subject=match["noun"].strip(),
        subject_span=sk.span(*match.span("noun")),
        items=tuple(item.span for item in items),
        complete=abs(count.value - len(items)) <= _NEAR_COUNT,
    )


def _announces(count: Quantity) -> bool:
    counts = count.unit is None or count.unit.dimension in (Dimension.COUNT, Dimension.NONE)
    return (
        counts
        and count.value == int(count.value)
        and 2 <= count.value <= _MOST
        and count.hedge is None
    )


def _bulleted(index: int, sentences: Sequence[Sentence], text: str) -> list[Sentence]:
    """The items under a sentence; none where it is not plain which they are."""
    items: list[Sentence] = []
    mark, end = "", sentences[index].span.end
    for sentence in sentences[index + 1 : index + 2 + _MOST_BULLETS]:
        gap = text[end : sentence.span.start]
        own = mark_before(text, sentence)
        if len(gap) > _APART or len(BULLETED.findall(gap)) != bool(own):
            break
        if not own or (mark and own != mark):
            break
        items.append(sentence)
        mark, end = own, sentence.span.end
    return items if _ends(sentences[index + 1 + len(items) :], end, text) else []


def _ends(following: Sequence[Sentence], end: int, text: str) -> bool:
    """Whether no item of a list that ends there follows further down, before another list."""
    for sentence in following[:_BEYOND]:
        if BULLETED.search(text, end, sentence.span.start):
            return False
        if sentence.text.endswith(":"):
            return True
        end = sentence.span.end
    return True


def _items(sk: Skeleton, start: int, end: int, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """The items of an enumeration: cut at commas (semicolons), the last at its conjunction."""
    text = sk.text[:end].rstrip(" .")
    aside = [found.span() for found in _ASIDE.finditer(text, start)]
    mark = ";" if " ; " in text[start:] else ","
    cuts = [
        found.start()
        for found in re.finditer(re.escape(mark), text[start:])
        if not any(first <= start + found.start() < last for first, last in aside)
    ]
    begin = start
    pieces = []
    for cut in cuts:
        pieces.append((begin, start + cut))
        begin = start + cut + 1
    pieces.append((begin, len(text)))
    joints = [found.span() for found in patterns.joined.finditer(text, *pieces[-1])]
    inside = joints and text[pieces[-1][0] : joints[-1][0]].strip()
    if joints and not (mark == ";" and inside):
        first, last = pieces.pop()
        cut_at, resume = joints[-1]
        if text[first:cut_at].strip():
            pieces.append((first, cut_at))
        pieces.append((resume, last))
    for first, last in pieces:
        if text[first:last].strip():
            lead = len(text[first:last]) - len(text[first:last].lstrip())
            yield first + lead, last


def _is_plain(sk: Skeleton, items: list[tuple[int, int]], patterns: _Patterns) -> bool:
    """Whether the items can be cut in one way only: short, and without a clause or conjunction."""
    for start, end in items:
        item = sk.text[start:end].strip()
        if len(item.split()) > _LONGEST_ITEM or FIGURE in item:
            return False
        if patterns.clause.search(item) or patterns.joined.search(item):
            return False
    return True
