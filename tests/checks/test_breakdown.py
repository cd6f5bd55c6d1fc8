"""A whole and its parts in a sentence."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing

RULE = "breakdown-does-not-add-up"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            (
                "Totalt investerades 271 mnkr fördelat på 68 mnkr i hus, 191 mnkr i "
                "inventarier samt 17 mnkr i mark."
            ),
            "271 mnkr",
            "276 mnkr",
        ),
        (
            "Totalt finns 1 234 anställda, 834 kvinnor och 410 män.",
            "1 234 medarbetare",
            "1 244 medarbetare",
        ),
        (
            (
                "Antalet sjukskrivna minskade med 40 personer från 358 till 318. Antalet "
                "kvinnor har minskat med 25 och antalet män med 16."
            ),
            "40 personer",
            "41 personer",
        ),
        (
            "Kostnaden är 100 mnkr varav 120 mnkr avser hyra och 10 mnkr avser el.",
            "100 mnkr",
            "120 mnkr",
        ),
    ],
)
def test_parts_that_do_not_make_the_whole_are_found(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kostnaden uppgår till 751 mnkr varav 403 avser läkare, 333 sjuksköterskor "
            "och 15 övriga."
        ),
        (
            "Totalt investerades 271 mnkr fördelat på 68 mnkr i hus, 191 mnkr i "
            "inventarier samt 12 mnkr i mark."
        ),
        "Totalt finns 1 234 anställda, 834 kvinnor och 400 män.",
    ],
)
def test_parts_that_make_the_whole_are_a_tick(text: str) -> None:
    assert counted(RULE, text) == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        ("Kostnaden uppgår till 751 mnkr varav 403 avser läkare och 300 sjuksköterskor."),
        (
            "Totalt 271 mnkr fördelades på 68 mnkr i hus, 191 mnkr i inventarier varav "
            "20 mnkr i IT, samt 12 mnkr i mark."
        ),
        "Vi höll 20 möten fördelade på 5 projekt och 3 skolor.",
        "Väntetiden är 12 dagar, 13 dagar för kvinnor och 11 dagar för män.",
        "Snittet är 12, 13 för kvinnor och 11 för män.",
        (
            "Totalt investerades cirka 271 mnkr fördelat på 68 mnkr i hus och 191 mnkr i "
            "inventarier."
        ),
        "Antalet kvinnor har minskat med 25 och antalet män med 16.",
    ],
)
def test_parts_that_are_not_said_to_be_all_are_not_added(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


def test_things_counted_one_kind_after_the_other_make_their_total() -> None:
    text = (
        "Totalt sex utbildningsprogram har hållits. Ett program var för rektorer, {} program "
        "för lärare, två program för vaktmästare samt ett program för kockar."
    )
    assert counted(RULE, text.format("två")) == (0, 1)
    assert differing(RULE, text.format("fyra")) == [("6", "8")]


def test_two_kinds_of_the_things_need_not_be_all() -> None:
    text = "Totalt sex program har genomförts. Ett program var digitalt och två program var nya."
    assert counted(RULE, text) == (0, 0)


def test_things_counted_in_part_may_go_on_in_the_next_sentence() -> None:
    text = (
        "Totalt åtta kurser hölls. En kurs hölls för chefer, två kurser för nya och tre kurser "
        "digitalt. Övriga kurser hölls i mars."
    )
    assert counted(RULE, text) == (0, 0)


def test_many_counted_parts_that_come_to_one_more_than_the_whole_are_found() -> None:
    text = (
        "Under året anställdes 17 personer varav åtta läkare, sex tandläkare, tre kuratorer och en "
        "barnmorska."
    )
    assert differing(RULE, text) == [("17 personer", "18 personer")]


@pytest.mark.parametrize(
    "text",
    [
        "Vi anställde 25 personer varav 14 kvinnor, 4 läkare, 4 sjuksköterskor och 4 chefer.",
        "Vi startade 17 projekt, varav 12 inom vård, 8 med kommuner, 5 med EU-medel och 3 egna.",
        "Vi anställde 17 personer varav åtta läkare, sex tandläkare och fyra kuratorer.",
    ],
)
def test_parts_that_may_overlap_are_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            "Lån uppgår till 120 mnkr och leasing till 45 mnkr, tillsammans 175 mnkr.",
            "175 mnkr",
            "165 mnkr",
        ),
        ("Under året såldes 12 villor och 8 radhus, sammanlagt 21 bostäder.", "21", "20"),
        (
            "Vi har 450 anställda: 120 i norr, 230 i söder och 110 i väst.",
            "450 medarbetare",
            "460 medarbetare",
        ),
        (
            "Totalt beviljades 120 mnkr, 80 mnkr till skola, 20 mnkr till bad och 30 mnkr till el.",
            "120 mnkr",
            "130 mnkr",
        ),
    ],
)
def test_parts_are_held_against_what_they_are_together(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "I Luleå finns 12 skolor och i Boden 8, totalt 45 i länet.",
        "Vi har 450 anställda: 120 i norr, 30 i söder och 11 i väst.",
        "Totalt kostade det 45 mnkr, 20 mnkr för väg, 12 mnkr för skola och 10 mnkr för el.",
        "Vi har 12 avdelningar, 8 vårdcentraler och 3 sjukhus, sammanlagt 4 500 medarbetare.",
        "Antalet ökade med 12 i norr och 8 i söder, sammanlagt 45 elever.",
        "Andelen är 12 procent i norr och 8 procent i söder, sammanlagt 9 procent.",
    ],
)
def test_a_total_of_more_than_what_is_named_is_not_asked(text: str) -> None:
    assert counted(RULE, text) == (0, 0)


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        ("Av de 239 anställda är 121 kvinnor och 128 män.", "239 medarbetare", "249 medarbetare"),
        (
            "Av totalt 812 avslutade anställningar var 412 på egen begäran, 210 pensioner och 180 "
            "övriga.",
            "812",
            "802",
        ),
    ],
)
def test_a_whole_that_stands_before_its_parts_is_what_they_make(
    text: str, reported: str, computed: str
) -> None:
    assert differing(RULE, text) == [(reported, computed)]


@pytest.mark.parametrize(
    "text",
    [
        "Av 100 svarande använder 80 bil, 45 buss och 30 cykel.",
        "Av de 239 anställda deltog 21 kvinnor och 28 män.",
        "Av de 239 anställda var 21 kvinnor och 28 män föräldralediga.",
        "Av de 239 cheferna var 21 kvinnor och 28 män nya.",
        "Betyget är 4,2 av 5, 4,3 för kvinnor och 4,1 för män.",
        "Av de 239 anställda deltog 121 i kursen, 45 i maj och 76 i juni.",
        "Av 239 anställda var 121 kvinnor 2023 och 128 kvinnor 2024.",
    ],
)
def test_some_of_a_whole_that_stands_before_them_are_not_added(text: str) -> None:
    assert counted(RULE, text) == (0, 0)
