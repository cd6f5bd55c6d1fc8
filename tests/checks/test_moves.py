"""Moves without figures: what a summary says rose or fell goes as the figures elsewhere do."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, result_of

RULE = "direction-differs-elsewhere"
ACCESS = (
    "Telefontillgängligheten var under året i genomsnitt 90,1 procent. 2023 var den 81,6 "
    "procent. Det är en ökning med 8,5 procentenheter jämfört med föregående år."
)
PLEASED = (
    "Andelen nöjda brukare i hemtjänsten var 84 procent under året. Det är en minskning med 3 "
    "procentenheter jämfört med föregående år."
)
CONTACT = (
    "Andelen brukare som har fått en fast kontakt i hemtjänsten uppgick till 71 procent i snitt. "
    "2023 var det i snitt 78 procent som fått en kontakt."
)
ILL = (
    "Sjukfrånvaron bland medarbetarna uppgick till 6,4 procent för helåret, en minskning med 0,9 "
    "procentenheter jämfört med 2023."
)


def report(summary: str, section: str) -> str:
    return f"Nordby kommun, årsredovisning 2024.\n\n{summary}\n\nUppföljning\n\n{section}\n"


@pytest.mark.parametrize(
    ("summary", "section", "said", "shown"),
    [
        ("Telefontillgängligheten till vården har försämrats.", ACCESS, "worsened", "rose"),
        ("Telefontillgängligheten till vården har minskat.", ACCESS, "fell", "rose"),
        ("Telefontillgängligheten till vården är oförändrad.", ACCESS, "unchanged", "rose"),
        ("Andelen nöjda brukare i hemtjänsten har ökat.", PLEASED, "rose", "fell"),
        ("Andelen brukare med fast kontakt i hemtjänsten ökade.", CONTACT, "rose", "fell"),
        ("Sjukfrånvaron bland medarbetarna har ökat under året.", ILL, "rose", "fell"),
    ],
)
def test_a_summary_that_goes_against_the_figures_is_told(
    summary: str, section: str, said: str, shown: str
) -> None:
    [finding] = result_of(RULE, report(summary, section)).findings
    assert (finding.outcome.reported, finding.outcome.computed) == (said, shown)


@pytest.mark.parametrize(
    ("summary", "section"),
    [
        ("Telefontillgängligheten till vården har förbättrats något.", ACCESS),
        ("Andelen nöjda brukare i hemtjänsten minskade.", PLEASED),
        ("Andelen brukare med fast kontakt i hemtjänsten har minskat.", CONTACT),
    ],
)
def test_a_summary_that_goes_with_the_figures_is_a_tick(summary: str, section: str) -> None:
    assert counted(RULE, report(summary, section)) == (0, 1)


@pytest.mark.parametrize(
    ("summary", "section"),
    [
        ("Telefontillgängligheten till vården har minskat i Berga.", ACCESS),
        ("Telefontillgängligheten har inte minskat.", ACCESS),
        ("Telefontillgängligheten ska ha minskat.", ACCESS),
        ("Andelen nöjda brukare i särskilt boende har ökat.", PLEASED),
        ("Andelen nöjda anhöriga till brukare i hemtjänsten har ökat.", PLEASED),
        ("Antalet brukare i hemtjänsten har ökat.", PLEASED),
        ("Sjukfrånvaron bland medarbetarna har försämrats.", ILL),
        ("Den korta sjukfrånvaron bland kvinnliga medarbetare har ökat.", ILL),
        ("Sjukfrånvaron bland medarbetarna har ökat sedan 2010.", ILL),
        ("Andelen nöjda brukare i hemtjänsten har ökat.", PLEASED.replace("året", "2019")),
        (
            "Sjukfrånvaron bland medarbetarna har minskat.",
            "Sjukfrånvaron bland medarbetare under 30 år ökade med 0,4 procentenheter till 6,1 "
            "procent.",
        ),
        (
            "Sjukfrånvaron bland medarbetarna har minskat.",
            "Sjukfrånvaron bland medarbetarna inom hemtjänsten ökade med 0,4 procentenheter till "
            "6,1 procent.",
        ),
        (
            "Andelen elever med gymnasieexamen har ökat.",
            "Andelen elever med gymnasieexamen minskade med 2,1 procentenheter till 71 procent "
            "bland pojkarna.",
        ),
        (
            "Tillgängligheten till barn- och ungdomspsykiatrin har förbättrats.",
            "Tillgängligheten till barn- och ungdomspsykiatrin följs varje månad.\n\nAndelen "
            "lediga platser minskade med 2,1 procentenheter till 71 procent.",
        ),
        (
            "Nettokostnaden för äldreomsorgen har ökat.",
            "Nettokostnaden för äldreomsorgen minskade i fasta priser med 2,4 procent.",
        ),
        (
            "Bostadsbyggandet i kommunen minskade.",
            "Bostadsbyggandet i kommunen ökade med 14 procent jämfört med prognosen.",
        ),
    ],
)
def test_parts_other_measures_times_and_wishes_prove_nothing(summary: str, section: str) -> None:
    assert counted(RULE, report(summary, section)) == (0, 0)


def test_an_unchanged_rate_may_move_by_less_than_a_point() -> None:
    section = ACCESS.replace("8,5", "0,4").replace("81,6", "89,7")
    assert counted(RULE, report("Telefontillgängligheten är oförändrad.", section)) == (0, 0)


def test_changes_that_go_both_ways_settle_nothing() -> None:
    section = f"{PLEASED}\n\n{PLEASED.replace('minskning', 'ökning')}"
    assert counted(RULE, report("Andelen nöjda brukare i hemtjänsten ökade.", section)) == (0, 0)
