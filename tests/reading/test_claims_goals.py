"""Verdicts of goals, and the summaries that count them."""

from __future__ import annotations

import pytest

from auditcli.model import Goal, GoalCount, Source, Standing
from auditcli.reading.blocks import read_blocks
from auditcli.reading.claims.goals import read_goals
from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.lines import read_lines

R, P, N = Standing.REACHED, Standing.PARTLY, Standing.NOT_REACHED

HEADS = ("Trygga invånare i länet", "Vård i rätt tid", "Hållbar ekonomi på sikt")


def goals_of(text: str, language: str = "sv") -> tuple[tuple[Goal, ...], tuple[GoalCount, ...]]:
    lexicon = load_lexicon(language)
    source = Source("report.txt", text)
    sentences, headings = read_blocks(source, read_lines(source, lexicon), frozenset(), lexicon)
    return read_goals(sentences, headings, lexicon)


def counted(text: str, language: str = "sv") -> list[tuple[int | None, dict[Standing, int]]]:
    counts = goals_of(text, language)[1]
    return [(c.total, {standing: number for standing, number, _ in c.counts}) for c in counts]


def section(summary: str, *verdicts: str) -> str:
    body = "\n\n".join(
        f"{head}\nDen samlade bedömningen är att {verdict}. Arbetet går vidare."
        for head, verdict in zip(HEADS, verdicts, strict=False)
    )
    return f"{summary}\nDetta gäller för alla nämnder och för hela regionen i år.\n\n{body}\n"


@pytest.mark.parametrize(
    ("text", "total", "counts"),
    [
        ("Tre av de nio målen har helt nåtts, fem har delvis uppnåtts och ett har inte "
         "uppnåtts.", 9, {R: 3, P: 5, N: 1}),
        ("Fyra av de sex målen har uppnåtts och två mål har inte uppnåtts.", 6, {R: 4, N: 2}),
        ("Av de sex målen är fyra uppfyllda, ett delvis och ett inte.", 6, {R: 4, P: 1, N: 1}),
        ("Regionen har sex mål, varav fyra är uppnådda och två inte är uppnådda.", 6,
         {R: 4, N: 2}),
        ("Av sju finansiella mål uppnås fem.", 7, {R: 5}),
        ("Fyra av målen har delvis nåtts och två mål har inte kunnat uppnås i sin helhet.", None,
         {P: 4, N: 2}),
        ("Av åtta mål är 5 uppfyllda, 2 delvis uppfyllda och 1 ej uppfyllt.", 8,
         {R: 5, P: 2, N: 1}),
        ("Av nämndens beslutade mål bedöms 6 av 18 delmålen vara uppfyllda, 9 är inte uppfyllda "
         "och tre är delvis uppfyllda.", 18, {R: 6, P: 3, N: 9}),
        ("Av totalt 27 mål bedöms 15 st som uppfyllda, 8 st som delvis uppfyllda och 4 st som "
         "inte uppfyllda.", 27, {R: 15, P: 8, N: 4}),
        ("Sammantaget uppfylls 7 av 11 mål, 3 mål uppfylls delvis och 1 mål uppfylls inte.", 11,
         {R: 7, P: 3, N: 1}),
        ("Av de 19 indikatorerna är 9 gröna, 6 gula och 4 röda.", 19, {R: 9, P: 6, N: 4}),
        ("Av 14 nyckeltal når 5 målvärdet, 6 delvis och 3 inte.", 14, {R: 5, P: 6, N: 3}),
    ],
)  # fmt: skip
def test_a_summary_is_read_with_its_total_and_counts(
    text: str, total: int | None, counts: dict[Standing, int]
) -> None:
    assert counted(text) == [(total, counts)]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Fullmäktige har fastställt 9 övergripande mål. Av dessa bedöms 4 vara uppfyllda, 3 "
         "delvis uppfyllda och 2 inte uppfyllda.", 9),
        ("Totalt följs 9 mål upp. 4 av dessa är uppfyllda, 3 är delvis uppfyllda och 2 är inte "
         "uppfyllda.", 9),
        ("Regionen har nio mål. Fyra av målen är uppfyllda, tre delvis och två inte.", 9),
        ("Regionen har nio mål och 40 indikatorer. Fyra av målen är uppfyllda, tre delvis och två "
         "inte.", None),
        ("Under året har tre nya mål tillkommit. Fyra av målen är uppfyllda, tre delvis och två "
         "inte.", None),
        ("Två av målen utgick under året. Fyra av målen är uppfyllda, tre delvis och två inte.",
         None),
        ("Nämnden har uppnått sju mål. Fyra av målen är uppfyllda, tre delvis och två inte.",
         None),
    ],
)  # fmt: skip
def test_the_sentence_before_may_say_how_many_goals_there_are(text: str, total: int | None) -> None:
    assert counted(text)[-1] == (total, {R: 4, P: 3, N: 2})


def test_goals_reached_in_full_or_in_part_are_told_from_those_not_reached() -> None:
    text = "Av sammanlagt 12 mål har 8 uppfyllts helt eller delvis medan 4 mål inte uppfyllts."
    (count,) = goals_of(text)[1]
    assert (count.total, [number for _, number, _ in count.counts]) == (12, [8, 4])
    assert not count.firm


def test_colours_beside_a_verdict_in_words_or_each_other_tell_nothing() -> None:
    assert counted("Av 12 mål är 7 gröna eller gula och 5 röda.") == []
    assert counted("Av 12 mål når inte 7 målvärdet och 5 delvis.") == []


def test_an_english_summary_is_read_by_its_colours_or_its_words() -> None:
    text = "Of the 12 targets, 5 are green, 4 are amber and 3 are red."
    assert counted(text, "en") == [(12, {R: 5, P: 4, N: 3})]
    text = "Six of the 12 objectives were achieved, 4 partly achieved and 2 not achieved."
    assert counted(text, "en") == [(12, {R: 6, P: 4, N: 2})]


def test_an_english_summary_is_read() -> None:
    text = "Three of the nine strategic goals have been met, five partly and one not."
    assert counted(text, "en") == [(9, {R: 3, P: 5, N: 1})]


@pytest.mark.parametrize(
    "text",
    [
        "Förra året uppnåddes fem av sex mål.",
        "Ett mål är att två av de sju målen ska uppnås.",
        "Två av styrmåtten har uppnått målnivån.",
        "Tabellen visar 3 3 Målet har uppnåtts.",
        "Målet är att fyra av tio invånare blir nöjda.",
        "Två mål har uppnåtts och två mål har uppnåtts.",
        "Tre mål rör barn och fyra mål rör äldre.",
        "Två av fyra mål av tre mål har uppnåtts.",
        "Målen uppnåddes.",
    ],
)
def test_what_only_looks_like_a_summary_is_left_alone(text: str) -> None:
    assert counted(text) == []


def test_not_in_full_alone_leaves_the_standing_open() -> None:
    (count,) = goals_of("Två mål uppnås inte i sin helhet.")[1]
    assert not count.firm


@pytest.mark.parametrize(
    ("verdict", "standing", "firm"),
    [
        ("målet är uppnått", R, True),
        ("det strategiska målet delvis är uppfyllt", P, True),
        ("målet är uppfyllt till stor del", P, True),
        ("målet inte är helt uppfyllt", P, False),
        ("målet bedöms inte vara uppnått", N, True),
    ],
)
def test_a_verdict_has_a_standing_and_the_name_above_it(
    verdict: str, standing: Standing, firm: bool
) -> None:
    ((goal,), _) = goals_of(section("Ett av de två målen har uppnåtts.", verdict))
    assert (goal.standing, goal.firm, goal.name) == (standing, firm, HEADS[0])


def test_a_goal_of_which_it_cannot_be_said_is_not_reached() -> None:
    ((goal,), _) = goals_of("Det går inte att säga att målet är uppnått.")
    assert goal.standing is N


@pytest.mark.parametrize(
    "text",
    [
        "Beslut om nya mötesplatser bidrar till att målet uppnåtts.",
        "För att nå målet krävs samverkan.",
        "Andelen har ökat men uppnår inte målet.",
        "Bedömningen är att målet om ett rikt kulturliv står kvar.",
        "Målet är viktigt.",
        "Det strategiska målet är delvis nytt.",
    ],
)
def test_a_wish_or_the_outcome_of_a_measure_is_no_verdict(text: str) -> None:
    assert goals_of(text)[0] == ()


def test_verdicts_belong_to_the_summary_before_them_until_a_goal_comes_again() -> None:
    one = section("Ett av de två målen har uppnåtts.", "målet är uppnått", "målet är uppnått")
    board = section("Nämndens egen redovisning följer här.", "målet inte är uppnått")
    goals, (count,) = goals_of(one + board)
    assert [goal.group == count.group for goal in goals] == [True, True, False]


def test_two_summaries_with_the_same_wording_and_verdicts_have_one_topic() -> None:
    first = section("Två av de strategiska målen har delvis uppnåtts.", "målet är uppnått")
    second = section("Tre av de strategiska målen har delvis uppnåtts.", "målet är uppnått")
    _, (one, other) = goals_of(first + second)
    assert one.topic
    assert one.topic == other.topic


def test_summaries_of_boards_that_judge_otherwise_have_no_topic_in_common() -> None:
    first = section("Två av de strategiska målen har delvis uppnåtts.", "målet är uppnått")
    second = section("Tre av de strategiska målen har delvis uppnåtts.", "målet inte är uppnått")
    assert [count.topic for count in goals_of(first + second)[1]] == ["", ""]


def test_summaries_that_go_on_differently_have_no_topic() -> None:
    one = "Två av målen har delvis uppnåtts. Patientnämnden har under året arbetat med klagomål."
    other = "Tre av målen har delvis uppnåtts. Regionstyrelsen ser att ekonomin är svagare nu."
    assert [count.topic for count in goals_of(f"{one} {other}")[1]] == ["", ""]
