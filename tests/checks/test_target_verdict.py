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


@pytest.mark.parametrize(
    ("figures", "verdict", "said", "follows"),
    [
        ("80 %  72 %", "Utfallet överstiger målet.", "exceeded", "undercut"),
        ("80 %  92 %", "Utfallet ligger under målet.", "undercut", "exceeded"),
        ("80 %  72 %", "Andelen har ökat och når målet.", "reached", "not reached"),
        ("80 %  72 %", "Kommunen når upp till målet.", "reached", "not reached"),
        ("20 %  12 %", "Målet på högst 20 procent har inte uppnåtts.", "not reached", "reached"),
    ],
)
def test_the_words_may_tell_which_way_is_good(
    figures: str, verdict: str, said: str, follows: str
) -> None:
    [finding] = judged(figures, verdict).findings
    assert (finding.outcome.reported, finding.outcome.computed) == (said, follows)


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ("20 %  12 %", "Nordby når upp till målet."),
        ("20 %  12 %", "Bara Nordby når upp till målet."),
        ("80 %  72 %", "Om utfallet överstiger målet sänks nivån."),
    ],
)
def test_a_part_or_a_condition_proves_nothing(figures: str, verdict: str) -> None:
    assert judged(figures, verdict).findings == ()


def test_another_part_of_the_report_may_judge_a_measure_by_its_name() -> None:
    text = (
        "# Årsredovisning 2024\n\nAndelen synpunkter som besvarats inom en vecka har ökat men når "
        "inte målet, trots att fler handläggare anställts.\n\nUppföljning av mått\n\n"
        f"{HEAD}80 %  {{}} %  Synpunkterna besvaras av enheterna själva under året.\n"
    )
    assert len(result_of(RULE, text.format(72)).verified) == 1
    [finding] = result_of(RULE, text.format(84)).findings
    assert (finding.outcome.reported, finding.outcome.computed) == ("not reached", "reached")
