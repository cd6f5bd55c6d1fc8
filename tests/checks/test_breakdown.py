"""A whole and its parts in a sentence."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import result_of

RULE = "breakdown-does-not-add-up"


@pytest.mark.parametrize(
    ("text", "reported", "computed"),
    [
        (
            (
                "Totalt investerades 262 mnkr fördelat på 64 mnkr i hus, 188 mnkr i "
                "inventarier samt 15 mnkr i mark."
            ),
            "262 mnkr",
            "267 mnkr",
        ),
        (
            "Totalt finns 1 234 anställda, 834 kvinnor och 410 män.",
            "1 234 medarbetare",
            "1 244 medarbetare",
        ),
        (
            (
                "Antalet sjukskrivna minskade med 40 personer från 369 till 329. Antalet "
                "kvinnor har minskat med 24 och antalet män med 17."
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
    (finding,) = result_of(RULE, text).findings
    assert (finding.outcome.reported, finding.outcome.computed) == (reported, computed)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kostnaden uppgår till 751 mnkr varav 403 avser läkare, 333 sjuksköterskor "
            "och 15 övriga."
        ),
        (
            "Totalt investerades 262 mnkr fördelat på 64 mnkr i hus, 188 mnkr i "
            "inventarier samt 10 mnkr i mark."
        ),
        "Totalt finns 1 234 anställda, 834 kvinnor och 400 män.",
    ],
)
def test_parts_that_make_the_whole_are_a_tick(text: str) -> None:
    result = result_of(RULE, text)
    assert result.findings == ()
    assert result.verified


@pytest.mark.parametrize(
    "text",
    [
        ("Kostnaden uppgår till 751 mnkr varav 403 avser läkare och 300 sjuksköterskor."),
        (
            "Totalt 262 mnkr fördelades på 64 mnkr i hus, 188 mnkr i inventarier varav "
            "20 mnkr i IT, samt 10 mnkr i mark."
        ),
        "Vi höll 20 möten fördelade på 5 projekt och 3 skolor.",
        "Väntetiden är 12 dagar, 13 dagar för kvinnor och 11 dagar för män.",
        "Snittet är 12, 13 för kvinnor och 11 för män.",
        (
            "Totalt investerades cirka 262 mnkr fördelat på 64 mnkr i hus och 188 mnkr i "
            "inventarier."
        ),
        "Antalet kvinnor har minskat med 24 och antalet män med 17.",
    ],
)
def test_parts_that_are_not_said_to_be_all_are_not_added(text: str) -> None:
    result = result_of(RULE, text)
    assert result.findings == ()
    assert result.verified == ()
