"""`audit init`, `audit config` and `audit schema`: the configuration, written, shown, described."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from auditcli.cli import declared
from auditcli.cli.options import CheckOptions, parse_confidence
from auditcli.errors import UsageError
from auditcli.texts import message, say, speak

if TYPE_CHECKING:
    from auditcli.cli.settings import Settings
    from auditcli.rulebook.configuration import Configuration
    from auditcli.rulebook.in_force import RuleInForce, Setting

#: Columns of names and values beyond which what says where they come from is not moved.
_WIDEST = 70


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="The folder of the reports.")
    ] = Path(),
    _ui_language: declared.UiLanguage = None,
) -> None:
    """Write an audit.yaml with every setting, commented.

    Exit status: 0 written, 2 there is one already, or it cannot be written.
    """
    from auditcli.rulebook.configuration import FILE_NAME
    from auditcli.rulebook.starter import starter

    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder")
    path = folder / FILE_NAME
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(starter())
    except FileExistsError:
        raise UsageError(f"{path}: there is one already; it stays as it is") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from None
    typer.echo(say("{path} written; `audit config` shows what is in force", path=path))


def show(
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", help="A report, or a folder of reports.")
    ] = ".",
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
    ui_language: declared.UiLanguage = None,
) -> None:
    """Show what is in force for a report, and where each value comes from.

    Exit status: 0 shown, 2 something in the configuration or the options is wrong.
    """
    if path != "-" and not Path(path).exists():
        raise UsageError(f"{path}: no such file or folder")
    options = CheckOptions(
        paths=(path,),
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
    )
    from auditcli.cli.settings import Settings
    from auditcli.cli.streams import put

    settings = Settings(options)
    speak(settings.readers_language(options.paths))
    rows = list(_rows(settings, path))
    left = min(max(len(f"{name}: {value}") for name, value, _ in rows), _WIDEST)
    lines = (f"{f'{name}: {value}':{left}}  # {where}".rstrip() for name, value, where in rows)
    put("".join(f"{line}\n" for line in lines))


def schema(
    what: Annotated[str, typer.Argument(metavar="rule|config", help="Which kind of file.")],
    _ui_language: declared.UiLanguage = None,
) -> None:
    """Print the JSON schema of rule files or of audit.yaml, for editors that check as one types."""
    from auditcli.cli.streams import put
    from auditcli.rulebook.schemas import configuration_schema, rule_schema, written

    if what not in ("rule", "config"):
        raise UsageError(f'audit schema: "{what}" is neither rule nor config')
    if what == "rule":
        put(written(rule_schema()), utf8=True)
    else:
        from auditcli.reading import available_languages
        from auditcli.reading.extra_words import word_lists
        from auditcli.rulebook import load_rules

        lists = {language: word_lists(language) for language in available_languages()}
        rules = [rule.id for rule in load_rules()]
        put(written(configuration_schema(lists, rules)), utf8=True)


def _rows(settings: Settings, path: str) -> Iterator[tuple[str, str, str]]:
    """(name, value, where it comes from) of all that is in force."""
    options = settings.options
    configuration, held = settings.configuration(path), settings.for_report(path)
    file = str(configuration.path) if configuration.path else say("none")
    told = say("option" if options.configuration or not options.configured else "found")
    yield "configuration", file, told if configuration.path else say("no audit.yaml up the tree")
    accepted = settings.accepted_file(path)
    told = say("option" if options.accepted else "found")
    nowhere = say("no file up the tree")
    yield "accepted", str(accepted or say("none")), told if accepted else nowhere
    yield from _scalar("language", held.language, say("detected"))
    yield from _scalar("period", held.period, say("detected"))
    yield from _scalar("fail_on", held.fail_on, "warning")
    yield from _scalar("min_confidence", held.min_confidence, say("each rule's own"))
    include = say("option") if options.include else _line(configuration, "include")
    yield "include", ", ".join(settings.include(path)), include
    for folder in configuration.rule_folders:
        yield "rule_folders", str(folder), _line(configuration, "rule_folders")
    for folder in options.rules:
        yield "rule_folders", str(folder), say("option")
    for words in held.words:
        where = f"{words.value.path}:{words.value.line}"
        yield f"lexicon.{words.language}.{words.name}", ", ".join(words.words), where
    for one in held.rules:
        yield from _rule(one)


def _scalar(name: str, setting: Setting | None, otherwise: str) -> Iterator[tuple[str, str, str]]:
    if setting is None:
        yield name, otherwise, say("default")
    else:
        yield name, setting.value, message(setting.origin)


def _line(configuration: Configuration, key: str) -> str:
    """Where a configuration sets a key of its own."""
    if key not in configuration.lines:
        return say("default")
    return f"{configuration.path}:{configuration.lines[key]}"


def _rule(one: RuleInForce) -> Iterator[tuple[str, str, str]]:
    """A rule: whether it runs and how grave it is, then all that was changed about it."""
    origins = dict(one.origins)
    rule, name = one.rule, f"rules.{one.rule.id}"
    file = Path(rule.origin).name
    where = origins.get("on") or origins.get("severity") or file
    yield name, rule.severity.value if one.on else "off", where
    if "unlikely" in origins:
        unlikely = rule.unlikely.value if rule.unlikely else "off"
        yield f"{name}.unlikely", unlikely, origins["unlikely"]
    if "min_confidence" in origins:
        least = f"{rule.min_confidence:f}"
        yield f"{name}.min_confidence", least, origins["min_confidence"]
    for key, value in rule.raw_params.items():
        if f"params.{key}" in origins:  # what the rule itself sets, `audit explain` shows
            yield f"{name}.params.{key}", str(value), origins[f"params.{key}"]
