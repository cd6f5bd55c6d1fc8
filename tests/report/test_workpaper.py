"""`--format xlsx`: a workpaper whose computations can be done anew."""

from __future__ import annotations

import csv
import datetime
import io
import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from auditcli.model import (
    Acceptance,
    Crash,
    Dimension,
    Lapsed,
    Quantity,
    Result,
    Source,
    Span,
    Unit,
)
from auditcli.report.run import Run
from tests.builders import at, column_result, make_document, make_finding, make_result, make_rule
from tests.ledgers import Ledger, long_ledger

pytest.importorskip("xlsxwriter", reason="the extra auditcli[xlsx] is not installed")
openpyxl = pytest.importorskip("openpyxl", reason="openpyxl, which reads workbooks, is missing")

from auditcli.report import workpaper  # noqa: E402 - only where XlsxWriter is there
from auditcli.report.workpaper_cover import rule_digest  # noqa: E402
from auditcli.report.workpaper_words import WORDS  # noqa: E402

STARTED = datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.UTC)
RUN = Run(tool_version="1.2.3", started=STARTED, settings=(("fail-on", "warning"),))


def written(*results: Result, run: Run = RUN) -> bytes:
    return workpaper.render(results, run)


def opened(*results: Result, run: Run = RUN, values: bool = False) -> Any:
    return openpyxl.load_workbook(io.BytesIO(written(*results, run=run)), data_only=values)


def rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    heads, *found = book[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found]


def mixed() -> Ledger:
    """A right column, a wrong one, and figures that nobody tested."""
    ledger = Ledger().column(2, 3, total=5).column(1200, 300, total=1600)
    return ledger.doubt(7, "two readings").loose(*range(1, 11))


def test_findings_tick_marks_figures_and_untested_relations_have_a_sheet_each() -> None:
    book = opened(mixed().result())
    assert book.sheetnames == ["Cover", "Findings", "Tick marks", "Untested", "Figures"]
    assert len(rows(book, "Findings")) == 1
    assert len(rows(book, "Tick marks")) == 1
    assert [row["Value as read"] for row in rows(book, "Figures")] == [1600, 1200, 300, 5, 2, 3]


def test_untested_relations_come_with_their_reason_and_then_the_untested_stretches() -> None:
    doubt, stretch = rows(opened(mixed().result()), "Untested")
    assert (doubt["Line"], doubt["Reason"]) == (7, "two readings")
    assert (stretch["Line"], stretch["Reason"][:20]) == ("7 to 17", "11 figures in a row,")


def test_a_computation_is_a_formula_over_the_figures_that_were_read() -> None:
    (found,) = rows(opened(mixed().result()), "Findings")
    assert found["Reported"] == "='Figures'!$G$2"
    assert found["Computed"] == "=ROUND('Figures'!$G$3+'Figures'!$G$4,0)"
    assert found["Difference"] == "=ROUND(I2-J2,0)"
    assert found["Figures compared with"] == "2, 3"


def test_a_viewer_that_does_not_calculate_shows_what_the_formulas_come_to() -> None:
    (found,) = rows(opened(mixed().result(), values=True), "Findings")
    assert (found["Reported"], found["Computed"], found["Difference"]) == (1600, 1500, 100)
    (tick,) = rows(opened(mixed().result(), values=True), "Tick marks")
    assert (tick["Reported"], tick["Computed"], tick["Difference"]) == (5, 5, 0)
    assert tick["Result"] == "agrees"


def test_a_finding_without_arithmetic_keeps_its_words() -> None:
    document = make_document("på på\n")
    finding = make_finding(at(document, "på", nth=2), reported="på på", computed="på")
    (found,) = rows(opened(make_result(document, [finding])), "Findings")
    assert (found["Reported"], found["Computed"], found["Difference"]) == ("på på", "på", None)


def test_judgement_comment_and_sign_off_are_left_to_the_auditor() -> None:
    book = opened(mixed().result())
    (found,) = rows(book, "Findings")
    assert [found[name] for name in ("Judgement", "Comment", "Sign-off", "Date")] == [None] * 4
    (choice,) = book["Findings"].data_validations.dataValidation
    assert choice.formula1 == '"Fault,No fault,To be clarified"'


def test_the_cover_says_what_was_audited_with_what_and_when() -> None:
    ledger = mixed().result()
    source = Source("report.txt", ledger.document.source.text, "cp1252", sha256="ab" * 32)
    result = replace(ledger, document=replace(ledger.document, source=source))
    run = replace(RUN, rules=(make_rule(),), unusable=(("b.txt", "b.txt: no such file"),))
    cells = [
        cell
        for row in opened(result, run=run)["Cover"].iter_rows(values_only=True)
        for cell in row
        if cell is not None
    ]
    for told in (
        "2024-05-06T07:08:09+00:00",
        "auditcli 1.2.3",
        "report.txt",
        "ab" * 32,
        "cp1252",
        "fail-on",
        "b.txt: no such file",
        "column-does-not-foot",
        rule_digest(make_rule()),
    ):
        assert told in cells


def test_what_failed_and_what_lapsed_is_on_the_cover() -> None:
    given = Acceptance("f", "old-rule", "1 600", "agreed", "Eva", datetime.date(2024, 5, 6))
    result = replace(
        column_result(),
        crashes=(Crash(make_rule("year-off"), "boom"),),
        lapsed=(Lapsed(given, "gone"),),
    )
    text = str(list(opened(result)["Cover"].iter_rows(values_only=True)))
    assert "('year-off', 'report.txt'" in text
    assert "('old-rule', '1 600 (agreed)'" in text


def test_the_version_of_a_rule_changes_with_what_it_says() -> None:
    rule = make_rule()
    assert rule_digest(rule) == rule_digest(replace(rule, origin="elsewhere.yaml"))
    assert rule_digest(rule) != rule_digest(replace(rule, message="{subject}"))


@pytest.mark.parametrize("said", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "{=1}", "http://x.y"])
def test_text_of_a_report_never_becomes_a_formula_or_a_link(said: str) -> None:
    document = make_document(f"{said} 5\n", f"{said}.txt")
    finding = make_finding(at(document, said), message=said, computation=said, hint=said)
    data = written(make_result(document, [finding], [finding], [finding]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 5
        assert not any(b"<f>" in archive.read(name) for name in sheets)
        assert not any("hyperlink" in name for name in archive.namelist())
    (found,) = rows(openpyxl.load_workbook(io.BytesIO(data)), "Findings")
    assert found["Finding"] == said


def test_the_same_results_give_the_same_workbook_but_for_its_time() -> None:
    assert written(mixed().result()) == written(mixed().result())
    later = replace(RUN, started=STARTED + datetime.timedelta(days=1))
    assert written(mixed().result()) != written(mixed().result(), run=later)
    timeless = replace(RUN, started=None)
    assert written(mixed().result(), run=timeless) == written(mixed().result(), run=timeless)


def test_the_workpaper_speaks_the_reader_s_language_and_no_word_is_missing() -> None:
    assert "Iakttagelser" in opened(mixed().result(), run=replace(RUN, language="sv")).sheetnames
    for words in WORDS.values():
        assert words.keys() == WORDS["en"].keys()


def test_thousands_of_findings_are_written_within_seconds() -> None:
    book = written(long_ledger(8_000, every=1).result())
    assert book.startswith(b"PK")


# A real office suite.


def office() -> str:
    return shutil.which("soffice") or shutil.which("libreoffice") or ""


def without_results(data: bytes) -> bytes:
    """The workbook without what its formulas come to, so that somebody has to calculate."""
    stripped = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as archive,
        zipfile.ZipFile(stripped, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in archive.namelist():
            content = archive.read(name)
            if name.startswith("xl/worksheets/"):
                content = re.sub(rb"</f><v>[^<]*</v>", b"</f>", content)
            target.writestr(name, content)
    return stripped.getvalue()


def recalculated(data: bytes, folder: Path, sheet: str) -> list[dict[str, str]]:
    """A sheet as LibreOffice computes it."""
    (folder / "paper.xlsx").write_bytes(without_results(data))
    # Comma, double quote, UTF-8, values unformatted, every sheet to a file of its own.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    command = [office(), "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/home"]
    command += ["--convert-to", form, "--outdir", str(folder), str(folder / "paper.xlsx")]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, timeout=180, env=environment)
    text = (folder / f"paper-{sheet}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.slow
@pytest.mark.skipif(not office(), reason="LibreOffice (soffice) is not installed")
def test_an_office_suite_computes_the_figures_that_were_printed(tmp_path: Path) -> None:
    ledger = Ledger()
    for number in range(1, 40):
        ledger.column(*range(-number, 2 * number), total=number * 7)
    result = ledger.result()
    wanted = {
        (one.outcome.reported, one.outcome.computed, one.outcome.difference)
        for one in result.findings
    }
    found = {
        tuple(
            f"{int(row[name]):,}".replace(",", " ")
            for name in ("Reported", "Computed", "Difference")
        )
        for row in recalculated(written(result), tmp_path, "Findings")
    }
    assert len(found) > 30
    assert found == wanted


def test_figures_on_different_scales_are_left_as_words() -> None:
    document = make_document("1,8 mdkr och 1 839\n")
    billion = Unit("mdkr", Dimension.MONEY, Decimal(10**9))
    quantities = (
        Quantity(Decimal("1.8E9"), -8, Span(0, 3), "1,8", billion),
        Quantity(Decimal(1839), 0, Span(13, 18), "1 839"),
    )
    finding = make_finding(
        at(document, "1,8"),
        [at(document, "1 839", "other-statement")],
        reported="1,8 mdkr",
        computed="1 839",
        difference="-39",
        computation="1,8 mdkr = 1 839",
    )
    read = replace(document, quantities=quantities)
    book = opened(make_result(read, [finding]))
    (found,) = rows(book, "Findings")
    assert (found["Reported"], found["Computed"]) == ("1,8 mdkr", "1 839")


def test_a_figure_is_written_on_its_printed_scale_with_its_unit() -> None:
    document = make_document("12,4 mnkr mot 12,1 mnkr\n")
    million = Unit("mnkr", Dimension.MONEY, Decimal(10**6))
    quantities = (
        Quantity(Decimal("12.4E6"), -5, Span(0, 4), "12,4", million),
        Quantity(Decimal("12.1E6"), -5, Span(14, 18), "12,1", million),
    )
    finding = make_finding(
        at(document, "12,4"),
        [at(document, "12,1", "other-statement")],
        difference="0,3 mnkr",
        computation="12,4 mnkr = 12,1 mnkr",
    )
    book = opened(make_result(replace(document, quantities=quantities), [finding]), values=True)
    (found,) = rows(book, "Findings")
    assert (found["Reported"], found["Computed"], found["Difference"]) == (12.4, 12.1, 0.3)
    assert [row["Unit"] for row in rows(book, "Figures")] == ["mnkr", "mnkr"]
