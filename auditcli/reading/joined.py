"""Text put together from pieces of the source, with a map back to where each piece stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from auditcli.model import Span
from auditcli.model.values import value


@value
class Piece:
    """A run of characters taken from the source at `offset`, or put in between (None)."""

    text: str
    offset: int | None


@dataclass(frozen=True, slots=True)
class Joined:
    """The text of its pieces end to end; places in it lead back to the source.

    Characters that were put in (a space where a line ended) belong to no place: a span that
    begins or ends on one is drawn in to the nearest piece of the source inside it.
    """

    pieces: tuple[Piece, ...]
    text: str = field(init=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts, at = [], 0
        for piece in self.pieces:
            starts.append(at)
            at += len(piece.text)
        object.__setattr__(self, "_starts", tuple(starts))
        object.__setattr__(self, "text", "".join(piece.text for piece in self.pieces))

    @classmethod
    def of(cls, pieces: Iterable[tuple[str, int | None]]) -> Joined:
        """Join (text, offset) pairs; empty pieces are dropped."""
        return cls(tuple(Piece(text, offset) for text, offset in pieces if text))

    def span(self, start: int, end: int) -> Span:
        """The place in the source of `text[start:end]`.

        Raises ValueError where the range is empty, outside the text, or holds nothing but
        characters that were put in.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such range in the joined text: {start}..{end}")
        first = self._index(start)
        last = self._index(end - 1)
        while first <= last and self.pieces[first].offset is None:
            first += 1
        while last >= first and self.pieces[last].offset is None:
            last -= 1
        if first > last:
            raise ValueError(f"nothing of the source in the range: {start}..{end}")
        return Span(self._place(first, start), self._place(last, end - 1) + 1)

    def crosses(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` comes from more than one piece."""
        return self._index(start) != self._index(end - 1)

    def locate(self, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[Span, bool]]:
        """The place of each range of the text, and whether it comes from more than one piece.

        One lookup serves all ranges that lie in the same piece, as the words of a line do.
        """
        first = last = shift = 0  # the range of the piece in hand, which is of the source
        for start, end in ranges:
            if not first <= start < last:
                index = self._index(start)
                piece, first = self.pieces[index], self._starts[index]
                last = first if piece.offset is None else first + len(piece.text)
                shift = 0 if piece.offset is None else piece.offset - first
            if end <= last:
                yield Span(start + shift, end + shift), False
            else:
                yield self.span(start, end), self.crosses(start, end)

    def pieces_of(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """(offset in `text[start:end]`, offset in the source) of each piece of a range."""
        found: list[tuple[int, int]] = []
        for index in range(self._index(start), self._index(end - 1) + 1):
            piece, at = self.pieces[index], self._starts[index]
            if piece.offset is not None:
                first = max(at, start)
                found.append((first - start, piece.offset + first - at))
        return tuple(found)

    def _index(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _place(self, index: int, at: int) -> int:
        piece = self.pieces[index]
        assert piece.offset is not None
        inside = min(max(at - self._starts[index], 0), len(piece.text) - 1)
        return piece.offset + inside
