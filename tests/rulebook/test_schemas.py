"""The JSON schemas: what the loader takes they take, and they are shipped as they are made."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from auditcli.reading import available_languages
from auditcli.reading.extra_words import word_lists
from auditcli.rulebook import rules_dir
from auditcli.rulebook.loader import REQUIRED
from auditcli.rulebook.schemas import configuration_schema, rule_schema, written
from auditcli.rulebook.starter import starter
from tests.shipped import shipped_rules

RULE_FILES = sorted(rules_dir().glob("*.yaml"))
UPDATE = os.environ.get("AUDIT_UPDATE_EXPECTED") == "1"


def made_configuration_schema() -> dict[str, Any]:
    lists = {language: word_lists(language) for language in available_languages()}
    return configuration_schema(lists, [rule.id for rule in shipped_rules()])


MADE = {
    "rule.schema.json": rule_schema,
    "audit.schema.json": made_configuration_schema,
}


def wrongs(schema: dict[str, Any], text: str) -> list[str]:
    data = yaml.safe_load(text)
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(data)]


@pytest.mark.parametrize("name", MADE)
def test_a_shipped_schema_is_valid_and_fresh(name: str) -> None:
    schema = MADE[name]()
    jsonschema.Draft7Validator.check_schema(schema)
    path = rules_dir() / name
    if UPDATE:
        path.write_text(written(schema), encoding="utf-8")
    stored = path.read_text(encoding="utf-8") if path.exists() else ""
    assert stored == written(schema), f"{name} is stale: AUDIT_UPDATE_EXPECTED=1 pytest writes it"


@pytest.mark.parametrize("path", RULE_FILES, ids=[path.stem for path in RULE_FILES])
def test_every_shipped_rule_is_valid(path: Path) -> None:
    assert wrongs(rule_schema(), path.read_text(encoding="utf-8")) == []


RULE = RULE_FILES[0].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("severity:", "severty:", 1),
        lambda text: text.replace("severity: ", "severity: very-", 1),
        lambda text: text.replace("check: ", "check: no-", 1),
        lambda text: text + "params: {no_such: 1}\n" if "\nparams:" not in text else "id: x",
        lambda text: text + "more: 1\n",
    ],
)
def test_what_the_loader_refuses_is_refused(change: Any) -> None:
    assert wrongs(rule_schema(), RULE) == []
    assert wrongs(rule_schema(), change(RULE))


def test_every_required_key_is_required() -> None:
    assert set(rule_schema()["required"]) == set(REQUIRED)


def test_what_audit_init_writes_is_valid() -> None:
    assert wrongs(made_configuration_schema(), starter()) == []


@pytest.mark.parametrize(
    "text",
    [
        "language: sv\nperiod: 2024\nfail_on: never\nmin_confidence: 0.5\nui_language: sv\n",
        "period: 2021-2024\ninclude: ['*.txt']\nrule_folders: [egna]\n",
        "rules: {repeated-word: off, total: note, 'x-*': {unlikely: off, params: {a: 1}}}\n",
        "paths: [{match: '*.txt', period: 2023, rules: {year: off}}]\n",
        "lexicon: {sv: {rise: [upp], table: {total: [slut]}, units: {tkr: [k]}}}\n",
        "lexicon: {sv: {table.total: [slut], units.tkr: [k, 1]}}\n",
    ],
)
def test_a_configuration_that_the_loader_takes_is_valid(text: str) -> None:
    assert wrongs(made_configuration_schema(), text) == []


@pytest.mark.parametrize(
    "text",
    [
        "langauge: sv\n",
        "language: xx\n",
        "fail_on: often\n",
        "rules: {total: loud}\n",
        "rules: {total: {severty: note}}\n",
        "paths: [{period: 2023}]\n",
        "paths: [{match: x}]\n",
        "lexicon: {sv: {rize: [upp]}}\n",
        "lexicon: {sv: {table: {totl: [x]}}}\n",
        "min_confidence: 3\n",
    ],
)
def test_a_configuration_that_the_loader_refuses_is_not_valid(text: str) -> None:
    assert wrongs(made_configuration_schema(), text)
