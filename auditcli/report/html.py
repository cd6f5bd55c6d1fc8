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
from collections.abc import Iterator, Sequence

from auditcli.model import Result
from auditcli.report.html_data import Part, embedded, parts_of, short
from auditcli.report.html_list import render_filters, render_findings
from auditcli.report.html_map import render_map
from auditcli.report.html_text import escape, render_text
from auditcli.report.html_words import Words, words_of
from auditcli.report.marks import marks_of
from auditcli.report.page import asset
from auditcli.report.run import Run

_FIELD = re.compile(r"\{\{(\w+)\}\}")


def page(results: Sequence[Result], run: Run) -> str:
    """The format's function in `FORMATS`."""
    return render(results, tool_version=run.tool_version, language=run.language)


def render(results: Sequence[Result], *, tool_version: str, language: str = "en") -> str:
    """All results as one HTML document, in the reader's language."""
    words = words_of(language)
    parts = parts_of([marks_of(result) for result in results], words)
    style, script = asset("page.css"), asset("page.js")
    fields = {
        "title": escape(_title(results, words)),
        "many": ' class="many"' if len(results) > 1 else "",
        "language": words.language,
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "data": embedded(parts, words),
        "header": "".join(_header(parts, words)),
        "warnings": "".join(_warnings(results, words)),
        "filters": "".join(render_filters(results, words)),
        "findings": "".join(render_findings(parts)),
        "count": str(sum(len(result.findings) for result in results)),
        "ticks": str(sum(len(result.verified) for result in results)),
        "untested": str(sum(len(result.untested) for result in results)),
        "documents": "".join(_documents(parts)),
        "maps": "".join(_maps(parts)),
        "version": escape(words.say("made_by", version=tool_version)),
    }
    # In one pass, so that a report that says {{title}} stays as it is.
    return _FIELD.sub(lambda match: _field(match.group(1), fields, words), asset("page.html"))


def _field(name: str, fields: dict[str, str], words: Words) -> str:
    """A part of the page, or the words of that name (`w_…`)."""
    return escape(words.say(name[2:])) if name.startswith("w_") else fields[name]


def _title(results: Sequence[Result], words: Words) -> str:
    if len(results) == 1:
        return words.say("title", path=results[0].document.source.path)
    return words.say("title_many", count=len(results))


def _policy(style: str, script: str) -> str:
    """Only the very style and script of this page, and nothing from anywhere.

    `eval` is left to the tools that drive a browser, which wait with it; our script has none.
    """
    scripts = f"script-src {_hash(script)} 'unsafe-eval'; style-src {_hash(style)};"
    return f"default-src 'none'; {scripts} img-src data:; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _header(parts: Sequence[Part], words: Words) -> Iterator[str]:
    """The tally of all documents together."""
    tallies = [part.marks.result.tally for part in parts]
    read = sum(tally.quantities for tally in tallies)
    covered = sum(tally.covered for tally in tallies)
    share = f"{covered} <small>({100 * covered // max(read, 1)} %)</small>"
    yield f'<div class="tally"><dl><div><dt>{words.say("figures_read")}</dt><dd>{read}</dd></div>'
    yield f"<div><dt>{words.say('figures_tested')}</dt><dd>{share}</dd></div>"
    for name, key in (
        ("disagree", "disagree"),
        ("agree", "agree"),
        ("agree_rounded", "agree_rounded"),
        ("untested", "left_untested"),
    ):
        count = sum(getattr(tally, name) for tally in tallies)
        yield f'<div class="{name}"><dt>{words.say(key)}</dt><dd>{count}</dd></div>'
    yield "</dl></div>"


def _warnings(results: Sequence[Result], words: Words) -> Iterator[str]:
    """What is wrong with the audit itself: rules that failed, acceptances without a finding."""
    for result in results:
        if result.crashes:
            names = ", ".join(sorted({crash.rule.id for crash in result.crashes}))
            yield f'<p class="warn" role="alert">{escape(words.say("incomplete", rules=names))}</p>'
        for lapsed in result.lapsed:
            given = lapsed.acceptance
            said = words.say(
                "lapsed", rule=given.rule, quote=short(given.quote), reason=given.reason
            )
            yield f'<p class="warn">{escape(said)}</p>'


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
        yield f'<div class="map" data-d="{part.index}"{hidden}>{render_map(part.marks, part.words)}'
        yield '<div class="window"></div></div>'
