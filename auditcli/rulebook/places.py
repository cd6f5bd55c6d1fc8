"""Where the shipped rules lie: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def rules_dir() -> Path:
    """The folder of the shipped rules, in a wheel (`auditcli/_rules`) or a checkout (`rules`)."""
    packed = _PACKAGE / "_rules"
    return packed if packed.is_dir() else _PACKAGE.parent / "rules"


def lexicon_languages() -> frozenset[str]:
    """The languages that reports are read in: one lexicon file each. Empty where there is none."""
    return frozenset(path.stem for path in (rules_dir() / "lexicon").glob("*.yaml"))
