"""The line above a table that says what its figures are of."""

from __future__ import annotations

import re

from auditcli.reading.tables.raw import RawTable
from auditcli.reading.tables.vocabulary import Vocabulary

#: Before the unit at the end of a caption.
_APART = re.compile(r"([,(])(?=[^,(]*$)")


def caption_of(raw: RawTable, words: Vocabulary) -> str:
    """The last line of the title, or the first of the head where that is a caption; no number."""
    text = raw.title[-1].label if raw.title else ""
    head = raw.head[0].label if raw.head else ""
    text = head if _is_caption(head, words) else text
    opened = words.opens.match(text.lower())
    return text[opened.end() if opened else 0 :].strip(" :.–-")


def _is_caption(text: str, words: Vocabulary) -> bool:
    """Whether a line ends in a unit as a caption does, and heads no column: "Frånvaro, procent"."""
    name, mark, unit = _APART.split(text)[:3] if _APART.search(text) else (text, "", "")
    if not mark or unit.strip("():. ").lower() not in words.units or any(map(str.isdigit, text)):
        return False
    return not any(words.is_column_word(word) for word in name.split())
