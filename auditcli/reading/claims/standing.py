"""How far goals were reached, as told by the words of a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from auditcli.model import Standing
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import Words


@dataclass(frozen=True, slots=True)
class Judged:
    """A standing as read; `firm` is False where the words leave open which of the lower two.

    "Inte helt uppfyllt" and "not reached in full" are said of goals reached partly, and by some
    of goals not reached.
    """

    standing: Standing
    firm: bool = True


@cache
def single_words(phrases: Words) -> Words:
    """The phrases that are one word."""
    return frozenset(phrase for phrase in phrases if " " not in phrase)


def has_phrase(words: Sequence[str], phrases: Words) -> bool:
    """Whether one of the phrases stands in the words."""
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in phrases)


def judge(words: Sequence[str], lexicon: Lexicon, *, elliptic: bool = False) -> Judged | None:
    """The standing that a clause tells, or None.

    `elliptic` admits a clause without a verb ("fem delvis", "one not"), after one that had it.
    """
    goals = lexicon.goals
    told = has_phrase(words, single_words(goals.reached)) or has_phrase(
        words, goals.partly | goals.not_reached
    )
    partly = has_phrase(words, goals.degree_part)
    denied = has_phrase(words, goals.negations) or has_phrase(words, goals.not_reached)
    fully = has_phrase(words, goals.degree_full)
    if not told and not (elliptic and (partly or denied or fully)):
        return None
    if denied:
        if partly:
            return None  # "not even partly": too rare to guess at
        return Judged(Standing.PARTLY, firm=False) if fully else Judged(Standing.NOT_REACHED)
    return Judged(Standing.PARTLY if partly else Standing.REACHED)


def judge_count(
    clause: Sequence[str], lexicon: Lexicon, *, elliptic: bool, led: Sequence[str]
) -> Judged | None:
    """The standing that a clause tells of the goals counted in it, or None.

    It may be the colour of a traffic light, or a target that the verb in the words before (`led`)
    says was met. Goals reached "in full or in part" stand as reached partly, and not firmly.
    """
    goals = lexicon.goals
    lights = [
        standing
        for standing, colours in (
            (Standing.REACHED, goals.lights_full),
            (Standing.PARTLY, goals.lights_part),
            (Standing.NOT_REACHED, goals.lights_none),
        )
        if colours.intersection(clause)
    ]
    judged = judge(clause, lexicon, elliptic=elliptic)
    if lights:
        return Judged(lights[0]) if judged is None and len(lights) == 1 else None
    if judged is None and goals.targets.intersection(clause):
        met = goals.attaining.intersection((*led, *clause))
        return Judged(Standing.REACHED) if met and not has_phrase(clause, goals.negations) else None
    fully, partly = has_phrase(clause, goals.degree_full), has_phrase(clause, goals.degree_part)
    if judged is not None and judged.standing is Standing.PARTLY and fully and partly:
        return Judged(Standing.PARTLY, firm=False)
    return judged


def is_singular(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun names one certain goal ("målet"), not some or many."""
    goals = lexicon.goals
    if goals.singular:
        return noun.endswith(tuple(goals.singular))
    return not noun.endswith(tuple(goals.plural))
