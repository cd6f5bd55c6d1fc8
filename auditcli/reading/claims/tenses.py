"""What a sentence says of a year: that something happened in it, or that it lies ahead.

A time that opens a clause and is followed by its verb ("Under 2024 ökade …") is the time of that
verb, whatever else the sentence tells of; elsewhere every word for what is to come counts.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise

from auditcli.model import Sentence, Source
from auditcli.reading.lexicon import Lexicon

#: So few words before a time, a word says that what stands between is meant for it.
_TOWARD = 3
#: How far before a year its verb may stand, and the name of what a year has that has ended.
_BEFORE, _STATED = 9, 5
#: So close to a year what only such a year has is the year's, whatever else is told.
_CLOSE = 2
#: How far behind a time that opens a sentence its verb may stand, and a word for what is to come.
_BEHIND = 8
#: So many words on either side of a year have to do with it, in a text without marks or ends.
_LONGEST = 300
#: Shorter words with the ending of a verb are other words.
_LETTERS = 5
_MARKS = frozenset(",;:()–")


def marks_of(source: Source, sentence: Sentence) -> frozenset[int]:
    """The words of a sentence before which a comma or another mark stands."""
    spans = [word.span for word in sentence.words]
    return frozenset(
        at
        for at, (one, other) in enumerate(pairwise(spans), 1)
        if not _MARKS.isdisjoint(source.text[one.end : other.start])
    )


def ahead_in(words: Sequence[str], lexicon: Lexicon) -> tuple[int, ...]:
    """The words of a sentence that tell of what is to come, or is wished for."""
    endings = tuple(lexicon.years.ahead_endings)
    known = lexicon.years.ahead
    return tuple(at for at, word in enumerate(words) if word in known or word.endswith(endings))


def role_of(
    words: Sequence[str], marks: Set[int], ahead: Sequence[int], at: int, lexicon: Lexicon
) -> str:
    """How the year at `at` is spoken of: "past", "told", "said", "aside" or "plain".

    "past": its own verb says that it has been; "told": so does the sentence; "said": nothing
    tells of what lies ahead; "aside": only another clause does; "plain": its own clause does.
    `marks` and `ahead` are those of the sentence.
    """
    start, end = _clause(words, marks, at, lexicon)
    lead = at
    while lead > start and _is_time(words, lead - 1, lexicon):
        lead -= 1
    opens = lead == start and (lead < at or at == 0)
    verb = words[at + 1] if at + 1 < len(words) else ""
    if opens and is_past(verb, lexicon) and (verb not in lexicon.years.happened or not ahead):
        return "past"
    if lead == at and _is_figure(words, at, end, lexicon):
        return "plain"
    if not ahead:
        if at and words[at - 1] in lexicon.years.onward:
            return "past"
        been = _has_been(words, (start, lead, at, end), lexicon)
        return "told" if been else _said(words, at, lexicon)
    if any(start <= place < min(end, at + _BEHIND) for place in ahead):
        return "plain"
    if not lexicon.years.stated.isdisjoint(words[max(start, at - _CLOSE) : at]):
        return "told"
    return "aside" if _said(words, at, lexicon) == "said" else "plain"


@lru_cache(maxsize=16384)
def is_past(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a verb in the past."""
    if word in lexicon.years.past or word in lexicon.years.happened:
        return True
    return _is_regular(word, lexicon)


def _is_regular(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a verb in the past by its ending."""
    ends = tuple(lexicon.years.past_endings)
    return len(word) >= _LETTERS and word.endswith(ends) and not lies_ahead(word, lexicon)


@lru_cache(maxsize=16384)
def lies_ahead(word: str, lexicon: Lexicon) -> bool:
    """Whether a word tells of what is to come, or is wished for."""
    return bool(ahead_in((word,), lexicon))


def _said(words: Sequence[str], at: int, lexicon: Lexicon) -> str:
    """ "said", or "plain" where something is meant for the year, or told in the present."""
    now = at > 0 and words[at - 1].endswith(tuple(lexicon.years.present_endings))
    return "plain" if now or _is_aim(words, at - _TOWARD, at, lexicon) else "said"


def _is_aim(words: Sequence[str], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether words before a year say what something is meant for ("to" before no figure)."""
    toward = lexicon.years.toward
    return any(
        words[at] in toward and (at + 1 == end or not words[at + 1][0].isdigit())
        for at in range(max(start, 0), end)
    )


def _is_figure(words: Sequence[str], at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether four digits may count what follows them ("there were 2024 visitors")."""
    before = words[at - 1] if at else ""
    if before[-1:].isdigit() or (at + 1 < end and words[at + 1][0].isdigit()):
        return True  # a row of figures
    if _is_regular(before, lexicon):
        return at + 1 < end  # "bildades 2024"
    loose = before in lexicon.function_words or is_past(before, lexicon)
    if not loose or before in lexicon.years.placed or before in lexicon.years.onward:
        return False
    return is_past(before, lexicon) or (
        at + 1 < end and words[at + 1] not in lexicon.function_words
    )


def _has_been(words: Sequence[str], places: tuple[int, int, int, int], lexicon: Lexicon) -> bool:
    """Whether something happened in a year, as far as its clause says.

    `places` are the first word of the clause, of the time ("in March 2024") and of its year, and
    the end of the clause.
    """
    start, lead, at, end = places
    if not lexicon.years.stated.isdisjoint(words[max(start, at - _STATED) : at]):
        return True
    if lead == at:
        return at > start and _is_regular(words[at - 1], lexicon)
    dated = any(word in lexicon.months for word in words[lead:at])
    reach = _TOWARD if dated else _BEFORE
    if _is_aim(words, max(lead - reach, start), lead, lexicon):
        return False
    happened = lexicon.years.happened | lexicon.rise | lexicon.fall
    opens = lead == start
    near = words[at + 1 : at + 1 + _BEHIND] if opens else words[max(start, lead - _BEFORE) : lead]
    told = any(is_past(word, lexicon) for word in near)
    return told or not happened.isdisjoint(words[start:end])


def _is_time(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a word is part of a time before its year ("under", "den 3 mars", "in early")."""
    word = words[at]
    parts = lexicon.years.parts | lexicon.years.times
    if word in lexicon.years.within or word in parts or word in lexicon.months:
        return True
    if word in lexicon.date_words or word in lexicon.mentions.seasons:
        return True
    if word in lexicon.claims.of:
        return at > 0 and words[at - 1] in parts
    return word.isdigit() and words[at + 1] in lexicon.months


def _clause(words: Sequence[str], marks: Set[int], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Where the clause of a word begins and ends, as far as marks and joints show."""
    start, joints = at, lexicon.years.joints
    least, most = max(at - _LONGEST, 0), min(at + _LONGEST, len(words))
    while start > least and start not in marks and words[start - 1] not in joints:
        start -= 1
    end = at + 1
    while end < most and end not in marks and words[end] not in joints:
        end += 1
    return start, end
