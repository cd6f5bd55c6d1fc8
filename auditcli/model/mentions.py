"""What a report says of itself: its names and titles, its numbered parts, and its time."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from auditcli.model.claim import Direction
from auditcli.model.place import Span


class Standing(Enum):
    """How far a goal has been reached, as said in words."""

    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not-reached"


@dataclass(frozen=True, slots=True)
class Spelling:
    """Two ways of writing what seems to be one name, or a name written twice in the same way.

    `kind` is "name" (a proper name), "word" (an ordinary word), "title" (a heading), "initials"
    (an abbreviation and the initials of what it stands for) or "meaning" (what one abbreviation
    stands for in two places). `form` is the rarer way,
    `other` the usual one, each with all its places in the order of the text; the two are equal
    where the places spell it alike.
    """

    kind: str
    form: str
    places: tuple[Span, ...]
    other: str
    other_places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered part of the report ("Not 12", "Tabell 3", a footnote), or a reference to one.

    `kind` is the word for such parts in lower case ("not", "tabell"), "mark" for footnotes,
    "title" for chapters, whose words stand for a number, "section" for numbered headings, or
    "page", of which the last one stands for all.
    `defines` is True where the part itself stands, and wherever that cannot be ruled out;
    `caption` is what follows its number. Numbers are counted for themselves within a `group`.
    """

    kind: str
    number: str
    span: Span
    defines: bool = False
    caption: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the list of contents: title ("" where it is not sure), number ("" without) and
    page, with the places of title and page."""

    title: str
    number: str
    page: int
    span: Span
    page_span: Span


@dataclass(frozen=True, slots=True)
class Timing:
    """A date or a stretch of time that a sentence or a page header ties to something.

    `kind` is "published" (the day the report is dated), "future" (told as still to come),
    "balance" (a balance as of a day), "stretch" (from a year to a year), "past" (what its verb
    says has happened) or "told" (what the sentence seems to say so of). `start` and `end` are
    the first and the last day; `subject` holds the words it is about, for comparing two of them.
    """

    kind: str
    start: datetime.date
    end: datetime.date
    span: Span
    sentence: Span
    subject: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Repeat:
    """A sentence, or a clause of it, that stands in two places.

    `kind` is "same" (word for word), "near" (but for a word or two that add nothing), "year" (the
    same words and figures, told of two years; the spans are those of the years) or "list" (the
    words before two lists, of which one has all that the other has). `close` says that nothing
    but whole sentences stands between the two. `words` counts the shorter one's words; `years`
    are the two years of a "year", `counts` the items of the lists.
    """

    kind: str
    first: Span
    second: Span
    words: int
    close: bool = False
    years: tuple[int, int] = (0, 0)
    counts: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class TargetVerdict:
    """What a sentence (its number is `sentence`) says of an outcome and its target.

    `standing` says how far the target was reached; it is None where the outcome is only said to
    lie above or below it (`side`). `better` is the way that the words tell to be the good one.
    `firm` is False where other words stand around, so that it may be about something else.
    """

    span: Span
    sentence: int
    standing: Standing | None
    side: Direction = Direction.NONE
    better: Direction = Direction.NONE
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Move:
    """A clause that says without figures where something went ("… has improved").

    `sentence` is its sentence's number, `subject` the stems of what moved, and `span` the verb's.
    """

    span: Span
    sentence: int
    direction: Direction
    subject: frozenset[str]
