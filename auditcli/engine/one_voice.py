"""One fault, one finding: what a declared relation and an inferred one both say is said once.

A rule that declares which rows add up, and a check that finds out by itself, come upon the same
wrong total. Of two such findings the surer one is kept, and of equally sure ones the declared one,
for it names what an auditor calls the relation. Tick marks on the same places are kept once too,
so that a relation is not counted twice. Findings of rules that infer are left as they are: two of
them on one figure are two faults, or two proofs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from auditcli.checks import REGISTRY
from auditcli.engine.identity import evidence_of
from auditcli.model import Finding, Span, Verdict

#: Of this category, two findings on one figure are one fault, whatever parts were added up.
_TOTAL = "total"


def one_voice(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that repeat a declared relation, or that it repeats."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        for key in _keys(finding):
            groups.setdefault(key, []).append(finding)
    dropped: set[int] = set()
    for group in groups.values():
        standing = [one for one in group if id(one) not in dropped]
        if len(standing) > 1 and any(map(_declared, standing)):
            best = max(standing, key=_rank)
            dropped |= {id(one) for one in standing if one is not best}
    return [finding for finding in findings if id(finding) not in dropped]


def _keys(finding: Finding) -> Iterable[object]:
    """What equal findings have in common: verdict and category with all places, or with one."""
    outcome, category = finding.outcome, finding.rule.category
    unlikely = outcome.verdict is Verdict.UNLIKELY
    if outcome.verdict is Verdict.UNTESTED or (unlikely and finding.rule.unlikely is None):
        return
    differs = unlikely or outcome.verdict is Verdict.DISAGREES
    places: frozenset[Span] = frozenset(part.span for part in evidence_of(outcome))
    yield differs, category, places
    if differs and category == _TOTAL:
        yield category, outcome.primary.span


def _declared(finding: Finding) -> bool:
    kind = REGISTRY.get(finding.rule.check)
    return kind is not None and kind.declared


def _rank(finding: Finding) -> tuple[bool, bool, Decimal, bool]:
    """The better to keep: a finding that is shown, plain rather than unlikely, sure, declared."""
    sure = finding.outcome.confidence
    shown = sure >= finding.rule.min_confidence
    plain = finding.outcome.verdict is Verdict.DISAGREES
    return shown, plain, sure, _declared(finding)
