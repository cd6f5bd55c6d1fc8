"""Reports to measure with: the fixtures' own report, repeated under other names up to a size."""

from __future__ import annotations

from itertools import count
from pathlib import Path

REPORT = Path(__file__).resolve().parent.parent / "fixtures" / "reports" / "region-2024.txt"
#: About the size of a region's annual report as text, in characters.
USUAL = 230_000
NAME = "Fjällmark"
FIRST = ("Norr", "Väster", "Öster", "Söder", "Mellan", "Inner", "Ytter", "Stor", "Lill")
LAST = ("mark", "dal", "bygd", "vik", "ås", "näs", "hult", "forsen", "skog", "berga", "sjö")


def report(characters: int = USUAL) -> str:
    """A report of about so many characters; parts differ in their names."""
    text = REPORT.read_text(encoding="utf-8")
    parts: list[str] = []
    size = 0
    for at in count():
        if size >= characters:
            return "\n".join(parts)
        name = FIRST[at % len(FIRST)] + LAST[at // len(FIRST) % len(LAST)]
        parts.append(text.replace(NAME, f"{name} {at}" if at else NAME))
        size += len(parts[-1])
    raise AssertionError
