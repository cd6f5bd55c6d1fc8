"""docs/configuration.md: its example is a configuration, and its table has every key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from auditcli.cli import run
from tests.shipped import ROOT

PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
REPORT = "Resultat 2023\n\nLön 1 200\nHyra 300\nSlutbelopp 1 600\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("reports").mkdir()
    Path("reports/a.txt").write_text(REPORT, encoding="utf-8")


def test_the_example_is_a_configuration_that_holds(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    Path("audit.yaml").write_text(example, encoding="utf-8")
    assert run(["config", "reports/a.txt"]) == 0
    out = capsys.readouterr().out
    for said in ("rules.repeated-word: off", "params.least_evidence: 3", "units.mnkr: mkronor"):
        assert said in out


def test_every_command_of_the_page_runs() -> None:
    commands = [
        line
        for text in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
        for line in text.split("\n")
    ]
    assert len([line for line in commands if line]) == 3
    for line in filter(None, commands):
        assert run(line.split()[1:]) == 0


def test_the_table_has_every_key_of_the_file() -> None:
    from auditcli.rulebook.configuration import TOP

    assert re.findall(r"^\| `(\w+)` +\|", PAGE, re.MULTILINE) == sorted(
        TOP, key=lambda key: PAGE.index(f"| `{key}`")
    )
