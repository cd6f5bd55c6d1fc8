"""Heads that come again carry the same year, page after page."""

from __future__ import annotations

import pytest

from auditcli.model import Result
from tests.checks.one_rule import result_of

MEASURES = ("Andel nöjda brukare", "Antal besök på mötesplatser", "Andel elbilar", "Svarstid")


def report(*years: int) -> Result:
    parts = ["Årsredovisning 2023", "Nämndens arbete under 2023 kostade 12 mnkr."]
    for year, measure in zip(years, MEASURES * 2, strict=False):
        parts += [f"Styrmått  Mål {year}", f"{measure} har följts upp i alla delar av nämnden."]
    return result_of("year-out-of-period", "\n\n".join(parts) + "\n")


def test_the_same_head_with_the_same_year_is_ticked_against_the_first() -> None:
    result = report(2023, 2023, 2023)
    assert result.findings == ()
    ticks = [tick.outcome for tick in result.verified if tick.outcome.subject == "mål"]
    assert [(tick.reported, tick.computed) for tick in ticks] == [("2023", "2023")] * 2


def test_one_head_a_decade_ahead_of_all_others_is_a_slip() -> None:
    [finding] = report(2023, 2023, 2033, 2023, 2023).findings
    assert (finding.outcome.reported, finding.outcome.computed) == ("2033", "2023")


@pytest.mark.parametrize(
    "years",
    [
        (2023, 2023, 2033),  # too few to tell what is usual
        (2023, 2023, 2023, 2023, 2022),  # the year before may be meant
        (2023, 2023, 2023, 2023, 2030),  # no slip makes it
        (2023, 2023, 2023, 2023, 2033, 2033),
    ],
)
def test_heads_that_may_mean_another_year_are_left_alone(years: tuple[int, ...]) -> None:
    assert report(*years).findings == ()
