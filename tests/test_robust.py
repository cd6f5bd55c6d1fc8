"""No input crashes it: whatever a text holds, it is read, or refused in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditcli import check_text
from auditcli.errors import ReadError
from tests.shipped import ROOT, shipped_rules

RULES = shipped_rules()

#: What reports are made of, and what breaks readers that take them for something else.
WORDS = (
    *("Summa", "varav", "Totalt", "Årets resultat", "Utfall", "2024", "2023", "Budget-", "avvi-"),
    *("Not 3", "1)", "%", "mnkr", "- varav", "Ingående", "Utgående", "(112)", "–", "−", "-", "12,"),
    *("1 234", "1\u00a0234,5", "-0,0", "99999999", "0,0000001", "1.2.3", "3 %", "2023–2024"),
    *("målet är uppnått", "tre av de nio målen har uppnåtts", "den 31 februari 2023", "att att"),
    *(
        "jämfört med 2024.",
        "Sida 3 (9)",
        "the the",
        "Total",
        "of which",
        "[/b]",
        "\x1b[31m",
        "e\u0301",
    ),
)
mixed_lines = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
breaks = st.sampled_from(["\n", "\n\n", "\r\n", " \n \n", "\n\f"])
figures = st.one_of(
    st.integers(-(10**9), 10**9).map(lambda n: f"{n:,}".replace(",", " ")),
    st.decimals(-(10**6), 10**6, places=1).map(lambda n: f"{n}".replace(".", ",")),
    st.sampled_from(["-", "–", "", "0", "100 %", "x", "2024", "(12)", "1)"]),
)


def survives(text: str) -> None:
    """The text is checked without a crash, and every finding stands inside it."""
    try:
        result = check_text(text, rules=RULES)
    except ReadError:
        return
    assert result.crashes == ()
    for finding in (*result.findings, *result.verified, *result.untested):
        span = finding.outcome.primary.span
        assert 0 <= span.start <= span.end <= len(result.document.source.text)
    for finding in result.findings:
        quoted = result.document.source.quote(finding.outcome.primary.span)
        assert quoted.strip(), finding.message


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    survives(text)


@given(st.binary(max_size=400))
def test_bytes_that_were_taken_for_text(data: bytes) -> None:
    survives(data.decode("latin-1"))


@given(st.text(alphabet="0123456789 ,.-–%()\n\t\u00a0Å", max_size=400))
def test_figures_and_marks_in_any_order(text: str) -> None:
    survives(text)


@settings(max_examples=200)
@given(st.lists(st.tuples(mixed_lines, breaks), max_size=40))
def test_lines_of_a_report_in_any_order(lines: list[tuple[str, str]]) -> None:
    survives("".join(line + end for line, end in lines))


@settings(max_examples=40)
@given(st.lists(st.lists(figures, min_size=1, max_size=12), min_size=1, max_size=20), breaks)
def test_tables_with_cells_that_are_missing_or_are_no_figures(
    rows: list[list[str]], end: str
) -> None:
    lines = [f"Rad {at} " + " ".join(row) for at, row in enumerate(rows)]
    survives(end.join(["Utfall 2024 Utfall 2023 Budget 2024", *lines, "Summa " + lines[-1][5:]]))


def row_of(width: int) -> str:
    return " ".join(str(100 + at) for at in range(width))


DEGENERATE = {
    "one long line of words and figures": "Kostnaden blev 12,4 mnkr och " * 7_000,
    "one long line without a space": "1234567890" * 20_000,
    "one long line of letters": "å" * 200_000 + " 1",
    "a table of twenty thousand rows": "".join(
        f"Post {at} {at % 977} {at % 89}\n" for at in range(20_000)
    ),
    "twenty thousand totals": "Post 12 13\nSumma 12 13\n" * 10_000,
    "twenty thousand headings": "1.1 Rubrik\n\n" * 20_000,
    "figures of forty digits": f"Summa {'9' * 40} {'1' * 40}\nLön {'8' * 40} {'1' * 39}\n" * 20,
    "figures of forty grouped digits": f"Lön {'123 ' * 13}\nHyra {'456 ' * 13}\n" * 20,
    "decimals without end": f"Lön 0,{'3' * 5_000}\nSumma 0,{'3' * 5_000}\n",
    "rows of three hundred figures": "".join(f"Rad {at} {row_of(300)}\n" for at in range(30)),
    "only digits": "1\n2\n3\n" * 3_000,
    "only years": "2023 2024 2025\n" * 3_000,
    "only dashes": "- – −\n" * 3_000 + "1",
    "only per cent": "12 % 13 % 14 %\n" * 2_000,
    "only brackets": "(" * 20_000 + "1" + ")" * 20_000,
    "one word a thousand times": "att " * 20_000 + "1",
    "hyphens at all line ends": "kost-\n\nnad-\n\n12-\n\n" * 3_000,
    "goals without an end": "Tre av de nio målen har uppnåtts. Målet är uppnått. " * 1_500,
    "written from right to left": "المجموع ١٢٣ 456\u200f 789\nהוצאות 12 13\n" * 500,
    "figures of other scripts": "Lön ١٢٣ १२३ １２３ ²³ Ⅻ\nSumma ١٢٣ १२३ 4\n" * 200,
    "emoji": "📈 Lön 12 👩‍👩‍👧 13\n🧮 Summa 12 13\n" * 500,
    "marks on letters": "a\u030a\u0323\u0301" * 5_000 + " 12,4 mnkr",
    "old line breaks": "Lön 12 13\rHyra 14 15\rSumma 26 28\r" * 1_000,
    "lines that end in two ways": "Lön 12\r\nHyra 14\n\rSumma 26\r\n" * 500,
    "nulls and controls": "Lön\x00 12\x07 13\x1b[0m\nSumma\x00 12 13\n" * 100,
    "a surrogate on its own": "Lön 12 \ud800 13\nSumma 12 13\n",
    "nothing": "",
    "nothing but white space": " \n\t\r\n\u00a0\f",
}


def test_the_rules_that_are_tried_are_all_that_are_shipped() -> None:
    assert len(RULES) == len(list((ROOT / "rules").glob("*.yaml")))


@pytest.mark.parametrize("text", DEGENERATE.values(), ids=list(DEGENERATE))
def test_a_degenerate_text(text: str) -> None:
    survives(text)
