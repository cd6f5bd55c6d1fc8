"""The Typer application: `audit` and its commands."""

from __future__ import annotations

from typing import Annotated

import typer

from auditcli.cli import VERSION, accept, check, config, diff, tables
from auditcli.cli.claims import claims
from auditcli.cli.explain import explain
from auditcli.cli.grouped import GroupedCommand, GroupedGroup
from auditcli.cli.rules import rules_app

app = typer.Typer(
    name="audit",
    cls=GroupedGroup,
    help="Find the figures in a report that cannot all be right.",
    no_args_is_help=True,
    # Help and errors without Rich: it is a slow import for a line of text.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="See also: audit COMMAND --help",
)
app.command(cls=GroupedCommand, epilog=check.EXAMPLES)(check.check)
app.command(cls=GroupedCommand, epilog=accept.EXAMPLES)(accept.accept)
app.command(cls=GroupedCommand, epilog=diff.EXAMPLES)(diff.diff)
app.command(cls=GroupedCommand, epilog=tables.EXAMPLES)(tables.tables)
app.command(cls=GroupedCommand)(explain)
app.command(cls=GroupedCommand)(claims)
app.add_typer(rules_app, name="rules")
app.command("init", cls=GroupedCommand)(config.init)
app.command("config", cls=GroupedCommand)(config.show)
app.command("schema", cls=GroupedCommand)(config.schema)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(VERSION)
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
