"""`--format markdown`: the comment of a pull request."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from auditcli.model import Acceptance, Result
from auditcli.report import markdown
from auditcli.report.run import Run
from tests.builders import at, column_result, make_document, make_finding, make_result
from tests.ledgers import Ledger, long_ledger


def test_a_finding_is_a_row_and_its_computation_is_folded_away() -> None:
    page = markdown.render([column_result()])
    assert page.startswith("## Audit: 1 error\n")
    assert "| ❌ error | 3 | Summa: total 1 600, but its 2 parts sum to 1 500" in page
    assert "<summary>1 computation</summary>" in page
    assert "  - computed: 1 200 + 300 = 1 500" in page


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("a | b", "a &#124; b"),
        ("<script>", "&#60;script&#62;"),
        ("@somebody", "&#64;somebody"),
        ("#12 and GH-12", "&#35;12 and GH&#45;12"),
        ("[x](http://y)", "&#91;x&#93;(http&#58;//y)"),
        ("www.example.com", "www&#46;example.com"),
        ("*a* _b_ `c` ~~d~~", "&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;&#126;d&#126;&#126;"),
        ("&amp; $x$", "&#38;amp; &#36;x&#36;"),
        ("two\nlines", "two lines"),
        ("Summa, 2022: total -0,9", "Summa, 2022: total -0,9"),
    ],
)
def test_markdown_finds_nothing_in_a_report_s_text(said: str, written: str) -> None:
    assert markdown.escape(said) == written


def test_a_hostile_message_stays_in_its_cell() -> None:
    document = make_document("5 | <b>\n")
    finding = make_finding(at(document, "5"), message="x | y\n\n# z <img src=q>")
    page = markdown.render([make_result(document, [finding])])
    (row,) = [line for line in page.splitlines() if line.startswith("| ❌")]
    assert row.count("|") == 5
    assert "<img" not in page


def test_an_accepted_finding_is_struck_out_with_its_reason() -> None:
    result = column_result()
    given = Acceptance("f", "r", "q", "as agreed", "Eva", datetime.date(2024, 5, 6))
    page = markdown.render(
        [replace(result, findings=(replace(result.findings[0], accepted=given),))]
    )
    assert "| ☑️ accepted | 3 | ~~Summa: total" in page
    assert "accepted: as agreed" in page


def test_a_clean_report_says_what_was_tested() -> None:
    page = markdown.render([Ledger().column(2, 3, total=5).result()])
    assert page.startswith("## Audit: no findings\n")
    assert "1 relation tested" in page
    assert "| Line |" not in page


def test_where_a_comment_would_be_too_long_the_proofs_go_and_no_finding() -> None:
    result = long_ledger(4_000, every=1).result()
    page = markdown.render([result])
    assert page.count("\n| ") - page.count("| | Line") == 1_000
    assert "<details>" not in page
    assert "The proofs are left out" in page


def test_what_could_not_be_checked_is_counted() -> None:
    results: list[Result] = [column_result()]
    page = markdown.page(results, Run(unusable=(("b.txt", "b.txt: no such file"),)))
    assert "1 could not be checked" in page
