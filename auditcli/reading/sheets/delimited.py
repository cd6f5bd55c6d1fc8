"""Delimited text -> fields with their places: quoting as in RFC 4180, delimiter detected.

Rows are counted as spreadsheets count them: a line break inside quotes does not end a row, and
an empty line is a row without fields.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

#: What may part the fields of a row; of equally good ones the first is taken.
DELIMITERS = ("\t", ";", ",", "|")
#: So much of a file tells its delimiter.
SAMPLE = 20_000
_LINE_END = re.compile(r"[\r\n]")


class Field(NamedTuple):
    """A field: its text without quotes and outer spaces, and where that begins in the source.

    `text` may differ in length from the source where doubled quotes were undone.
    """

    text: str
    start: int


def read_rows(text: str, delimiter: str) -> list[list[Field]]:
    """The fields of all rows."""
    mark = re.escape(delimiter)
    pattern = re.compile(
        rf'[^\S\r\n{mark}]*"((?:[^"]|"")*)("?)[^{mark}\r\n]*({mark}|\r\n|\n|\r|\Z)'
        rf"|([^{mark}\r\n]*)({mark}|\r\n|\n|\r|\Z)"
    )
    rows: list[list[Field]] = []
    row: list[Field] = []
    at, length = 0, len(text)
    while at < length:
        if not row and (end := _ends_plainly(text, at)) is not None:
            rows.append(_plain_row(text[at:end], at, delimiter))
            at = end + (2 if text.startswith("\r\n", end) else 1)
            continue
        match = pattern.match(text, at)
        if match is None or (match.start(1) >= 0 and not match[2]):
            # A quote that is never closed: the rest of the line is taken as it stands.
            end = min((p for p in (text.find("\n", at), length) if p >= 0), default=length)
            row.append(_field(text[at:end], at))
            rows.append(row)
            row, at = [], end + 1
            continue
        if match.start(1) >= 0:
            row.append(_field(match[1].replace('""', '"'), match.start(1)))
            ended = match[3]
        else:
            raw, ended = match[4], match[5]
            if raw or row or ended == delimiter:
                row.append(_field(raw, match.start(4)))
        at = match.end()
        if ended != delimiter:
            rows.append(row)
            row = []
        elif at == length:
            row.append(Field("", at))
    if row:
        rows.append(row)
    return rows


def _ends_plainly(text: str, at: int) -> int | None:
    """Where the line that begins at `at` ends, if no quote stands in it."""
    match = _LINE_END.search(text, at)
    end = match.start() if match is not None else len(text)
    return end if text.find('"', at, end) < 0 else None


def _plain_row(line: str, start: int, delimiter: str) -> list[Field]:
    """The fields of a line without quotes; an empty one has none."""
    row: list[Field] = []
    for raw in line.split(delimiter) if line else ():
        row.append(_field(raw, start))
        start += len(raw) + len(delimiter)
    return row


def _field(raw: str, start: int) -> Field:
    text = raw.strip()
    if len(text) < len(raw):
        start += len(raw) - len(raw.lstrip())
    return Field(text, start)


def _widths(text: str, delimiter: str) -> list[int]:
    """How many fields each row has, empty lines left out."""
    if '"' in text:
        return [len(row) for row in read_rows(text, delimiter) if row]
    return [line.count(delimiter) + 1 for line in _LINE_END.split(text) if line]


def detect_delimiter(text: str) -> str:
    """The delimiter with which most rows have the same number of fields, more than one."""
    sample = text[:SAMPLE]
    if len(text) > SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    best, chosen = (0, 0), ","
    for delimiter in DELIMITERS:
        if delimiter not in sample:
            continue
        widths = _widths(sample, delimiter)
        several = Counter(width for width in widths if width > 1)
        if not several:
            continue
        usual = several.most_common(1)[0][1]
        score = (usual * 4 // len(widths), sum(several.values()) * 4 // len(widths))
        if score > best:
            best, chosen = score, delimiter
    return chosen
