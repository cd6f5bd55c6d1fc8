"""Years in sentences and headings that the report's year cannot have reached.

What a verb in the past tells of lies no later than the report's year, or the year after; and a
year far ahead that is the report's own with two digits swapped is hardly meant, unless its clause
tells of what is to come. A year that comes again is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.checks.quoting import quoted
from auditcli.checks.year_heads import is_slip, is_swapped
from auditcli.model import Document, Outcome, Verdict, YearMention

_PAST = ("past", "told")
_ROUND = 5


@dataclass(frozen=True, slots=True)
class Reach:
    """How far ahead of the report's year a year may lie: by itself, and beside other clauses.

    More than `most` years out of reach say that it is the report's year that was read wrongly.
    """

    near: int
    far: int
    most: int


def misdated(document: Document, year: int, reach: Reach) -> Iterator[Outcome]:
    """Years out of reach: told as past, or the report's year with a slip in it."""
    often = Counter({mention.span: mention.year for mention in document.years}.values())
    figures = {quantity.span.start for quantity in document.quantities}
    faults = []
    for mention in document.years:
        if mention.role in _PAST and mention.year <= year:
            yield _happened(document, mention, year)
        elif often[mention.year] == 1 and mention.span.start not in figures:
            meant = [y for y in (year, year - 1) if _may_mean(mention, y, year, reach)]
            if meant or (mention.role == "past" and mention.year > year + 1):
                faults.append(_misdating(document, mention, year, meant))
    if len(faults) <= reach.most:  # else it is the report's year that was read wrongly
        yield from faults


def _may_mean(mention: YearMention, meant: int, year: int, reach: Reach) -> bool:
    """Whether a year is another one by a slip of the pen, and out of what its words reach."""
    ahead, swapped = mention.year - year, is_swapped(mention.year, meant)
    if mention.role in _PAST:
        # What is told may be a decision on a round year to come.
        return ahead > 1 and (
            swapped or (is_slip(mention.year, meant) and mention.year % _ROUND != 0)
        )
    if mention.role in ("heading", "said"):
        return ahead > reach.near and swapped
    return mention.role == "aside" and ahead > reach.far and swapped


def _misdating(document: Document, mention: YearMention, year: int, meant: list[int]) -> Outcome:
    told = f"the year {mention.year} in a report about {year}"
    past = f"{mention.year} is told as past in a report about {year}"
    return replace(
        _happened(document, mention, year),
        verdict=Verdict.DISAGREES,
        difference=str(mention.year - year),
        computation=f"the report is about {year}",
        hint=_hint(mention.year, meant),
        facts={"fault": past if mention.role in _PAST else told},
    )


def _happened(document: Document, mention: YearMention, year: int) -> Outcome:
    """What is told as past lies no later than the report's year."""
    return Outcome(
        verdict=Verdict.AGREES,
        primary=quoted(document, mention.span, "heading"),
        confidence=Decimal("0.75"),
        subject=str(mention.year),
        reported=str(mention.year),
        computed=str(year),
        computation=f"{mention.year} ≤ {year}",
        facts={"fault": ""},
    )


def _hint(year: int, meant: list[int]) -> str:
    if not meant:
        return ""
    swapped = is_swapped(year, meant[0])
    return f"digits swapped: perhaps {meant[0]}" if swapped else f"perhaps {meant[0]}"
