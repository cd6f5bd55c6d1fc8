"""Diagnosis: a slip planted alone is found, and nothing is said where two kinds would fit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.arithmetic.diagnosis import Slip, diagnose
from auditcli.model import Quantity
from tests.arithmetic.figures import printed

PARTS = ["1204", "731", "58", "4410"]


def figures(*texts: str) -> list[tuple[Quantity, int]]:
    return [(printed(text), 1) for text in texts]


@pytest.mark.parametrize(
    ("total", "parts", "slip", "figure", "mended"),
    [
        ("6430", PARTS, Slip.TRANSPOSED, 0, "6403"),
        ("6403", ["1204", "713", "58", "4410"], Slip.TRANSPOSED, 2, "731"),
        ("4941", ["1204", "731", "58", "4410"], Slip.SIGN, 2, "-731"),
        ("-6403", PARTS, Slip.SIGN, 0, "6403"),
        ("5672", PARTS, Slip.LEFT_OUT, 2, "6403"),
        ("7134", PARTS, Slip.COUNTED_TWICE, 2, "6403"),
        ("64030", PARTS, Slip.SHIFTED, 0, "6403"),
        ("6903", PARTS, Slip.ONE_DIGIT, 0, "6403"),
    ],
)
def test_a_slip_planted_alone_is_found(
    total: str, parts: list[str], slip: Slip, figure: int, mended: str
) -> None:
    found = diagnose(printed(total), figures(*parts))
    assert found is not None
    assert (found.slip, found.figure, found.mended) == (slip, figure, Decimal(mended))


def test_a_row_that_was_not_counted_is_found_among_the_rows_around() -> None:
    found = diagnose(printed("6728"), figures(*PARTS), others=[printed("17"), printed("325")])
    assert found is not None
    assert (found.slip, found.other) == (Slip.LEFT_OUT, 1)


def test_the_figure_of_the_year_before_is_recognised() -> None:
    found = diagnose(printed("5120"), figures(*PARTS), previous=printed("6403"))
    assert found is not None
    assert found.slip is Slip.LAST_YEAR


def test_a_sum_that_holds_has_no_slip() -> None:
    assert diagnose(printed("6403"), figures(*PARTS)) is None


def test_nothing_is_said_where_two_kinds_of_slips_fit() -> None:
    # Off by 9: digits exchanged in the total (32 for 23), or the part 9 counted twice.
    assert diagnose(printed("32"), figures("9", "10", "4")) is None


def test_nothing_is_said_where_two_parts_would_do_equally() -> None:
    assert diagnose(printed("1500"), figures("700", "700", "800")) is None


@st.composite
def slips(draw: st.DrawFn) -> tuple[int, list[int]]:
    """(total, parts) after one slip: a part lost, doubled, turned, or digits exchanged."""
    parts = draw(st.lists(st.integers(12, 10**6), min_size=3, max_size=8))
    total, part = sum(parts), draw(st.sampled_from(parts))
    exchanged = f"{total}"[:-2] + f"{total}"[-1] + f"{total}"[-2]
    return draw(
        st.sampled_from([total - part, total + part, total - 2 * part, int(exchanged)])
    ), parts


@given(slips())
def test_a_diagnosis_always_mends_the_sum_as_printed(slip: tuple[int, list[int]]) -> None:
    total, parts = slip
    found = diagnose(printed(str(total)), figures(*(str(part) for part in parts)))
    if found is None:
        return
    if found.slip in (Slip.LEFT_OUT, Slip.COUNTED_TWICE):
        assert found.mended == sum(parts)
        return
    mended = [Decimal(total), *(Decimal(part) for part in parts)]
    mended[found.figure] = found.mended
    assert mended[0] == sum(mended[1:])
