"""`audit tables`: what was read is shown, and why a total was not tested."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from auditcli.cli import run
from auditcli.report.shown import cells

TEXT = """\
Kostnadsslag, mnkr    Utfall 2024  Budget 2024
Lön                       1 200,4      1 150,0
Hyra                        300,0        290,0
Material                    140,0        120,0
Summa                     1 640,4      1 650,0

De flesta fordonen stod i det norra garaget under hela året, vilket var väntat.

Fordon i garage       2024   2023
Bilar                   12     11
Bussar                   5      4
Totalt                  40     70
"""

Tables = Callable[..., tuple[int, str]]


@pytest.fixture
def tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Tables:
    """Run `audit tables` over a text at a width; its exit status and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def show(*options: str, text: str = TEXT, columns: int = 80) -> tuple[int, str]:
        Path("report.txt").write_text(text, encoding="utf-8")
        monkeypatch.setenv("COLUMNS", str(columns))
        status = run(["tables", "report.txt", *options])
        return status, capsys.readouterr().out

    return show


def lines_with(page: str, word: str) -> list[str]:
    return [line for line in page.splitlines() if word in line]


def test_findings_do_not_count_for_the_exit_status(tables: Tables) -> None:
    status, page = tables()
    assert status == 0
    assert "Table 1 (line 2, 4 rows, 2 columns, mnkr)" in page


def test_totals_are_marked_as_holding_or_not(tables: Tables) -> None:
    _, page = tables()
    (total,) = lines_with(page, "Summa  ")
    assert total.split() == ["Summa", "total", "1", "640,4✓", "1", "650,0✗"]
    (said,) = lines_with(page, "✗ line 5: Summa, Budget 2024: total 1 650,0")
    assert said


def test_the_meaning_of_a_column_stands_below_its_head(tables: Tables) -> None:
    _, page = tables()
    lines = page.splitlines()
    head = next(at for at, line in enumerate(lines) if "Utfall 2024" in line)
    assert lines[head + 1].split() == ["outcome", "2024", "budget", "2024"]


def test_it_is_said_why_a_total_was_not_tested(tables: Tables) -> None:
    _, page = tables()
    said = " ".join(page[page.index("· line") :].split())
    assert said.startswith("· line 12: Totalt: not tested: it could not be told which rows")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_page(tables: Tables, columns: int) -> None:
    head = "Kostnader, mnkr " + " ".join(str(year) for year in range(2003, 2025))
    rows = [f"Post {n} " + " ".join(str(1000 + 7 * n + y) for y in range(22)) for n in range(9)]
    _, page = tables(text=TEXT + "\n" + "\n".join([head, *rows]) + "\n", columns=columns)
    assert max(cells(line) for line in page.splitlines()) <= columns


def test_a_wide_table_goes_on_below_with_its_labels(tables: Tables) -> None:
    head = "Kostnader, mnkr " + " ".join(str(year) for year in range(2003, 2025))
    rows = [f"Post {w} " + " ".join(str(1111 + y) for y in range(22)) for w in ("ett", "två")]
    _, page = tables(text="\n".join([head, *rows]) + "\n")
    assert len(lines_with(page, "Post ett")) > 1
    assert all(page.count(str(1111 + year)) == 2 for year in range(22))


def test_a_long_table_is_cut_and_says_so(tables: Tables) -> None:
    rows = "".join(f"Konto {1000 + n} {n + 11} {n + 12}\n" for n in range(320))
    _, page = tables(text=f"Konto 2024 2023\n{rows}")
    assert "more rows: see --format csv" in page


def test_colours_only_where_they_are_wanted(tables: Tables) -> None:
    assert "\x1b[" not in tables()[1]
    assert "\x1b[" in tables("--color", "always")[1]


def test_text_of_a_report_cannot_command_the_terminal(tables: Tables) -> None:
    _, page = tables(text=TEXT.replace("Lön  ", "L\x1b[2J[red]"))
    assert "\x1b" not in page
    assert "[2J[red]" in page


def test_csv_has_a_row_for_each_figure(tables: Tables) -> None:
    status, page = tables("--format", "csv")
    rows = list(csv.DictReader(io.StringIO(page)))
    assert (status, len(rows)) == (0, 14)
    wrong = next(row for row in rows if row["figure"] == "1 650,0")
    assert (wrong["label"], wrong["role"], wrong["kind"]) == ("Summa", "total", "budget")
    assert (wrong["status"], wrong["value"], wrong["unit"]) == ("fails", "1650.0", "mnkr")
    assert (wrong["line"], wrong["certain"], wrong["period"]) == ("5", "yes", "2024")
    assert rows[0]["status"] == "part"
    assert rows[-1]["why_untested"]


def test_json_has_tables_with_columns_and_rows(tables: Tables) -> None:
    status, page = tables("--format", "json")
    found: dict[str, Any] = json.loads(page)
    (document,) = found["documents"]
    first, second = document["tables"]
    assert (status, found["version"], document["path"]) == (0, 1, "report.txt")
    assert first["columns"][1] == {
        "head": "Budget 2024",
        "kind": "budget",
        "period": "2024",
        "unit": "",
    }
    total = first["rows"][-1]
    assert [cell["status"] for cell in total["cells"]] == ["holds", "fails"]
    assert len(total["findings"]) == 1
    assert "why_untested" not in total
    assert second["rows"][-1]["why_untested"]


def test_a_file_takes_what_would_be_printed(tables: Tables) -> None:
    _, printed = tables("--format", "json")
    status, page = tables("--format", "json", "-o", "tables.json")
    assert (status, page) == (0, "")
    assert Path("tables.json").read_text(encoding="utf-8") == printed


def test_the_report_itself_is_not_overwritten(tables: Tables) -> None:
    status, _ = tables("-o", "report.txt")
    assert status == 2
    assert Path("report.txt").read_text(encoding="utf-8") == TEXT


def test_a_report_without_tables_says_that_there_are_none(tables: Tables) -> None:
    status, page = tables(text="Under 2024 ökade kostnaden med 12 mnkr.\n")
    assert status == 0
    assert "0 tables, 0 figures" in page


def test_a_file_that_is_not_there_cannot_be_shown(tables: Tables) -> None:
    assert tables()[0] == 0
    assert run(["tables", "missing.txt"]) == 2
