"""The Typer application: `audit` and its commands."""

from __future__ import annotations

from typing import Annotated

import typer

from auditcli import __version__
from auditcli.cli.check import check
from auditcli.cli.explain import explain
from auditcli.cli.rules import rules_app

app = typer.Typer(
    name="audit",
    help="Find the figures in a report that cannot all be right.",
    no_args_is_help=True,
    add_completion=False,
    # Help and errors without Rich: it is a slow import for a line of text.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(check)
app.command()(explain)
app.add_typer(rules_app, name="rules")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"audit {__version__}")
        raise typer.Exit


@app.callback()
def audit(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    """Find the figures in a report that cannot all be right.

    Everything runs on this machine and sends nothing anywhere.
    """
