"""The words that say where a measure went, or on which side of another it lies."""

from __future__ import annotations

from auditcli.model import Direction
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words

#: The last part of a compound is looked at where a language makes them, from this length on.
_SHORTEST_HEAD = 6


def ways_pattern(lexicon: Lexicon) -> str:
    """A pattern for the words that say where a measure went, compounds of them included."""
    claims = lexicon.claims
    every = lexicon.rise | lexicon.fall | claims.better | claims.worse
    if not lexicon.numbers.compound:
        return alternation(every)
    heads = {word for word in every if len(word) >= _SHORTEST_HEAD}
    alone = {word for word in every if word not in heads or " " in word}
    return rf"{alternation(alone)}|[^\W\d_]*(?:{alternation(heads)})"


def directions(lexicon: Lexicon) -> dict[str, Direction]:
    """Each of those words with where it says that the measure went."""
    claims = lexicon.claims
    groups: tuple[tuple[Words, Direction], ...] = (
        (lexicon.rise | claims.higher, Direction.UP),
        (lexicon.fall | claims.lower, Direction.DOWN),
        (claims.better, Direction.BETTER),
        (claims.worse, Direction.WORSE),
        (claims.same, Direction.SAME),
    )
    return {word: way for group, way in groups for word in group}


def heads(lexicon: Lexicon) -> tuple[tuple[str, Direction], ...]:
    """The words by which a compound ends that says the same, the longest first."""
    if not lexicon.numbers.compound:
        return ()
    found = [
        (word, way)
        for word, way in directions(lexicon).items()
        if len(word) >= _SHORTEST_HEAD and " " not in word
    ]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
