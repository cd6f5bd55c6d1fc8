"""A line of a table as tokens: label words, and the digit groups that its figures are made of.

A space is a thousands mark or a column border, so a line is first cut into *atoms* (digit groups
with sign, decimals and per cent sign); `splits` then lists how atoms may make up figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditcli.model.values import value

SIGNS = "-\u2013\u2212\u2010\u2011"
#: Spaces at which no line breaks: no-break, narrow no-break, figure and thin space.
BINDING_SPACES = "\u00a0\u202f\u2007\u2009"
#: A token is what stands between spaces; a closing bracket set off by one ("(3,709 )") belongs.
_TOKEN = re.compile(r"[$€£]?\([^()\s]+ \)%?|\S+")
_ATOM = re.compile(
    rf"""(?P<compare>[<>≥≤±]?)(?P<before>[$€£]?)(?P<sign>[{SIGNS}+]?)(?P<open>\(?)[$€£]?[{SIGNS}]?
    (?P<digits>\d{{1,3}}(?:[.,]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)
    (?P<percent>%?)\ ?(?P<close>\)?)(?P<percent_after>%?)(?P<mark>\*{{0,3}})$""",
    re.VERBOSE,
)
#: What stands in a cell that is empty on purpose.
_EMPTY_MARKS = frozenset([*SIGNS, "..", "...", "…", "n/a", "N/A", "n.a.", "\u2014", "x", "X", "*"])
PERCENT_SIGN = "%"
#: What a digit group may end in besides a digit.
_LAST_SIGNS = frozenset(")%*")
#: A per cent sign further from a figure than this heads a column of its own.
FURTHEST_PERCENT = 2
_CURRENCY = frozenset("$€£")
_EMPTY_MARKS_WITH_CURRENCY = frozenset(c + mark for c in _CURRENCY for mark in [*SIGNS, "\u2014"])


@value
class Atom:
    """A digit group of a line.

    `digits` holds digits and marks as printed; `start` and `end` are offsets into the source;
    `gap` is how many white-space characters stand before it; `tab` says that one was a tab;
    `apart` is how far from its start its digits stand where a lone sign was taken for its own;
    `bound` says that the space before it is one at which no line breaks, as within a figure.
    """

    digits: str
    negative: bool
    signed: bool
    percent: bool
    start: int
    end: int
    gap: int
    tab: bool = False
    compare: bool = False
    apart: int = 0
    bound: bool = False

    @property
    def may_number(self) -> bool:
        """Whether it is a whole number as small as those of notes."""
        return self.plain and not self.signed and len(self.digits) <= 2 and self.digits[0] != "0"

    @property
    def plain(self) -> bool:
        """Whether it is digits alone, so that it may begin or continue a spaced figure."""
        return self.digits.isdigit()


@value
class Blank:
    """A mark for an empty cell ("-", "..")."""

    start: int
    end: int
    gap: int


Piece = Atom | Blank


@value
class Chunk:
    """Words followed by figures: a label (maybe empty) and the pieces after it.

    `tail` is how many white-space characters follow the last piece on the line.
    """

    label: str
    label_start: int
    label_end: int
    pieces: tuple[Piece, ...]
    tail: int = 0

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.label_start if self.label else self.pieces[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.pieces[-1].end if self.pieces else self.label_end

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """The digit groups among the pieces."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Atom))


def set_apart(pieces: Sequence[Piece], alone: frozenset[int]) -> tuple[Piece, ...]:
    """The pieces with each lone sign before a figure taken for an empty cell instead; not where
    sign and figure stand `alone` on their line (their starts), which is one cell."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Atom) and piece.apart and piece.start not in alone:
            found.append(Blank(piece.start, piece.start + 1, piece.gap))
            start = piece.start + piece.apart
            piece = replace(piece, negative=False, signed=False, start=start, gap=1, apart=0)
        found.append(piece)
    return tuple(found)


def is_empty_mark(token: str) -> bool:
    """Whether a token says that a cell is empty on purpose."""
    return token in _EMPTY_MARKS or token in _EMPTY_MARKS_WITH_CURRENCY


def _atom(token: str, start: int, end: int, gap: int, tab: bool) -> Atom | None:
    if not token[-1].isdigit() and token[-1] not in _LAST_SIGNS:
        return None  # a word, as most tokens are
    match = _ATOM.match(token)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    if match["before"] and match["digits"] == "000":
        return None  # "$000" is a unit
    compare, sign, bracketed = match["compare"], match["sign"], bool(match["open"])
    return Atom(
        digits=match["digits"],
        negative=bracketed or (bool(sign) and sign != "+"),
        signed=bracketed or bool(sign),
        percent=bool(match["percent"] or match["percent_after"]),
        start=start + len(compare),
        end=end - len(match["mark"]),  # "39*": the mark of a footnote
        gap=gap,
        tab=tab,
        compare=bool(compare),
    )


def pieces_of(text: str, offset: int) -> list[tuple[str, int, int, Piece | None]]:
    """The tokens of a line with the piece that each is, or None for words.

    A lone sign right before a figure is its sign ("- 10 402"); a lone per cent sign belongs to the
    figure before it; a lone currency sign to the figure after it.
    """
    found: list[tuple[str, int, int, Piece | None]] = []
    last_end = 0
    pending: tuple[str, int, int] | None = None
    for match in _TOKEN.finditer(text):
        token, start, end = match.group(), match.start(), match.end()
        if token in _CURRENCY:
            continue
        gap, tab = start - last_end, "\t" in text[last_end:start]
        last_end = end
        near = gap <= FURTHEST_PERCENT
        if token == PERCENT_SIGN and near and found and isinstance(found[-1][3], Atom):
            found[-1] = _with_percent(found[-1], offset + end)
            continue
        atom = _atom(token, offset + start, offset + end, gap, tab)
        if atom is not None and gap == 1 and text[start - 1] in BINDING_SPACES:
            atom = replace(atom, bound=True)
        if atom is not None and pending is not None and not atom.signed and gap == 1:
            found.pop()
            begin = offset + pending[1]
            atom = replace(
                atom,
                negative=True,
                signed=True,
                start=begin,
                gap=pending[2],
                apart=start - pending[1],
            )
        pending = (token, start, gap) if token in SIGNS and len(token) == 1 else None
        piece: Piece | None = atom
        if atom is None and is_empty_mark(token):
            piece = Blank(offset + start, offset + end, gap)
        found.append((token, offset + start, offset + end, piece))
    return found


def _with_percent(
    entry: tuple[str, int, int, Piece | None], end: int
) -> tuple[str, int, int, Piece | None]:
    token, start, _, atom = entry
    assert isinstance(atom, Atom)
    return token, start, end, replace(atom, percent=True, end=end)


def chunks_of(text: str, offset: int, tail: int = 0) -> list[Chunk]:
    """Cut a line into chunks, each a label followed by figures; the last may be a label alone."""
    chunks: list[Chunk] = []
    words: list[tuple[str, int, int]] = []
    pieces: list[Piece] = []
    for token, start, end, piece in pieces_of(text, offset):
        if piece is not None:
            pieces.append(piece)
            continue
        if pieces:
            if any(isinstance(p, Atom) for p in pieces):
                chunks.append(_chunk(text, offset, words, pieces))
                words, pieces = [], []
            else:
                words += [("", p.start, p.end) for p in pieces]
                pieces = []
        words.append((token, start, end))
    if words or pieces:
        chunks.append(_chunk(text, offset, words, pieces, tail))
    return chunks


def _chunk(
    text: str,
    offset: int,
    words: list[tuple[str, int, int]],
    pieces: list[Piece],
    tail: int = 0,
) -> Chunk:
    if not words:
        start = end = pieces[0].start
        return Chunk("", start, end, tuple(pieces), tail)
    start, end = words[0][1], words[-1][2]
    return Chunk(text[start - offset : end - offset], start, end, tuple(pieces), tail)
