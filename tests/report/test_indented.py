"""JSON over several lines is what the standard library writes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.report.indented import indented

SCALARS = st.one_of(st.text(), st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
    max_leaves=20,
)


def standard(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


@given(VALUES)
def test_any_value_is_written_as_the_standard_library_writes_it(value: Any) -> None:
    assert indented(value) == standard(value)


@pytest.mark.parametrize("value", [{}, [], (), {"a": []}, [{}], ("a", 1), True])
def test_empty_lists_and_tuples_are_written_alike(value: Any) -> None:
    assert indented(value) == standard(value)
