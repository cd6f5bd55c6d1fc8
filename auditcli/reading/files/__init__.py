"""Bytes to `Source`: which inputs there are, and what they say as text.

Nothing is interpreted here: the text keeps its line ends, its letters and its order, for every
place in a report is an offset into it. Only a byte order mark is taken away.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from auditcli.errors import ReadError
from auditcli.model import Source
from auditcli.reading.files.decoding import decode
from auditcli.reading.files.inputs import PATTERNS, STDIN, expand

__all__ = ["PATTERNS", "STDIN", "expand", "from_bytes", "notice", "read"]

#: The name under which standard input is reported.
STDIN_NAME = "<stdin>"

#: Delimited tables, whose cells have places of their own.
SHEETS = frozenset({".csv", ".tsv"})


def read(path: str) -> Source:
    """Read one input; `-` is standard input.

    Raises ReadError, in one sentence, for an input that is not there, cannot be read, is empty
    or is no text.
    """
    if path == STDIN:
        if sys.stdin is None:
            raise ReadError(f"{STDIN_NAME}: standard input is closed")
        return from_bytes(sys.stdin.buffer.read(), STDIN_NAME)
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: {_why_unreadable(error)}") from error
    return from_bytes(data, path)


def from_bytes(data: bytes, path: str) -> Source:
    """Turn the bytes of an input into a `Source`. Raises ReadError as `read` does."""
    text, encoding = decode(data, path)
    if not text.strip():
        raise ReadError(f"{path}: the file is empty, so there is nothing to check")
    sheet = Path(path).suffix.lower() in SHEETS
    return Source(path, text, encoding, sheet, hashlib.sha256(data).hexdigest())


def notice(source: Source) -> str:
    """What the reader of a report should know about how it was decoded, or ""."""
    if source.encoding == "cp1252":
        return f"{source.path}: read as Windows-1252, because it is not UTF-8"
    lost = source.text.count("\ufffd")
    if lost == 1:
        return f"{source.path}: 1 character is damaged and shown as \ufffd"
    if lost:
        return f"{source.path}: {lost} characters are damaged and shown as \ufffd"
    return ""


def _why_unreadable(error: OSError | ValueError) -> str:
    """A sentence for what the system said."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "may not be read; check the permissions of the file"
    if isinstance(error, IsADirectoryError):
        return "is a folder, not a file"
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"cannot be read: {reason or type(error).__name__}"
