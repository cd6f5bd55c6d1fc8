"""References that lead somewhere, and numbers that are given once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditcli.checks.references import Params, check
from auditcli.model import Heading, Numbered, Outcome, Span, Verdict
from tests.builders import make_document

TEXT = "x" * 400


def part(number: str, at: int, *, caption: str = "", kind: str = "not", group: int = 0) -> Numbered:
    return Numbered(kind, number, Span(at, at + 5), True, caption, group)


def reference(number: str, at: int, *, kind: str = "not", group: int = 0) -> Numbered:
    return Numbered(kind, number, Span(at, at + 5), False, "", group)


def outcomes(*parts: Numbered, headings: tuple[Heading, ...] = ()) -> list[Outcome]:
    document = replace(make_document(TEXT), numbered=parts, headings=headings)
    return list(check(document, Params()))


def verdicts(*parts: Numbered) -> list[tuple[int, Verdict]]:
    return [(one.primary.span.start, one.verdict) for one in outcomes(*parts)]


NOTES = (part("1", 100), part("2", 110), part("3", 120))
FOUND = (reference("1", 0), reference("2", 10), reference("3", 20))


def test_a_reference_that_leads_to_its_part_is_a_tick_mark() -> None:
    found = outcomes(*FOUND, *NOTES)
    assert [one.verdict for one in found] == [Verdict.AGREES] * 3
    assert [one.related[0].span.start for one in found] == [100, 110, 120]


def test_a_reference_to_a_number_that_no_part_has_is_a_finding() -> None:
    found = verdicts(*FOUND, reference("7", 30), *NOTES)
    assert found[-1] == (30, Verdict.DISAGREES)
    assert found[:-1] == [(0, Verdict.AGREES), (10, Verdict.AGREES), (20, Verdict.AGREES)]


def test_nothing_is_missing_where_few_parts_or_few_references_were_recognised() -> None:
    assert verdicts(reference("7", 30), *NOTES) == []
    assert len(verdicts(*FOUND, reference("7", 30), *NOTES[:2])) == 2


def test_each_table_has_its_own_marks_and_the_last_note_may_be_on_the_next_page() -> None:
    marks = [reference(str(n), 10 * n, kind="mark", group=1) for n in (1, 2, 3, 4, 5)]
    notes = [part(str(n), 100 + n, kind="mark", group=1) for n in (1, 2, 4)]
    assert verdicts(*marks, *notes) == [
        (10, Verdict.AGREES),
        (20, Verdict.AGREES),
        (40, Verdict.AGREES),
    ]
    more = [reference("1", 60, kind="mark", group=1)]
    found = verdicts(*marks[:4], *more, *notes)
    assert found[-1] == (30, Verdict.DISAGREES)
    other = [part("3", 300, kind="mark", group=2)]
    assert verdicts(*marks[:4], *more, *notes, *other) == found


def test_a_listed_title_without_a_chapter_is_said_so() -> None:
    titles = [reference(name, at, kind="title") for at, name in enumerate(("a", "b", "c", "d"))]
    there = [part(name, 100 + at, kind="title") for at, name in enumerate(("a", "b", "d"))]
    *_, lost = outcomes(*titles, *there)
    assert lost.facts["fault"] == "no chapter has this title"
    assert lost.primary.role == "listed-item"


def test_one_number_for_two_parts_in_a_run_is_a_finding() -> None:
    names = ("Intäkter", "Kostnader", "Investeringar", "Personal")
    numbers = ("1", "2", "2", "3")
    run = [
        part(number, 10 * at, caption=name)
        for at, (number, name) in enumerate(zip(numbers, names, strict=True))
    ]
    (found,) = outcomes(*run)
    assert (found.primary.span.start, found.related[0].span.start) == (20, 10)
    goes_on = [run[0], run[1], replace(run[2], caption="Kostnader forts."), run[3]]
    assert outcomes(*goes_on) == []
    assert outcomes(run[0], run[1], run[3]) == []
    assert outcomes(run[1], run[2]) == []


def heading(number: str, at: int, text: str = "") -> Heading:
    return Heading(text or f"Kapitel {at}", Span(at, at + 5), number)


def test_headings_that_follow_one_another_are_tick_marks() -> None:
    numbers = ("1", "1.1", "2", "3", "3.1", "3.1.1", "3.2", "4")
    found = outcomes(headings=tuple(heading(n, 10 * at) for at, n in enumerate(numbers)))
    assert [one.verdict for one in found] == [Verdict.AGREES] * len(numbers)


@pytest.mark.parametrize(
    ("numbers", "ticks"),
    [(("2", "2.1"), 1), (("1", "3"), 1), (("1", "1.1", "1.3"), 2), (("1.1", "1.1"), 0)],
)
def test_a_heading_that_was_lost_is_no_fault_of_the_report(
    numbers: tuple[str, ...], ticks: int
) -> None:
    found = outcomes(headings=tuple(heading(n, 10 * at) for at, n in enumerate(numbers)))
    assert [one.verdict for one in found] == [Verdict.AGREES] * ticks


def test_a_heading_s_number_that_stands_twice_is_a_finding() -> None:
    one, other = heading("3.1", 10, "Utfall"), heading("3.1", 20, "Investeringar")
    last = heading("3.2", 30)
    found = outcomes(headings=(heading("3", 0), one, other, last))
    assert [(o.primary.span.start, o.verdict) for o in found] == [
        (10, Verdict.AGREES),
        (20, Verdict.DISAGREES),
        (30, Verdict.AGREES),
    ]
    same = replace(other, text="Utfall för perioden")
    found = outcomes(headings=(heading("3", 0), one, same, last))
    assert [(o.primary.span.start, o.verdict) for o in found] == [
        (10, Verdict.AGREES),
        (30, Verdict.AGREES),
    ]


def test_a_rule_asks_for_targets_or_for_numbers() -> None:
    document = replace(
        make_document(TEXT), numbered=(*FOUND, *NOTES), headings=(heading("1", 0), heading("2", 9))
    )
    assert len(list(check(document, Params(targets=False)))) == 2
    assert len(list(check(document, Params(numbers=False)))) == 3


def section(number: str, at: int) -> Numbered:
    return part(number, at, kind="section")


def test_a_section_past_the_last_of_its_chapter_is_missing_and_one_among_them_is_not() -> None:
    there = [section(n, 100 + at) for at, n in enumerate(("1", "2", "2.1", "2.3"))]
    found = [reference("2.1", at, kind="section") for at in range(3)]
    for number, lost in (("2.4", True), ("2.2", False), ("2.90", False), ("3.1", False)):
        told = outcomes(*there, *found, reference(number, 30, kind="section"))
        wrong = [one for one in told if one.verdict is Verdict.DISAGREES]
        assert [one.primary.span.start for one in wrong] == [30] * lost
        assert [one.computation for one in wrong] == ["numbered so: 2.1, 2.3"] * lost


def test_a_page_is_held_against_the_last_one() -> None:
    last = part("49", 100, kind="page")
    one, other = reference("35", 0, kind="page"), reference("50", 10, kind="page")
    assert verdicts(one, other, last) == [(0, Verdict.AGREES), (10, Verdict.DISAGREES)]
    assert verdicts(one, other) == []


def test_letters_and_numbers_of_appendices_are_told_in_order() -> None:
    there = [part(letter, 100 + at, kind="bilaga") for at, letter in enumerate("BAC")]
    found = outcomes(*[reference(x, at, kind="bilaga") for at, x in enumerate("ABCD")], *there)
    assert found[-1].computation == "numbered so: A, B, C"
    notes = [part(number, 100 + at) for at, number in enumerate(["10", "9", "1"])]
    lost = outcomes(*[reference(x, at) for at, x in enumerate(["1", "9", "10", "7"])], *notes)
    assert lost[-1].computation == "numbered so: 1, 9, 10"
