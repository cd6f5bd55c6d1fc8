"""`--format` and `--output`: several outputs of one run, and what goes where."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from auditcli.cli import run
from auditcli.cli.options import Output, parse_outputs
from auditcli.errors import UsageError
from auditcli.report import FORMATS

WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"
RIGHT = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 500\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("AUDIT_DEBUG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    Path("wrong.txt").write_text(WRONG, encoding="utf-8")
    Path("right.txt").write_text(RIGHT, encoding="utf-8")


def test_several_outputs_are_written_beside_what_the_terminal_shows(capsys: Capture) -> None:
    outputs = ["-o", "sarif:a.sarif", "-o", "junit:a.xml", "--output", "gitlab:a.json"]
    assert run(["check", "wrong.txt", *outputs]) == 1
    assert "✖ error  wrong.txt:5:7" in capsys.readouterr().out
    assert len(json.loads(Path("a.sarif").read_text())["runs"][0]["results"]) == 1
    assert ElementTree.parse("a.xml").getroot().get("failures") == "1"
    assert len(json.loads(Path("a.json").read_text())) == 1


@pytest.mark.parametrize("name", [name for name in FORMATS if not FORMATS[name].binary])
def test_every_format_goes_to_a_file_and_equals_what_is_printed(name: str, capsys: Capture) -> None:
    assert run(["check", "wrong.txt", "right.txt", "--format", name]) == 1
    printed = capsys.readouterr().out
    assert run(["check", "wrong.txt", "right.txt", "--format", name, "-o", "out"]) == 1
    assert capsys.readouterr().out == ""
    assert Path("out").read_bytes().decode() == printed


@pytest.mark.parametrize("name", [name for name in FORMATS if not FORMATS[name].person])
def test_a_format_for_programs_is_written_also_when_nothing_could_be_read(name: str) -> None:
    assert run(["check", "no-such.txt", "--format", name, "-o", "out"]) == 2
    assert Path("out").exists()


def test_a_clean_report_has_no_results_in_sarif_and_exits_with_0() -> None:
    assert run(["check", "right.txt", "-q", "-o", "sarif:out.sarif"]) == 0
    assert json.loads(Path("out.sarif").read_text())["runs"][0]["results"] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "sarfi"], 'did you mean "sarif"?'),
        (["-o", "sarfi:x"], 'did you mean "sarif"?'),
        (["-o", "sarif:"], "name the file"),
        (["-o", "a", "-o", "b"], "only one file can be without a format"),
        (["-o", "json:a", "-o", "sarif:./a"], "two outputs go to a"),
        (["-o", "json:a", "-o", "a"], "two outputs go to"),
        (["-o", "json:-"], "two outputs go to standard output"),
        (["-o", "json:no-such/a"], "there is no folder no-such"),
        (["-o", "json:wrong.txt"], "this is a report that is checked"),
        (["--accepted", "no-such.yaml"], "there is no such file"),
        (["--config", "no-such.yaml"], "the configuration cannot be read"),
    ],
)
def test_an_output_that_cannot_be_is_refused_before_any_work(
    arguments: list[str], words: str, capsys: Capture
) -> None:
    assert run(["check", "wrong.txt", *arguments]) == 2
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""
    assert sorted(path.name for path in Path().iterdir()) == ["right.txt", "wrong.txt"]


def test_a_drive_and_a_colon_later_in_a_name_are_no_format() -> None:
    assert parse_outputs(None, ["C:\\x.txt"]) == (Output("rich", Path("C:\\x.txt")),)
    assert parse_outputs("json", ["./a:b"]) == (Output("json", Path("./a:b")),)
    assert parse_outputs("json", ["-"]) == (Output("json"),)
    with pytest.raises(UsageError):
        parse_outputs(None, ["rapport:x"])


def test_quiet_prints_findings_and_nothing_else(capsys: Capture) -> None:
    assert run(["check", "-q", "right.txt"]) == 0
    assert capsys.readouterr().out == ""
    assert run(["check", "-q", "--format", "plain", "wrong.txt", "right.txt"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("wrong.txt:5:7: error: ")
    assert "relation tested" not in out
    assert "document" not in out


@pytest.mark.parametrize("name", ["rich", "plain"])
def test_statistics_count_by_rule_and_by_file(name: str, capsys: Capture) -> None:
    run(["check", "--format", name, "--statistics", "wrong.txt", "right.txt"])
    out = capsys.readouterr().out
    assert re.search(r"^column-does-not-foot +1 +0 +1 +0$", out, re.MULTILINE)
    assert re.search(r"^wrong\.txt +1 +0 +0 +0$", out, re.MULTILINE)
    assert re.search(r"^right\.txt +0 +0 +1 +0$", out, re.MULTILINE)


def test_statistics_beside_an_output_for_programs_go_to_standard_error(capsys: Capture) -> None:
    run(["check", "--format", "json", "--statistics", "wrong.txt"])
    out, err = capsys.readouterr()
    json.loads(out)
    assert "column-does-not-foot" in err


@pytest.mark.parametrize("name", ["rich", "plain"])
def test_what_was_not_tested_is_explained_with_its_reason_and_lines(
    name: str, capsys: Capture
) -> None:
    run(["check", "--format", name, "--min-confidence", "1", "--explain-untested", "wrong.txt"])
    out = capsys.readouterr().out
    assert "? 1 relation of column-does-not-foot not tested: disagrees, but the reading" in out
    assert "line 5" in out


def test_help_has_its_options_in_groups_and_examples(capsys: Capture) -> None:
    assert run(["check", "--help"]) == 0
    out = capsys.readouterr().out
    order = ["Arguments:", "What is checked:", "How strictly:", "What is printed:", "Examples:"]
    places = [out.index(words) for words in order]
    assert places == sorted(places)
    assert "  audit check report.txt -o sarif:audit.sarif -o junit:audit.xml\n" in out
    for name in FORMATS:
        assert name in out


@pytest.mark.parametrize("command", ["accept", "diff"])
def test_help_of_other_commands_has_examples(command: str, capsys: Capture) -> None:
    assert run([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert f"  audit {command} " in out.split("Examples:")[1]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_help_fits_a_window_of_80_columns(
    language: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for command in ("check", "accept", "diff", "tables", "explain", "claims", "rules", "config"):
        assert run([command, "--ui-language", language, "--help"]) == 0
        shown = capsys.readouterr().out
        assert max(map(len, shown.splitlines())) <= 80, shown
