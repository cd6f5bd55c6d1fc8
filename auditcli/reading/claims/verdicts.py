"""Verdicts of single measures: "the target has not been reached", in the comment on an outcome.

Only sentences that say this of one target and of all it is about: a verdict for a part ("for
women") or of some units is none of the measure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditcli.model import Goal, Sentence, Standing
from auditcli.reading.claims.standing import is_singular, judge, single_words
from auditcli.reading.lexicon import Lexicon


def read_verdicts(sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[Goal, ...]:
    """The sentences that judge one measure, without its name, in the order of the text."""
    return tuple(_read(sentences, lexicon))


def _read(sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Goal]:
    nouns = single_words(lexicon.goals.nouns)
    for sentence in sentences:
        words = [word.text for word in sentence.words if not word.text[:1].isdigit()]
        if not nouns.isdisjoint(words[:2]):
            standing = _of_target(words, nouns, lexicon)
        elif not lexicon.goals.targets.isdisjoint(words):
            standing = _of_outcome(words, lexicon)
        else:
            continue
        if standing is not None:
            yield Goal("", standing, sentence.span, "measure")


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
