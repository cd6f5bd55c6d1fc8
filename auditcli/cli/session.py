"""One run of `audit check`: inputs to results, results to a page, all of it to a status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from auditcli import __version__, engine
from auditcli.api import check_source
from auditcli.cli import internal_error
from auditcli.cli.options import CheckOptions, FailOn, Format
from auditcli.cli.progress import following
from auditcli.cli.status import ExitStatus
from auditcli.cli.streams import page_width, put, put_file, refuse_output, say, wants_color
from auditcli.errors import AuditError, ReadError
from auditcli.model import Result, Rule, Severity
from auditcli.reading import files
from auditcli.rulebook import load_rules, select_rules


@dataclass(slots=True)
class _Session:
    """What a run has come to so far."""

    options: CheckOptions
    rules: Sequence[Rule]
    results: list[Result] = field(default_factory=list)
    unread: int = 0
    status: ExitStatus = ExitStatus.CLEAN

    def worsen(self, status: ExitStatus) -> None:
        self.status = max(self.status, status)


def check_all(options: CheckOptions) -> ExitStatus:
    """Check all inputs and write what was found.

    An input that cannot be used is said on standard error and the others are still checked.
    Raises AuditError for options and rules that cannot be used.
    """
    session = _Session(options, _rules(options))
    inputs = list(_inputs(session))
    if options.output is not None:
        refuse_output(options.output, inputs)
    for path in following(inputs):
        _check_one(path, session)
    if session.results or options.format is Format.JSON:
        _write(session)
    return session.status


def _rules(options: CheckOptions) -> tuple[Rule, ...]:
    return select_rules(load_rules(*options.rules), options.select, options.ignore)


def _inputs(session: _Session) -> Iterator[str]:
    """All inputs once, in the order given; folders are sorted."""
    patterns = session.options.include or files.PATTERNS
    seen: set[str] = set()
    for path in session.options.paths:
        try:
            found = files.expand(path, patterns)
        except ReadError as error:
            _unusable(error, session)
            continue
        for name in found:
            if name not in seen:
                seen.add(name)
                yield name


def _check_one(path: str, session: _Session) -> None:
    """Check one input: whatever is wrong with it, the others get their turn.

    Raises AuditError for an option that would be as wrong for the others.
    """
    options = session.options
    try:
        source = files.read(path)
        if notice := files.notice(source):
            say(notice)
        result = check_source(
            source, language=options.language, period=options.period, rules=session.rules
        )
        result = engine.at_least(result, options.min_confidence)
    except ReadError as error:
        _unusable(error, session)
        return
    except AuditError:
        raise
    except Exception as error:  # noqa: BLE001 - our own failure must not hide the other inputs
        internal_error(error, path)
        session.unread += 1
        session.worsen(ExitStatus.INCOMPLETE)
        return
    session.results.append(result)
    session.worsen(_status(result, options.fail_on))
    for crash in result.crashes:
        say(f"{path}: the rule {crash.rule.id} failed and is incomplete ({crash.error})")


def _unusable(error: ReadError, session: _Session) -> None:
    say(str(error))
    session.unread += 1
    session.worsen(ExitStatus.UNUSABLE)


def _status(result: Result, fail_on: FailOn) -> ExitStatus:
    if result.crashes:
        return ExitStatus.INCOMPLETE
    if fail_on is FailOn.NEVER:
        return ExitStatus.CLEAN
    least = Severity(fail_on.value).rank
    failing = any(finding.severity.rank <= least for finding in result.findings)
    return ExitStatus.FINDINGS if failing else ExitStatus.CLEAN


def _write(session: _Session) -> None:
    options = session.options
    text = _page(session)
    if options.output is None:
        put(text, utf8=options.format is Format.JSON)
    else:
        put_file(text, options.output)


def _page(session: _Session) -> str:
    options = session.options
    if options.format is Format.JSON:
        from auditcli.report import json

        return json.render(session.results, tool_version=__version__)
    from auditcli.report.proof import View

    color = options.format is Format.RICH
    color = color and wants_color(options.color, to_file=options.output is not None)
    view = View(page_width(), color, options.verified, session.unread)
    if options.format is Format.PLAIN:
        from auditcli.report import plain

        return plain.render(session.results, view)
    from auditcli.report import terminal

    return terminal.render(session.results, view)
