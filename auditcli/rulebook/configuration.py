"""`audit.yaml`: how a folder's reports are checked. Read strictly; applied by `in_force.py`.

It lies with the reports or in a folder above them; the nearest one holds, alone. Every value keeps
the file and line that it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from auditcli.errors import RuleError
from auditcli.model import Severity
from auditcli.rulebook.nearest import did_you_mean
from auditcli.rulebook.places import lexicon_languages, nearest
from auditcli.rulebook.strict_yaml import Value, compose

#: The word lists of a language, by dotted name.
WordLists = Callable[[str], Collection[str]]

#: The name of the file.
FILE_NAME = "audit.yaml"

#: What may be said for all reports and, under `paths`, for some of them.
SCALARS = ("language", "period", "fail_on", "min_confidence")
_EVERYWHERE = (*SCALARS, "rules", "lexicon")
#: The keys of the file.
TOP = (*_EVERYWHERE, "rule_folders", "include", "ui_language", "paths")
_RULE_KEYS = ("severity", "unlikely", "min_confidence", "params")

#: What may stand behind the name of a rule, beside keys.
STATES = ("on", "off", *(severity.value for severity in Severity))
FAIL_ON = (*(severity.value for severity in Severity), "never")
UI_LANGUAGES = ("en", "sv")


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a configuration says of the rules that a name (id, category, pattern) stands for.

    `on` is None where it says nothing of that. `params` are read when it is known which check
    they are for.
    """

    name: str
    value: Value
    on: bool | None = None
    severity: Severity | None = None
    unlikely: Value | None = None
    min_confidence: Value | None = None
    params: Value | None = None


@dataclass(frozen=True, slots=True)
class ExtraWords:
    """Words for one list of a lexicon, by the list's dotted name ("table.total")."""

    language: str
    name: str
    words: tuple[str, ...]
    value: Value


@dataclass(frozen=True, slots=True)
class Section:
    """The settings for all reports, or for those that `match` a pattern."""

    match: str = ""
    scalars: Mapping[str, Value] = field(default_factory=dict)
    rules: tuple[RuleSetting, ...] = ()
    lexicon: tuple[ExtraWords, ...] = ()


@dataclass(frozen=True, slots=True)
class Configuration:
    """A configuration file, or none (`path` is None). Sections: for all, then for paths."""

    path: Path | None = None
    sections: tuple[Section, ...] = ()
    rule_folders: tuple[Path, ...] = ()
    include: tuple[str, ...] = ()
    ui_language: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)


def find_configuration(folder: Path) -> Path | None:
    """The nearest configuration from a folder up the tree."""
    return nearest(folder, FILE_NAME)


def read_configuration(path: Path, word_lists: WordLists) -> Configuration:
    """Read a configuration.

    `word_lists` gives, for a language, the lists of its lexicon that words may be added to, by
    dotted name. Raises RuleError with file, line and mend.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuleError(f"{path}: the configuration cannot be read ({error.strerror})") from None
    root = compose(data, str(path), "a setting such as language: sv")
    keys = root.mapping(TOP)
    sections = [_section(keys, word_lists)]
    if "paths" in keys:
        sections += [_path_section(item, word_lists) for item in keys["paths"].items()]
    folders, include, shown = (keys.get(k) for k in ("rule_folders", "include", "ui_language"))
    return Configuration(
        path=path,
        sections=tuple(sections),
        rule_folders=tuple(path.parent / name for name in folders.texts()) if folders else (),
        include=include.texts() if include else (),
        ui_language=_one_of(shown, UI_LANGUAGES) if shown else "",
        lines={key: value.line for key, value in keys.items()},
    )


def _path_section(item: Value, word_lists: WordLists) -> Section:
    keys = item.mapping(("match", *_EVERYWHERE))
    if "match" not in keys:
        raise item.wrong('the key "match" is missing; it names the files, such as "annex/*.txt"')
    match = keys.pop("match").word()
    if not keys:
        raise item.wrong(f'nothing is set for "{match}"; set something, or take the entry away')
    return _section(keys, word_lists, match)


def _section(keys: Mapping[str, Value], word_lists: WordLists, match: str = "") -> Section:
    scalars = {key: keys[key] for key in SCALARS if key in keys}
    if "language" in scalars:
        _one_of(scalars["language"], lexicon_languages())
    if "fail_on" in scalars:
        _one_of(scalars["fail_on"], FAIL_ON)
    if "min_confidence" in scalars:
        confidence(scalars["min_confidence"])
    if "period" in scalars:
        scalars["period"].word()
    rules, lexicon = keys.get("rules"), keys.get("lexicon")
    return Section(
        match=match,
        scalars=scalars,
        rules=tuple(_rule(key, value) for key, value in rules.entries()) if rules else (),
        lexicon=tuple(_words(lexicon, word_lists)) if lexicon else (),
    )


def _one_of(value: Value, known: Collection[str]) -> str:
    name = value.word()
    if name not in known:
        raise value.wrong(f'unknown {value.name} "{name}"; {did_you_mean(name, known)}')
    return name


def confidence(value: Value) -> str:
    """A share from 0 to 1, as written. Raises RuleError."""
    number = value.decimal()
    if not 0 <= number <= 1:
        raise value.wrong(f"{value.name} must be from 0 to 1, not {number}")
    return f"{number:f}"


def _rule(key: Value, value: Value) -> RuleSetting:
    """`name: off`, `name: warning`, or `name:` with keys."""
    name = key.word()
    if not value.is_mapping():
        state = _state(value)
        severity = None if state in ("on", "off") else Severity(state)
        return RuleSetting(name, key, on=state != "off", severity=severity)
    keys = value.mapping(_RULE_KEYS)
    severity = None
    if "severity" in keys:
        severity = Severity(_one_of(keys["severity"], [one.value for one in Severity]))
    if "unlikely" in keys:
        _one_of(keys["unlikely"], ("off", *(one.value for one in Severity)))
    if "min_confidence" in keys:
        confidence(keys["min_confidence"])
    return RuleSetting(
        name,
        key,
        severity=severity,
        unlikely=keys.get("unlikely"),
        min_confidence=keys.get("min_confidence"),
        params=keys.get("params"),
    )


def _state(value: Value) -> str:
    written = value.word()
    if written not in STATES:
        raise value.wrong(
            f'{value.name} is "{written}"; write {", ".join(STATES)}, '
            f"or keys ({', '.join(_RULE_KEYS)})"
        )
    return written


def _words(value: Value, word_lists: WordLists) -> list[ExtraWords]:
    """The extra words: languages, in them lists, and lists within lists ("table", "total")."""
    found: list[ExtraWords] = []
    for key, lists in value.entries():
        language = key.word()
        if language not in lexicon_languages():
            mend = did_you_mean(language, lexicon_languages())
            raise key.wrong(f'lexicon: there is no language "{language}"; {mend}')
        _gather(language, "", lists, word_lists(language), found)
    return found


def _gather(
    language: str, prefix: str, value: Value, known: Collection[str], found: list[ExtraWords]
) -> None:
    for key, inner in value.entries():
        name = prefix + key.word()
        if name in known:
            words = tuple(_added(item) for item in inner.items())
            found.append(ExtraWords(language, name, words, inner))
        elif any(other.startswith(f"{name}.") for other in known):
            _gather(language, f"{name}.", inner, known, found)
        else:
            raise key.wrong(f'no word list is called "{name}"; {did_you_mean(name, known)}')


def _added(item: Value) -> str:
    """A word as a lexicon has it: lower case, single spaces."""
    return " ".join(item.word().lower().split())
