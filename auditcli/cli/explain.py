"""`audit explain ID`: what a rule finds, why, and on which texts."""

from __future__ import annotations

import textwrap
from typing import Annotated

import typer

from auditcli.cli.declared import Rules, UiLanguage

#: Running text is hard to read in lines longer than this.
_WIDEST = 100


def explain(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="The id of a rule.")],
    rules: Rules = None,
    _ui_language: UiLanguage = None,
) -> None:
    """Say what a rule finds and why, how it is set, and which texts it flags and passes."""
    from rich.console import Console
    from rich.text import Text

    from auditcli.engine.wording import rule_in_language
    from auditcli.rulebook import find_rule, load_rules
    from auditcli.rulebook.pages import rule_page
    from auditcli.texts import spoken

    rule = find_rule(load_rules(*(rules or ())), rule_id)
    console = Console(highlight=False)
    console.print(Text(rule.id, style="bold"), soft_wrap=True)
    for section in rule_page(rule_in_language(rule, spoken())):
        console.print()
        if section.heading:
            console.print(Text(section.heading, style="bold"), soft_wrap=True)
        # Verbatim lines are never wrapped: the columns of an example are what it shows.
        lines = section.body.split("\n")
        if not section.verbatim:
            lines = textwrap.wrap(section.body, width=min(console.width, _WIDEST) - 2)
        console.print(Text("\n".join(f"  {line}".rstrip() for line in lines)), soft_wrap=True)
