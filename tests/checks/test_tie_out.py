"""Tie-outs that a rule declares: a row here is a row there, period by period, in whatever unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditcli.checks.binding import TableWords
from auditcli.checks.tie_out import Params, Place, check
from auditcli.model import Outcome, Row, Source, Verdict
from auditcli.reading import read_document

EQUITY = Params(Place(("Utgående eget kapital",)), (Place(("Summa eget kapital",)),))
BALANCE = """\
Balansräkning
mnkr                      2024    2023
Summa tillgångar        13 630  12 493
Summa eget kapital       6 320   6 251
Summa skulder            7 310   6 242
"""
PROSE = "\nEget kapital har ökat under året, vilket beskrivs närmare i noten nedan.\n\n"
NOTE = """\
Förändring av eget kapital
mnkr                      2024    2023
Ingående eget kapital    6 251   5 979
Resultat under året         69     272
Utgående eget kapital    6 320   6 251
"""
TEXT = BALANCE + PROSE + NOTE


def outcomes(text: str, params: Params = EQUITY) -> list[Outcome]:
    return list(check(read_document(Source("report.txt", text), "sv"), params))


def verdicts(text: str, params: Params = EQUITY) -> list[Verdict]:
    return [outcome.verdict for outcome in outcomes(text, params)]


def test_rows_that_say_the_same_are_ticked_period_by_period() -> None:
    assert verdicts(TEXT) == [Verdict.AGREES] * 2


def test_a_figure_that_differs_is_reported_in_the_later_table_with_the_place_of_the_other() -> None:
    outcome, _ = outcomes(BALANCE + PROSE + NOTE.replace("6 320", "6 302"))
    assert outcome.verdict is Verdict.DISAGREES
    assert (outcome.reported, outcome.computed, outcome.difference) == ("6 302", "6 320", "-18")
    assert outcome.facts == {"other": "Summa eget kapital, 2024", "line": "4"}
    assert outcome.subject == "Utgående eget kapital, 2024"


def test_the_later_table_is_looked_at_first_whichever_the_rule_names_first() -> None:
    turned = Params(Place(("Summa eget kapital",)), (Place(("Utgående eget kapital",)),))
    outcome, _ = outcomes(BALANCE + PROSE + NOTE.replace("6 320", "6 302"), turned)
    assert (outcome.reported, outcome.difference) == ("6 302", "-18")


def test_units_are_converted() -> None:
    note = NOTE.replace("mnkr  ", "tkr   ").replace("6 320", "6 319 874").replace("69 ", "68 900 ")
    note = (
        note.replace("6 251", "6 251 020").replace("5 979", "5 979 100").replace("272", "271 920")
    )
    assert verdicts(BALANCE + PROSE + note) == [Verdict.AGREES_ROUNDED] * 2
    assert Verdict.DISAGREES in verdicts(BALANCE + PROSE + note.replace("6 319 874", "6 329 874"))


def test_columns_are_matched_by_their_years_and_not_by_their_order() -> None:
    note = """\
Förändring av eget kapital
mnkr                      2023    2024
Ingående eget kapital    5 979   6 251
Resultat under året        272      69
Utgående eget kapital    6 251   6 320
"""
    assert verdicts(BALANCE + PROSE + note) == [Verdict.AGREES] * 2


def test_of_several_bodies_the_one_whose_figures_agree_is_taken() -> None:
    group = BALANCE.replace("6 320", "7 114").replace("6 251", "7 002")
    assert verdicts(group + PROSE + TEXT) == [Verdict.AGREES] * 2


def test_rows_of_which_no_period_agrees_are_about_different_bodies() -> None:
    others = BALANCE.replace("6 320", "7 114").replace("6 251", "7 002")
    more = PROSE + others.replace("7 114", "7 315").replace("7 002", "7 208")
    found = outcomes(others + more + PROSE + NOTE)
    assert {one.verdict for one in found} == {Verdict.UNTESTED}
    assert {one.reason for one in found} == {
        "no period shows that the two rows are about the same body"
    }


def test_one_row_of_each_that_agree_nowhere_are_reported_only_where_the_rule_wants_it() -> None:
    text = BALANCE.replace("6 320", "6 230").replace("6 251", "6 521") + PROSE + NOTE
    assert verdicts(text) == [Verdict.DISAGREES] * 2
    assert {one.confidence for one in outcomes(text)} == {Decimal("0.7")}
    assert verdicts(text, Params(EQUITY.here, EQUITY.there, lone=False)) == [Verdict.UNTESTED] * 2


def test_a_figure_that_is_off_by_its_thousands_may_have_a_note_number_before_it() -> None:
    text = (BALANCE + PROSE + NOTE).replace("6 320", "  320").replace("6 251", "  251")
    text = text.replace("Summa eget kapital         320", "Summa eget kapital      17 320")
    assert verdicts(text) == [Verdict.UNTESTED, Verdict.AGREES]


def test_an_opening_balance_is_held_against_last_years_closing_balance() -> None:
    params = Params(
        Place(("Ingående eget kapital",)), (Place(("Utgående eget kapital",)),), years=-1
    )
    assert verdicts(NOTE, params) == [Verdict.AGREES]
    (outcome,) = outcomes(
        NOTE.replace("Ingående eget kapital    6 251", "Ingående eget kapital    6 215"), params
    )
    assert outcome.verdict is Verdict.DISAGREES
    assert (outcome.subject, outcome.reported) == ("Ingående eget kapital, 2024", "6 215")


def test_signs_may_be_opposite_where_the_rule_says_so() -> None:
    note = NOTE.replace("6 320", "-6 320").replace(
        "Utgående eget kapital   ", "Utgående eget kapital"
    )
    note = note.replace("   6 251\n", "  -6 251\n")
    assert Verdict.DISAGREES in verdicts(BALANCE + PROSE + note)
    either = Params(EQUITY.here, EQUITY.there, either_sign=True)
    assert Verdict.DISAGREES not in verdicts(BALANCE + PROSE + note, either)


def test_a_table_is_told_by_its_words() -> None:
    here = Place(("Utgående eget kapital",), TableWords(any_of=("Kassaflöde",)))
    assert outcomes(TEXT, Params(here, EQUITY.there)) == []


def test_a_row_that_is_not_there_is_missed_only_where_the_rule_requires_it() -> None:
    assert outcomes(BALANCE) == []
    required = Params(EQUITY.here, EQUITY.there, required=True)
    (missed,) = outcomes(BALANCE, required)
    assert '"Utgående eget kapital", which the rule requires' in missed.reason
    (missed,) = outcomes(NOTE, required)
    assert '"Summa eget kapital", which the rule requires' in missed.reason


def test_a_place_needs_a_label() -> None:
    with pytest.raises(ValueError, match="labels is empty"):
        Place(())


@pytest.mark.parametrize(
    ("params", "said"),
    [
        (Params(), "here is missing; name the two rows"),
        (Params(here=EQUITY.here), "there is missing; name the two rows"),
        (EQUITY, ""),
    ],
)
def test_a_rule_that_does_not_name_two_rows_is_incomplete(params: Params, said: str) -> None:
    assert params.incomplete == said


def test_a_rule_that_names_nothing_asks_nothing() -> None:
    assert outcomes(TEXT, Params()) == []


def test_tables_whose_heads_say_one_thing_of_two_columns_are_matched_in_their_order() -> None:
    head = "mnkr                      2024    2024\n"
    balance, note = (
        text.replace("mnkr                      2024    2023\n", head) for text in (BALANCE, NOTE)
    )
    assert verdicts(balance + PROSE + note) == [Verdict.AGREES] * 2
    other = "mnkr                      2023    2023\n"
    assert verdicts(balance + PROSE + note.replace(head, other)) == []


def test_a_figure_that_could_be_split_otherwise_may_agree_but_accuses_nobody() -> None:
    for text, verdict in ((TEXT, Verdict.AGREES), (TEXT.replace("6 320", "6 302", 1), None)):
        document = read_document(Source("report.txt", text), "sv")
        tables = [
            replace(table, rows=tuple(unsure(row) for row in table.rows))
            for table in document.tables
        ]
        found, _ = check(replace(document, tables=tuple(tables)), EQUITY)
        assert found.verdict is (verdict or Verdict.UNTESTED)
        assert bool(found.reason) is (verdict is None)


def unsure(row: Row) -> Row:
    return replace(row, cells=tuple(cell and replace(cell, certain=False) for cell in row.cells))


def test_an_empty_cell_ties_to_nothing() -> None:
    document = read_document(Source("report.txt", TEXT), "sv")
    tables = [
        replace(table, rows=tuple(replace(row, cells=(None, row.cells[1])) for row in table.rows))
        for table in document.tables
    ]
    (outcome,) = check(replace(document, tables=tuple(tables)), EQUITY)
    assert outcome.subject == "Utgående eget kapital, 2023"


def test_figures_a_thousandfold_apart_are_in_units_that_were_not_told() -> None:
    text = (BALANCE + PROSE + NOTE).replace("mnkr  ", "Post  ", 1)
    text = text.replace("6 320   6 251\nSumma sk", "6 320 400   6 251 300\nSumma sk")
    assert Verdict.DISAGREES not in verdicts(text)
