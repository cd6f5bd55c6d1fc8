"""Runs the examples of rules: is each `flags` text flagged, and is each `passes` text passed?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from auditcli.engine import at_least, run
from auditcli.errors import AuditError
from auditcli.model import Result, Rule, Source
from auditcli.reading import read_document


@dataclass(frozen=True, slots=True)
class Difference:
    """An example that did not come out as its rule says.

    `key` and `number` name it (the second of `flags`, from 1); `what` says what happened.
    """

    rule: Rule
    key: str
    number: int
    text: str
    what: str


def differing_examples(rules: Iterable[Rule]) -> Iterator[Difference]:
    """The examples that come out otherwise than they should, each run with its own rule alone."""
    for rule in rules:
        for key, texts in (("flags", rule.flags), ("passes", rule.passes)):
            for number, text in enumerate(texts, start=1):
                what = _tried(rule, text, flagged=key == "flags")
                if what:
                    yield Difference(rule, key, number, text, what)


def run_example(rule: Rule, text: str) -> Result:
    """What a rule says of a text, with its own `min_confidence`. Raises AuditError.

    A rule of one language reads its examples in that language; they may be too short to tell.
    """
    language = rule.languages[0] if len(rule.languages) == 1 else None
    document = read_document(Source("example", text), language=language)
    return at_least(run(document, [rule]))


def _tried(rule: Rule, text: str, *, flagged: bool) -> str:
    """What is wrong with an example's outcome, or "" where it is as it should be."""
    try:
        result = run_example(rule, text)
    except AuditError as error:
        return f"the text cannot be read: {error}"
    if result.crashes:
        return f"the check crashed: {result.crashes[0].error}"
    if flagged and not result.findings:
        return f"nothing was found: {_summary(rule, result)}"
    if not flagged and result.findings:
        return "; ".join(f"it is flagged: {finding.message}" for finding in result.findings)
    return ""


def _summary(rule: Rule, result: Result) -> str:
    """What was read and tested, for somebody who wonders why a rule is silent."""
    tally = result.tally
    language = result.document.language
    if rule.languages and language not in rule.languages:
        return f'the text was read as "{language}", and the rule has {", ".join(rule.languages)}'
    said = (
        f"{tally.quantities} figures read, {tally.agree + tally.agree_rounded} relations agree, "
        f"{tally.untested} untested"
    )
    reasons = sorted({finding.outcome.reason for finding in result.untested})
    return f"{said} ({'; '.join(reasons)})" if reasons else said
