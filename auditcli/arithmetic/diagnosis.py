"""What may have gone wrong where a sum does not add up: slips that explain the difference exactly.

An auditor's old tests: a difference divisible by nine hints at two digits exchanged, one that is
twice a part at a lost sign, one that equals a row at a row left out or counted twice. A slip is
named only where mending it makes the sum hold as printed, and only where no other kind of slip
does so as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from auditcli.model import Quantity


class Slip(Enum):
    """The kinds of slips, by what happened."""

    TRANSPOSED = "transposed"
    SIGN = "sign"
    LEFT_OUT = "left-out"
    COUNTED_TWICE = "counted-twice"
    SHIFTED = "shifted"
    LAST_YEAR = "last-year"
    ONE_DIGIT = "one-digit"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A slip that explains a difference: the figure that slipped (0 is the total, then the parts),
    the figure that would be right, and for a row left out its place among the other rows."""

    slip: Slip
    figure: int
    mended: Decimal
    other: int = -1


def diagnose(
    total: Quantity,
    parts: Sequence[tuple[Quantity, int]],
    others: Sequence[Quantity] = (),
    previous: Quantity | None = None,
) -> Diagnosis | None:
    """The one kind of slip that explains total ≠ Σ sign·part exactly, or None.

    `others` are figures that may have been left out; `previous` is what the total's place held
    in the column of the year before. Of several figures that the same slip would mend, the total
    is preferred, then the only part; two parts that would do equally are no diagnosis.
    """
    residual = total.value - sum((sign * part.value for part, sign in parts), Decimal(0))
    if residual == 0:
        return None
    found = [
        *_of_rows(total, parts, residual, others, previous),
        *_of_digits(total, parts, residual),
    ]
    for kinds in (
        (Slip.LEFT_OUT, Slip.COUNTED_TWICE, Slip.SIGN, Slip.TRANSPOSED, Slip.SHIFTED),
        (Slip.LAST_YEAR,),
        (Slip.ONE_DIGIT,),
    ):
        of_kind = [diagnosis for diagnosis in found if diagnosis.slip in kinds]
        if of_kind:
            return _only(of_kind)
    return None


def exchanged(figure: Quantity) -> Iterator[Decimal]:
    """The values that a figure would have with two neighbouring digits exchanged."""
    digits = _digits(figure.value, figure.places) or ""
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            turned = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
            yield Decimal(turned).scaleb(-figure.places).copy_sign(figure.value)


def mistyped(figure: Quantity) -> Iterator[Decimal]:
    """The values that a figure would have with another digit in one place."""
    digits = _digits(figure.value, figure.places) or ""
    for at, printed in enumerate(digits):
        for digit in "0123456789":
            if digit != printed:
                turned = digits[:at] + digit + digits[at + 1 :]
                yield Decimal(turned).scaleb(-figure.places).copy_sign(figure.value)


def _only(found: list[Diagnosis]) -> Diagnosis | None:
    if len({diagnosis.slip for diagnosis in found}) > 1:
        return None
    of_total = [diagnosis for diagnosis in found if diagnosis.figure == 0]
    chosen = of_total or found
    return chosen[0] if len(chosen) == 1 else None


def _of_rows(
    total: Quantity,
    parts: Sequence[tuple[Quantity, int]],
    residual: Decimal,
    others: Sequence[Quantity],
    previous: Quantity | None,
) -> Iterator[Diagnosis]:
    right = total.value - residual
    for at, other in enumerate(others):
        if other.value and other.value == residual:
            yield Diagnosis(Slip.LEFT_OUT, 0, right, at)
    for at, (part, sign) in enumerate(parts, start=1):
        if part.value == 0:
            continue
        if sign * part.value == residual and len(parts) > 2:
            yield Diagnosis(Slip.COUNTED_TWICE, at, right)
        if sign * part.value == -residual and len(parts) > 2:
            yield Diagnosis(Slip.LEFT_OUT, at, right)
        if -2 * sign * part.value == residual:
            yield Diagnosis(Slip.SIGN, at, -part.value)
    if total.value and total.value == residual / 2:
        yield Diagnosis(Slip.SIGN, 0, -total.value)
    if previous is not None and previous.value == right:
        yield Diagnosis(Slip.LAST_YEAR, 0, right)


def _of_digits(
    total: Quantity, parts: Sequence[tuple[Quantity, int]], residual: Decimal
) -> Iterator[Diagnosis]:
    """Slips inside one figure: digits exchanged, the decimal mark moved, one digit wrong."""
    figures = [(total, -1), *parts]
    for at, (figure, sign) in enumerate(figures):
        mended = figure.value + sign * residual
        slip = _slip(figure, mended)
        if slip is not None:
            yield Diagnosis(slip, at, mended)


def _slip(figure: Quantity, mended: Decimal) -> Slip | None:
    printed = _digits(figure.value, figure.places)
    meant = _digits(mended, figure.places)
    if printed is None or meant is None or (figure.value < 0) != (mended < 0):
        return None
    for power in (-3, -2, -1, 1, 2, 3):
        if figure.value and mended == figure.value.scaleb(power):
            return Slip.SHIFTED
    if len(printed) != len(meant):
        return None
    differ = [i for i, (a, b) in enumerate(zip(printed, meant, strict=True)) if a != b]
    if len(differ) == 1:
        return Slip.ONE_DIGIT
    if len(differ) == 2 and differ[1] == differ[0] + 1:
        i, j = differ
        if printed[i] == meant[j] and printed[j] == meant[i]:
            return Slip.TRANSPOSED
    return None


def _digits(value: Decimal, places: int) -> str | None:
    """The digits of a figure without marks and sign; None where it has finer ones than printed."""
    scaled = abs(value).scaleb(places)
    return str(int(scaled)) if scaled == scaled.to_integral_value() else None
