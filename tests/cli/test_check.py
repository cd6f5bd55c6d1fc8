"""`audit check`: options, streams and what each kind of run exits with."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditcli.cli import run
from auditcli.errors import UsageError
from auditcli.model import Crash

WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"
RIGHT = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 500\n"

Write = Callable[..., str]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a report into the folder in which the command runs; its name."""
    monkeypatch.chdir(tmp_path)
    for name in ("AUDIT_DEBUG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def write_file(text: str, name: str = "report.txt", encoding: str = "utf-8") -> str:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode(encoding))
        return name

    return write_file


def documents(capsys: Capture) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["documents"]
    return found


def test_a_report_that_adds_up_exits_with_0(write: Write, capsys: Capture) -> None:
    assert run(["check", write(RIGHT)]) == 0
    out, err = capsys.readouterr()
    assert "no findings" in out
    assert re.search(r"relations? tested: [1-9] agree, 0 within rounding, 0 disagree", out)
    assert err == ""


def test_a_finding_exits_with_1_and_goes_to_standard_output(write: Write, capsys: Capture) -> None:
    assert run(["check", write(WRONG)]) == 1
    out, err = capsys.readouterr()
    assert "✖ error  report.txt:5:7  column-does-not-foot" in out
    assert "1 200 + 300 = 1 500" in out
    assert "\x1b" not in out
    assert err == ""


def test_plain_output_is_one_line_that_editors_understand(write: Write, capsys: Capture) -> None:
    assert run(["check", "--format", "plain", write(WRONG)]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("report.txt:5:7: error: ")
    assert first.endswith("[column-does-not-foot]")


def test_json_is_the_only_thing_on_standard_output(write: Write, capsys: Capture) -> None:
    path = write(WRONG, encoding="cp1252")
    assert run(["check", "--format", "json", path, "--period", "2023", "--language", "sv"]) == 1
    out, err = capsys.readouterr()
    (document,) = json.loads(out)["documents"]
    assert (document["language"], document["period"]) == ("sv", "2023")
    assert [finding["rule"] for finding in document["findings"]] == ["column-does-not-foot"]
    assert err == "audit: report.txt: read as Windows-1252, because it is not UTF-8\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_change_no_place(
    encoding: str, line_end: str, write: Write, capsys: Capture
) -> None:
    path = write(WRONG.replace("\n", line_end), encoding=encoding)
    assert run(["check", "--format", "json", path]) == 1
    (finding,) = documents(capsys)[0]["findings"]
    location = finding["location"]
    assert (location["line"], location["column"], location["text"]) == (5, 7, "1 600")


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_fail_on_decides_which_findings_exit_with_1(
    fail_on: str, status: int, write: Write, capsys: Capture
) -> None:
    assert run(["check", "--fail-on", fail_on, write(WRONG)]) == status
    assert "column-does-not-foot" in capsys.readouterr().out


def test_a_finding_below_fail_on_is_printed_and_exits_with_0(write: Write, capsys: Capture) -> None:
    path = write("Under året har regionen inrättat inrättat 12 nya platser.\n")
    assert run(["check", "--select", "repeated-word", "--fail-on", "error", path]) == 0
    assert "repeated-word" in capsys.readouterr().out


def test_select_and_ignore_choose_the_rules(write: Write, capsys: Capture) -> None:
    path = write(WRONG)
    assert run(["check", "--ignore", "column-does-not-foot", path]) == 0
    assert run(["check", "--select", "total", path]) == 1
    assert run(["check", "--select", "goal-count", path]) == 0
    assert "no relation between them could be tested" in capsys.readouterr().out


def test_a_finding_of_low_confidence_is_set_aside_and_said(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from auditcli.cli import session

    check_source = session.check_source

    def doubtful(source: Any, **options: Any) -> Any:
        result = check_source(source, **options)
        (finding,) = result.findings
        outcome = replace(finding.outcome, confidence=finding.rule.min_confidence / 2)
        return replace(result, findings=(replace(finding, outcome=outcome),))

    monkeypatch.setattr(session, "check_source", doubtful)
    path = write(WRONG)
    assert run(["check", path]) == 0
    assert "1 of these disagrees on an uncertain reading" in capsys.readouterr().out
    assert run(["check", "--min-confidence", "0", path]) == 1
    assert "report.txt:5:7" in capsys.readouterr().out


def test_verified_prints_the_tick_marks(write: Write, capsys: Capture) -> None:
    assert run(["check", "--verified", write(RIGHT)]) == 0
    assert "✓      5  column-does-not-foot  1 200 + 300 = 1 500" in capsys.readouterr().out


def test_colours_can_be_forced_and_no_color_is_obeyed(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(WRONG)
    run(["check", "--color", "always", path])
    assert "\x1b[1;31m" in capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    run(["check", path])
    assert "\x1b[1;31m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    run(["check", path])
    assert "\x1b" not in capsys.readouterr().out


def test_standard_input_is_checked(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = io.TextIOWrapper(io.BytesIO(WRONG.encode("utf-16")), "ascii")
    monkeypatch.setattr(sys, "stdin", given)
    assert run(["check", "-"]) == 1
    assert "<stdin>:5:7" in capsys.readouterr().out


def test_a_folder_is_checked_file_by_file_and_no_file_twice(write: Write, capsys: Capture) -> None:
    for name in ("all/b.txt", "all/a.md", "all/c.log"):
        write(RIGHT, name)
    assert run(["check", "--format", "json", "all", "all/a.md"]) == 0
    assert [document["path"] for document in documents(capsys)] == ["all/a.md", "all/b.txt"]
    assert run(["check", "--format", "json", "--include", "*.log", "all"]) == 0
    assert [document["path"] for document in documents(capsys)] == ["all/c.log"]


BAD_INPUTS = {
    "no such file": (None, "no such file or folder"),
    "empty": (b"", "is empty"),
    "binary": (b"Summa \x00\x01\x02", "is not text"),
    "no figure": ("Här står ingenting att räkna på.\n".encode(), "no figure"),
}


@pytest.mark.parametrize("kind", BAD_INPUTS)
def test_an_unusable_input_exits_with_2_and_the_others_are_still_checked(
    kind: str, write: Write, capsys: Capture
) -> None:
    data, words = BAD_INPUTS[kind]
    if data is not None:
        Path("bad.txt").write_bytes(data)
    assert run(["check", "--format", "plain", "bad.txt", write(WRONG)]) == 2
    out, err = capsys.readouterr()
    assert "report.txt:5:7: error: " in out
    assert out.endswith("2 documents: 1 error in 1 of them; 1 could not be checked\n")
    assert err.startswith("audit: bad.txt: ")
    assert words in err
    assert err.count("\n") == 1


def test_nothing_usable_prints_no_findings_and_json_stays_json(
    write: Write, capsys: Capture
) -> None:
    assert run(["check", "nowhere.txt"]) == 2
    assert capsys.readouterr().out == ""
    assert run(["check", "--format", "json", "nowhere.txt"]) == 2
    assert documents(capsys) == []


def test_a_folder_without_a_report_exits_with_2(write: Write, capsys: Capture) -> None:
    write(RIGHT, "logs/a.log")
    assert run(["check", "logs"]) == 2
    assert "no file in this folder matches *.txt, *.md, *.csv" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--period", "then"], '"then" is not a period'),
        (["--period", "2023-2021"], "is not a period"),
        (["--language", "xx"], 'language "xx"'),
        (["--min-confidence", "2"], "not a number from 0 to 1"),
        (["--min-confidence", "much"], "not a number from 0 to 1"),
        (["--select", "column-does-not-fot"], 'did you mean "column-does-not-foot"'),
        (["--rules", "no-such-folder"], "no-such-folder"),
        (["--format", "xml"], "xml"),
        (["--no-such-option"], "--no-such-option"),
        (["-o", "no-such-folder/out.txt"], "there is no folder no-such-folder"),
        (["-o", "."], "is a folder"),
        (["-o", "report.txt"], "this is a report that is checked"),
    ],
)
def test_an_unusable_option_exits_with_2_and_says_why(
    options: list[str], words: str, write: Write, capsys: Capture
) -> None:
    assert run(["check", *options, write(WRONG)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert "Traceback" not in err
    assert Path("report.txt").read_text(encoding="utf-8") == WRONG


def test_no_path_and_no_command_exit_with_2(capsys: Capture) -> None:
    assert run(["check"]) == 2
    assert "PATHS" in capsys.readouterr().err
    assert run(["chek"]) == 2
    assert "chek" in capsys.readouterr().err


def test_a_period_of_several_years_is_accepted(write: Write, capsys: Capture) -> None:
    assert run(["check", "--format", "json", "--period", "2021–2023", write(RIGHT)]) == 0
    assert documents(capsys)[0]["period"] == "2021-2023"


def test_output_goes_to_a_file_and_nothing_to_standard_output(
    write: Write, capsys: Capture
) -> None:
    Path("out.txt").write_text("old")
    Path("out.txt").chmod(0o640)
    assert run(["check", "-o", "out.txt", write(WRONG)]) == 1
    assert capsys.readouterr().out == ""
    text = Path("out.txt").read_text(encoding="utf-8")
    assert "✖ error  report.txt:5:7" in text
    assert "\x1b" not in text
    assert Path("out.txt").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in Path().iterdir()) == ["out.txt", "report.txt"]


def test_a_device_is_written_where_it_is(write: Write) -> None:
    assert run(["check", "-o", "/dev/null", write(WRONG)]) == 1
    assert not Path("/dev/null").is_file()


def test_a_failed_write_leaves_the_old_file_whole(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    Path("out.txt").write_text("old")
    monkeypatch.setattr(Path, "replace", refuse)
    assert run(["check", "-o", "out.txt", write(WRONG)]) == 2
    assert "-o out.txt: cannot be written: No space left on device" in capsys.readouterr().err
    assert Path("out.txt").read_text() == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["out.txt", "report.txt"]


def test_a_failed_check_exits_with_3_and_says_which(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from auditcli.cli import session

    check_source = session.check_source

    def crashed(source: Any, **options: Any) -> Any:
        result = check_source(source, **options)
        return replace(result, crashes=(Crash(result.findings[0].rule, "KeyError: 7"),))

    monkeypatch.setattr(session, "check_source", crashed)
    assert run(["check", write(WRONG)]) == 3
    out, err = capsys.readouterr()
    assert "report.txt:5:7" in out
    assert "report.txt: the rule column-does-not-foot failed" in err
    assert "KeyError: 7" in err


def test_our_own_failure_on_one_input_exits_with_3_and_the_others_are_still_checked(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from auditcli.cli import session

    check_source = session.check_source

    def fail(source: Any, **options: Any) -> Any:
        if source.path == "bad.txt":
            raise KeyError("x\ny")
        return check_source(source, **options)

    monkeypatch.setattr(session, "check_source", fail)
    write(RIGHT, "bad.txt")
    assert run(["check", "bad.txt", write(WRONG)]) == 3
    out, err = capsys.readouterr()
    assert "report.txt:5:7" in out
    assert err.startswith("audit: bad.txt: internal error (KeyError: ")
    assert "please report it with what AUDIT_DEBUG=1 shows" in err
    assert "Traceback" not in err
    monkeypatch.setenv("AUDIT_DEBUG", "1")
    assert run(["check", "bad.txt"]) == 3
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (RuntimeError("boom"), 3, "internal error (RuntimeError: boom)"),
        (UsageError("that will not do"), 2, "audit: that will not do"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_no_exception_looks_like_a_finding(
    error: BaseException,
    status: int,
    words: str,
    write: Write,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from auditcli.cli import session

    def fail(options: object) -> None:
        raise error

    monkeypatch.setattr(session, "check_all", fail)
    assert run(["check", write(WRONG)]) == status
    assert words in capsys.readouterr().err


class Watched(io.StringIO):
    """Standard error that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_a_bar_is_shown_for_several_inputs_and_only_where_somebody_watches(
    write: Write, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(RIGHT, "a.txt"), write(WRONG, "b.txt")]
    run(["check", *paths])
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", several := Watched())
    assert run(["check", *paths]) == 1
    assert "b.txt" in several.getvalue()
    assert "b.txt:5:7" in capsys.readouterr().out
    monkeypatch.setattr(sys, "stderr", single := Watched())
    run(["check", paths[0]])
    assert single.getvalue() == ""
