"""Declared totals: the rows that a rule names, in the table that it means, with their signs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditcli.checks.binding import TableWords
from auditcli.checks.declared_total import Params, Part, check
from auditcli.model import Column, Outcome, Source, Verdict
from auditcli.reading import read_document

NET = Params(
    total=("Verksamhetens nettokostnader",),
    parts=(
        Part(("Verksamhetens intäkter",)),
        Part(("Verksamhetens kostnader",), sign=-1),
        Part(("Avskrivningar",), sign=-1, optional=True),
    ),
    turned_total=True,
)
TEXT = """\
Resultaträkning
mnkr                                  2024    2023
Verksamhetens intäkter               1 467   1 613
Verksamhetens kostnader            -11 617 -10 139
Avskrivningar                         -252    -263
Verksamhetens nettokostnader       -10 402  -8 789
"""


def outcomes(text: str, params: Params = NET) -> list[Outcome]:
    return list(check(read_document(Source("report.txt", text), "sv"), params))


def relabelled(label: str, printed: str) -> str:
    """The table with a row called otherwise, its figures still below their heads."""
    line = next(line for line in TEXT.splitlines() if line.startswith(label.strip()))
    return TEXT.replace(line, f"{printed:<35}{line[35:]}")


def verdicts(text: str, params: Params = NET) -> list[Verdict]:
    return [outcome.verdict for outcome in outcomes(text, params)]


def reasons(text: str, params: Params = NET) -> set[str]:
    found = outcomes(text, params)
    assert [one for one in found if one.reason and one.verdict is not Verdict.UNTESTED] == []
    return {one.reason for one in found if one.reason}


def test_parts_that_add_up_are_ticked_in_each_column() -> None:
    first, second = outcomes(TEXT)
    assert first.verdict is second.verdict is Verdict.AGREES
    assert first.computation == "1 467 + -11 617 + -252 = -10 402"
    assert [part.role for part in first.related] == ["addend"] * 3


def test_a_total_that_its_parts_contradict_is_reported_with_the_arithmetic() -> None:
    _, outcome = outcomes(TEXT.replace("-8 789", "-8 879"))
    assert outcome.verdict is Verdict.DISAGREES
    assert (outcome.reported, outcome.computed, outcome.difference) == ("-8 879", "-8 789", "-90")
    assert outcome.subject == "Verksamhetens nettokostnader, 2023"
    assert outcome.facts == {"count": "3"}
    assert "two digits may have changed places" in outcome.hint


@pytest.mark.parametrize(
    "printed",
    [
        TEXT.replace("-", " ").replace(" 10 402", "-10 402").replace(" 8 789", "-8 789"),
        TEXT.replace("-", " "),
        TEXT.replace("-10 402", " 10 402").replace("-8 789", " 8 789"),
    ],
    ids=["costs without a minus", "nothing with a minus", "net cost without a minus"],
)
def test_either_convention_of_signs_will_do(printed: str) -> None:
    assert verdicts(printed) == [Verdict.AGREES] * 2


@pytest.mark.parametrize(
    ("label", "printed"),
    [
        ("Verksamhetens intäkter", "VERKSAMHETENS INTÄKTER"),
        ("Verksamhetens intäkter", "Verksamhetens intäkt"),
        ("Verksamhetens intäkter", "Verksamhetens intäkter Not 12"),
        ("Verksamhetens intäkter", "Verksamhetens intäkter (not 3)"),
        ("Verksamhetens intäkter", "Verksamhetens intäkter, mnkr"),
        ("Verksamhetens intäkter", "Verksamhetens intäkter2"),
        ("Verksamhetens kostnader ", "Verksam-hetens kostnader"),
        ("Verksamhetens kostnader ", "V erksamhetens kostnader"),
    ],
)
def test_a_label_is_known_however_it_is_printed(label: str, printed: str) -> None:
    assert verdicts(relabelled(label, printed)) == [Verdict.AGREES] * 2


def test_a_label_that_only_begins_alike_is_another_row() -> None:
    text = TEXT.replace("Verksamhetens intäkter", "Verksamhetens intäkter exkl. gåvor")
    assert reasons(text) == {'the row "Verksamhetens intäkter" was not found'}


def test_a_heading_that_was_joined_to_a_label_does_not_hide_the_row() -> None:
    text = relabelled("Verksamhetens intäkter", "Rörelsen Verksamhetens intäkter")
    assert verdicts(text) == [Verdict.AGREES] * 2


def test_an_optional_row_may_be_absent() -> None:
    text = TEXT.replace("Avskrivningar                         -252    -263\n", "")
    text = text.replace("-10 402", "-10 150").replace("-8 789", "-8 526")
    assert verdicts(text) == [Verdict.AGREES] * 2


def test_a_row_that_is_missing_is_named_as_the_reason() -> None:
    text = TEXT.replace("Verksamhetens intäkter ", "Intäkter från driften ")
    assert reasons(text) == {'the row "Verksamhetens intäkter" was not found'}
    assert len(outcomes(text)) == 1


def test_a_table_with_the_total_and_none_of_its_parts_is_another_table() -> None:
    text = "Fem år, mnkr 2024 2023\nInvånare 248 240\nVerksamhetens nettokostnader -10 402 -8 789\n"
    assert outcomes(text) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (TableWords(rows=("Verksamhetens intäkter",)), 2),
        (TableWords(rows=("Skatteintäkter",)), 0),
        (TableWords(any_of=("Skatteintäkter", "avskrivning")), 2),
        (TableWords(any_of=("Skatteintäkter", "Kassaflöde")), 0),
        (TableWords(none_of=("Avskrivningar",)), 0),
    ],
)
def test_a_rule_tells_by_words_which_table_it_means(words: TableWords, count: int) -> None:
    params = Params(words, NET.total, NET.parts, turned_total=True)
    assert len(outcomes(TEXT, params)) == count


def test_a_table_that_is_not_there_is_missed_only_where_the_rule_requires_it() -> None:
    text = "Antal 2024 2023\nBilar 12 11\nBussar 5 4\nSumma 17 15\n"
    assert outcomes(text) == []
    params = Params(total=NET.total, parts=NET.parts, required=True)
    (missed,) = outcomes(text, params)
    assert missed.verdict is Verdict.UNTESTED
    assert '"Verksamhetens nettokostnader", which the rule requires' in missed.reason


def test_a_required_table_is_missed_in_a_report_without_tables_too() -> None:
    params = Params(total=NET.total, parts=NET.parts, required=True)
    assert [one.verdict for one in outcomes("Året 2024 var bra.\n", params)] == [Verdict.UNTESTED]


def test_a_row_that_the_rule_does_not_name_may_explain_a_difference() -> None:
    text = TEXT.replace(
        "Avskrivningar ", "Nedskrivning av fordringar             -40       -\nAvskrivningar "
    )
    text = text.replace("-10 402", "-10 442")
    assert reasons(text) == {
        "it would add up with a row that the rule does not name: Nedskrivning av fordringar"
    }


def test_a_figure_that_is_off_by_its_thousands_may_have_a_note_number_before_it() -> None:
    text = "Belopp;2024;2023\nVerksamhetens intäkter;4 901;870\nVerksamhetens kostnader;-300;"
    text += "-290\nVerksamhetens nettokostnader;601;580\n"
    first, second = check(read_document(Source("net.csv", text, sheet=True), "sv"), NET)
    assert first.reason == 'a note number may have been read into "Verksamhetens intäkter"'
    assert second.verdict is Verdict.AGREES


def test_a_part_without_a_figure_in_a_column_leaves_that_column_untested() -> None:
    text = "Belopp;2024;2023\nVerksamhetens intäkter;100;90\nVerksamhetens kostnader;-300;\n"
    text += "Verksamhetens nettokostnader;-200;-180\n"
    document = read_document(Source("net.csv", text, sheet=True), "sv")
    first, second = check(document, NET)
    assert first.verdict is Verdict.AGREES
    assert second.reason == 'the row "Verksamhetens kostnader" has no figure in this column'


def test_a_column_of_deviations_may_turn_its_signs() -> None:
    text = """\
mnkr                             Utfall 2024  Budget 2024  Avvikelse
Verksamhetens intäkter                 1 467        1 400         67
Verksamhetens kostnader              -11 617      -11 500        117
Verksamhetens nettokostnader         -10 150      -10 100        -50
"""
    found = outcomes(text)
    assert [one.verdict for one in found[:2]] == [Verdict.AGREES] * 2
    assert found[2].verdict is Verdict.UNTESTED


def test_a_total_that_holds_nowhere_is_reported_only_where_the_rule_wants_it() -> None:
    text = TEXT.replace("-10 402", "-10 777").replace("-8 789", "-8 111")
    loud = outcomes(text)
    assert [one.verdict for one in loud] == [Verdict.DISAGREES] * 2
    assert {one.confidence for one in loud} == {Decimal("0.7")}
    quiet = Params(total=NET.total, parts=NET.parts, turned_total=True, lone=False)
    assert reasons(text, quiet) == {"its parts add up to it in no column"}


def test_each_of_two_statements_in_one_table_has_its_own_parts() -> None:
    twice = TEXT + TEXT.split("\n", 2)[2].replace("1 467", "1 567").replace("-10 402", "-10 302")
    assert verdicts(twice) == [Verdict.AGREES] * 4


def test_a_part_needs_a_label_and_a_sign_that_is_one() -> None:
    with pytest.raises(ValueError, match="sign must be 1 or -1"):
        Part(("Hyra",), sign=2)
    with pytest.raises(ValueError, match="labels is empty"):
        Part(())


@pytest.mark.parametrize(
    ("params", "said"),
    [
        (Params(), "total is missing; name the total and its parts"),
        (Params(total=("Summa",)), "parts is missing; name the total and its parts"),
        (NET, ""),
    ],
)
def test_a_rule_without_a_total_or_parts_is_incomplete(params: Params, said: str) -> None:
    assert params.incomplete == said


def test_a_rule_that_names_nothing_asks_nothing() -> None:
    assert outcomes(TEXT, Params()) == []


def sheet(rows: str, params: Params = NET) -> list[Outcome]:
    text = f"Belopp;2024;2023\n{rows}"
    return list(check(read_document(Source("net.csv", text, sheet=True), "sv"), params))


def test_two_rows_that_the_rule_does_not_name_may_explain_a_difference_together() -> None:
    found = sheet(
        "Verksamhetens intäkter;500;400\nErsättningar;30;\nGåvor;25;\n"
        "Verksamhetens kostnader;-800;-700\nVerksamhetens nettokostnader;-245;-300\n"
    )
    assert found[0].reason.endswith("does not name: Ersättningar; Gåvor")
    assert found[1].verdict is Verdict.AGREES


def test_a_difference_that_no_other_row_explains_is_reported() -> None:
    found = sheet(
        "Verksamhetens intäkter;500;400\nErsättningar;30;\nGåvor;25;\n"
        "Verksamhetens kostnader;-800;-700\nVerksamhetens nettokostnader;-211;-300\n"
    )
    assert found[0].verdict is Verdict.DISAGREES


def test_many_rows_are_not_tried_in_pairs() -> None:
    many = "".join(f"Post {'abcdefghij'[n]};{11 + 2 * n};\n" for n in range(10))
    found = sheet(
        f"Verksamhetens intäkter;500;400\n{many}"
        "Verksamhetens kostnader;-800;-700\nVerksamhetens nettokostnader;-276;-300\n"
    )
    assert found[0].verdict is Verdict.DISAGREES


def test_figures_that_could_not_be_placed_leave_the_relation_untested() -> None:
    document = read_document(Source("report.txt", TEXT), "sv")
    table = document.tables[0]
    rows = tuple(replace(row, unplaced=row.label.startswith("Avskrivningar")) for row in table.rows)
    document = replace(document, tables=(replace(table, rows=rows),))
    (outcome,) = check(document, NET)
    assert outcome.reason == 'the row "Avskrivningar" has figures that were not placed'


def test_a_row_cannot_be_two_parts() -> None:
    twice = (*NET.parts, Part(("Verksamhetens intäkter",)))
    assert outcomes(TEXT, Params(total=NET.total, parts=twice)) == []


def test_a_column_without_the_total_is_passed_over() -> None:
    rows = "Verksamhetens intäkter;500;400\nVerksamhetens kostnader;-500;-700\n"
    (outcome,) = sheet(f"{rows}Verksamhetens nettokostnader;0;\n")
    assert outcome.verdict is Verdict.AGREES


def test_zeros_bear_nothing_out() -> None:
    rows = "Verksamhetens intäkter;0;400\nVerksamhetens kostnader;0;-700\n"
    first, second = sheet(f"{rows}Verksamhetens nettokostnader;0;-390\n")
    assert first.verdict is Verdict.AGREES
    assert second.verdict is Verdict.DISAGREES
    assert second.confidence == Decimal("0.7")


def test_a_column_whose_head_was_lost_may_hold_anything() -> None:
    text = (
        "mnkr Utfall 2024 Budget 2024 Utfall 2023\nVerksamhetens intäkter 467 400 390\n"
        "Verksamhetens kostnader -617 -600 -580\nVerksamhetens nettokostnader -150 -200 -199\n"
    )
    document = read_document(Source("report.txt", text), "sv")
    table = document.tables[0]
    columns = (*table.columns[:2], Column())
    document = replace(document, tables=(replace(table, columns=columns),))
    *known, lost = check(document, NET)
    assert [one.verdict for one in known] == [Verdict.AGREES] * 2
    assert lost.reason == "it is not known what this column holds, since its head does not say"


def test_a_column_of_per_cent_is_no_amount() -> None:
    found = outcomes(
        "mnkr 2024 Andel\nVerksamhetens intäkter 1 467 12 %\n"
        "Verksamhetens kostnader -11 617 88 %\nVerksamhetens nettokostnader -10 150 100 %\n"
    )
    assert [one.verdict for one in found] == [Verdict.AGREES]
