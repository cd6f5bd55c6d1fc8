"""Goals: the verdict of each in the body, and the summaries that count them.

A verdict is a judgement of a goal as a whole ("the assessment is that the goal is reached"), not
the outcome of a measure, nor a wish to reach it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from auditcli.model import Goal, GoalCount, Heading, Sentence, Span, Standing
from auditcli.reading.claims.goal_counts import Counted, read_count
from auditcli.reading.claims.standing import (
    Judged,
    has_phrase,
    is_singular,
    judge,
    single_words,
)
from auditcli.reading.lexicon import Lexicon

_WINDOW = 8
#: A line without a full stop and with at most so many words may be a goal's name.
_NAME_WORDS = 20
#: Shorter lines are codes of who answers for a goal.
_NAME_LETTERS = 8
#: How alike two summaries must be, and the sentences after them, to count the same goals.
_ALIKE = 0.7
_ALIKE_AFTER = 0.85


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    span: Span


def read_goals(
    sentences: Sequence[Sentence], headings: Sequence[Heading], lexicon: Lexicon
) -> tuple[tuple[Goal, ...], tuple[GoalCount, ...]]:
    """The verdicts of goals and the summaries that count goals, in the order of the text.

    Both carry a `group`: verdicts belong to the summary before them, until a goal comes again.
    Summaries with one `topic` count the same goals.
    """
    names = _names(sentences, headings, lexicon)
    grouping = _Grouping()
    following: dict[int, Sentence] = {}
    at = -1
    for index, sentence in enumerate(sentences):
        while at + 1 < len(names) and names[at + 1].span.start < sentence.span.start:
            at += 1
        counted = read_count(sentence, lexicon, sentences[index - 1] if index else None)
        if counted is not None:
            if index + 1 < len(sentences):
                following[len(grouping.counts)] = sentences[index + 1]
            grouping.add_count(counted)
            continue
        verdict = _verdict(sentence, lexicon)
        if verdict is not None:
            noun, judged, span = verdict
            name = names[at] if at >= 0 else None
            grouping.add_goal(noun, judged, span, name)
    return tuple(grouping.goals), _with_topics(grouping, following)


class _Grouping:
    """Walks through the text and gives verdicts to the summary that they belong to."""

    def __init__(self) -> None:
        self.goals: list[Goal] = []
        self.counts: list[Counted] = []
        self._group = ""
        self._noun = ""
        self._seen: set[str] = set()
        self._last: _Name | None = None

    def add_count(self, counted: Counted) -> None:
        self._group = f"summary {len(self.counts) + 1}"
        self._noun = counted.noun
        self._seen = set()
        self.counts.append(replace(counted, count=replace(counted.count, group=self._group)))

    def add_goal(self, noun: str, judged: Judged, span: Span, name: _Name | None) -> None:
        fresh = name is not None and name != self._last
        self._last = name
        label = name.text if name is not None and fresh else ""
        key = _key(label)
        if (key and key in self._seen) or not _same_noun(noun, self._noun):
            self._group, self._noun, self._seen = "", noun, set()
        if key:
            self._seen.add(key)
        self.goals.append(Goal(label, judged.standing, span, self._group, judged.firm))


def _key(name: str) -> str:
    return " ".join(name.lower().split())


def _same_noun(one: str, other: str) -> bool:
    """Whether two forms are of one noun: "målet", "målen", "mål"; "goal", "goals"."""
    short, long = sorted((one, other), key=len)
    common = 0
    while common < len(short) and short[common] == long[common]:
        common += 1
    return common >= 3 and len(long) - common <= 3


def _names(
    sentences: Sequence[Sentence], headings: Sequence[Heading], lexicon: Lexicon
) -> list[_Name]:
    """What may be the name of a goal: headings, and short lines that no full stop ends."""
    words = lexicon.table
    column = words.outcome | words.target | words.share | lexicon.goals.remarks
    nouns = lexicon.goals.nouns
    found = [_Name(heading.text, heading.span) for heading in headings]
    found += [
        _Name(sentence.text, sentence.span)
        for sentence in sentences
        if sentence.text[-1].isalpha() and len(sentence.words) <= _NAME_WORDS
    ]
    kept = [
        name
        for name in found
        if len(name.text) >= _NAME_LETTERS and _key(name.text) not in nouns | column
    ]
    return sorted(kept, key=lambda name: name.span)


def _verdict(sentence: Sentence, lexicon: Lexicon) -> tuple[str, Judged, Span] | None:
    """The noun, the standing and the place of the verdict that a sentence gives of one goal."""
    words = [word.text for word in sentence.words]
    nouns = single_words(lexicon.goals.nouns)
    if nouns.isdisjoint(words):
        return None
    if has_phrase(words, _denials(lexicon)):
        return words[0], Judged(Standing.NOT_REACHED), sentence.span
    for at, word in enumerate(words):
        if (
            word not in nouns
            or not is_singular(word, lexicon)
            or not _is_framed(words, at, lexicon)
        ):
            continue
        end = _verdict_end(words, at, lexicon)
        if end is None:
            continue
        judged = judge(words[at + 1 : end], lexicon)
        if judged is not None:
            span = sentence.words[at].span.cover(sentence.words[end - 1].span)
            return word, judged, span
    return None


@cache
def _denials(lexicon: Lexicon) -> frozenset[str]:
    """The phrases that are a whole verdict: "it cannot be said that the goal is reached"."""
    return frozenset(p for p in lexicon.goals.not_reached if len(p.split()) > 4)


def _is_framed(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the noun begins a judgement: after "… is that", or first and named in full."""
    goals = lexicon.goals
    start = at
    while start > 0 and at - start < 3 and words[start - 1] not in goals.that:
        start -= 1
    if start > 1 and words[start - 1] in goals.that:
        return words[start - 2] in goals.copulas
    return start == 0 and at == 2 and words[0] in goals.pointing


def _verdict_end(words: Sequence[str], at: int, lexicon: Lexicon) -> int | None:
    """Where the words of the verdict end; None where other words come between."""
    goals = lexicon.goals
    verdicts = single_words(goals.reached)
    degrees = {w for phrase in goals.degree_full | goals.degree_part for w in phrase.split()}
    allowed = goals.auxiliaries | goals.negations | degrees
    for place in range(at + 1, min(at + 1 + _WINDOW, len(words))):
        if words[place] not in verdicts:
            if words[place] not in allowed:
                return None
            continue
        end = place + 1
        while end < len(words) and end < place + 5 and words[end] in allowed | verdicts:
            end += 1
        return end
    return None


def _with_topics(grouping: _Grouping, following: dict[int, Sentence]) -> tuple[GoalCount, ...]:
    """Marks the summaries that count the same goals.

    They are worded alike, go on alike, and no goal named after both has two verdicts.
    """
    standings: dict[str, dict[str, Standing]] = {}
    for goal in grouping.goals:
        if goal.group and goal.name:
            standings.setdefault(goal.group, {})[_key(goal.name)] = goal.standing
    topics = [""] * len(grouping.counts)
    for index, counted in enumerate(grouping.counts):
        for before in range(index):
            if not _go_on_alike(following.get(before), following.get(index)):
                continue
            other = grouping.counts[before]
            if _overlap(counted.frame, other.frame) < _ALIKE:
                continue
            mine = standings.get(counted.count.group, {})
            theirs = standings.get(other.count.group, {})
            if all(theirs.get(name, standing) is standing for name, standing in mine.items()):
                topics[before] = topics[before] or f"goals {before + 1}"
                topics[index] = topics[before]
                break
    return tuple(
        replace(counted.count, topic=topic)
        for counted, topic in zip(grouping.counts, topics, strict=True)
    )


def _go_on_alike(one: Sentence | None, other: Sentence | None) -> bool:
    if one is None or other is None or min(len(one.words), len(other.words)) < 8:
        return False
    mine = frozenset(word.text for word in one.words)
    return _overlap(mine, frozenset(word.text for word in other.words)) >= _ALIKE_AFTER


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
