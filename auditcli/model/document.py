"""A report as read: everything that checks may ask about it."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from sys import maxsize

from auditcli.model.claim import Claim
from auditcli.model.mentions import (
    Listed,
    Move,
    Numbered,
    Repeat,
    Spelling,
    Standing,
    TargetVerdict,
    Timing,
)
from auditcli.model.place import Source, Span
from auditcli.model.quantity import Period, Quantity
from auditcli.model.table import Table
from auditcli.model.values import value


@cache
def _last_digit(places: int) -> Decimal:
    """One unit of the last of so many decimals."""
    return Decimal(1).scaleb(-max(places, 0))


@dataclass(frozen=True, slots=True)
class FigureStyle:
    """How a report prints its figures: decimal mark, thousands mark, minus sign."""

    decimal: str = ","
    thousands: str = " "
    minus: str = "-"

    def format(self, value: Decimal, places: int | None = None) -> str:
        """Print a number as the report does, with `places` decimals (none: as many as it has)."""
        if places is not None:
            value = value.quantize(_last_digit(places))
        whole, _, part = f"{abs(value):,f}".partition(".")
        groups = whole.replace(",", self.thousands)
        return (self.minus if value < 0 else "") + groups + (self.decimal + part if part else "")


@value
class Word:
    """A word of a sentence: as compared (composed, lower case) and where it stands.

    `joined` says that the word was put together from pieces split at a line end; `repeatable`
    that the language lets it stand twice in a row.
    """

    text: str
    span: Span
    joined: bool = False
    repeatable: bool = False


@value
class Sentence:
    """A sentence of running prose, joined over lines and pages; `words` carry its places.

    `pieces` leads from offsets in `text` back to the source: (offset in text, offset in source)
    of each run of characters that was taken over whole. `stems` are the words without their
    inflections, "" for those that name nothing, two with a space for a compound with a measure.
    """

    text: str
    span: Span
    words: tuple[Word, ...]
    pieces: tuple[tuple[int, int], ...] = ()
    stems: tuple[str, ...] = ()

    def place(self, start: int, end: int) -> Span:
        """The place in the source of `text[start:end]`."""
        return Span(self._source(start), max(self._source(end - 1) + 1, self._source(start)))

    def _source(self, offset: int) -> int:
        at = bisect_right(self.pieces, (offset, maxsize)) - 1
        if at < 0:
            return self.span.start + offset
        start, place = self.pieces[at]
        return min(place + offset - start, self.span.end)


@value
class Heading:
    """A heading, with its number ("3.1") where it has one, and the stems of what it names."""

    text: str
    span: Span
    number: str = ""
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words, as stems, by which the comment on a measure speaks of it.

    `neutral` ones add nothing to which measure it is ("amounted", "year", "average"), nor do
    `verbs` ("reach"), of which those of `setting` are said of a target; `outcome` and `target` name
    its two figures. `placing` words, not stems, begin the part that a figure is of. `groups` are
    those that together are all ("women", "men"), and `columns` stand between the figures at its
    head ("outcome", "month"). More of what is `good` is better ("availability"). `before_years` are
    words, not stems, that lead to a year and head no column of it ("during 2023"); `compared` ones
    tell what a figure is compared with ("the same period last year"), and the name of a measure
    begins with `openers`, which are words too ("share of …"). `summing` words, not stems, begin
    what is said of all ("in total"), and `surplus` and `deficit` hold the sign of an amount. A
    report of a body is about its `own`. `relative` words, not stems, begin what is said of some of
    all ("who"), and `members` are people and cases. `slight` ones tell of a move too small to be
    printed, `ahead` ones of plans, `infinitive` ones stand before a verb ("to write"), `later` ones
    tell of a later time. `counts` stand before what is counted, `wholes` own all that there is of a
    thing ("the country's").
    """

    neutral: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    setting: frozenset[str] = frozenset()
    placing: frozenset[str] = frozenset()
    outcome: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    columns: frozenset[str] = frozenset()
    good: frozenset[str] = frozenset()
    before_years: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    compared: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    summing: frozenset[str] = frozenset()
    surplus: frozenset[str] = frozenset()
    deficit: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    slight: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    wholes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Goal:
    """The verdict of one goal in the body: its name (or ""), standing, and the words that say so.

    `group` tells reports of different bodies apart (a section), so that one board's verdict is
    not counted as another's. `firm` is False where the words leave open whether the goal was
    reached partly or not at all ("inte helt uppfyllt").
    """

    name: str
    standing: Standing
    span: Span
    group: str = ""
    firm: bool = True


@dataclass(frozen=True, slots=True)
class GoalCount:
    """A summary that counts goals: the stated total (None where unsaid) and counts by standing.

    Each count comes with its standing and its place. `firm` is False where the words leave open
    which of the two lower standings is counted. Summaries with the same `topic` (if any) count
    the same goals. One standing can stand twice only where the counts make up the total.
    """

    total: int | None
    total_span: Span | None
    counts: tuple[tuple[Standing, int, Span], ...]
    span: Span
    group: str = ""
    firm: bool = True
    topic: str = ""


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year in running text or in a heading.

    `role`: "compared" and "comparison" for the two sides of a comparison ("2023 compared with
    2022"), "heading" in headings, captions and column heads, "past" where its own verb says that
    the year has been and "told" where the sentence seems to, "said" where nothing tells of what
    lies ahead and "aside" where only another clause does, "plain" elsewhere. `partner` is the
    other side's place.
    """

    year: int
    span: Span
    role: str = "plain"
    partner: Span | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as printed. `date` is None for one that no calendar has; `weekday` 0 is Monday."""

    text: str
    span: Span
    date: datetime.date | None
    weekday: int | None = None
    weekday_span: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read.

    `quantities` are all figures that were read as quantities, in tables and in prose, in the
    order of the text; `period` is what the report is about, and `whole_year` says that it covers
    that year to its end, as an annual report does. `endings` are the inflections of the language,
    the longest first, by which a declared name is held against names in the report; `verdicts`
    judge single measures, in the comment on their figures, which `vocabulary` tells from others.
    """

    source: Source
    language: str
    period: Period | None
    style: FigureStyle
    tables: tuple[Table, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    headings: tuple[Heading, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    goals: tuple[Goal, ...] = ()
    goal_counts: tuple[GoalCount, ...] = ()
    years: tuple[YearMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    numbered: tuple[Numbered, ...] = ()
    timings: tuple[Timing, ...] = ()
    whole_year: bool = False
    repeats: tuple[Repeat, ...] = ()
    endings: tuple[str, ...] = ()
    verdicts: tuple[TargetVerdict, ...] = ()
    vocabulary: Vocabulary = Vocabulary()
    moves: tuple[Move, ...] = ()
    contents: tuple[Listed, ...] = ()
