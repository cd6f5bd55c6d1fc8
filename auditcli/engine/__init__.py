"""Runs rules over a document: order, guard, fingerprints, and what each verdict comes to.

| verdict                       | becomes                                                      |
|-------------------------------|--------------------------------------------------------------|
| DISAGREES                     | a finding of the rule's severity                             |
| UNLIKELY                      | a finding of severity `rule.unlikely`; untested without one  |
| AGREES, AGREES_ROUNDED        | a tick mark (`Result.verified`)                              |
| UNTESTED                      | untested, with the check's reason                            |
"""

from __future__ import annotations

import re
import traceback
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal, localcontext
from pathlib import PurePath

from auditcli.checks import REGISTRY
from auditcli.engine.crossing import with_crossings
from auditcli.engine.identity import evidence_of, fingerprinted
from auditcli.engine.one_voice import one_voice
from auditcli.model import (
    Crash,
    Document,
    Finding,
    Outcome,
    Quantity,
    Result,
    Rule,
    Span,
    Tally,
    Verdict,
)

_UNLIKELY_REASON = "rounding could just explain the difference, and the rule does not judge those"
#: No figure has more digits, nor has a sum of figures: nothing is rounded on the way.
DIGITS = 80
_AGREEING = (Verdict.AGREES, Verdict.AGREES_ROUNDED)
#: Line breaks and tabs of a quoted label, which would tear a message apart.
_BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")


def run(document: Document, rules: Sequence[Rule]) -> Result:
    """Everything that the rules say of a document, in the order of the text.

    Rules that share a check and its parameters share one run of it. A check that fails becomes a
    `Crash` of each of its rules: what it yielded before is kept, and the other rules still run.
    """
    shared: dict[tuple[str, object], list[Rule]] = {}
    for rule in rules:
        if not rule.languages or document.language in rule.languages:
            shared.setdefault((rule.check, rule.params), []).append(rule)
    judged: list[Finding] = []
    crashes: list[Crash] = []
    for users in shared.values():
        outcomes, error = _outcomes(document, users[0])
        for rule in users:
            findings, failure = _judged(rule, outcomes)
            judged += findings
            if error or failure:
                crashes.append(Crash(rule, error or failure))
    return _result(document, one_voice(_once(judged)), tuple(crashes))


def at_least(result: Result, threshold: Decimal | None = None) -> Result:
    """The result without the findings whose confidence lies below a threshold.

    Without a threshold, each rule's own `min_confidence` holds (0.5 unless its file says
    otherwise). Such findings are not dropped in silence: they are moved to `untested`, with the
    reason, and counted there. Tick marks stay, since figures that agree confirm their reading.
    Those that are kept say where one wrong figure would explain two of them.
    """
    kept: list[Finding] = []
    moved: list[Finding] = []
    for finding in result.findings:
        least = finding.rule.min_confidence if threshold is None else threshold
        sure = finding.outcome.confidence
        if sure >= least:
            kept.append(finding)
            continue
        reason = f"disagrees, but the reading is uncertain: confidence {sure:f} is below {least:f}"
        outcome = replace(finding.outcome, reason=reason)
        moved.append(replace(finding, outcome=outcome))
    told = with_crossings(result.document, kept)
    if not moved:
        return result if told == result.findings else replace(result, findings=told)
    untested = sorted([*result.untested, *moved], key=_place)
    return _assemble(result.document, told, result.verified, untested, result.crashes)


def _outcomes(document: Document, rule: Rule) -> tuple[list[Outcome], str]:
    """What a check yields, and how it failed ("" where it did not)."""
    outcomes: list[Outcome] = []
    try:
        with localcontext() as context:
            context.prec = DIGITS
            for outcome in REGISTRY[rule.check].check(document, rule.params):
                outcomes.append(outcome)
    except Exception as error:  # noqa: BLE001 - a failing check must leave the others standing
        return outcomes, _said(error)
    return outcomes, ""


def _said(error: Exception) -> str:
    """An exception in one line, with the place in our own code that it came from."""
    said = f"{type(error).__name__}: {error}".rstrip(": ")
    last = traceback.extract_tb(error.__traceback__)[-1]
    return _BREAKS.sub(" ", f"{said} ({PurePath(last.filename).name}, line {last.lineno})")


def _judged(rule: Rule, outcomes: Iterable[Outcome]) -> tuple[list[Finding], str]:
    """The outcomes as their rule sees them, and how judging failed ("" where it did not)."""
    findings: list[Finding] = []
    failure = ""
    for outcome in outcomes:
        try:
            findings.append(_judge(rule, outcome))
        except KeyError as missing:
            failure = f'the check "{rule.check}" did not supply {{{missing.args[0]}}}'
    return findings, failure


def _judge(rule: Rule, outcome: Outcome) -> Finding:
    """An outcome as its rule sees it; the message where it is a finding."""
    severity = rule.severity
    if outcome.verdict is Verdict.UNLIKELY:
        if rule.unlikely is None:
            reason = outcome.reason or _UNLIKELY_REASON
            return Finding(rule, replace(outcome, reason=reason), severity)
        severity = rule.unlikely
    elif outcome.verdict is not Verdict.DISAGREES:
        return Finding(rule, outcome, severity)
    return Finding(rule, outcome, severity, message_of(rule, outcome))


def message_of(rule: Rule, outcome: Outcome) -> str:
    """The rule's message filled in. Braces in the report's text are text: filled in only once."""
    fields = {
        "subject": outcome.subject,
        "reported": outcome.reported,
        "computed": outcome.computed,
        "difference": outcome.difference,
        "computation": outcome.computation,
        "hint": outcome.hint,
    }
    filled = rule.message.format_map({**outcome.facts, **fields})
    return _BREAKS.sub(" ", filled).strip()


def _spans(finding: Finding) -> tuple[Span, tuple[Span, ...]]:
    outcome = finding.outcome
    return outcome.primary.span, tuple(part.span for part in outcome.related)


def _place(finding: Finding) -> tuple[Span, str, tuple[Span, ...]]:
    """The order of a report: by place, then by rule."""
    primary, related = _spans(finding)
    return primary, finding.rule.id, related


def _once(judged: Iterable[Finding]) -> list[Finding]:
    """In order, without what one rule says twice of the same places.

    The surer one is kept; of equally sure ones the one that is no finding, for a false alarm is
    the worse mistake.
    """
    ordered = sorted(judged, key=lambda one: (-one.outcome.confidence, _disagrees(one)))
    first: dict[object, Finding] = {}
    for finding in ordered:
        first.setdefault((finding.rule.id, *_spans(finding)), finding)
    return sorted(first.values(), key=_place)


def _result(document: Document, judged: list[Finding], crashes: tuple[Crash, ...]) -> Result:
    findings, verified, untested = [], [], []
    for finding in judged:
        if finding.outcome.verdict in _AGREEING:
            verified.append(finding)
        elif _disagrees(finding):
            findings.append(finding)
        else:
            untested.append(finding)
    marked = list(fingerprinted(document, findings))
    return _assemble(document, marked, verified, untested, crashes)


def _disagrees(finding: Finding) -> bool:
    verdict = finding.outcome.verdict
    unlikely = verdict is Verdict.UNLIKELY and finding.rule.unlikely is not None
    return unlikely or verdict is Verdict.DISAGREES


def _assemble(
    document: Document,
    findings: Sequence[Finding],
    verified: Sequence[Finding],
    untested: Sequence[Finding],
    crashes: tuple[Crash, ...],
) -> Result:
    tally = _tally(document, findings, verified, untested)
    return Result(document, tuple(findings), tuple(verified), tuple(untested), tally, crashes)


def _tally(
    document: Document,
    findings: Sequence[Finding],
    verified: Sequence[Finding],
    untested: Sequence[Finding],
) -> Tally:
    """How much was tested. A relation that several rules of one check judge is counted once."""
    counts: Counter[str] = Counter()
    seen: set[object] = set()
    # The gravest first, so that a relation counts as what is worst about it.
    for verdict, group in (("disagree", findings), ("agree", verified), ("untested", untested)):
        for finding in group:
            relation = (finding.rule.check, *_spans(finding))
            if relation not in seen:
                seen.add(relation)
                rounded = finding.outcome.verdict is Verdict.AGREES_ROUNDED
                counts["agree_rounded" if rounded else verdict] += 1
    return Tally(
        quantities=len(document.quantities),
        covered=_covered(document.quantities, (*findings, *verified)),
        agree=counts["agree"],
        agree_rounded=counts["agree_rounded"],
        disagree=counts["disagree"],
        untested=counts["untested"],
    )


def _covered(quantities: Sequence[Quantity], tested: Iterable[Finding]) -> int:
    """How many figures take part in a tested relation.

    A piece of evidence covers the figure it overlaps. One that overlaps several (a sentence, a
    heading) is a place in words and covers none.
    """
    spans = sorted(quantity.span for quantity in quantities)
    ends = [span.end for span in spans]
    covered: set[int] = set()
    places = {part.span for finding in tested for part in evidence_of(finding.outcome)}
    for place in places:
        first = bisect_left(ends, place.start + 1)
        if first < len(spans) and spans[first].start < place.end:
            following = first + 1
            if following == len(spans) or spans[following].start >= place.end:
                covered.add(first)
    return len(covered)
