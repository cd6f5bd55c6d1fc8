"""`audit.yaml` at work: found from the report, shown with its origins, and outdone by options."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from auditcli.cli import run

WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"
CAPS = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nHopräknat 1 600\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("AUDIT_DEBUG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    Path("2023").mkdir()
    Path("2023/report.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def configure(text: str, folder: str = ".") -> None:
    (Path(folder) / "audit.yaml").write_text(text, encoding="utf-8")


def test_the_configuration_above_a_report_holds_for_it() -> None:
    assert run(["check", "2023/report.txt"]) == 1
    configure("rules:\n  column-does-not-foot: off\n")
    assert run(["check", "2023/report.txt"]) == 0
    assert run(["check", "2023/report.txt", "--no-config"]) == 1
    assert run(["check", "2023/report.txt", "--select", "column-does-not-foot"]) == 1


def test_a_nearer_configuration_holds_alone() -> None:
    configure("rules:\n  column-does-not-foot: off\n")
    configure("language: sv\n", "2023")
    assert run(["check", "2023/report.txt"]) == 1
    assert run(["check", "2023/report.txt", "--config", "audit.yaml"]) == 0


def test_each_report_of_a_run_has_its_own_configuration() -> None:
    Path("2022").mkdir()
    Path("2022/report.txt").write_text(WRONG, encoding="utf-8")
    configure("rules:\n  total: note\n", "2022")
    assert run(["check", "2022"]) == 0
    assert run(["check", "2022", "2023"]) == 1


def test_a_configuration_decides_what_fails_and_an_option_wins() -> None:
    configure("fail_on: never\n")
    assert run(["check", "2023/report.txt"]) == 0
    assert run(["check", "2023/report.txt", "--fail-on", "error"]) == 1


def test_a_configuration_tells_language_period_and_files(capsys: Capture) -> None:
    Path("2023/a.text").write_text(WRONG, encoding="utf-8")
    configure("language: en\nperiod: 2020-2021\ninclude: ['*.text']\n")
    run(["check", "2023", "--format", "json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["path"].endswith("a.text")
    assert (document["language"], document["period"]) == ("en", "2020-2021")


def test_own_rules_are_taken_from_the_configurations_folder(capsys: Capture) -> None:
    from auditcli.rulebook import rules_dir

    Path("egna").mkdir()
    text = (rules_dir() / "column-does-not-foot.yaml").read_text(encoding="utf-8")
    Path("egna/our-total.yaml").write_text(
        text.replace("id: column-does-not-foot", "id: our-total"), encoding="utf-8"
    )
    configure("rule_folders: [egna]\n")
    assert run(["check", "2023/report.txt", "--select", "our-total"]) == 1
    assert "our-total" in capsys.readouterr().out


def test_words_of_a_configuration_are_read_in_the_report() -> None:
    Path("2023/report.txt").write_text(CAPS, encoding="utf-8")
    assert run(["check", "2023/report.txt"]) == 0
    configure("lexicon:\n  sv:\n    table:\n      total: [hopräknat]\n")
    assert run(["check", "2023/report.txt"]) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail_no: error\n", 'audit.yaml:1: unknown key "fail_no"; did you mean "fail_on"?'),
        ("rules:\n  no-such-rule: off\n", "audit.yaml:2: no rule or category is called"),
        ("rule_folders: [no-such]\n", "no-such: the rules folder does not exist"),
        ("period: soon\n", '"soon" is not a period'),
        ("lexicon:\n  sv:\n    totall: [x]\n", "audit.yaml:3: no word list is called"),
    ],
)
@pytest.mark.parametrize("command", ["check", "config"])
def test_a_configuration_that_is_wrong_exits_with_2_and_says_where(
    command: str, text: str, words: str, capsys: Capture
) -> None:
    configure(text)
    if command == "config" and "period" in text:
        pytest.skip("a period is read with the report")
    assert run([command, "2023/report.txt"]) == 2
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""


def test_what_is_in_force_is_shown_with_where_it_comes_from(capsys: Capture) -> None:
    configure(
        "period: 2023\nrules:\n  repeated-word: off\n  goal-counts-conflict:\n"
        "    severity: note\n    unlikely: off\n    min_confidence: 0.9\n"
        "    params: {parts: 0.6}\nlexicon:\n  sv:\n    rise: [skenar]\n"
    )
    assert run(["config", "2023/report.txt", "--fail-on", "error"]) == 0
    shown = dict(re.split(r" +# ", line) for line in capsys.readouterr().out.splitlines())
    here = Path("audit.yaml").resolve()
    expected = {
        f"configuration: {here}": "found",
        "period: 2023": f"{here}:1",
        "language: detected": "default",
        "fail_on: error": "option",
        "rules.repeated-word: off": f"{here}:3",
        "rules.goal-counts-conflict: note": f"{here}:4",
        "rules.goal-counts-conflict.unlikely: off": f"{here}:6",
        "rules.goal-counts-conflict.min_confidence: 0.9": f"{here}:7",
        "rules.goal-counts-conflict.params.parts: 0.6": f"{here}:8",
        "rules.column-does-not-foot: error": "column-does-not-foot.yaml",
        "lexicon.sv.rise: skenar": f"{here}:11",
    }
    assert expected.items() <= shown.items()


def test_without_a_configuration_it_is_said_that_there_is_none(capsys: Capture) -> None:
    assert run(["config", "--no-config", "--include", "*.x"]) == 0
    out = capsys.readouterr().out
    assert "configuration: none" in out
    assert re.search(r"^include: \*\.x +# option$", out, re.MULTILINE)
    assert run(["config", "no-such"]) == 2


def test_init_writes_a_configuration_once(capsys: Capture) -> None:
    assert run(["init", "2023"]) == 0
    assert run(["config", "2023/report.txt"]) == 0
    assert "fail_on: warning" in capsys.readouterr().out
    before = Path("2023/audit.yaml").read_text()
    assert run(["init", "2023"]) == 2
    assert "there is one already" in capsys.readouterr().err
    assert Path("2023/audit.yaml").read_text() == before
    assert run(["init", "no-such"]) == 2


@pytest.mark.parametrize(("what", "title"), [("rule", "auditcli rule"), ("config", "auditcli c")])
def test_a_schema_is_printed_for_editors(what: str, title: str, capsys: Capture) -> None:
    assert run(["schema", what]) == 0
    assert json.loads(capsys.readouterr().out)["title"].startswith(title)
    assert run(["schema", "other"]) == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_offers_commands_formats_and_rules(shell: str) -> None:
    def completed(line: str) -> str:
        words = line.split(" ")
        done = subprocess.run(
            [sys.executable, "-m", "auditcli"],
            env={
                **os.environ,
                "_AUDIT_COMPLETE": f"complete_{shell}",
                "COMP_WORDS": line,
                "COMP_CWORD": str(len(words) - 1),
                "_TYPER_COMPLETE_ARGS": line,
                "_TYPER_COMPLETE_FISH_ACTION": "get-args",
                "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.stdout

    assert "check" in completed("audit ch")
    assert "sarif" in completed("audit check --format sa")
    assert "column-does-not-foot" in completed("audit check --select column-does")
