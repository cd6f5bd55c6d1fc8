"""Is one name spelt in one way?

Asks of proper names, of titles (goals, chapters) and of ordinary long words whether a rare form
is a frequent one with a slip in it, and of abbreviations whether they have the initials of what
they stand for. Which forms look alike, and which are inflections of a word, the reader tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditcli.checks.quoting import quoted
from auditcli.model import Document, Outcome, Span, Spelling, Verdict

#: What the message may say beside the common placeholders: what is wrong with the spelling.
FACTS = frozenset({"fault"})

_CONFIDENCE = {
    "name": Decimal("0.85"),
    "word": Decimal("0.75"),
    "title": Decimal("0.75"),
    "initials": Decimal("0.8"),
    "meaning": Decimal("0.7"),
}
#: How many places of the usual form are shown.
_SHOWN = 4
#: So many characters between two names hold a comma or one short word, and a genitive's s.
_JOINT = 8


@dataclass(frozen=True, slots=True)
class Params:
    """Which spellings to compare, and how rare the rare form is."""

    # Proper names, and abbreviations against the words they stand for.
    names: bool = True
    # Headings that differ in one word's ending or in a hyphen.
    titles: bool = True
    # Ordinary words of ten letters and more.
    words: bool = True
    # A form that stands more often than this is meant.
    rare: int = 2


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """Yield an outcome for each name, title, word or abbreviation that stands in two places."""
    wanted = {"name": params.names, "initials": params.names, "meaning": params.names}
    wanted |= {"title": params.titles, "word": params.words}
    for spelling in document.spellings:
        if wanted[spelling.kind]:
            rare = len(spelling.places) <= params.rare and not _are_two(document, spelling)
            if rare or spelling.form == spelling.other:
                yield _outcome(document, spelling)


def _are_two(document: Document, spelling: Spelling) -> bool:
    """Whether two names are told in one breath ("Norrby and Nordby"): then they are two."""
    if spelling.kind != "name":
        return False
    text = document.source.text
    for one, other in pairwise(sorted((*spelling.places, *spelling.other_places))):
        between = text[one.end : other.start]
        joint = len(between) <= _JOINT and not any(sign in between for sign in ".!?:;|")
        unlike = (one in spelling.places) != (other in spelling.places)
        if unlike and joint and between.strip():
            return True
    return False


def _outcome(document: Document, spelling: Spelling) -> Outcome:
    same = spelling.form == spelling.other
    first, *again = spelling.places
    return Outcome(
        verdict=Verdict.AGREES if same else Verdict.DISAGREES,
        primary=quoted(document, first, "part"),
        related=(
            *(quoted(document, span, "part") for span in again[:_SHOWN]),
            *(quoted(document, span, "other-statement") for span in spelling.other_places[:_SHOWN]),
        ),
        confidence=_CONFIDENCE[spelling.kind],
        subject=spelling.other,
        reported=spelling.form,
        computed=spelling.other,
        facts={"fault": "" if same else _fault(spelling)},
    )


def _fault(spelling: Spelling) -> str:
    form, other = spelling.form, spelling.other
    if spelling.kind == "initials":
        return f'"{form}" stands for words with the initials {other}'
    if spelling.kind == "meaning":
        return f'one abbreviation stands for "{other}" and for "{form}"'
    if spelling.kind == "title":
        return f'the title "{form}" reads "{other}" elsewhere'
    often = f'"{form}" stands {_times(spelling.places)}, "{other}" {_times(spelling.other_places)}'
    if spelling.kind == "word":
        return f"{often}: one of the two is misspelt"
    return f"{often}: the name is spelt in two ways"


def _times(places: tuple[Span, ...]) -> str:
    count = len(places)
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
