"""Where something stands: spans of the original text, never of a cleaned copy."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from auditcli.model.values import ordered_value


@ordered_value
class Span:
    """Half-open range of character offsets into `Source.text`.

    Raises ValueError where the end lies before the start or the start before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line and a column, both counted from 1; columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """One input as decoded: the text as it was, and how it was read.

    `encoding` is the codec that decoded it; `sheet` says that the text is a delimited table
    whose cells have places of their own. `sha256` is the digest of the bytes that were read, in
    hexadecimal ("" where there were none).
    """

    path: str
    text: str
    encoding: str = "utf-8"
    sheet: bool = False
    sha256: str = ""
    line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        object.__setattr__(self, "line_starts", tuple(starts))

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """The span of a line, without its line break. Lines count from 1."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] - 1 if line < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def line_text(self, line: int) -> str:
        """The text of a line, without its line break."""
        return self.quote(self.line_span(line))

    def quote(self, span: Span) -> str:
        """The text of a span, as it stands."""
        return self.text[span.start : span.end]
