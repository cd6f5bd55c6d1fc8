"""How well a sum of lines is borne out, and how well it must be to be believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.grid import Entry, Line, evidence_bits
from auditcli.arithmetic.sum_votes import COPY_BITS

#: Bits of evidence that a sum needs beyond what its kind of sequence costs.
NEEDED_BITS = 10
#: A difference of one digit is told from rounding by at least so many zeros.
LEAST_ZEROS = 1
#: Positions in which a pair must hold that stands further off.
FEW, MANY = 4, 10
#: Bits that a sum needs beyond others for each position that contradicts it, up to some.
FAIL_BITS, MOST_FAILS = 10, 3
#: Of sums of so few parts, borne out in so many positions, this share holds to the last digit.
FEW_PARTS, FEW_TOLD, EXACT_SHARE = 4, 3, Decimal("0.2")


@dataclass(frozen=True, slots=True)
class Sum:
    """total = Σ parts, the positions in which it holds and fails, and the evidence in bits.

    `told` are those of the positions in which it holds that have at least two parts, not nil.
    """

    total: int
    parts: tuple[int, ...]
    holds: tuple[int, ...]
    fails: tuple[int, ...]
    bits: int
    score: int
    kind: str = "run"
    told: tuple[int, ...] = ()

    @property
    def before(self) -> bool:
        """Whether the parts stand before their total."""
        return self.parts[-1] < self.total


@dataclass(frozen=True, slots=True)
class Measured:
    """The positions in which a sum holds, fails, and holds with two parts or more; its bits.

    `exact` is in how many of the told positions it holds to the last digit. `slip` is the one
    position in which it fails by what one wrong digit explains, and `slip_bits` what that tells.
    """

    holds: tuple[int, ...]
    fails: tuple[int, ...]
    told: tuple[int, ...]
    bits: int
    exact: int
    slip: int | None = None
    slip_bits: int = 0

    def is_rounding_only(self, parts: int) -> bool:
        """Whether a sum of few parts nearly always needs rounding: honest rounding cancels out
        more often, so that the lines only happen to lie near each other."""
        few = parts <= FEW_PARTS and len(self.told) >= FEW_TOLD
        return few and self.exact < EXACT_SHARE * len(self.told)


def measure_sum(
    lines: Sequence[Line], total: int, parts: Sequence[int], exact: bool = False
) -> Measured:
    """Try a sum in all positions.

    Positions whose parts have the same shares in the total tell nothing new (a price list is
    not borne out ten times by ten columns in proportion), so that they count once.
    """
    holds: list[int] = []
    told: list[int] = []
    fails: list[int] = []
    slips: list[tuple[int, int]] = []
    bits = exactly = 0
    known: set[tuple[int, ...]] = set()
    chosen = [lines[at] for at in parts]
    for position, whole in enumerate(lines[total]):
        if whole is None:
            continue
        entries = [line[position] for line in chosen]
        given = [entry for entry in entries if entry is not None]
        if not given:
            continue
        residual, slack = whole.value, whole.half
        for entry in given:
            residual -= entry.value
            slack += entry.half
        present = [entry for entry in given if entry.value]
        if abs(residual) > (0 if exact else slack):
            fails.append(position)
            # Only one that stands alone tells anything.
            told_by_slip = slip_bits(whole, present, residual) if len(slips) < 2 else 0
            if told_by_slip > 0:
                slips.append((position, told_by_slip))
            continue
        holds.append(position)
        if len(present) >= 2 and whole.value:
            told.append(position)
            exactly += residual == 0
        if not present:
            continue
        shares = _shares(whole, entries, len(present))
        if shares not in known:
            known.add(shares)
            bits += _bits_of(whole, present, residual)
    slip, gain = slips[0] if len(slips) == 1 else (None, 0)
    return Measured(tuple(holds), tuple(fails), tuple(told), bits, exactly, slip, gain)


def _bits_of(whole: Entry, present: Sequence[Entry], residual: int) -> int:
    """The bits of a sum that holds; to the last digit it says more than where rounding allows."""
    if len(present) == 1:
        return COPY_BITS
    return evidence_bits(whole, present) + (residual == 0)


def slip_bits(whole: Entry, present: Sequence[Entry], residual: int) -> int:
    """The bits that a difference of one digit and zeros ("3,000") tells for a sum, or 0.

    Of the differences that two unrelated figures may have, few look so: some 18 for each digit
    of the total. One digit is told from rounding by the zero that follows.
    """
    if len(present) < 2:
        return 0
    size = str(abs(residual) // 2)
    if len(size) <= LEAST_ZEROS or size[1:].strip("0"):
        return 0
    return evidence_bits(whole, present) - (18 * len(str(abs(whole.value)))).bit_length()


def _shares(whole: Entry, entries: Sequence[Entry | None], present: int) -> tuple[int, ...]:
    if present == 1 or not whole.value:
        return (whole.value,)
    return tuple(entry.value * 256 // whole.value if entry is not None else 0 for entry in entries)


def needed_bits(kind: str, total: int, parts: Sequence[int], holds: int, fails: int) -> int:
    """Bits that a sum needs: more where few positions bear it out, where some contradict it,
    and where its parts stand apart."""
    needed = {1: 22, 2: 16}.get(holds, NEEDED_BITS) + FAIL_BITS * min(fails, MOST_FAILS)
    if kind == "pair":
        return needed + 30 if max(*parts, total) - min(*parts, total) > 2 else needed
    if kind == "word":
        return 40 if holds >= FEW else 1000
    if kind == "like":
        return needed + 10
    return needed if total in (parts[-1] + 1, parts[0] - 1) else needed + 8


def is_near(pair: Sum) -> bool:
    """Whether a pair stands near enough to its total for what bears it out."""
    first, second = pair.parts
    extent = max(second, pair.total) - min(first, pair.total)
    if first < pair.total < second and extent > 2:
        return len(pair.holds) >= MANY
    return (extent <= 4 and len(pair.holds) >= FEW) or len(pair.holds) >= MANY or extent == 2
