"""Verdicts of single measures: "the target has not been reached", in the comment on an outcome.

A verdict is firm where the whole sentence says it; among other words it may be about something
else, and whoever uses it must make sure. A verdict for a part ("for women") or of some units is
none of the measure.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.model import Direction, Sentence, Standing, TargetVerdict
from auditcli.reading.claims.standing import has_phrase, is_singular, judge, single_words
from auditcli.reading.lexicon import Lexicon

#: So many words before a verb or a noun are looked at for what makes it no verdict.
_NEAR = 4


def read_verdicts(sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[TargetVerdict, ...]:
    """The verdicts on outcomes and their targets, in the order of the text."""
    return tuple(
        verdict
        for number, sentence in enumerate(sentences)
        if (verdict := _read(number, sentence, lexicon)) is not None
    )


def _read(number: int, sentence: Sentence, lexicon: Lexicon) -> TargetVerdict | None:
    nouns = single_words(lexicon.goals.nouns)
    every = [word.text for word in sentence.words]
    words = [word for word in every if not word[:1].isdigit()]
    aimed = not lexicon.goals.targets.isdisjoint(words)
    standing = None
    if not nouns.isdisjoint(words[:2]):
        standing = _of_target(words, nouns, lexicon)
    elif aimed:
        standing = _of_outcome(words, lexicon)
    if standing is not None:
        start = next((at for at, w in enumerate(words) if w in lexicon.goals.attaining), 0)
        better = _better(words, start, len(words), standing, lexicon)
        return TargetVerdict(sentence.span, number, standing, better=better)
    return _inside(number, sentence, every, lexicon) if aimed else None


def _better(
    words: Sequence[str], start: int, end: int, standing: Standing, lexicon: Lexicon
) -> Direction:
    """The good way, where the words tell it: what is reached "up to" is reached from below."""
    if lexicon.measures.upward_reach.isdisjoint(words[start:end]):
        return _tied(words, start, standing, lexicon)
    return Direction.UP


def _inside(
    number: int, sentence: Sentence, words: Sequence[str], lexicon: Lexicon
) -> TargetVerdict | None:
    """A verdict among other words: "… have risen and reach the target", "… exceed the target"."""
    at = next(at for at, word in enumerate(words) if word in lexicon.goals.targets)
    near = words[max(0, at - _NEAR) : at]
    side = _side(near, lexicon)
    if side is not Direction.NONE:
        return TargetVerdict(sentence.span, number, None, side, firm=False)
    start, standing = _reaching(words, at, lexicon)
    if standing is None:
        start, standing = _reached(words, at, lexicon)
    if standing is None:
        start, standing = _closing(words, at, lexicon)
    blurred = lexicon.goals.blurred - lexicon.measures.contrast
    before = words[max(0, start - _NEAR) : start]
    if standing is None or not blurred.isdisjoint(before) or _of_some(words, at, lexicon):
        return None
    better = _better(words, start, at, standing, lexicon)
    return TargetVerdict(sentence.span, number, standing, better=better, firm=False)


def _side(near: Sequence[str], lexicon: Lexicon) -> Direction:
    """On which side of its target an outcome is said to lie, right before the target."""
    text = " ".join(near)
    if has_phrase(near, lexicon.goals.negations | lexicon.goals.blurred):
        return Direction.NONE
    for phrases, side in (
        (lexicon.measures.above, Direction.UP),
        (lexicon.measures.below, Direction.DOWN),
    ):
        if any(text == phrase or text.endswith(f" {phrase}") for phrase in phrases):
            return side
    return Direction.NONE


def _reaching(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[int, Standing | None]:
    """A verb that reaches the target after it, and how: "does not reach the target"."""
    goals = lexicon.goals
    start = at - 1
    while start >= 0 and words[start] in goals.negations | goals.up_to:
        start -= 1
    if start < 0 or words[start] not in goals.attaining:
        return at, None
    denied = not goals.negations.isdisjoint(words[start:at])
    return start, Standing.NOT_REACHED if denied else Standing.REACHED


def _reached(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[int, Standing | None]:
    """A target that is reached by the words after it: "… the target reached"."""
    goals = lexicon.goals
    degrees = {word for phrase in goals.degree_full | goals.degree_part for word in phrase.split()}
    verdicts = single_words(goals.reached)
    end = at + 1
    while end < len(words) and words[end] in goals.auxiliaries | goals.negations | degrees:
        end += 1
    plain = not at or words[at - 1] in goals.auxiliaries | lexicon.function_words
    if end == len(words) or words[end] not in verdicts or not plain:
        return at, None  # "the strategic target" is no measure's
    begin = at - 1 if at and words[at - 1] in goals.auxiliaries else at
    judged = judge(words[begin : end + 1], lexicon)
    return begin, judged.standing if judged is not None and judged.firm else None


def _closing(words: Sequence[str], at: int, lexicon: Lexicon) -> tuple[int, Standing | None]:
    """A target with its figure, and at the end that it is reached: "The target of … was met"."""
    goals = lexicon.goals
    told = any(word[:1].isdigit() for word in words[at + 1 :])
    if not told or words[at + 1] not in lexicon.measures.linking:
        return at, None
    allowed = goals.auxiliaries | goals.negations | single_words(goals.reached)
    begin = len(words)
    while begin > at and words[begin - 1] in allowed:
        begin -= 1
    judged = judge(words[begin:], lexicon)
    return at, judged.standing if judged is not None and judged.firm else None


def _of_some(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether it is said after the target of whom this is so; not its figure, nor its time."""
    following = [*words[at + 1 : at + 4], ""]
    if any(word[:1].isdigit() for word in following[1:]):
        return False  # "the target of at least 40 per cent", "for 2024"
    groups = {word for pair in lexicon.claims.pairs for word in pair.split()}
    aside = following[0] in lexicon.mentions.time and following[1] not in lexicon.measures.neutral
    return aside or not groups.isdisjoint(words[at + 1 :])


def _tied(words: Sequence[str], start: int, standing: Standing, lexicon: Lexicon) -> Direction:
    """The good way, where a rise or fall is tied to the verdict: "has risen and reaches"."""
    if not start or standing is Standing.PARTLY:
        return Direction.NONE
    link = words[start - 1]
    good = standing is Standing.REACHED
    if link in lexicon.measures.contrast:
        good = not good
    elif link not in lexicon.measures.addition:
        return Direction.NONE
    moved = [word for word in words[:start] if word in lexicon.rise | lexicon.fall]
    if len(moved) != 1:
        return Direction.NONE
    return Direction.UP if (moved[0] in lexicon.rise) is good else Direction.DOWN


def _of_target(words: Sequence[str], nouns: frozenset[str], lexicon: Lexicon) -> Standing | None:
    """ "The target has (not) been reached", the whole sentence."""
    at = 0 if words[0] in nouns else 1
    goals = lexicon.goals
    named = words[0] in goals.pointing if at else is_singular(words[0], lexicon)
    degrees = {word for phrase in goals.degree_full | goals.degree_part for word in phrase.split()}
    allowed = goals.auxiliaries | goals.negations | degrees | single_words(goals.reached)
    if not named or not all(word in allowed for word in words[at + 1 :]):
        return None
    judged = judge(words[at + 1 :], lexicon)
    return judged.standing if judged is not None and judged.firm else None


def _of_outcome(words: Sequence[str], lexicon: Lexicon) -> Standing | None:
    """ "… reaches (not) the target", at the sentence's end."""
    goals = lexicon.goals
    at = next((at for at, word in enumerate(words) if word in goals.attaining), None)
    if at is None or words[-1] not in goals.targets or not goals.blurred.isdisjoint(words[:at]):
        return None
    between = words[at + 1 : -1]
    if not all(word in goals.negations | goals.up_to for word in between):
        return None
    denied = not goals.negations.isdisjoint(between)
    return Standing.NOT_REACHED if denied else Standing.REACHED
