"""`--format xlsx`: an auditor's workpaper, with each computation as a formula over the figures.

Every figure that takes part in a relation stands once, on the sheet of figures; computations on
the other sheets refer to it, so that they can be followed and done anew. What is read from a
report is written as text or as a number, never as a formula.

XlsxWriter, because it can write what a formula comes to beside it: a viewer that does not
calculate shows the same. It comes with the extra `auditcli[xlsx]`.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter  # type: ignore[import-untyped]

from auditcli.model import Result
from auditcli.report.run import Run
from auditcli.report.workpaper_cover import write_cover
from auditcli.report.workpaper_relations import Relations
from auditcli.report.workpaper_sheet import Book

#: The time of a workpaper that is told none.
_NO_TIME = datetime(1980, 1, 1)


def page(results: Sequence[Result], run: Run) -> bytes:
    """The format's function in `FORMATS`."""
    return render(results, run)


def render(results: Sequence[Result], run: Run) -> bytes:
    """All results as one workbook; equal input gives equal bytes, but for `run.started`."""
    data = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        data,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book = Book(workbook, run.language)
    started = run.started or _NO_TIME
    workbook.set_properties(
        {
            "title": book.words["title"],
            "subject": book.words["subject"],
            "comments": f"auditcli {run.tool_version}",
            "created": started.replace(tzinfo=None, microsecond=0),
        }
    )
    write_cover(book, results, run)
    Relations(book, results).write()
    workbook.close()
    return data.getvalue()
