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
    ],
)  # fmt: skip
def test_a_summary_is_read_with_its_total_and_counts(
    text: str, total: int | None, counts: dict[Standing, int]
) -> None:
    assert counted(text) == [(total, counts)]


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
