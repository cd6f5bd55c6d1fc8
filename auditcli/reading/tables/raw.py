"""Rows and tables before their figures are split: lines, labels and pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from auditcli.reading.seams import seam
from auditcli.reading.tables.atoms import Piece
from auditcli.reading.tables.items import Item


@dataclass(slots=True)
class RawRow:
    """A row before its figures are split: label lines and pieces (several lines may add pieces).

    `number` is a digit group that was found to be part of the label; `slots` are
    the columns of figures before which the number of a note may stand; `dashes` says that in its
    table a lone dash before a figure may be an empty cell, `blanks` that others are there.
    """

    label_items: list[Item]
    items: list[Item]
    pieces: tuple[Piece, ...]
    tail: int = 0
    number: Piece | None = None
    slots: tuple[int, ...] = ()
    dashes: bool = False
    blanks: bool = False

    @property
    def label(self) -> str:
        """The label with its lines joined; a hyphen at a line end is dropped."""
        return join_words([item.label for item in self.label_items])

    @property
    def labelled(self) -> bool:
        """Whether its label and its figures stand on one line, and no figures elsewhere."""
        return self.label_items[-1:] == self.items


@dataclass(slots=True)
class RawTable:
    """A table before its columns are known."""

    title: list[Item] = field(default_factory=list)
    head: list[Item] = field(default_factory=list)
    rows: list[RawRow] = field(default_factory=list)
    repeats: list[Item] = field(default_factory=list)


def join_words(pieces: Sequence[str]) -> str:
    """Join pieces of a label or head: "Budget-" + "avvikelse" is one word."""
    text = ""
    for piece in pieces:
        if not text:
            text = piece
            continue
        cut, filler = seam(text, piece)
        text = text[: len(text) - cut] + filler + piece
    return text
