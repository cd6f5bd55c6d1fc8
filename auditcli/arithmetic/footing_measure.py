"""A sum down the columns of a table, and how well the columns bear it out."""

from __future__ import annotations

from auditcli.arithmetic.grid import Entry, Grid, Trial, evidence_bits, try_sum
from auditcli.model.values import value

#: Bits that each column which does not hold takes away.
FAIL_COST = 5
#: A difference must be so many times what rounding explains before its digits tell anything.
LEAST_SLIP = 20
#: Bits of those that come back where one wrong digit explains why a column does not hold.
SLIP_GAIN = 3


@value
class Footing:
    """A row that is the sum of others: which, with which sign, and in which columns it holds.

    `below` says that the parts stand below their total. `worded` that a word says it is a sum,
    `bounded` that the parts run from a natural border (heading, total, top of the table).
    `slips` are the columns that fail by what one wrong digit explains, `exact` those that add up
    as printed.
    """

    total: int
    parts: tuple[tuple[int, int], ...]
    holds: tuple[int, ...]
    fails: tuple[int, ...]
    bits: int
    below: bool = False
    worded: bool = False
    bounded: bool = False
    slips: int = 0
    exact: int = 0

    @property
    def balance(self) -> int:
        """The bits for the sum less those that its failing columns take away."""
        return self.bits - FAIL_COST * len(self.fails) + SLIP_GAIN * self.slips

    @property
    def expected(self) -> bool:
        """Whether it is what the words ask for, "Summa" under all rows of a section, and most
        columns hold: then little arithmetic evidence is enough."""
        return self.worded and self.bounded and len(self.holds) >= 2 * len(self.fails)

    @property
    def rank(self) -> tuple[int, int]:
        """How well the sum is borne out; larger is better."""
        return (self.balance, len(self.parts))


def measure(grid: Grid, total: int, parts: tuple[tuple[int, int], ...]) -> Footing:
    """In which columns a row is the sum of others, in which not, and the bits of evidence."""
    holds: list[int] = []
    fails: list[int] = []
    bits = slips = exact = 0
    for column in range(grid.width):
        whole = grid.rows[total][column]
        if whole is None or grid.percent[total][column]:
            continue
        members: list[tuple[Entry | None, int]] = []
        for row, sign in parts:
            entry = grid.rows[row][column]
            members.append((None if grid.percent[row][column] else entry, sign))
        present = [entry for entry, _ in members if entry is not None]
        trial = try_sum(whole, members, grid.exact)
        if trial is None:
            continue
        if trial.holds:
            holds.append(column)
            exact += not trial.residual
            # A figure that only stands again among noughts would do so in many other ways.
            if sum(1 for entry in present if entry.value) >= 2:
                bits += evidence_bits(whole, present)
        else:
            fails.append(column)
            slips += is_slip(trial)
    return Footing(total, parts, tuple(holds), tuple(fails), bits, slips=slips, exact=exact)


def is_slip(trial: Trial) -> bool:
    """Whether one digit that is wrong, or two that changed places, explain a difference.

    A digit changes a figure by d·10ⁿ, neighbours that change places by 9·d·10ⁿ.
    """
    off = abs(trial.residual)
    if off <= LEAST_SLIP * trial.slack:
        return False
    size = 2  # one unit of the last digit: the grid holds values twice
    while size <= off + trial.slack:
        for step in (size, 9 * size):
            nearest = min(9, max(1, round(off / step)))
            if abs(off - nearest * step) <= trial.slack // 2:
                return True
        size *= 10
    return False
