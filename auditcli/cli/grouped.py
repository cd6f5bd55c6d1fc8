"""`--help` in the reader's language, its options in groups and its examples below, in plain text.

Typer groups options only where Rich prints the help, and Rich is a slow import for a page of text.
Help texts are English where they stand, beside the options; they are translated as they are shown.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

from typer.core import TyperCommand, TyperGroup

from auditcli.texts import message

_REST = "Options"
#: At least so many spaces stand between an example's command line and what it is for.
_GAP = "  "


class _Spoken:
    """The help of a command or a group, part by part."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        """Write how it is called."""
        pieces = " ".join(map(_plain, self.collect_usage_pieces(ctx)))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{message('Usage:')} ")

    def format_help_text(self: Any, _ctx: Any, formatter: Any) -> None:
        """Write what it does."""
        for paragraph in _paragraphs(self.help):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(paragraph)

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the groups (`rich_help_panel`) as they first come."""
        groups: dict[str, list[tuple[str, str]]] = {"Arguments": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is None:
                continue
            name, panel = record[0], getattr(param, "rich_help_panel", None) or _REST
            if param.param_type_name == "argument":
                name, panel = param.metavar or name, "Arguments"
            groups.setdefault(panel, []).append((name, message(record[1])))
        rest = groups.pop(_REST, [])
        for heading, records in [*groups.items(), (_REST, rest)]:
            if records:
                with formatter.section(message(heading)):
                    formatter.write_dl(records)

    def format_epilog(self: Any, _ctx: Any, formatter: Any) -> None:
        """Write the examples, each with what it is for."""
        if self.epilog:
            formatter.write_paragraph()
        for line in (self.epilog or "").splitlines():
            call, gap, purpose = line.rpartition(_GAP)
            formatter.write(f"{call}{gap}{message(purpose)}\n")


class GroupedCommand(_Spoken, TyperCommand):
    """A command with its options in groups."""


class GroupedGroup(_Spoken, TyperGroup):
    """A group of commands."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, then the commands with the first sentence of each."""
        super().format_options(ctx, formatter)
        known = [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]
        with formatter.section(message("Commands")):
            formatter.write_dl([(name, _paragraphs(text)[0]) for name, text in known])


def _plain(piece: str) -> str:
    """A piece of a usage line, without the brackets that Typer puts around others."""
    return piece.replace("{", "").replace("}", "").replace("[[", "[").replace("]]", "]")


def _paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a docstring in the reader's language, each in one line."""
    return [message(" ".join(one.split())) for one in cleandoc(text or "").split("\n\n")]


def examples(*lines: str) -> str:
    """An epilog of command lines, each with what it is for, which is not wrapped."""
    return "Examples:\n" + "\n".join(f"  {line}" for line in lines)
