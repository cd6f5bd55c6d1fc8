"""Names that differ only in how a word was split or spelt: they get one key."""

from __future__ import annotations

from collections.abc import Iterable

#: Keys that are alike by so much, letter for letter, are one name spelt in two ways.
_ALIKE = 0.93
#: A name shorter than this is never taken for another's misspelling.
_LONG_ENOUGH = 12


def settle_keys(
    keys: Iterable[tuple[str, ...]],
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For keys that are another key's misspelling: the key that stands first.

    Only keys with the same numbers and the same beginning and end are compared, so that
    "immateriella" is no misspelling of "materiella"; a word more is another name.
    """
    settled: dict[tuple[str, ...], tuple[str, ...]] = {}
    buckets: dict[tuple[str, ...], list[tuple[str, tuple[str, ...]]]] = {}
    for key in dict.fromkeys(keys):
        joined = "".join(key)
        if len(joined) < _LONG_ENOUGH:
            continue
        numbers = tuple(part for part in key if part[:1].isdigit())
        bucket = buckets.setdefault((joined[:4], joined[-3:], *numbers), [])
        for other, first in bucket:
            if joined == other or (
                len(key) == len(first)
                and all(_one_word(a, b) for a, b in zip(key, first, strict=True))
                and _likeness(joined, other) >= _ALIKE
            ):
                settled[key] = first
                break
        else:
            bucket.append((joined, key))
    return settled


def _likeness(one: str, other: str) -> float:
    """How much of two texts is alike, letter for letter, from 0 to 1."""
    from rapidfuzz.distance import Indel  # many modules, which few reports need

    return Indel.normalized_similarity(one, other)


def _one_word(one: str, other: str) -> bool:
    """Whether two stems can be one word misspelt: the same beginning, and long enough."""
    return one == other or (len(one) > 5 and len(other) > 5 and one[:3] == other[:3])
