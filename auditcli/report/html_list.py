"""The findings beside a report's text, and what they can be filtered by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from auditcli.model import Finding, Result
from auditcli.report.html_data import Part, fragment, remarks, short
from auditcli.report.html_text import CLASSES, escape
from auditcli.report.html_words import Words
from auditcli.report.marks import Kind, kind_of
from auditcli.report.words import as_written

#: Entries of one list: the browser lays out only the lists that are near the window.
GROUP = 50
#: A figure with thousands marks, which a line must not break.
_GROUPED = re.compile(r"[-−–]?\d{1,3}(?: \d{3})+(?!\d)")


def render_filters(results: Sequence[Result], words: Words) -> Iterator[str]:
    """A box for each severity and a list for rules, categories and documents that there are."""
    findings = [finding for result in results for finding in result.findings]
    counts = Counter(CLASSES[kind_of(finding)] for finding in findings)
    yield f'<fieldset class="severities"><legend>{words.say("severity")}</legend>'
    for kind in (Kind.ERROR, Kind.WARNING, Kind.NOTE, Kind.ACCEPTED):
        name, said = CLASSES[kind], words.say(kind.name.lower())
        if counts[name] or kind is Kind.ERROR:
            yield f'<label class="chip {name}"><input type="checkbox" name="severity" checked'
            yield f' value="{name}"><span>{said} <b>{counts[name]}</b></span></label>'
    yield "</fieldset>"
    # The other lists are filtered too: what has no finding is offered with a nought.
    others = [one for result in results for one in (*result.verified, *result.untested)]
    rules = Counter({one.rule.id: 0 for one in others})
    rules.update(one.rule.id for one in findings)
    yield from _select(words, "rule", "all_rules", rules)
    categories = Counter({one.rule.category: 0 for one in others})
    categories.update(one.rule.category for one in findings)
    yield from _select(words, "category", "all_categories", categories)
    if len(results) > 1:
        by_path = Counter({r.document.source.path: len(r.findings) for r in results})
        numbers = {result.document.source.path: str(at) for at, result in enumerate(results)}
        yield from _select(words, "document", "all_documents", by_path, numbers)


def _select(
    words: Words,
    name: str,
    everything: str,
    counts: Counter[str],
    values: dict[str, str] | None = None,
) -> Iterator[str]:
    yield f'<label class="choice"><span>{words.say(name)}</span><select name="{name}">'
    yield f'<option value="">{words.say(everything)}</option>'
    for text, count in sorted(counts.items()):
        value = (values or {}).get(text, text)
        yield f'<option value="{escape(value)}">{escape(text)} ({count})</option>'
    yield "</select></label>"


def render_findings(parts: Sequence[Part]) -> Iterator[str]:
    """An entry for each finding, with its number among the relations of the data."""
    number = shown = 0
    yield '<ol class="group">'
    for part in parts:
        for finding in part.marks.result.findings:
            if shown and shown % GROUP == 0:
                yield '</ol><ol class="group">'
            yield from _finding(finding, part, number, several=len(parts) > 1)
            number += 1
            shown += 1
        # The script counts relations in the order of the data: findings, ticks, untested.
        number += len(part.marks.relations) - len(part.marks.result.findings)
    yield "</ol>"


def _finding(finding: Finding, part: Part, number: int, *, several: bool) -> Iterator[str]:
    kind, source = kind_of(finding), part.marks.result.document.source
    words = part.words
    line = source.position(finding.outcome.primary.span.start).line
    where = words.say("line", line=line)
    if several:
        where = f"{short(source.path)}, {where}"
    yield f'<li class="item {CLASSES[kind]}" data-i="{number}" data-d="{part.index}"'
    yield f' data-severity="{CLASSES[kind]}" data-rule="{escape(finding.rule.id)}"'
    yield f' data-category="{escape(finding.rule.category)}">'
    yield f'<a href="{fragment(part, finding)}"><span class="head">'
    yield f'<span class="badge">{words.say(kind.name.lower())}</span> '
    yield f'<span class="where">{escape(where)}</span> '
    yield f'<span class="rule">{escape(finding.rule.id)}</span></span> '
    yield f'<span class="msg">{_unbroken(escape(finding.message))}</span></a>'
    yield f'<div class="proof">{"".join(_proof(finding, words))}</div></li>\n'


def _proof(finding: Finding, words: Words) -> Iterable[str]:
    """The computation and what goes with it: shown in print, and where there is no script."""
    outcome = finding.outcome
    said = [as_written(outcome.computation), outcome.hint, *remarks(finding, words)]
    return [f"<p>{_unbroken(escape(text))}</p>" for text in said if text]


def _unbroken(shown: str) -> str:
    return _GROUPED.sub(lambda match: f'<span class="nb">{match.group()}</span>', shown)
