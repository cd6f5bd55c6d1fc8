"""Claims as read from sentences: kind, roles, subject, period and direction."""

from __future__ import annotations

import pytest

from auditcli.model import Claim, ClaimKind, Direction, Source
from auditcli.reading import read_document


def read(text: str, language: str = "sv") -> tuple[Claim, ...]:
    return read_document(Source("report.txt", text), language).claims


def figures(claim: Claim) -> dict[str, str]:
    return {figure.role: figure.quantity.text for figure in claim.figures}


def only(text: str, kind: ClaimKind, language: str = "sv") -> Claim:
    (claim,) = [claim for claim in read(text, language) if claim.kind is kind]
    return claim


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Kostnaden har ökat med 298 mnkr (66 procent).", {"amount": "298", "percent": "66"}),
        (
            "Andelen steg från 23 procent (2017) till 28 procent (2019).",
            {"before": "23", "after": "28"},
        ),
        (
            "Kostnaden uppgår till 751 mnkr jämfört med 453 mnkr föregående år.",
            {"after": "751", "before": "453"},
        ),
        (
            "Bolaget har 5 218 anställda, vilket är en ökning med 120 jämfört med föregående år.",
            {"after": "5 218", "amount": "120"},
        ),
        ("Antalet var 321, som är 58 fler än föregående år.", {"after": "321", "amount": "58"}),
        ("Kostnaden blev 120 mnkr (110 mnkr 2022).", {"after": "120", "before": "110"}),
        (
            "Kostnaden minskade med 5 mnkr till 85 mnkr jämfört med 90 mnkr 2022.",
            {"amount": "5", "after": "85", "before": "90"},
        ),
        ("Kostnadsökningen på 34 procent förklaras av priset.", {"percent": "34"}),
    ],
)
def test_a_change_is_read_with_the_roles_of_its_figures(text: str, roles: dict[str, str]) -> None:
    assert figures(only(text, ClaimKind.CHANGE)) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Revenue increased $5.1 million, or 3%, to $170.2 million in 2019 from $165.1 million.",
            {"amount": "5.1", "percent": "3", "after": "170.2", "before": "165.1"},
        ),
        (
            "Sales were $4.2 million compared to $3.9 million in 2018, an increase of 8%.",
            {"after": "4.2", "before": "3.9", "percent": "8"},
        ),
        (
            "Gross margin fell from 54% in 2018 to 53% in 2019.",
            {"before": "54", "after": "53"},
        ),
    ],
)
def test_english_changes_are_read_by_the_same_grammar(text: str, roles: dict[str, str]) -> None:
    assert figures(only(text, ClaimKind.CHANGE, "en")) == roles


def test_a_level_has_subject_period_and_places() -> None:
    text = "Kostnaderna för läkemedel exkl. moms uppgick under 2023 till 1 111 mnkr."
    claim = only(text, ClaimKind.LEVEL)
    assert claim.subject == "kostnaderna för läkemedel exkl. moms"
    assert claim.qualifiers == ("exkl. moms",)
    assert claim.period is not None
    assert claim.period.year == 2023
    assert claim.subject_span is not None
    assert text[claim.subject_span.start : claim.subject_span.end].startswith("Kostnaderna")
    place = claim.figures[0].quantity.span
    assert text[place.start : place.end] == "1 111"


def test_an_adverbial_before_the_verb_is_no_subject() -> None:
    text = "Till följd av bristen har kostnaden för hyrpersonal ökat med 298 mnkr."
    claim = only(text, ClaimKind.CHANGE)
    assert claim.subject == "kostnaden för hyrpersonal"
    assert claim.direction is Direction.UP
    assert claim.direction_word == "ökat"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Vid årets slut var antalet anställda 412 personer.", "antalet anställda"),
        ("Vid årets slut uppgick eget kapital till 1 204 mnkr.", "eget kapital"),
        ("I genomsnitt var beläggningen 92 procent.", "beläggningen"),
        ("För året blev nettokostnaden 2 450 mnkr.", "nettokostnaden"),
        ("Den 31 december var pensionsskulden 3 905 mnkr.", "pensionsskulden"),
        ("Under perioden 2020–2024 ökade hyrorna med 12 mnkr.", "hyrorna"),
        ("Jämfört med 2022 ökade de fasta kostnaderna med 12 mnkr.", "fasta kostnaderna"),
        ("Av medarbetarna är 81 procent kvinnor.", "medarbetarna"),
        ("Årets resultat uppgick till 41 mnkr.", "årets resultat"),
    ],
)
def test_after_a_time_alone_the_subject_stands_behind_the_verb(text: str, subject: str) -> None:
    [claim] = read(text)
    assert claim.subject == subject


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Hyrorna har sedan 2019 ökat med 12 mnkr.", "2019"),
        ("Jämfört med 2019 ökade hyrorna med 12 mnkr.", "2019"),
        ("Hyrorna uppgick till 80 mnkr, vilket är 12 mnkr mer än 2019.", "2019"),
        ("Under perioden 2019–2024 ökade hyrorna med 12 mnkr.", "2019"),
        ("Mellan 2019 och 2024 ökade hyrorna med 12 procent.", "2019"),
        ("Hyrorna har ökat med 12 mnkr under de senaste åren.", None),
        ("På fem år har hyrorna ökat med 12 mnkr till 80 mnkr.", None),
        ("På 18 månader har hyrorna ökat med 12 mnkr.", None),
        ("Sedan starten har hyrorna ökat med 12 mnkr.", None),
    ],
)
def test_a_change_over_a_longer_time_tells_since_when(text: str, base: str | None) -> None:
    [claim] = [claim for claim in read(text) if claim.kind is ClaimKind.CHANGE]
    assert claim.longer
    assert (claim.base.label if claim.base else None) == base


@pytest.mark.parametrize(
    "text",
    [
        "Hyrorna ökade med 12 mnkr till 80 mnkr.",
        "Hyrorna ökade med 12 mnkr jämfört med föregående år.",
        "Hyrorna ökade med 12 mnkr; sedan 2019 är de indexerade.",
        "Under året ökade hyrorna med 12 mnkr.",
        "Andelen som fick vård inom 90 dagar ökade med 3 procentenheter.",
        "Andelen som nås inom 30 minuter ökade med 3 procentenheter.",
    ],
)
def test_else_a_change_is_counted_from_the_year_before(text: str) -> None:
    [claim] = [claim for claim in read(text) if claim.kind is ClaimKind.CHANGE]
    assert (claim.base, claim.longer) == (None, False)


def test_a_pronoun_takes_over_the_subject_of_the_sentence_before() -> None:
    *_, claim = read("Soliditeten uppgår till 18 procent. Det är en ökning med 2 procentenheter.")
    assert claim.subject == "soliditeten"
    assert claim.subject_span is None
    assert figures(claim) == {"after": "18", "points": "2"}


def test_a_deviation_from_budget_is_no_change() -> None:
    claim = only("Resultatet är 69 mnkr vilket är 205 mnkr bättre än budget.", ClaimKind.DEVIATION)
    assert claim.direction is Direction.BETTER
    assert claim.against == "budget"
    assert figures(claim) == {"after": "69", "amount": "205"}


def test_a_comparison_with_somebody_else_is_no_change() -> None:
    claim = only(
        "Andelen äldre är 25,1 procent jämfört med riket 20,6 procent.", ClaimKind.COMPARISON
    )
    assert claim.against == "riket"


def test_figures_of_two_subjects_are_not_put_together() -> None:
    claims = read("Antalet fast anställda är 6 550 och antalet vikarier har minskat med 21.")
    assert [(claim.kind, figures(claim)) for claim in claims] == [
        (ClaimKind.LEVEL, {"after": "6 550"}),
        (ClaimKind.CHANGE, {"amount": "21"}),
    ]


def test_an_end_without_a_unit_has_that_of_the_other() -> None:
    claim = only("Andelen ökade från 20 till 30 procent.", ClaimKind.CHANGE)
    assert {
        str(figure.quantity.unit and figure.quantity.unit.symbol) for figure in claim.figures
    } == {"%"}


def test_the_parts_of_a_breakdown_have_names_and_the_unit_of_the_whole() -> None:
    text = "Kostnaden är 751 mnkr varav 403 avser läkare, 333 avser pool och 15 avser resor."
    claim = only(text, ClaimKind.BREAKDOWN)
    assert [part.quantity.value for part in claim.parts()] == [403_000_000, 333_000_000, 15_000_000]
    assert [part.label for part in claim.parts()] == ["avser läkare", "avser pool", "avser resor"]
    assert not claim.complete


def test_a_share_each_counts_once_for_every_owner() -> None:
    text = "Bolaget ägs till 40 procent av staten. Alfa, Beta och Gamma äger vardera 20 procent."
    claim = only(text, ClaimKind.PARTITION)
    assert [(part.quantity.text, part.each) for part in claim.parts()] == [("40", 1), ("20", 3)]


def test_a_list_has_the_places_of_its_items() -> None:
    text = "Vi stöder de tre länen: Norrbotten, Västerbotten (norra) och Jämtland."
    claim = only(text, ClaimKind.COUNT)
    quoted = [text[item.start : item.end] for item in claim.items]
    assert quoted == ["Norrbotten", "Västerbotten (norra)", "Jämtland"]


def test_two_groups_are_read_with_the_rate_of_all() -> None:
    claim = only(
        "Frånvaron är 7 procent, 9 procent för kvinnor och 6 procent för män.", ClaimKind.GROUPS
    )
    assert [(part.label, part.quantity.text) for part in claim.parts()] == [
        ("kvinnor", "9"),
        ("män", "6"),
    ]
    whole = claim.figure("whole")
    assert whole is not None
    assert whole.quantity.text == "7"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kostnaderna ökade.",
        "12 13 14",
        "# @ från till # (2022) jämfört med",
        "Från 5 till, ökade med av 3 och och 4 procent procent (5 (6).",
    ],
)
def test_odd_text_is_read_without_a_failure(text: str) -> None:
    assert isinstance(read(text), tuple)


@pytest.mark.parametrize(
    "text",
    [
        "Omsättningen ökade med 7 procent till 19 771 (18 478) kkr.",
        "Omsättningen ökade med 7 procent och uppgick till 19 771 kkr (18 478).",
        "Omsättningen uppgick till 19 771 (18 478) kkr, en ökning med 7 procent.",
    ],
)
def test_the_figure_in_brackets_is_last_years_where_the_change_bears_it_out(text: str) -> None:
    assert figures(only(text, ClaimKind.CHANGE)) == {
        "percent": "7",
        "after": "19 771",
        "before": "18 478",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Siffror inom parentes avser budget. Omsättningen ökade med 7 procent till 771 (721) kkr.",
        "Omsättningen ökade med 7 procent till 771 (702) kkr.",
        "Omsättningen ökade med 7 procent till 771 kkr (2).",
    ],
)
def test_the_figure_in_brackets_is_not_taken_for_last_years_where_nothing_says_so(
    text: str,
) -> None:
    assert figures(only(text, ClaimKind.CHANGE)) == {"percent": "7", "after": "771"}


def test_a_report_may_say_that_brackets_hold_last_years_figures() -> None:
    said = "Belopp inom parentes avser föregående år. "
    claim = only(f"{said}Resultatet uppgick till 12,3 (10,1) mnkr.", ClaimKind.CHANGE)
    assert figures(claim) == {"after": "12,3", "before": "10,1"}
    assert claim.figures[1].previous


def test_a_level_goes_on_a_change_but_is_no_share_of_something_else() -> None:
    text = "Intäkterna ökade med 5 procent och är 12 procent av omsättningen."
    assert figures(only(text, ClaimKind.CHANGE)) == {"percent": "5"}


def test_what_stands_in_brackets_after_a_year_is_where_a_change_in_points_began() -> None:
    text = "Omsättningen var 9,4 procent, 0,8 procentenheter lägre än föregående år (10,2 procent)."
    claim = only(text, ClaimKind.CHANGE)
    assert figures(claim) == {"after": "9,4", "points": "0,8", "before": "10,2"}


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Inom vården uppgick kostnaderna till 12 mnkr.", "inom vården"),
        ("I psykiatrin har kostnaderna ökat med 3 mnkr.", "i psykiatrin"),
        ("Bland läkare var kostnaderna 12 mnkr.", "bland läkare"),
        ("I augusti uppgick kostnaderna till 12 mnkr.", "i augusti"),
        ("Under fjärde kvartalet ökade kostnaderna med 12 mnkr.", "under fjärde kvartalet"),
        ("Första halvåret var kostnaderna 12 mnkr.", "första halvåret"),
    ],
)
def test_a_place_or_a_part_before_the_verb_qualifies_the_subject(text: str, within: str) -> None:
    [claim] = read(text)
    assert (claim.subject, claim.qualifiers) == ("kostnaderna", (within,))


@pytest.mark.parametrize(
    "text",
    [
        "För kvinnor var sjukfrånvaron 6,4 procent och för män 3,9 procent.",
        "Sjukfrånvaron var 6,4 procent för kvinnor och 3,9 procent för män.",
        "Sjukfrånvaron för kvinnor var 6,4 procent och för män 3,9 procent.",
    ],
)
def test_the_figures_of_two_groups_have_a_subject(text: str) -> None:
    claim = only(text, ClaimKind.GROUPS)
    assert (claim.subject, claim.qualifiers) == ("sjukfrånvaron", ())
