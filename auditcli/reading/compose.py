"""What is read instead of the original: letters composed, bars of tables made white space.

Every place in what is read is led back to the original.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from auditcli.model import Source, Span
from auditcli.reading.pipes import without_bars

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Composed:
    """The composed text and, for each run that kept its length, (composed, original) offsets."""

    source: Source
    original: Source
    starts: tuple[int, ...]
    originals: tuple[int, ...]

    def place(self, offset: int) -> int:
        """The original offset of an offset in the composed text."""
        at = bisect_right(self.starts, offset) - 1
        return self.originals[at] + offset - self.starts[at]

    def span(self, span: Span) -> Span:
        """The original place of a place in the composed text."""
        start = self.place(span.start)
        end = start if span.end == span.start else self.place(span.end)
        return Span(start, max(end, start))


def compose(source: Source) -> Composed | None:
    """The source with composed letters and without bars, or None where it has no other."""
    text, starts, originals = source.text, [0], [0]
    if not unicodedata.is_normalized("NFC", text):
        text, starts, originals = _with_composed_letters(text)
    plain = without_bars(text)
    if plain == source.text:
        return None
    composed = Source(source.path, plain, source.encoding, source.sheet)
    return Composed(composed, source, tuple(starts), tuple(originals))


def _with_composed_letters(text: str) -> tuple[str, list[int], list[int]]:
    """The composed text, with where each run that kept its length begins in it and before."""
    pieces: list[str] = []
    starts, originals = [0], [0]
    length = 0
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        cluster = unicodedata.normalize("NFC", text[at:end])
        pieces.append(cluster)
        length += len(cluster)
        if len(cluster) != end - at:
            starts.append(length)
            originals.append(end)
        at = end
    return "".join(pieces), starts, originals


def to_original(value: T, composed: Composed) -> T:
    """The same value with all its spans led back to the original text."""
    return _led_back(value, composed)  # type: ignore[no-any-return]


def _led_back(value: Any, composed: Composed) -> Any:
    if isinstance(value, Span):
        return composed.span(value)
    if isinstance(value, Source):
        return composed.original
    if isinstance(value, tuple):
        return tuple(_led_back(item, composed) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _led_back(getattr(value, field.name), composed)
            for field in fields(value)
            if field.init
        }
        return replace(value, **changed)
    return value
