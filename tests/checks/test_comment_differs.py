"""Target and comment: a comment that can only mean target or outcome, and has another figure."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import differing

RULE = "comment-differs-from-measure"
END = " Enkäten sänds ut till alla brukare varje höst."


def found(comment: str, heads: str = "90 %  84 %") -> list[tuple[str, str]]:
    name = "# Årsredovisning 2024\n\nAndel nöjda brukare i hemtjänsten\n\n"
    return differing(RULE, f"{name}{heads}  {comment}{END}\n")


@pytest.mark.parametrize(
    ("comment", "reported", "computed"),
    [
        ("Andelen nöjda brukare i hemtjänsten uppgick till 48 procent.", "48 %", "84 %"),
        ("Utfallet blev 88 procent.", "88 %", "84 %"),
        ("Andelen nöjda brukare var 86 procent för både kvinnor och män.", "86 %", "84 %"),
        ("Målet är att 95 procent ska vara nöjda.", "95 %", "90 %"),
        ("Målet på minst 95 procent nåddes inte.", "95 %", "90 %"),
        ("Andelen nöjda brukare ska vara 95 procent.", "95 %", "90 %"),
        ("Målet är att nå 95 procent.", "95 %", "90 %"),
        ("Målet är satt till 95 procent.", "95 %", "90 %"),
        ("Omsorgsnämnden har målet 95 procent.", "95 %", "90 %"),
        ("Utfallet på 84 procent når inte målet på 95 procent.", "95 %", "90 %"),
        ("Målet är 90 procent och utfallet 48 procent.", "48 %", "84 %"),
        ("Andelen brukare i hemtjänsten som är nöjda hamnade på 48 procent.", "48 %", "84 %"),
    ],
)
def test_a_sentence_of_nothing_but_the_measures_own_words_must_have_its_figure(
    comment: str, reported: str, computed: str
) -> None:
    assert found(comment) == [(reported, computed)]


@pytest.mark.parametrize(
    "comment",
    [
        "Andelen nöjda brukare i hemtjänsten uppgick till 84 procent.",
        "Andelen nöjda brukare var 81 procent 2023.",
        "Andelen nöjda brukare var 81 procent bland män.",
        "Andelen nöjda brukare i riket var 78 procent.",
        "Andelen nöjda brukare i Norra distriktet var 88 procent.",
        "Resultatet för de kommunala utförarna blev 88 procent.",
        "Det nationella målet på 95 procent nåddes inte.",
        "Målet för 2027 är 95 procent.",
        "Målet är att nå 95 procent på sikt.",
        "Målet är att nå 95 procent nästa år.",
        "Målet nås av 95 procent av enheterna.",
        "Målet nåddes till 93 procent.",
        "Målet är 95 procent för chefer.",
        "Målet är 95 procent vid planperiodens slut.",
        "Målet sattes till 95 procent i fjol.",
        "Med 88 procent hade målet nåtts.",
        "Andelen missnöjda brukare var 16 procent.",
        "Andelen nöjda brukare beräknas till 88 procent.",
        "Svarsfrekvensen var 61 procent.",
    ],
)
def test_parts_other_times_and_other_measures_are_left_alone(comment: str) -> None:
    assert found(comment) == []


def test_two_digits_exchanged_are_known_again_among_other_words() -> None:
    comment = "Andelen nöjda, inklusive dem som svarat per telefon, blev 83,4 procent."
    assert found(comment, "90 %  84,3 %") == [("83,4 %", "84,3 %")]


def test_a_named_place_may_have_such_a_figure_of_its_own() -> None:
    comment = "Andelen nöjda brukare på orten Berga blev 83,4 procent."
    assert found(comment, "90 %  84,3 %") == []


def test_the_outcomes_of_month_and_year_both_count() -> None:
    heads = "90 %  Utfall månad 81 % Utfall ack 84 %"
    assert found("Andelen nöjda brukare var 81 procent.", heads) == []
    assert found("Andelen nöjda brukare var 71 procent.", heads) == [("71 %", "81 %, 84 %")]


def test_the_name_may_stand_in_one_line_with_its_figures() -> None:
    text = (
        "# Årsredovisning 2024\n\nAndel elever som är behöriga till gymnasiet 92 %  87 %  Andelen "
        "elever som är behöriga till gymnasiet uppgick till 78 procent vid årets slut.\n"
    )
    assert differing(RULE, text) == [("78 %", "87 %")]


@pytest.mark.parametrize(
    "comment",
    [
        "Målet för perioden är 1 600 nya bostäder.",
        "Under fyra år har antalet nya bostäder varit 1 204.",
    ],
)
def test_figures_of_several_years_are_not_those_of_the_measure(comment: str) -> None:
    text = f"# Årsredovisning 2024\n\nAntal nya bostäder\n\n400  312  {comment} Mark finns.\n"
    assert differing(RULE, text) == []


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Nämnden har som mål att trycka tre handböcker.", [("tre", "5")]),
        ("Nämnden har som mål att trycka fem handböcker.", []),
        ("Nämnden har som mål att anställa tre utredare.", []),
        ("Nämnden har som mål att trycka tre handböcker om året framöver.", []),
    ],
)
def test_what_a_target_asks_for_is_known_by_what_is_counted(
    comment: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        "# Årsredovisning 2024\n\nAntal handböcker som trycks\n\n5  3  "
        f"{comment} Arbetet fortsätter.\n"
    )
    assert differing(RULE, text) == expected


def test_prose_that_begins_with_a_figure_heads_no_measure() -> None:
    text = (
        "# Årsredovisning 2024\n\nEnkäten om hemtjänsten besvarades av de flesta. 65 procent av "
        "brukarna var nöjda. Andelen nöjda brukare var 78 procent.\n"
    )
    assert differing(RULE, text) == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Andelen elever som är behöriga till gymnasiet uppgick till 87 procent.", []),
        ("Andelen elever som är behöriga till gymnasiet var 78 procent.", [("78 %", "87 %")]),
        ("Andelen flickor som är behöriga till gymnasiet var 91 procent.", []),
        ("Andelen elever som är behöriga till gymnasiet var 78 procent 2019.", []),
        ("Andelen elever som är behöriga till gymnasiet var 78 procent i Berga.", []),
        ("Andelen behöriga elever var 78 procent.", []),
    ],
)
def test_another_part_of_the_report_must_have_the_measures_figure_too(
    told: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        f"Nordby kommun, årsredovisning 2024.\n\nSammanfattning av året\n\n{told} Skolorna har "
        "arbetat med tidiga insatser.\n\nUppföljning av mått\n\nAndel elever som är behöriga till "
        "gymnasiet\n\n92 %  87 %  Lärarna har varit fler och insatserna tidiga under året.\n"
    )
    assert differing(RULE, text) == expected


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Andelen ärenden som avslutas inom 30 dagar var 64 procent.", [("64 %", "84 %")]),
        ("Andelen ärenden som avslutas inom 30 dagar var 84 procent.", []),
        ("Andelen ärenden som avslutas inom 90 dagar var 64 procent.", []),
    ],
)
def test_a_time_in_the_name_of_a_measure_is_no_other_time(
    comment: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        "# Årsredovisning 2024\n\nAndel ärenden som avslutas inom 30 dagar\n\n"
        f"90 %  84 %  {comment} Kön är kort.\n"
    )
    assert differing(RULE, text) == expected


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (
            "Andelen nöjda brukare har ökat och uppgår till 48 procent jämfört med 79 procent "
            "samma period föregående år.",
            [("48 %", "84 %")],
        ),
        ("Andelen nöjda brukare har ökat till 84 procent från 79 procent 2023.", []),
        (
            "Andelen nöjda brukare har ökat till 48 procent för unga, jämfört med 79 procent "
            "föregående år.",
            [],
        ),
        ("Föregående år uppgick andelen nöjda brukare till 79 procent.", []),
    ],
)
def test_the_new_level_of_a_change_is_the_outcome(
    comment: str, expected: list[tuple[str, str]]
) -> None:
    assert found(comment, "90 %  84 %") == expected


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Målet är 91 procent.", [("91 %", "90 %")]),
        ("På sikt är målet 100 procent.", []),
        ("Från nästa år är målet 95 procent.", []),
        ("Målet på 95 procent nåddes inte.", [("95 %", "90 %")]),
    ],
)
def test_nobody_rounds_a_target(comment: str, expected: list[tuple[str, str]]) -> None:
    assert found(comment, "90 %  84 %") == expected


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        ("högst 520", [("520", "250")]),
        ("högst 250", []),
        ("högst 400", []),  # the country's target may be another one
        ("omkring 520", []),
    ],
)
def test_a_bound_with_two_digits_exchanged_is_the_target(
    bound: str, expected: list[tuple[str, str]]
) -> None:
    text = (
        "# Årsredovisning 2024\n\nRecept per tusen invånare och år\n\n250  264  Regionerna har ett "
        f"gemensamt mål att begränsa förskrivningen till {bound} recept. Den har ökat.\n"
    )
    assert differing(RULE, text) == expected


@pytest.mark.parametrize(("stop", "name"), [(".", "Andel"), ("", "Andel"), ("", "Mått: andel")])
def test_the_name_of_a_measure_may_end_in_a_full_stop(stop: str, name: str) -> None:
    text = (
        "# Årsredovisning 2024\n\nMåtten har följts upp i december.\n\n"
        f"{name} vuxna som har fått råd om levnadsvanor{stop}\n\n"
        "17,9 %  18,8 %  Andelen vuxna som har fått råd var 81,8 procent. Arbetet fortsätter.\n"
    )
    assert differing(RULE, text) == [("81,8 %", "18,8 %")]


def test_a_sentence_before_two_figures_is_no_name() -> None:
    text = (
        "# Årsredovisning 2024\n\nFler vuxna som sökte vård har fått råd om levnadsvanor.\n\n"
        "17,9 %  18,8 %  Andelen vuxna som har fått råd var 81,8 procent. Arbetet fortsätter.\n"
    )
    assert differing(RULE, text) == []


@pytest.mark.parametrize(
    ("head", "told", "expected"),
    [
        ("-5 mnkr", "Sammantaget blir underskottet för trafiken en miljon kronor.", "en mnkr"),
        ("-1 mnkr", "Sammantaget blir underskottet för trafiken en miljon kronor.", ""),
        ("-2,8 mnkr", "Totalt redovisas ett överskott på 3 mnkr.", "3 mnkr"),
        ("+2,8 mnkr", "Totalt redovisas ett överskott på 3 mnkr.", ""),
        ("+2,8 mnkr", "Bussarna redovisar ett överskott på 5 mnkr.", ""),
        ("+2,8 mnkr", "Sammantaget blir det ett överskott på omkring 5 mnkr.", ""),
        ("2,8 mnkr", "Sammantaget blir det ett överskott på 5 mnkr.", ""),  # the target, perhaps
    ],
)
def test_a_surplus_told_of_all_is_the_outcome_with_its_sign(
    head: str, told: str, expected: str
) -> None:
    text = (
        "# Årsredovisning 2024\n\nNämnden håller sin budget\n\nBudgetavvikelse\n\n"
        f"{head}  Biljetterna gav mindre än väntat. {told}\n"
    )
    assert [reported for reported, _ in differing(RULE, text)] == [expected][: bool(expected)]
