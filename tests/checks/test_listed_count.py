"""A number that announces a list against its items."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "listed-count-differs"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            (
                "De 12 mnkr går till de fem länen: Norrbotten, Västerbotten, Jämtland och "
                "Västernorrland."
            ),
            "fem",
            "4",
        ),
    ],
)
def test_a_number_that_its_list_contradicts_is_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "De 12 mnkr går till de fyra länen: Norrbotten, Västerbotten, Jämtland och "
            "Västernorrland."
        ),
        "Två av länets fem sjukhus: Ljungbyen och Vimby.",
    ],
)
def test_a_number_that_counts_its_list_is_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Fyra frågor ställdes till följande bolag: Alfa, Beta och Gamma.",
        "Vi har 12 avtal med bland annat tre bolag: Alfa och Beta.",
        (
            "Arbetet har två områden: forskning och utveckling, kultur och fritid samt "
            "vård och omsorg."
        ),
        "Vi fick 12 mnkr till detta: Alfa, Beta och Gamma.",
    ],
)
def test_lists_that_cannot_be_told_apart_are_not_counted(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_bullets_under_an_announced_number_are_counted() -> None:
    text = "Styrningen har {} perspektiv:\n• Samhälle\n• Medborgare\n• Verksamhet\n"
    assert counted("listed-count-differs", text.format("tre")) == (0, 1)
    assert differing("listed-count-differs", text.format("fyra")) == [("fyra", "3")]


@pytest.mark.parametrize(
    "text",
    [
        "Vi har fyra mål:\n• God ekonomi. Den är bra.\n• Bra vård.\n• Nöjda patienter.\n",
        "Vi har tre mål:\n• God ekonomi\n  – i balans\n• Bra vård\n",
        "Vi äger bland annat tre bolag:\n• Alby AB\n• Berga AB\n",
        "Två av de tre bolagen:\n• Alby AB\n• Berga AB\n• Cedra AB\n• Domsta AB\n",
    ],
)
def test_bullets_that_are_not_plainly_the_items_are_not_counted(text: str) -> None:
    assert counted("listed-count-differs", text) == (0, 0)


@pytest.mark.parametrize(
    ("text", "announced", "listed"),
    [
        (
            "Arbetet sker i nio olika arbetspaket; energi, planering, teknik samt attraktion som "
            "inkluderar mottagarkapacitet.",
            "nio",
            "4",
        ),
        (
            "Nämnden står bakom tolv föreslagna positioner: om teknik som ökar konkurrenskraften; "
            "om en översyn av EU:s strategi; om säljakt.",
            "tolv",
            "3",
        ),
    ],
)
def test_more_than_a_list_can_hold_however_it_is_cut_is_found(
    text: str, announced: str, listed: str
) -> None:
    assert differing(RULE, text) == [(announced, listed)]


@pytest.mark.parametrize(
    "text",
    [
        "Totalt 12 möten har hållits: i Luleå, Boden och Piteå.",
        "Nio av tio är nöjda: vården, skolan och omsorgen får bra betyg.",
        "Tolv medarbetare deltog: läkare som var nya, sjuksköterskor och kuratorer.",
        "Fyra olika arbetspaket har startat; energi, teknik samt attraktion som är ny och bred.",
    ],
)
def test_a_list_of_kinds_or_places_is_not_counted(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
