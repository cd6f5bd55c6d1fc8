"""`audit claims`: what was read from the sentences, and what it was tested against."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditcli.cli import run

Capture = pytest.CaptureFixture[str]

TEXT = """Årsredovisning 2023

Sjukfrånvaron har minskat och uppgår till 6,1 procent jämfört med 6,6 procent föregående år.
Antalet anställda 2023 var cirka 1 164. Av dem är 63 procent kvinnor och 39 procent män.
"""


def test_claims_are_listed_with_place_figures_and_what_tested_them(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert run(["claims", str(path)]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert '3  change | sjukfrånvaron | "minskat"' in lines
    assert "after 6,1 %; before 6,6 %" in lines
    assert "agrees: direction-contradicts-figures (6,6 % -> 6,1 %)" in lines
    assert "4  level | antalet anställda | 2023" in lines
    assert "after cirka 1 164" in lines
    assert "part 63 % (kvinnor); part 39 % (män)" in lines
    assert "contradicts: shares-do-not-add-up (63 + 39 = 102 %)" in lines


def test_a_file_that_is_not_there_is_said_in_one_sentence(capsys: Capture) -> None:
    assert run(["claims", "nowhere.txt"]) == 2
    assert "nowhere.txt" in capsys.readouterr().err
