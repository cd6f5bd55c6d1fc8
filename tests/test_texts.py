"""In the reader's language: nothing that is said lacks its Swedish, and both say the same."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import astuple
from inspect import cleandoc
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from auditcli.checks import REGISTRY, footing
from auditcli.cli import run
from auditcli.cli.app import application
from auditcli.model import ClaimKind, ColumnKind, Rule, Source
from auditcli.reading import read_document
from auditcli.report import table_page
from auditcli.rulebook import strict_yaml
from auditcli.rulebook.params import param_list
from auditcli.texts import (
    asked,
    message,
    parameter,
    phrase,
    reader,
    readers_language,
    say,
    sv,
    sv_checks,
    sv_files,
    sv_help,
    sv_messages,
    sv_params,
    sv_words,
    told_language,
)
from tests.shipped import ROOT, shipped_rules

PACKAGE = ROOT / "auditcli"
RULES = shipped_rules()
SPOKEN = sorted(
    path for room in ("report", "rulebook", "cli") for path in (PACKAGE / room).rglob("*.py")
)
#: Where errors and notices are written, which come to the reader whole.
TELLING = [
    PACKAGE / "api.py",
    *sorted((PACKAGE / "cli").glob("*.py")),
    *sorted((PACKAGE / "reading" / "files").glob("*.py")),
    *(PACKAGE / "reading" / f"{name}.py" for name in ("__init__", "extra_words", "lexicon")),
    *sorted((PACKAGE / "rulebook").glob("*.py")),
]
CHECKS = [*sorted((PACKAGE / "checks").glob("*.py")), PACKAGE / "arithmetic" / "diagnosis.py"]
CHECKS.append(PACKAGE / "engine" / "crossing.py")

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
#: What is said by a value of the model or a table: severities, the notes of excerpts, what a
#: claim and a column are.
BY_VALUE = {
    *(kind.value for kind in ClaimKind),
    *(kind.value for kind in ColumnKind if kind is not ColumnKind.UNKNOWN),
    *table_page._ROLES.values(),
    *("before", "after", "amount", "percent", "points", "part", "whole", "in", "out", "unplaced"),
    *("told", "multiple"),
    *("error", "errors", "warning", "warnings", "note", "notes"),
    *("total", "whole", "before", "after", "also stated here", "document", "documents"),
}


def test_everything_that_is_said_has_its_swedish() -> None:
    assert (SAID | BY_VALUE) - sv_words.TEXTS.keys() == set(), (
        "add them to TEXTS in auditcli/texts/sv_words.py"
    )


def test_no_swedish_is_left_of_what_is_no_longer_said() -> None:
    assert sv_words.TEXTS.keys() - SAID - BY_VALUE == set()


def test_a_text_says_its_fields_in_both_languages() -> None:
    for english, swedish in sv_words.TEXTS.items():
        assert holes(english) == holes(swedish), english
    for table in (sv.PHRASES, sv_messages.MESSAGES, sv_files.FILES, sv_help.HELP):
        for english, swedish in table.items():
            assert len(holes(english)) == len(holes(swedish)), english


#: Words where messages are written that are none -> what they are.
NO_MESSAGE = {
    "audit {}": "a version",
    "audit rules": "a command",
    "audit: {}\n": "a frame",
    "--output {}": "an option",
    "params: {}": "a place, with a message behind it",
    "[FINGERPRINT]... [PATHS]...": "names of arguments",
    "| rule | category | severity | check |": "the catalogue, which is English",
    "only those have fields": "an assertion",
    "the parser places every event": "an assertion",
}


def docstrings(tree: ast.AST) -> Iterator[int]:
    """The ids of the docstrings in a module."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            yield id(body[0].value)


def worded_in(path: Path) -> Iterator[str]:
    """Every text with words in a file, exceptions too: no docstring, no command line, no page."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = set(docstrings(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            skipped.update(id(part) for part in node.values)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "examples":
            skipped.update(map(id, node.args))  # in the help of commands
    for node in ast.walk(tree):
        text = "" if id(node) in skipped else template(node)
        if " " in text.strip() and text.count("\n") < 3 and re.search(r"[^\W\d_]{2}", text):
            yield text


#: What the parser of YAML says, which is never shown alone.
PARSER = {part for part, _ in strict_yaml._MENDS}
#: Descriptions for editors, which are English as the files are.
MESSAGE_FILES = [path for path in TELLING if path.name != "schemas.py"]


@pytest.mark.parametrize(
    "path", MESSAGE_FILES, ids=[f"{p.parent.name}-{p.stem}" for p in MESSAGE_FILES]
)
def test_every_message_has_its_swedish(path: Path) -> None:
    with reader("sv"):
        missing = {
            text
            for text in set(worded_in(path)) - NO_MESSAGE.keys() - PARSER - sv_words.TEXTS.keys()
            if message(text.replace("{}", "7")) == text.replace("{}", "7")
        }
    assert missing == set(), "add them to the tables in auditcli/texts"


def test_no_swedish_is_left_of_a_message_that_is_no_longer_said() -> None:
    worded = {text for path in MESSAGE_FILES for text in worded_in(path)}
    worded |= {text for path in CHECKS for text in worded_in(path)}  # what a rule of theirs lacks
    joined = "\n".join(sorted(worded))
    told = {*sv_messages.MESSAGES, *sv_files.FILES} - {"{}, line {}: {}"}
    parts = {
        text: ".*".join(map(re.escape, text.removesuffix(" ({})").split("{}"))) for text in told
    }
    assert {text for text in told if not re.search(parts[text], joined)} == set()


def helped(command: Any) -> Iterator[str]:
    """Every text in the help of a command and of those below it."""
    yield from (" ".join(one.split()) for one in cleandoc(command.help or "").split("\n\n"))
    yield from (line.rpartition("  ")[2] for line in (command.epilog or "").splitlines())
    for param in command.params:
        yield from filter(None, (param.help, getattr(param, "rich_help_panel", "")))
    for below in getattr(command, "commands", {}).values():
        yield from helped(below)


def test_every_help_text_has_its_swedish() -> None:
    texts = {
        text
        for text in helped(get_command(application()))
        if not text.startswith(("audit ", "pdf"))
    }
    with reader("sv"):
        assert {text for text in texts if message(text) == text} == set()


def test_the_page_of_every_rule_has_its_swedish() -> None:
    notes = {
        note for kind in REGISTRY.values() for _, _, note in map(astuple, param_list(kind.params))
    }
    assert REGISTRY.keys() == sv_checks.ASKED.keys(), "write it into auditcli/texts/sv_checks.py"
    assert notes - sv_params.NOTES.keys() == set(), "add them to auditcli/texts/sv_params.py"
    assert sv_params.NOTES.keys() - notes == set()
    english, swedish = cleandoc(footing.__doc__ or ""), sv_checks.ASKED["footing"]
    assert asked("footing", english) == english
    with reader("sv"):
        assert asked("footing", english) == swedish
        assert parameter("Stretches of years.") == "Spann av år."


def phrases_in(path: Path) -> Iterator[str]:
    """Every text with words in a check that a reader may see: no docstring, no exception."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = set(docstrings(tree))
    for node in ast.walk(tree):
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
    assert phrase("Lön, column 2", "sv") == "Lön, kolumn 2"
    assert phrase('"Ån" stands once, "Ön" twice: one of the two is misspelt', "sv") == (
        '"Ån" står en gång, "Ön" två gånger: en av de två är felstavad'
    )
    assert phrase("no chapter has this title", "sv") == "inget kapitel har denna rubrik"
    doubt = "disagrees, but the reading is uncertain: confidence {} is below {}"
    assert phrase(doubt.format("0.85", "0.9"), "sv").endswith("säkerheten 0,85 är under 0,9")
    assert phrase(doubt.format("0.85", "1"), "sv").endswith("säkerheten 0,85 är under 1")
    assert phrase("", "sv") == ""


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2023-02-29", "I februari 2023 är det 28 dagar, eftersom 2023 inte är ett skottår."),
        ("2023-04-31", "I april är det bara 30 dagar."),
        ("2023-13-01", "Det finns ingen månad 13."),
    ],
)
def test_why_a_date_is_none_is_said_in_swedish(date: str, said: str) -> None:
    (mention,) = read_document(Source("a.txt", f"Beslutet togs {date}.\n"), "sv").dates
    assert phrase(mention.reason, "sv") == said


def test_the_reader_is_spoken_to_within_and_no_longer() -> None:
    with reader("sv"):
        assert say("no findings") == "inga iakttagelser"
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
    assert "beräknat:   1 200 + 300 = 1 500" in swedish
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


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check", "a.txt", "--ui-language", "sv"], "sv"),
        (["check", "--ui-language=sv", "a.txt"], "sv"),
        (["check", "--ui-language=de"], None),
        (["check", "--", "--ui-language=sv"], None),
        (["check", "--ui-language"], None),
        ([], None),
    ],
)
def test_the_language_of_a_command_line_is_found_before_it_is_understood(
    arguments: list[str], language: str | None
) -> None:
    assert told_language(arguments) == language


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "gone.txt"], "audit: gone.txt: det finns ingen sådan fil eller mapp\n"),
        (["check", "report.txt", "--select", "totl"], 'heter "totl"; menade du "total"?'),
        (["check", "report.txt", "--frmat", "json"], "Fel: Det finns inget val --frmat (möjliga"),
        (["check"], "Fel: Argumentet 'PATHS' saknas."),
        (["chek"], "Fel: Det finns inget kommando 'chek'. Menade du 'check'"),
        (
            ["check", "report.txt", "--fail-on", "x"],
            "Fel: Ogiltigt värde för '--fail-on': 'x' är inte",
        ),
        (["accept", "--all"], "audit: säg varför med --reason"),
        (
            ["config", "--config", "bad.yaml"],
            'bad.yaml:1: okänd nyckel "fail"; menade du "fail_on"?',
        ),
        (["explain", "no-such"], 'audit: ingen regel heter "no-such"; '),
    ],
)
def test_what_is_refused_is_refused_in_swedish(
    report: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bad.yaml").write_text("fail: error\n", encoding="utf-8")
    assert run([*arguments, "--ui-language", "sv"]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "-h"], ["Användning: audit check", "Vad som granskas:", "Visa denna hjälp."]),
        (["tables", "report.txt"], ["Tabell 1 (rad 1", "1 tabell, 3 tal: 0 summor stämmer"]),
        (["claims", "report.txt"], ["0 påståenden, 0 av dem prövade"]),
        (["rules"], ["allvar", "berättar vad en regel finner och varför"]),
        (["config", "report.txt"], ["# ingen audit.yaml uppåt i mapparna", "period: avläses"]),
        (["check", "report.txt", "--format", "markdown"], ["## Granskning: 1 fel", "| | Rad |"]),
        (["check", "report.txt", "--format", "junit"], ["report.txt:5:7: fel: Summa"]),
        (["check", "report.txt", "--format", "sarif"], ["Den säger: ", '"text": "del: Resultat']),
        (["accept", "report.txt", "--all", "--reason", "x"], ["1 iakttagelse godtagna"]),
        (["init"], ["audit.yaml skriven"]),
    ],
)
def test_what_a_command_prints_is_in_swedish(
    report: str, arguments: list[str], said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run([*arguments, "--ui-language", "sv"])
    out = capsys.readouterr().out
    assert [text for text in said if text not in out] == []


def test_a_configuration_decides_the_language_of_what_is_refused(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("audit.yaml").write_text("ui_language: sv\n", encoding="utf-8")
    assert run(["check", "gone.txt", report]) == 2
    assert "det finns ingen sådan fil" in capsys.readouterr().err
    assert run(["check", report, "--format", "sarif"]) == 1
    assert say("no findings") == "no findings", "the next run begins in English"
