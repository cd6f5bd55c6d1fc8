"""Rows of two lanes, and the lane of those that stand alone on their line: where totals add up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from auditcli.reading.tables.items import Item

LEFT, RIGHT = 0, 1
#: So many rows at most are tried in the other lane.
MOST_FREE = 10


@dataclass(slots=True)
class Unit:
    """A row, head or text of one lane; `free` says that its lane was only guessed."""

    lane: int
    items: list[Item]
    figures: tuple[int, ...] | None = None
    total: bool = False
    head: bool = False
    free: bool = False


def open_lane(units: Sequence[Unit]) -> int:
    """The lane in which a row that stands alone goes on: the right one where only the left one's
    table has come to its total."""
    last: dict[int, Unit] = {}
    for unit in units:
        if unit.head or unit.figures is not None:
            last[unit.lane] = unit
    left, right = last.get(LEFT), last.get(RIGHT)
    closed = left is not None and left.total
    return RIGHT if closed and right is not None and not right.total else LEFT


def settle_free(units: list[Unit]) -> None:
    """Move free rows to the other lane where they make its totals add up."""
    for at, unit in enumerate(units):
        if unit.total and unit.figures is not None:
            _move_missing(units, at)


def _move_missing(units: list[Unit], at: int) -> None:
    """Find the free rows of the other lane that a total lacks, and move them over."""
    total = units[at]
    start = at
    while start > 0 and not (
        units[start - 1].lane == total.lane and (units[start - 1].head or units[start - 1].total)
    ):
        start -= 1
    segment = [unit for unit in units[start:at] if unit.figures and not unit.total]
    wanted = total.figures or ()
    own = [u for u in segment if u.lane == total.lane and len(u.figures or ()) == len(wanted)]
    lack = _minus(wanted, own)
    if all(_within(lack, len(own))):
        return
    others = [u for u in segment if u.free and u.lane != total.lane]
    spare = [u for u in own if u.free]
    movable = [u for u in [*others, *spare] if len(u.figures or ()) == len(wanted)][-MOST_FREE:]
    before = _matches(units)
    # A total that is wrong in one column still tells its parts by the others.
    for fits, most in ((all, 4), (any, 2)):
        for size in range(1, min(len(movable), most) + 1):
            for moved in combinations(movable, size):
                added = [u for u in moved if u.lane != total.lane]
                taken = [u for u in moved if u.lane == total.lane]
                left = _minus(_minus(lack, added), taken, sign=-1)
                if not fits(_within(left, len(own) + len(added))):
                    continue
                _flip(moved)
                if _matches(units) > before:
                    return
                _flip(moved)


def _flip(units: Iterable[Unit]) -> None:
    for unit in units:
        unit.lane = RIGHT if unit.lane == LEFT else LEFT


def _minus(total: Sequence[int], units: Iterable[Unit], sign: int = 1) -> tuple[int, ...]:
    left = list(total)
    for unit in units:
        for column, value in enumerate(unit.figures or ()):
            left[column] -= sign * value
    return tuple(left)


def _within(left: Sequence[int], parts: int) -> list[bool]:
    """Whether what is left of a total is no more than rounding of its parts, by column."""
    return [abs(value) <= 50 * (parts + 1) for value in left]


def _matches(units: Sequence[Unit]) -> int:
    """In how many columns of both lanes a total is the sum of the rows above it."""
    matched = 0
    for lane in (LEFT, RIGHT):
        sums: list[int] = []
        count = 0
        for unit in units:
            if unit.lane != lane:
                continue
            if unit.head:
                sums, count = [], 0
            elif unit.figures is None:
                continue
            elif unit.total:
                slack = 50 * (count + 1)
                pairs = zip(unit.figures, sums, strict=False)
                matched += sum(1 for total, parts in pairs if abs(total - parts) <= slack)
                sums, count = [], 0
            else:
                if len(sums) != len(unit.figures):
                    sums = [0] * len(unit.figures)
                sums = [a + b for a, b in zip(sums, unit.figures, strict=True)]
                count += 1
    return matched
