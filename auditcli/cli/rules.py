"""`audit rules`: which rules there are; `audit rules test`: do their examples come out right?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from auditcli.cli import declared
from auditcli.cli.grouped import GroupedCommand, GroupedGroup
from auditcli.texts import message, say

if TYPE_CHECKING:
    from auditcli.cli.examples import Difference
    from auditcli.model import Rule

rules_app = typer.Typer(
    cls=GroupedGroup,
    help="List the rules, or test the examples of rules.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@rules_app.callback(invoke_without_command=True)
def list_rules(
    context: typer.Context,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the page of every rule as Markdown.")
    ] = False,
    rules: declared.Rules = None,
    _ui_language: declared.UiLanguage = None,
) -> None:
    """List the rules: id, severity, category and the check that each runs."""
    if context.invoked_subcommand:
        return
    from auditcli.rulebook import load_rules

    loaded = load_rules(*(rules or ()))
    if markdown:
        from auditcli.rulebook.pages import rules_markdown

        typer.echo(rules_markdown(loaded), nl=False)
    else:
        _print_list(loaded)


@rules_app.command("test", cls=GroupedCommand)
def try_rules(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="A folder of rules; the shipped ones without it."),
    ] = None,
    _ui_language: declared.UiLanguage = None,
) -> None:
    """Run the examples of rules and say which come out otherwise than their rule says.

    Exit status: 0 all as they should be, 1 some differ, 2 a rule file is wrong.
    """
    from auditcli.cli.examples import differing_examples
    from auditcli.report.words import plural
    from auditcli.rulebook import load_folder, rules_dir

    loaded = load_folder(folder or rules_dir())
    differing = list(differing_examples(loaded))
    for difference in differing:
        _print_difference(difference)
    examples = sum(len(rule.flags) + len(rule.passes) for rule in loaded)
    said = "{rules}, {examples} examples, {differing} differ"
    counts = {"examples": examples, "differing": len(differing)}
    typer.echo(say(said, rules=plural(len(loaded), "rule"), **counts))
    if differing:
        raise typer.Exit(1)


def _print_list(rules: Sequence[Rule]) -> None:
    from rich.console import Console
    from rich.text import Text

    from auditcli.report.words import plural

    rows = [(say("rule"), say("severity"), say("category"), say("check"))]
    rows += [(rule.id, rule.severity.value, rule.category, rule.check) for rule in rules]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    console = Console(highlight=False)
    for number, row in enumerate(rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        style = "" if number else "bold"
        console.print(Text("  ".join(cells).rstrip(), style=style), soft_wrap=True)
    tells = "{rules}. `audit explain ID` tells what one finds and why."
    typer.echo(f"\n{say(tells, rules=plural(len(rules), 'rule'))}")


def _print_difference(difference: Difference) -> None:
    from rich.console import Console
    from rich.text import Text

    rule = difference.rule
    said = Text.assemble(
        (rule.id, "bold"), f" {difference.key} {difference.number}: {message(difference.what)}\n"
    )
    said.append(f"  {rule.origin}\n", style="dim")
    said.append("".join(f"    {line}\n" for line in difference.text.rstrip("\n").split("\n")))
    Console().print(said, soft_wrap=True)
