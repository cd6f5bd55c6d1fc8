"""A fall that is told with a minus as well."""

from __future__ import annotations

from tests.checks.one_rule import result_of

RULE = "double-negative"


def test_a_fall_with_a_minus_is_noted() -> None:
    (finding,) = result_of(RULE, "Antalet vikarier har minskat med -21 medarbetare.").findings
    assert finding.outcome.reported == "-21 medarbetare"
    assert finding.outcome.computed == "21 medarbetare"


def test_a_plain_fall_and_a_deficit_are_not_noted() -> None:
    text = "Antalet vikarier har minskat med 21. Underskottet är -59 mnkr. Antalet ökade med 3."
    assert result_of(RULE, text).findings == ()
