"""Accepted findings: the file that is kept with the report, read strictly and only added to.

Whoever accepts a finding says why, and the file says who and when. `audit accept` writes it; a
person may write it, too, set a last day to an entry, or take one away.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from auditcli.errors import RuleError, UsageError
from auditcli.model import Acceptance
from auditcli.rulebook.places import nearest
from auditcli.rulebook.strict_yaml import Value, compose
from auditcli.texts import spoken

#: The name of the file.
FILE_NAME = "audit-accepted.yaml"

_REQUIRED = ("fingerprint", "report", "rule", "quote", "reason", "who", "when")
_OPTIONAL = ("expires",)
_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_HEADS = {
    "en": """\
# Findings that may stand, each with the reason why. Written by `audit accept`; keep this file with
# the report. An entry holds for one fault, wherever it moves; take it away when it matches nothing
# any more. `expires: 2026-12-31` ends it after that day.
accepted:
""",
    "sv": """\
# Iakttagelser som får stå kvar, var och en med sitt skäl. Skriven av `audit accept`; ha filen med
# rapporten. En post gäller ett fel, vart det än flyttar; ta bort den när den inte motsvarar något
# längre. `expires: 2026-12-31` gör att den slutar gälla efter den dagen.
accepted:
""",
}
# What YAML does not print between quotes, beside the controls that JSON escapes.
_UNPRINTABLE = re.compile("[\x7f-\x84\x86-\x9f\u2028\u2029\ufeff\ufffe\uffff\x85]")

# Where a line of YAML ends.
_BREAK = re.compile("(?<=[\n\x85\u2028\u2029])")

# Halves of characters, as a file name that is not UTF-8 may hold them.
_HALVES = re.compile("[\ud800-\udfff]")


def find_accepted(folder: Path) -> Path | None:
    """The nearest file of accepted findings from a folder up the tree."""
    return nearest(folder, FILE_NAME)


def read_accepted(path: Path) -> tuple[Acceptance, ...]:
    """The entries of a file. Raises RuleError with file, line and mend."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuleError(f"{path}: the file cannot be read ({error.strerror})") from None
    top = compose(data, str(path), "accepted: and its entries").mapping(("accepted",))
    if "accepted" not in top:
        raise RuleError(f'{path}:1: the key "accepted" is missing; list the entries under it')
    listed = top["accepted"]
    entries = () if listed.is_nothing() else tuple(map(_entry, listed.items()))
    seen: set[tuple[object, ...]] = set()
    for entry in entries:
        # A fault that is gone may leave its fingerprint to an equal one, and a last day may pass.
        key = (entry.fingerprint, entry.report, entry.quote, entry.expires)
        if key in seen:
            raise RuleError(f"{entry.origin}: this finding is accepted twice; keep one entry")
        seen.add(key)
    return entries


def _entry(value: Value) -> Acceptance:
    keys = value.mapping((*_REQUIRED, *_OPTIONAL))
    for key in _REQUIRED:
        if key not in keys:
            raise value.wrong(
                f'the key "{key}" is missing; an entry has {", ".join(_REQUIRED)}, '
                "and may have expires"
            )
    fingerprint = keys["fingerprint"].word()
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise keys["fingerprint"].wrong(
            f'"{fingerprint}" is no fingerprint: it has 32 of the characters 0-9 and a-f'
        )
    expires = keys.get("expires")
    return Acceptance(
        fingerprint=fingerprint,
        rule=keys["rule"].text(),
        quote=keys["quote"].word(),
        reason=keys["reason"].word(),
        who=keys["who"].word(),
        when=keys["when"].date(),
        expires=expires.date() if expires else None,
        report=keys["report"].word(),
        origin=f"{value.path}:{value.line}",
    )


def meant_for(entries: Iterable[Acceptance], folder: Path, report: Path) -> tuple[Acceptance, ...]:
    """The entries about a report: those that name it, by its path from the file's folder."""
    name = report_name(folder, report)
    return tuple(entry for entry in entries if fnmatchcase(name, _literal(entry.report)))


def _literal(pattern: str) -> str:
    """A pattern in which brackets are brackets: file names hold them, and few know more."""
    return pattern.replace("[", "[[]")


def report_name(folder: Path, report: Path) -> str:
    """How a file of accepted findings in a folder calls a report."""
    try:
        return report.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return report.name


def add_accepted(path: Path, new: Sequence[Acceptance]) -> None:
    """Add entries to the end of a file, which is made where there is none.

    What stands in it, its comments too, stays as it is. Raises UsageError where it cannot be
    written, RuleError where what stands in it is wrong or cannot be added to.
    """
    old = _HEADS.get(spoken(), _HEADS["en"])
    entries: tuple[Acceptance, ...] = ()
    if path.exists():
        entries = read_accepted(path)
        old = path.read_bytes().decode("utf-8-sig")
        if not entries:
            old = re.sub(r"(?m)^accepted:\s*\[\s*\]\s*$", "accepted:", old)
    text = old if old.endswith("\n") else old + "\n"
    text += "".join(map(_written, new))
    _replace(path, text, len(entries) + len(new))


def remove_accepted(path: Path, gone: Collection[Acceptance]) -> None:
    """Take entries, as they were read, out of a file; the rest of it stays as it is.

    Raises UsageError where it cannot be written, RuleError where they cannot be told apart.
    """
    starts = {_line(entry) for entry in read_accepted(path)}
    taken = {_line(entry) for entry in gone}
    lines: list[str] = []
    dropping = False
    for number, line in enumerate(_BREAK.split(path.read_bytes().decode("utf-8-sig")), 1):
        if number in starts:
            dropping = number in taken
        # A comment between two entries is most likely about the second.
        if not dropping or line.lstrip().startswith("#"):
            lines.append(line)
    _replace(path, "".join(lines), len(starts - taken))


def _line(entry: Acceptance) -> int:
    return int(entry.origin.rpartition(":")[2])


def _replace(path: Path, text: str, entries: int) -> None:
    """Write a file anew where its text has so many entries. Raises UsageError and RuleError."""
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.write_bytes(text.encode("utf-8"))
        read = len(read_accepted(fresh))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from None
    except RuleError:
        read = -1
    if read != entries:
        fresh.unlink()
        raise RuleError(
            f'{path}: entries cannot be added or taken away; write it with "accepted:" last, '
            'and each entry beginning with "  - "'
        )
    fresh.replace(path)


def _written(entry: Acceptance) -> str:
    lines = {
        "fingerprint": f'"{entry.fingerprint}"',
        "report": _quoted(entry.report),
        "rule": entry.rule,
        "quote": _quoted(entry.quote),
        "reason": _quoted(entry.reason),
        "who": _quoted(entry.who),
        "when": entry.when.isoformat(),
    }
    if entry.expires is not None:
        lines["expires"] = entry.expires.isoformat()
    said = "\n    ".join(f"{key}: {value}" for key, value in lines.items())
    return f"  - {said}\n"


def _quoted(text: str) -> str:
    """A text as YAML and JSON both write it."""
    quoted = json.dumps(_HALVES.sub("\ufffd", text), ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted)
