"""Where files lie: the shipped rules, and what is kept with reports."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def rules_dir() -> Path:
    """The folder of the shipped rules, in a wheel (`auditcli/_rules`) or a checkout (`rules`)."""
    packed = _PACKAGE / "_rules"
    return packed if packed.is_dir() else _PACKAGE.parent / "rules"


def nearest(folder: Path, name: str) -> Path | None:
    """The nearest file of a name from a folder up the tree."""
    candidates = (place / name for place in (folder, *folder.parents))
    return next((candidate for candidate in candidates if candidate.is_file()), None)


def lexicon_languages() -> frozenset[str]:
    """The languages that reports are read in: one lexicon file each. Empty where there is none."""
    return frozenset(path.stem for path in (rules_dir() / "lexicon").glob("*.yaml"))
