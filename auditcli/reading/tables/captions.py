"""The line above a table that says what its figures are of."""

from __future__ import annotations

from auditcli.reading.tables.raw import RawTable
from auditcli.reading.tables.vocabulary import Vocabulary


def caption_of(raw: RawTable, words: Vocabulary) -> str:
    """The last line of the title, or the first of the head where that is a caption; no number."""
    text = raw.title[-1].label if raw.title else ""
    head = raw.head[0].label if raw.head else ""
    text = head if _is_caption(head, words) else text
    opened = words.opens.match(text.lower())
    return text[opened.end() if opened else 0 :].strip(" :.–-")


def _is_caption(text: str, words: Vocabulary) -> bool:
    """Whether a line ends in a unit as a caption does, and heads no column: "Frånvaro, procent"."""
    *names, unit = text.split() or [""]
    if not names or unit.strip("():.") not in words.units or any(map(str.isdigit, text)):
        return False
    apart = names[-1].endswith(",") or unit.startswith("(")
    return apart and not any(words.is_column_word(name) for name in names)
