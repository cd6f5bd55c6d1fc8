"""`--format html`: one page that holds everything, and asks no network for anything.

The text of the reports stands in the page as HTML, so that it can be read, searched and printed
without scripts; the script adds filters, keys and what lights up. All of it comes from
`page/` and is written into the page. Reports are foreign text: every character of them passes
`escape`, and a content security policy allows no script and no style but our own.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape as quote

from auditcli.model import Finding, Result, Severity
from auditcli.report.html_data import Part, embedded, fragment, parts_of, remarks, short
from auditcli.report.html_map import render_map
from auditcli.report.html_text import CLASSES, escape, render_text
from auditcli.report.html_words import say
from auditcli.report.marks import Kind, marks_of
from auditcli.report.page import asset
from auditcli.report.run import Run
from auditcli.report.words import as_written

_FIELD = re.compile(r"\{\{(\w+)\}\}")
#: A figure with thousands marks, which a line must not break.
_GROUPED = re.compile(r"[-−–]?\d{1,3}(?: \d{3})+(?!\d)")


def page(results: Sequence[Result], run: Run) -> str:
    """The format's function in `FORMATS`."""
    return render(results, tool_version=run.tool_version)


def render(results: Sequence[Result], *, tool_version: str) -> str:
    """All results as one HTML document."""
    parts = parts_of([marks_of(result) for result in results])
    style, script = asset("page.css"), asset("page.js")
    fields = {
        "title": escape(_title(results)),
        "many": ' class="many"' if len(results) > 1 else "",
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "data": embedded(parts),
        "header": "".join(_header(parts)),
        "warnings": "".join(_warnings(results)),
        "filters": "".join(_filters(results)),
        "findings": "".join(_findings(parts)),
        "count": str(sum(len(result.findings) for result in results)),
        "ticks": str(sum(len(result.verified) for result in results)),
        "untested": str(sum(len(result.untested) for result in results)),
        "documents": "".join(_documents(parts)),
        "maps": "".join(_maps(parts)),
        "version": escape(say("made_by", version=tool_version)),
    }
    # In one pass, so that a report that says {{title}} stays as it is.
    return _FIELD.sub(lambda match: _field(match.group(1), fields), asset("page.html"))


def _field(name: str, fields: dict[str, str]) -> str:
    """A part of the page, or the words of that name (`w_…`)."""
    return quote(say(name[2:])) if name.startswith("w_") else fields[name]


def _title(results: Sequence[Result]) -> str:
    if len(results) == 1:
        return say("title", path=results[0].document.source.path)
    return say("title_many", count=len(results))


def _policy(style: str, script: str) -> str:
    """Only the very style and script of this page, and nothing from anywhere."""
    allowed = " ".join(f"{kind}-src {_hash(text)};" for kind, text in _inline(style, script))
    return f"default-src 'none'; {allowed} img-src data:; base-uri 'none'; form-action 'none'"


def _inline(style: str, script: str) -> Iterator[tuple[str, str]]:
    yield "style", style
    yield "script", script


def _hash(text: str) -> str:
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _header(parts: Sequence[Part]) -> Iterator[str]:
    """The tally of all documents together."""
    tallies = [part.marks.result.tally for part in parts]
    read = sum(tally.quantities for tally in tallies)
    covered = sum(tally.covered for tally in tallies)
    share = 100 * covered // max(read, 1)
    yield f'<div class="tally"><dl><div><dt>{say("figures_read")}</dt><dd>{read}</dd></div>'
    yield f"<div><dt>{say('figures_tested')}</dt><dd>{covered} <small>({share} %)</small></dd></div>"
    for name, words in (
        ("disagree", "disagree"),
        ("agree", "agree"),
        ("agree_rounded", "agree_rounded"),
        ("untested", "left_untested"),
    ):
        count = sum(getattr(tally, name) for tally in tallies)
        yield f'<div class="{name}"><dt>{say(words)}</dt><dd>{count}</dd></div>'
    yield "</dl></div>"


def _warnings(results: Sequence[Result]) -> Iterator[str]:
    """What is wrong with the audit itself: rules that failed, acceptances without a finding."""
    for result in results:
        if result.crashes:
            names = ", ".join(sorted({crash.rule.id for crash in result.crashes}))
            yield f'<p class="warn" role="alert">{escape(say("incomplete", rules=names))}</p>'
        for lapsed in result.lapsed:
            given = lapsed.acceptance
            said = say("lapsed", rule=given.rule, quote=short(given.quote), reason=given.reason)
            yield f'<p class="warn">{escape(said)}</p>'


def _filters(results: Sequence[Result]) -> Iterator[str]:
    """A box for each severity and a list for rules, categories and documents that there are."""
    findings = [finding for result in results for finding in result.findings]
    counts = Counter(CLASSES[_kind(finding)] for finding in findings)
    yield f'<fieldset class="severities"><legend>{say("severity")}</legend>'
    for kind in (Kind.ERROR, Kind.WARNING, Kind.NOTE, Kind.ACCEPTED):
        name = CLASSES[kind]
        if counts[name] or kind is Kind.ERROR:
            yield f'<label class="chip {name}"><input type="checkbox" name="severity" checked'
            yield f' value="{name}"><span>{say(kind.name.lower())} <b>{counts[name]}</b></span></label>'
    yield "</fieldset>"
    yield from _select("rule", "all_rules", Counter(one.rule.id for one in findings))
    yield from _select("category", "all_categories", Counter(one.rule.category for one in findings))
    if len(results) > 1:
        by_path = Counter({r.document.source.path: len(r.findings) for r in results})
        numbers = {result.document.source.path: str(at) for at, result in enumerate(results)}
        yield from _select("document", "all_documents", by_path, numbers)


def _select(
    name: str, everything: str, counts: Counter[str], values: dict[str, str] | None = None
) -> Iterator[str]:
    yield f'<label class="choice"><span>{say(name)}</span><select name="{name}">'
    yield f'<option value="">{say(everything)}</option>'
    for text, count in sorted(counts.items()):
        value = (values or {}).get(text, text)
        yield f'<option value="{escape(value)}">{escape(text)} ({count})</option>'
    yield "</select></label>"


def _kind(finding: Finding) -> Kind:
    if finding.accepted:
        return Kind.ACCEPTED
    return {
        Severity.ERROR: Kind.ERROR,
        Severity.WARNING: Kind.WARNING,
        Severity.NOTE: Kind.NOTE,
    }[finding.severity]


def _findings(parts: Sequence[Part]) -> Iterator[str]:
    number = 0
    for part in parts:
        for finding in part.marks.result.findings:
            yield from _finding(finding, part, number, several=len(parts) > 1)
            number += 1
        # The script counts relations in the order of the data: findings, ticks, untested.
        number += len(part.marks.relations) - len(part.marks.result.findings)


def _finding(finding: Finding, part: Part, number: int, *, several: bool) -> Iterator[str]:
    kind, source = _kind(finding), part.marks.result.document.source
    line = source.position(finding.outcome.primary.span.start).line
    where = say("line", line=line)
    if several:
        where = f"{short(source.path)}, {where}"
    yield f'<li class="item {CLASSES[kind]}" data-i="{number}" data-d="{part.index}"'
    yield f' data-severity="{CLASSES[kind]}" data-rule="{escape(finding.rule.id)}"'
    yield f' data-category="{escape(finding.rule.category)}">'
    yield f'<a href="{fragment(part, finding)}"><span class="head">'
    yield f'<span class="badge">{say(kind.name.lower())}</span> '
    yield f'<span class="where">{escape(where)}</span> '
    yield f'<span class="rule">{escape(finding.rule.id)}</span></span> '
    yield f'<span class="msg">{_unbroken(escape(finding.message))}</span></a>'
    yield f'<div class="proof">{"".join(_proof(finding))}</div></li>\n'


def _proof(finding: Finding) -> Iterable[str]:
    """The computation and what goes with it: shown in print, and where there is no script."""
    outcome = finding.outcome
    said = [as_written(outcome.computation), outcome.hint, *remarks(finding)]
    return [f"<p>{_unbroken(escape(text))}</p>" for text in said if text]


def _unbroken(shown: str) -> str:
    return _GROUPED.sub(lambda match: f'<span class="nb">{match.group()}</span>', shown)


def _documents(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        document = part.marks.result.document
        name = escape(document.source.path)
        hidden = " hidden" if part.index else ""
        yield f'<article class="doc" data-d="{part.index}" aria-label="{name}"{hidden}>'
        yield f'<h3>{name}</h3><div class="lines" lang="{escape(document.language)}">'
        yield from render_text(part.marks, part.prefix, part.offset)
        yield "</div></article>"


def _maps(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        hidden = " hidden" if part.index else ""
        yield f'<div class="map" data-d="{part.index}"{hidden}>{render_map(part.marks)}'
        yield '<div class="window"></div></div>'
