"""Where things are written: findings to standard output or a file, the rest to standard error."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from auditcli.errors import UsageError
from auditcli.texts import message

#: The page where nobody looks through a window.
_WIDTH = 100
#: Wider than this, running text is hard to read.
_WIDEST = 140


def tell(said: str) -> None:
    """Tell the user something on standard error, in one line and in the reader's language."""
    line = f"audit: {message(said)}\n".replace("\x1b", "\u241b")
    if sys.stderr is not None:
        sys.stderr.write(line.encode("utf-8", "replace").decode())


def put(text: str, *, utf8: bool = False) -> None:
    """Write to standard output; what its encoding lacks becomes a question mark.

    `utf8` writes UTF-8 whatever the locale, as other programs expect of JSON. Raises UsageError
    where it cannot be written.
    """
    if sys.stdout is None:
        raise UsageError("standard output is closed")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if utf8 else None, errors="replace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Without SIGPIPE (Windows): nobody reads on, and the interpreter should not complain.
        sys.stdout = io.StringIO()
    except OSError as error:
        raise UsageError(f"standard output cannot be written: {error.strerror}") from error


def refuse_output(path: Path, inputs: Iterable[str]) -> None:
    """Raise UsageError, before any work, for a place where the output cannot or must not go."""
    if path.is_dir():
        raise UsageError(f"-o {path}: is a folder; name a file")
    if not path.parent.is_dir():
        raise UsageError(f"-o {path}: there is no folder {path.parent}")
    for name in inputs:
        with contextlib.suppress(OSError):
            if path.samefile(name):
                raise UsageError(f"-o {path}: this is a report that is checked; name another file")


def put_bytes(data: bytes, what: str) -> None:
    """Write bytes to standard output. Raises UsageError for a screen, which cannot show them."""
    if sys.stdout is None or sys.stdout.isatty():
        raise UsageError(f"{what} is not for a screen; name a file with --output FILE")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        sys.stdout = io.StringIO()
    except OSError as error:
        raise UsageError(f"standard output cannot be written: {error.strerror}") from error


def put_file(data: bytes, path: Path) -> None:
    """Write a file in whole or not at all. Raises UsageError where it cannot be written."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():  # a device or a pipe has no half states
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise UsageError(f"-o {path}: cannot be written: {error.strerror}") from error


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target, then move into its place."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those of a new one."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def page_width() -> int:
    """Columns of the page: the window's (or COLUMNS), else 100."""
    import shutil

    return max(40, min(shutil.get_terminal_size((_WIDTH, 24)).columns, _WIDEST))


def wants_color(choice: str, to_file: bool) -> bool:
    """Whether to colour: as told, else on a screen unless NO_COLOR or TERM=dumb says otherwise."""
    if choice != "auto":
        return choice == "always"
    dull = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    seen = sys.stdout is not None and sys.stdout.isatty()
    return seen and not to_file and not dull
