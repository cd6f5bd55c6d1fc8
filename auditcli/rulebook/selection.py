"""Which rules run: by id, category or pattern."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from auditcli.errors import UsageError
from auditcli.model import CATEGORIES, Rule
from auditcli.rulebook.nearest import did_you_mean


def select_rules(
    rules: Sequence[Rule], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> tuple[Rule, ...]:
    """The rules that are selected (all, where nothing is) and not ignored.

    A name is a rule's id, a category, or a pattern for either (`column-*`); several may stand in
    one text with commas between. Raises UsageError for a name that no rule has and where no rule
    is left.
    """
    wanted = _matches(rules, select, "--select") if _names(select) else {rule.id for rule in rules}
    unwanted = _matches(rules, ignore, "--ignore")
    left = tuple(rule for rule in rules if rule.id in wanted - unwanted)
    if not left:
        raise UsageError("no rule is left to run; select more, or ignore fewer")
    return left


def _names(texts: Sequence[str]) -> list[str]:
    return [name.strip() for text in texts for name in text.split(",") if name.strip()]


def _matches(rules: Sequence[Rule], texts: Sequence[str], option: str) -> set[str]:
    """The ids that the names of an option stand for."""
    found: set[str] = set()
    for name in _names(texts):
        try:
            found |= matching_ids(rules, name)
        except UsageError as error:
            raise UsageError(f"{option}: {error}") from None
    return found


def matching_ids(rules: Sequence[Rule], name: str) -> frozenset[str]:
    """The ids that an id, a category or a pattern stands for.

    Raises UsageError where there is none; a known category that no rule has is no mistake.
    """
    ids = frozenset(
        rule.id for rule in rules if fnmatchcase(rule.id, name) or fnmatchcase(rule.category, name)
    )
    if not ids and name not in CATEGORIES:
        known = {rule.id for rule in rules} | {rule.category for rule in rules}
        mend = did_you_mean(name, known, "audit rules")
        raise UsageError(f'no rule or category is called "{name}"; {mend}')
    return ids


def find_rule(rules: Sequence[Rule], rule_id: str) -> Rule:
    """The rule of an id. Raises UsageError with the nearest id."""
    for rule in rules:
        if rule.id == rule_id:
            return rule
    mend = did_you_mean(rule_id, (rule.id for rule in rules), "audit rules")
    raise UsageError(f'no rule is called "{rule_id}"; {mend}')
