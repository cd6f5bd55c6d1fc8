"""The list of contents against itself and against the headings."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted, differing, result_of

RULE = "contents-list-differs"

TITLES = {"1": "Inledning", "2": "Verksamheten", "2.1": "Vård och omsorg", "3": "Ekonomi"}


def report(pages: list[int], heads: dict[str, str] | None = None) -> str:
    listed = [
        f"{number} {title} ..... {page}"
        for (number, title), page in zip(TITLES.items(), pages, strict=True)
    ]
    body = [
        f"{number} {title}\nDet kostade 12 mnkr." for number, title in (heads or TITLES).items()
    ]
    return "\n\n".join(["Innehåll", "\n".join(listed), *body])


def test_a_page_out_of_order_is_found() -> None:
    assert [reported for reported, _ in differing(RULE, report([3, 41, 5, 9]))] == ["41"]
    assert counted(RULE, report([3, 4, 5, 9]))[0] == 0


def test_one_page_out_of_order_is_said_once() -> None:
    assert counted(RULE, report([3, 10, 5, 12]))[0] == 1


@pytest.mark.parametrize("pages", [[3, 9, 2, 1], [30, 4, 5, 9], [3, 3, 3, 4]])
def test_pages_that_may_stand_in_columns_are_left_alone(pages: list[int]) -> None:
    assert counted(RULE, report(pages))[0] == 0


def test_a_heading_that_was_renamed_is_found() -> None:
    heads = {**TITLES, "3": "Driftredovisning"}
    finding = result_of(RULE, report([3, 4, 5, 9], heads)).findings[0]
    assert (finding.outcome.reported, finding.outcome.computed) == ("Ekonomi", "Driftredovisning")


def test_the_beginning_of_a_longer_heading_is_its_title() -> None:
    heads = {**TITLES, "3": "Ekonomi och framtid"}
    assert counted(RULE, report([3, 4, 5, 9], heads))[0] == 0


def test_where_few_titles_are_found_again_none_is_said_to_differ() -> None:
    heads = {"1": "Inledning", "2": "Alfa", "2.1": "Beta", "3": "Gamma"}
    assert counted(RULE, report([3, 4, 5, 9], heads))[0] == 0


def test_a_table_under_another_head_is_no_list_of_contents() -> None:
    assert counted(RULE, report([3, 41, 5, 9]).replace("Innehåll", "Antal")) == (0, 0)
