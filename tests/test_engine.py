"""The engine turns outcomes into findings, tick marks and untested relations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from auditcli.checks import REGISTRY, CheckKind
from auditcli.engine import at_least, run
from auditcli.model import (
    Document,
    Evidence,
    FigureStyle,
    Outcome,
    Quantity,
    Rule,
    Severity,
    Source,
    Span,
    Tally,
    Verdict,
)

TEXT = "Lön 100\nHyra 200\nSumma 310\nLön 100\nHyra 200\nSumma 310\n"


@dataclass(frozen=True, slots=True)
class Params:
    """Which outcomes to yield: the tests put them in by name."""

    name: str = ""


class FakeCheck:
    """A check that yields what it is told to, counts its runs, and may fail at the end."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.error: Exception | None = None
        self.runs = 0

    def __call__(self, _document: Document, _params: Params) -> Iterator[Outcome]:
        self.runs += 1
        yield from self.outcomes
        if self.error:
            raise self.error


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> FakeCheck:
    fake = FakeCheck()
    monkeypatch.setitem(REGISTRY, "fake", CheckKind("fake", Params, fake, frozenset({"place"})))
    return fake


def rule(name: str = "sums-differ", **changes: object) -> Rule:
    made = Rule(
        id=name,
        check="fake",
        category="total",
        severity=Severity.ERROR,
        message="{subject}: {reported} is not {computed}",
        why="Because.",
        params=Params(),
        min_confidence=Decimal("0.5"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def document(text: str = TEXT, language: str = "sv") -> Document:
    """A document whose quantities are the whole numbers of its text."""
    quantities = []
    for word_start, word in _words(text):
        if word.isdigit():
            span = Span(word_start, word_start + len(word))
            quantities.append(Quantity(Decimal(word), 0, span, word))
    source = Source("report.txt", text)
    return Document(source, language, None, FigureStyle(), quantities=tuple(quantities))


def _words(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for word in text.replace("\n", " ").split(" "):
        yield at, word
        at += len(word) + 1


def evidence(text: str, word: str, nth: int = 0, role: str = "total") -> Evidence:
    at = -1
    for _ in range(nth + 1):
        at = text.index(word, at + 1)
    return Evidence(Span(at, at + len(word)), role)


def outcome(
    verdict: Verdict = Verdict.DISAGREES,
    primary: str = "310",
    related: Sequence[str] = ("100", "200"),
    nth: int = 0,
    text: str = TEXT,
    **changes: object,
) -> Outcome:
    made = Outcome(
        verdict,
        evidence(text, primary, nth),
        tuple(evidence(text, part, nth, "addend") for part in related),
        subject="Summa",
        reported="310",
        computed="300",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_disagreement_is_a_finding_in_the_words_of_the_rule(check: FakeCheck) -> None:
    check.outcomes = [outcome()]
    (finding,) = run(document(), [rule()]).findings
    assert finding.message == "Summa: 310 is not 300"
    assert finding.severity is Severity.ERROR
    assert finding.rule.id == "sums-differ"
    assert finding.fingerprint


@pytest.mark.parametrize("verdict", [Verdict.AGREES, Verdict.AGREES_ROUNDED])
def test_an_agreement_is_a_tick_mark(check: FakeCheck, verdict: Verdict) -> None:
    check.outcomes = [outcome(verdict)]
    result = run(document(), [rule()])
    assert not result.findings
    assert [finding.outcome.verdict for finding in result.verified] == [verdict]


def test_what_could_not_be_tested_is_kept_with_its_reason(check: FakeCheck) -> None:
    check.outcomes = [outcome(Verdict.UNTESTED, reason="two readings")]
    result = run(document(), [rule()])
    assert [finding.outcome.reason for finding in result.untested] == ["two readings"]
    assert not result.findings
    assert not result.verified


def test_an_unlikely_difference_is_a_finding_where_the_rule_judges_those(check: FakeCheck) -> None:
    check.outcomes = [outcome(Verdict.UNLIKELY)]
    (finding,) = run(document(), [rule(unlikely=Severity.NOTE)]).findings
    assert finding.severity is Severity.NOTE
    assert finding.message == "Summa: 310 is not 300"


def test_an_unlikely_difference_is_neither_finding_nor_tick_mark_otherwise(
    check: FakeCheck,
) -> None:
    check.outcomes = [outcome(Verdict.UNLIKELY)]
    result = run(document(), [rule()])
    assert not result.findings
    assert not result.verified
    assert "rounding could just explain" in result.untested[0].outcome.reason
    assert result.tally.untested == 1


def test_facts_of_the_check_fill_the_message(check: FakeCheck) -> None:
    check.outcomes = [outcome(facts={"place": "bilaga 2"})]
    (finding,) = run(document(), [rule(message="{subject} in {place}")]).findings
    assert finding.message == "Summa in bilaga 2"


def test_braces_and_line_breaks_in_the_text_of_a_report_are_harmless(check: FakeCheck) -> None:
    check.outcomes = [outcome(subject="Summa {reported}\r\n{x!r} {")]
    (finding,) = run(document(), [rule()]).findings
    assert finding.message == "Summa {reported} {x!r} {: 310 is not 300"


def test_a_no_break_space_in_a_figure_stays_in_the_message(check: FakeCheck) -> None:
    check.outcomes = [outcome(reported="1\xa0310")]
    assert "1\xa0310" in run(document(), [rule()]).findings[0].message


def test_a_check_that_fails_becomes_a_crash_and_hides_nothing(
    check: FakeCheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = FakeCheck()
    other.outcomes = [outcome()]
    monkeypatch.setitem(REGISTRY, "other", CheckKind("other", Params, other))
    check.outcomes = [outcome(nth=1)]
    check.error = ZeroDivisionError("division\nby zero")
    result = run(document(), [rule("breaks"), rule("holds", check="other")])
    assert [finding.rule.id for finding in result.findings] == ["holds", "breaks"]
    (crash,) = result.crashes
    assert crash.rule.id == "breaks"
    assert crash.error.startswith("ZeroDivisionError: division by zero (")
    assert "line" in crash.error


def test_a_fact_that_is_not_supplied_is_a_crash_and_the_other_findings_stay(
    check: FakeCheck,
) -> None:
    check.outcomes = [outcome(), outcome(nth=1, facts={"place": "not 3"})]
    result = run(document(), [rule(message="{place}")])
    assert [finding.message for finding in result.findings] == ["not 3"]
    assert [crash.error for crash in result.crashes] == ['the check "fake" did not supply {place}']


def test_a_crash_of_a_shared_check_is_told_of_each_of_its_rules(check: FakeCheck) -> None:
    check.error = KeyError("x")
    result = run(document(), [rule("first"), rule("second")])
    assert [crash.rule.id for crash in result.crashes] == ["first", "second"]


def test_rules_that_share_a_check_and_its_parameters_share_one_run(check: FakeCheck) -> None:
    check.outcomes = [outcome()]
    rules = [rule("first"), rule("second"), rule("third", params=Params("other"))]
    result = run(document(), rules)
    assert check.runs == 2
    assert [finding.rule.id for finding in result.findings] == ["first", "second", "third"]


def test_a_relation_that_several_rules_judge_is_counted_once(check: FakeCheck) -> None:
    check.outcomes = [outcome(), outcome(Verdict.AGREES, nth=1)]
    tally = run(document(), [rule("first"), rule("second")]).tally
    assert (tally.agree, tally.disagree) == (1, 1)


def test_a_rule_runs_only_in_its_languages(check: FakeCheck) -> None:
    check.outcomes = [outcome()]
    english = rule(languages=("en",))
    assert not run(document(language="sv"), [english]).findings
    assert check.runs == 0
    assert run(document(language="en"), [english]).findings


def test_findings_stand_in_the_order_of_the_text_and_then_of_the_rules(check: FakeCheck) -> None:
    check.outcomes = [outcome(nth=1), outcome()]
    findings = run(document(), [rule("b"), rule("a")]).findings
    lines = [(f.outcome.primary.span.start, f.rule.id) for f in findings]
    assert lines == sorted(lines)
    assert [name for _, name in lines] == ["a", "b", "a", "b"]


def test_the_same_thing_is_said_once_and_by_the_surer_reading(check: FakeCheck) -> None:
    check.outcomes = [outcome(confidence=Decimal("0.6")), outcome(confidence=Decimal("0.9"))]
    (finding,) = run(document(), [rule()]).findings
    assert finding.outcome.confidence == Decimal("0.9")


def test_of_two_equally_sure_readings_the_one_that_agrees_is_kept(check: FakeCheck) -> None:
    check.outcomes = [outcome(), outcome(Verdict.AGREES)]
    result = run(document(), [rule()])
    assert (result.tally.agree, result.tally.disagree) == (1, 0)


def test_one_place_against_two_proofs_is_two_findings(check: FakeCheck) -> None:
    check.outcomes = [outcome(related=["100"]), outcome(related=["200"])]
    assert len(run(document(), [rule()]).findings) == 2


def test_the_tally_counts_figures_relations_and_figures_in_tested_relations(
    check: FakeCheck,
) -> None:
    check.outcomes = [
        outcome(),
        outcome(Verdict.AGREES, primary="310", related=["200"], nth=1),
        outcome(Verdict.AGREES_ROUNDED, related=["200"]),
        outcome(Verdict.UNTESTED, primary="100", related=[], nth=1),
    ]
    assert run(document(), [rule()]).tally == Tally(
        quantities=6, covered=5, agree=1, agree_rounded=1, disagree=1, untested=1
    )


def test_evidence_covers_the_figure_it_overlaps_and_a_sentence_covers_none(
    check: FakeCheck,
) -> None:
    with_label = Evidence(Span(0, 7), "total")
    whole_line = Evidence(Span(8, len(TEXT)), "heading")
    nothing = Evidence(Span(0, 3), "heading")
    check.outcomes = [Outcome(Verdict.AGREES, with_label, (whole_line, nothing))]
    assert run(document(), [rule()]).tally.covered == 1


def test_evidence_beside_a_figure_does_not_cover_it(check: FakeCheck) -> None:
    touching = Evidence(Span(7, 8), "heading")
    after = Evidence(Span(len(TEXT) - 1, len(TEXT)), "heading")
    check.outcomes = [Outcome(Verdict.AGREES, touching, (after,))]
    assert run(document(), [rule()]).tally.covered == 0


def fingerprints(check: FakeCheck, text: str, nths: Sequence[int] = (0, 1)) -> list[str]:
    check.outcomes = [outcome(text=text, nth=nth) for nth in nths]
    return [finding.fingerprint for finding in run(document(text), [rule()]).findings]


def test_equal_faults_in_one_report_have_two_fingerprints(check: FakeCheck) -> None:
    first, second = fingerprints(check, TEXT)
    assert first != second


def test_a_fingerprint_stays_when_lines_move(check: FakeCheck) -> None:
    moved = "En ny rad\n\n" + TEXT.replace("\n", "\n\n")
    assert fingerprints(check, moved) == fingerprints(check, TEXT)


def test_a_fingerprint_does_not_depend_on_how_a_minus_or_a_letter_is_written(
    check: FakeCheck,
) -> None:
    def of(text: str, subject: str) -> str:
        part = Evidence(Span(0, len(text)), "total")
        check.outcomes = [Outcome(Verdict.DISAGREES, part, subject=subject)]
        return run(document(text), [rule()]).findings[0].fingerprint

    assert of("−1 310", "Lån") == of("-1\xa0310", "La\u030an")
    assert of("−1 310", "Lån") != of("1 310", "Lån")


@pytest.mark.parametrize(
    "change",
    [
        lambda made: replace(made, subject="Totalt"),
        lambda made: replace(made, related=made.related[:1]),
        lambda made: replace(made, primary=replace(made.primary, label="Övrigt")),
        lambda made: replace(made, primary=replace(made.primary, text="999")),
    ],
)
def test_another_fault_has_another_fingerprint(
    check: FakeCheck, change: Callable[[Outcome], Outcome]
) -> None:
    (first,) = fingerprints(check, TEXT, [0])
    check.outcomes = [change(outcome())]
    assert run(document(), [rule()]).findings[0].fingerprint != first


def test_another_rule_has_another_fingerprint(check: FakeCheck) -> None:
    check.outcomes = [outcome()]
    first, second = run(document(), [rule("a"), rule("b")]).findings
    assert first.fingerprint != second.fingerprint


def test_an_uncertain_finding_is_moved_to_the_untested_with_the_reason(check: FakeCheck) -> None:
    check.outcomes = [outcome(confidence=Decimal("0.4")), outcome(nth=1)]
    everything = run(document(), [rule()])
    result = at_least(everything)
    assert everything.tally.disagree == 2
    assert [f.outcome.confidence for f in result.findings] == [Decimal(1)]
    (untested,) = result.untested
    assert "confidence 0.4 is below 0.5" in untested.outcome.reason
    assert (result.tally.disagree, result.tally.untested) == (1, 1)
    assert (everything.tally.covered, result.tally.covered) == (6, 3)


def test_each_rule_has_its_own_least_confidence_unless_one_is_given_for_all(
    check: FakeCheck,
) -> None:
    check.outcomes = [outcome(confidence=Decimal("0.7"))]
    result = run(document(), [rule("bold"), rule("shy", min_confidence=Decimal("0.8"))])
    assert [finding.rule.id for finding in at_least(result).findings] == ["bold"]
    assert len(at_least(result, Decimal("0.7")).findings) == 2
    assert at_least(result, Decimal("0.75")).findings == ()


def test_a_result_that_is_sure_throughout_is_left_as_it_is(check: FakeCheck) -> None:
    check.outcomes = [outcome(), outcome(Verdict.AGREES, nth=1, confidence=Decimal("0.1"))]
    result = run(document(), [rule()])
    assert at_least(result) is result


def test_without_rules_or_figures_there_is_nothing_and_it_is_said_so() -> None:
    result = run(document(""), [])
    assert result.tally == Tally()
    assert result.findings == result.verified == result.untested == ()
