"""JSON schemas of rule files and of audit.yaml: for editors that complete and check as one types.

They are made from what the loader itself reads, and shipped beside the rules. The loader is
stricter (placeholders, spelling of numbers) and says more; nothing that it takes is refused here.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any, get_type_hints

from auditcli.checks import REGISTRY, CheckKind
from auditcli.model import CATEGORIES, Severity
from auditcli.rulebook import configuration, loader
from auditcli.rulebook.params import member_type, nested_type, param_list
from auditcli.rulebook.places import lexicon_languages

_DRAFT = "http://json-schema.org/draft-07/schema#"
_SEVERITIES = [severity.value for severity in Severity]
#: A list of words whose names are words themselves: more than an editor should offer.
_MANY = 60

_KEBAB = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_LIST: Schema = {"$ref": "#/definitions/words"}
_WORDS: Schema = {"type": "array", "items": {"type": ["string", "number"]}}

_TYPES: dict[Any, Schema] = {
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    str: _TEXT,
    Decimal: {"type": "number"},
    tuple[str, ...]: _TEXTS,
}


def written(schema: Schema) -> str:
    """A schema as a file has it."""
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def rule_schema() -> Schema:
    """The schema of a rule file."""
    said = {
        "id": (
            "The name of the rule, and of its file.",
            _pattern(_KEBAB),
        ),
        "check": ("The check that it runs.", {"enum": sorted(REGISTRY)}),
        "category": ("What kind of fault it finds.", {"enum": list(CATEGORIES)}),
        "severity": ("How much a finding matters.", {"enum": _SEVERITIES}),
        "unlikely": ("The same where rounding could just explain it.", {"enum": _SEVERITIES}),
        "message": ("One sentence, with {placeholders} that the check fills in.", _TEXT),
        "why": ("Why such a fault matters.", _TEXT),
        "languages": (
            "The languages of reports that it is for.",
            {"type": "array", "minItems": 1, "items": {"enum": sorted(lexicon_languages())}},
        ),
        "min_confidence": ("How surely a text must have been read.", _SHARE),
        "flags": ("Texts that it must flag.", {**_TEXTS, "minItems": 1}),
        "passes": ("Texts that it must pass.", {**_TEXTS, "minItems": 1}),
        "params": ("The parameters of its check.", {"type": "object"}),
        **{
            language: (f"Its texts in {language}.", _translation())
            for language in loader.TRANSLATIONS
        },
    }
    return {
        "$schema": _DRAFT,
        "title": "auditcli rule",
        "type": "object",
        "additionalProperties": False,
        "required": list(loader.REQUIRED),
        "properties": {
            key: {"description": text, **schema} for key, (text, schema) in said.items()
        },
        "allOf": [_params_of(kind) for _, kind in sorted(REGISTRY.items())],
    }


def _pattern(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _translation() -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["message", "why"],
        "properties": {"message": _TEXT, "why": _TEXT},
    }


def _params_of(kind: CheckKind) -> Schema:
    """What `params` may hold, given the check."""
    return {
        "if": {"properties": {"check": {"const": kind.name}}},
        "then": {"properties": {"params": _params(kind)}},
    }


def _params(kind: CheckKind) -> Schema:
    types = get_type_hints(kind.params)
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            param.name: {"description": param.note, **_schema_of(types[param.name])}
            for param in param_list(kind.params)
        },
    }


def _schema_of(kind: Any) -> Schema:
    """What a parameter of a type may hold: nested ones are objects, and lists of objects."""
    if kind in _TYPES:
        return _TYPES[kind]
    kind = nested_type(kind)
    member = member_type(kind)
    if member is not None:
        return {"type": "array", "items": _schema_of(member)}
    types = get_type_hints(kind)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [one.name for one in fields(kind) if one.default is MISSING],
        "properties": {name: _schema_of(inner) for name, inner in types.items()},
    }


def configuration_schema(lists: Mapping[str, Collection[str]], rules: Collection[str]) -> Schema:
    """The schema of audit.yaml; `lists` are the word lists of each language by dotted name."""
    everywhere = _everywhere()
    match = {"description": "A path or file name with * and ?.", **_TEXT}
    return {
        "$schema": _DRAFT,
        "title": "auditcli configuration",
        "type": ["object", "null"],
        "additionalProperties": False,
        "definitions": {
            "rule": _rule_setting(),
            "words": _WORDS,
            "rules": _rules(rules),
            "lexicon": _lexicon(lists),
        },
        "properties": {
            **everywhere,
            "rule_folders": {"description": "Folders of your own rules.", **_TEXTS},
            "include": {"description": "Files to take in folders.", **_TEXTS},
            "ui_language": {
                "description": "The language of messages.",
                "enum": list(configuration.UI_LANGUAGES),
            },
            "paths": {
                "description": "Settings for some reports; of several the last one holds.",
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["match"],
                    "minProperties": 2,
                    "properties": {"match": match, **everywhere},
                },
            },
        },
    }


def _everywhere() -> Schema:
    """What may be said for all reports and for some."""
    return {
        "language": {
            "description": "The language of the reports (else: detected).",
            "enum": sorted(lexicon_languages()),
        },
        "period": {
            "description": "The year or years the reports are about (else: detected).",
            "type": ["string", "integer"],
        },
        "fail_on": {
            "description": "The least severity that makes the exit status 1.",
            "enum": list(configuration.FAIL_ON),
        },
        "min_confidence": {"description": "How surely a text must have been read.", **_SHARE},
        "rules": {"$ref": "#/definitions/rules"},
        "lexicon": {"$ref": "#/definitions/lexicon"},
    }


def _rules(rules: Collection[str]) -> Schema:
    setting = {"$ref": "#/definitions/rule"}
    return {
        "description": "Rules by id, category or pattern.",
        "type": "object",
        "properties": dict.fromkeys(sorted({*rules, *CATEGORIES}), setting),
        "additionalProperties": setting,
    }


def _lexicon(lists: Mapping[str, Collection[str]]) -> Schema:
    return {
        "description": "Further words, by language and word list.",
        "type": "object",
        "additionalProperties": False,
        "properties": {language: _nested(names) for language, names in sorted(lists.items())},
    }


def _rule_setting() -> Schema:
    # YAML 1.1 reads on and off as true and false, and so do editors.
    return {
        "anyOf": [
            {"enum": [*configuration.STATES, True, False]},
            {
                "type": "object",
                "additionalProperties": False,
                "minProperties": 1,
                "properties": {
                    "severity": {"enum": _SEVERITIES},
                    "unlikely": {"enum": [*_SEVERITIES, "off", False]},
                    "min_confidence": _SHARE,
                    "params": {"type": "object"},
                },
            },
        ]
    }


def _nested(names: Collection[str]) -> Schema:
    """Dotted names as objects within objects; a name may also be written with its dots."""
    groups: dict[str, list[str]] = {}
    plain: list[str] = []
    for name in sorted(names):
        head, dot, rest = name.partition(".")
        if dot:
            groups.setdefault(head, []).append(rest)
        else:
            plain.append(name)
    properties: Schema = dict.fromkeys(plain, _LIST)
    for head, inner in groups.items():
        words = len(inner) > _MANY or not all(name.replace("_", "").isalpha() for name in inner)
        properties[head] = (
            {"type": "object", "additionalProperties": _LIST} if words else _nested(inner)
        )
    pattern = {rf"^({'|'.join(sorted(groups))})\.": _LIST} if groups else {}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        **({"patternProperties": pattern} if pattern else {}),
    }
