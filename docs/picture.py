"""Draw docs/findings.svg: what `audit check` prints on a report in fixtures/.

Run it with `.venv/bin/python docs/picture.py`.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from rich.console import Console
from rich.text import Text

from auditcli import check_file, load_rules
from auditcli.report.plain import View
from auditcli.report.terminal import render
from auditcli.rulebook import select_rules

ROOT = Path(__file__).resolve().parent.parent
REPORT = "fixtures/reports/region-2024.txt"
#: The rules whose findings the picture shows.
SHOWN = ("column-does-not-foot", "change-does-not-follow")
WIDTH = 96


def main() -> None:
    """Write the picture beside this file."""
    os.chdir(ROOT)
    rules = select_rules(load_rules(), SHOWN, ())
    printed = render([check_file(REPORT, rules=rules)], View(width=WIDTH, color=True))
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(printed.rstrip()), soft_wrap=True)
    title = f"audit check {REPORT} --select {','.join(SHOWN)}"
    console.save_svg(str(ROOT / "docs" / "findings.svg"), title=title)


if __name__ == "__main__":
    main()
