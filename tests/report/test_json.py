"""`--format json`: the contract with other programs."""

from __future__ import annotations

import json as standard_json
from typing import Any

from auditcli.model import Evidence, Period, Result, Span, Verdict
from auditcli.report import json
from tests.builders import at, column_result, make_document, make_finding, make_result


def rendered(*results: Result) -> dict[str, Any]:
    text = json.render(results, tool_version="1.2.3")
    assert text.endswith("}\n")
    report: dict[str, Any] = standard_json.loads(text)
    return report


def test_a_finding_with_its_proof() -> None:
    report = rendered(column_result())
    assert report["version"] == 1
    assert report["tool"] == {"name": "auditcli", "version": "1.2.3"}
    (document,) = report["documents"]
    tally = {
        "quantities": 10,
        "covered": 6,
        "agree": 0,
        "agree_rounded": 0,
        "disagree": 1,
        "untested": 0,
    }
    assert document == {
        "path": "report.txt",
        "language": "sv",
        "period": "2023",
        "tally": tally,
        "findings": [
            {
                "rule": "column-does-not-foot",
                "category": "total",
                "severity": "error",
                "confidence": 1.0,
                "message": "Summa: total 1 600, but its 2 parts sum to 1 500 (off by 100)",
                "location": {
                    "line": 3,
                    "column": 9,
                    "end_line": 3,
                    "end_column": 14,
                    "start": 36,
                    "end": 41,
                    "text": "1 600",
                },
                "related": [
                    {
                        "role": "addend",
                        "line": 1,
                        "column": 9,
                        "end_line": 1,
                        "end_column": 14,
                        "text": "1 200",
                    },
                    {
                        "role": "addend",
                        "line": 2,
                        "column": 11,
                        "end_line": 2,
                        "end_column": 14,
                        "text": "300",
                    },
                ],
                "reported": "1 600",
                "computed": "1 500",
                "difference": "100",
                "computation": "1 200 + 300 = 1 500",
                "fingerprint": "0123abcd",
            }
        ],
        "verified": [],
        "untested": [],
    }


def test_keys_with_nothing_to_say_are_left_out_but_lists_are_not() -> None:
    document = make_document("Summa 4\n", period=None)
    (shown,) = rendered(make_result(document, [make_finding(at(document, "4"))]))["documents"]
    assert "period" not in shown
    (finding,) = shown["findings"]
    assert finding["related"] == []
    assert not finding.keys() & {"reported", "computed", "difference", "computation"}


def test_tick_marks_and_untested_relations_are_listed() -> None:
    document = make_document("Lön 4\nSumma 5\n")
    exact = make_finding(at(document, "4"), verdict=Verdict.AGREES, computation="4 = 4")
    rounded = make_finding(
        at(document, "5"), [at(document, "4", "addend")], verdict=Verdict.AGREES_ROUNDED
    )
    doubt = make_finding(at(document, "5"), verdict=Verdict.UNTESTED, reason="två läsningar")
    (shown,) = rendered(make_result(document, (), [exact, rounded], [doubt]))["documents"]
    assert [entry["rounded"] for entry in shown["verified"]] == [False, True]
    assert shown["verified"][0]["computation"] == "4 = 4"
    assert "computation" not in shown["verified"][1]
    assert shown["verified"][1]["related"][0]["role"] == "addend"
    (untested,) = shown["untested"]
    assert untested["reason"] == "två läsningar"
    assert untested["location"]["line"] == 2


def test_a_place_over_lines_is_quoted_as_it_stands() -> None:
    document = make_document("de infra-\nstruktur\n")
    finding = make_finding(Evidence(Span(3, 18), "other", "infrastruktur"))
    (shown,) = rendered(make_result(document, [finding]))["documents"][0]["findings"]
    assert shown["location"]["text"] == "infra-\nstruktur"
    assert (shown["location"]["end_line"], shown["location"]["end_column"]) == (2, 9)


def test_a_cell_of_a_sheet_has_its_row_and_column() -> None:
    document = make_document("Lön;4\n", "a.csv")
    finding = make_finding(at(document, "4", cell=(0, 1)), [at(document, "Lön", cell=(0, 0))])
    (shown,) = rendered(make_result(document, [finding]))["documents"][0]["findings"]
    assert shown["location"]["cell"] == [0, 1]
    assert shown["related"][0]["cell"] == [0, 0]


def test_periods_of_several_years_and_of_part_of_a_year() -> None:
    for period, said in (
        (Period(2021, 2023, "2021–2023"), "2021-2023"),
        (Period(2023, 2023, "augusti 2023", month=8), "2023-08"),
    ):
        document = make_document("Summa 4\n")
        changed = type(document)(document.source, "sv", period, document.style)
        assert rendered(make_result(changed))["documents"][0]["period"] == said


def test_foreign_letters_are_written_as_they_are_and_no_result_is_an_empty_list() -> None:
    document = make_document("Överskott 4\n", "å.txt")
    assert '"å.txt"' in json.render([make_result(document)], tool_version="1")
    assert rendered()["documents"] == []
