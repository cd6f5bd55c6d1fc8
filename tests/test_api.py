"""The public surface: the same results as the command line, from Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import auditcli
from auditcli.errors import ReadError, UsageError

WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"


def test_all_is_what_is_exported() -> None:
    public = {name for name in dir(auditcli) if not name.startswith("_")}
    assert set(auditcli.__all__) == public | {"__version__"}
    assert list(auditcli.__all__) == sorted(auditcli.__all__)
    for name in auditcli.__all__:
        assert getattr(auditcli, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'auditcli' has no attribute 'chek_text'"):
        _ = auditcli.chek_text  # type: ignore[attr-defined]


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, auditcli; print([m for m in sys.modules if m.startswith('auditcli.')])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(auditcli.__file__).parents[1],
    )
    assert done.stdout == "[]\n"


def test_a_text_and_a_file_give_the_same_findings(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(WRONG, encoding="utf-16")
    from_text = auditcli.check_text(WRONG, path=str(path))
    from_file = auditcli.check_file(path)
    assert [finding.rule.id for finding in from_text.findings] == ["column-does-not-foot"]
    assert from_text.findings == from_file.findings
    assert from_text.tally == from_file.tally


def test_language_period_and_rules_can_be_given() -> None:
    rules = [rule for rule in auditcli.load_rules() if rule.category == "year"]
    text = f"Visits grew by 12 percent in 2021 compared with 2021.\n\n{WRONG}"
    result = auditcli.check_text(text, language="en", period=2021, rules=rules)
    assert result.document.language == "en"
    assert result.document.period is not None
    assert result.document.period.year == 2021
    assert [finding.rule.category for finding in result.findings] == ["year"]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert auditcli.check_text("\ufeff" + WRONG).document.source.text == WRONG


def test_what_cannot_be_checked_raises(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no figure"):
        auditcli.check_text("Här står ingenting att räkna på.\n")
    with pytest.raises(ReadError, match=r"line 2 holds more than 60 figures.*CSV"):
        auditcli.check_text("Utfall per dag\nSumma " + "12 " * 300 + "\n" + "Norra " + "7 " * 300)
    with pytest.raises(ReadError, match="no such file"):
        auditcli.check_file(tmp_path / "nowhere.txt")
    with pytest.raises(UsageError, match="is not a period"):
        auditcli.check_text(WRONG, period="last year")
