"""Finds the figures in a report that cannot all be right.

>>> from auditcli import check_text
>>> result = check_text("Lön 1 200\nHyra 300\nSumma 1 600\n", language="sv")

`check_text` and `check_file` read a report, run the rules over it and return a `Result` with the
findings, the relations that hold and those that could not be tested. `load_rules` gives the
rules, the shipped ones and one's own. Everything runs on this machine and sends nothing anywhere.

The names are looked up when first used, so that `import auditcli` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditcli.api import check_file, check_text
    from auditcli.model import Finding, Result
    from auditcli.rulebook import load_rules

__version__ = "0.1.0"

__all__ = ["Finding", "Result", "__version__", "check_file", "check_text", "load_rules"]

_HOMES = {
    "Finding": "auditcli.model",
    "Result": "auditcli.model",
    "check_file": "auditcli.api",
    "check_text": "auditcli.api",
    "load_rules": "auditcli.rulebook",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'auditcli' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
