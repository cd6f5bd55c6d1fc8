"""The formats for pipelines: what their readers insist on, with every kind of finding in them."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from auditcli.model import Acceptance, Crash, Finding, Lapsed, Result, Severity
from auditcli.report import FORMATS
from auditcli.report.run import Run, render
from tests.builders import at, column_result, make_document, make_finding, make_result, make_rule
from tests.report.sarif_schema import SARIF

ACCEPTED = Acceptance(
    "0" * 32,
    "column-does-not-foot",
    "Summa 1 600",
    "så <avtalat> & klart",
    "eva",
    datetime.date(2026, 1, 2),
    datetime.date(2026, 12, 31),
    origin="audit-accepted.yaml:5",
)
RULES = (make_rule(), make_rule("year-out-of-period", category="year", severity=Severity.WARNING))
RUN = Run("1.2.3", RULES)
MACHINE = [name for name, entry in FORMATS.items() if not entry.person]
FOREIGN = "Lön [a](b) {x} 100 %: ,\x1b]<b>&\x00 5\nRad två \u2028 😀 7\n"


def everything() -> list[Result]:
    """A result with an accepted finding, one of several lines, a crash and a lapsed acceptance."""
    one = column_result("rapporter/del 1/årsbok.txt")
    accepted = replace(one.findings[0], accepted=ACCEPTED, fingerprint="f" * 32)
    lapsed = (Lapsed(ACCEPTED, "gone"), Lapsed(ACCEPTED, "expired"))
    first = replace(one, findings=(*one.findings, accepted), lapsed=lapsed)
    document = make_document(FOREIGN, "x,y:z%.txt")
    finding = make_finding(
        at(document, "5\nRad"),
        [at(document, "😀", label="[l](1) {0}")],
        rule=RULES[1],
        message="{x} [a](b) %0A \x1b\x00 \ufffe 5",
        confidence="0.61",
        hint="en siffra\tkan vara fel",
        fingerprint="a" * 32,
    )
    second = make_result(document, [finding], crashes=[Crash(RULES[0], "KeyError: 7")])
    return [first, second]


def sarif(results: list[Result], run: Run = RUN) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(render("sarif", results, run))
    jsonschema.Draft7Validator(SARIF).validate(log)
    return log


@pytest.mark.parametrize("name", MACHINE)
def test_equal_input_gives_equal_output(name: str) -> None:
    if FORMATS[name].binary:
        pytest.skip("carries the time of the run")
    assert render(name, everything(), RUN) == render(name, everything(), RUN)


def test_a_sarif_log_of_a_clean_report_has_an_empty_list_of_results() -> None:
    (run,) = sarif([make_result(make_document("Summa 5\n"))])["runs"]
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [rule.id for rule in RULES]


def test_a_sarif_log_without_any_document_is_still_valid() -> None:
    (run,) = sarif([], Run("1.2.3", (), unusable=(("x.txt", "x.txt: no such file"),)))["runs"]
    assert run["results"] == []
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "no such file" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_a_sarif_result_has_its_place_its_proof_and_its_fingerprint() -> None:
    (run,) = sarif([column_result()])["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    assert result["ruleId"] == "column-does-not-foot"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] == "error"
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {
        "uri": "report.txt",
        "uriBaseId": "%SRCROOT%",
        "index": 0,
    }
    assert place["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 9,
        "endLine": 3,
        "endColumn": 14,
        "charOffset": 36,
        "charLength": 5,
        "snippet": {"text": "1 600"},
    }
    said = [one["message"]["text"] for one in result["relatedLocations"]]
    assert said == ["part", "part"]
    assert result["partialFingerprints"] == {"auditFinding/v1": "0123abcd"}
    assert "suppressions" not in result


def test_an_accepted_finding_is_suppressed_in_sarif_and_not_left_out() -> None:
    (run,) = sarif(everything())["runs"]
    open_result, accepted, _ = run["results"]
    assert "suppressions" not in open_result
    (suppression,) = accepted["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["status"] == "accepted"
    assert suppression["justification"] == ACCEPTED.reason
    (invocation,) = run["invocations"]
    assert len(invocation["toolConfigurationNotifications"]) == 2
    assert invocation["executionSuccessful"] is False


def test_sarif_keeps_braces_and_brackets_from_meaning_something() -> None:
    (run,) = sarif(everything())["runs"]
    text = run["results"][2]["message"]["text"]
    assert text.startswith("{{x}} [a]\\(b) %0A ␛␀")
    (related,) = run["results"][2]["relatedLocations"]
    assert related["message"]["text"] == "total: [l]\\(1) {{0}}"


def test_sarif_paths_are_relative_uris_and_absolute_ones_have_a_scheme(tmp_path: Path) -> None:
    (run,) = sarif([*everything(), column_result(str(tmp_path / "å.txt"))])["runs"]
    first, second, third = (one["location"]["uri"] for one in run["artifacts"])
    assert first == "rapporter/del%201/%C3%A5rsbok.txt"
    assert second == "x%2Cy%3Az%25.txt"
    assert third == f"file://{tmp_path}/%C3%A5.txt"


def test_a_file_below_the_folder_of_the_run_is_named_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (run,) = sarif([column_result(str(tmp_path / "del" / "a.txt"))])["runs"]
    assert run["artifacts"][0]["location"] == {"uri": "del/a.txt", "uriBaseId": "%SRCROOT%"}


def test_a_sarif_rule_has_its_page_in_text_and_in_markdown() -> None:
    flagged = replace(RULES[0], flags=("Lön 1\nSumma 2\n",))
    (run,) = sarif([], Run("1.2.3", (flagged,)))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["name"] == "ColumnDoesNotFoot"
    assert rule["help"]["markdown"].startswith("Because.\n\n")
    assert "    Lön 1\n    Summa 2" in rule["help"]["markdown"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": "2.0.0", "runs": []},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{}]}]},
        {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "columnKind": "chars"}]},
    ],
)
def test_what_is_no_sarif_is_refused_by_the_schema(wrong: dict[str, Any]) -> None:
    assert list(jsonschema.Draft7Validator(SARIF).iter_errors(wrong))


def junit(results: list[Result], run: Run = RUN) -> ElementTree.Element:
    return ElementTree.fromstring(str(render("junit", results, run)).encode())


def test_junit_fails_for_what_makes_the_exit_status_1_and_skips_what_was_accepted() -> None:
    suites = junit(everything())
    assert dict(suites.items()) == {
        "name": "auditcli",
        "tests": "5",
        "failures": "2",
        "errors": "1",
        "skipped": "1",
    }
    (failure,) = suites.findall("testsuite[1]/testcase/failure")
    assert failure.get("message", "").startswith("Summa: total 1 600")
    assert "1 200 + 300 = 1 500" in (failure.text or "")
    (skipped,) = suites.findall("testsuite/testcase/skipped")
    assert "så <avtalat> & klart" in skipped.get("message", "")
    passed = [case.get("classname") for case in suites[0].findall("testcase") if not len(case)]
    assert passed == ["year-out-of-period"]
    assert "matches no finding any more" in (suites[0].findtext("system-out") or "")


def test_junit_passes_a_finding_below_the_severity_that_fails() -> None:
    suites = junit(everything(), replace(RUN, fails=Severity.ERROR))
    assert suites.get("failures") == "1"
    suites = junit(everything(), replace(RUN, fails=None))
    assert suites.get("failures") == "0"
    assert "x,y:z%.txt:1:" in "".join(suites[1].itertext())


def test_junit_has_an_error_for_what_could_not_be_checked() -> None:
    suites = junit([], replace(RUN, unusable=(("x.txt", "x.txt: no such file"),)))
    (error,) = suites.findall("testsuite/testcase/error")
    assert error.get("message") == "x.txt: no such file"


def test_a_github_annotation_stands_at_its_columns_and_escapes_what_means_something() -> None:
    text = str(render("github", everything(), RUN))
    first, accepted, *_ = text.split("\n")
    assert first == (
        "::error file=rapporter/del 1/årsbok.txt,line=3,col=9,endColumn=13,"
        "title=column-does-not-foot::Summa: total 1 600, but its 2 parts sum to 1 500 (off by 100)"
        "%0A1 200 + 300 = 1 500"
    )
    assert accepted.startswith("::notice file=")
    assert "title=column-does-not-foot (accepted)::" in accepted
    (warning,) = [line for line in text.split("\n") if line.startswith("::warning")]
    assert warning.startswith("::warning file=x%2Cy%3Az%25.txt,line=1,endLine=2,")
    assert "%250A ␛␀" in warning
    assert "::error file=x%2Cy%3Az%25.txt,title=column-does-not-foot (failed)::KeyError: 7" in text


def test_no_line_of_a_report_becomes_a_command_of_github() -> None:
    document = make_document("Summa 5\n", "::error::x.txt")
    finding = make_finding(at(document, "5"), message="a\n::add-mask::b\r::set-output::c")
    lines = str(render("github", [make_result(document, [finding])], RUN)).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "audit:"]


def test_gitlab_gets_a_fingerprint_of_its_own_for_each_finding_of_each_file() -> None:
    same = [column_result("a.txt"), column_result("b.txt")]
    listed = json.loads(render("gitlab", same, RUN))
    assert len({one["fingerprint"] for one in listed}) == 2
    assert [one["location"] for one in listed] == [
        {"path": "a.txt", "lines": {"begin": 3, "end": 3}},
        {"path": "b.txt", "lines": {"begin": 3, "end": 3}},
    ]


def test_gitlab_has_the_keys_that_it_asks_for_and_only_severities_that_it_knows() -> None:
    unread = replace(RUN, unusable=(("x.txt", "x.txt: no such file"),))
    listed = json.loads(render("gitlab", everything(), unread))
    assert [one["severity"] for one in listed] == ["blocker", "major", "info", "minor"]
    keys = {"description", "check_name", "fingerprint", "severity", "location"}
    assert all(set(one) == keys for one in listed)
    assert listed[2]["description"].startswith("Accepted: ")
    assert json.loads(render("gitlab", [make_result(make_document("5\n"))], RUN)) == []


def test_json_tells_the_hint_and_who_accepted_a_finding() -> None:
    first, second = json.loads(render("json", everything(), RUN))["documents"]
    assert second["findings"][0]["hint"] == "en siffra\tkan vara fel"
    assert "hint" not in first["findings"][0]
    assert first["findings"][1]["accepted"] == {
        "fingerprint": "0" * 32,
        "quote": "Summa 1 600",
        "reason": "så <avtalat> & klart",
        "who": "eva",
        "when": "2026-01-02",
        "expires": "2026-12-31",
    }
    assert [one["why"] for one in first["lapsed"]] == ["gone", "expired"]
    assert "lapsed" not in second


def many() -> list[Finding]:
    finding = column_result().findings[0]
    return [replace(finding, fingerprint=f"{number:032x}") for number in range(2000)]


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "gitlab"])
def test_many_findings_all_come_and_come_soon(name: str) -> None:
    result = replace(column_result(), findings=tuple(many()))
    page = str(render(name, [result], RUN))
    marks = {"sarif": '"ruleIndex"', "junit": "<failure", "github": "::error", "gitlab": '"path"'}
    assert page.count(marks[name]) == 2000
