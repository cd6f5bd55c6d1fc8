"""The command line: options to calls, results to an exit status.

Nothing but Typer is imported before a command runs, and not even that for `audit --version`.
"""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from collections.abc import Sequence
from typing import Any

from auditcli import __version__
from auditcli.cli.status import ExitStatus
from auditcli.cli.streams import put, tell
from auditcli.errors import AuditError
from auditcli.texts import message, reader, readers_language, told_language

#: What `audit --version` says.
VERSION = f"audit {__version__}"
#: What a shell expects of a command that was interrupted.
INTERRUPTED = 130


def main() -> int:
    """Run the command line of this process; its exit status."""
    # Whoever reads our output may stop early (`audit check … | head`): then we end quietly.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    status = run(None)
    # The process ends here: looking through all that was read for garbage would take a while.
    gc.freeze()
    return status


def run(arguments: Sequence[str] | None) -> int:
    """Run a command line (that of the process for None); its exit status, never an exception."""
    arguments = sys.argv[1:] if arguments is None else arguments
    told = told_language(arguments)
    with reader(readers_language(told, "", os.environ)):
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    try:
        if [*arguments] == ["--version"]:  # what other programs ask: it does not wait for Typer
            put(f"{VERSION}\n")
            return ExitStatus.CLEAN
        from auditcli.cli.app import application

        status = application(*arguments[:1])(arguments, prog_name="audit", standalone_mode=False)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except AuditError as error:
        tell(str(error))
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - our own failure must not look like a finding
        if hasattr(error, "format_message"):
            return _refused(error)
        internal_error(error)
        return ExitStatus.INCOMPLETE
    return status if isinstance(status, int) else ExitStatus.CLEAN


def _refused(error: Any) -> int:
    """Say what Typer has against a command line; the exit status."""
    page = io.StringIO()
    error.show(file=page)
    for line in page.getvalue().splitlines():
        sys.stderr.write(f"{message(line)}\n")
    return int(error.exit_code)


def internal_error(error: Exception, path: str = "") -> None:
    """Say that we failed, in one sentence; with AUDIT_DEBUG set, also where."""
    where = f"{path}: " if path else ""
    what = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(": ")
    if os.environ.get("AUDIT_DEBUG"):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
        tell(f"{where}internal error ({what}); please report it with the lines above")
    else:
        tell(f"{where}internal error ({what}); please report it with what AUDIT_DEBUG=1 shows")
