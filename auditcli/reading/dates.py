"""Dates in running text, also those that no calendar has.

A day and a month without a year are reported only where no year has them ("31 juni"): nothing
else can be said of them.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditcli.model import DateMention, Span
from auditcli.reading.lexicon import Lexicon, alternation

_YEARS = range(1900, 2101)
_LEAP_YEAR = 2000
_LOOK_BACK = 60

_DIGIT = re.compile(r"[0-9]")
_YEAR_LIKE = re.compile(r"[0-9]{4}")
#: ISO dates, and 31/12 2023, 31/12-2023, 31.12.2023.
_NUMERIC = re.compile(
    r"""(?<![\w/.:,-])(?:
        (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})
        | (?P<day>[0-9]{1,2})(?P<mark>[/.])(?P<month>[0-9]{1,2})(?P<gap>\s|-|(?P=mark))
          (?P<year>[0-9]{4})
    )(?![\w/:-]|[.,][0-9])""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    """Compiled for one language: a month, and what may stand on either side of it."""

    month: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    weekday: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = alternation(lexicon.date_words)
    joint = rf"(?:\s?[\u2013-]\s?|\s+(?:{alternation(lexicon.numbers.conjunctions)})\s+)"
    ending = r"(?::[ae]|st|nd|rd|th)?"
    return _Patterns(
        month=re.compile(rf"\b(?:{alternation(lexicon.months)})\b", re.I),
        before=re.compile(
            rf"""(?:(?<!\w)(?P<lead>{words})\s+)?(?<![\w.,:/\u2013-])
            (?:(?P<first>[0-9]{{1,2}}){ending}{joint})?(?P<day>[0-9]{{1,2}}){ending}
            (?:\s+(?:{words}))?\s+$""",
            re.I | re.VERBOSE,
        ),
        after=re.compile(
            rf"""\.?\s+(?:(?P<day>[0-9]{{1,2}}){ending}(?![\w:/%]|[.,]\s?[0-9]{{1,3}}\b))?
            (?:(?:(?<=[0-9a-z.]),)?\s*(?P<year>[0-9]{{4}})(?!\w|[.,:/-][0-9]))?""",
            re.I | re.VERBOSE,
        ),
        weekday=re.compile(
            rf"(?<!\w)({alternation(lexicon.weekdays)})\.?,?\s+(?:(?:{words})\s+)?$", re.I
        ),
    )


def find_dates(text: str, lexicon: Lexicon) -> list[DateMention]:
    """The dates stated in a text, in order.

    `date` is None, and `reason` says why, for a date that no calendar has. A range ("1–3 mars
    2024") gives two dates, the first with the span of its day alone. Numbers that only look like
    dates (document and law numbers, 24/7) are left out.
    """
    if not _DIGIT.search(text):
        return []  # as in most sentences
    found = [*_written(text, lexicon), *_numeric(text, lexicon)]
    return sorted(found, key=lambda mention: mention.span.start)


def _numeric(text: str, lexicon: Lexicon) -> Iterator[DateMention]:
    if not _YEAR_LIKE.search(text):
        return
    for match in _NUMERIC.finditer(text):
        if match["iso"] is not None:
            year, month, day = (int(part) for part in match["iso"].split("-"))
        elif lexicon.decimal == ".":
            continue  # English readers differ on whether the day or the month comes first.
        else:
            year, month, day = (int(match[part]) for part in ("year", "month", "day"))
            if not 1 <= month <= 12 or not 1 <= day <= 31:
                continue
        if year in _YEARS:
            yield _mention(text, Span(*match.span()), (year, month, day), lexicon)


def _written(text: str, lexicon: Lexicon) -> Iterator[DateMention]:
    patterns = _patterns(lexicon)
    for match in patterns.month.finditer(text):
        month = lexicon.months[match[0].lower()]
        tail = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        shift = match.start() - len(tail)
        before = patterns.before.search(tail)
        after = patterns.after.match(text, match.end())
        if before is not None:
            yield from _day_first(text, match, month, (before, shift, after), lexicon)
        elif after is not None and after["day"] is not None:
            yield from _month_first(text, match, month, after, lexicon)


def _day_first(
    text: str,
    match: re.Match[str],
    month: int,
    around: tuple[re.Match[str], int, re.Match[str] | None],
    lexicon: Lexicon,
) -> Iterator[DateMention]:
    """ "31 december 2023", "28–30 juni 2024", "the 3rd of March 2023"."""
    before, shift, after = around
    year, end = None, match.end()
    if after is not None and after["day"] is None and after["year"] is not None:
        year, end = _year(after["year"]), after.end() if _year(after["year"]) else end
    sure = before["lead"] is not None
    if before["first"] is not None:
        span = Span(shift + before.start("first"), shift + before.end("first"))
        if _worth(int(before["first"]), month, year, sure):
            yield _mention(text, span, (year, month, int(before["first"])), lexicon)
    span = Span(shift + before.start("day"), end)
    if _worth(int(before["day"]), month, year, sure):
        yield _mention(text, span, (year, month, int(before["day"])), lexicon)


def _month_first(
    text: str, match: re.Match[str], month: int, after: re.Match[str], lexicon: Lexicon
) -> Iterator[DateMention]:
    """ "December 31, 2023"; without a year only where the phrase ends there ("June 31.")."""
    if lexicon.decimal != ".":
        return  # "i mars 12 personer": only English puts the month first.
    year = _year(after["year"]) if after["year"] is not None else None
    end = after.end() if year is not None else after.end("day")
    day = int(after["day"])
    if year is None and text[end : end + 1] not in ("", ".", ";", ")"):
        return
    if _worth(day, month, year, False):
        yield _mention(text, Span(match.start(), end), (year, month, day), lexicon)


def _year(digits: str) -> int | None:
    return int(digits) if int(digits) in _YEARS else None


def _worth(day: int, month: int, year: int | None, sure: bool) -> bool:
    """Whether day and month are a date (32 and more only where the words say so) to report."""
    if day < 1 or (day > 31 and (year is None or not sure)):
        return False
    return year is not None or day > calendar.monthrange(_LEAP_YEAR, month)[1]


def _mention(
    text: str, span: Span, parts: tuple[int | None, int, int], lexicon: Lexicon
) -> DateMention:
    """A date with the weekday named before it. `parts` is year (or None), month and day."""
    year, month, day = parts
    tail = text[max(0, span.start - _LOOK_BACK) : span.start]
    named = _patterns(lexicon).weekday.search(tail)
    weekday_span = None
    if named is not None:
        shift = span.start - len(tail)
        weekday_span = Span(shift + named.start(1), shift + named.end(1))
    reason = _reason(year, month, day)
    return DateMention(
        text=text[span.start : span.end],
        span=span,
        date=None if reason or year is None else datetime.date(year, month, day),
        weekday=lexicon.weekdays[named[1].lower()] if named is not None else None,
        weekday_span=weekday_span,
        reason=reason,
    )


def _reason(year: int | None, month: int, day: int) -> str:
    """Why no calendar has the date, in one sentence; "" where one has."""
    if not 1 <= month <= 12:
        return f"There is no month {month}."
    last = calendar.monthrange(year or _LEAP_YEAR, month)[1]
    if 1 <= day <= last:
        return ""
    name = calendar.month_name[month]
    if month == 2 and day == 29:
        return f"{name} {year} has {last} days, since {year} is not a leap year."
    return f"{name} has only {last} days." if day > last else "There is no day 0."
