"""The options of `audit check`: what may be chosen, and the choice as one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

from auditcli.errors import UsageError
from auditcli.report import FORMATS


class FailOn(StrEnum):
    """From which severity on findings make the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Reader(StrEnum):
    """The language of whoever reads the findings."""

    ENGLISH = "en"
    SWEDISH = "sv"


class Color(StrEnum):
    """Whether to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Output:
    """Something that is written: a format, and the file it goes to (None: standard output)."""

    format: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What was asked of `audit check`. None: not said, so the configuration decides."""

    paths: tuple[str, ...]
    outputs: tuple[Output, ...] = (Output("rich"),)
    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    min_confidence: Decimal | None = None
    language: str | None = None
    period: str | None = None
    include: tuple[str, ...] = ()
    configuration: Path | None = None
    configured: bool = True
    accepted: Path | None = None
    ui_language: str | None = None
    verified: bool = False
    quiet: bool = False
    statistics: bool = False
    untested: bool = False
    color: Color = Color.AUTO


def parse_outputs(format: str | None, outputs: Sequence[str]) -> tuple[Output, ...]:  # noqa: A002 - the option's name
    """What `--format` and `--output` ask for.

    `-o FILE` sends the format to a file; each `-o FORMAT:FILE` is written beside it. Raises
    UsageError for a format that nobody knows and for two outputs to one file.
    """
    chosen = _known(format, "--format") if format is not None else "rich"
    main: list[Output] = []
    beside: list[Output] = []
    for text in outputs:
        name, colon, file = text.partition(":")
        if not colon or not _is_name(name):
            main.append(Output(chosen, None if text == "-" else Path(text)))
        elif not file:
            raise UsageError(f"--output {text}: name the file, such as {name}:findings.{name}")
        else:
            known = _known(name, f"--output {text}")
            beside.append(Output(known, None if file == "-" else Path(file)))
    if len(main) > 1:
        raise UsageError(
            "--output: only one file can be without a format; write FORMAT:FILE for the others"
        )
    listed = (*(main or [Output(chosen)]), *beside)
    _refuse_twice(listed)
    return listed


def _is_name(text: str) -> bool:
    """Whether a text before a colon is meant as a format: no path, and no drive of Windows."""
    return len(text) > 1 and text.isalpha()


def _known(name: str, option: str) -> str:
    if name not in FORMATS:
        from auditcli.rulebook.nearest import did_you_mean

        raise UsageError(f'{option}: no format is called "{name}"; {did_you_mean(name, FORMATS)}')
    return name


def _refuse_twice(outputs: Sequence[Output]) -> None:
    paths = [output.path.resolve() if output.path else None for output in outputs]
    for number, path in enumerate(paths):
        if path in paths[:number]:
            where = "standard output" if path is None else str(outputs[number].path)
            raise UsageError(f"--output: two outputs go to {where}; give each a file of its own")


def parse_confidence(text: str | None) -> Decimal | None:
    """A share from 0 to 1, with a decimal point or comma. Raises UsageError for anything else."""
    if text is None:
        return None
    try:
        share = Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        share = Decimal("NaN")
    if not (share.is_finite() and 0 <= share <= 1):
        raise UsageError(f'--min-confidence: "{text}" is not a number from 0 to 1')
    return share
