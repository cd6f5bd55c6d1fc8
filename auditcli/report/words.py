"""What is said in words, the same in every format for people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from auditcli.model import Acceptance, Finding, Lapsed, Outcome, Result, Severity, Tally, Verdict
from auditcli.report.shown import cells, safe
from auditcli.texts import decimal, say, spoken

#: Below this, a person should be told how sure we are of having read the text rightly.
SURE = Decimal("0.9")

#: Characters of a fingerprint that are shown: enough to tell the findings of a report apart.
SHORT = 12

# A space between two digits is a thousands mark, and a line must not end there.
_BETWEEN_WORDS = re.compile(r" (?!\d)|(?<!\d) ")
_PLUS_MINUS = re.compile(r" \+ ([-–−])(?=\d)")
_BEFORE_OPERATOR = re.compile(r" (?=[-+−–×·*/÷=≠≈<>≤≥] )")


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 finding", "2 findings"."""
    return f"{count} {say(one if count == 1 else many or one + 's')}"


def wrap(text: str, width: int) -> list[str]:
    """Text in lines of at most so many columns, where its words allow."""
    return _fill(_BETWEEN_WORDS.split(text), " ", width)


def wrap_computation(text: str, width: int) -> list[str]:
    """A computation in lines, broken before its operators and never inside a figure."""
    return _fill(_BEFORE_OPERATOR.split(text), " ", width)


def as_written(computation: str) -> str:
    """A computation as an auditor writes it: "5 - 3", not "5 + -3"."""
    return _PLUS_MINUS.sub(r" \1 ", safe(computation))


def _fill(pieces: Iterable[str], joint: str, width: int) -> list[str]:
    lines: list[str] = []
    for piece in pieces:
        if lines and cells(lines[-1]) + len(joint) + cells(piece) <= width:
            lines[-1] += joint + piece
        else:
            lines.append(piece)
    return lines


def explanation(finding: Finding) -> Iterator[tuple[str, str]]:
    """What is said below the lines of the report: (title, text) pairs."""
    outcome = finding.outcome
    if outcome.computation:
        yield say("computed"), as_written(_told(outcome))
    if outcome.reported and outcome.difference:
        figures = {"reported": outcome.reported, "difference": outcome.difference}
        yield say("reported"), safe(say("{reported} (difference {difference})", **figures))
    if outcome.verdict is Verdict.UNLIKELY:
        unlikely = "could explain this, but would do so less than once in a thousand times"
        yield say("rounding"), say(unlikely)
    if outcome.hint:
        yield say("hint"), safe(outcome.hint)
    if finding.accepted is not None:
        yield say("accepted"), acceptance_text(finding.accepted)
    if outcome.confidence < SURE:
        sure = decimal(outcome.confidence, spoken())
        yield say("reading"), say("uncertain: confidence {confidence}", confidence=sure)


def _told(outcome: Outcome) -> str:
    """The computation; of two figures that should be one and are not, that they differ."""
    equation = f"{outcome.reported} = {outcome.computed}"
    if outcome.verdict is Verdict.DISAGREES and outcome.computation == equation:
        return f"{outcome.reported} ≠ {outcome.computed}"
    return outcome.computation


def acceptance_text(accepted: Acceptance) -> str:
    """Why a finding may stand, who said so and when."""
    last = accepted.expires
    until = say(", until {day}", day=last.isoformat()) if last else ""
    return safe(f"{accepted.reason} ({accepted.who}, {accepted.when.isoformat()}{until})")


def lapsed_text(lapsed: Lapsed) -> str:
    """That an acceptance holds for nothing, and where it is written."""
    entry = lapsed.acceptance
    where = f"{entry.origin}: " if entry.origin else ""
    if lapsed.why == "expired" and entry.expires is not None:
        day = entry.expires.isoformat()
        said = say("the acceptance of {rule} expired on {day}", rule=entry.rule, day=day)
    else:
        text = "the acceptance of {rule} matches no finding any more; take it away"
        said = say(text, rule=entry.rule)
    return safe(f'{where}{said} ("{entry.quote}")')


def severities(findings: Iterable[Finding]) -> str:
    """ "2 errors, 1 warning", or "no findings"; those accepted are counted by themselves."""
    every = list(findings)
    counts = Counter(finding.severity for finding in every if finding.accepted is None)
    parts = [plural(counts[severity], severity.value) for severity in Severity if counts[severity]]
    said = ", ".join(parts) or say("no findings")
    accepted = len(every) - counts.total()
    return say("{said}, {accepted} accepted", said=said, accepted=accepted) if accepted else said


def severity_of(finding: Finding) -> str:
    """How a finding is headed: "error", or "accepted error"."""
    said = say(finding.severity.value)
    return say("accepted {severity}", severity=said) if finding.accepted else said


def tested(tally: Tally) -> int:
    """How many relations were tested."""
    return tally.agree + tally.agree_rounded + tally.disagree


def tally_lines(result: Result) -> list[str]:
    """What the result of one document is worth: what was read and what was tested."""
    tally = result.tally
    figures = plural(tally.quantities, "figure")
    if not tested(tally):
        nothing = (
            "{figures} read, but no relation between them could be tested:"
            " this says nothing about whether they are right"
        )
        lines = [say(nothing, figures=figures)]
        if tally.untested:
            relations = plural(tally.untested, "relation")
            lines.append(say("{relations} recognised and left untested", relations=relations))
    else:
        lines = [_read(figures, tally), _tested(tally)]
    lapsed = [lapsed_text(one) for one in result.lapsed]
    return lines + _set_aside(result) + lapsed + _crashed(result)


def _read(figures: str, tally: Tally) -> str:
    share = 100 * tally.covered // max(tally.quantities, 1)
    return say(
        "{figures} read, {covered} of them ({share} %) in a relation that was tested",
        figures=figures,
        covered=tally.covered,
        share=share,
    )


def _tested(tally: Tally) -> str:
    return say(
        "{relations} tested: {agree} agree, {rounded} within rounding, {disagree} disagree;"
        " {untested} left untested",
        relations=plural(tested(tally), "relation"),
        agree=tally.agree,
        rounded=tally.agree_rounded,
        disagree=tally.disagree,
        untested=tally.untested,
    )


def _set_aside(result: Result) -> list[str]:
    """Disagreements that the engine moved to the untested for want of confidence."""
    doubtful = [one for one in result.untested if one.outcome.verdict is Verdict.DISAGREES]
    if not doubtful:
        return []
    one = "{count} of these disagrees on an uncertain reading (--min-confidence 0)"
    many = "{count} of these disagree on an uncertain reading (--min-confidence 0)"
    return [say(one if len(doubtful) == 1 else many, count=len(doubtful))]


def _crashed(result: Result) -> list[str]:
    if not result.crashes:
        return []
    names = ", ".join(sorted({crash.rule.id for crash in result.crashes}))
    return [say("incomplete: {names} failed, see standard error", names=names)]


def closing(results: Sequence[Result], unread: int) -> str:
    """The last line for several documents."""
    findings = [finding for result in results for finding in result.findings]
    marked = sum(any(one.accepted is None for one in result.findings) for result in results)
    said = f"{plural(len(results) + unread, 'document')}: {severities(findings)}"
    if marked:
        said = say("{said} in {marked} of them", said=said, marked=marked)
    return (
        say("{said}; {unread} could not be checked", said=said, unread=unread) if unread else said
    )
