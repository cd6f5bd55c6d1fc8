"""audit.yaml: read strictly, applied in order, and each value knows where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from auditcli.errors import AuditError, RuleError, UsageError
from auditcli.model import Severity
from auditcli.rulebook.configuration import (
    Configuration,
    find_configuration,
    read_configuration,
)
from auditcli.rulebook.in_force import InForce, RuleInForce, Setting, Told, in_force
from auditcli.rulebook.loader import load_file
from auditcli.rulebook.starter import starter
from tests.shipped import shipped_rules

Write = Callable[..., Configuration]
LISTS = {"sv": ("rise", "table.total", "units.mnkr"), "en": ("rise",)}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(text: str) -> Configuration:
        path = tmp_path / "audit.yaml"
        path.write_text(text, encoding="utf-8")
        return read_configuration(path, LISTS.__getitem__)

    return write_file


def held(configuration: Configuration, told: Told = Told(), report: str = "") -> InForce:  # noqa: B008
    folder = configuration.path.parent if configuration.path else Path()
    return in_force(configuration, shipped_rules(), told, folder / report if report else None)


def rule_of(found: InForce, name: str = "column-does-not-foot") -> RuleInForce:
    return next(one for one in found.rules if one.rule.id == name)


def test_the_nearest_configuration_up_the_tree_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "audit.yaml").write_text("fail_on: error\n")
    assert find_configuration(inner) == tmp_path / "audit.yaml"
    (tmp_path / "a" / "audit.yaml").write_text("fail_on: error\n")
    assert find_configuration(inner) == tmp_path / "a" / "audit.yaml"


def test_without_a_configuration_everything_is_as_the_rules_say() -> None:
    found = held(Configuration())
    assert found.running == tuple(shipped_rules())
    assert (found.language, found.period, found.fail_on) == (None, None, None)


def test_a_value_knows_its_file_and_line_and_an_option_wins(write: Write) -> None:
    configuration = write("language: sv\nperiod: 2024\nfail_on: error\n")
    found = held(configuration, Told(period="2023"))
    assert found.language == Setting("sv", f"{configuration.path}:1")
    assert found.fail_on == Setting("error", f"{configuration.path}:3")
    assert found.period == Setting("2023", "option")


def test_rules_are_turned_off_and_given_a_severity_by_id_category_and_pattern(
    write: Write,
) -> None:
    found = held(
        write("rules:\n  repeated-word: off\n  total: note\n  '*-does-not-foot': warning\n")
    )
    assert not rule_of(found, "repeated-word").on
    assert rule_of(found).rule.severity is Severity.WARNING
    assert dict(rule_of(found).origins)["severity"].endswith(":4")


def test_a_rule_is_set_in_several_ways_and_keeps_its_other_parameters(write: Write) -> None:
    text = (
        "rules:\n  goal-counts-conflict:\n    severity: note\n    unlikely: warning\n"
        "    min_confidence: 0.9\n    params: {parts: 0.6}\n"
    )
    before = next(rule for rule in shipped_rules() if rule.id == "goal-counts-conflict")
    after = rule_of(held(write(text)), "goal-counts-conflict").rule
    assert (after.severity, after.unlikely) == (Severity.NOTE, Severity.WARNING)
    assert after.min_confidence == Decimal("0.9")
    assert after.params == replace(before.params, parts=Decimal("0.6"))  # type: ignore[type-var]
    text = "rules:\n  column-does-not-foot: {unlikely: off}\n"
    assert rule_of(held(write(text))).rule.unlikely is None


def test_a_confidence_for_all_rules_gives_way_to_one_for_a_rule(write: Write) -> None:
    found = held(
        write("min_confidence: 0.7\nrules:\n  column-does-not-foot: {min_confidence: 0.2}\n")
    )
    assert rule_of(found).rule.min_confidence == Decimal("0.2")
    assert rule_of(found, "repeated-word").rule.min_confidence == Decimal("0.7")


def test_select_and_ignore_on_the_command_line_win(write: Write) -> None:
    configuration = write("rules:\n  total: off\n")
    assert not rule_of(held(configuration)).on
    chosen = held(configuration, Told(select=("column-does-not-foot",)))
    assert [rule.id for rule in chosen.running] == ["column-does-not-foot"]
    ignored = held(configuration, Told(ignore=("repeated-word",)))
    assert not rule_of(ignored).on
    assert dict(rule_of(ignored, "repeated-word").origins)["on"] == "--ignore"


PATHS = """\
language: sv
rules:
  repeated-word: off
paths:
  - match: "bilagor/*"
    language: en
    rules:
      repeated-word: on
  - match: "*-2022.txt"
    period: 2022
  - match: "bilagor/sist-*"
    language: sv
"""


@pytest.mark.parametrize(
    ("report", "language", "period", "on"),
    [
        ("rapport.txt", "sv", None, False),
        ("bilagor/a.txt", "en", None, True),
        ("bilagor/a-2022.txt", "en", "2022", True),
        ("del/a-2022.txt", "sv", "2022", False),
        ("bilagor/sist-a.txt", "sv", None, True),
    ],
)
def test_what_is_said_for_a_path_holds_there_and_the_last_entry_wins(
    report: str, language: str, period: str | None, on: bool, write: Write
) -> None:
    found = held(write(PATHS), report=report)
    assert found.language is not None
    assert found.language.value == language
    assert (found.period.value if found.period else None) == period
    assert rule_of(found, "repeated-word").on is on


def test_a_path_outside_the_configurations_folder_is_none_of_its_paths(write: Write) -> None:
    configuration = write(PATHS)
    found = in_force(configuration, shipped_rules(), Told(), Path("/elsewhere/a-2022.txt"))
    assert found.period is None


def test_words_are_added_by_list_nested_or_dotted(write: Write) -> None:
    text = "lexicon:\n  sv:\n    table:\n      total: [Slut  Summa]\n    units.mnkr: [mkr, 1]\n"
    words = held(write(text)).words
    assert [(one.name, one.words) for one in words] == [
        ("table.total", ("slut summa",)),
        ("units.mnkr", ("mkr", "1")),
    ]


def test_folders_and_files_are_taken_from_the_configurations_folder(write: Write) -> None:
    configuration = write("rule_folders: [egna]\ninclude: ['*.text']\nui_language: sv\n")
    assert configuration.path is not None
    assert configuration.rule_folders == (configuration.path.parent / "egna",)
    assert configuration.include == ("*.text",)
    assert configuration.ui_language == "sv"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("langauge: sv\n", 1, 'did you mean "language"?'),
        ("language: xx\n", 1, 'unknown language "xx"'),
        ("fail_on: erorr\n", 1, 'did you mean "error"?'),
        ("min_confidence: 2\n", 1, "from 0 to 1"),
        ("min_confidence: high\n", 1, "a number such as 0.5"),
        ("language: sv\nlanguage: en\n", 2, "given twice"),
        ("rules:\n  total: loud\n", 2, "write on, off, error, warning, note, or keys"),
        ("rules:\n  total: {severty: note}\n", 2, 'did you mean "severity"?'),
        ("rules: [total]\n", 1, "keys with values"),
        ("rules:\n  total: off\n  total: on\n", 3, "given twice"),
        ("paths:\n  - language: sv\n", 2, 'the key "match" is missing'),
        ("paths:\n  - match: x\n", 2, "nothing is set"),
        ("paths: x\n", 1, "must be a list"),
        ("lexicon:\n  xx: {rise: [upp]}\n", 2, 'there is no language "xx"'),
        ("lexicon:\n  sv:\n    tabel.total: [x]\n", 3, 'did you mean "table.total"?'),
        ("lexicon:\n  sv:\n    table: {totl: [x]}\n", 3, 'did you mean "table.total"?'),
        ("lexicon:\n  sv: [x]\n", 2, "keys with values"),
        ("ui_language: de\n", 1, "known are: en, sv"),
        ("include: '*.txt'\n", 1, "must be a list"),
        ("", 1, "the file is empty; write a setting"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_the_mend(
    text: str, line: int, words: str, write: Write, tmp_path: Path
) -> None:
    with pytest.raises(RuleError) as caught:
        write(text)
    said = str(caught.value)
    assert said.startswith(f"{tmp_path / 'audit.yaml'}:{line}: ")
    assert words in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rules:\n  column-does-not-fot: off\n", 'did you mean "column-does-not-foot"?'),
        ("rules:\n  column-does-not-foot:\n    params: {x: 1}\n", "unknown key"),
        ("rules:\n  '*': off\n", "no rule is left to run"),
    ],
)
def test_names_of_rules_and_parameters_are_held_against_the_rules(
    text: str, words: str, write: Write
) -> None:
    configuration = write(text)
    with pytest.raises(AuditError) as caught:
        held(configuration)
    assert words in str(caught.value)


def test_a_configuration_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        read_configuration(tmp_path, LISTS.__getitem__)


def test_selecting_a_rule_that_is_not_there_is_an_error_of_the_option(write: Write) -> None:
    with pytest.raises(UsageError, match="--select"):
        held(write("fail_on: error\n"), Told(select=("nothing-such",)))


def test_the_starter_is_a_configuration_as_it_stands_and_with_all_of_its_comments_in(
    write: Write,
) -> None:
    assert held(write(starter())).fail_on is not None
    lines = []
    for line in starter().split("\n"):
        inner = line.removeprefix("# ")
        setting = inner.split(":")[0].strip().strip('-"').replace("_", "").replace("-", "")
        is_setting = line.startswith("# ") and ":" in inner and " " not in setting.strip()
        lines.append(inner if is_setting and "schema" not in inner else line)
    text = "\n".join(lines).replace("Else that of", "#")
    configuration = write(text)
    assert {section.match for section in configuration.sections} == {"", "annex/*.txt"}
    found = held(configuration, report="annex/a.txt")
    assert found.period == Setting("2023", found.period.origin if found.period else "")
    assert [words.name for words in found.words] == ["table.total", "units.mnkr"]


def test_a_parameter_that_the_check_itself_refuses_is_said(write: Write) -> None:
    rule = next(rule for rule in shipped_rules() if rule.check == "declared-total")
    text = f"rules:\n  {rule.id}:\n    params: {{parts: [{{labels: []}}]}}\n"
    with pytest.raises(RuleError, match=r"audit\.yaml:3: .*labels is empty"):
        held(write(text))


def test_a_parameter_is_set_beside_those_that_the_check_insists_on(write: Write) -> None:
    rule = next(rule for rule in shipped_rules() if rule.check == "declared-total")
    found = rule_of(held(write(f"rules:\n  {rule.id}: {{params: {{lone: true}}}}\n")), rule.id)
    assert found.rule.raw_params == {**rule.raw_params, "lone": True}


def test_what_is_said_for_paths_does_not_hold_for_no_report_in_particular(write: Write) -> None:
    found = held(write(PATHS))
    assert found.language is not None
    assert found.language.value == "sv"
    assert not rule_of(found, "repeated-word").on


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ("sv: {why: Därför.}\n", 'the key "sv.message" is missing; translate both or neither'),
        ("sv: {message: x}\n", 'the key "sv.why" is missing'),
        ("sv: {message: '{reportd}', why: x}\n", 'did you mean "reported"?'),
        ("sv: {massage: x, why: x}\n", 'did you mean "message"?'),
    ],
)
def test_a_translation_of_a_rule_is_whole_and_has_placeholders_that_are(
    extra: str, words: str, tmp_path: Path
) -> None:
    rule = next(rule for rule in shipped_rules() if rule.id == "repeated-word")
    text = Path(rule.origin).read_text(encoding="utf-8")
    text = text.split("\nsv:")[0] + f"\n{extra}flags:" + text.split("\nflags:", 1)[1]
    path = tmp_path / f"{rule.id}.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_file(path)
    assert words in str(caught.value)
