"""The right name that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

#: More names than this are looked up, not read in an error.
_MANY = 20


def did_you_mean(name: str, known: Iterable[str], listed_by: str = "") -> str:
    """The mend for an unknown name: the nearest right one, or else all of them.

    `listed_by` is the command that lists them where they are many.

    >>> did_you_mean("mesage", ["message", "why"])
    'did you mean "message"?'
    >>> did_you_mean("x", ["message", "why"])
    'known are: message, why'
    """
    names = sorted(known)
    near = get_close_matches(name.casefold(), names, n=1, cutoff=0.6)
    if near:
        return f'did you mean "{near[0]}"?'
    if listed_by and len(names) > _MANY:
        return f"`{listed_by}` lists them"
    return f"known are: {', '.join(names)}" if names else "there are none to choose from"
