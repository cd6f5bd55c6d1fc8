"""When do two names mean the same thing?

A name is taken down to a key: the stems of its words, in their order, without what says nothing
of the thing (units, footnote marks, note numbers, words of totals and balances). Two names with
the same key mean the same thing as far as words can tell. Names that differ only in how a word
was split or spelt get one key (`settle_keys`, by rapidfuzz's normalised Indel similarity); whether
such a pair is one thing is for the figures to confirm.

A stem is a word without its inflections: the longest ending is taken off again and again, as in
the suffix tables of the Snowball stemmers (Porter 2001), but with endings from the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from auditcli.model import Claim, ClaimKind, Dimension, Row, Sentence, Table, Unit
from auditcli.model.naming import SHORTEST_STEM
from auditcli.model.naming import stem as _stem
from auditcli.reading.labels_alike import settle_keys
from auditcli.reading.lexicon import Lexicon, alternation

#: A measure of so many letters may end a compound, after a head of so many ("pensionskostnad").
_TAIL, _HEAD = 6, 4

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
#: A word divided at a line end: the second piece begins as the first ended, small or capital.
_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u00ad]\s+(?P<rest>[^\W\d_]+)")
#: Marks of footnotes: digits at the end of a word, "1)", "*".
_MARKS = re.compile(r"(?<=[^\W\d_])\d{1,2}(?=\s|$)|(?:(?<=\s)|^)\d{1,2}\)|\*+\)?")
_MARKED = re.compile(r"[\d*]")
_NOTE = re.compile(r"(?:^|\s)no\s?t(?:er)?\.?\s*\d*(?:\s*,\s*\d+)*\s*$|(?:^|\s)notes?\s*\d*$")
_UNIT_TAIL = re.compile(r"[,(/]\s*([^\s,()]+(?:\s[^\s,()]+)?)\s*\)?\s*$")


#: Of rows that count things, in a table of money too ("Medelantal anställda").
_COUNT = Unit("", Dimension.COUNT)


@dataclass(frozen=True, slots=True)
class _Words:
    """The word lists of a language as labels need them."""

    endings: tuple[str, ...]
    dropped: frozenset[str]
    generic: frozenset[str]
    measures: frozenset[str]
    tails: tuple[str, ...]
    owners: frozenset[str]
    balance: re.Pattern[str]
    total: re.Pattern[str]


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    labels = lexicon.labels
    endings = tuple(sorted(labels.endings, key=len, reverse=True))
    balance = alternation([*lexicon.table.opening, *lexicon.table.closing])
    measures = frozenset(_stem(word, endings) for word in labels.measures)
    return _Words(
        endings,
        lexicon.function_words | labels.fillers,
        frozenset(_stem(word, endings) for word in labels.generic),
        measures,
        tuple(sorted(word for word in measures if len(word) >= _TAIL)),
        frozenset(_stem(word, endings) for word in labels.owners),
        re.compile(rf"(?<!\w)(?:{balance})(?!\w)"),
        re.compile(rf"^(?:{alternation(lexicon.table.total)})(?!\w)"),
    )


def stem(word: str, lexicon: Lexicon) -> str:
    """A word without its inflections ("kostnaderna" -> "kostnad"); a figure stays as it is."""
    word = word.lower()
    return word if word[:1].isdigit() else _stem(word, _words(lexicon).endings)


def stems(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The stems of the words of a text that say something of the thing, in their order.

    A compound with a measure is two words: "pensionskostnader" are "kostnader" of "pension".
    """
    dropped = _words(lexicon).dropped
    found = _TOKEN.findall(_whole(text.lower(), lexicon))
    return tuple(
        part
        for word in found
        if word not in dropped
        for part in _parts(stem(word, lexicon), lexicon)
    )


def _parts(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    tails = _words(lexicon).tails
    for tail in tails if word.endswith(tails) else ():
        if word.endswith(tail) and len(word) - len(tail) >= _HEAD:
            return stem(word[: -len(tail)], lexicon), tail
    return (word,)


def core(key: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """A key without what may be left unsaid: measures, and whose a thing is."""
    words = _words(lexicon)
    found: list[str] = []
    for at, part in enumerate(key):
        owned = at > 0 and key[at - 1] in words.owners
        if not (part in words.measures or part in words.owners or (owned and len(key) > 2)):
            found.append(part)
    return tuple(found)


def _whole(text: str, lexicon: Lexicon) -> str:
    """A text with its divided words joined; "hälso- och sjukvård" is not divided."""

    def joined(match: re.Match[str]) -> str:
        return f" {match['rest']}" if match["rest"] in lexicon.function_words else match["rest"]

    return _DIVIDED.sub(joined, text) if "-" in text or "\u00ad" in text else text


def label_unit(label: str, lexicon: Lexicon) -> Unit | None:
    """The unit that ends a label: "Nettoinvesteringar, mnkr", "Frånvaro (%)"."""
    match = _UNIT_TAIL.search(label.lower())
    unit = lexicon.unit(match[1]) if match else None
    return unit if unit is not None and unit.dimension is not Dimension.COUNT else None


def _without_marks(text: str) -> str:
    """A label in lower case without marks of footnotes, and the number of a note at its end."""
    if _MARKED.search(text):
        text = _MARKS.sub(" ", text)
    return _NOTE.sub("", text) if "no" in text else text


def label_key(label: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The key of a row's label, () where it names nothing by itself ("Summa", "Övrigt", "UB")."""
    words = _words(lexicon)
    text = _whole(label.lower(), lexicon).strip(" -–−•·*:")
    text = _without_marks(text)
    if label_unit(text, lexicon) is not None:
        text = _UNIT_TAIL.sub("", text)
    text = words.balance.sub(" ", words.total.sub("", text.strip()))
    key = stems(text, lexicon)
    names = [part for part in key if not part[:1].isdigit()]
    if all(part in words.generic or len(part) < SHORTEST_STEM - 1 for part in names):
        return ()
    return key


def endings_of(lexicon: Lexicon) -> tuple[str, ...]:
    """The inflections that a word may lose, the longest first."""
    return _words(lexicon).endings


def label_words(label: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a row's label in lower case, without numbers, marks, notes and units.

    Unlike a key it keeps the words of totals and of balances: "Summa skulder" is not "Skulder".
    """
    text = _whole(label.lower(), lexicon).strip(" -–−•·*:()")
    text = _without_marks(text)
    if label_unit(text, lexicon) is not None:
        text = _UNIT_TAIL.sub("", text)
    found = [word for word in _TOKEN.findall(text) if not word[:1].isdigit()]
    while len(found) > 1 and found[-1] in lexicon.table.note_reference:
        found.pop()
    return tuple(found)


def with_keys(tables: Sequence[Table], lexicon: Lexicon) -> tuple[Table, ...]:
    """The tables, each row with the key and the unit of its label."""
    keyed = [_with_key(table, lexicon) for table in tables]
    settled = settle_keys(row.key for table in keyed for row in table.rows)
    return tuple(
        replace(table, rows=tuple(_settled(row, settled) for row in table.rows)) for table in keyed
    )


def _with_key(table: Table, lexicon: Lexicon) -> Table:
    key, usual = label_key(table.caption, lexicon), _shares(table, lexicon)
    rows = tuple(_keyed(row, lexicon, usual) for row in table.rows)
    columns = tuple(replace(one, key=stems(one.header, lexicon)) for one in table.columns)
    return replace(table, key=key, core=core(key, lexicon), rows=rows, columns=columns)


def _shares(table: Table, lexicon: Lexicon) -> Unit | None:
    """The unit of a table whose caption ends in per cent ("Sjukfrånvaro, procent")."""
    unit = label_unit(table.caption, lexicon)
    return unit if unit is not None and unit.dimension is Dimension.PERCENT else None


def _keyed(row: Row, lexicon: Lexicon, usual: Unit | None) -> Row:
    key = label_key(row.label, lexicon)
    words = label_words(row.label, lexicon)
    counted = any(word.endswith(tuple(lexicon.claims.counts)) for word in words[:2])
    return replace(
        row,
        key=key,
        core=core(key, lexicon),
        unit=label_unit(row.label, lexicon) or (_COUNT if counted else usual),
        words=words,
    )


def _settled(row: Row, settled: dict[tuple[str, ...], tuple[str, ...]]) -> Row:
    key = settled.get(row.key, row.key)
    return row if key is row.key else replace(row, key=key)


def with_stems(sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The sentences, each with the stems of its words.

    "" for words that say nothing; a compound with a measure has two stems and a space between.
    """
    dropped = _words(lexicon).dropped

    @cache
    def of(word: str) -> str:
        if word in dropped:
            return ""
        return " ".join(_parts(stem(word.strip("-‐‑"), lexicon), lexicon))

    return tuple(
        Sentence(
            sentence.text,
            sentence.span,
            sentence.words,
            sentence.pieces,
            tuple([of(word.text) for word in sentence.words]),
        )
        for sentence in sentences
    )


def with_names(
    claims: Sequence[Claim], sentences: Sequence[Sentence], lexicon: Lexicon
) -> tuple[Claim, ...]:
    """The claims, each with the key of its subject.

    A subject that may be the end of a list of names ("skatter, bidrag och avgifter") has none,
    for it may be a part of what is meant.
    """
    joining = lexicon.claims.joined | lexicon.numbers.conjunctions
    named: list[Claim] = []
    for claim in claims:
        key = stems(claim.subject, lexicon)
        if claim.subject_span is not None and claim.kind is not ClaimKind.OWNED:
            before = [
                word
                for word in sentences[claim.sentence].words
                if word.span.end <= claim.subject_span.start
            ]
            if (before and before[-1].text.strip("-‐‑") in joining) or _listed(claim, sentences):
                key = ()
        named.append(replace(claim, key=key, core=core(key, lexicon)))
    return tuple(named)


def _listed(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """Whether a comma stands right before the subject."""
    at = sentences[claim.sentence].text.lower().find(claim.subject)
    return at > 0 and sentences[claim.sentence].text[:at].rstrip().endswith(",")
