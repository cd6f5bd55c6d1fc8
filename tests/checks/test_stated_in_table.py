"""Stated in a table: a sentence and the row that it is about say the same, or it is said so."""

from __future__ import annotations

import pytest

from auditcli.model import Finding
from tests.checks.one_rule import differing, result_of

TABLE = """Kostnader och intäkter

Tabell: Kostnader per slag (mnkr) 2024 2023
Personalkostnader 4 812 4 655
Läkemedel 1 316 1 254
Inhyrd personal 402 518
Sjukresor 118 107
Summa 6 648 6 534

"""
RULES = (
    "restated-value-differs",
    "change-does-not-match-table",
    "percentage-does-not-match-table",
    "last-years-figure",
)


def found(sentence: str, rule: str = "restated-value-differs") -> list[Finding]:
    return found_in(TABLE, sentence, rule)


def found_in(table: str, sentence: str, rule: str) -> list[Finding]:
    return list(result_of(rule, table + sentence + "\n").findings)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    "sentence",
    [
        "Kostnaderna för läkemedel uppgår till 1 316 mnkr.",
        "Kostnaderna för läkemedel uppgår till 1,3 mdkr.",
        "Kostnaderna för läkemedel uppgår till drygt 1,3 mdkr.",
        "Kostnaderna för läkemedel uppgick 2023 till 1 254 mnkr.",
        "Kostnaderna för läkemedel har ökat med 62 mnkr (4,9 procent) jämfört med 2023.",
        "Kostnaderna för läkemedel inom förmånen uppgår till 871 mnkr.",
        "Kostnaderna för läkemedel exklusive moms uppgår till 1 254 mnkr.",
        "Intäkterna för läkemedel uppgår till 1 136 mnkr.",
        "Kostnaderna för sjukresor uppgår till 2 900 kronor.",
        "Kommunens läkemedel och sjukresor uppgår till 1 254 mnkr.",
        "Inom primärvården uppgick kostnaderna för läkemedel till 1 361 mnkr.",
        "I psykiatrin har kostnaderna för läkemedel ökat med 62 mnkr till 1 361 mnkr.",
    ],
)
def test_a_sentence_that_agrees_or_is_about_something_else_is_left_alone(
    sentence: str, rule: str
) -> None:
    assert found(sentence, rule) == []


YEARS = """Årsredovisning 2024

Tabell: Kostnader per slag (mnkr) 2024 2023 2022 2021
Personalkostnader 4 812 4 655 4 480 4 211
Läkemedel 1 316 1 254 1 198 1 104
Inhyrd personal 402 518 377 290
Summa 6 530 6 427 6 055 5 605

"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Kostnaderna för läkemedel har sedan 2019 ökat med 402 mnkr till 1 316 mnkr.",
        "Kostnaderna för läkemedel ökade med 402 mnkr till 1 316 mnkr jämfört med 2019.",
        "På fem år har kostnaderna för läkemedel ökat med 402 mnkr till 1 316 mnkr.",
        "Kostnaderna för läkemedel uppgår till 1 316 mnkr, vilket är 402 mnkr mer än 2019.",
        "Kostnaderna för läkemedel är 1 316 mnkr, 34 procent högre än 2018.",
    ],
)
def test_a_change_over_longer_time_is_not_held_against_two_years(sentence: str) -> None:
    for rule in RULES:
        assert found(sentence, rule) == []


BUDGETED = """Årsredovisning 2024

Tabell: Resultaträkning (mnkr) Utfall 2024 Budget 2024 Utfall 2023
Intäkter 1 842 1 790 1 705
Skatteintäkter 6 512 6 480 6 203
Statsbidrag 2 104 2 090 1 987
Finansnetto 14 -20 -20
Kostnader -10 217 -10 140 -9 586

"""


@pytest.mark.parametrize(
    ("sentence", "computation"),
    [
        (
            "Skatteintäkterna uppgick till 6 512 mnkr, vilket är {} mnkr mer än budget.",
            "6 512 - 6 480 = 32 mnkr",
        ),
        (
            "Statsbidragen uppgick till 2 104 mnkr, {} mnkr högre än budgeterat.",
            "2 104 - 2 090 = 14 mnkr",
        ),
        (
            "Finansnettot blev 14 mnkr, vilket är {} mnkr bättre än budget.",
            "14 - (-20) = 34 mnkr",
        ),
        (
            "Skatteintäkterna uppgick till 6 512 mnkr, {} mnkr mer än föregående år.",
            "6 512 - 6 203 = 309 mnkr",
        ),
        (
            "Skatteintäkterna uppgick till 6 512 mnkr, {} mnkr över budget.",
            "6 512 - 6 480 = 32 mnkr",
        ),
        (
            "Statsbidragen uppgick till 2 104 mnkr, vilket är {} mnkr över budgeterad nivå.",
            "2 104 - 2 090 = 14 mnkr",
        ),
        (
            "Skatteintäkterna uppgick till 6 512 mnkr, vilket översteg budgeten med {} mnkr.",
            "6 512 - 6 480 = 32 mnkr",
        ),
    ],
)
def test_a_deviation_is_held_against_outcome_and_budget(sentence: str, computation: str) -> None:
    amount = computation.split()[-2]
    rule = "change-does-not-match-table"
    [tick] = result_of(rule, BUDGETED + sentence.format(amount) + "\n").verified
    assert tick.outcome.computation == computation
    [finding] = found_in(BUDGETED, sentence.format(int(amount) + 30), rule)
    assert finding.outcome.computation == computation


@pytest.mark.parametrize(
    "sentence",
    [
        "Skatteintäkterna uppgick till 6 512 mnkr, vilket är 51 mnkr mer än prognosen.",
        "Skatteintäkterna uppgick till 6 512 mnkr, att jämföra med budgeterade 6 480 mnkr.",
        "Statsbidragen uppgick till 2 104 mnkr, 7 mnkr högre än 2 097 mnkr i prognosen.",
        "Skatteintäkterna uppgick till 6 512 mnkr, 32 mnkr över budget och 309 mnkr mer än 2023.",
        "Skatteintäkterna uppgick till 6 512 mnkr, 309 mnkr mer än 2023, då de var 6 203 mnkr.",
        "Skatteintäkterna uppgick till 6 512 mnkr, vilket är 51 mnkr över prognos.",
        "Statsbidragen uppgick till 2 104 mnkr, vilket är 1 004 mnkr över takbeloppet.",
        "Finansnettot blev 14 mnkr. Det är 34 mnkr bättre än 2023, då resultatet var -20 mnkr.",
    ],
)
def test_a_forecast_or_a_year_in_a_clause_of_its_own_is_not_the_budget(sentence: str) -> None:
    for rule in RULES:
        assert [f.outcome.computation for f in found_in(BUDGETED, sentence, rule)] == []


def test_a_change_is_held_against_the_year_that_it_is_counted_from() -> None:
    right = "Kostnaderna för läkemedel har sedan 2021 ökat med 212 mnkr till 1 316 mnkr.\n"
    wrong = "Kostnaderna för läkemedel har sedan 2021 ökat med 221 mnkr till 1 316 mnkr.\n"
    [tick] = result_of("change-does-not-match-table", YEARS + right).verified
    assert tick.outcome.computation == "1 316 - 1 104 = 212 mnkr"
    [finding] = result_of("change-does-not-match-table", YEARS + wrong).findings
    assert finding.outcome.computation == "1 316 - 1 104 = 212 mnkr"


def test_agreeing_sentences_are_ticked() -> None:
    text = TABLE + "Kostnaderna för läkemedel uppgår till 1 316 mnkr.\n"
    [tick] = result_of("restated-value-differs", text).verified
    assert tick.outcome.reported == "1 316 mnkr"
    assert tick.outcome.facts["row"] == "Läkemedel"


def test_a_level_is_wrong_where_the_change_beside_it_is_right() -> None:
    [finding] = found("Kostnaderna för läkemedel uppgår till 1 361 mnkr, en ökning med 62 mnkr.")
    assert finding.outcome.computed == "1 316 mnkr"
    assert finding.outcome.difference == "45 mnkr"


def test_a_level_that_differs_without_more_is_not_said_to_be_wrong() -> None:
    assert found("Kostnaderna för läkemedel uppgår till 902 mnkr.") == []


def test_exchanged_digits_are_known_again() -> None:
    [finding] = found("Personalkostnader uppgår till 4 182 mnkr.")
    assert finding.outcome.computed == "4 812 mnkr"


def test_last_years_figure_is_said_to_be_so() -> None:
    sentence = "Kostnaderna för läkemedel uppgår till 1 254 mnkr."
    [finding] = found(sentence, "last-years-figure")
    assert finding.outcome.computed == "1 316 mnkr"
    assert [part.role for part in finding.outcome.related] == ["other-statement", "before"]
    assert found(sentence) == []


def test_a_change_is_worked_out_from_two_columns() -> None:
    sentence = "Kostnaderna för inhyrd personal har minskat med 161 mnkr (22 procent)."
    [finding] = found(sentence, "change-does-not-match-table")
    assert finding.outcome.computation == "518 - 402 = 116 mnkr"


def test_a_percentage_is_worked_out_from_two_columns() -> None:
    sentence = "Kostnaderna för inhyrd personal har minskat med 116 mnkr (29 procent)."
    [finding] = found(sentence, "percentage-does-not-match-table")
    assert finding.outcome.computation == "(518 - 402) / 518 = 22,4 %"


ILL = """Årsredovisning 2024

Medarbetare

Sjukfrånvaro, procent
2024 2023 2022
Kvinnor 6,4 6,8 7,9
Män 3,9 4,1 4,8
Totalt 5,9 6,2 7,2

"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Sjukfrånvaron uppgick till 5,9 procent.",
        "Sjukfrånvaron var 6,2 procent 2023.",
        "För kvinnor var sjukfrånvaron 6,4 procent och för män 3,9 procent.",
    ],
)
def test_a_table_s_only_total_is_of_what_its_caption_names(sentence: str) -> None:
    ticks = result_of("restated-value-differs", ILL + sentence + "\n").verified
    assert len(ticks) == sentence.count("procent")


def test_a_change_in_points_is_held_against_two_columns_of_per_cent() -> None:
    text = "Sjukfrånvaron minskade med {} procentenheter jämfört med 2022.\n"
    rule = "change-does-not-match-table"
    [tick] = result_of(rule, ILL + text.format("1,3")).verified
    assert tick.outcome.computation == "7,2 - 5,9 = 1,3 procentenheter"
    level = "Sjukfrånvaron uppgick till 5,9 procent, en minskning med {} procentenheter.\n"
    [finding] = result_of(rule, ILL + level.format("0,8")).findings
    assert finding.outcome.computation == "6,2 - 5,9 = 0,3 procentenheter"


def test_one_of_two_groups_that_differs_from_its_row_is_a_finding() -> None:
    text = "För kvinnor var sjukfrånvaron {} procent och för män 3,9 procent."
    [finding] = found_in(ILL, text.format("6,9"), "restated-value-differs")
    assert finding.outcome.computation == "6,9 % = 6,4 %"


@pytest.mark.parametrize(
    "sentence",
    [
        "Den korta sjukfrånvaron uppgick till 2,6 procent, en minskning med 0,2 procentenheter.",
        "För kvinnor över 50 år var sjukfrånvaron 7,1 procent och för män 4,4 procent.",
        "Sjukfrånvaron inom psykiatrin uppgick till 8,1 procent.",
        "I riket var sjukfrånvaron 6,1 procent.",
        "Föregående år var sjukfrånvaron 6,8 procent för kvinnor och 4,1 procent för män.",
        "Målet är att sjukfrånvaron ska vara högst 5,5 procent.",
        "Sjukfrånvaron bland kvinnor minskade med 0,4 procentenheter.",
    ],
)
def test_a_part_of_what_a_caption_names_is_left_alone(sentence: str) -> None:
    for rule in RULES:
        assert found_in(ILL, sentence, rule) == []


def test_a_table_in_a_unit_of_two_words_is_read_in_that_unit() -> None:
    table = (
        "Årsredovisning 2024\n\nResultaträkning, miljoner kronor\n2024 2023\n"
        "Skatteintäkter 6 512 6 203\nStatsbidrag 2 104 1 987\nSumma 8 616 8 190\n\n"
    )
    text = "Skatteintäkterna uppgick till 6,5 mdkr.\n"
    [tick] = result_of("restated-value-differs", table + text).verified
    assert tick.outcome.computation == "6,5 mdkr = 6,512 mdkr"


@pytest.mark.parametrize("unit", ["£ million", "GBP million", "Amounts in millions"])
def test_english_tables_in_millions_are_those_of_the_text(unit: str) -> None:
    table = f"Annual report 2024\n\n{unit} 2024 2023\nCouncil tax 412.5 398.1\nGrants 288.2 276.4\n"
    text = "\nCouncil tax amounted to £412.5 million, £14.4 million more than the year before.\n"
    result = result_of("change-does-not-match-table", table + text, "en")
    assert [t.outcome.computation for t in result.verified] == ["412.5 - 398.1 = 14.4 million GBP"]


BOARDS = """Årsredovisning 2024

Nettokostnad per nämnd, mnkr
Nämnd Utfall 2024 Budget 2024 Avvikelse 2024 Utfall 2023
Kollektivtrafiknämnden -812 -820 8 -774
Kulturnämnden -214 -218 4 -209
Vårdnämnden -6 212 -6 105 -107 -5 894
Finansförvaltningen 7 350 7 258 92 7 001
Summa 112 115 -3 124

"""


@pytest.mark.parametrize(
    ("sentence", "computation"),
    [
        ("Vårdnämnden redovisar ett underskott på 170 mnkr mot budget.", "170 mnkr = 107 mnkr"),
        ("Kulturnämnden visar ett överskott på 7 mnkr.", "7 mnkr = 4 mnkr"),
        ("Kollektivtrafiknämndens överskott uppgår till 6 mnkr.", "6 mnkr = 8 mnkr"),
    ],
)
def test_a_board_s_surplus_is_held_against_its_deviation(sentence: str, computation: str) -> None:
    [finding] = found_in(BOARDS, sentence, "change-does-not-match-table")
    assert finding.outcome.computation == computation


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämnden redovisade i delårsrapporten ett underskott på 3 mnkr.",
        "Kulturnämnden redovisar ett överskott på 2 mnkr inom museet.",
        "Kulturnämnden redovisar ett överskott på 9 mnkr före omställningskostnader.",
        "Kulturnämnden har ett ackumulerat underskott på 12 mnkr.",
        "Föregående år redovisade kulturnämnden ett överskott på 7 mnkr.",
        "Kulturnämnden räknar med ett underskott på 6 mnkr under 2025.",
        "Kulturnämnden och patientnämnden redovisar ett överskott på 9 mnkr.",
    ],
)
def test_a_surplus_of_a_part_or_of_another_time_is_left_alone(sentence: str) -> None:
    for rule in RULES:
        assert found_in(BOARDS, sentence, rule) == []


def test_a_row_that_counts_is_no_money_in_a_table_of_money() -> None:
    table = (
        "Årsredovisning 2024\n\nFlerårsöversikt, tkr\n2024 2023 2022\n"
        "Omsättning 84 512 71 203 60 118\n"
        "Balansomslutning 41 300 33 870 28 450\nMedelantal anställda 96 91 88\n\n"
    )
    text = "Medelantalet anställda var 96.\n"
    [tick] = result_of("restated-value-differs", table + text).verified
    assert tick.outcome.computation == "96 = 96"


def test_of_very_many_rows_of_one_name_the_nearest_are_tried() -> None:
    def chapter(at: int, told: int) -> str:
        return (
            f"Nämnd {at}\n\nKostnader (mnkr) 2024 2023\nLöner {100 + at} {90 + at}\n"
            f"Läkemedel {200 + at} {180 + at}\n\n"
            f"Kostnaderna för läkemedel uppgår till {told} mnkr, en ökning med 20 mnkr.\n\n"
        )

    text = "Årsredovisning 2024\n\n" + "".join(chapter(at, 200 + at) for at in range(40))
    result = result_of("change-does-not-match-table", text)
    assert len(result.verified) == 40


@pytest.mark.parametrize(
    ("told", "differ"),
    [
        ("Underskottet för hemtjänsten på 4,2 mnkr beror på fler timmar.", 0),
        ("Underskottet för hemtjänsten på 2,4 mnkr beror på fler timmar.", 1),
        ("Totalt blev underskottet för måltiderna 7,4 mnkr.", 1),
        ("Socialnämnden har ett underskott för måltiderna på 7,4 mnkr.", 0),
        ("Trots ett underskott inom hemtjänsten i augusti på 2,4 mnkr klaras budgeten.", 0),
    ],
)
def test_a_surplus_whose_owner_stands_behind_it_is_the_owners_deviation(
    told: str, differ: int
) -> None:
    text = (
        f"Årsrapport 2024\n\nEkonomi\n\n{told}\n\nMnkr Avvikelse mot budget 2024\n"
        "Hemtjänsten -4,2\nMåltiderna -7,9\nSumma -12,1\n"
    )
    assert len(differing("change-does-not-match-table", text)) == differ
