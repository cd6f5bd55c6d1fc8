"""A progress bar on standard error, where somebody watches and there is something to wait for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

#: Bytes that take long enough to be watched.
LONG = 500_000


def following(inputs: Sequence[str]) -> Iterator[str]:
    """The inputs one after the other, with a bar that fills by their size while they are used."""
    sizes = [_size(path) for path in inputs]
    watched = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if not watched or (len(inputs) < 2 and sum(sizes) < LONG):
        yield from inputs
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        # Nobody knows how far a single report has come: its bar only moves to and fro.
        task = bar.add_task("", total=sum(sizes) if len(inputs) > 1 else None)
        for path, size in zip(inputs, sizes, strict=True):
            bar.update(task, description=Path(path).name)
            yield path
            bar.advance(task, size)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
