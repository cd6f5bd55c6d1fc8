"""What one shipped rule says of a text, whatever the other rules are."""

from __future__ import annotations

from auditcli import check_text
from auditcli.model import Result
from auditcli.rulebook.loader import load_file
from tests.shipped import ROOT


def result_of(rule_id: str, text: str, language: str = "sv") -> Result:
    rule = load_file(ROOT / "rules" / f"{rule_id}.yaml")
    return check_text(text, language=language, rules=[rule])
