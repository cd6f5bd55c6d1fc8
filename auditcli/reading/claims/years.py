"""Years in running text and over columns: which is compared with which, and which are odd.

Years of plans, strategies and projects lie outside a report's period by right: they are "plain".
How the others are spoken of, `tenses` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditcli.model import Heading, Sentence, Source, Span, Table, Word, YearMention
from auditcli.reading.claims.period import detect_period
from auditcli.reading.claims.standing import has_phrase
from auditcli.reading.claims.tenses import ahead_in, marks_of, role_of
from auditcli.reading.lexicon import Lexicon

__all__ = ["detect_period", "read_years"]

_YEAR = re.compile(r"(?:19|20)\d\d")
_FOUR = re.compile(r"(?<![\d.,/:–-])[12]\d{3}(?![\d/:]|[.,]\d)")
_DIGITS = re.compile(r"[12]\d{3}")
#: How far, in words, the other side of a comparison may stand.
_REACH = 14
#: What has more words than this is no sentence but figures without a table.
LONGEST = 1000


def read_years(
    source: Source,
    sentences: Sequence[Sentence],
    headings: Sequence[Heading],
    tables: Sequence[Table],
    lexicon: Lexicon,
) -> tuple[YearMention, ...]:
    """The years that a check can ask something of, in the order of the text."""
    found: list[YearMention] = []
    for sentence in sentences:
        found.extend(_of_sentence(source, sentence, lexicon))
    for heading in headings:
        found.extend(_of_span(source, heading.span))
    for table in tables:
        for column in table.columns:
            if column.span is not None:
                found.extend(_of_span(source, column.span))
    unique = {(mention.span, mention.role): mention for mention in found}
    return tuple(sorted(unique.values(), key=lambda mention: (mention.span, mention.role)))


def _of_span(source: Source, span: Span) -> Iterator[YearMention]:
    """Four digits in a heading that may be a year, also one that no calendar has reached."""
    for match in _FOUR.finditer(source.quote(span)):
        place = Span(span.start + match.start(), span.start + match.end())
        yield YearMention(int(match.group()), place, "heading")


def _of_sentence(source: Source, sentence: Sentence, lexicon: Lexicon) -> Iterator[YearMention]:
    if not _DIGITS.search(sentence.text):
        return
    words = [word.text for word in sentence.words]
    years = [at for at, word in enumerate(words) if len(word) == 4 and _FOUR.fullmatch(word)]
    if not years or len(words) > LONGEST:
        return
    yield from _compared(sentence, words, years, lexicon)
    planned, marks = _is_planned(words, lexicon), marks_of(source, sentence)
    ahead = ahead_in(words, lexicon)
    for at in years:
        role = role_of(words, marks, ahead, at, lexicon)
        if role == "said" and not planned and _comparison_before(words, at, lexicon) is not None:
            role = "told"
        if role != "past" and _is_named(source, sentence, at, lexicon):
            role = "plain"
        yield YearMention(int(words[at]), sentence.words[at].span, role)


def _is_named(source: Source, sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a year is the end of a name ("Agenda 2030")."""
    if at < 2 or sentence.words[at - 1].text in lexicon.months:
        return False
    return source.text[sentence.words[at - 1].span.start].isupper()


def _compared(
    sentence: Sentence, words: Sequence[str], years: Sequence[int], lexicon: Lexicon
) -> Iterator[YearMention]:
    """The two years of a comparison; none where it is of parts of years, or with a plan."""
    if not lexicon.years.parts.isdisjoint(words) or _has_month(words, lexicon):
        return
    if _is_planned(words, lexicon):
        return
    for at in years:
        start = _comparison_before(words, at, lexicon)
        if start is None or not _YEAR.fullmatch(words[at]):
            continue
        if at + 1 < len(words) and words[at + 1] in lexicon.years.owned | lexicon.years.placed:
            continue
        other = _other_side(sentence, words, years, (start, at), lexicon)
        if other is not None:
            mine, theirs = sentence.words[other], sentence.words[at]
            yield YearMention(int(mine.text), mine.span, "compared", theirs.span)
            yield YearMention(int(theirs.text), theirs.span, "comparison", mine.span)


def _is_planned(words: Sequence[str], lexicon: Lexicon) -> bool:
    table = lexicon.table
    return has_phrase(words, table.budget | table.forecast | table.target)


def _has_month(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any(word in lexicon.months for word in words)


def _comparison_before(words: Sequence[str], at: int, lexicon: Lexicon) -> int | None:
    """Where "compared with" begins that leads up to the year at `at`."""
    end = at
    while end > 0 and (
        words[end - 1] in lexicon.years.leading or _is_figure(words[end - 1], lexicon)
    ):
        end -= 1
    for size in (4, 3, 2, 1):
        if end - size < 0:
            continue
        phrase = " ".join(words[end - size : end])
        if phrase in lexicon.comparison and phrase not in lexicon.years.since:
            return end - size
    return None


def _is_figure(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a figure or its unit, as in "compared with 173 kronor in 2018"."""
    if _FOUR.fullmatch(word):
        return False
    return word[0].isdigit() or word in lexicon.units


def _other_side(
    sentence: Sentence,
    words: Sequence[str],
    years: Sequence[int],
    comparison: tuple[int, int],
    lexicon: Lexicon,
) -> int | None:
    """The year that is compared: the nearest one before, or after where none stands before."""
    start, at = comparison
    before = [year for year in years if year < start and start - year <= _REACH]
    after = [year for year in years if year > at and year - at <= _REACH]
    candidates = [*reversed(before), *after]
    if not candidates:
        return None
    nearest = candidates[0]
    if not _YEAR.fullmatch(words[nearest]) or _in_brackets(sentence, sentence.words[nearest]):
        return None
    following = words[nearest + 1] if nearest + 1 < len(words) else ""
    return None if following in lexicon.years.owned else nearest


def _in_brackets(sentence: Sentence, word: Word) -> bool:
    """Whether a year stands in brackets, beside the figure that it belongs to."""
    return f"({word.text})" in sentence.text
