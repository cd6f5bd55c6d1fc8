"""Names and words that the text spells in two ways.

Read from the whole text, tables and headings included. Words that a line end cuts are left out,
and so are names of persons, of whom two may differ by a letter by right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from auditcli.model import Source, Span, Spelling
from auditcli.reading.mentions.slips import is_sure, neighbours, new_letters, slip

_SHORTEST = 8
#: Letters and nothing else: no part of an address, a code or a word with a hyphen. What may not
#: stand before is asked for behind the first letters, so that the scan leaps to where so many are.
_WORD = re.compile(r"[^\W\d_]{8}(?<![\w@./\\-][^\W\d_]{8})[^\W\d_]*+(?![\w@/\\-]|\.\w)")
_CUT = re.compile(r"[-‐‑\xad]\s*$")
_PERSON = re.compile(r"(?:s[oe]n|ström|berg|qvist|kvist|gren|lund|mann|dotter)s?$")
#: How many times a name must stand to be known as one, and how many a usual word to tell a slip.
_KNOWN, _USUAL = 3, 4

Places = Mapping[str, list[int]]


def read_spellings(source: Source) -> Iterator[Spelling]:
    """Pairs of forms of what seems to be one name or word, the rarer one first."""
    forms, lowered = _forms(source)
    text = "\n".join(forms)
    for one, other in neighbours(forms):
        rare, usual = sorted((one, other), key=lambda form: (len(forms[form]), form))
        kind = _kind(rare, usual, forms, lowered, text)
        if kind:
            places = _spans(rare, forms[rare]), _spans(usual, forms[usual])
            form, other = (source.quote(spans[0]) for spans in places)
            yield Spelling(kind, form, places[0], other, places[1])


def _spans(form: str, starts: Sequence[int]) -> tuple[Span, ...]:
    """The places of a form, without the s of a genitive."""
    return tuple(Span(start, start + len(form)) for start in starts)


def _forms(source: Source) -> tuple[dict[str, list[int]], set[str]]:
    """The long words in lower case, without a genitive's s, with where they start.

    Also tells which of them stand in lower case somewhere.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    lowered: set[str] = set()
    text = source.text
    for match in _WORD.finditer(text):
        word = match.group()
        key = word.lower()
        if key != word:
            if word[1:] != key[1:]:
                continue  # capitals inside: an abbreviation or a code
        elif _is_cut(text, match.start()):
            continue
        else:
            lowered.add(key)
        found[key].append(match.start())
    for key in [key for key in found if key.endswith("s") and key[:-1] in found]:
        found[key[:-1]] = sorted(found[key[:-1]] + found.pop(key))
        if key in lowered:
            lowered.add(key[:-1])
    return dict(found), lowered


def _is_cut(text: str, start: int) -> bool:
    """Whether a word begins a line after a hyphen: then it is the end of a longer word."""
    before = text[max(start - 8, 0) : start]
    return "\n" in before and bool(_CUT.search(before))


def _kind(rare: str, usual: str, forms: Places, lowered: set[str], text: str) -> str:
    """ "name" or "word" where two forms seem to be one with a slip in it, else ""."""
    few, many = len(forms[rare]), len(forms[usual])
    if rare not in lowered and usual not in lowered and many >= _KNOWN:
        person = _PERSON.search(rare) or _PERSON.search(usual)
        same = len(rare) == len(usual) and slip(rare, usual) == "letter"
        return "" if person or (same and few > 1) else "name"
    sure = is_sure(rare, usual)
    if sure in ("double", "joint"):
        return "word"
    if not sure or many < _USUAL:
        return ""
    new = all(text.count(run) == 1 for run in new_letters(rare, usual))
    return "word" if new else ""
