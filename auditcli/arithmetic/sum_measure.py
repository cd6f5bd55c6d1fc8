"""How well a sum of lines is borne out, and how well it must be to be believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.grid import Entry, Line, evidence_bits
from auditcli.arithmetic.sum_votes import COPY_BITS

#: Bits of evidence that a sum needs beyond what its kind of sequence costs.
NEEDED_BITS = 10
#: A difference of one digit is told from rounding by at least so many zeros.
LEAST_ZEROS = 1
#: More positions than this that fail by one digit are no slips.
MOST_SLIPS = 2
#: Positions in which a pair must hold that stands further off.
FEW, MANY = 4, 10
#: Bits that a sum needs beyond others for each position that contradicts it, up to some.
FAIL_BITS, MOST_FAILS = 10, 3
#: Of sums of so few parts, borne out in so many positions, this share holds to the last digit.
FEW_PARTS, FEW_TOLD, EXACT_SHARE = 4, 4, Decimal("0.2")


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

    `exact` is in how many of the told positions it holds to the last digit. `slips` are the few
    positions in which it fails by what one wrong digit explains, and what each of them tells.
    """

    holds: tuple[int, ...]
    fails: tuple[int, ...]
    told: tuple[int, ...]
    bits: int
    exact: int
    slips: tuple[tuple[int, int], ...] = ()

    def is_rounding_only(self, parts: int) -> bool:
        """Whether a sum of few parts nearly always needs rounding: honest rounding cancels out
        more often, so that the lines only happen to lie near each other."""
        few = parts <= FEW_PARTS and len(self.told) >= FEW_TOLD
        return few and self.exact < EXACT_SHARE * len(self.told)


def tried(
    lines: Sequence[Line], total: int, parts: Sequence[int], exact: bool = False
) -> tuple[list[int], dict[int, int]]:
    """The positions in which a sum holds, and those in which it fails with what it is off by."""
    holds: list[int] = []
    fails: dict[int, int] = {}
    entries = zip(*(lines[at] for at in parts), strict=True)  # none at all for no parts
    for position, (whole, addends) in enumerate(zip(lines[total], entries, strict=False)):
        if whole is None:
            continue
        residual, slack, empty = whole.value, whole.half, True
        for entry in addends:
            if entry is not None:
                residual -= entry.value
                slack += entry.half
                empty = False
        if empty:
            continue
        if abs(residual) <= (0 if exact else slack):
            holds.append(position)
        else:
            fails[position] = residual
    return holds, fails


def measure_sum(
    lines: Sequence[Line], total: int, parts: Sequence[int], exact: bool = False
) -> Measured:
    """Try a sum in all positions.

    Positions whose parts have the same shares in the total tell nothing new (a price list is
    not borne out ten times by ten columns in proportion), so that they count once.
    """
    holds, fails = tried(lines, total, parts, exact)
    told: list[int] = []
    bits = exactly = 0
    known: set[tuple[int, ...]] = set()
    chosen = [lines[at] for at in parts]
    for position in holds:
        whole = lines[total][position]
        entries = [line[position] for line in chosen]
        present = [entry for entry in entries if entry is not None and entry.value]
        if whole is None or not present:
            continue
        precisely = whole.value == sum(entry.value for entry in present)
        if len(present) >= 2 and whole.value:
            told.append(position)
            exactly += precisely
        shares = _shares(whole, entries, len(present))
        if shares not in known:
            known.add(shares)
            # To the last digit it says more than where rounding allows.
            more = evidence_bits(whole, present) + precisely
            bits += COPY_BITS if len(present) == 1 else more
    slips = _slips(lines[total], chosen, fails)
    return Measured(tuple(holds), tuple(fails), tuple(told), bits, exactly, slips)


def _slips(
    totals: Line, chosen: Sequence[Line], fails: Mapping[int, int]
) -> tuple[tuple[int, int], ...]:
    """The few positions that fail by what a wrong digit explains, and what each of them tells."""
    found: list[tuple[int, int]] = []
    for position, residual in fails.items():
        if not _is_one_digit(residual):
            continue
        whole = totals[position]
        entries = [line[position] for line in chosen]
        present = [entry for entry in entries if entry is not None and entry.value]
        gain = slip_bits(whole, present, residual) if whole is not None else 0
        if gain > 0:
            found.append((position, gain))
            if len(found) > MOST_SLIPS:
                return ()
    return tuple(found)


def slip_bits(whole: Entry, present: Sequence[Entry], residual: int) -> int:
    """The bits that a difference of one digit and zeros ("3,000") tells for a sum, or 0.

    Of the differences that two unrelated figures may have, few look so: some 18 for each digit
    of the total. One digit is told from rounding by the zero that follows.
    """
    if len(present) < 2 or not _is_one_digit(residual):
        return 0
    return evidence_bits(whole, present) - (18 * len(str(abs(whole.value)))).bit_length()


def _is_one_digit(residual: int) -> bool:
    """Whether a difference is one digit and zeros."""
    size = abs(residual) // 2
    if size % 10**LEAST_ZEROS:
        return False
    digits = str(size)
    return len(digits) > LEAST_ZEROS and not digits[1:].strip("0")


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


def unworded_bits(total: int, parts: Sequence[int], holds: int, beside: bool) -> int:
    """Bits that a run needs beyond those where no word calls its total one: where its parts have
    gaps, or where few positions tell and the total is not `beside` them."""
    if total in (parts[-1] + 1, parts[0] - 1):
        return 10 if parts[-1] - parts[0] >= len(parts) else 0
    return 0 if beside or holds > FEW else 20


def is_near(total: int, parts: Sequence[int], holds: int) -> bool:
    """Whether a pair stands near enough to its total for the positions that bear it out."""
    first, second = parts
    extent = max(second, total) - min(first, total)
    if first < total < second and extent > 2:
        return holds >= MANY
    return (extent <= 4 and holds >= FEW) or holds >= MANY or extent == 2
