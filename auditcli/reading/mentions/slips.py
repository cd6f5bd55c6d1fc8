"""When do two words look like one word and a slip of the pen?

A slip leaves the beginning and the end of a word alone: what differs there is inflection, a
prefix or another word ("beslutade", "beslutades"). Inside a long word four kinds are told apart,
by how seldom two proper words differ so: a letter doubled or not ("tillitsbasserat"), an s
between the parts of a compound or none, two letters swapped, and a letter put in, left out or
replaced. Words are grouped by what is left when one letter is taken out, the neighbourhood of
SymSpell (W. Garbe, 2012), so that no word is compared with every other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

#: What a slip leaves alone at the beginning and at the end of a word.
_HEAD, _TAIL = 3, 4
#: How few letters a word has in which each kind of slip is told from another word.
_LEAST = {"double": 11, "joint": 12, "swap": 10, "letter": 15}
#: How many letters stand after a slip of each kind, at the least.
_AFTER = {"double": 4, "joint": 4, "swap": 4, "letter": 5}
_PARTS = 6


def neighbours(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of long words that differ by one letter, or by two letters swapped, inside them."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= _HEAD + _TAIL + 1:
            ends[word[:_HEAD] + word[-_TAIL:]].append(word)
    for group in ends.values():
        if len(group) > 1:
            yield from _near(sorted(group))


def _near(group: list[str]) -> Iterator[tuple[str, str]]:
    holders: defaultdict[str, list[str]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for word in group:
        keys = {word[:at] + word[at + 1 :] for at in range(_HEAD, len(word) - _TAIL)}
        for key in (word, *keys):
            for other in holders[key]:
                if (other, word) not in seen and slip(other, word):
                    seen.add((other, word))
                    yield other, word
            holders[key].append(word)


def slip(one: str, other: str) -> str:
    """The kind of slip between two words: double, joint, swap, letter; "" where there is none."""
    shorter, longer = sorted((one, other), key=len)
    at = first_difference(shorter, longer)
    if at == len(longer):
        return ""
    if len(shorter) == len(longer):
        swapped = longer[at + 1 : at + 2] + longer[at : at + 1]
        if shorter[at : at + 2] == swapped and shorter[at + 2 :] == longer[at + 2 :]:
            return "swap"
        return "letter" if shorter[at + 1 :] == longer[at + 1 :] else ""
    if len(longer) - len(shorter) != 1 or shorter[at:] != longer[at + 1 :]:
        return ""
    if longer[at] == longer[at - 1]:
        return "double"
    return "joint" if longer[at] == "s" else "letter"


def is_sure(one: str, other: str) -> str:
    """The kind of slip between two ordinary words that are hardly two words, or ""."""
    kind = slip(one, other)
    shorter, longer = sorted((one, other), key=len)
    at = first_difference(shorter, longer)
    if not kind or len(longer) < _LEAST[kind] or len(longer) - at - 1 < _AFTER[kind]:
        return ""
    if kind == "letter" and len(shorter) == len(longer):
        return ""  # "förhandlingar" and "förvandlingar" are two words.
    if kind == "joint" and (at < _PARTS or longer[at - 1] in "aeiouyåäö"):
        return ""  # "konstanter" and "kontanter" are two words.
    return kind


def new_letters(form: str, other: str) -> Iterator[str]:
    """The runs of five letters across the place where a form differs from another."""
    at = first_difference(form, other)
    last = at if len(form) < len(other) else at + 1  # What is left out lies between two letters.
    for start in range(max(at - 4, 0), min(last, len(form) - 4)):
        yield form[start : start + 5]


def first_difference(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))
