"""Which files a path on the command line stands for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from auditcli.errors import ReadError

#: The path that stands for standard input.
STDIN = "-"

#: What is looked for in folders, unless told otherwise.
PATTERNS = ("*.txt", "*.md", "*.csv")


def expand(path: str, patterns: Sequence[str] = PATTERNS) -> list[str]:
    """The inputs that a path stands for: itself, or the files of a folder, sorted.

    Folders are searched with all their subfolders, apart from hidden ones and links. A pattern
    with a slash is matched against the path within the folder, others against the file's name.
    Raises ReadError for a path that is not there and for a folder without a matching file.
    """
    if path == STDIN:
        return [path]
    try:
        is_folder, is_there = Path(path).is_dir(), os.path.lexists(path)
    except ValueError:  # a null character in the name
        is_folder = is_there = False
    if not is_there:
        raise ReadError(f"{path}: no such file or folder")
    if not is_folder:
        return [path]
    found = _walk(path, patterns)
    if not found:
        raise ReadError(f"{path}: no file in this folder matches {', '.join(patterns)}")
    return found


def _walk(folder: str, patterns: Sequence[str]) -> list[str]:
    def refuse(error: OSError) -> None:
        raise ReadError(f"{error.filename}: this folder may not be read: {error.strerror}")

    found: list[str] = []
    for where, subfolders, names in os.walk(folder, onerror=refuse):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        for name in names:
            path = Path(where) / name
            inside = PurePath(path).relative_to(folder)
            if not name.startswith(".") and any(_matches(inside, p) for p in patterns):
                found.append(str(path))
    return sorted(found, key=lambda found_path: Path(found_path).parts)


def _matches(path: PurePath, pattern: str) -> bool:
    name = path.as_posix() if "/" in pattern else path.name
    return fnmatchcase(name.lower(), pattern.lower())
