"""`audit check`: check reports and print what was found."""

from __future__ import annotations

import typer

from auditcli.cli import declared
from auditcli.cli.grouped import examples
from auditcli.cli.options import CheckOptions, Color, parse_confidence, parse_outputs

EXAMPLES = examples(
    "audit check report.txt                      show what does not add up",
    "audit check reports/ --fail-on error        a folder; status 1 only for errors",
    "audit check report.txt --select total       one rule or category",
    "audit check report.txt --format json        for another program",
    "audit check report.txt -o sarif:audit.sarif -o junit:audit.xml",
    "pdftotext -layout report.pdf - | audit check -",
)


def check(
    paths: declared.Paths,
    rules: declared.Rules = None,
    select: declared.Select = None,
    ignore: declared.Ignore = None,
    include: declared.Include = None,
    language: declared.Language = None,
    period: declared.PeriodText = None,
    config: declared.ConfigFile = None,
    no_config: declared.NoConfig = False,
    fail_on: declared.Fail = None,
    min_confidence: declared.MinConfidence = None,
    accepted: declared.AcceptedFile = None,
    format: declared.FormatName = None,  # noqa: A002 - the option's name
    output: declared.Outputs = None,
    verified: declared.Verified = False,
    explain_untested: declared.ExplainUntested = False,
    statistics: declared.Statistics = False,
    quiet: declared.Quiet = False,
    ui_language: declared.UiLanguage = None,
    color: declared.Colors = Color.AUTO,
) -> None:
    """Check reports and print the figures that cannot all be right.

    Exit status: 0 clean, 1 findings, 2 something cannot be used, 3 incomplete.
    """
    options = CheckOptions(
        paths=tuple(paths),
        outputs=parse_outputs(format, tuple(output or ())),
        rules=tuple(rules or ()),
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        fail_on=fail_on,
        min_confidence=parse_confidence(min_confidence),
        language=language,
        period=period,
        include=tuple(include or ()),
        configuration=config,
        configured=not no_config,
        accepted=accepted,
        ui_language=ui_language.value if ui_language else None,
        verified=verified,
        quiet=quiet,
        statistics=statistics,
        untested=explain_untested,
        color=color,
    )
    from auditcli.cli.session import check_all

    raise typer.Exit(check_all(options))
