"""References to numbered sections and to pages of the report, and what they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditcli.model import Heading, Numbered, Sentence, Span
from auditcli.reading.lexicon import Lexicon, alternation, may_hold
from auditcli.reading.lines import Line
from auditcli.reading.mentions.numbered import elsewhere

#: A page and how many there are: "14 (49)", "14/49".
_OF_ALL = re.compile(r"(?<!\d)(?P<page>\d{1,4}) ?(?:\((?P<all>\d{1,4})\)|/ ?(?P<of>\d{1,4}))$")
#: So many pages must say how many there are.
_PAGES = 2


def read_sections(
    lines: Sequence[Line],
    sentences: Sequence[Sentence],
    headings: Sequence[Heading],
    lexicon: Lexicon,
) -> Iterator[Numbered]:
    """Numbered headings and the last page, and the references of sentences to such."""
    for heading in headings:
        if heading.number:
            yield Numbered("section", heading.number, heading.span, True, heading.text)
    yield from _last_page(lines)
    # After the number of a law's chapter comes the law.
    law = re.compile(
        rf"\s+(?:§|\d+\s?§|[A-ZÅÄÖ]|[^\W\d_]*(?:{alternation(lexicon.mentions.laws)})(?!\w))"
    )
    away = elsewhere(lexicon)
    kinds = (("section", lexicon.mentions.sections), ("page", lexicon.mentions.pages))
    for kind, words in kinds:
        pattern = re.compile(
            rf"(?<![\w-])(?:{alternation(words)})\s(?P<number>\d{{1,3}}(?:\.\d{{1,2}})*)"
            rf"(?![\w%/–-]|[.,]\d|\s*(?:{alternation(lexicon.table.percent)}))",
            re.I,
        )
        may_refer = may_hold(words)
        for sentence in sentences:
            if not may_refer(sentence.text):
                continue
            for match in pattern.finditer(sentence.text):
                rest = sentence.text[match.end() :]
                dotted = kind == "page" and "." in match["number"]
                if not dotted and not away.match(rest) and not law.match(rest):
                    yield Numbered(kind, match["number"], sentence.place(*match.span()))


def _last_page(lines: Sequence[Line]) -> Iterator[Numbered]:
    found: dict[int, list[Span]] = {}
    for line in lines:
        match = _OF_ALL.search(line.text) if line.furniture else None
        if match is not None:
            found.setdefault(int(match["all"] or match["of"]), []).append(line.span)
    if sum(map(len, found.values())) >= _PAGES:
        last = max(found)
        yield Numbered("page", str(last), found[last][-1], True)
