"""The first sheet of a workpaper: what was audited, with what, when and how."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from auditcli.model import Period, Result, Rule
from auditcli.report.run import Run
from auditcli.report.workpaper_sheet import LINE, Book, Value, put

_WIDTHS = (44, 68, 14, 26, 12, 14, 14, 12, 16, 14, 14)


def write_cover(book: Book, results: Sequence[Result], run: Run) -> None:
    """Write the cover."""
    words = book.words
    sheet = book.workbook.add_worksheet(words["cover"])
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, words["title"], book.look("title"))
    for number, (look, row) in enumerate(_rows(results, run, words), start=2):
        sheet.set_row(number, 2 * LINE if look == "head" else LINE)
        for column, value in enumerate(row):
            if look != "text" and isinstance(value, str):
                sheet.write_string(number, column, value, book.look(look))
            else:
                put(book, sheet, number, column, value)


def _rows(
    results: Sequence[Result], run: Run, words: dict[str, str]
) -> Iterator[tuple[str, Sequence[Value]]]:
    """The rows of the cover, each with the look of its cells."""
    if run.started is not None:
        yield "text", [words["made"], run.started.isoformat(timespec="seconds")]
    yield "text", [words["tool"], f"auditcli {run.tool_version}"]
    yield "text", []
    yield "section", [words["documents"]]
    names = ("file", "sha256", "encoding", "language", "period", "read", "covered")
    counts = ("agree", "agree_rounded", "disagree", "left")
    yield "head", [words[name] for name in (*names, *counts)]
    yield from (("text", _document(result)) for result in results)
    yield from _section(words["settings"], run.settings)
    yield from _section(words["unusable"], run.unusable)
    yield from _section(words["crashes"], list(_crashes(results)))
    yield from _section(words["lapsed"], list(_lapsed(results)))
    yield "text", []
    yield "section", [words["rules"]]
    yield "head", [words[name] for name in ("rule", "version", "severity", "check")]
    yield from (("text", _rule(rule)) for rule in run.rules or _rules_of(results))


def _section(title: str, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Sequence[Value]]]:
    if pairs:
        yield "text", []
        yield "section", [title]
        yield from (("text", list(pair)) for pair in pairs)


def _document(result: Result) -> list[Value]:
    document, tally = result.document, result.tally
    source = document.source
    about = "" if document.period is None else _period(document.period)
    head: list[Value] = [source.path, _digest(result), source.encoding, document.language, about]
    counts = (tally.quantities, tally.covered, tally.agree, tally.agree_rounded)
    return [*head, *counts, tally.disagree, tally.untested]


def _digest(result: Result) -> str:
    """That of the bytes that were read; of the text in UTF-8 where it came from no file."""
    source = result.document.source
    return source.sha256 or hashlib.sha256(source.text.encode("utf-8", "replace")).hexdigest()


def _period(period: Period) -> str:
    return period.label or str(period.end)


def _crashes(results: Sequence[Result]) -> Iterator[tuple[str, str]]:
    for result in results:
        yield from ((one.rule.id, result.document.source.path) for one in result.crashes)


def _lapsed(results: Sequence[Result]) -> Iterator[tuple[str, str]]:
    for result in results:
        for one in result.lapsed:
            yield one.acceptance.rule, f"{one.acceptance.quote} ({one.acceptance.reason})"


def _rules_of(results: Sequence[Result]) -> list[Rule]:
    """The rules that said something, where the run does not tell which ones ran."""
    found = {
        one.rule.id: one.rule
        for result in results
        for one in (*result.findings, *result.verified, *result.untested)
    }
    return [found[name] for name in sorted(found)]


def _rule(rule: Rule) -> list[Value]:
    return [rule.id, rule_digest(rule), rule.severity.value, rule.check]


def rule_digest(rule: Rule) -> str:
    """A version of a rule: equal as long as nothing that decides what it says has changed."""
    told = (
        rule.id,
        rule.check,
        rule.category,
        rule.severity.value,
        rule.message,
        rule.unlikely.value if rule.unlikely else "",
        ",".join(rule.languages),
        str(rule.min_confidence),
        repr(rule.params),
    )
    return hashlib.sha256("\x1f".join(told).encode("utf-8", "replace")).hexdigest()[:16]
