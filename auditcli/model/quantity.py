"""Figures as values: exact decimals that know how finely they were printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache

from auditcli.model.place import Span
from auditcli.model.values import value


class Dimension(Enum):
    """What a unit measures; only like dimensions may be compared."""

    NONE = "none"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage-point"
    PER_MILLE = "per-mille"
    COUNT = "count"
    TIME = "time"
    OTHER = "other"

    #: Each member is itself alone; the hash of an Enum takes five times as long.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed ("mnkr"), its dimension and how many base units it holds (1000000).

    `base` tells currencies and things apart within a dimension ("SEK", "EUR").
    """

    symbol: str
    dimension: Dimension
    factor: Decimal = Decimal(1)
    base: str = ""

    @property
    def kind(self) -> tuple[Dimension, str]:
        """What is measured, whatever the scale: figures of one kind may be compared."""
        return self.dimension, self.base


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that moves the interval of a figure ("drygt", "cirka").

    `below` and `above` are the shares of the figure by which the interval is widened downwards
    and upwards; None means without bound. `(0, 0.1)` reads "p, or up to a tenth above".
    """

    word: str
    below: Decimal | None
    above: Decimal | None
    span: Span


@value
class Interval:
    """The closed range of numbers that a printed figure may stand for; None is unbounded."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        below = self.high is None or other.low is None or other.low <= self.high
        above = self.low is None or other.high is None or self.low <= other.high
        return below and above


@value
class Period:
    """The time a figure or a document is about, in calendar years (end inclusive).

    `month` narrows a single year to its end at that month ("2023-12"); `label` is as printed.
    """

    start: int
    end: int
    label: str
    month: int | None = None

    @property
    def year(self) -> int:
        """The (last) year."""
        return self.end


@cache
def _half_unit(places: int) -> Decimal:
    """Half a unit of a place: the same few are asked for again and again."""
    return Decimal(5).scaleb(-places - 1)


@value
class Quantity:
    """A figure as printed.

    `value` is in base units ("12,4 mnkr" is 12400000) and `places` is the place of the last
    printed digit on that scale (-5 there: hundreds of thousands). Without a unit, `value` is the
    figure itself. `text` is the figure as it stands, without unit and hedge.
    """

    value: Decimal
    places: int
    span: Span
    text: str
    unit: Unit | None = None
    hedge: Hedge | None = None

    @property
    def half_width(self) -> Decimal:
        """Half a unit of the last printed digit: how far rounding may have moved the figure."""
        return _half_unit(self.places)

    @property
    def told_places(self) -> int:
        """The decimals of the figure without the zeros that end it."""
        exponent = self.value.normalize().as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    def interval(self) -> Interval:
        """The numbers that would be printed so, hedge included.

        Closed at both ends, because nobody says how ties were rounded.
        """
        low, high = self.value - self.half_width, self.value + self.half_width
        if self.hedge is None:
            return Interval(low, high)
        size = abs(self.value)
        below = None if self.hedge.below is None else low - size * self.hedge.below
        above = None if self.hedge.above is None else high + size * self.hedge.above
        return Interval(below, above)
