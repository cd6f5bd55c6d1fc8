"""What is in force for one report: options first, then the configuration, then the rules.

Under the configuration, what is said for a path comes before what is said for all, and of two
entries for a path the later one holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path

from auditcli.checks import REGISTRY
from auditcli.errors import UsageError
from auditcli.model import Rule, Severity
from auditcli.rulebook.configuration import Configuration, ExtraWords, RuleSetting, Section
from auditcli.rulebook.params import given_params, made_params, refuse_incomplete
from auditcli.rulebook.selection import matching_ids, select_rules
from auditcli.rulebook.strict_yaml import Value

#: Where each thing that was changed about a rule was changed: (name, place).
Origins = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A value as text, and where it comes from ("audit.yaml:3", "option", "default")."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule as it will run, or not, and where each thing that was changed was changed."""

    rule: Rule
    on: bool = True
    origins: Origins = ()


@dataclass(frozen=True, slots=True)
class InForce:
    """Everything that decides how a report is checked. None: detected, or left to the rules."""

    rules: tuple[RuleInForce, ...]
    language: Setting | None = None
    period: Setting | None = None
    fail_on: Setting | None = None
    min_confidence: Setting | None = None
    words: tuple[ExtraWords, ...] = ()

    @property
    def running(self) -> tuple[Rule, ...]:
        """The rules that run."""
        return tuple(one.rule for one in self.rules if one.on)


@dataclass(frozen=True, slots=True)
class Told:
    """What the command line said; it wins. None and empty: nothing."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    language: str | None = None
    period: str | None = None
    fail_on: str | None = None
    min_confidence: str | None = None


def in_force(
    configuration: Configuration, rules: Sequence[Rule], told: Told, report: Path | None
) -> InForce:
    """What is in force for a report (None: for no report in particular).

    Raises UsageError and RuleError for names of rules and parameters that nothing is called.
    """
    sections = [one for one in configuration.sections if _applies(one, configuration, report)]
    return InForce(
        rules=tuple(_rules(rules, sections, told)),
        language=_scalar("language", told.language, sections),
        period=_scalar("period", told.period, sections),
        fail_on=_scalar("fail_on", told.fail_on, sections),
        min_confidence=_scalar("min_confidence", told.min_confidence, sections),
        words=tuple(words for section in sections for words in section.lexicon),
    )


def _applies(section: Section, configuration: Configuration, report: Path | None) -> bool:
    if not section.match:
        return True
    if report is None or configuration.path is None:
        return False
    folder = configuration.path.parent.resolve()
    try:
        inside = report.resolve().relative_to(folder)
    except ValueError:
        return False
    name = inside.as_posix() if "/" in section.match else inside.name
    return fnmatchcase(name, section.match)


def _scalar(name: str, told: str | None, sections: Sequence[Section]) -> Setting | None:
    if told is not None:
        return Setting(told, "option")
    for section in reversed(sections):
        if name in section.scalars:
            value = section.scalars[name]
            return Setting(value.word(), origin(value))
    return None


def origin(value: Value) -> str:
    """Where a value stands: file and line."""
    return f"{value.path}:{value.line}"


def _rules(rules: Sequence[Rule], sections: Sequence[Section], told: Told) -> Iterator[RuleInForce]:
    """Every rule with what was changed about it, and whether it runs."""
    changed = {rule.id: _least_confident(RuleInForce(rule), sections) for rule in rules}
    for setting in (setting for section in sections for setting in section.rules):
        for rule_id in _named(rules, setting):
            changed[rule_id] = _changed(changed[rule_id], setting)
    selected = {rule.id for rule in select_rules(rules, told.select, told.ignore)}
    if not told.select and not any(one.on and name in selected for name, one in changed.items()):
        raise UsageError("no rule is left to run; the configuration turns all of them off")
    for name, one in changed.items():
        if told.select or (told.ignore and name not in selected):
            # Whoever names rules on the command line gets these, whatever else is said.
            option = "--select" if told.select else "--ignore"
            on = name in selected
            yield replace(one, on=on, origins=_with(one.origins, "on", option))
        else:
            yield one


def _least_confident(one: RuleInForce, sections: Sequence[Section]) -> RuleInForce:
    """A rule with the confidence that the configuration wants of all rules."""
    setting = _scalar("min_confidence", None, sections)
    if setting is None:
        return one
    rule = replace(one.rule, min_confidence=Decimal(setting.value))
    return replace(one, rule=rule, origins=_with(one.origins, "min_confidence", setting.origin))


def _named(rules: Sequence[Rule], setting: RuleSetting) -> frozenset[str]:
    try:
        return matching_ids(rules, setting.name)
    except UsageError as error:
        raise setting.value.wrong(str(error)) from None


def _with(origins: Origins, name: str, where: str) -> Origins:
    return (*(one for one in origins if one[0] != name), (name, where))


def _changed(one: RuleInForce, setting: RuleSetting) -> RuleInForce:
    """A rule after one more setting."""
    rule, origins, where = one.rule, one.origins, origin(setting.value)
    on = one.on if setting.on is None else setting.on
    if setting.on is not None:
        origins = _with(origins, "on", where)
    if setting.severity is not None:
        rule = replace(rule, severity=setting.severity)
        origins = _with(origins, "severity", where)
    if setting.unlikely is not None:
        word = setting.unlikely.word()
        rule = replace(rule, unlikely=None if word == "off" else Severity(word))
        origins = _with(origins, "unlikely", origin(setting.unlikely))
    if setting.min_confidence is not None:
        rule = replace(rule, min_confidence=setting.min_confidence.decimal())
        origins = _with(origins, "min_confidence", origin(setting.min_confidence))
    if setting.params is not None:
        rule, names = _with_params(rule, setting.params)
        for name in names:
            origins = _with(origins, f"params.{name}", origin(setting.params))
    return RuleInForce(rule, on, origins)


def _with_params(rule: Rule, value: Value) -> tuple[Rule, Iterable[str]]:
    """A rule with some of its parameters changed, the others as its file has them; and which."""
    kind = REGISTRY[rule.check]
    given = given_params(kind, value)
    raw = {**rule.raw_params, **given}
    params = made_params(kind, raw, value)
    refuse_incomplete(params, value)
    return replace(rule, params=params, raw_params=raw), given
