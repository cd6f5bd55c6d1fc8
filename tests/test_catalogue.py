"""A check kind is complete: registered, documented, with a rule, fixtures and its page."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from types import ModuleType
from typing import get_type_hints

import pytest

import auditcli.checks
from auditcli.checks import PLACEHOLDERS, REGISTRY
from auditcli.model import Outcome, Rule
from auditcli.rulebook import load_rules, rules_dir
from auditcli.rulebook.pages import rules_markdown
from auditcli.rulebook.params import param_list, readable
from tests.shipped import FIXTURES, ROOT, shipped_rules

KINDS = sorted(REGISTRY)
RULES = shipped_rules()

each_kind = pytest.mark.parametrize("name", KINDS)
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def module_of(name: str) -> ModuleType:
    return importlib.import_module(f"auditcli.checks.{name.replace('-', '_')}")


def test_the_shipped_rules_load_and_are_those_of_the_repository() -> None:
    assert load_rules()
    assert rules_dir() == ROOT / "rules"


def test_every_check_module_is_registered() -> None:
    modules = {
        module.name.replace("_", "-")
        for module in pkgutil.iter_modules(auditcli.checks.__path__)
        if hasattr(importlib.import_module(f"auditcli.checks.{module.name}"), "check")
    }
    assert modules == set(REGISTRY)


@each_kind
def test_a_check_is_registered_by_its_own_name_with_its_own_parts(name: str) -> None:
    kind, module = REGISTRY[name], module_of(name)
    assert kind.name == name
    assert kind.params is module.Params
    assert kind.check is module.check
    assert kind.facts is module.FACTS


@each_kind
def test_a_check_says_what_it_asks(name: str) -> None:
    assert (module_of(name).__doc__ or "").strip()


@each_kind
def test_a_check_does_not_name_a_fact_like_a_field_of_the_outcome(name: str) -> None:
    assert not REGISTRY[name].facts & PLACEHOLDERS


@each_kind
def test_each_parameter_has_a_comment_a_default_and_a_type_that_yaml_can_give(name: str) -> None:
    params = REGISTRY[name].params
    assert [param.name for param in param_list(params) if not param.note] == []
    assert [hint for hint in get_type_hints(params).values() if not readable(hint)] == []
    assert hash(params()) == hash(params())
    assert getattr(params, "__dataclass_params__").frozen  # noqa: B009 - not known to mypy


@each_kind
def test_every_check_kind_has_a_rule(name: str) -> None:
    assert [rule.id for rule in RULES if rule.check == name]


def test_placeholders_of_messages_are_fields_of_the_outcome() -> None:
    assert {field.name for field in dataclasses.fields(Outcome)} >= PLACEHOLDERS


@each_rule
def test_every_rule_has_a_loud_and_a_quiet_fixture(rule: Rule) -> None:
    folder = FIXTURES / rule.id
    assert list(folder.glob("loud-*.txt")), f"{folder} needs a loud-*.txt"
    assert list(folder.glob("quiet-*.txt")), f"{folder} needs a quiet-*.txt"


@each_rule
def test_a_rule_says_why_in_a_sentence_and_names_the_fault_in_words(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].*\.", rule.why)
    assert "-" in rule.id


def test_every_fixture_folder_belongs_to_a_rule() -> None:
    folders = {path.name for path in FIXTURES.iterdir() if path.is_dir()}
    assert folders - {"reports"} <= {rule.id for rule in RULES}


def test_the_page_of_the_rules_is_fresh() -> None:
    page = ROOT / "rules" / "README.md"
    written = page.read_text(encoding="utf-8") if page.exists() else ""
    assert written == rules_markdown(load_rules()), (
        "rules/README.md is stale; run `audit rules --markdown > rules/README.md`"
    )
