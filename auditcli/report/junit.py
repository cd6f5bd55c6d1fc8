"""`--format junit`: the XML that build servers show as test results.

A suite for each document. In it a case for each finding, which fails where the finding makes the
exit status 1, is skipped where it was accepted and passes otherwise; and a passing case for each
rule that found nothing, so that one sees what ran. No times: equal input gives equal output.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from auditcli.model import Finding, Result
from auditcli.report.pipeline import details, in_repository
from auditcli.report.run import Run
from auditcli.report.shown import safe
from auditcli.report.words import acceptance_text, lapsed_text
from auditcli.texts import say

# What XML 1.0 cannot hold and `safe` leaves alone.
_FORBIDDEN = re.compile("[\ufffe\uffff]")


def page(results: Sequence[Result], run: Run) -> str:
    """All results as one XML document."""
    suites = Element("testsuites", name="auditcli")
    for result in results:
        _suite(suites, result, run)
    if run.unusable:
        suite = SubElement(suites, "testsuite", name="inputs")
        for path, said in run.unusable:
            case = _case(suite, "input", path, path)
            SubElement(case, "error", message=_text(said), type="unusable")
        _count(suite)
    _count(suites)
    indent(suites)
    # Element by element is text; the declaration says how `render`'s caller will write it.
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, result: Result, run: Run) -> None:
    path = result.document.source.path
    suite = SubElement(suites, "testsuite", name=_text(in_repository(path)))
    for finding in result.findings:
        _finding(suite, finding, result, run)
    for crash in result.crashes:
        case = _case(suite, crash.rule.id, say("the rule ran to its end"), path)
        SubElement(case, "error", message=_text(crash.error), type="crash")
    loud = {finding.rule.id for finding in result.findings}
    loud |= {crash.rule.id for crash in result.crashes}
    for rule in run.rules:
        if rule.id not in loud:
            _case(suite, rule.id, rule.id, path)
    _count(suite)
    if result.lapsed:
        out = SubElement(suite, "system-out")
        out.text = _text_lines([lapsed_text(one) for one in result.lapsed])


def _finding(suite: Element, finding: Finding, result: Result, run: Run) -> None:
    source = result.document.source
    start = source.position(finding.outcome.primary.span.start)
    where = f"{in_repository(source.path)}:{start.line}:{start.column}"
    message = _text(finding.message)
    case = _case(suite, finding.rule.id, f"{where} {finding.message}", source.path, start.line)
    body = _text_lines(
        [f"{where}: {say(finding.severity.value)}: {finding.message}", *details(finding)]
    )
    if finding.accepted is not None:
        accepted = f"{say('accepted')}: {_text(acceptance_text(finding.accepted))}"
        SubElement(case, "skipped", message=accepted)
    elif run.fails_for(finding):
        failure = SubElement(case, "failure", message=message, type=finding.severity.value)
        failure.text = body
    else:
        SubElement(case, "system-out").text = body


def _case(suite: Element, rule: str, name: str, path: str, line: int = 0) -> Element:
    place = {"file": _text(in_repository(path)), **({"line": str(line)} if line else {})}
    return SubElement(suite, "testcase", {"classname": rule, "name": _text(name), **place})


def _count(parent: Element) -> None:
    """The counts that the format wants on a suite and on the whole."""
    parent.set("tests", str(sum(1 for _ in parent.iter("testcase"))))
    for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        parent.set(name, str(sum(1 for _ in parent.iter(tag))))


def _text(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", safe(text))


def _text_lines(lines: Sequence[str]) -> str:
    return "\n".join(map(_text, lines))
