"""Target and verdict: whether an outcome reaches its target is said as the figures say it."""

from __future__ import annotations

import pytest

from auditcli.model import Result
from tests.checks.one_rule import result_of

RULE = "target-verdict-contradicts-outcome"
HEAD = "Andel besvarade synpunkter inom en vecka\n\n"


def judged(figures: str, verdict: str = "Målet har uppnåtts.") -> Result:
    return result_of(RULE, f"{HEAD}{figures}  {verdict} Synpunkterna besvaras av enheterna.\n")


@pytest.mark.parametrize(
    ("figures", "verdict", "said"),
    [
        ("100 %  65 %", "Målet har uppnåtts.", "reached"),
        (">85 %  77 %", "Målet har uppnåtts.", "reached"),
        (">85 %  91 %", "Detta mål har inte uppfyllts.", "not reached"),
        ("<6,5 %  7,2 %", "Målet har uppnåtts.", "reached"),
        ("12  12", "Målet har inte uppnåtts.", "not reached"),
        ("100 %  65 %", "Verksamheten når målet.", "reached"),
    ],
)
def test_a_verdict_against_its_figures_is_told(figures: str, verdict: str, said: str) -> None:
    [finding] = judged(figures, verdict).findings
    follows = "reached" if said == "not reached" else "not reached"
    assert (finding.outcome.reported, finding.outcome.computed) == (said, follows)


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ("100 %  65 %", "Målet har inte uppnåtts."),
        (">85 %  91 %", "Målet har uppnåtts."),
        ("<6,5 %  5,8 %", "Målet har uppnåtts."),
        ("12 300  12 300", "Målet har uppnåtts."),
        ("100 %  65 %", "Verksamheten når inte upp till målet."),
    ],
)
def test_a_verdict_that_fits_its_figures_is_a_tick_mark(figures: str, verdict: str) -> None:
    result = judged(figures, verdict)
    assert result.findings == ()
    assert len(result.verified) == 1


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ("70 %  65 %", "Målet har uppnåtts."),  # less may be better
        (">85 %  85 %", "Målet har inte uppnåtts."),  # "over" or "at least"
        ("100 %  65 %", "Målet har delvis uppnåtts."),
        ("100 %  65 %", "Målet har uppnåtts för kvinnor."),
        ("100 %  65 %", "Alla enheter som bedömer att de når målet."),
        ("100 %  65 kr", "Målet har uppnåtts."),
        ("100 %  70 %  65 %", "Målet har uppnåtts."),
    ],
)
def test_a_verdict_that_the_figures_do_not_settle_is_neither(figures: str, verdict: str) -> None:
    result = judged(figures, verdict)
    assert result.findings == ()
    assert result.verified == ()


def test_a_verdict_under_the_next_heading_is_of_another_measure() -> None:
    text = f"{HEAD}100 %  65 %  Enheterna svarar.\n\nAndel nöjda brukare\n\nMålet har uppnåtts.\n"
    assert result_of(RULE, text).findings == ()
