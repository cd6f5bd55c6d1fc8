"""Restated rows: two tables that state one thing agree, and what confirms that it is one thing."""

from __future__ import annotations

from auditcli.model import Finding, Verdict
from tests.checks.one_rule import result_of

RULE = "tables-do-not-tie"
PROSE = "\nKostnaderna ökade under året, främst inom äldreomsorgen och i grundskolan.\n\n"


def table(title: str, *rows: str, head: str = "2024 2023", unit: str = "mnkr") -> str:
    return f"{title}\n{unit} {head}\n" + "".join(f"{row}\n" for row in rows)


def found(*tables: str) -> list[Finding]:
    return list(result_of(RULE, PROSE.join(tables)).findings)


STATEMENT = table(
    "Resultaträkning",
    "Verksamhetens intäkter 612 598",
    "Verksamhetens kostnader -4 213 -4 058",
    "Verksamhetens nettokostnad -3 601 -3 460",
)


def test_rows_that_agree_are_ticked() -> None:
    other = table("Översikt", "Verksamhetens nettokostnad -3 601 -3 460", "Låneskuld 812 790")
    result = result_of(RULE, STATEMENT + PROSE + other)
    assert result.findings == ()
    assert [tick.outcome.reported for tick in result.verified] == ["-3 601", "-3 460"]


def test_a_figure_that_differs_beside_one_that_agrees_is_named() -> None:
    other = table("Översikt", "Verksamhetens nettokostnad -3 601 -3 640", "Låneskuld 812 790")
    [finding] = found(STATEMENT, other)
    assert finding.outcome.reported == "-3 640"
    assert finding.outcome.computed == "-3 460"
    assert finding.outcome.difference == "-180"


def test_rows_whose_figures_all_differ_are_not_the_same_thing() -> None:
    other = table("Översikt", "Verksamhetens kostnader -4 400 -4 234", "Låneskuld 812 790")
    assert found(STATEMENT, other) == []


def test_costs_without_a_minus_are_the_same_costs() -> None:
    other = table("Översikt", "Verksamhetens kostnader 4 213 4 058", "Låneskuld 812 790")
    assert found(STATEMENT, other) == []


def test_thousands_tie_to_millions() -> None:
    other = (
        "Not 3 Intäkter\n"
        "tkr                         2024       2023\n"
        "Verksamhetens intäkter   612 318    597 804\n"
        "Låneskuld                812 100    790 300\n"
    )
    result = result_of(RULE, STATEMENT + PROSE + other)
    assert result.findings == ()
    assert {tick.outcome.verdict for tick in result.verified} == {Verdict.AGREES_ROUNDED}


def test_a_lost_sign_is_named_where_the_other_years_show_how_signs_stand() -> None:
    head = "2024 2023 2022"
    one = table("Ett", "Årets resultat 118 -74 93", "Låneskuld 812 790 744", head=head)
    two = table("Två", "Årets resultat 118 74 93", "Soliditet 41 43 44", head=head)
    [finding] = found(one, two)
    assert (finding.outcome.reported, finding.outcome.computed) == ("74", "-74")


def test_of_three_tables_the_one_that_is_alone_is_named() -> None:
    tables = [
        table(f"Tabell {n}", f"Nettoinvesteringar 318 {then}", f"Rad {n} 1{n}7 2{n}4")
        for n, then in ((1, 247), (2, 274), (3, 274))
    ]
    [finding] = found(*tables)
    assert finding.outcome.reported == "247"
    assert len(finding.outcome.related) == 2


def test_one_in_the_last_digit_is_a_note_and_no_error() -> None:
    other = table("Översikt", "Verksamhetens nettokostnad -3 602 -3 460", "Låneskuld 812 790")
    [finding] = found(STATEMENT, other)
    assert finding.severity.value == "note"


def test_a_label_that_stands_twice_in_a_table_names_no_row() -> None:
    one = table("Besök", "Primärvård 412 398", "Psykiatri 88 79", "Primärvård 644 640")
    two = table("Besök i sammandrag", "Primärvård 412 389", "Somatik 207 199")
    assert found(one, two) == []


def test_small_figures_confirm_nothing() -> None:
    one = table("Ett", "Avvecklingsreserv 2 7", "Låneskuld 812 790")
    two = table("Två", "Avvecklingsreserv 2 4", "Soliditet 41 43")
    assert found(one, two) == []


def test_an_opening_balance_is_not_the_closing_one() -> None:
    one = table("Not", "Ingående anläggningslån 812 790", "Nya lån 40 22")
    two = table("Lån", "Utgående anläggningslån 812 852", "Soliditet 41 43")
    assert found(one, two) == []


def statement_with_notes(*figures: str) -> str:
    return table("Balansräkning", *figures, head="Not 2024 2023")


NOTE = "Not 13 Pensioner 2024 2023\nIngående 1 412 1 355\nÅrets förändring 108 57\nUB 1 520 1 412\n"


def test_the_total_of_a_note_is_the_row_that_refers_to_it() -> None:
    rows = ("Fordringar 11 188 176", "Avsättningar 13 1 520 1 412", "Skulder 14 611 597")
    result = result_of(RULE, statement_with_notes(*rows) + PROSE + NOTE)
    assert result.findings == ()
    assert [tick.outcome.reported for tick in result.verified] == ["1 520", "1 412"]


def test_a_note_whose_total_differs_in_one_year_is_found() -> None:
    rows = ("Fordringar 11 188 176", "Avsättningar 13 1 250 1 412", "Skulder 14 611 597")
    [finding] = found(statement_with_notes(*rows), NOTE)
    assert (finding.outcome.reported, finding.outcome.computed) == ("1 520", "1 250")


def test_a_note_is_also_referred_to_in_words() -> None:
    rows = ("Fordringar 188 176", "Avsättningar, not 13 1 250 1 412", "Skulder 611 597")
    [finding] = found(table("Balansräkning", *rows), NOTE)
    assert finding.outcome.computed == "1 250"


def test_a_row_that_agrees_with_its_note_in_no_year_is_about_more_than_the_note() -> None:
    rows = ("Fordringar 11 188 176", "Avsättningar 13 1 575 1 440", "Skulder 14 611 597")
    assert found(statement_with_notes(*rows), NOTE) == []
