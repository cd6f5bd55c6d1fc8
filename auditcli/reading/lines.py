"""The lines of the text, and which of them are furniture: what a page carries around the text.

Furniture is known by its page number, and a block of furniture by coming back, digits apart,
beside page numbers. What comes back without a page number is kept: it is a column head, a row
label or a heading that the text repeats.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from auditcli.model import Source, Span
from auditcli.model.values import value
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.lexicon_types import Words

#: How many lines with text a running header or footer may have on one side of its page number.
_BLOCK = 8
#: How many lines with text a page has, at least and at most.
_PAGE = (12, 160)
#: How many pages must follow one another before a number by itself is a page number.
_CHAIN = 6

_DIGITS = re.compile(r"\d(?:[.,]?\d)*")
_PAGE_OF = re.compile(
    r"(?:(?P<word>[^\W\d]+\.?) )?(?P<page>\d{1,4}) ?(?:\((?P<all>\d{1,4})\)|/ ?(?P<of>\d{1,4}))"
)
#: A title and then the page of all pages: "Annual report 2024 3 (11)".
_TITLED_PAGE = re.compile(r"(?P<title>[^\W\d].{3,80}?) (?P<page>\d{1,4}) ?(?:\((?P<all>\d{1,4})\))")
_PAGE_OF_WORDS = re.compile(r"[^\W\d]+\.? \d{1,4} [^\W\d]{2,3} \d{1,4}")
_LONE = re.compile(r"\d{1,3}")
_DAY = re.compile(r"(?:19|20)\d\d-(?P<month>\d\d)-(?P<day>\d\d)")


@value
class Line:
    """A line: its number from 1, its text and place without surrounding white space.

    `furniture` says that it is a running header or footer and no part of the text.
    """

    number: int
    span: Span
    text: str
    furniture: bool = False


def read_lines(source: Source, lexicon: Lexicon) -> tuple[Line, ...]:
    """All lines of the text, blank ones too, split on line feeds only."""
    bare = list(_bare_lines(source.text))
    filled = [line for line in bare if line.text]
    anchors = _page_lines(filled, bare, lexicon.prose.pages)
    furniture = anchors | _blocks(filled, anchors, column_words(lexicon))
    return tuple(
        Line(line.number, line.span, line.text, furniture=True)
        if line.number in furniture
        else line
        for line in bare
    )


def _bare_lines(text: str) -> Iterator[Line]:
    at = 0
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        start = at + (len(raw) - len(raw.lstrip()) if stripped else 0)
        yield Line(number, Span(start, start + len(stripped)), stripped)
        at += len(raw) + 1


def _page_lines(filled: list[Line], bare: list[Line], page_words: Words) -> set[int]:
    """The numbers of the lines that carry a page number."""
    found = _numbered_of_all(filled, bare, page_words)
    found |= _after_a_date(filled)
    found |= _in_sequence(filled)
    return found


def _numbered_of_all(filled: list[Line], bare: list[Line], page_words: Words) -> set[int]:
    """Lines such as "Sida 14 (49)": alone between gaps, or page after page of the same whole."""
    found: set[int] = set()
    wholes: dict[str, list[tuple[int, int]]] = {}
    titles: dict[str, list[tuple[int, int]]] = {}
    for line in filled:
        if not line.text[-1].isdigit() and line.text[-1] != ")":
            continue  # no page number at its end, as in most lines
        match = _PAGE_OF.fullmatch(line.text)
        if not match:
            if _PAGE_OF_WORDS.fullmatch(line.text) and _stands_alone(line, bare):
                found.add(line.number)
            titled = _TITLED_PAGE.fullmatch(line.text)
            if titled and int(titled["page"]) <= int(titled["all"]):
                key = f"{titled['title']} {titled['all']}"
                titles.setdefault(key, []).append((int(titled["page"]), line.number))
            continue
        page, whole = int(match["page"]), match["all"] or match["of"]
        if page > int(whole):
            continue
        word = (match["word"] or "").lower().rstrip(".")
        if word in page_words or (word and _stands_alone(line, bare)):
            found.add(line.number)
        key = f"{(match['word'] or '').lower()} {whole}"
        wholes.setdefault(key, []).append((page, line.number))
    for pages in wholes.values():
        rising = all(a[0] < b[0] for a, b in pairwise(pages))
        if len(pages) > 2 and rising:
            found.update(number for _, number in pages)
    for pages in titles.values():
        if len(pages) > 1 and all(a[0] < b[0] for a, b in pairwise(pages)):
            found.update(number for _, number in pages)
    return found


def _stands_alone(line: Line, bare: list[Line]) -> bool:
    """Whether two empty lines or the edge of the text stand both before and after."""
    before = bare[max(line.number - 3, 0) : line.number - 1]
    after = bare[line.number : line.number + 2]
    return not any(other.text for other in (*before, *after))


def _after_a_date(filled: list[Line]) -> set[int]:
    """A date alone and then a number alone, as in the corner of a page.

    The last day of a month is left out: it is the head of a column of balances.
    """
    found: set[int] = set()
    for line, following in pairwise(filled):
        date = _DAY.fullmatch(line.text) if line.text[-1].isdecimal() else None
        if not date or int(date["day"]) >= 28 or not _LONE.fullmatch(following.text):
            continue
        if following.number - line.number <= 3:
            found |= {line.number, following.number}
    return found


def _in_sequence(filled: list[Line]) -> set[int]:
    """Page numbers that count up through the text at the distance of pages.

    Looks at numbers alone and at numbers that end or begin a line of words; the chain must
    begin near where its first page would stand, so that numbered notes and goals stay text.
    """
    chains: dict[tuple[str, int], tuple[int, ...]] = {}
    best: dict[str, tuple[int, ...]] = {}
    for index, line in enumerate(filled):
        for key, page in _numbered(line.text):
            chain = _longest(chains, key, page, index)
            chains[key, page] = chain
            if len(chain) > len(best.get(key, ())):
                best[key] = chain
    found: set[int] = set()
    for key, chain in best.items():
        if len(chain) >= _CHAIN and (key == "#" or _begins_with_the_text(filled, chain)):
            found.update(filled[index].number for index in chain)
    return found


def _numbered(text: str) -> Iterator[tuple[str, int]]:
    """The form of a line without its page number, and that number."""
    if len(text) > 120 or not (text[0].isdecimal() or text[-1].isdecimal()):
        return  # no number at either end, as in most lines
    if _LONE.fullmatch(text):
        yield "#", int(text)
        return
    words = text.split()
    ends = [at for at in (-1, 0) if _LONE.fullmatch(words[at])]
    if not ends or len(words) < 3 or sum(any(map(str.isalpha, word)) for word in words) < 2:
        return
    for at in ends:
        key = " ".join(words[:-1]) + " #" if at else "# " + " ".join(words[1:])
        yield key, int(words[at])


def _longest(
    chains: dict[tuple[str, int], tuple[int, ...]], key: str, page: int, index: int
) -> tuple[int, ...]:
    """The longest run of pages that this one continues; odd and even pages may differ."""
    longest: tuple[int, ...] = ()
    for step in (1, 2):
        chain = chains.get((key, page - step), ())
        if chain and _PAGE[0] * step <= index - chain[-1] <= _PAGE[1] * step:
            longest = max(longest, chain, key=len)
    return (*longest, index)


def _begins_with_the_text(filled: list[Line], chain: tuple[int, ...]) -> bool:
    pages = [next(page for _, page in _numbered(filled[index].text)) for index in chain]
    length = (chain[-1] - chain[0]) / (pages[-1] - pages[0])
    return abs(chain[0] / length - pages[0]) <= 4


def column_words(lexicon: Lexicon) -> Words:
    """The words that heads of columns are made of."""
    table = lexicon.table
    return (
        table.outcome
        | table.budget
        | table.forecast
        | table.deviation
        | table.change
        | (table.share | table.sum | table.target | table.group | table.caption | table.continued)
    )


def _blocks(filled: list[Line], anchors: set[int], columns: Words) -> set[int]:
    """The lines beside page numbers that come back there, and nowhere else, digits apart."""
    index_of = [at for at, line in enumerate(filled) if line.number in anchors]
    if len(index_of) < 2:
        return set()
    form = [_DIGITS.sub("#", line.text) for line in filled]
    everywhere = Counter(form)
    beside: set[int] = set()
    for at in index_of:
        beside.update(range(max(at - _BLOCK, 0), min(at + _BLOCK + 1, len(filled))))
    near = Counter(form[at] for at in beside)
    belongs = [
        near[key] > 1 and near[key] == everywhere[key] and _is_furnishing(key, columns)
        for key in form
    ]
    found: set[int] = set()
    for anchor in index_of:
        for step in (-1, 1):
            at = anchor + step
            while 0 <= at < len(filled) and abs(at - anchor) <= _BLOCK:
                if not belongs[at] and filled[at].number not in anchors:
                    break
                found.add(filled[at].number)
                at += step
    return found


def _is_furnishing(form: str, columns: Words) -> bool:
    """Whether a line has words, others than columns have, and is no label with figures."""
    words = [word.strip(".,:;()%-–−") for word in form.lower().split()]
    figures = sum(word == "#" for word in words)
    return (
        any(word.isalpha() for word in words)
        and columns.isdisjoint(words)
        and figures < 2
        and len(words) > figures + 1
    )
