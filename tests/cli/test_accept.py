"""`audit accept` and `audit diff`: from a finding on the screen to a file kept with the report."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from auditcli.cli import run
from auditcli.errors import RuleError, UsageError
from auditcli.rulebook.accepted import add_accepted, read_accepted, remove_accepted

WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"
RIGHT = WRONG.replace("1 600", "1 500")
TWO = WRONG + "\nUnder 2023 har regionen inrättat inrättat 12 nya platser i vården.\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "rapporter"
    place.mkdir()
    monkeypatch.chdir(place)
    for name in ("AUDIT_DEBUG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    Path("report.txt").write_text(WRONG, encoding="utf-8")
    return place


def findings(capsys: Capture, path: str = "report.txt", *options: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    run(["check", "--format", "json", path, *options])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["documents"][0]["findings"]
    return found


def entries() -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = yaml.safe_load(Path("audit-accepted.yaml").read_text())[
        "accepted"
    ]
    return listed


def test_an_accepted_finding_is_shown_and_no_longer_exits_with_1(capsys: Capture) -> None:
    (before,) = findings(capsys)
    short = before["fingerprint"][:12]
    assert run(["check", "report.txt"]) == 1
    assert f"#{short}" in capsys.readouterr().out
    assert run(["accept", short, "--reason", 'avtalat: "så" {x} [y]', "--who", "Eva"]) == 0
    assert "1 finding accepted" in capsys.readouterr().out
    (entry,) = entries()
    assert entry["fingerprint"] == before["fingerprint"]
    assert (entry["rule"], entry["report"]) == ("column-does-not-foot", "report.txt")
    assert (entry["reason"], entry["who"]) == ('avtalat: "så" {x} [y]', "Eva")
    assert run(["check", "report.txt"]) == 0
    out = capsys.readouterr().out
    assert "◌ accepted error  report.txt:5:7" in out
    assert 'accepted: avtalat: "så" {x} [y] (Eva, ' in out
    assert "report.txt  no findings, 1 accepted" in out
    (after,) = findings(capsys)
    assert after["accepted"]["reason"] == 'avtalat: "så" {x} [y]'


def test_a_baseline_accepts_everything_and_a_new_fault_still_exits_with_1(
    capsys: Capture,
) -> None:
    assert run(["accept", "--all", "--reason", "utkast 1", "report.txt"]) == 0
    assert run(["check", "report.txt"]) == 0
    Path("report.txt").write_text(TWO, encoding="utf-8")
    assert run(["check", "report.txt"]) == 1
    assert [("accepted" in one) for one in findings(capsys)] == [True, False]
    assert run(["accept", "--all", "--reason", "utkast 2"]) == 0
    assert [entry["reason"] for entry in entries()] == ["utkast 1", "utkast 2"]
    assert run(["check", "report.txt"]) == 0
    assert run(["accept", "--all", "--reason", "utkast 3"]) == 0
    assert "nothing to accept" in capsys.readouterr().out
    assert len(entries()) == 2


def test_an_acceptance_that_matches_nothing_any_more_is_reported(capsys: Capture) -> None:
    run(["accept", "--all", "--reason", "x"])
    Path("report.txt").write_text(RIGHT, encoding="utf-8")
    capsys.readouterr()
    assert run(["check", "report.txt", "--format", "plain"]) == 0
    out = capsys.readouterr().out
    assert "audit-accepted.yaml:5: the acceptance of column-does-not-foot matches no finding" in out


def test_the_file_is_found_up_the_tree_and_written_where_it_is_found(
    folder: Path, capsys: Capture
) -> None:
    Path("2023").mkdir()
    Path("2023/b.txt").write_text(WRONG, encoding="utf-8")
    run(["accept", "--all", "--reason", "x", "report.txt"])
    assert run(["check", "2023/b.txt"]) == 1, "an entry holds for the report that it names"
    assert run(["accept", "--all", "--reason", "y", "2023"]) == 0
    assert [entry["report"] for entry in entries()] == ["report.txt", "2023/b.txt"]
    assert run(["check", "."]) == 0
    assert not (folder / "2023" / "audit-accepted.yaml").exists()


def test_standard_input_is_accepted_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bytes(io.TextIOWrapper):
        pass

    def given() -> None:
        monkeypatch.setattr("sys.stdin", Bytes(io.BytesIO(WRONG.encode())))

    given()
    assert run(["accept", "--all", "-", "--reason", "x"]) == 0
    given()
    assert run(["check", "-"]) == 0


def test_an_acceptance_with_a_last_day_in_the_past_holds_no_more(capsys: Capture) -> None:
    run(["accept", "--all", "--reason", "x", "--expires", "2999-12-31"])
    assert run(["check", "report.txt"]) == 0
    path = Path("audit-accepted.yaml")
    path.write_text(path.read_text().replace("2999-12-31", "2020-01-01"))
    assert run(["check", "report.txt"]) == 1
    assert "expired on 2020-01-01" in capsys.readouterr().out
    assert run(["accept", "--all", "--reason", "igen"]) == 0
    assert run(["check", "report.txt"]) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--all"], "say why"),
        (["--all", "--reason", " "], "say why"),
        (["--reason", "x"], "which finding?"),
        (["abc", "--reason", "x"], "at least 6 characters"),
        (["abcdef12", "--reason", "x"], "no finding has this fingerprint"),
        (["abcdef12", "--all", "--reason", "x"], "leave the fingerprints out"),
        (["--all", "--reason", "x", "--expires", "soon"], "is not a day"),
        (["--all", "--reason", "x", "--expires", "2020-01-01"], "is past"),
        (["--all", "--reason", "x", "no-such.txt"], "no such file"),
    ],
)
def test_what_cannot_be_accepted_exits_with_2_and_writes_nothing(
    arguments: list[str], words: str, capsys: Capture
) -> None:
    assert run(["accept", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert not Path("audit-accepted.yaml").exists()


ENTRY = """\
  - fingerprint: "0123456789abcdef0123456789abcdef"
    report: report.txt
    rule: column-does-not-foot
    quote: Summa 1 600
    reason: avtalat
    who: eva
    when: 2026-01-02
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("accepted:\n" + ENTRY.replace("reason", "raeson"), 'did you mean "reason"?'),
        ("accepted:\n" + ENTRY.replace("    who: eva\n", ""), 'the key "who" is missing'),
        ("accepted:\n" + ENTRY.replace("2026-01-02", "i dag"), "must be a day such as"),
        ("accepted:\n" + ENTRY.replace("0123456789abcdef", "xyz", 1), "is no fingerprint"),
        ("accepted:\n" + ENTRY + ENTRY, "is accepted twice"),
        ("{}\n", 'the key "accepted" is missing'),
        ("accepted: 5\n", "must be a list"),
        ("", "the file is empty"),
    ],
)
def test_a_file_that_is_wrong_exits_with_2_and_says_where(
    text: str, words: str, capsys: Capture
) -> None:
    Path("audit-accepted.yaml").write_text(text)
    assert run(["check", "report.txt"]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert "audit-accepted.yaml:" in err


def test_what_a_person_wrote_in_the_file_stays_when_entries_are_added() -> None:
    path = Path("audit-accepted.yaml")
    path.write_text("# Vår lista\naccepted:\n" + ENTRY + "    # klart\n")
    (entry,) = read_accepted(path)
    quote = 'a"\\ \u2028 \x85 \x7f b'
    add_accepted(path, [replace(entry, fingerprint="f" * 32, quote=quote)])
    assert path.read_text().startswith("# Vår lista\naccepted:\n" + ENTRY + "    # klart\n")
    assert [one.quote for one in read_accepted(path)] == ["Summa 1 600", quote]


def test_a_file_whose_end_cannot_be_added_to_stays_as_it_is() -> None:
    path = Path("audit-accepted.yaml")
    path.write_text("accepted: []\n")
    entry = read_accepted_entry()
    add_accepted(path, [entry])
    assert len(read_accepted(path)) == 1
    flow = "accepted: [{" + ", ".join(line.strip(" -") for line in ENTRY.splitlines()) + "}]\n"
    path.write_text(flow)
    with pytest.raises(RuleError, match="cannot be added or taken away"):
        add_accepted(path, [entry])
    assert path.read_text() == flow
    assert sorted(one.name for one in Path().iterdir()) == ["audit-accepted.yaml", "report.txt"]
    with pytest.raises(UsageError, match="cannot be written"):
        add_accepted(Path("no-such/audit-accepted.yaml"), [entry])


def read_accepted_entry() -> Any:
    path = Path("other.yaml")
    path.write_text("accepted:\n" + ENTRY)
    (entry,) = read_accepted(path)
    path.unlink()
    return entry


@pytest.mark.parametrize(
    ("old", "new", "options", "status", "words"),
    [
        (WRONG, WRONG, [], 0, "0 new, 0 gone, 1 still there"),
        (WRONG, RIGHT, [], 0, "0 new, 1 gone, 0 still there"),
        (RIGHT, WRONG, [], 1, "1 new, 0 gone, 0 still there"),
        (WRONG, TWO, [], 1, "1 new, 0 gone, 1 still there"),
        (WRONG, TWO, ["--fail-on", "error"], 0, "1 new, 0 gone, 1 still there"),
        (RIGHT, WRONG, ["--fail-on", "never"], 0, "1 new"),
        (RIGHT, WRONG, ["--ignore", "column-does-not-foot"], 0, "0 new"),
    ],
)
@pytest.mark.parametrize("form", ["plain", "rich"])
def test_two_versions_exit_with_1_only_for_what_is_new(
    old: str, new: str, options: list[str], status: int, words: str, form: str, capsys: Capture
) -> None:
    Path("old.txt").write_text(old, encoding="utf-8")
    Path("new.txt").write_text(new, encoding="utf-8")
    severity = ["--color", "always"] if form == "rich" else []
    assert run(["diff", "old.txt", "new.txt", "--format", form, *severity, *options]) == status
    assert f"old.txt -> new.txt: {words}" in capsys.readouterr().out


def test_the_difference_for_programs_names_the_findings(capsys: Capture) -> None:
    Path("new.txt").write_text(RIGHT, encoding="utf-8")
    assert run(["diff", "report.txt", "new.txt", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["tally"] == {"new": 0, "gone": 1, "still": 0}
    assert report["gone_findings"][0]["rule"] == "column-does-not-foot"


def test_what_is_new_and_accepted_does_not_exit_with_1() -> None:
    Path("old.txt").write_text(RIGHT, encoding="utf-8")
    run(["accept", "--all", "--reason", "x", "report.txt"])
    assert run(["diff", "old.txt", "report.txt"]) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["report.txt", "."], "is a folder"),
        (["report.txt", "no-such.txt"], "no such file"),
        (["report.txt", "report.txt", "--format", "sarif"], "is not rich, plain or json"),
    ],
)
def test_versions_that_cannot_be_compared_exit_with_2(
    arguments: list[str], words: str, capsys: Capture
) -> None:
    assert run(["diff", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_report_outside_the_folder_of_the_file_is_known_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "annat" / "godtagna.yaml"
    file.parent.mkdir()
    accepted = ["--accepted", str(file)]
    assert run(["accept", "--all", "--reason", "x", *accepted, "report.txt"]) == 0
    assert yaml.safe_load(file.read_text())["accepted"][0]["report"] == "report.txt"
    assert run(["check", "report.txt", *accepted]) == 0
    assert run(["check", "report.txt"]) == 1


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        read_accepted(tmp_path)


def test_several_findings_are_accepted_at_once(capsys: Capture) -> None:
    Path("b.txt").write_text(TWO, encoding="utf-8")
    fingerprints = [one["fingerprint"] for one in findings(capsys, "b.txt")]
    assert len(set(fingerprints)) == 2
    assert run(["accept", *fingerprints, "--reason", "x", "b.txt"]) == 0
    assert run(["check", "b.txt"]) == 0


def test_entries_that_match_nothing_are_taken_away_and_the_rest_stays(capsys: Capture) -> None:
    Path("report.txt").write_text(TWO, encoding="utf-8")
    assert run(["accept", "--all", "--reason", "utkast", "--who", "Eva"]) == 0
    file = Path("audit-accepted.yaml")
    marked = file.read_text(encoding="utf-8").replace("  - finger", "  # om posten\n  - finger")
    file.write_text(marked, encoding="utf-8")
    Path("report.txt").write_text(TWO.replace("inrättat inrättat", "inrättat"), encoding="utf-8")
    capsys.readouterr()
    assert run(["accept", "--prune", "report.txt"]) == 0
    assert "audit-accepted.yaml: 1 entry taken away" in capsys.readouterr().out
    (entry,) = entries()
    assert entry["rule"] == "column-does-not-foot"
    assert file.read_text(encoding="utf-8").count("# om posten") == 2, "comments stay"
    assert run(["accept", "--prune", "report.txt"]) == 0
    assert "nothing to take away" in capsys.readouterr().out
    assert run(["check", "report.txt"]) == 0


def test_an_entry_for_several_reports_stays_while_it_holds_in_one_of_them(
    capsys: Capture,
) -> None:
    assert run(["accept", "--all", "--reason", "x", "--who", "Eva", "report.txt"]) == 0
    file = Path("audit-accepted.yaml")
    file.write_text(
        file.read_text(encoding="utf-8").replace('"report.txt"', '"*.txt"'), encoding="utf-8"
    )
    assert '"*.txt"' in file.read_text(encoding="utf-8")
    Path("annex.txt").write_text(RIGHT, encoding="utf-8")
    capsys.readouterr()
    assert run(["accept", "--prune"]) == 0
    assert "nothing to take away" in capsys.readouterr().out
    assert len(entries()) == 1
    Path("report.txt").write_text(RIGHT, encoding="utf-8")
    assert run(["accept", "--prune"]) == 0
    assert "1 entry taken away" in capsys.readouterr().out
    assert read_accepted(file) == ()


def test_an_entry_whose_finding_is_there_stays_after_its_last_day() -> None:
    assert run(["accept", "--all", "--reason", "x", "--who", "Eva", "report.txt"]) == 0
    file = Path("audit-accepted.yaml")
    file.write_text(file.read_text(encoding="utf-8") + "    expires: 2020-12-31\n")
    assert run(["accept", "--prune", "report.txt"]) == 0
    assert len(read_accepted(file)) == 1


def test_pruning_and_accepting_are_two_runs(capsys: Capture) -> None:
    assert run(["accept", "--prune", "--all"]) == 2
    assert "--prune takes entries away" in capsys.readouterr().err


def test_entries_that_share_a_line_are_not_taken_away() -> None:
    run(["accept", "--all", "--reason", "x", "--who", "Eva"])
    file = Path("audit-accepted.yaml")
    (entry,) = read_accepted(file)
    both = ", ".join(
        f'{{fingerprint: "{entry.fingerprint}", report: {name}, rule: x, quote: q, reason: r, '
        "who: w, when: 2026-01-01}"
        for name in ("a.txt", "report.txt")
    )
    before = f"accepted: [{both}]\n"
    file.write_text(before, encoding="utf-8")
    with pytest.raises(RuleError, match="cannot be added or taken away"):
        remove_accepted(file, read_accepted(file)[:1])
    assert file.read_text(encoding="utf-8") == before
