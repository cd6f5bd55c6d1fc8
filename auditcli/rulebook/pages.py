"""What a rule is, written for its reader: `audit explain ID`, and rules/README.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from inspect import cleandoc
from pathlib import Path

from auditcli.checks import REGISTRY
from auditcli.model import Rule
from auditcli.rulebook.params import param_list
from auditcli.texts import asked, parameter, say

_INTRO = """\
# The rules

<!-- Written by `audit rules --markdown > rules/README.md`: change the rules, not this page. -->

Each rule is a file of this folder, named by its id. The examples below are run by the tests.
A folder of your own with such files, given as `--rules DIR`, adds rules and replaces those of the
same id; `audit rules test DIR` runs their examples.
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a rule's page. `verbatim` text keeps its lines; other text may be wrapped."""

    heading: str
    body: str
    verbatim: bool = False


def rule_page(rule: Rule) -> tuple[Section, ...]:
    """The page of a rule, from what it finds to the texts on which it is silent."""
    sections = [
        Section("", rule.why),
        Section(say("What it says"), rule.message, verbatim=True),
        Section(say("How it is set"), _settings(rule), verbatim=True),
    ]
    params = _params(rule)
    if params:
        sections.append(Section(say("Parameters"), params, verbatim=True))
    asked = _asked(rule)
    if asked:
        heading = say('What the check "{check}" asks', check=rule.check)
        sections.append(Section(heading, asked, verbatim=True))
    sections += _examples(say("Flagged"), rule.flags)
    sections += _examples(say("Passed"), rule.passes)
    return tuple(sections)


def rules_markdown(rules: Sequence[Rule]) -> str:
    """All rules as one Markdown page: a table, then each rule's page."""
    lines = [_INTRO, "| rule | category | severity | check |", "|---|---|---|---|"]
    lines += [
        f"| [{rule.id}](#{rule.id}) | {rule.category} | {rule.severity.value} | {rule.check} |"
        for rule in rules
    ]
    for rule in rules:
        lines += ["", f"## {rule.id}"]
        for section in rule_page(rule):
            if section.heading:
                lines += ["", f"### {section.heading}"]
            lines += ["", _fenced(section.body) if section.verbatim else section.body]
    return "\n".join(lines) + "\n"


def _settings(rule: Rule) -> str:
    settings = {
        "category": rule.category,
        "severity": rule.severity.value,
        "unlikely": rule.unlikely.value if rule.unlikely else say("not reported"),
        "languages": ", ".join(rule.languages) or say("all"),
        "min_confidence": f"{rule.min_confidence:f}",
        "file": Path(rule.origin).name,
    }
    return "\n".join(f"{name + ':':<16}{value}" for name, value in settings.items())


def _params(rule: Rule) -> str:
    """The parameters with the values that this rule has, and what each is for."""
    lines: list[str] = []
    for param in param_list(REGISTRY[rule.check].params):
        value = getattr(rule.params, param.name)
        lines.append(f"# {parameter(param.note)}" if param.note else "#")
        if _nested(value):
            parts = list(_listed(value))
            lines += [f"{param.name}:", *parts] if parts else [f"{param.name}: {{}}"]
            continue
        default = (
            "" if value == param.default else f"   # {say('default')}: {_shown(param.default)}"
        )
        lines.append(f"{param.name}: {_shown(value)}{default}")
    return "\n".join(lines)


def _nested(value: object) -> bool:
    """Whether a value has parts of its own, and so takes lines of its own."""
    first = value[0] if isinstance(value, tuple) and value else value
    return is_dataclass(first)


def _listed(value: object) -> Iterator[str]:
    """The lines of a value with parts, each of them as a rule file would have it."""
    if isinstance(value, tuple):
        yield from (f"  - {_shown(one)}" for one in value)
        return
    for name, one in _told(value):
        if _nested(one):
            yield f"  {name}:"
            yield from (f"  {line}" for line in _listed(one))
        else:
            yield f"  {name}: {_shown(one)}"


def _told(value: object) -> Iterator[tuple[str, object]]:
    """The fields of a nested value that differ from their defaults."""
    assert is_dataclass(value), "only those have fields"
    for field in fields(value):
        one = getattr(value, field.name)
        if one != field.default:
            yield field.name, one


def _shown(value: object) -> str:
    """A value as a rule file would have it."""
    if is_dataclass(value):
        return f"{{{', '.join(f'{name}: {_shown(one)}' for name, one in _told(value))}}}"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_shown, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _asked(rule: Rule) -> str:
    """What the check's module says of it, in the reader's language ("" where it was stripped)."""
    module = sys.modules[REGISTRY[rule.check].params.__module__]
    return asked(rule.check, cleandoc(module.__doc__ or ""))


def _examples(heading: str, texts: Sequence[str]) -> list[Section]:
    return [Section(heading, text.rstrip("\n"), verbatim=True) for text in texts]


def _fenced(text: str) -> str:
    """A text as a Markdown code block, with a fence that the text does not hold."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text}\n{fence}"
