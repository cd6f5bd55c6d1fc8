"""Values that are quick to make are equal, hashed, sorted and changed as frozen ones are."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from auditcli.model.values import ordered_value, value


@value
class _Amount:
    krona: int
    ore: int = 0


@ordered_value
class _Day:
    month: int
    day: int


def test_amounts_of_the_same_figures_are_one_amount() -> None:
    assert _Amount(5) == _Amount(5, 0)
    assert len({_Amount(5), _Amount(5), _Amount(5, 50)}) == 2


def test_an_amount_is_changed_by_making_another() -> None:
    amount = _Amount(5)
    assert (replace(amount, ore=50), amount) == (_Amount(5, 50), _Amount(5, 0))


def test_an_amount_holds_its_fields_and_nothing_else() -> None:
    assert [field.name for field in fields(_Amount)] == ["krona", "ore"]
    with pytest.raises(AttributeError):
        setattr(_Amount(5), "currency", "SEK")  # noqa: B010


def test_days_are_sorted_by_month_and_then_by_day() -> None:
    assert sorted([_Day(2, 1), _Day(1, 31), _Day(1, 1)]) == [_Day(1, 1), _Day(1, 31), _Day(2, 1)]
