"""Results in the language of the reader: messages filled in anew from the texts of their rules.

Fingerprints are made before and stay: a finding is the same finding in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from auditcli.engine import message_of
from auditcli.model import Finding, Result, Rule


def in_language(result: Result, language: str, phrase: Callable[[str, str], str]) -> Result:
    """The result with the texts that its rules have in a language, where they have them.

    `phrase` gives what a check says (a hint, a reason) in that language.
    """
    rules: dict[str, Rule] = {}

    def told(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(_told(one, language, phrase, rules) for one in findings)

    return replace(
        result,
        findings=told(result.findings),
        verified=told(result.verified),
        untested=told(result.untested),
    )


def rule_in_language(rule: Rule, language: str) -> Rule:
    """A rule whose message and reason are in a language, or as they are where it lacks that."""
    texts = rule.texts.get(language)
    return replace(rule, message=texts.message, why=texts.why) if texts else rule


def _told(
    finding: Finding,
    language: str,
    phrase: Callable[[str, str], str],
    rules: dict[str, Rule],
) -> Finding:
    rule = rules.get(finding.rule.id)
    if rule is None:
        rule = rules[finding.rule.id] = rule_in_language(finding.rule, language)
    old = finding.outcome
    outcome = replace(
        old,
        subject=phrase(old.subject, language),
        computed=phrase(old.computed, language),
        computation=phrase(old.computation, language),
        hint=phrase(old.hint, language),
        reason=phrase(old.reason, language),
        facts={name: phrase(text, language) for name, text in old.facts.items()},
    )
    message = message_of(rule, outcome) if finding.message else ""
    return replace(finding, rule=rule, outcome=outcome, message=message)
