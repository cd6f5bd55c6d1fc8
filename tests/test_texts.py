"""In the reader's language: nothing that is said lacks its Swedish, and both say the same."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditcli.cli import run
from auditcli.model import Rule, Source
from auditcli.reading import read_document
from auditcli.texts import phrase, reader, readers_language, say, sv
from tests.shipped import ROOT, shipped_rules

PACKAGE = ROOT / "auditcli"
RULES = shipped_rules()
SPOKEN = sorted([*(PACKAGE / "report").rglob("*.py"), *(PACKAGE / "rulebook").glob("*.py")])
CHECKS = [*sorted((PACKAGE / "checks").glob("*.py")), PACKAGE / "arithmetic" / "diagnosis.py"]

#: Words in checks that are no phrase for the reader: the words -> what they are.
NO_PHRASE = {
    "{} to {}": "two figures",
    "{} of {}": "two figures",
    'the check "{}" did not supply {{}}': "a failure of ours",
    "{} ({}, line {})": "a failure of ours",
    "{} is missing; name the two rows": "said of a rule file",
    "{} is missing; name the total and its parts": "said of a rule file",
}

WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"


def holes(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_has_its_texts_in_swedish_with_the_same_placeholders(rule: Rule) -> None:
    assert "sv" in rule.texts, f"{rule.origin}: write sv: with message and why"
    assert set(holes(rule.texts["sv"].message)) == set(holes(rule.message))
    assert re.fullmatch(r"[A-ZÅÄÖ].*\.", rule.texts["sv"].why)
    if re.sub(r"\{\w+\}|\W", "", rule.message):
        assert rule.texts["sv"].message != rule.message


def template(node: ast.AST) -> str:
    """A text as it stands in the code, with {} for what is filled in; "" for what is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (one.value if isinstance(one, ast.Constant) else "{}" for one in node.values)
        return "".join(map(str, parts))
    return ""


def literals(node: ast.AST, constants: dict[str, list[str]]) -> list[str]:
    """The texts that an argument may be: as it stands, by either branch, or by its name."""
    if isinstance(node, ast.IfExp):
        return [*literals(node.body, constants), *literals(node.orelse, constants)]
    if isinstance(node, ast.Name):
        return constants.get(node.id, [])
    return [template(node)] if template(node) else []


def said_in(path: Path) -> Iterator[str]:
    """Every text that a file gives to `say`, and every noun that it gives to `plural`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            constants.setdefault(node.targets[0].id, []).extend(literals(node.value, {}))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id == "say" and node.args:
            yield from literals(node.args[0], constants)
        elif node.func.id == "plural":
            one, *many = (template(argument) for argument in node.args[1:])
            yield from (one, many[0] if many else f"{one}s") if one else ()


def own_say(path: Path) -> bool:
    """Whether a file takes its texts from here, and not from a table of its own."""
    text = path.read_text(encoding="utf-8")
    return bool(re.search(r"from auditcli\.texts import .*\bsay\b", text)) or "plural" in text


SAID = {text for path in SPOKEN if own_say(path) for text in said_in(path)}
#: What is said by a value of the model or a table: severities and the notes of excerpts.
BY_VALUE = {
    *("error", "errors", "warning", "warnings", "note", "notes"),
    *("total", "whole", "before", "after", "also stated here", "document", "documents"),
}


def test_everything_that_is_said_has_its_swedish() -> None:
    assert SAID - sv.TEXTS.keys() == set(), "add them to TEXTS in auditcli/texts/sv.py"


def test_no_swedish_is_left_of_what_is_no_longer_said() -> None:
    assert sv.TEXTS.keys() - SAID - BY_VALUE == set()


def test_a_text_says_its_fields_in_both_languages() -> None:
    for english, swedish in sv.TEXTS.items():
        assert holes(english) == holes(swedish), english
    for english, swedish in sv.PHRASES.items():
        assert len(holes(english)) == len(holes(swedish)), english


def phrases_in(path: Path) -> Iterator[str]:
    """Every text with words in a check that a reader may see: no docstring, no exception."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            skipped.add(id(body[0].value))
        if isinstance(node, ast.Raise | ast.Assert):
            skipped.update(map(id, ast.walk(node)))
        if isinstance(node, ast.JoinedStr) and id(node) not in skipped:
            skipped.update(id(part) for part in node.values)
    for node in ast.walk(tree):
        text = "" if id(node) in skipped else template(node)
        if " " in text.strip() and re.search(r"[^\W\d_]{2}", text.replace("{}", "")):
            yield text


@pytest.mark.parametrize("path", CHECKS, ids=[path.stem for path in CHECKS])
def test_every_phrase_of_a_check_has_its_swedish(path: Path) -> None:
    missing = set(phrases_in(path)) - sv.PHRASES.keys() - NO_PHRASE.keys()
    assert missing == set(), "add them to PHRASES in auditcli/texts/sv.py"


def test_a_phrase_keeps_its_figures_and_says_what_stands_within_it() -> None:
    english = "one digit may be wrong in column 2024: 1 500 instead of 1 600"
    swedish = "en siffra kan vara fel i kolumn 2024: 1 500 i stället för 1 600"
    assert phrase(english, "sv") == swedish
    assert phrase("one digit may be wrong: 1 instead of 2", "sv") == (
        "en siffra kan vara fel: 1 i stället för 2"
    )
    assert phrase(english, "en") == english
    assert phrase("Lön och {pension}", "sv") == "Lön och {pension}"
    assert phrase("columns {x}", "sv") == "kolumner {x}"
    assert phrase("", "sv") == ""


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2023-02-29", "februari 2023 har 28 dagar, eftersom 2023 inte är ett skottår."),
        ("2023-04-31", "april har bara 30 dagar."),
        ("2023-13-01", "Det finns ingen månad 13."),
    ],
)
def test_why_a_date_is_none_is_said_in_swedish(date: str, said: str) -> None:
    (mention,) = read_document(Source("a.txt", f"Beslutet togs {date}.\n"), "sv").dates
    assert phrase(mention.reason, "sv") == said


def test_the_reader_is_spoken_to_within_and_no_longer() -> None:
    with reader("sv"):
        assert say("no findings") == "inga fynd"
        with reader("en"):
            assert say("no findings") == "no findings"
        assert say("what nobody translated") == "what nobody translated"
    assert say("no findings") == "no findings"


@pytest.mark.parametrize(
    ("told", "configured", "environment", "language"),
    [
        ("sv", "en", {}, "sv"),
        (None, "sv", {"LC_ALL": "C"}, "sv"),
        (None, "", {"LC_ALL": "sv_SE.UTF-8", "LANG": "en_US"}, "sv"),
        (None, "", {"LC_ALL": "", "LANG": "sv"}, "sv"),
        (None, "", {"LC_ALL": "C.UTF-8", "LANG": "sv_SE"}, "en"),
        (None, "", {"LANG": "de_DE@euro"}, "en"),
        (None, "", {}, "en"),
    ],
)
def test_the_language_is_as_told_configured_or_that_of_the_computer(
    told: str | None, configured: str, environment: dict[str, str], language: str
) -> None:
    assert readers_language(told, configured, environment) == language


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    Path("report.txt").write_text(WRONG, encoding="utf-8")
    return "report.txt"


def test_a_run_in_swedish_has_the_same_finding_with_the_same_fingerprint(
    report: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["check", report]) == 1
    english = capsys.readouterr().out
    assert run(["check", report, "--ui-language", "sv"]) == 1
    swedish = capsys.readouterr().out
    assert "✖ fel  report.txt:5:7  column-does-not-foot" in swedish
    assert "Summa: summan är 1 600, men dess 2 delar summerar till 1 500" in swedish
    assert "beräknat: 1 200 + 300 = 1 500" in swedish
    assert "1 samband prövade: 0 stämmer" in swedish
    assert re.findall(r"#\w+", english) == re.findall(r"#\w+", swedish)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert run(["check", report]) == 1
    assert capsys.readouterr().out == swedish
    Path("audit.yaml").write_text("ui_language: en\n")
    assert run(["check", report]) == 1
    assert capsys.readouterr().out == english


def test_the_page_of_a_rule_and_the_rules_of_sarif_are_in_swedish(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", "repeated-word", "--ui-language", "sv"]) == 0
    out = capsys.readouterr().out
    assert "Vad den säger" in out
    assert "ordet står två gånger" in out
    assert run(["check", report, "--format", "sarif", "--ui-language", "sv"]) == 1
    assert "summan är 1 600" in capsys.readouterr().out


def test_two_versions_are_compared_in_swedish(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", report, report, "--ui-language", "sv"]) == 0
    assert "report.txt -> report.txt: 0 nya, 0 borta, 1 kvar" in capsys.readouterr().out
