"""Rule files -> rules, strictly: whatever is wrong is said with file, line and mend."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from string import Formatter

from auditcli.checks import PLACEHOLDERS, REGISTRY, CheckKind
from auditcli.errors import RuleError
from auditcli.model import CATEGORIES, Rule, RuleTexts, Severity
from auditcli.rulebook.nearest import did_you_mean
from auditcli.rulebook.params import read_params, refuse_incomplete
from auditcli.rulebook.places import lexicon_languages, rules_dir
from auditcli.rulebook.strict_yaml import Value, compose

#: How sure a check must be of its reading where the rule says nothing: as likely right as not.
DEFAULT_MIN_CONFIDENCE = Decimal("0.5")

#: The keys that every rule has.
REQUIRED = ("id", "check", "category", "severity", "message", "why", "flags", "passes")
_OPTIONAL = ("params", "unlikely", "languages", "min_confidence")
#: The languages, beside English, that a rule has its texts in, each under its own key.
TRANSLATIONS = ("sv",)
_KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SUFFIXES = (".yaml", ".yml")


def load_rules(*extra_dirs: Path) -> tuple[Rule, ...]:
    """The shipped rules and those of further folders, by id.

    A rule of a later folder replaces the rule of the same id. Raises RuleError for a folder that
    is missing or holds no rule and for a file that is wrong in any way.
    """
    rules: dict[str, Rule] = {}
    for folder in (rules_dir(), *extra_dirs):
        rules.update((rule.id, rule) for rule in load_folder(folder))
    return tuple(rules[name] for name in sorted(rules))


def load_folder(folder: Path) -> tuple[Rule, ...]:
    """The rules of one folder, by id; folders inside it are left alone. Raises RuleError."""
    if not folder.is_dir():
        what = "is a file, not a folder" if folder.exists() else "does not exist"
        raise RuleError(f"{folder}: the rules folder {what}; give a folder with rule files")
    try:
        files = sorted(
            path
            for path in folder.iterdir()
            if path.suffix in _SUFFIXES and not path.name.startswith(".")
        )
    except OSError as error:
        raise RuleError(f"{folder}: the folder cannot be read ({error.strerror})") from None
    if not files:
        raise RuleError(f"{folder}: there is no rule here; a rule is a file named <id>.yaml")
    rules: dict[str, Rule] = {}
    for path in files:
        rule = load_file(path)
        if rule.id in rules:
            raise RuleError(f"{path}:1: {rules[rule.id].origin} has the same id; keep one")
        rules[rule.id] = rule
    return tuple(rules.values())


def load_file(path: Path) -> Rule:
    """The rule of one file. Raises RuleError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuleError(f"{path}: the rule cannot be read ({error.strerror})") from None
    return read_rule(compose(data, str(path)), path.stem)


def read_rule(root: Value, name: str) -> Rule:
    """A rule from its file's value; `name` is what its id must be. Raises RuleError."""
    keys = root.mapping((*REQUIRED, *_OPTIONAL, *TRANSLATIONS))
    for key in REQUIRED:
        if key not in keys:
            raise root.wrong(f'the key "{key}" is missing; each rule has {", ".join(REQUIRED)}')
    kind = REGISTRY[_one_of(keys["check"], REGISTRY)]
    params, raw_params = read_params(kind, keys.get("params"))
    refuse_incomplete(params, keys.get("params", root))
    unlikely, languages = keys.get("unlikely"), keys.get("languages")
    return Rule(
        id=_identity(keys["id"], name),
        check=kind.name,
        category=_one_of(keys["category"], CATEGORIES),
        severity=_severity(keys["severity"]),
        message=_message(keys["message"], kind),
        why=" ".join(keys["why"].text().split()),
        params=params,
        unlikely=_severity(unlikely) if unlikely else None,
        languages=_languages(languages) if languages else (),
        flags=_examples(keys["flags"]),
        passes=_examples(keys["passes"]),
        origin=root.path,
        raw_params=raw_params,
        min_confidence=_confidence(keys.get("min_confidence")),
        texts={
            language: _texts(keys[language], kind) for language in TRANSLATIONS if language in keys
        },
    )


def _texts(value: Value, kind: CheckKind) -> RuleTexts:
    """The texts of a rule in another language: a message and why, both of them."""
    keys = value.mapping(("message", "why"))
    for key in ("message", "why"):
        if key not in keys:
            raise value.wrong(f'the key "{value.name}.{key}" is missing; translate both or neither')
    message = _message(keys["message"], kind)
    return RuleTexts(message, " ".join(keys["why"].text().split()))


def _one_of(value: Value, known: Iterable[str]) -> str:
    name = value.text()
    if name not in known:
        raise value.wrong(f'unknown {value.name} "{name}"; {did_you_mean(name, known)}')
    return name


def _severity(value: Value) -> Severity:
    return Severity(_one_of(value, [severity.value for severity in Severity]))


def _identity(value: Value, name: str) -> str:
    """The id: kebab-case, and equal to the file's name so that one finds the other."""
    written = value.text()
    if not _KEBAB.fullmatch(written):
        raise value.wrong(
            f'the id "{written}" must be lower-case words (a-z, 0-9) with hyphens between'
        )
    if written != name:
        raise value.wrong(
            f'the id "{written}" must be the file\'s name; write "{name}" or rename the file'
        )
    return written


def _message(value: Value, kind: CheckKind) -> str:
    """The message, with placeholders that the check fills in and no other use of braces."""
    message = " ".join(value.text().split())
    known = PLACEHOLDERS | kind.facts
    try:
        parts = list(Formatter().parse(message))
    except ValueError:
        raise value.wrong("message has a brace without its pair; write {{ or }} for a brace") from (
            None
        )
    for _, field, layout, conversion in parts:
        if field is None:
            continue
        if layout or conversion:
            raise value.wrong(f'message: write "{{{field}}}" alone, without ":" or "!"')
        if field not in known:
            raise value.wrong(
                f'message: unknown placeholder "{{{field}}}"; {did_you_mean(field, known)}'
            )
    return message


def _languages(value: Value) -> tuple[str, ...]:
    known = lexicon_languages()
    names = tuple(_one_of(item, known) for item in value.items())
    if not names:
        raise value.wrong("languages is empty; leave the key out for a rule of all languages")
    return names


def _examples(value: Value) -> tuple[str, ...]:
    texts = value.texts()
    if not texts:
        raise value.wrong(f"{value.name} is empty; give at least one text, which the tests run")
    return texts


def _confidence(value: Value | None) -> Decimal:
    if value is None:
        return DEFAULT_MIN_CONFIDENCE
    number = value.decimal()
    if not 0 <= number <= 1:
        raise value.wrong(f"min_confidence must be from 0 to 1, not {number}")
    return number
