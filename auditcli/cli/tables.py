"""`audit tables`: the tables of a report as they were read, and which of their totals hold."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from auditcli.cli import declared
from auditcli.cli.grouped import examples
from auditcli.cli.options import CheckOptions, Color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditcli.model import Result

EXAMPLES = examples(
    "audit tables report.txt                        show what was read",
    "audit tables report.txt --format csv -o t.csv  one row for each figure",
    "audit tables report.txt --format json          for another program",
)


_OUT = "What is printed"


class Layout(StrEnum):
    """How the tables are shown."""

    RICH = "rich"
    CSV = "csv"
    JSON = "json"


LayoutName = Annotated[
    Layout, typer.Option("--format", help="How to show them.", rich_help_panel=_OUT)
]
OutputFile = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to a file.", rich_help_panel=_OUT),
]


def tables(
    paths: declared.Paths,
    rules: declared.Rules = None,
    language: declared.Language = None,
    period: declared.PeriodText = None,
    config: declared.ConfigFile = None,
    no_config: declared.NoConfig = False,
    format: LayoutName = Layout.RICH,  # noqa: A002 - the option's name
    output: OutputFile = None,
    ui_language: declared.UiLanguage = None,
    color: declared.Colors = Color.AUTO,
) -> None:
    """Show the tables of reports as they were read: what was understood, and what was not.

    Totals that hold have a tick, those that do not a cross; for each row that looks like a total
    and was not tested it is said why.

    Exit status: 0 shown, 2 something cannot be used, 3 incomplete. Findings do not count.
    """
    from auditcli.cli.session import collect
    from auditcli.cli.status import ExitStatus
    from auditcli.cli.streams import refuse_output

    if output is not None:
        refuse_output(output, paths)
    options = CheckOptions(
        paths=tuple(paths),
        rules=tuple(rules or ()),
        language=language,
        period=period,
        configuration=config,
        configured=not no_config,
        ui_language=ui_language.value if ui_language else None,
        color=color,
    )
    session = collect(options)
    if session.results:
        _write(session.results, format, output, color)
    status = session.status
    raise typer.Exit(ExitStatus.CLEAN if status is ExitStatus.FINDINGS else status)


def _write(results: Sequence[Result], layout: Layout, output: Path | None, color: Color) -> None:
    """Write the tables to standard output or a file. Raises UsageError where that fails."""
    from auditcli.cli.streams import put, put_file

    page = _page(results, layout, output is not None, color)
    if output is None:
        put(page, utf8=layout is not Layout.RICH)
    else:
        put_file(page.encode("utf-8", "replace"), output)


def _page(results: Sequence[Result], layout: Layout, to_file: bool, color: Color) -> str:
    if layout is Layout.RICH:
        from auditcli.cli.streams import page_width, wants_color
        from auditcli.report.table_page import render

        return render(results, page_width(), wants_color(color, to_file))
    from auditcli.report import table_data

    return table_data.as_json(results) if layout is Layout.JSON else table_data.as_csv(results)
