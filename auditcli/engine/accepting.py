"""Which findings were accepted, and which findings of one version are those of another.

Both are the same question: faults are paired that have the same `identity.BASE`. Where several do
(one misprint on many pages), the words around them decide, and then their order.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from auditcli.engine.identity import BASE, alike, evidence_of, surroundings
from auditcli.model import Acceptance, Comparison, Finding, Lapsed, Result, Source

#: How much the words around two equal faults must have in common for one to be the other: a fault
#: of several figures is known by them, a repeated word or a year only by its surroundings.
_KNOWN_BY_FIGURES, _KNOWN_BY_WORDS = 0.05, 0.3

#: More equal faults than this are not compared each with each.
_MANY = 60


@dataclass(frozen=True, slots=True)
class _Known:
    """A fault as it is known again: what it is, and what stands around it."""

    fingerprint: str
    around: str
    least: float = 0.0


def accept(
    result: Result,
    acceptances: Sequence[Acceptance],
    today: datetime.date,
    ran: Collection[str] | None = None,
) -> Result:
    """The result with its accepted findings marked, and the acceptances that hold for none.

    An acceptance holds up to and on its last day. One finding uses up one acceptance. `ran` are
    the ids of the rules that ran (None: all); nothing is known of the findings of others, nor of
    those of a rule that crashed.
    """
    if not acceptances:
        return result
    expired = [one for one in acceptances if one.expires is not None and one.expires < today]
    valid = [one for one in acceptances if one.expires is None or one.expires >= today]
    said = [_Known(one.fingerprint, one.quote) for one in valid]
    # What was set aside as read too uncertainly is still there.
    aside = [one for one in result.untested if one.fingerprint]
    pairs = _paired(said, _known([*result.findings, *aside], result.document.source))
    findings = tuple(
        replace(finding, accepted=valid[pairs[at]]) if at in pairs else finding
        for at, finding in enumerate(result.findings)
    )
    used = set(pairs.values())
    crashed = {crash.rule.id for crash in result.crashes}
    unknown = {one.rule for one in valid if ran is not None and one.rule not in ran} | crashed
    left = (one for at, one in enumerate(valid) if at not in used and one.rule not in unknown)
    gone = (Lapsed(one, "gone") for one in left)
    renewed = {valid[at].fingerprint for at in used}
    old = (Lapsed(one, "expired") for one in expired if one.fingerprint not in renewed)
    lapsed = (*gone, *old)
    return replace(result, findings=findings, lapsed=lapsed)


def compare(old: Result, new: Result) -> Comparison:
    """Which findings of two versions of a report are new, gone and still there."""
    pairs = _paired(
        _known(old.findings, old.document.source), _known(new.findings, new.document.source)
    )
    left = set(pairs.values())
    return Comparison(
        new=tuple(one for at, one in enumerate(new.findings) if at not in pairs),
        gone=tuple(one for at, one in enumerate(old.findings) if at not in left),
        still=tuple((old.findings[pairs[at]], new.findings[at]) for at in sorted(pairs)),
    )


def quoted(finding: Finding, source: Source) -> str:
    """What an acceptance keeps of a finding's place, to know it again."""
    return surroundings(finding, source)


def _known(findings: Iterable[Finding], source: Source) -> list[_Known]:
    return [
        _Known(finding.fingerprint, surroundings(finding, source), _least(finding, source))
        for finding in findings
    ]


def _least(finding: Finding, source: Source) -> float:
    quotes = (source.quote(part.span) for part in evidence_of(finding.outcome))
    figures = sum(any(sign.isdigit() for sign in quote) for quote in quotes)
    return _KNOWN_BY_FIGURES if figures >= 2 else _KNOWN_BY_WORDS


def _paired(old: Sequence[_Known], new: Sequence[_Known]) -> dict[int, int]:
    """Which of the old each of the new is, by their places in the two sequences."""
    groups: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for at, one in enumerate(old):
        groups[one.fingerprint[:BASE]][0].append(at)
    for at, one in enumerate(new):
        groups[one.fingerprint[:BASE]][1].append(at)
    pairs: dict[int, int] = {}
    for olds, news in groups.values():
        if olds and news:
            _pair_equals(old, new, olds, news, pairs)
    return pairs


def _pair_equals(
    old: Sequence[_Known],
    new: Sequence[_Known],
    olds: list[int],
    news: list[int],
    pairs: dict[int, int],
) -> None:
    """Pair equal faults: the likest surroundings first, in the order of the text where alike."""
    by_words: dict[str, list[int]] = defaultdict(list)
    for at in reversed(olds):
        by_words[old[at].around].append(at)
    used: set[int] = set()
    for at in news:
        if same := by_words[new[at].around]:
            pairs[at] = same.pop()
            used.add(pairs[at])
    olds = [at for at in olds if at not in used]
    news = [at for at in news if at not in pairs]
    if len(olds) > _MANY or len(news) > _MANY:
        named = {old[at].fingerprint: at for at in olds}
        pairs.update((at, named[n]) for at in news if (n := new[at].fingerprint) in named)
        return
    scored = [
        (-alike(old[before].around, new[after].around), rank, before, after)
        for rank, (before, after) in enumerate((o, n) for n in news for o in olds)
    ]
    for score, _, before, after in sorted(scored):
        if -score >= new[after].least and before not in used and after not in pairs:
            pairs[after] = before
            used.add(before)
