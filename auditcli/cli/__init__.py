"""The command line: options to calls, results to an exit status.

Nothing but Typer is imported before a command runs, so that `audit --version` is quick.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence

from auditcli.cli.status import ExitStatus
from auditcli.cli.streams import say
from auditcli.errors import AuditError

#: What a shell expects of a command that was interrupted.
INTERRUPTED = 130


def main() -> int:
    """Run the command line of this process; its exit status."""
    # Whoever reads our output may stop early (`audit check … | head`): then we end quietly.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    return run(None)


def run(arguments: Sequence[str] | None) -> int:
    """Run a command line (that of the process for None); its exit status, never an exception."""
    try:
        from auditcli.cli.app import app

        app(arguments, prog_name="audit")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except AuditError as error:
        say(str(error))
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - our own failure must not look like a finding
        internal_error(error)
        return ExitStatus.INCOMPLETE
    return ExitStatus.CLEAN


def internal_error(error: Exception, path: str = "") -> None:
    """Say that we failed, in one sentence; with AUDIT_DEBUG set, also where."""
    where = f"{path}: " if path else ""
    what = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(": ")
    if os.environ.get("AUDIT_DEBUG"):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
        say(f"{where}internal error ({what}); please report it with the lines above")
    else:
        say(f"{where}internal error ({what}); please report it with what AUDIT_DEBUG=1 shows")
