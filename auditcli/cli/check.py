"""`audit check`: check reports and print what was found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from auditcli.cli.options import CheckOptions, Color, FailOn, Format, parse_confidence


def check(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATHS", help="Reports, folders of them, or - for stdin."),
    ],
    format: Annotated[Format, typer.Option("--format", help="How to show it.")] = Format.RICH,  # noqa: A002 - the option's name
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file.")
    ] = None,
    rules: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help="Add a folder of rules; may be repeated."),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", help="Run these rules or categories only; may be repeated."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE", help="Leave these out; may be repeated."),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option(help="The least severity that makes the exit status 1.")
    ] = FailOn.WARNING,
    min_confidence: Annotated[
        str | None,
        typer.Option(
            metavar="0-1", help="Show findings read at least so surely (else: each rule's own)."
        ),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="sv or en (else: detected).")
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(metavar="PERIOD", help="2023 or 2021-2023 (else: detected)."),
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option(
            metavar="GLOB", help="Files to take in folders (else: *.txt *.md *.csv); repeatable."
        ),
    ] = None,
    verified: Annotated[
        bool, typer.Option("--verified", help="Print the relations that hold, too.")
    ] = False,
    color: Annotated[Color, typer.Option(help="Whether to colour.")] = Color.AUTO,
) -> None:
    """Check reports and print the figures that cannot all be right.

    Exit status: 0 clean, 1 findings, 2 something cannot be used, 3 incomplete.
    """
    options = CheckOptions(
        paths=tuple(paths),
        format=format,
        output=output,
        rules=tuple(rules or ()),
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        fail_on=fail_on,
        min_confidence=parse_confidence(min_confidence),
        language=language,
        period=period,
        include=tuple(include or ()),
        verified=verified,
        color=color,
    )
    from auditcli.cli.session import check_all

    raise typer.Exit(check_all(options))
