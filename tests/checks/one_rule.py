"""What one shipped rule says of a text, whatever the other rules are."""

from __future__ import annotations

from auditcli import check_text
from auditcli.model import Result
from auditcli.rulebook.loader import load_file
from tests.shipped import ROOT


def result_of(rule_id: str, text: str, language: str = "sv") -> Result:
    rule = load_file(ROOT / "rules" / f"{rule_id}.yaml")
    return check_text(text, language=language, rules=[rule])


def differing(rule_id: str, text: str) -> list[tuple[str, str]]:
    """What is printed and what follows, for each finding of the rule."""
    outcomes = [finding.outcome for finding in result_of(rule_id, text).findings]
    return [(outcome.reported, outcome.computed) for outcome in outcomes]


def counted(rule_id: str, text: str) -> tuple[int, int]:
    """How many findings the rule has, and how many tick marks."""
    result = result_of(rule_id, text)
    return len(result.findings), len(result.verified)
