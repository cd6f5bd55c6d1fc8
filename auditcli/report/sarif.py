"""`--format sarif`: SARIF 2.1.0, what code hosts and editors show as findings at their places.

<https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html>. Columns count characters
(`unicodeCodePoints`); an accepted finding is suppressed and not left out; relations that agree are
not results.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from auditcli.model import Acceptance, Evidence, Finding, Result, Rule, Source, Span
from auditcli.report.html_words import words_of
from auditcli.report.pipeline import LEVELS, details, told, uri
from auditcli.report.run import Run
from auditcli.report.shown import safe
from auditcli.report.words import lapsed_text
from auditcli.texts import say, spoken

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
#: The folder that relative paths start from, by the name that GitHub and others know.
_ROOT = "%SRCROOT%"

JsonObject = dict[str, object]


def page(results: Sequence[Result], run: Run) -> str:
    """All results as one SARIF log with one run."""
    rules = _rules(results, run)
    index = {rule.id: number for number, rule in enumerate(rules)}
    log: JsonObject = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(rules, run)},
                "invocations": [_invocation(results, run)],
                "artifacts": [_artifact(result.document.source) for result in results],
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(finding, result.document.source, number, index)
                    for number, result in enumerate(results)
                    for finding in result.findings
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rules(results: Sequence[Result], run: Run) -> list[Rule]:
    """Every rule that ran or found something, once, by id."""
    rules = {finding.rule.id: finding.rule for one in results for finding in one.findings}
    rules.update((rule.id, rule) for rule in run.rules)
    return [rules[name] for name in sorted(rules)]


def _driver(rules: Sequence[Rule], run: Run) -> JsonObject:
    version = {"semanticVersion": run.tool_version} if run.tool_version else {}
    return {"name": "auditcli", **version, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> JsonObject:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": _message(rule.id.replace("-", " ").capitalize() + "."),
        "fullDescription": _message(rule.why),
        "help": _help(rule),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.category], "category": rule.category},
    }


def _help(rule: Rule) -> JsonObject:
    """The page of a rule, as text and as Markdown with its examples."""
    message = rule.message.replace("{", "‹").replace("}", "›")  # braces mean something in SARIF
    says = say("It says")
    text = [rule.why, f"{says}: {message}"]
    markdown = [rule.why, f"{says}: *{message}*"]
    for title, examples in ((say("Flagged"), rule.flags), (say("Passed"), rule.passes)):
        for example in examples:
            lines = example.rstrip("\n").split("\n")
            text.append(f"{title}:\n" + "\n".join(f"    {line}" for line in lines))
            markdown.append(f"**{title}**\n\n" + "\n".join(f"    {line}" for line in lines))
    return {**_message("\n\n".join(text)), "markdown": _literal("\n\n".join(markdown))}


def _invocation(results: Sequence[Result], run: Run) -> JsonObject:
    """How the run went: rules that failed, inputs that could not be used, acceptances to clear."""
    failure = "The rule {rule} failed: {error}"
    failed = [
        {
            "level": "error",
            "associatedRule": {"id": crash.rule.id},
            "message": _message(say(failure, rule=crash.rule.id, error=crash.error)),
            "locations": [{"physicalLocation": {"artifactLocation": _file(result)}}],
        }
        for result in results
        for crash in result.crashes
    ]
    failed += [{"level": "error", "message": _message(said)} for _, said in run.unusable]
    lapsed = [
        {
            "level": "note",
            "message": _message(lapsed_text(one)),
            "locations": [{"physicalLocation": {"artifactLocation": _file(result)}}],
        }
        for result in results
        for one in result.lapsed
    ]
    return {
        "executionSuccessful": not failed,
        **({"toolExecutionNotifications": failed} if failed else {}),
        **({"toolConfigurationNotifications": lapsed} if lapsed else {}),
    }


def _file(result: Result) -> JsonObject:
    return _at(result.document.source)


def _at(source: Source) -> JsonObject:
    where = uri(source.path)
    absolute = where.startswith("file:")
    return {"uri": where} if absolute else {"uri": where, "uriBaseId": _ROOT}


def _artifact(source: Source) -> JsonObject:
    return {"location": _at(source), "encoding": source.encoding}


def _result(
    finding: Finding, source: Source, artifact: int, index: Mapping[str, int]
) -> JsonObject:
    outcome = finding.outcome
    related = [
        _related(number, part, source, artifact)
        for number, part in enumerate(outcome.related, start=1)
    ]
    accepted = finding.accepted
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": index[finding.rule.id],
        "level": LEVELS[finding.severity],
        "rank": float(100 * outcome.confidence),
        "message": _message("\n".join([safe(finding.message), *details(finding)])),
        "locations": [{"physicalLocation": _place(outcome.primary.span, source, artifact)}],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"auditFinding/v1": finding.fingerprint},
        **({"suppressions": [_suppression(accepted)]} if accepted else {}),
        "properties": _properties(finding),
    }


def _properties(finding: Finding) -> JsonObject:
    outcome = finding.outcome
    return {
        "category": finding.rule.category,
        "confidence": float(outcome.confidence),
        **told(outcome),
    }


def _suppression(accepted: Acceptance) -> JsonObject:
    expires = accepted.expires
    return {
        "kind": "external",
        "status": "accepted",
        "justification": accepted.reason,
        "properties": {
            "who": accepted.who,
            "when": accepted.when.isoformat(),
            **({"expires": expires.isoformat()} if expires else {}),
        },
    }


def _related(number: int, part: Evidence, source: Source, artifact: int) -> JsonObject:
    role = words_of(spoken()).roles.get(part.role, part.role)
    said = f"{role}: {part.label}" if part.label else role
    return {
        "id": number,
        "physicalLocation": _place(part.span, source, artifact),
        "message": _message(safe(" ".join(said.split()))),
    }


def _place(span: Span, source: Source, artifact: int) -> JsonObject:
    start, end = source.position(span.start), source.position(span.end)
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": source.quote(span)},
    }
    return {"artifactLocation": {**_at(source), "index": artifact}, "region": region}


def _message(text: str) -> JsonObject:
    return {"text": _literal(text)}


def _literal(text: str) -> str:
    """A text that stays what it is: braces are placeholders in SARIF, and `[a](b)` is a link."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "]\\(")
