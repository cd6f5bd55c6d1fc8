"""`--help` with its options in groups and its examples below, in plain text.

Typer groups options only where Rich prints the help, and Rich is a slow import for a page of text.
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand

_REST = "Options"


class GroupedCommand(TyperCommand):
    """A command whose help has a heading for each group (`rich_help_panel`) of its options."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the groups in the order in which they first come."""
        groups: dict[str, list[tuple[str, str]]] = {"Arguments": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is None:
                continue
            is_argument = param.param_type_name == "argument"
            panel = getattr(param, "rich_help_panel", None) or _REST
            groups.setdefault("Arguments" if is_argument else panel, []).append(record)
        rest = groups.pop(_REST, [])
        for heading, records in [*groups.items(), (_REST, rest)]:
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)


def examples(*lines: str) -> str:
    """An epilog of command lines, each with what it is for, which is not wrapped."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
