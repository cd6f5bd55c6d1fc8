"""Fixtures: texts with the findings that they must have, all rules on.

`fixtures/<rule>/loud-*.txt` has a finding of its rule, `quiet-*.txt` has none; whole reports stand
in `fixtures/reports`. Beside each text, `.expected` has its findings, one a line: the place, the
rule and the message. `AUDIT_UPDATE_EXPECTED=1 pytest tests/test_fixtures.py` rewrites them; read
the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from auditcli.engine import at_least, run
from auditcli.model import Finding, Result, Source
from auditcli.reading import read_document
from tests.shipped import FIXTURES, shipped_rules

RULES = shipped_rules()
CASES = sorted(FIXTURES.glob("*/*.txt"))
UPDATE = os.environ.get("AUDIT_UPDATE_EXPECTED") == "1"

each_case = pytest.mark.parametrize(
    "case", CASES, ids=[path.relative_to(FIXTURES).as_posix() for path in CASES]
)


def result_of(case: Path) -> Result:
    """What all rules say of a fixture, as the user would see it."""
    text = case.read_bytes().decode("utf-8")
    return at_least(run(read_document(Source(case.name, text)), RULES))


def line_of(finding: Finding, source: Source) -> str:
    """A finding as `LINE:COL-ENDLINE:ENDCOL rule | message`; the end is just behind the place."""
    span = finding.outcome.primary.span
    start, end = source.position(span.start), source.position(span.end)
    place = f"{start.line}:{start.column}-{end.line}:{end.column}"
    return f"{place} {finding.rule.id} | {finding.message}\n"


@each_case
def test_a_fixture_has_the_findings_that_stand_beside_it(case: Path) -> None:
    result = result_of(case)
    assert result.crashes == ()
    found = "".join(line_of(finding, result.document.source) for finding in result.findings)
    expected = case.with_suffix(".expected")
    if UPDATE:
        expected.write_text(found, encoding="utf-8", newline="\n")
    written = expected.read_text(encoding="utf-8") if expected.exists() else "(no such file)"
    assert found == written, f"if this is right, run AUDIT_UPDATE_EXPECTED=1 pytest for {expected}"


@each_case
def test_a_loud_fixture_is_flagged_by_its_rule_and_a_quiet_one_is_not(case: Path) -> None:
    if case.parent.name == "reports":
        return
    flagged = any(finding.rule.id == case.parent.name for finding in result_of(case).findings)
    assert case.name.startswith(("loud-", "quiet-")), "a case is named loud-… or quiet-…"
    assert flagged == case.name.startswith("loud-")


def test_no_expectation_is_left_without_its_text() -> None:
    stale = [
        path for path in FIXTURES.glob("*/*.expected") if not path.with_suffix(".txt").exists()
    ]
    assert stale == []
