"""Each example of a rule comes out as the rule says: `flags` flagged, `passes` passed."""

from __future__ import annotations

import pytest

from auditcli.cli.examples import differing_examples
from auditcli.model import Rule
from tests.shipped import shipped_rules

RULES = shipped_rules()


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_the_examples_of_a_rule_come_out_as_it_says(rule: Rule) -> None:
    differing = [f"{it.key} {it.number}: {it.what}\n{it.text}" for it in differing_examples([rule])]
    assert differing == []
