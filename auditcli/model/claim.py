"""What a sentence claims: figures with the part that each plays, about a subject, in a period."""

from __future__ import annotations

from enum import Enum

from auditcli.model.place import Span
from auditcli.model.quantity import Period, Quantity
from auditcli.model.table import ColumnKind
from auditcli.model.values import value


class ClaimKind(Enum):
    """What is said of the figures, and so which roles they have (in brackets).

    LEVEL: a measure stands at a figure (after). CHANGE: it moved (before, after, amount, percent,
    as far as told; `points` where percentage points are said). COMPARISON: it is set against
    something else than its own past (after, before, amount). DEVIATION: it differs from budget,
    forecast or target (amount, percent, after). DIFFERENCE: the distance between two measures
    (amount). SHARE: a part of a whole (part, whole, percent). BREAKDOWN: a whole and its parts
    (whole, part …). PARTITION: shares in per cent of one whole (part …). COUNT: a number that
    announces a list (whole; the items stand in `items`). FLOW: opening, in, out, closing. GROUPS:
    a figure for each of two groups that make up everyone (part, part, and whole where it stands
    beside them; `direction` where they are changes, `previous` where the sentence points back).
    RATE: a number of things per so many that is given in per cent (percent, per). WORDED: a share
    in words beside the figure that it rounds (told, percent or part and whole). A change may also
    be said to be a `multiple` ("doubled"). ORDER: a figure that words put before others
    (part, part …), as the largest or, where `direction` is up, as the smallest. OWNED: how many of
    a thing a place or a body has in all (whole).
    """

    LEVEL = "level"
    CHANGE = "change"
    COMPARISON = "comparison"
    DEVIATION = "deviation"
    DIFFERENCE = "difference"
    SHARE = "share"
    BREAKDOWN = "breakdown"
    PARTITION = "partition"
    COUNT = "count"
    FLOW = "flow"
    GROUPS = "groups"
    RATE = "rate"
    WORDED = "worded"
    ORDER = "order"
    OWNED = "owned"


class Direction(Enum):
    """Where a measure went, or on which side of another it lies, as said in words."""

    NONE = "none"
    UP = "up"
    DOWN = "down"
    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


@value
class ClaimFigure:
    """A figure of a claim and its role.

    `label` names the part where it has a name of its own ("kvinnor"); `period` is the time said
    for this figure, and `previous` that it is said to be of the year before. `each` counts how
    many named owners of such a part there are ("A, B och C äger vardera 3 procent"). `aside` says
    that it stands in brackets after the figure of the year, as last year's figures do.
    """

    role: str
    quantity: Quantity
    label: str = ""
    period: Period | None = None
    previous: bool = False
    each: int = 1
    aside: bool = False


@value
class Claim:
    """A claim as read.

    `subject` is composed, in lower case and without what tells the time; `subject_span` is None
    where the subject was taken over from the sentence before ("Det är en ökning …"). `period` is
    the time of the claim as a whole, None where nothing is said. `direction` comes from the word
    at `direction_span`. `qualifiers` say that it is another measure than the bare subject
    ("exkl. finansnetto"). `complete` says that the parts of a breakdown are said to be all of it,
    and of an order that the two are the largest and the smallest of all.
    `against` is what a deviation or comparison is held against ("budget", "riket"), what the
    percentage of a share is said to be of where that is said anew, and of a partition "rest" where
    a rest is left and "others" where the last of several answers is of others. `sentence`
    is the index of the sentence in the document and `span` covers the words of the claim. `key`
    is the subject taken down to its stems, `core` the key without what may be left unsaid; they
    compare with those of table rows. A change over a `longer` time than a year is counted from
    `base`, where that year is told ("since 2019"). `plan` is the kind of column that a deviation
    is from, where that is told.
    """

    kind: ClaimKind
    span: Span
    sentence: int
    figures: tuple[ClaimFigure, ...]
    subject: str = ""
    subject_span: Span | None = None
    period: Period | None = None
    previous: bool = False
    direction: Direction = Direction.NONE
    direction_word: str = ""
    direction_span: Span | None = None
    qualifiers: tuple[str, ...] = ()
    complete: bool = False
    against: str = ""
    items: tuple[Span, ...] = ()
    key: tuple[str, ...] = ()
    core: tuple[str, ...] = ()
    base: Period | None = None
    longer: bool = False
    plan: ColumnKind = ColumnKind.UNKNOWN

    def figure(self, role: str) -> ClaimFigure | None:
        """The (first) figure with a role, or None."""
        return next((figure for figure in self.figures if figure.role == role), None)

    def quantity(self, role: str) -> Quantity | None:
        """The quantity of the (first) figure with a role, or None."""
        figure = self.figure(role)
        return None if figure is None else figure.quantity

    def parts(self, role: str = "part") -> tuple[ClaimFigure, ...]:
        """All figures with a role, in the order of the text."""
        return tuple(figure for figure in self.figures if figure.role == role)
