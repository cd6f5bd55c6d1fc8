"""Opening balance: what a year opens at is what the year before closed at."""

from __future__ import annotations

from auditcli.model import Finding
from tests.checks.one_rule import result_of

RULE = "opening-is-not-last-closing"


def table(*rows: str, head: str = "2024 2023") -> str:
    return f"Not 18 Avsättningar\nmnkr {head}\n" + "".join(f"{row}\n" for row in rows)


def found(text: str) -> list[Finding]:
    return list(result_of(RULE, text).findings)


MOVES = ("Nya förpliktelser 214 187", "Utbetalningar -96 -91")


def test_an_opening_balance_that_repeats_last_years_closing_is_ticked() -> None:
    text = table(
        "Ingående avsättning för pensioner 2 998 2 902",
        *MOVES,
        "Utgående avsättning för pensioner 3 116 2 998",
    )
    result = result_of(RULE, text)
    assert result.findings == ()
    assert [tick.outcome.reported for tick in result.verified] == ["2 998"]


def test_an_opening_balance_that_does_not_is_named() -> None:
    text = table(
        "Ingående avsättning för pensioner 3 021 2 902",
        *MOVES,
        "Utgående avsättning för pensioner 3 139 2 998",
    )
    [finding] = found(text)
    assert (finding.outcome.reported, finding.outcome.computed) == ("3 021", "2 998")
    assert finding.outcome.facts["year"] == "2023"


def test_a_compound_names_the_same_balance() -> None:
    text = table(
        "Ingående avsättning 3 021 2 902", *MOVES, "Utgående pensionsavsättning 3 139 2 998"
    )
    assert len(found(text)) == 1


def test_balances_of_two_things_are_not_compared() -> None:
    text = table("Ingående nedskrivningar 3 021 2 902", *MOVES, "Utgående restvärden 3 139 2 998")
    assert found(text) == []


def test_balances_without_a_name_are_compared_where_the_rows_between_link_them() -> None:
    named = table("Ingående balans 3 021 2 902", *MOVES, "Utgående balans 3 139 2 998")
    assert len(found(named)) == 1
    loose = table("Ingående balans 3 021 2 902", *MOVES, "Utgående balans 4 871 4 407")
    assert found(loose) == []


def test_a_table_without_years_is_left_alone() -> None:
    text = table(
        "Ingående avsättning för pensioner 3 021 2 902",
        *MOVES,
        "Utgående avsättning för pensioner 3 139 2 998",
        head="Utfall Budget",
    )
    assert found(text) == []
