"""Writes what a run has come to: each output in its format, to its place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from auditcli import __version__
from auditcli.cli.options import CheckOptions, Output
from auditcli.cli.streams import page_width, put, put_bytes, put_file, tell, wants_color
from auditcli.errors import UsageError
from auditcli.model import Result, Rule, Severity
from auditcli.report import FORMATS
from auditcli.report.proof import View
from auditcli.report.run import Run, render


def write_all(options: CheckOptions, results: Sequence[Result], run: Run) -> None:
    """Write every output. Raises UsageError for one that cannot be written."""
    for output in options.outputs:
        # A screen without a result has nothing to say; a file for a program says so.
        if results or not FORMATS[output.format].person:
            _write(output, options, results, run)
    if options.statistics and not _is_shown(options):
        from auditcli.report.statistics import statistics

        for line in statistics(results):
            tell(line)


def _is_shown(options: CheckOptions) -> bool:
    """Whether some output for a person carries the statistics."""
    return any(FORMATS[output.format].person for output in options.outputs)


def _write(output: Output, options: CheckOptions, results: Sequence[Result], run: Run) -> None:
    from dataclasses import replace

    page = render(output.format, results, replace(run, view=_view(output, options, run)))
    if isinstance(page, bytes):
        if output.path is None:
            put_bytes(page, output.format)
        else:
            put_file(page, output.path)
    elif output.path is None:
        put(page, utf8=not FORMATS[output.format].person)
    else:
        put_file(page.encode("utf-8", "replace"), output.path)


def _view(output: Output, options: CheckOptions, run: Run) -> View:
    color = output.format == "rich"
    color = color and wants_color(options.color, to_file=output.path is not None)
    return View(
        width=page_width(),
        color=color,
        verified=options.verified,
        unread=len(run.unusable),
        quiet=options.quiet,
        statistics=options.statistics,
        untested=options.untested,
    )


def make_run(
    rules: Sequence[Rule],
    settings: tuple[tuple[str, str], ...],
    fails: Severity | None,
    unusable: Sequence[tuple[str, str]],
    language: str,
) -> Run:
    """What the formats may tell about a run that has ended."""
    return Run(
        tool_version=__version__,
        rules=rules,
        settings=settings,
        started=datetime.datetime.now().astimezone(),
        fails=fails,
        unusable=tuple(unusable),
        language=language,
    )


def refuse_missing_extras(outputs: Sequence[Output]) -> None:
    """Raise UsageError, before any work, for a format whose library is not installed."""
    from importlib import import_module

    for output in outputs:
        entry = FORMATS[output.format]
        try:
            import_module(entry.module)
        except ModuleNotFoundError as error:
            if error.name is None or error.name.startswith("auditcli"):
                raise
            raise UsageError(
                f"--format {output.format} needs {error.name}, which is not installed; "
                f'install it with: pip install "auditcli[{output.format}]"'
            ) from None
