"""Difference: deviations and changes that follow are ticked, the one that does not is named."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auditcli.checks import difference
from auditcli.model import Outcome
from tests.arithmetic.tables import Plain, disagreeing, document_of, tables_across
from tests.checks.one_rule import result_of

HEAD = "mnkr 2024 2023 Förändring\n"
ROWS = [
    ("Lön", 1482, 1411),
    ("Hyra", 312, 340),
    ("Resor", 88, 61),
    ("Mat", 205, 190),
    ("Bil", 77, 64),
]


tables_with_a_difference = tables_across(2, (1, -1))


def tried(plain: Plain) -> list[Outcome]:
    return list(difference.check(document_of(plain), difference.Params()))


@given(tables_with_a_difference)
def test_differences_that_were_rounded_honestly_are_not_accused(plain: Plain) -> None:
    assert disagreeing(tried(plain)) == []


@given(tables_with_a_difference, st.data())
def test_an_altered_difference_is_where_an_editor_is_sent(
    plain: Plain, data: st.DataObject
) -> None:
    row = data.draw(st.integers(0, len(plain.rows) - 1))
    by = data.draw(st.integers(20, 400))
    altered = plain.altered(row, 2, by)
    first, second, changed = altered.rows[row][2]
    # Only the sign turned, or a mean of the other two: a table of shares may print it so.
    assume(changed != second - first and not min(second, changed) <= first <= max(second, changed))
    cell = document_of(altered).tables[0].rows[row].cells[2]
    assert cell is not None
    assert [outcome.primary.span for outcome in disagreeing(tried(altered))] == [cell.quantity.span]


def written(changes: list[str]) -> str:
    lines = [f"{name} {a} {b} {c}\n" for (name, a, b), c in zip(ROWS, changes, strict=True)]
    return HEAD + "".join(lines)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        (["71", "-28", "27", "15", "13"], []),
        (["71", "28", "27", "15", "13"], ["28"]),
        (["71", "-28", "72", "15", "13"], ["72"]),
        (["71", "–28", "27", "15", "13"], []),
        (["71", "−28", "27", "15", "13"], []),
        (["71", "28", "27", "-15", "13"], []),
    ],
)
def test_a_lost_sign_is_a_fault_and_any_minus_is_a_sign(
    changes: list[str], wrong: list[str]
) -> None:
    result = result_of("change-does-not-follow", written(changes))
    assert [finding.outcome.reported for finding in result.findings] == wrong


def test_the_proof_names_both_columns() -> None:
    (finding,) = result_of(
        "change-does-not-follow", written(["71", "28", "27", "15", "13"])
    ).findings
    assert [(e.role, e.text) for e in finding.outcome.related] == [
        ("minuend", "312"),
        ("subtrahend", "340"),
    ]
    assert finding.outcome.computation == "312 - 340 = -28"
