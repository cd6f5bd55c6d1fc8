"""How well a sum of lines is borne out, and how well it must be to be believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditcli.arithmetic.grid import Entry, Line, evidence_bits, try_sum
from auditcli.arithmetic.sum_votes import COPY_BITS

#: Positions in which a pair must hold that stands further off.
FEW, MANY = 4, 10


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
    """The positions in which a sum holds, fails, and holds with two parts or more; its bits."""

    holds: tuple[int, ...]
    fails: tuple[int, ...]
    told: tuple[int, ...]
    bits: int


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
    bits = 0
    known: set[tuple[int, ...]] = set()
    chosen = [lines[at] for at in parts]
    for position, whole in enumerate(lines[total]):
        if whole is None:
            continue
        entries = [line[position] for line in chosen]
        trial = try_sum(whole, ((entry, 1) for entry in entries), exact)
        if trial is None:
            continue
        if not trial.holds:
            fails.append(position)
            continue
        holds.append(position)
        present = [entry for entry in entries if entry is not None and entry.value]
        if len(present) >= 2 and whole.value:
            told.append(position)
        shares = _shares(whole, entries, len(present))
        if present and shares not in known:
            known.add(shares)
            if len(present) == 1:
                bits += COPY_BITS
            else:
                # A sum that holds to the last digit says more than one that rounding allows.
                bits += evidence_bits(whole, present) + (trial.residual == 0)
    return Measured(tuple(holds), tuple(fails), tuple(told), bits)


def _shares(whole: Entry, entries: Sequence[Entry | None], present: int) -> tuple[int, ...]:
    if present == 1 or not whole.value:
        return (whole.value,)
    return tuple(entry.value * 256 // whole.value if entry is not None else 0 for entry in entries)


def needed_bits(kind: str, total: int, parts: Sequence[int], holds: int) -> int:
    """Bits that a sum needs: more where few positions bear it out and its parts stand apart."""
    needed = {1: 22, 2: 16}.get(holds, 10)
    if kind == "pair":
        return needed + 30 if max(*parts, total) - min(*parts, total) > 2 else needed
    if kind.startswith("every"):
        return 60 if holds >= FEW else 1000
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
