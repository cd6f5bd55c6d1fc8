"""`audit accept`: say of findings that they may stand, and why."""

from __future__ import annotations

import datetime
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from auditcli.cli import declared
from auditcli.cli.grouped import examples
from auditcli.cli.options import CheckOptions, parse_confidence
from auditcli.cli.status import ExitStatus
from auditcli.errors import UsageError
from auditcli.texts import say

if TYPE_CHECKING:
    from auditcli.cli.session import Session
    from auditcli.model import Acceptance, Finding, Source

EXAMPLES = examples(
    'audit accept 3f9a1c20b7e4 --reason "Rounded by the ministry"',
    'audit accept 3f9a1c20b7e4 report.txt --reason "…" --expires 2026-12-31',
    'audit accept --all report.txt --reason "Baseline of the draft"',
    "audit accept --prune report.txt             drop what matches no finding",
)

#: Fewer characters of a fingerprint tell too little.
_LEAST = 6
_FINGERPRINT = re.compile(r"#?([0-9a-f]{1,32})", re.IGNORECASE)

#: A finding with the text that it stands in.
_Found = tuple["Finding", "Source"]


def accept(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FINGERPRINT]... [PATHS]...",
            help="Findings by (the beginning of) their fingerprints, and the reports they are in "
            "(else: those of this folder).",
        ),
    ] = None,
    reason: Annotated[str, typer.Option(help="Why they may stand.")] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Accept every finding there is, as a baseline.")
    ] = False,
    prune: Annotated[
        bool,
        typer.Option("--prune", help="Take away the entries that match no finding any more."),
    ] = False,
    who: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who says so (else: you).")
    ] = None,
    expires: Annotated[
        str | None, typer.Option(metavar="DAY", help="The last day it holds, such as 2026-12-31.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "--accepted",
            metavar="FILE",
            help="Where to write it (else: the nearest audit-accepted.yaml, or one beside the "
            "report).",
        ),
    ] = None,
    rules: declared.Rules = None,
    include: declared.Include = None,
    language: declared.Language = None,
    period: declared.PeriodText = None,
    config: declared.ConfigFile = None,
    no_config: declared.NoConfig = False,
    min_confidence: declared.MinConfidence = None,
    ui_language: declared.UiLanguage = None,
) -> None:
    """Accept findings: they stay visible and no longer make the exit status 1.

    Exit status: 0 accepted, 2 something cannot be used (no such finding, no reason).
    """
    fingerprints, paths = _sorted_out(what or [], everything, prune)
    if not reason.strip() and not prune:
        raise UsageError('say why with --reason "…"; it is kept with the report')
    options = CheckOptions(
        paths=tuple(paths),
        rules=tuple(rules or ()),
        min_confidence=parse_confidence(min_confidence),
        language=language,
        period=period,
        include=tuple(include or ()),
        configuration=config,
        configured=not no_config,
        # A file that is still to be made cannot be read.
        accepted=file if file is not None and file.is_file() else None,
        ui_language=ui_language.value if ui_language else None,
        quiet=True,
    )
    last = _day(expires)
    from auditcli.cli.session import collect

    session = collect(options)
    if prune:
        _prune(session)
    else:
        found = _chosen(session, fingerprints, everything)
        _write(session, found, reason.strip(), who or _user(), last, file)
    # Of the reports of a folder that nobody named, some may be none.
    if session.status >= ExitStatus.UNUSABLE and paths != ["."]:
        raise typer.Exit(session.status)


def _sorted_out(what: list[str], everything: bool, prune: bool) -> tuple[list[str], list[str]]:
    """Which arguments are fingerprints and which are reports."""
    fingerprints, paths = [], []
    for word in what:
        match = _FINGERPRINT.fullmatch(word)
        if word == "-" or os.path.lexists(word) or not match:
            paths.append(word)
        elif len(match[1]) < _LEAST:
            raise UsageError(f"{word}: give at least {_LEAST} characters of a fingerprint")
        else:
            fingerprints.append(match[1].lower())
    if prune and (everything or fingerprints):
        raise UsageError("--prune takes entries away; accept findings in another run")
    if everything and fingerprints:
        raise UsageError("--all accepts every finding; leave the fingerprints out")
    if not everything and not prune and not fingerprints:
        raise UsageError(
            "which finding? give its fingerprint, as `audit check` prints it, or --all"
        )
    return fingerprints, paths or ["."]


def _day(text: str | None) -> datetime.date | None:
    if text is None:
        return None
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'--expires: "{text}" is not a day such as 2026-12-31') from None
    if day < datetime.date.today():
        raise UsageError(f"--expires: {text} is past")
    return day


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise UsageError("say who accepts it with --who NAME") from None


def _chosen(session: Session, fingerprints: list[str], everything: bool) -> list[_Found]:
    """The findings that are to be accepted. Raises UsageError where one is not there."""
    every = [
        (finding, result.document.source)
        for result in session.results
        for finding in result.findings
    ]
    if everything:
        return [one for one in every if one[0].accepted is None]
    chosen: list[_Found] = []
    for start in fingerprints:
        matching = [one for one in every if one[0].fingerprint.startswith(start)]
        if not matching:
            raise UsageError(f"{start}: no finding has this fingerprint; `audit check` prints them")
        if len({finding.fingerprint for finding, _ in matching}) > 1:
            raise UsageError(f"{start}: several findings begin so; give more characters")
        chosen += [one for one in matching if one[0].accepted is None and one not in chosen]
    return chosen


def _write(
    session: Session,
    found: list[_Found],
    reason: str,
    who: str,
    expires: datetime.date | None,
    told: Path | None,
) -> None:
    """Add the findings to their files, and say what was done."""
    from auditcli.cli.settings import folder_of
    from auditcli.engine.accepting import quoted
    from auditcli.model import Acceptance
    from auditcli.report.words import plural
    from auditcli.rulebook.accepted import FILE_NAME, add_accepted, report_name

    entries: dict[Path, list[Acceptance]] = {}
    for finding, source in found:
        path = _argument(source)
        file = told or session.settings.accepted_file(path) or folder_of(path) / FILE_NAME
        entry = Acceptance(
            fingerprint=finding.fingerprint,
            rule=finding.rule.id,
            quote=quoted(finding, source),
            reason=reason,
            who=who,
            when=datetime.date.today(),
            expires=expires,
            report=report_name(file.parent, Path(source.path)),
        )
        entries.setdefault(file, []).append(entry)
    for file, new in entries.items():
        add_accepted(file, new)
        findings = plural(len(new), "finding")
        typer.echo(say("{file}: {findings} accepted", file=file, findings=findings))
    if not entries:
        typer.echo(say("nothing to accept: what was found is accepted already"))


def _argument(source: Source) -> str:
    """How the command line calls a report."""
    from auditcli.reading import files

    return files.STDIN if source.path == files.STDIN_NAME else source.path


def _prune(session: Session) -> None:
    """Take away the entries that hold for nothing, and say how many."""
    from auditcli.report.words import plural
    from auditcli.rulebook.accepted import remove_accepted

    # An entry for several reports may hold in another one.
    held = {finding.accepted for result in session.results for finding in result.findings}
    gone: dict[Path, set[Acceptance]] = {}
    for result in session.results:
        file = session.settings.accepted_file(_argument(result.document.source))
        lapsed = {one.acceptance for one in result.lapsed if one.why == "gone"} - held
        if lapsed and file is not None:
            gone.setdefault(file, set()).update(lapsed)
    for file, entries in gone.items():
        remove_accepted(file, entries)
        said = plural(len(entries), "entry", "entries")
        typer.echo(say("{file}: {entries} taken away", file=file, entries=said))
    if not gone:
        typer.echo(say("nothing to take away: every entry matches a finding"))
