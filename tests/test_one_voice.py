"""One fault, one finding: a declared relation and an inferred one are not both reported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from auditcli.checks import REGISTRY, CheckKind
from auditcli.engine import run
from auditcli.engine.one_voice import one_voice
from auditcli.model import Finding, Rule, Severity, Source, Verdict
from auditcli.reading import read_document
from tests.builders import COLUMN, at, make_document, make_finding, make_rule
from tests.shipped import shipped_rules

DOCUMENT = make_document(COLUMN)
TOTAL = at(DOCUMENT, "1 600")
FIRST, SECOND = at(DOCUMENT, "1 200", "addend"), at(DOCUMENT, "300", "addend")


@dataclass(frozen=True, slots=True)
class Params:
    """No parameters."""


@pytest.fixture(autouse=True)
def kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, declared in (("told", True), ("seen", False), ("seen-too", False)):
        kind = CheckKind(name, Params, lambda _document, _params: iter(()), declared=declared)
        monkeypatch.setitem(REGISTRY, name, kind)


def said(by: str, *, category: str = "total", **changes: object) -> Finding:
    rule = make_rule(f"rule-{by}", check=by, category=category)
    finding = make_finding(TOTAL, [FIRST, SECOND], rule=rule)
    return replace(finding, outcome=replace(finding.outcome, **changes))  # type: ignore[arg-type]


def test_of_two_equally_sure_findings_on_a_total_the_declared_one_is_kept() -> None:
    told, seen = said("told"), said("seen", related=(FIRST,))
    assert one_voice([seen, told]) == [told]
    assert one_voice([told, seen]) == [told]


def test_the_surer_one_is_kept() -> None:
    told, seen = said("told", confidence=Decimal("0.7")), said("seen", confidence=Decimal("0.9"))
    assert one_voice([told, seen]) == [seen]


def test_one_that_its_rule_would_not_show_does_not_hide_another() -> None:
    seen = said("seen", confidence=Decimal("0.6"))
    told = said("told", confidence=Decimal("0.8"))
    told = replace(told, rule=replace(told.rule, min_confidence=Decimal("0.9")))
    assert one_voice([told, seen]) == [seen]


def test_a_plain_contradiction_comes_before_an_unlikely_one() -> None:
    seen = said("seen", verdict=Verdict.UNLIKELY)
    seen = replace(seen, rule=replace(seen.rule, unlikely=Severity.NOTE))
    told = said("told", confidence=Decimal("0.5"))
    assert one_voice([seen, told]) == [told]


def test_findings_of_two_checks_that_infer_are_both_kept() -> None:
    both = [said("seen"), said("seen-too")]
    assert one_voice(both) == both


def test_tick_marks_on_the_same_places_are_counted_once() -> None:
    told, seen = said("told", verdict=Verdict.AGREES), said("seen", verdict=Verdict.AGREES)
    assert one_voice([seen, told]) == [told]


def test_tick_marks_with_other_parts_are_other_relations() -> None:
    both = [said("told", verdict=Verdict.AGREES), said("seen", verdict=Verdict.AGREES, related=())]
    assert one_voice(both) == both


def test_a_tick_mark_does_not_hide_a_finding() -> None:
    both = [said("told", verdict=Verdict.AGREES), said("seen")]
    assert one_voice(both) == both


def test_another_category_is_another_fault() -> None:
    both = [said("told"), said("seen", category="sign")]
    assert one_voice(both) == both


def test_two_tables_that_differ_are_one_fault_whichever_is_named_first() -> None:
    told = said("told", category="cross-total", related=(FIRST,))
    seen = said("seen", category="cross-total", primary=FIRST, related=(TOTAL,))
    assert one_voice([told, seen]) == [told]
    other = said("seen", category="cross-total", related=(SECOND,))
    assert one_voice([told, other]) == [told, other]


def test_what_is_not_reported_hides_nothing() -> None:
    told = said("told", verdict=Verdict.UNLIKELY)
    untested = said("told", verdict=Verdict.UNTESTED)
    seen = said("seen")
    assert one_voice([told, untested, seen]) == [told, untested, seen]


def test_a_rule_of_an_unknown_check_is_none_that_declares() -> None:
    strange = [said("nobody"), said("seen")]
    assert one_voice(strange) == strange


def test_a_wrong_net_cost_is_reported_once_by_all_shipped_rules() -> None:
    text = (
        "Resultaträkning\nmnkr 2024 2023\nVerksamhetens intäkter 1 467 1 613\n"
        "Verksamhetens kostnader -11 617 -10 139\nAvskrivningar -252 -263\n"
        "Verksamhetens nettokostnader -10 420 -8 789\n"
    )
    rules: tuple[Rule, ...] = shipped_rules()
    totals = [
        finding.rule.id
        for finding in run(read_document(Source("report.txt", text), "sv"), rules).findings
        if finding.rule.category == "total"
    ]
    assert totals == ["net-cost-does-not-add-up"]
