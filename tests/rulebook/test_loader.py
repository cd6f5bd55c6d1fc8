"""Rule files become rules, or one sentence that says what is wrong and where."""

from __future__ import annotations

import os
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from auditcli.errors import RuleError
from auditcli.model import Severity
from auditcli.rulebook import DEFAULT_MIN_CONFIDENCE, load_file, load_folder, load_rules, rules_dir
from auditcli.rulebook import loader as loader_module
from tests.rulebook.conftest import WeighingParams

Write = Callable[..., Path]


def test_a_rule_is_read_with_all_its_parts(write_rule: Write) -> None:
    path = write_rule()
    rule = load_file(path)
    assert (rule.id, rule.check, rule.category) == ("too-heavy", "weighing", "total")
    assert rule.severity is Severity.ERROR
    assert rule.message == "{subject}: {reported}, but {count} parts weigh {computed}"
    assert rule.why == "Scales do not lie."
    assert rule.flags == ("Lön    1\nSumma  2\n",)
    assert rule.passes == ("Inget att väga.",)
    assert rule.origin == str(path)


def test_what_a_rule_does_not_say_has_its_default(write_rule: Write) -> None:
    rule = load_file(write_rule())
    assert rule.params == WeighingParams()
    assert rule.raw_params == {}
    assert rule.unlikely is None
    assert rule.languages == ()
    assert rule.min_confidence == DEFAULT_MIN_CONFIDENCE == Decimal("0.5")


def test_optional_parts_are_read(write_rule: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader_module, "lexicon_languages", lambda: frozenset({"sv", "en"}))
    more = "unlikely: note\nlanguages: [sv]\nmin_confidence: 0.8\n"
    rule = load_file(write_rule(more=more))
    assert rule.unlikely is Severity.NOTE
    assert rule.languages == ("sv",)
    assert rule.min_confidence == Decimal("0.8")


def test_parameters_are_read_as_their_types(write_rule: Write) -> None:
    more = 'params: {smallest: 3, strict: true, share: "0.10", unit: ton, words: [tung, "no"]}\n'
    rule = load_file(write_rule(more=more))
    assert rule.params == WeighingParams(3, True, Decimal("0.10"), "ton", ("tung", "no"))
    assert list(rule.raw_params) == ["smallest", "strict", "share", "unit", "words"]


def test_empty_parameters_are_the_defaults(write_rule: Write) -> None:
    assert load_file(write_rule(more="params: {}\n")).params == WeighingParams()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("check: weighing", "check: weighting"), r':2: unknown check "weighting"; did you mean'),
        (("category: total", "category: totals"), r':3: unknown category "totals"; did you mean'),
        (("severity: error", "severity: eror"), r':4: unknown severity "eror"; did you mean "err'),
        (("id: too-heavy", "id: too_heavy"), ":1: the id .* with hyphens between"),
        (("id: too-heavy", "id: too-light"), ':1: the id "too-light" must be the file\'s name'),
        (("why: Scales do not lie.\n", ""), ':1: the key "why" is missing'),
        (("{count}", "{cuont}"), r':5: .*"\{cuont\}"; did you mean "count"'),
        (("{count}", "{count:>5}"), r':5: message: write "\{count\}" alone'),
        (("{count}", "{count!r}"), r':5: message: write "\{count\}" alone'),
        (("{count}", "{count.real}"), r':5: .*unknown placeholder "\{count.real\}"'),
        (("{count}", "{}"), r':5: .*unknown placeholder "\{\}"'),
        (("{count}", "{count"), ":5: message has a brace without its pair"),
        (("- Inget att väga.", "[]"), ":12: passes is empty; give at least one text"),
        (("why:", "whi:"), r':6: unknown key "whi"; did you mean "why"'),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_mend(
    write_rule: Write, change: tuple[str, str], said: str
) -> None:
    path = write_rule("too-heavy", change)
    with pytest.raises(RuleError, match=rf"too-heavy\.yaml{said}"):
        load_file(path)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("params:\n  smalest: 3\n", 'unknown key "params.smalest"; did you mean "smallest"'),
        (
            "params:\n  smallest: 010\n",
            "params.smallest must be a whole number such as 12, not 010",
        ),
        ("params:\n  strict: no\n", "params.strict must be true or false, not no"),
        ("params:\n  unit: no\n", "params.unit is no, which YAML reads as true or false"),
        ("params:\n  words: tung\n", "params.words must be a list"),
        ("params:\n  smallest: 0\n", "params: smallest must be at least 1"),
        ("params: 3\n", "params must hold keys with values"),
        ("languages: []\n", "languages is empty"),
        ("languages: [klingon]\n", r'unknown languages\[1\] "klingon"'),
        ("min_confidence: 1.5\n", "min_confidence must be from 0 to 1, not 1.5"),
        ("min_confidence: 50 %\n", "min_confidence must be a number"),
        ("severity: note\n", r'"severity" is given twice \(first on line 4\)'),
    ],
)
def test_wrong_optional_parts_are_refused(write_rule: Write, more: str, said: str) -> None:
    with pytest.raises(RuleError, match=rf"too-heavy\.yaml:\d+: {said}"):
        load_file(write_rule(more=more))


def test_a_doubled_brace_is_a_brace(write_rule: Write) -> None:
    assert load_file(write_rule("too-heavy", ("{count}", "{{count}}"))).message.count("{{") == 1


def test_a_folder_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="the rules folder does not exist"):
        load_rules_of(tmp_path / "none")


def test_a_file_where_a_folder_is_meant_is_an_error(write_rule: Write) -> None:
    with pytest.raises(RuleError, match="is a file, not a folder"):
        load_rules_of(write_rule())


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("no rule", encoding="utf-8")
    (tmp_path / ".hidden.yaml").write_text("no rule", encoding="utf-8")
    with pytest.raises(RuleError, match="there is no rule here"):
        load_rules_of(tmp_path)


def test_a_folder_or_file_that_cannot_be_read_is_an_error(
    write_rule: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_rule()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(RuleError, match=r"cannot be read \(Permission denied\)"):
        load_rules_of(path.parent)
    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(RuleError, match=r"the folder cannot be read \(Permission denied\)"):
        load_rules_of(path.parent)


def test_two_files_of_one_folder_may_not_have_the_same_id(write_rule: Write) -> None:
    path = write_rule()
    path.with_suffix(".yml").write_bytes(path.read_bytes())
    with pytest.raises(RuleError, match=r"too-heavy\.yml:1: .*has the same id"):
        load_rules_of(path.parent)


def load_rules_of(folder: Path) -> object:
    return load_folder(folder)


@pytest.fixture
def shipped(write_rule: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Rules that stand in for the shipped ones: two of them."""
    folder = write_rule("too-heavy", folder="shipped").parent
    write_rule("askew", folder="shipped")
    monkeypatch.setattr(loader_module, "rules_dir", lambda: folder)
    return folder


def test_the_shipped_rules_come_in_the_order_of_their_ids(shipped: Path) -> None:
    assert [rule.id for rule in load_rules()] == ["askew", "too-heavy"]


def test_a_folder_of_ones_own_adds_rules_and_replaces_by_id(
    shipped: Path, write_rule: Write
) -> None:
    own = write_rule("too-heavy", ("severity: error", "severity: note"), folder="own").parent
    write_rule("too-light", folder="own")
    rules = {rule.id: rule for rule in load_rules(own)}
    assert list(rules) == ["askew", "too-heavy", "too-light"]
    assert rules["too-heavy"].severity is Severity.NOTE
    assert rules["too-heavy"].origin == os.fspath(own / "too-heavy.yaml")
    assert rules["askew"].origin == os.fspath(shipped / "askew.yaml")


def test_a_later_folder_wins_over_an_earlier_one(shipped: Path, write_rule: Write) -> None:
    first = write_rule("askew", ("severity: error", "severity: note"), folder="first").parent
    last = write_rule("askew", ("severity: error", "severity: warning"), folder="last").parent
    assert load_rules(first, last)[0].severity is Severity.WARNING


def test_the_shipped_rules_are_found_from_the_package() -> None:
    assert (rules_dir() / "lexicon").is_dir()
