"""`--format csv`: a row for each finding, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io

import pytest

from auditcli.model import Evidence, Result, Span
from auditcli.report import delimited
from tests.builders import at, column_result, make_document, make_finding, make_result
from tests.ledgers import long_ledger


def rows(*results: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(delimited.render(results), newline="")))


def test_a_finding_is_a_row_with_its_place_and_proof() -> None:
    (row,) = rows(column_result())
    assert row["path"] == "report.txt"
    assert (row["line"], row["column"], row["end_line"], row["end_column"]) == ("3", "9", "3", "14")
    assert (row["severity"], row["rule"]) == ("error", "column-does-not-foot")
    assert (row["reported"], row["computed"], row["difference"]) == ("1 600", "1 500", "100")
    assert row["related"] == "addend 1:9 1 200; addend 2:11 300"


def test_lines_end_as_the_standard_says_and_quotes_are_doubled() -> None:
    document = make_document("5\n")
    text = delimited.render(
        [make_result(document, [make_finding(at(document, "5"), message='a "b", c')])]
    )
    assert text.count("\r\n") == 2
    assert '"a ""b"", c"' in text


@pytest.mark.parametrize("said", ["=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@x", "\t=1", " =1"])
def test_no_text_becomes_a_formula(said: str) -> None:
    document = make_document("5\n")
    (row,) = rows(make_result(document, [make_finding(at(document, "5"), message=said)]))
    assert row["message"] == f"'{said.strip()}"


@pytest.mark.parametrize("figure", ["-0,9", "-1 877", "+5,2 %", "-305"])
def test_a_figure_with_a_sign_stays_a_figure(figure: str) -> None:
    assert delimited.defused(figure) == figure


def test_a_place_over_lines_stays_in_one_row() -> None:
    document = make_document("de infra-\nstruktur\n")
    (row,) = rows(make_result(document, [make_finding(Evidence(Span(3, 18), "other"))]))
    assert row["quote"] == "infra- struktur"


def test_ten_thousand_findings_are_ten_thousand_rows_and_always_the_same() -> None:
    result = long_ledger(40_000, every=1).result()
    assert len(rows(result)) == 10_000
    assert delimited.render([result]) == delimited.render([result])


def test_no_finding_leaves_the_header() -> None:
    assert delimited.render([]) == ",".join(delimited.COLUMNS) + "\r\n"
