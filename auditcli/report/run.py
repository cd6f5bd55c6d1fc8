"""What a format may tell beside the results: about the run that they come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module

from auditcli.model import Finding, Result, Rule, Severity
from auditcli.report import FORMATS
from auditcli.report.proof import View
from auditcli.texts import reader


@dataclass(frozen=True, slots=True)
class Run:
    """A run of `audit check`.

    `rules` are all that ran, also those without a finding; `settings` what was in force, as
    (name, value) in the order to be shown; `started` is for documents that carry a time, and no
    other format prints it, so that equal input gives equal output. `fails` is the least severity
    that makes the exit status 1 (None: no finding does), and `unusable` the inputs that could not
    be checked, as (path, what was said of it). `language` is that of the reader ("en", "sv").
    """

    tool_version: str = ""
    rules: Sequence[Rule] = ()
    view: View = field(default_factory=View)
    settings: tuple[tuple[str, str], ...] = ()
    started: datetime | None = None
    fails: Severity | None = Severity.WARNING
    unusable: tuple[tuple[str, str], ...] = ()
    language: str = "en"

    def fails_for(self, finding: Finding) -> bool:
        """Whether a finding makes the exit status 1."""
        return fails(finding, self.fails)


def fails(finding: Finding, least: Severity | None) -> bool:
    """Whether a finding is at or above a severity (None: nothing is); one accepted never is."""
    return least is not None and finding.accepted is None and finding.severity.rank <= least.rank


def render(name: str, results: Sequence[Result], run: Run) -> str | bytes:
    """All results in the format of a name (a key of `FORMATS`): text, or bytes if it is binary."""
    entry = FORMATS[name]
    page: Callable[[Sequence[Result], Run], str | bytes]
    page = getattr(import_module(entry.module), entry.function)
    with reader(run.language):
        return page(results, run)
