"""Who may import what, and what no room does: each sentence of the table, held to by `ast`."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "auditcli"

#: What each room may import of the others. A single module is a room of its own.
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "texts": set(),
    "model": set(),
    "arithmetic": {"model"},
    "reading": {"model", "errors"},
    "checks": {"model", "arithmetic"},
    "rulebook": {"model", "errors", "checks", "texts"},
    "engine": {"model", "errors", "checks"},
    "report": {"model", "errors", "texts"},
    "cli": {"", "api", "model", "errors", "reading", "rulebook", "engine", "report", "texts"},
    # The public surface: what `audit check` does, for a program.
    "api": {"model", "errors", "reading", "rulebook", "engine"},
    "": {"api", "model", "errors", "rulebook"},
    "__main__": {"cli"},
}

#: Imports beside the table: (files, room) -> the reason.
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("reading/tables/", "arithmetic"): (
        "a row whose spaces allow several splits into figures is read in the way that adds up"
    ),
}

#: Where a library that is not the standard one may be used.
LIBRARIES: dict[str, tuple[str, ...]] = {
    "yaml": ("rulebook/", "reading/lexicon"),
    "rapidfuzz": ("reading/labels_alike",),
    "rich": ("report/", "cli/"),
    "typer": ("cli/",),
    "click": ("cli/",),
    "xlsxwriter": ("report/workpaper",),
}

#: Where files are opened, beside the command line, which writes what `--output` names. The
#: page reads its own template, style and script, which are part of the package.
OPENING = ("reading/files/", "reading/lexicon", "rulebook/", "cli/", "report/page/")
OPENERS = {"open", "read_text", "read_bytes"}

#: Where output is printed.
PRINTING = ("report/", "cli/")

#: Where every number is a Decimal.
EXACT = ("model/", "arithmetic/", "checks/")

LONGEST_FILE = 300
LONGEST_FUNCTION = 40

#: Longer than the limit, and better left whole: "path" or "path::function" -> the reason.
EXCUSED: dict[str, str] = {
    "cli/check.py::check": "Typer reads the options from the signature, and there are many",
    "cli/accept.py::accept": "the same",
    "cli/config.py::show": "the same",
    "cli/diff.py::diff": "the same",
}


def files() -> list[str]:
    return sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def room_of(path: str) -> str:
    """The room of a file ("model/place.py" -> "model"), "" for the package itself."""
    head, _, rest = path.partition("/")
    name = head if rest else head.removesuffix(".py")
    return "" if name == "__init__" else name


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The full names that a module imports, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            if node.module == "auditcli":
                yield from ((f"auditcli.{alias.name}", node.lineno) for alias in node.names)
            elif node.module is not None:
                yield node.module, node.lineno


def is_room(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


def excepted(path: str, room: str) -> bool:
    return any(path.startswith(files) and other == room for files, other in EXCEPTIONS)


def import_faults(path: str, tree: ast.AST) -> Iterator[str]:
    """Imports that the table of rooms, or that of libraries, does not allow."""
    room = room_of(path)
    for name, line in imported(tree):
        top, _, inside = name.partition(".")
        if top == "auditcli":
            other = inside.partition(".")[0]
            other = other if is_room(other) else ""
            if other not in (room, *ROOMS[room]) and not excepted(path, other):
                yield f"{path}:{line}: {room or 'auditcli'} may not import {name}"
            if room == "rulebook" and inside.startswith("checks."):
                yield f"{path}:{line}: the rulebook knows the registry, and no check in it"
        elif top in LIBRARIES:
            if not path.startswith(LIBRARIES[top]):
                yield f"{path}:{line}: {top} belongs to {', '.join(LIBRARIES[top])}"
        elif top not in sys.stdlib_module_names:
            yield f"{path}:{line}: {top} is not a library that we use"
        elif room == "checks" and top == "re":
            yield f"{path}:{line}: a check reads no text, so it needs no regular expression"


def use_faults(path: str, tree: ast.AST) -> Iterator[str]:
    """Floats where numbers are exact; printing and opening where it is another room's work."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            if path.startswith(EXACT):
                yield f"{path}:{node.lineno}: {node.value} is a float; write a Decimal"
        elif isinstance(node, ast.Call):
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            where = f"{path}:{node.lineno}: {name}()"
            if name == "float" and path.startswith(EXACT):
                yield f"{where} loses digits; stay with Decimal"
            elif name == "print" and not path.startswith(PRINTING):
                yield f"{where} belongs to {', '.join(PRINTING)}"
            elif name in OPENERS and not path.startswith(OPENING):
                yield f"{where} belongs to {', '.join(OPENING)}"


def length_faults(path: str, text: str, tree: ast.AST) -> Iterator[tuple[str, str]]:
    """What is too long, with the name by which it may be excused."""
    lines = text.count("\n")
    if lines > LONGEST_FILE:
        yield path, f"{path} has {lines} lines; {LONGEST_FILE} are enough for one subject"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > LONGEST_FUNCTION:
                name = f"{path}::{node.name}"
                yield name, f"{path}:{node.lineno}: {node.name} has {size} lines; divide it"


def parsed(path: str) -> tuple[str, ast.AST]:
    text = (PACKAGE / path).read_text(encoding="utf-8")
    return text, ast.parse(text)


@pytest.mark.parametrize("path", files())
def test_each_room_imports_only_what_it_may_know(path: str) -> None:
    _, tree = parsed(path)
    assert list(import_faults(path, tree)) == []


@pytest.mark.parametrize("path", files())
def test_each_room_does_only_its_own_work(path: str) -> None:
    _, tree = parsed(path)
    assert list(use_faults(path, tree)) == []


@pytest.mark.parametrize("path", files())
def test_files_and_functions_are_short_enough_to_be_read_at_once(path: str) -> None:
    text, tree = parsed(path)
    found = [said for name, said in length_faults(path, text, tree) if name not in EXCUSED]
    assert found == []


def test_every_excuse_is_still_needed() -> None:
    long = {name for path in files() for name, _ in length_faults(path, *parsed(path))}
    assert set(EXCUSED) <= long
    assert all(EXCUSED.values())


def test_every_exception_is_still_needed() -> None:
    used = {
        (folder, room)
        for folder, room in EXCEPTIONS
        for path in files()
        if path.startswith(folder)
        and any(name.startswith(f"auditcli.{room}") for name, _ in imported(parsed(path)[1]))
    }
    assert used == set(EXCEPTIONS)
    assert all(EXCEPTIONS.values())


def test_every_room_has_its_row_in_the_table() -> None:
    assert {room_of(path) for path in files()} <= set(ROOMS)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("model/place.py", "from auditcli.engine import run"),
        ("model/place.py", "import rich"),
        ("arithmetic/totals.py", "import auditcli.reading"),
        ("reading/blocks.py", "from auditcli.arithmetic.rounding import meets"),
        ("checks/footing.py", "import re"),
        ("checks/footing.py", "from auditcli.errors import AuditError"),
        ("rulebook/loader.py", "from auditcli.checks.footing import Params"),
        ("engine.py", "from auditcli.checks import REGISTRY\nfrom auditcli import rulebook"),
        ("reading/tables/rows.py", "def f():\n    import rapidfuzz"),
        ("reading/blocks.py", "import yaml"),
        ("report/plain.py", "import numpy"),
        ("cli/check.py", "from auditcli.checks import REGISTRY"),
    ],
)
def test_an_import_from_a_wrong_room_is_seen(path: str, code: str) -> None:
    assert len(list(import_faults(path, ast.parse(code)))) == 1


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("arithmetic/totals.py", "x = 0.5"),
        ("arithmetic/totals.py", "x = float('1')"),
        ("engine.py", "print(1)"),
        ("reading/tables/rows.py", "open('x')"),
        ("api.py", "path.read_text()"),
    ],
)
def test_work_of_another_room_is_seen(path: str, code: str) -> None:
    assert len(list(use_faults(path, ast.parse(code)))) == 1


def test_what_a_room_may_do_is_not_held_against_it() -> None:
    allowed = {
        "engine.py": "from auditcli.checks import REGISTRY\nimport hashlib",
        "report/rich.py": "import rich\nprint(1)",
        "reading/lexicon.py": "import yaml\npath.read_bytes()",
        "cli/check.py": "from auditcli import __version__\nx = 0.5",
    }
    for path, code in allowed.items():
        tree = ast.parse(code)
        assert [*import_faults(path, tree), *use_faults(path, tree)] == []


def test_what_is_too_long_is_seen() -> None:
    body = "def long():\n" + "    x = 1\n" * LONGEST_FUNCTION
    text = body + "\n" * LONGEST_FILE
    names = [name for name, _ in length_faults("engine.py", text, ast.parse(text))]
    assert names == ["engine.py", "engine.py::long"]
