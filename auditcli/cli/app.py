"""The Typer application: `audit` and its commands."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from auditcli.cli import VERSION
from auditcli.cli.grouped import GroupedCommand, GroupedGroup

#: The commands in the order of the help: the module of each, and its function there.
_COMMANDS = {
    "check": ("check", "check"),
    "accept": ("accept", "accept"),
    "diff": ("diff", "diff"),
    "tables": ("tables", "tables"),
    "explain": ("explain", "explain"),
    "claims": ("claims", "claims"),
    "rules": ("rules", "rules_app"),
    "init": ("config", "init"),
    "config": ("config", "show"),
    "schema": ("config", "schema"),
}


def application(asked: str = "") -> typer.Typer:
    """The application, with the command that is `asked` for; with all where that is none of them.

    Typer looks through the options of every command that it knows, which takes a while.
    """
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
    app.callback()(audit)
    for name in [asked] if asked in _COMMANDS else _COMMANDS:
        place, function = _COMMANDS[name]
        module = import_module(f"auditcli.cli.{place}")
        command = getattr(module, function)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            epilog = getattr(module, "EXAMPLES", None)
            app.command(name, cls=GroupedCommand, epilog=epilog)(command)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(VERSION)
        raise typer.Exit


def audit(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    """Find the figures in a report that cannot all be right.

    Everything runs on this machine and sends nothing anywhere.
    """
