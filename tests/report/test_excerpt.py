"""Which lines prove a finding."""

from __future__ import annotations

from auditcli.model import Evidence, Span
from auditcli.report.excerpt import MOST_OF_ONE, MOST_RELATED, Gap, excerpt
from auditcli.report.shown import ShownLine
from tests.builders import COLUMN, at, make_document, make_finding


def numbers(parts: list[ShownLine | Gap]) -> list[int | str]:
    return [part.number if isinstance(part, ShownLine) else str(part) for part in parts]


def test_the_parts_stand_above_their_total_in_the_order_of_the_text() -> None:
    document = make_document(COLUMN)
    finding = make_finding(
        at(document, "1 600"), [at(document, "300", "addend"), at(document, "1 200", "addend")]
    )
    assert numbers(excerpt(finding.outcome, document.source)) == [1, 2, 3]


def test_blank_lines_are_no_gap_and_one_line_between_is_shown() -> None:
    document = make_document("Lön 1\n\n\nHyra 2\n\nvarav el\n\nSumma 4\n")
    finding = make_finding(
        at(document, "4"), [at(document, "1", "part"), at(document, "2", "part")]
    )
    parts = excerpt(finding.outcome, document.source)
    assert numbers(parts) == [1, 4, 6, 8]
    assert [bool(part.marks) for part in parts if isinstance(part, ShownLine)] == [
        True,
        True,
        False,
        True,
    ]


def test_a_far_statement_is_shown_after_a_gap() -> None:
    document = make_document("Resultat 12\n" + "Löptext.\n" * 5 + "Resultat 13\n")
    finding = make_finding(at(document, "12"), [at(document, "13", "other-statement")])
    parts = excerpt(finding.outcome, document.source)
    assert numbers(parts) == [1, "…", 7]
    assert isinstance(parts[2], ShownLine)
    assert parts[2].marks[0].note == "also stated here"


def test_of_many_parts_the_first_and_the_nearest_are_shown_and_the_rest_counted() -> None:
    rows = [f"Post {number} {1000 + number}\n" for number in range(30)]
    document = make_document("".join(rows) + "Summa 99999\n")
    parts = [at(document, str(1000 + number), "addend") for number in range(30)]
    shown = numbers(excerpt(make_finding(at(document, "99999"), parts).outcome, document.source))
    assert shown[:2] == [1, f"… {30 - MOST_RELATED} more lines of this relation"]
    assert shown[2:] == [24, 25, 26, 27, 28, 29, 30, 31]


def test_parts_left_out_after_the_total_are_counted_there() -> None:
    rows = [f"Post {number} {1000 + number}\n" for number in range(10)]
    document = make_document("Summa 99999\n" + "".join(rows))
    parts = [at(document, str(1000 + number), "addend") for number in range(10)]
    shown = numbers(excerpt(make_finding(at(document, "99999"), parts).outcome, document.source))
    assert shown[-1] == "… 2 more lines of this relation"


def test_a_place_over_many_lines_is_shown_from_its_beginning() -> None:
    document = make_document("ett\ntvå\n\ntre\nfyra\nfem\n")
    whole = Evidence(Span(0, len(document.source.text) - 1), "other")
    parts = excerpt(make_finding(whole).outcome, document.source)
    assert numbers(parts) == [1, 2, 4]
    assert len(parts) == MOST_OF_ONE


def test_the_label_is_said_where_it_stands_on_another_line() -> None:
    document = make_document("Verksamhetens\nintäkter\n561,8 521,6\nÖvrigt 1,0\n")
    finding = make_finding(
        at(document, "1,0"),
        [
            at(document, "561,8", "addend", label="Verksamhetens intäkter"),
            at(document, "521,6", "total", label="x" * 60),
        ],
    )
    shown = list(excerpt(finding.outcome, document.source))
    assert isinstance(shown[0], ShownLine)
    assert [mark.note for mark in shown[0].marks] == [
        "Verksamhetens intäkter",
        "total, " + "x" * 39 + "…",
    ]


def test_beside_the_reported_figure_the_roles_are_not_said_again() -> None:
    document = make_document("Vård 478 270 73 %\nSumma 500 300 9 %\n")
    finding = make_finding(
        at(document, "73 %"), [at(document, "478", "after"), at(document, "300", "before")]
    )
    parts = excerpt(finding.outcome, document.source)
    notes = [mark.note for part in parts if isinstance(part, ShownLine) for mark in part.marks]
    assert notes == ["", "", "before"]


def test_a_part_inside_the_reported_place_does_not_hide_it() -> None:
    document = make_document("Summa 12 av 13\n")
    finding = make_finding(at(document, "12 av 13"), [at(document, "13", "whole")])
    (line,) = excerpt(finding.outcome, document.source)
    assert isinstance(line, ShownLine)
    assert [mark.reported for mark in line.marks] == [True]


def test_carriage_returns_at_line_ends_are_not_shown() -> None:
    document = make_document(COLUMN.replace("\n", "\r\n"))
    finding = make_finding(at(document, "1 600"), [at(document, "300", "addend")])
    parts = excerpt(finding.outcome, document.source)
    assert [part.text for part in parts if isinstance(part, ShownLine)] == [
        "Hyra      300",
        "Summa   1 600",
    ]
