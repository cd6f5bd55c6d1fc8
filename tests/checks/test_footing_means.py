"""A total line may hold means: the cost per place of all schools is not the sum of each one's."""

from __future__ import annotations

import pytest

from tests.checks.one_rule import counted

RULE = "column-does-not-foot"
SCHOOLS = """\
Skola          Kostnad, tkr   Antal platser   Kostnad per plats, kr
Norrskolan           41 230             412                 100 073
Söderskolan          28 115             275                 102 236
Västerskolan         33 480             340                  98 471
Österskolan          19 998             198                 101 000
Summa               122 823           1 225                 {}
"""


@pytest.mark.parametrize(("total", "faults"), [("100 264", 0), ("981 780", 1)])
def test_a_mean_in_a_line_of_totals_is_no_sum(total: str, faults: int) -> None:
    assert counted(RULE, SCHOOLS.format(total))[0] == faults
