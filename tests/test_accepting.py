"""Accepted findings: known again after every edit elsewhere, and never hiding another fault."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from auditcli.api import check_text
from auditcli.engine import at_least
from auditcli.engine.accepting import accept, compare, quoted
from auditcli.engine.identity import alike
from auditcli.model import Acceptance, Crash, Finding, Result
from tests.shipped import shipped_rules

TODAY = datetime.date(2026, 3, 1)
RULES = [rule for rule in shipped_rules() if rule.id in ("column-does-not-foot", "repeated-word")]

TABLE = """\
Kostnadsslag, tkr     2024    2023
Lön                  1 200   1 150
Hyra                   300     290
Material               140     120
Summa                1 640   1 650
"""

REPORT = f"""\
Årsredovisning 2024

1 Inledning

Förvaltningen har under året haft 412 anställda. Antalet besök var 35 800, vilket är
fler än året före. Nämnden har antagit en ny plan för lokalerna.

2 Ekonomi

Kostnaderna fördelas på följande sätt mellan de olika slagen.

{TABLE}
Under hösten flyttade verksamheten till nya nya lokaler vid torget, och hyran sänktes.

3 Framtid

Nästa år väntas antalet besök öka till 36 500.
"""


def result_of(text: str) -> Result:
    return at_least(check_text(text, language="sv", rules=RULES))


def acceptance(finding: Finding, result: Result, **changes: object) -> Acceptance:
    made = Acceptance(
        fingerprint=finding.fingerprint,
        rule=finding.rule.id,
        quote=quoted(finding, result.document.source),
        reason="Avrundat av revisorn",
        who="eva",
        when=datetime.date(2026, 2, 1),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def all_accepted(text: str = REPORT) -> list[Acceptance]:
    result = result_of(text)
    return [acceptance(finding, result) for finding in result.findings]


def test_the_report_has_a_fault_in_a_table_and_one_in_a_sentence() -> None:
    found = [finding.rule.id for finding in result_of(REPORT).findings]
    assert found == ["column-does-not-foot", "repeated-word"]


def table_first(text: str) -> str:
    without = text.replace(TABLE, "")
    return without.replace("1 Inledning", f"{TABLE}\n1 Inledning")


EDITS: dict[str, Callable[[str], str]] = {
    "lines are added above": lambda text: "Region Exempel\n\nDiarienummer 12\n\n" + text,
    "lines are added below": lambda text: text + "\nBilaga 1\n\nListan har 14 rader.\n",
    "a paragraph is taken away": lambda text: re.sub(
        r"(?s)Förvaltningen .*?lokalerna\.\n", "", text
    ),
    "another figure is changed": lambda text: text.replace("35 800", "35 900"),
    "a sentence beside it is rewritten": lambda text: text.replace(
        "Kostnaderna fördelas på följande sätt mellan de olika slagen.", "Se tabellen nedan."
    ),
    "the text is broken into lines anew": lambda text: text.replace(
        "till nya nya lokaler", "till nya\nnya lokaler"
    ),
    "the line ends are those of Windows": lambda text: text.replace("\n", "\r\n"),
    "the columns are spaced anew": lambda text: re.sub(r" {3,}", "        ", text),
    "a heading is renamed": lambda text: text.replace("2 Ekonomi", "2 Ekonomiskt utfall"),
    "a part of the total is called otherwise": lambda text: text.replace("Hyra ", "Hyror"),
    "spaces are no-break spaces": lambda text: text.replace("1 640", "1\u00a0640"),
    "the table is moved": table_first,
    "another fault is added above": lambda text: text.replace(
        "Nämnden har antagit", "Nämnden har antagit antagit"
    ),
    "an equal fault is added above": lambda text: text.replace(
        "Nämnden har antagit en ny plan", "Nämnden har tagit fram nya nya planer"
    ),
    "an equal fault is added below": lambda text: text + "\nDet blev nya nya tider på sikt.\n",
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_accepted_finding_stays_accepted_when(edit: Callable[[str], str]) -> None:
    edited = edit(REPORT)
    assert edited != REPORT
    result = accept(result_of(edited), all_accepted(), TODAY)
    named = [one.accepted.rule for one in result.findings if one.accepted is not None]
    assert sorted(named) == ["column-does-not-foot", "repeated-word"]
    assert result.lapsed == ()
    (sentence,) = [
        one for one in result.findings if one.accepted and one.rule.id == "repeated-word"
    ]
    line = result.document.source.position(sentence.outcome.primary.span.start).line
    around = result.document.source.line_text(line)
    assert "lokaler" in around, "it is the fault that was accepted, not one that looks like it"


def test_a_finding_whose_figures_change_is_another_finding() -> None:
    edited = REPORT.replace("1 650", "1 660")
    result = accept(result_of(edited), all_accepted(), TODAY)
    assert [one.accepted is None for one in result.findings] == [True, False]
    assert [(one.acceptance.rule, one.why) for one in result.lapsed] == [
        ("column-does-not-foot", "gone")
    ]


def test_an_acceptance_of_a_fault_that_was_corrected_is_reported() -> None:
    result = accept(result_of(REPORT.replace("nya nya", "nya")), all_accepted(), TODAY)
    assert [one.acceptance.rule for one in result.lapsed] == ["repeated-word"]


TWICE = (
    "Årsredovisning 2024 med 12 bilagor.\n\n"
    "Regionen öppnade nya nya mottagningar i de norra delarna av länet under våren.\n\n"
    "Kollektivtrafiken fick nya nya hållplatser längs hela den långa kustlinjen.\n"
)


def test_two_equal_faults_have_two_fingerprints() -> None:
    first, second = result_of(TWICE).findings
    assert first.fingerprint != second.fingerprint


@pytest.mark.parametrize("which", [0, 1])
def test_of_two_equal_faults_the_accepted_one_stays_accepted_when_the_other_goes(
    which: int,
) -> None:
    before = result_of(TWICE)
    entry = acceptance(before.findings[which], before)
    corrected = [
        TWICE.replace("nya nya hållplatser", "nya hållplatser"),
        TWICE.replace("nya nya mottagningar", "nya mottagningar"),
    ]
    kept = accept(result_of(corrected[which]), [entry], TODAY)
    assert [one.accepted for one in kept.findings] == [entry]
    other = accept(result_of(corrected[1 - which]), [entry], TODAY)
    assert [one.accepted for one in other.findings] == [None]
    assert [one.acceptance for one in other.lapsed] == [entry]


def test_an_acceptance_holds_on_its_last_day_and_no_longer() -> None:
    before = result_of(REPORT)
    entry = acceptance(before.findings[0], before, expires=TODAY)
    assert accept(before, [entry], TODAY).findings[0].accepted == entry
    after = accept(before, [entry], TODAY + datetime.timedelta(days=1))
    assert after.findings[0].accepted is None
    assert [(one.acceptance, one.why) for one in after.lapsed] == [(entry, "expired")]


def test_an_acceptance_that_was_renewed_is_not_reported_as_expired() -> None:
    before = result_of(REPORT)
    old = acceptance(before.findings[0], before, expires=TODAY - datetime.timedelta(days=9))
    new = acceptance(before.findings[0], before)
    assert accept(before, [old, new], TODAY).lapsed == ()


def test_nothing_is_said_of_the_findings_of_a_rule_that_did_not_run_or_failed() -> None:
    entries = all_accepted()
    clean = result_of("Sammanlagt 12 besök gjordes.\n")
    assert len(accept(clean, entries, TODAY).lapsed) == 2
    assert accept(clean, entries, TODAY, ran={"impossible-date"}).lapsed == ()
    crashed = replace(clean, crashes=(Crash(RULES[0], "KeyError"), Crash(RULES[1], "KeyError")))
    assert accept(crashed, entries, TODAY).lapsed == ()


def test_a_finding_that_was_set_aside_for_its_confidence_is_still_there() -> None:
    entries = all_accepted()
    from decimal import Decimal

    unsure = at_least(check_text(REPORT, language="sv", rules=RULES), Decimal("1"))
    assert unsure.findings == ()
    assert accept(unsure, entries, TODAY).lapsed == ()


def test_many_equal_faults_are_told_apart_by_their_order() -> None:
    groups = [f"{one}{other}sgruppen" for one in "bdfghklmnprstv" for other in ("al", "en", "or")]
    groups += [f"i{group}" for group in groups]
    text = "Antalet besök var 12.\n\n"
    text += "".join(f"Den så kallade {group} fick fick många uppdrag.\n\n" for group in groups)
    before = result_of(text)
    entries = [acceptance(one, before) for one in before.findings]
    assert len(entries) == len(groups)
    after = accept(result_of(text.replace("sgruppen", "sklassen")), entries, TODAY)
    assert [one.accepted for one in after.findings] == entries


def test_two_versions_have_new_gone_and_still_there() -> None:
    newer = REPORT.replace("nya nya", "nya").replace("Nästa år", "Nästa nästa år")
    found = compare(result_of(REPORT), result_of(newer))
    assert [one.rule.id for one in found.gone] == ["repeated-word"]
    assert [one.outcome.subject for one in found.new] != [one.outcome.subject for one in found.gone]
    assert len(found.new) == 1
    assert [(old.rule.id, new.rule.id) for old, new in found.still] == [
        ("column-does-not-foot", "column-does-not-foot")
    ]


def test_a_version_has_nothing_new_against_itself() -> None:
    found = compare(result_of(REPORT), result_of(REPORT))
    assert (found.new, found.gone, len(found.still)) == ((), (), 2)


def test_surroundings_are_alike_by_their_words() -> None:
    assert alike("a b c d", "a b c d") == 1
    assert alike("a b c d", "e f g h") == 0
    assert 0.5 < alike("a b c d", "a b c x") < 1
