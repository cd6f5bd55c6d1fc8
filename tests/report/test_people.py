"""`--format plain` and `--format rich`: findings that a person can act on."""

from __future__ import annotations

import re

import pytest

from auditcli.model import Crash, Result, Severity, Tally, Verdict
from auditcli.report import html, plain, terminal
from auditcli.report.proof import View
from auditcli.report.shown import cells
from auditcli.texts import reader
from tests.builders import at, column_result, make_document, make_finding, make_result, make_rule

PLAIN = """\
report.txt:3:9: error: Summa: total 1 600, but its 2 parts sum to 1 500 (off by 100) \
[column-does-not-foot]
    1 │ Lön     1 200
      │         ~~~~~
    2 │ Hyra      300
      │           ~~~
    3 │ Summa   1 600
      │         ^^^^^ computed: 1 500
        computed: 1 200 + 300 = 1 500
        reported: 1 600 (difference 100)
        fingerprint: 0123abcd

report.txt: 1 error
  10 figures read, 6 of them (60 %) in a relation that was tested
  1 relation tested: 0 agree, 0 within rounding, 1 disagree; 0 left untested

"""

RICH = """\
✖ error  report.txt:3:9  column-does-not-foot  #0123abcd
  Summa: total 1 600, but its 2 parts sum to 1 500 (off by 100)
    1 │ Lön     1 200
    2 │ Hyra      300
    3 │ Summa   1 600
      │         ^^^^^ computed: 1 500
        computed: 1 200 + 300 = 1 500
        reported: 1 600 (difference 100)

report.txt  1 error
  10 figures read, 6 of them (60 %) in a relation that was tested
  1 relation tested: 0 agree, 0 within rounding, 1 disagree; 0 left untested

"""


def without_colours(shown: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_a_finding_in_plain_text() -> None:
    assert plain.render([column_result()], View()) == PLAIN


def test_a_finding_on_a_screen_has_colours_where_the_figures_stand() -> None:
    shown = terminal.render([column_result()], View(width=80, color=True))
    assert without_colours(shown) == RICH
    assert re.search(r"\x1b\[1;31m1 600\x1b\[0m", shown)
    assert re.search(r"\x1b\[1;32m1 200\x1b\[0m", shown)


def test_without_colours_there_is_no_escape_and_the_parts_are_underlined() -> None:
    shown = terminal.render([column_result()], View(width=80))
    assert "\x1b" not in shown
    assert "~~~~~" in shown


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("color", [True, False])
def test_no_line_is_wider_than_the_page(width: int, color: bool) -> None:
    long = "Kostnaderna ökade " + "mycket " * 40 + "med 298 mnkr\n" + "och " * 60 + "66 procent\n"
    document = make_document(long)
    finding = make_finding(
        at(document, "66 procent"),
        [at(document, "298 mnkr", "part", label="Kostnader i hela verksamheten")],
        message="Kostnaderna ökade med 1 298 mnkr, och 66 procent är " + "mer än " * 20,
        computation=" + ".join(["1 298"] * 300) + " = 9",
        computed="1",
        hint="ord " * 60,
    )
    tick = make_finding(
        at(document, "298"), verdict=Verdict.AGREES, computation=" + ".join(["1"] * 99)
    )
    shown = terminal.render(
        [make_result(document, [finding], [tick])], View(width, color, verified=True)
    )
    lines = without_colours(shown).split("\n")
    assert max(cells(line) for line in lines) <= width
    assert not any(re.search(r"(^|\s)1$", line) for line in lines), "a figure broken at its space"


def test_a_negative_part_is_subtracted_as_an_auditor_writes_it() -> None:
    document = make_document("Intäkter 5\nKostnader −3\nResultat 4\n")
    finding = make_finding(at(document, "4"), computation="5 + −3 + -1 = 1")
    shown = plain.render([make_result(document, [finding])], View())
    assert "computed: 5 − 3 - 1 = 1\n" in shown


def test_foreign_text_is_neither_markup_nor_obeyed() -> None:
    document = make_document("[bold]Lön[/x] \x1b[2J 5\n", "rap[red]port\x1b.txt")
    finding = make_finding(at(document, "5"), message="[a] och [/b] :smile: \x1b[0m")
    for shown in (
        terminal.render([make_result(document, [finding])], View(color=True)),
        plain.render([make_result(document, [finding])], View()),
    ):
        assert "[bold]Lön[/x] ␛[2J" in shown
        assert "[a] och [/b] :smile: ␛[0m" in shown
        assert "rap[red]port␛.txt" in shown
        assert "\x1b[2J" not in shown


def test_severities_are_told_apart_and_counted() -> None:
    document = make_document("Lön 1\nHyra 2\nSumma 4\n")
    rules = [make_rule(f"rule-{severity.value}", severity=severity) for severity in Severity]
    places = [at(document, text) for text in ("1", "2", "4")]
    findings = [make_finding(place, rule=rule) for place, rule in zip(places, rules, strict=True)]
    shown = terminal.render([make_result(document, findings)], View())
    assert "✖ error  report.txt:1:5  rule-error" in shown
    assert "▲ warning  report.txt:2:6  rule-warning" in shown
    assert "● note  report.txt:3:7  rule-note" in shown
    assert "report.txt  1 error, 1 warning, 1 note" in shown


def test_hint_doubt_and_unlikely_rounding_are_said() -> None:
    document = make_document("Summa 4\n")
    finding = make_finding(
        at(document, "4"), verdict=Verdict.UNLIKELY, hint="kanske en post till", confidence="0.62"
    )
    shown = plain.render([make_result(document, [finding])], View())
    assert "hint:     kanske en post till" in shown
    assert "reading:  uncertain: confidence 0.62" in shown
    assert "rounding: could explain this" in shown
    with reader("sv"):
        assert "osäker: säkerhet 0,62" in plain.render([make_result(document, [finding])], View())
    assert "säkerhet 0,62" in html.render(
        [make_result(document, [finding])], tool_version="1", language="sv"
    )


def tallied(**counts: int) -> Result:
    return make_result(make_document("Summa 4\n"), tally=Tally(**counts))


def test_a_clean_result_says_what_was_tested() -> None:
    shown = plain.render([tallied(quantities=930, covered=611, agree=398, agree_rounded=9)], View())
    assert "report.txt: no findings\n" in shown
    assert "930 figures read, 611 of them (65 %)" in shown
    assert "407 relations tested: 398 agree, 9 within rounding, 0 disagree" in shown


@pytest.mark.parametrize("untested", [0, 3])
def test_a_result_that_tested_nothing_is_not_called_clean(untested: int) -> None:
    result = tallied(quantities=12, untested=untested)
    shown = plain.render([result], View())
    assert "12 figures read, but no relation between them could be tested" in shown
    assert ("3 relations recognised and left untested" in shown) == bool(untested)
    coloured = terminal.render([result], View(color=True))
    assert "\x1b[1;33mno findings" in coloured


def test_disagreements_set_aside_for_doubt_are_counted() -> None:
    document = make_document("Summa 4\n")
    doubtful = make_finding(at(document, "4"), confidence="0.3", reason="uncertain")
    shown = plain.render([make_result(document, untested=[doubtful])], View())
    assert "1 of these disagrees on an uncertain reading (--min-confidence 0)" in shown


def test_a_failed_rule_makes_the_page_incomplete() -> None:
    crash = Crash(make_rule("year-out-of-period"), "KeyError: 1")
    result = make_result(make_document("Summa 4\n"), crashes=[crash])
    assert "incomplete: year-out-of-period failed" in plain.render([result], View())


def test_tick_marks_come_when_asked_for_with_what_went_untested() -> None:
    document = make_document("Lön 1\nSumma 1\nHyra 3\n")
    ticks = [
        make_finding(at(document, "1", nth=2), verdict=Verdict.AGREES, computation="1 = 1"),
        make_finding(at(document, "Lön"), verdict=Verdict.AGREES_ROUNDED),
    ]
    doubt = make_finding(at(document, "3"), verdict=Verdict.UNTESTED, reason="två läsningar")
    result = make_result(document, verified=ticks, untested=[doubt])
    shown = plain.render([result], View(verified=True))
    assert shown.startswith(
        "✓      1  column-does-not-foot  Lön (rounded)\n"
        "✓      2  column-does-not-foot  1 = 1\n"
        "?      3  column-does-not-foot  två läsningar\n\n"
    )
    assert "✓" not in plain.render([result], View())
    assert "✓      2  column-does-not-foot  1 = 1" in terminal.render([result], View(verified=True))


def test_several_documents_end_with_their_sum() -> None:
    results = [column_result("a.txt"), tallied(quantities=3, agree=1)]
    closing = "3 documents: 1 error in 1 of them; 1 could not be checked"
    for render in (plain.render, terminal.render):
        assert render(results, View(unread=1)).splitlines()[-1] == closing
    assert plain.render([tallied()] * 2, View()).endswith("\n2 documents: no findings\n")
