"""When a report was dated, what it still calls the future, and the days of its balances."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditcli.model import Period, Sentence, Source, Span, Timing, YearMention
from auditcli.reading.lexicon import Lexicon, alternation, may_hold
from auditcli.reading.lines import Line
from auditcli.reading.mentions.stretches import read_stretches

#: How far a word for what is to come may stand before its time, and a label over its date.
_GAP, _ABOVE = 90, 3
#: A title of the report names its year; a table and a heading or two make it sure.
_EVIDENCE = 2
_BEGINNING = 3000
#: A title and the year after it take so many letters.
_TITLE = 32
_SUBJECT = 8

_YEAR = r"(?:19|20)\d\d"
_ISO = r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_PAGE_DATE = re.compile(rf"(?<!\S){_ISO}(?!\S)")


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    """Compiled for one language."""

    published: re.Pattern[str]
    drafts: re.Pattern[str]
    future: re.Pattern[str]
    when: re.Pattern[str]
    balance: re.Pattern[str]
    stretch: re.Pattern[str]
    past: re.Pattern[str]
    clauses: frozenset[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = lexicon.mentions
    whens = alternation([*words.seasons, *words.parts, *lexicon.months])
    led = alternation(words.year_led)
    endings = "|".join(sorted(words.verb_endings, key=len, reverse=True))
    return _Patterns(
        published=re.compile(rf"(?<!\w)(?:{alternation(words.published)})(?!\w)", re.I),
        drafts=re.compile(rf"(?<!\w)(?:{alternation(words.drafts)})(?!\w)", re.I),
        future=re.compile(rf"(?<!\w)(?:{alternation(words.future)})(?!\w)", re.I),
        when=re.compile(
            rf"(?<!\w)(?:{alternation(words.time)})\s+(?P<when>(?:(?:{led})\s+)*"
            rf"(?P<part>{whens}),?\s+(?:(?:{led})\s+)?(?P<year>{_YEAR}))(?![\w-])",
            re.I,
        ),
        balance=re.compile(
            rf"(?<!\w)(?:{alternation(words.balance)})\s+(?P<day>(?P<iso>{_ISO})|"
            rf"31\s+december\s+(?P<year>{_YEAR})|december\s+31,\s+(?P<us>{_YEAR}))(?![\w-])",
            re.I,
        ),
        stretch=re.compile(
            rf"(?<!\w)(?:{alternation(words.stretch)})\s+(?P<years>(?P<first>{_YEAR})\s?[-–—]\s?"
            rf"(?P<last>{_YEAR}))(?![\w-])",
            re.I,
        ),
        past=re.compile(rf"\w(?:{endings})\s.*\batt\b|\w(?:{endings})\b.*\bthat\b", re.I),
        clauses=words.clauses,
    )


def covers_whole_year(source: Source, period: Period | None, lexicon: Lexicon) -> bool:
    """Whether the report is on a whole year that has ended, by its title and its balances."""
    if period is None or period.start != period.end or period.month not in (None, 12):
        return False
    words, text = lexicon.mentions, source.text.lower()
    titles = [at for word in words.whole_year for at in _places(text, word)]
    parts = [at for word in words.part_year for at in _places(text, word)]
    if len(titles) <= len(parts) or any(at < _BEGINNING for at in parts):
        return False
    year = str(period.year)
    lasts = [name for name, month in lexicon.months.items() if month == 12]
    days = (f"{year}-12-31", *(f"{name} {year}" for name in lasts))
    days += tuple(f"{name} 31, {year}" for name in lasts)
    evidence = sum(text.count(day) for day in days)
    evidence += sum(year in text[max(at - 6, 0) : at + _TITLE] for at in titles)
    return evidence >= _EVIDENCE


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands by itself."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalpha() and not text[end : end + 1].isalpha():
            yield at
        at = text.find(word, end)


def read_timings(
    lines: Sequence[Line],
    sentences: Sequence[Sentence],
    years: Sequence[YearMention],
    lexicon: Lexicon,
) -> Iterator[Timing]:
    """The report's own dates, and what sentences tie to a day or a stretch of time."""
    roles = {year.span: year.role for year in years if year.partner is None}
    yield from _published(lines, lexicon)
    patterns = _patterns(lexicon)
    for sentence in sentences:
        if "20" in sentence.text or "19" in sentence.text:
            yield from _future(sentence, patterns, lexicon)
            yield from _balances(sentence, patterns)
            yield from _stretches(sentence, patterns)
            yield from read_stretches(sentence, roles, lexicon)


def _published(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Timing]:
    """Dates in running headers, and below or beside a label such as "Publiceringsdatum"."""
    patterns = _patterns(lexicon)
    may_label = may_hold(lexicon.mentions.published)
    seen: set[datetime.date] = set()
    label = Line(-_ABOVE, Span(0, 0), "")
    for line in lines:
        if not line.text:
            continue
        if may_label(line.text) and patterns.published.search(line.text):
            label = line
        match = _PAGE_DATE.search(line.text) if "-" in line.text else None
        if match is None or patterns.drafts.search(line.text + " " + label.text):
            continue
        if not line.furniture and line.number - label.number > _ABOVE:
            continue
        if not line.furniture and match.start() and label is not line:
            continue
        date = _day(match.group())
        if date is not None and date not in seen:
            seen.add(date)
            span = Span(line.span.start + match.start(), line.span.start + match.end())
            yield Timing("published", date, date, span, line.span)


def _day(iso: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso)
    except ValueError:
        return None


def _future(sentence: Sentence, patterns: _Patterns, lexicon: Lexicon) -> Iterator[Timing]:
    """Times before which a word says that something is still to come."""
    text = sentence.text
    for match in patterns.when.finditer(text):
        told = list(patterns.future.finditer(text, 0, match.start()))
        if not told or not _belong(text, told[-1], match, patterns):
            continue
        end = _end_of(match["part"].lower(), int(match["year"]), lexicon)
        yield Timing("future", end, end, sentence.place(*match.span("when")), sentence.span)


def _belong(text: str, told: re.Match[str], when: re.Match[str], patterns: _Patterns) -> bool:
    """Whether a time is the one at which what is told comes, as far as the words between say."""
    between, before = text[told.end() : when.start()], text[: told.start()]
    if len(between) > _GAP or any(mark in between for mark in ',;:()"”–'):
        return False
    words = between.lower().split()
    if not patterns.clauses.isdisjoint(words) or patterns.past.search(before + " "):
        return False
    return not any(word.endswith(("ades", "ade", "ats", "des")) for word in words)


def _end_of(part: str, year: int, lexicon: Lexicon) -> datetime.date:
    part = " ".join(part.split())
    words = lexicon.mentions
    month = words.seasons.get(part) or words.parts.get(part) or lexicon.months[part]
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _balances(sentence: Sentence, patterns: _Patterns) -> Iterator[Timing]:
    """The day of a balance, where a sentence has one such day."""
    matches = list(patterns.balance.finditer(sentence.text))
    if len(matches) != 1:
        return
    match = matches[0]
    date = _day(match["iso"] or f"{match['year'] or match['us']}-12-31")
    if date is None:
        return
    names = {word.text for word in sentence.words if len(word.text) >= _SUBJECT}
    place = sentence.place(*match.span("day"))
    yield Timing("balance", date, date, place, sentence.span, frozenset(names))


def _stretches(sentence: Sentence, patterns: _Patterns) -> Iterator[Timing]:
    for match in patterns.stretch.finditer(sentence.text):
        start = datetime.date(int(match["first"]), 1, 1)
        end = datetime.date(int(match["last"]), 12, 31)
        yield Timing("stretch", start, end, sentence.place(*match.span("years")), sentence.span)
