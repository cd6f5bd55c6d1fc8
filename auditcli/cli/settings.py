"""What is in force for each report of a run: options, the nearest audit.yaml, accepted findings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditcli.cli.options import CheckOptions
from auditcli.errors import UsageError
from auditcli.model import Acceptance, Rule
from auditcli.reading import files
from auditcli.reading.extra_words import ExtraWords, word_lists
from auditcli.rulebook import load_rules
from auditcli.rulebook.accepted import find_accepted, meant_for, read_accepted
from auditcli.rulebook.configuration import (
    Configuration,
    find_configuration,
    read_configuration,
)
from auditcli.rulebook.in_force import InForce, Told, in_force
from auditcli.texts import readers_language, say


@dataclass(slots=True)
class Settings:
    """Everything that decides how a run checks its reports; each file is read once.

    Raises RuleError and UsageError, when first asked, for files and options that are wrong.
    """

    options: CheckOptions
    _configurations: dict[Path | None, Configuration] = field(default_factory=dict)
    _rules: dict[tuple[Path, ...], tuple[Rule, ...]] = field(default_factory=dict)
    _accepted: dict[Path, tuple[Acceptance, ...]] = field(default_factory=dict)
    _in_force: dict[tuple[Path | None, Path | None], InForce] = field(default_factory=dict)

    def configuration(self, path: str) -> Configuration:
        """The configuration that holds for a report, a folder, or standard input."""
        options = self.options
        if not options.configured:
            found = None
        elif options.configuration is not None:
            found = options.configuration
        else:
            found = find_configuration(folder_of(path))
        if found not in self._configurations:
            read = Configuration() if found is None else read_configuration(found, word_lists)
            self._configurations[found] = read
        return self._configurations[found]

    def rules(self, configuration: Configuration) -> tuple[Rule, ...]:
        """All rules that there are, the shipped ones and those of further folders."""
        folders = (*configuration.rule_folders, *self.options.rules)
        if folders not in self._rules:
            self._rules[folders] = load_rules(*folders)
        return self._rules[folders]

    def for_report(self, path: str) -> InForce:
        """What is in force for a report."""
        configuration = self.configuration(path)
        by_path = any(section.match for section in configuration.sections)
        report = Path(path) if by_path and path != files.STDIN else None
        key = (configuration.path, report)
        if key not in self._in_force:
            rules = self.rules(configuration)
            self._in_force[key] = in_force(configuration, rules, self.told(), report)
        return self._in_force[key]

    def told(self) -> Told:
        """What the command line says."""
        options = self.options
        least = options.min_confidence
        return Told(
            select=options.select,
            ignore=options.ignore,
            language=options.language,
            period=options.period,
            fail_on=options.fail_on.value if options.fail_on else None,
            min_confidence=None if least is None else f"{least:f}",
        )

    def readers_language(self, paths: Sequence[str]) -> str:
        """The language to speak to the reader, from the options, the configuration or the shell."""
        configured = self.configuration(paths[0]).ui_language if paths else ""
        return readers_language(self.options.ui_language, configured, os.environ)

    def include(self, path: str) -> tuple[str, ...]:
        """Which files are taken in a folder."""
        return self.options.include or self.configuration(path).include or files.PATTERNS

    def accepted(self, path: str) -> tuple[Acceptance, ...]:
        """The accepted findings of a report."""
        file = self.accepted_file(path)
        if file is None:
            return ()
        if file not in self._accepted:
            self._accepted[file] = read_accepted(file)
        report = Path(files.STDIN_NAME) if path == files.STDIN else Path(path)
        return meant_for(self._accepted[file], file.parent, report)

    def accepted_file(self, path: str) -> Path | None:
        """The file of accepted findings that holds for a report, if there is one."""
        if self.options.accepted is not None:
            if not self.options.accepted.is_file():
                raise UsageError(f"--accepted {self.options.accepted}: there is no such file")
            return self.options.accepted
        return find_accepted(folder_of(path))


def folder_of(path: str) -> Path:
    """The folder from which files about a report are looked for."""
    if path == files.STDIN:
        return Path.cwd()
    try:
        place = Path(path).resolve()
        return place if place.is_dir() else place.parent
    except (OSError, ValueError):
        return Path.cwd()


def extra_words(in_force: InForce) -> ExtraWords:
    """The words that a configuration adds to the lexicons."""
    return tuple((one.language, one.name, one.words) for one in in_force.words)


def described(settings: Settings, paths: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The settings of a run as (name, value), for documents that carry them."""
    options = settings.options
    first = next(iter(paths), files.STDIN)
    configuration, held = settings.configuration(first), settings.for_report(first)
    shown = {
        "configuration": str(configuration.path) if configuration.path else say("none"),
        "rules": ", ".join(map(str, (*configuration.rule_folders, *options.rules)))
        or say("shipped"),
        "select": ", ".join(options.select) or say("all"),
        "ignore": ", ".join(options.ignore) or say("none"),
        "language": held.language.value if held.language else say("detected"),
        "period": held.period.value if held.period else say("detected"),
        "fail_on": held.fail_on.value if held.fail_on else "warning",
        "min_confidence": held.min_confidence.value
        if held.min_confidence
        else say("each rule's own"),
    }
    return tuple(shown.items())
