"""From when to when: stretches of time, and what starts at one time and ends at another."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from auditcli.model import Sentence, Span, Timing
from auditcli.reading.lexicon import Lexicon, alternation

_YEAR = r"(?:19|20)\d\d"
#: How far a verb may stand before its time.
_FAR = 60
#: A season has so many months.
_SEASON = 3
_DIGITS = 4


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    """Compiled for one language."""

    time: re.Pattern[str]
    opens: re.Pattern[str]
    closes: re.Pattern[str]
    between: re.Pattern[str]
    both: re.Pattern[str]
    compared: re.Pattern[str]
    backdated: re.Pattern[str]
    events: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class _Time:
    """A time in a sentence: where it stands, its first and its last day, its parts as printed."""

    at: int
    end: int
    first: datetime.date
    last: datetime.date
    parts: tuple[str, ...]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = lexicon.years
    months = alternation([*lexicon.months, *lexicon.mentions.seasons])
    lead = rf"(?:(?:{alternation(lexicon.date_words | lexicon.claims.of)})\s+)*"
    both = alternation(lexicon.numbers.conjunctions)
    changed = alternation(lexicon.rise | lexicon.fall | lexicon.table.change | words.compared)
    return _Patterns(
        time=re.compile(
            rf"(?<![\w.,:/–-])(?:(?P<iso>{_YEAR}-[01]\d-[0-3]\d)|(?:(?:(?P<day>\d{{1,2}})\s+)?"
            rf"(?P<month>{months})\s+(?:(?P<late>\d{{1,2}})?,\s+)?)?(?P<year>{_YEAR}))"
            r"(?![\w/:-]|[.,]\d)",
            re.I,
        ),
        opens=re.compile(rf"(?<!\w)(?:{alternation(words.opens)})\s+{lead}$", re.I),
        closes=re.compile(rf",?\s+(?:{alternation(words.closes)})\s+{lead}$", re.I),
        between=re.compile(rf"(?<!\w)(?:{alternation(words.between)})\s+{lead}$", re.I),
        both=re.compile(rf"(?:\s?[-–—]\s?|\s+(?:{both})\s+){lead}$", re.I),
        compared=re.compile(rf"(?<!\w)(?:{changed})(?!\w)", re.I),
        backdated=re.compile(rf"(?<!\w)(?:{alternation(words.backdated)})(?!\w)", re.I),
        events=tuple(
            (
                re.compile(rf"(?<!\w)(?:{alternation(one)})(?!\w)[^.,;:()]{{0,{_FAR}}}$", re.I),
                re.compile(
                    rf",?\s+(?:{both})\s+(?:(?:{alternation(words.its)})\s+[^.,;:()]*?\s)?"
                    rf"(?:{alternation(other)})(?!\w)[^.,;:()]{{0,{_FAR}}}$",
                    re.I,
                ),
            )
            for one, other in ((words.starts, words.ends), (words.decides, words.holds))
        ),
    )


def read_stretches(
    sentence: Sentence, roles: Mapping[Span, str], lexicon: Lexicon
) -> Iterator[Timing]:
    """Stretches between two times of a sentence, and times at which something has happened.

    `roles` tells how a year is spoken of. A difference between two times is no stretch of time,
    nor is a change from one to the other.
    """
    text, patterns = sentence.text, _patterns(lexicon)
    times = [time for match in patterns.time.finditer(text) if (time := _time(match, lexicon))]
    for time in times:
        role = roles.get(sentence.place(time.end - _DIGITS, time.end), "")
        if role in ("past", "told") and len(time.parts) > 1:
            place = sentence.place(time.at, time.end)
            yield Timing(role, time.first, time.last, place, sentence.span)
    for one, other in pairwise(times):
        before, joint = text[max(one.at - _FAR * 2, 0) : one.at], text[one.end : other.at]
        dated = len(one.parts) > 1 and one.parts[:-1] != other.parts[:-1]
        ranged = patterns.opens.search(before) and patterns.closes.fullmatch(joint)
        if not ranged and dated:
            ranged = patterns.between.search(before) and patterns.both.fullmatch(joint)
        told = any(a.search(before) and b.fullmatch(joint) for a, b in patterns.events)
        told = told and not patterns.backdated.search(text)
        if told or (ranged and not patterns.compared.search(before)):
            place = sentence.place(one.at, other.end)
            yield Timing("stretch", one.first, other.last, place, sentence.span)


def _time(match: re.Match[str], lexicon: Lexicon) -> _Time | None:
    """The first and the last day of a time; None where no calendar has it."""
    parts = tuple(part.lower() for part in match.group("day", "late", "month", "year") if part)
    try:
        if match["iso"]:
            first = last = datetime.date.fromisoformat(match["iso"])
            parts = tuple(reversed(match["iso"].split("-")))
        else:
            first, last = _days(match, lexicon)
    except ValueError:
        return None
    return _Time(match.start(), match.end(), first, last, parts)


def _days(match: re.Match[str], lexicon: Lexicon) -> tuple[datetime.date, datetime.date]:
    year, name = int(match["year"]), (match["month"] or "").lower()
    if not name:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    day = match["day"] or match["late"]
    if name not in lexicon.months:
        month = lexicon.mentions.seasons[name]
        start = datetime.date(year, month - _SEASON + 1, 1)
    else:
        month = lexicon.months[name]
        start = datetime.date(year, month, int(day or 1))
    end = start if day else datetime.date(year, month, calendar.monthrange(year, month)[1])
    return start, end
