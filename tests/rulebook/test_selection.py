"""Rules are selected by id, category or pattern, and a misspelt name is never passed over."""

from __future__ import annotations

import pytest

from auditcli.errors import UsageError
from auditcli.model import Rule, Severity
from auditcli.rulebook import find_rule, select_rules


def rule(name: str, category: str) -> Rule:
    return Rule(name, "weighing", category, Severity.ERROR, "m", "w")


RULES = (
    rule("column-does-not-foot", "total"),
    rule("row-does-not-cross-foot", "cross-total"),
    rule("impossible-date", "date"),
    rule("wrong-weekday", "date"),
)


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ([], [], [0, 1, 2, 3]),
        (["date"], [], [2, 3]),
        (["date"], ["wrong-weekday"], [2]),
        ([], ["date"], [0, 1]),
        (["*-foot"], [], [0, 1]),
        (["*total"], [], [0, 1]),
        (["impossible-date,column-does-not-foot"], [], [0, 2]),
        (["wrong-weekday", "total"], [], [0, 3]),
        ([" "], ["year"], [0, 1, 2, 3]),
    ],
)
def test_rules_are_selected_and_ignored_by_name(
    select: list[str], ignore: list[str], left: list[int]
) -> None:
    assert select_rules(RULES, select, ignore) == tuple(RULES[number] for number in left)


def test_an_unknown_name_is_answered_with_the_nearest_right_one() -> None:
    with pytest.raises(UsageError, match=r'--select: .*"imposible-date"; did you mean "impossible'):
        select_rules(RULES, ["imposible-date"])
    with pytest.raises(UsageError, match=r'--ignore: .*"dates"; did you mean "date"'):
        select_rules(RULES, [], ["dates"])


def test_a_pattern_that_fits_nothing_is_an_error() -> None:
    with pytest.raises(UsageError, match='no rule or category is called "x-'):
        select_rules(RULES, ["x-*"])


def test_nothing_left_to_run_is_an_error() -> None:
    with pytest.raises(UsageError, match="no rule is left to run"):
        select_rules(RULES, ["date"], ["date"])
    with pytest.raises(UsageError, match="no rule is left to run"):
        select_rules(RULES, ["year"])


def test_a_rule_is_found_by_its_id() -> None:
    assert find_rule(RULES, "wrong-weekday") is RULES[3]
    with pytest.raises(UsageError, match='no rule is called "wrong-wekday"; did you mean "wrong-w'):
        find_rule(RULES, "wrong-wekday")
