"""One run of `audit check`: inputs to results, results to pages, all of it to a status."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Iterator
from dataclasses import dataclass, field

from auditcli import engine
from auditcli.api import check_source
from auditcli.cli import internal_error
from auditcli.cli.options import CheckOptions
from auditcli.cli.outputs import make_run, refuse_missing_extras, write_all
from auditcli.cli.progress import following
from auditcli.cli.settings import Settings, described, extra_words
from auditcli.cli.status import ExitStatus
from auditcli.cli.streams import refuse_output, tell
from auditcli.engine.accepting import accept
from auditcli.engine.wording import in_language, rule_in_language
from auditcli.errors import AuditError, ReadError
from auditcli.model import Result, Rule, Severity
from auditcli.reading import files
from auditcli.report.run import fails
from auditcli.rulebook.in_force import InForce
from auditcli.texts import message, phrase, speak, spoken


@dataclass(slots=True)
class Session:
    """What a run has come to so far."""

    options: CheckOptions
    settings: Settings
    language: str = "en"
    results: list[Result] = field(default_factory=list)
    unusable: list[tuple[str, str]] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=dict)
    fails: list[Severity | None] = field(default_factory=list)
    status: ExitStatus = ExitStatus.CLEAN

    def worsen(self, status: ExitStatus) -> None:
        """Take over a status that is worse than the one so far."""
        self.status = max(self.status, status)


def check_all(options: CheckOptions) -> ExitStatus:
    """Check all inputs and write what was found.

    An input that cannot be used is said on standard error and the others are still checked.
    Raises AuditError for options, rules and configurations that cannot be used.
    """
    # What is read from a report lives until the end of the run and holds no cycles: looking for
    # garbage after every few hundred objects would take an eighth of the time and find nothing.
    gc.set_threshold(100_000, 50, 50)
    refuse_missing_extras(options.outputs)
    session = collect(options)
    run = make_run(
        rules=[
            rule_in_language(rule, session.language) for _, rule in sorted(session.rules.items())
        ],
        settings=described(session.settings, options.paths),
        fails=session.fails[0] if session.fails else Severity.WARNING,
        unusable=session.unusable,
        language=session.language,
    )
    write_all(options, session.results, run)
    return session.status


def collect(options: CheckOptions) -> Session:
    """Check all inputs, without writing anything but what is wrong with one. Raises AuditError.

    From here on the run speaks the language of its reader.
    """
    settings = Settings(options)
    session = Session(options, settings, settings.readers_language(options.paths))
    speak(session.language)
    for path in options.paths:
        session.settings.for_report(path)  # what is wrong in it is said before any work
    inputs = list(_inputs(session))
    for output in options.outputs:
        if output.path is not None:
            refuse_output(output.path, inputs)
    for path in following(inputs):
        _check_one(path, session)
    return session


def _inputs(session: Session) -> Iterator[str]:
    """All inputs once, in the order given; folders are sorted."""
    seen: set[str] = set()
    for path in session.options.paths:
        try:
            found = files.expand(path, session.settings.include(path))
        except ReadError as error:
            _unusable(path, error, session)
            continue
        for name in found:
            if name not in seen:
                seen.add(name)
                yield name


def _check_one(path: str, session: Session) -> None:
    """Check one input: whatever is wrong with it, the others get their turn.

    Raises AuditError for an option or a configuration that would be as wrong for the others.
    """
    held = session.settings.for_report(path)
    session.rules.update((rule.id, rule) for rule in held.running)
    try:
        result = _checked(path, held, session)
    except ReadError as error:
        _unusable(path, error, session)
        return
    except AuditError:
        raise
    except Exception as error:  # noqa: BLE001 - our own failure must not hide the other inputs
        internal_error(error, path)
        session.unusable.append((path, message(f"{path}: internal error")))
        session.worsen(ExitStatus.INCOMPLETE)
        return
    session.results.append(result)
    least = _least(held)
    session.fails.append(least)
    session.worsen(_status(result, least))
    for crash in result.crashes:
        tell(f"{path}: the rule {crash.rule.id} failed and is incomplete ({crash.error})")


def _checked(path: str, held: InForce, session: Session) -> Result:
    """The result of one input, its accepted findings marked."""
    source = files.read(path)
    if (notice := files.notice(source)) and not session.options.quiet:
        tell(notice)
    result = check_source(
        source,
        language=held.language.value if held.language else None,
        period=held.period.value if held.period else None,
        rules=held.running,
        extra=extra_words(held),
    )
    result = engine.at_least(result, session.options.min_confidence)
    ran = {rule.id for rule in held.running}
    result = accept(result, session.settings.accepted(path), datetime.date.today(), ran)
    return spoken_result(result)


def spoken_result(result: Result) -> Result:
    """A result with what its rules and checks say in the language that is spoken now."""
    language = spoken()
    return result if language == "en" else in_language(result, language, phrase)


def _unusable(path: str, error: ReadError, session: Session) -> None:
    tell(str(error))
    session.unusable.append((path, message(str(error))))
    session.worsen(ExitStatus.UNUSABLE)


def _least(held: InForce) -> Severity | None:
    word = held.fail_on.value if held.fail_on else "warning"
    return None if word == "never" else Severity(word)


def _status(result: Result, least: Severity | None) -> ExitStatus:
    """Clean, findings or incomplete; what was accepted does not count."""
    if result.crashes:
        return ExitStatus.INCOMPLETE
    failing = any(fails(finding, least) for finding in result.findings)
    return ExitStatus.FINDINGS if failing else ExitStatus.CLEAN
