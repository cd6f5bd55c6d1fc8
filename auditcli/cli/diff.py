"""`audit diff OLD NEW`: which findings are new, gone and still there between two versions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from auditcli.cli import declared
from auditcli.cli.grouped import examples
from auditcli.cli.options import CheckOptions, Color, parse_confidence
from auditcli.cli.status import ExitStatus
from auditcli.errors import UsageError

if TYPE_CHECKING:
    from auditcli.model import Result, Severity

EXAMPLES = examples(
    "audit diff draft-1.txt draft-2.txt          what the new draft brought in",
    "audit diff old.txt new.txt --format json    for another program",
)


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version of a report.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version.")],
    rules: declared.Rules = None,
    select: declared.Select = None,
    ignore: declared.Ignore = None,
    language: declared.Language = None,
    period: declared.PeriodText = None,
    config: declared.ConfigFile = None,
    no_config: declared.NoConfig = False,
    fail_on: declared.Fail = None,
    min_confidence: declared.MinConfidence = None,
    accepted: declared.AcceptedFile = None,
    format: Annotated[  # noqa: A002 - the option's name
        str, typer.Option("--format", metavar="FORMAT", help="rich, plain or json.")
    ] = "rich",
    quiet: declared.Quiet = False,
    ui_language: declared.UiLanguage = None,
    color: declared.Colors = Color.AUTO,
) -> None:
    """Compare the findings of two versions of a report.

    Exit status: 0 nothing new, 1 new findings, 2 something cannot be used, 3 incomplete.
    """
    if format not in ("rich", "plain", "json"):
        raise UsageError(f'--format: "{format}" is not rich, plain or json')
    from auditcli.cli.session import collect
    from auditcli.model import Severity

    results: list[Result] = []
    worst = ExitStatus.CLEAN
    least: Severity | None = Severity.WARNING

    for path in (old, new):
        if Path(path).is_dir():
            raise UsageError(f"{path}: is a folder; name the two versions of one report")
        session = collect(
            CheckOptions(
                paths=(path,),
                rules=tuple(rules or ()),
                select=tuple(select or ()),
                ignore=tuple(ignore or ()),
                fail_on=fail_on,
                min_confidence=parse_confidence(min_confidence),
                language=language,
                period=period,
                configuration=config,
                configured=not no_config,
                accepted=accepted,
                ui_language=ui_language.value if ui_language else None,
                quiet=quiet,
            )
        )
        results += session.results
        if session.status >= ExitStatus.UNUSABLE:
            worst = max(worst, session.status)
        if session.fails:
            least = session.fails[-1]
    if len(results) == 2:
        worst = max(worst, _show(results[0], results[1], format, least, quiet, color))
    raise typer.Exit(worst)


def _show(
    old: Result,
    new: Result,
    name: str,
    least: Severity | None,
    quiet: bool,
    color: Color,
) -> ExitStatus:
    """Print the comparison; its status."""
    from auditcli.cli.streams import page_width, put, wants_color
    from auditcli.engine.accepting import compare
    from auditcli.report import comparison
    from auditcli.report.proof import View
    from auditcli.report.run import fails

    found = compare(old, new)
    if name == "json":
        put(comparison.as_json(found, old, new), utf8=True)
    else:
        colored = name == "rich" and wants_color(color, to_file=False)
        view = View(width=page_width(), color=colored, quiet=quiet)
        put(comparison.as_text(found, old, new, view))
    failing = any(fails(one, least) for one in found.new)
    return ExitStatus.FINDINGS if failing else ExitStatus.CLEAN
