"""The options of the commands as Typer reads them, each written once, in groups for `--help`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from auditcli.cli.options import Color, FailOn, Reader
from auditcli.report import FORMATS

_WHAT = "What is checked"
_HOW = "How strictly"
_OUT = "What is printed"


def _complete_format(incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


def _complete_output(incomplete: str) -> list[str]:
    return [f"{name}:" for name in FORMATS if name.startswith(incomplete)]


def _complete_rule(incomplete: str) -> list[str]:
    """Ids of rules, from the names of their files: nothing is loaded for it."""
    from auditcli.rulebook.places import rules_dir

    return sorted(
        path.stem for path in rules_dir().glob("*.yaml") if path.stem.startswith(incomplete)
    )


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS", help="Reports, folders of them, or - for stdin."),
]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"How to show it: {', '.join(FORMATS)} [default: rich].",
        autocompletion=_complete_format,
        rich_help_panel=_OUT,
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="[FORMAT:]FILE",
        help="Write to a file; with FORMAT: beside what is printed, and repeatable.",
        autocompletion=_complete_output,
        rich_help_panel=_OUT,
    ),
]
Rules = Annotated[
    list[Path] | None,
    typer.Option(
        "--rules", metavar="DIR", help="Add a folder of rules; repeatable.", rich_help_panel=_WHAT
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULE",
        help="Run these rules or categories only; repeatable.",
        autocompletion=_complete_rule,
        rich_help_panel=_WHAT,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULE",
        help="Leave these rules or categories out; repeatable.",
        autocompletion=_complete_rule,
        rich_help_panel=_WHAT,
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        metavar="GLOB",
        help="Files to take in folders (else: *.txt *.md *.csv); repeatable.",
        rich_help_panel=_WHAT,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="sv or en (else: detected).", rich_help_panel=_WHAT),
]
PeriodText = Annotated[
    str | None,
    typer.Option(
        metavar="PERIOD", help="2023 or 2021-2023 (else: detected).", rich_help_panel=_WHAT
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Use this configuration (else: the nearest audit.yaml).",
        rich_help_panel=_WHAT,
    ),
]
NoConfig = Annotated[
    bool, typer.Option("--no-config", help="Use no configuration.", rich_help_panel=_WHAT)
]
Fail = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="The least severity that makes the exit status 1 [default: warning].",
        rich_help_panel=_HOW,
    ),
]
MinConfidence = Annotated[
    str | None,
    typer.Option(
        metavar="0-1",
        help="Show findings read at least so surely (else: each rule's own).",
        rich_help_panel=_HOW,
    ),
]
AcceptedFile = Annotated[
    Path | None,
    typer.Option(
        "--accepted",
        metavar="FILE",
        help="Accepted findings (else: the nearest audit-accepted.yaml).",
        rich_help_panel=_HOW,
    ),
]
# `run` looks for it before the command line is understood: help and refusals speak it, too.
UiLanguage = Annotated[
    Reader | None,
    typer.Option(
        "--ui-language",
        help="The language of messages (else: that of your computer).",
        rich_help_panel=_OUT,
    ),
]
Verified = Annotated[
    bool,
    typer.Option("--verified", help="Print the relations that hold, too.", rich_help_panel=_OUT),
]
ExplainUntested = Annotated[
    bool,
    typer.Option(
        "--explain-untested",
        help="Say which relations were not tested, and why.",
        rich_help_panel=_OUT,
    ),
]
Statistics = Annotated[
    bool,
    typer.Option("--statistics", help="Count by rule and by file.", rich_help_panel=_OUT),
]
Quiet = Annotated[
    bool,
    typer.Option("-q", "--quiet", help="Print findings and nothing else.", rich_help_panel=_OUT),
]
Colors = Annotated[Color, typer.Option("--color", help="Whether to colour.", rich_help_panel=_OUT)]
