"""How long things take: the best of a few runs, for a shared machine only ever adds time."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path


def best(run: Callable[[], object], runs: int = 3) -> float:
    """Seconds of the quickest of so many runs."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def command(arguments: Sequence[str | Path], runs: int = 3) -> float:
    """Seconds of a command, start-up included; what it prints and its exit status are ignored."""
    line = [str(argument) for argument in arguments]
    return best(lambda: subprocess.run(line, capture_output=True, check=False), runs)


def audit() -> list[str]:
    """The command that runs this tree's `audit`."""
    return [sys.executable, "-m", "auditcli"]


def proselint() -> str | None:
    """Where proselint is installed, if it is: beside this interpreter or on the path."""
    beside = Path(sys.executable).parent / "proselint"
    return str(beside) if beside.exists() else shutil.which("proselint")
