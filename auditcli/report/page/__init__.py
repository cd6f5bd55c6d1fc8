"""The parts that a page is put together from: a template, its styles and its script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def asset(name: str) -> str:
    """A file of this folder, as text."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
