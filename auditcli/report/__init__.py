"""Shows results to a person or a machine: one file per output format, all of them in `FORMATS`.

plain and terminal share what they show: `excerpt.py` chooses the lines of the report,
`shown.py` makes them safe to print, `words.py` says the rest. Each format is a function
`page(results, run)`; `run.py` has what it may tell beside the results.
"""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """Where the function of a format lies, loaded when first used.

    `binary`: it returns bytes, else text. `person`: it is printed for somebody who reads it at
    once, so it follows the window and the locale; other formats are UTF-8 wherever they go.
    """

    module: str
    function: str = "page"
    binary: bool = False
    person: bool = False


#: The formats by the name that `--format` takes.
FORMATS: dict[str, Format] = {
    "rich": Format("auditcli.report.terminal", person=True),
    "plain": Format("auditcli.report.plain", person=True),
    "json": Format("auditcli.report.json"),
    "html": Format("auditcli.report.html"),
    "xlsx": Format("auditcli.report.workpaper", binary=True),
    "csv": Format("auditcli.report.delimited"),
    "markdown": Format("auditcli.report.markdown"),
    "sarif": Format("auditcli.report.sarif"),
    "junit": Format("auditcli.report.junit"),
    "github": Format("auditcli.report.annotations"),
    "gitlab": Format("auditcli.report.codequality"),
}
