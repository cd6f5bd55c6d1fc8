"""`--statistics` and `--explain-untested`: what a run comes to, by rule, by file and by reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from auditcli.model import Finding, Result
from auditcli.report.shown import cells, safe
from auditcli.report.words import plural
from auditcli.texts import say

#: Lines named of an untested reason, before "and so many more".
_NAMED = 8


def statistics(results: Sequence[Result]) -> Iterator[str]:
    """Two tables, by rule and by file; the most findings first."""
    by_rule: dict[str, Counter[str]] = defaultdict(Counter)
    by_file: dict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        path = result.document.source.path
        by_file[path]["findings"] += 0
        for name, findings in _kinds(result):
            for finding in findings:
                by_rule[finding.rule.id][name] += 1
                by_file[path][name] += 1
    yield from _table(say("rule"), by_rule)
    yield ""
    yield from _table(say("file"), by_file)


def _kinds(result: Result) -> Iterator[tuple[str, Iterable[Finding]]]:
    yield "findings", (one for one in result.findings if one.accepted is None)
    yield "accepted", (one for one in result.findings if one.accepted is not None)
    yield "agree", result.verified
    yield "untested", result.untested


def _table(title: str, rows: dict[str, Counter[str]]) -> Iterator[str]:
    columns = ("findings", "accepted", "agree", "untested")
    width = max([len(title), *(cells(safe(name)) for name in rows)])
    heads = (say("findings"), say("accepted"), say("agree"), say("untested"))
    room = max(8, *map(len, heads))
    yield f"{title:{width}}  {'  '.join(f'{head:>{room}}' for head in heads)}"
    for name, counts in sorted(rows.items(), key=lambda row: (-row[1]["findings"], row[0])):
        shown = safe(name)
        figures = "  ".join(f"{counts[column]:>{room}}" for column in columns)
        yield f"{shown}{' ' * (width - cells(shown))}  {figures}"


def untested(result: Result) -> Iterator[str]:
    """The relations that were recognised and not tested, by rule and reason, with their lines."""
    source = result.document.source
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for finding in result.untested:
        outcome = finding.outcome
        line = source.position(outcome.primary.span.start).line
        places[finding.rule.id, outcome.reason or say("no reason given")].append(line)
    for (rule, reason), lines in sorted(places.items(), key=lambda one: (-len(one[1]), one[0])):
        distinct = sorted(set(lines))
        named = ", ".join(map(str, distinct[:_NAMED]))
        if len(distinct) > _NAMED:
            named = say("{named} and {count} more", named=named, count=len(distinct) - _NAMED)
        word = say("line") if len(distinct) == 1 else say("lines")
        relations, why = plural(len(lines), "relation"), safe(reason)
        text = "? {relations} of {rule} not tested: {reason}"
        yield say(text, relations=relations, rule=rule, reason=why)
        yield f"    {word} {named}"
