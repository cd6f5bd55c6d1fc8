"""Summaries that count goals: "three of the nine goals were reached, five partly and one not"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from auditcli.model import Dimension, GoalCount, Quantity, Sentence, Span, Standing
from auditcli.reading.claims.standing import Judged, is_singular, judge, judge_count, single_words
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import Words
from auditcli.reading.numerals import find_quantities
from auditcli.reading.sentences import placed

#: More goals than this are no longer counted in a sentence.
_LARGEST = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """A summary as read, with the noun that it counts and its words without the counts."""

    count: GoalCount
    noun: str
    frame: frozenset[str]


@dataclass(frozen=True, slots=True)
class Announced:
    """How many goals there are, and the noun that tells it."""

    value: int
    span: Span
    noun: str


@dataclass(frozen=True, slots=True)
class _Number:
    at: int
    value: int
    total: bool


def read_count(
    sentence: Sentence, lexicon: Lexicon, before: Sentence | None = None
) -> Counted | None:
    """The summary in a sentence, or None where it counts no goals or is not plain.

    The sentence `before` may say of how many goals: "the board has 8 goals. Three of these …".
    """
    words = [word.text for word in sentence.words]
    nouns = _countable(lexicon)
    goals = lexicon.goals
    if (goals.earlier | goals.wishes).intersection(words):
        return None
    announced = _announced(before, lexicon) if _points_back(words, lexicon) else None
    if announced is None and not nouns.intersection(words):
        return None
    numbers = _plain_numbers(sentence, lexicon)
    totals = [number for number in numbers if number.total]
    counts = [number for number in numbers if not number.total]
    if not counts or len(totals) > 1 or len(counts) > len(Standing):
        return None
    parts = _parts(words, counts, totals, lexicon, announced is not None and not totals)
    noun = next((word for word in words[numbers[0].at :] if word in nouns), "")
    noun = noun or (announced.noun if announced and not totals else "")
    if parts is None or not noun:
        return None
    spans = [sentence.words[number.at].span for number in numbers]
    whole = announced
    if totals:
        whole = Announced(totals[0].value, sentence.words[totals[0].at].span, noun)
    count = _goal_count(sentence, whole, parts, Span(min(spans).start, sentence.span.end))
    places = {number.at for number in numbers}
    return Counted(count, noun, frozenset(w for at, w in enumerate(words) if at not in places))


def _goal_count(
    sentence: Sentence,
    whole: Announced | None,
    parts: Sequence[tuple[_Number, Judged]],
    span: Span,
) -> GoalCount:
    return GoalCount(
        total=whole.value if whole else None,
        total_span=whole.span if whole else None,
        counts=tuple(
            (judged.standing, number.value, sentence.words[number.at].span)
            for number, judged in parts
        ),
        span=span,
        firm=all(judged.firm for _, judged in parts),
    )


def _plain_numbers(sentence: Sentence, lexicon: Lexicon) -> list[_Number]:
    """The numbers that count goals, those in per cent apart ("44 procent av de nio målen")."""
    shares = {quantity.span.start for quantity in _shares(sentence, lexicon)}
    words = sentence.words
    numbers = _numbers([word.text for word in words], lexicon)
    return [number for number in numbers if words[number.at].span.start not in shares]


def _points_back(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a sentence counts out of goals named before it: "of these", "of the goals"."""
    goals, nouns = lexicon.goals, _countable(lexicon)
    return any(
        word in goals.of and (after in goals.pronouns or after in nouns)
        for word, after in pairwise(words)
    )


def _announced(before: Sentence | None, lexicon: Lexicon) -> Announced | None:
    """How many goals a sentence says that there are, where it has no other number."""
    words = [word.text for word in before.words] if before is not None else []
    goals, nouns = lexicon.goals, _countable(lexicon)
    if before is None or (goals.earlier | goals.wishes | goals.some).intersection(words):
        return None
    numbers = [
        (at, value)
        for at, word in enumerate(words)
        if (value := value_of(word, lexicon)) is not None and 1 < value <= _LARGEST
    ]
    if len(numbers) != 1 or judge(words, lexicon) is not None:
        return None
    ((at, value),) = numbers
    noun = _noun_within(words, at, nouns, 3)
    if noun is None or goals.of.intersection(words[at:noun]):
        return None
    return Announced(value, before.words[at].span, words[noun])


def _shares(sentence: Sentence, lexicon: Lexicon) -> Iterator[Quantity]:
    """The figures in per cent, which count no goals."""
    for quantity in find_quantities(sentence.text, lexicon):
        unit = quantity.unit
        if unit is not None and unit.dimension in (Dimension.PERCENT, Dimension.PERCENTAGE_POINT):
            yield placed(quantity, sentence)


@cache
def _countable(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that a number may count ("mål", "målen", not "målet")."""
    nouns = single_words(lexicon.goals.nouns)
    if lexicon.goals.singular:
        nouns = frozenset(noun for noun in nouns if not is_singular(noun, lexicon))
    return nouns | lexicon.goals.measured


def _numbers(words: Sequence[str], lexicon: Lexicon) -> list[_Number]:
    """The numbers in a sentence that count goals, and those that tell of how many."""
    nouns = _countable(lexicon)
    found = []
    for at, word in enumerate(words):
        value = value_of(word, lexicon)
        if value is None or not 0 <= value <= _LARGEST:
            continue
        if _is_total(words, at, nouns, lexicon):
            found.append(_Number(at, value, total=True))
        elif _counts_goals(words, at, nouns, lexicon):
            found.append(_Number(at, value, total=False))
    return found


def value_of(word: str, lexicon: Lexicon) -> int | None:
    """The whole number that a word is, or None."""
    if word.isascii() and word.isdigit():
        return int(word)
    if word in lexicon.numbers.articles:
        return 1
    return lexicon.numbers.cardinals.get(word)


def _noun_within(words: Sequence[str], at: int, nouns: Words, reach: int) -> int | None:
    """The place of a goal noun at most `reach` words after `at`, nothing but words between."""
    for place in range(at + 1, min(at + 1 + reach, len(words))):
        if words[place] in nouns:
            return place
        if not words[place].isalpha():
            return None
    return None


def _is_total(words: Sequence[str], at: int, nouns: Words, lexicon: Lexicon) -> bool:
    noun = _noun_within(words, at, nouns, 3)
    if noun is None:
        return False
    before = at - 1
    while before > 0 and words[before] in lexicon.goals.determiners:
        before -= 1
    if before >= 0 and words[before] in lexicon.goals.of:
        return True
    following = words[noun + 1 : noun + 3]
    return any(" ".join(following[:size]) in lexicon.table.of_which for size in (1, 2))


def _leads_to_total(word: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a word (if any) stands between "of" and the noun in "of the 14 goals"."""
    known = lexicon.goals.determiners
    return bool(word) and (word[0] in known or value_of(word[0], lexicon) is not None)


def _counts_goals(words: Sequence[str], at: int, nouns: Words, lexicon: Lexicon) -> bool:
    goals = lexicon.goals
    if at > 0 and words[at - 1] in goals.reached:
        return True
    next_at = at + 1
    while next_at < len(words) and words[next_at] in goals.linking:
        next_at += 1
    if next_at == len(words):
        return False
    following = words[next_at]
    if following in goals.of:
        after = words[next_at + 1 : next_at + 2]
        if goals.pronouns.intersection(after):
            return True
        place = next_at
        while _leads_to_total(words[place + 1 : place + 2], lexicon):
            place += 1
        return _noun_within(words, place, nouns, 6) is not None
    if _noun_within(words, at, nouns, 2) is not None:
        return True
    if following in goals.targets and goals.attaining.intersection(words[:at]):
        return True
    first = {phrase.split()[0] for phrase in goals.degree_part | goals.degree_full}
    return (
        following in first
        or following in goals.negations
        or following in goals.reached | goals.lights_full | goals.lights_part | goals.lights_none
        or following in goals.auxiliaries - lexicon.years.placed
    )


def _parts(
    words: Sequence[str],
    counts: Sequence[_Number],
    totals: Sequence[_Number],
    lexicon: Lexicon,
    announced: bool,
) -> list[tuple[_Number, Judged]] | None:
    """Each count with its standing; None where one has none, or two have the same and may be of
    other goals."""
    nouns = _countable(lexicon)
    first = counts[0].at
    of_a_total = bool(totals) and (
        totals[0].at < first or _is_near(words, first, totals[0].at, lexicon.goals.of)
    )
    if not of_a_total and not announced and _noun_within(words, first, nouns, 8) is None:
        return None
    found: list[tuple[_Number, Judged]] = []
    for index, number in enumerate(counts):
        end = counts[index + 1].at if index + 1 < len(counts) else len(words)
        clause = words[number.at + 1 : end]
        if index == 0 and totals and totals[0].at < first:
            clause = [*words[totals[0].at + 1 : first], *clause]
        judged = judge_count(clause, lexicon, elliptic=index > 0, led=words[: number.at])
        if judged is None and index == 0:  # the verb may come first: "uppnås fem"
            judged = judge(words[: number.at], lexicon)
        if judged is None:
            return None
        found.append((number, judged))
    standings = [judged.standing for _, judged in found]
    if len(set(standings)) < len(standings):
        found = _told_apart(found)
        standings = [judged.standing for _, judged in found]
    apart = len(set(standings)) == len(standings)
    return found if apart or _all_told(found, totals) else None


def _all_told(found: Sequence[tuple[_Number, Judged]], totals: Sequence[_Number]) -> bool:
    """Whether counts that make up the total give one verdict twice, each time in plain words."""
    told = sum(number.value for number, _ in found)
    plain = all(judged.firm for _, judged in found) and len(found) == len(Standing)
    return plain and bool(totals) and told == totals[0].value


def _is_near(words: Sequence[str], count: int, total: int, of: Words) -> bool:
    return count < total <= count + 4 and bool(of.intersection(words[count:total]))


def _told_apart(found: list[tuple[_Number, Judged]]) -> list[tuple[_Number, Judged]]:
    """Beside goals reached partly, goals "not reached in full" are the ones not reached."""
    return [
        (number, judged if judged.firm else Judged(Standing.NOT_REACHED))
        for number, judged in found
    ]
