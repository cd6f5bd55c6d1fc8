"""A rule's page says what it finds, how it is set and on which texts it speaks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from auditcli.checks import REGISTRY, CheckKind
from auditcli.rulebook import load_file
from auditcli.rulebook import params as params_module
from auditcli.rulebook.pages import rule_page, rules_markdown
from auditcli.rulebook.params import param_list
from tests.rulebook.conftest import WeighingParams

Write = Callable[..., Path]


def test_the_comment_of_a_parameter_is_found_beside_and_above_it() -> None:
    notes = {param.name: param.note for param in param_list(WeighingParams)}
    assert notes == {
        "smallest": "fewest parts that make a whole",
        "strict": "whether to be strict",
        "share": "how much may be missing, as a share",
        "unit": "the unit that is weighed in",
        "words": 'words that mean "heavy"',
    }


def test_parameters_are_listed_without_comments_where_the_source_is_not_at_hand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: object) -> str:
        raise OSError("could not get source code")

    monkeypatch.setattr(params_module.inspect, "getsource", refuse)
    params_module._notes.cache_clear()
    try:
        assert [param.note for param in param_list(WeighingParams)] == [""] * 5
    finally:
        params_module._notes.cache_clear()


def test_a_page_has_the_reason_the_settings_and_the_examples(write_rule: Write) -> None:
    rule = load_file(write_rule(more='params:\n  share: "0.1"\n  words: [tung]\nunlikely: note\n'))
    sections = {section.heading: section.body for section in rule_page(rule)}
    assert sections[""] == rule.why
    assert sections["What it says"] == rule.message
    assert "unlikely:       note" in sections["How it is set"]
    assert "file:           too-heavy.yaml" in sections["How it is set"]
    assert 'words: ["tung"]   # default: []' in sections["Parameters"]
    assert "share: 0.1   # default: 0.05" in sections["Parameters"]
    assert "strict: false\n" in sections["Parameters"]
    assert sections["Flagged"] == "Lön    1\nSumma  2"
    assert sections["Passed"] == "Inget att väga."
    assert sections['What the check "weighing" asks'].startswith("A check of the tests' own")


def test_a_check_without_parameters_has_no_such_part_on_its_page(
    write_rule: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    @dataclass(frozen=True)
    class NoParams:
        """Nothing to set."""

    kind = CheckKind(
        "weighing", NoParams, lambda _document, _params: iter(()), frozenset({"count"})
    )
    monkeypatch.setitem(REGISTRY, "weighing", kind)
    headings = [section.heading for section in rule_page(load_file(write_rule()))]
    assert "Parameters" not in headings


def test_a_page_is_made_where_docstrings_were_stripped(
    write_rule: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[WeighingParams.__module__], "__doc__", None)
    headings = [section.heading for section in rule_page(load_file(write_rule()))]
    assert not any(heading.startswith("What the check") for heading in headings)


def test_markdown_has_a_table_of_rules_and_the_page_of_each(write_rule: Write) -> None:
    rules = [load_file(write_rule("too-heavy")), load_file(write_rule("too-light"))]
    page = rules_markdown(rules)
    assert "| [too-light](#too-light) | total | error | weighing |" in page
    assert page.count("\n## too-") == 2
    assert "```text\nLön    1\nSumma  2\n```" in page


def test_an_example_with_a_fence_of_its_own_gets_a_longer_one(write_rule: Write) -> None:
    rule = load_file(write_rule("too-heavy", ("Inget att väga.", '"```"')))
    assert "````text\n```\n````" in rules_markdown([rule])


def test_a_page_does_not_tell_where_the_file_lies_on_this_machine(
    write_rule: Write, tmp_path: Path
) -> None:
    assert str(tmp_path) not in rules_markdown([load_file(write_rule())])
