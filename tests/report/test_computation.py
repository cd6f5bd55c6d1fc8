"""Printed computations read back: figures led to their places, formulas that come out right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditcli.model import Document, Evidence, Outcome, Quantity, Span, Verdict
from auditcli.report.computation import Figures, Piece, pieces
from auditcli.report.formulas import formula
from tests.builders import make_document


def relation(computation: str, *figures: str) -> tuple[Outcome, Figures]:
    """An outcome whose related places are these figures, in this order, as printed."""
    text = "\n".join(("0", *figures))
    document = make_document(text)
    quantities: list[Quantity] = []
    parts: list[Evidence] = []
    start = 2
    for figure in figures:
        span = Span(start, start + len(figure))
        value = Decimal(figure.replace(" ", "").replace(",", "."))
        places = -int(value.as_tuple().exponent)
        quantities.append(Quantity(value, places, span, figure))
        parts.append(Evidence(span, "addend", figure))
        start += len(figure) + 1
    outcome = Outcome(
        Verdict.AGREES, Evidence(Span(0, 1), "total"), tuple(parts), computation=computation
    )
    read: Document = replace(document, quantities=tuple(quantities))
    return outcome, Figures(read)


@pytest.mark.parametrize(
    ("computation", "figures", "terms", "result"),
    [
        ("521,6 + -520,7 = 0,9", ("521,6", "-520,7"), "{0}+{1}", "0.9"),
        ("1 467 - 1 110 = 357", ("1 467", "1 110"), "{0}-{1}", "357"),
        ("-3 600 - (-3 293) = -307", ("-3 600", "-3 293"), "{0}-({1})", "-307"),
        ("-12 + 5 = -7", ("12", "5"), "(-{0})+{1}", "-7"),
        ("-(2 + 3) = -5", ("2", "3"), "(-({0}+{1}))", "-5"),
        ("(478 - 270) / 270 = 77,0 %", ("478", "270"), "(({0}-{1})/{1})*100", "77.0"),
        ("25 / 50 = 50,0 %", ("25", "50"), "({0}/{1})*100", "50.0"),
        ("7 + 7 + 7 = 21", ("7", "7", "7"), "{0}+{1}+{2}", "21"),
        ("403 mnkr + 333 mnkr = 736 mnkr", ("403", "333"), "{0}+{1}", "736"),
        ("86 mnkr / (111 mnkr - 86 mnkr) = 344 %", ("111", "86"), "({1}/({0}-{1}))*100", "344"),
        ("6,8 % - 5,8 % = 1,0 %", ("6,8", "5,8"), "{0}-{1}", "1.0"),
        ("-252 = 252", ("252",), "{0}", "252"),
        ("280 mnkr = -278 mnkr", ("278",), "(-{0})", "-278"),
        ("100 × 4 / 8 = 50", ("4", "8"), "100*{0}/{1}", "50"),
    ],
)
def test_arithmetic_becomes_a_formula_over_the_places(
    computation: str, figures: tuple[str, ...], terms: str, result: str
) -> None:
    found = formula(*relation(computation, *figures))
    assert found is not None
    assert (found.terms, found.result, found.rounded) == (terms, Decimal(result), True)


@pytest.mark.parametrize(
    ("computation", "figures"),
    [
        ("the report is about 2023", ("2023",)),
        ("3 + 2 = 5; 4 + 2 = 6", ("3", "2", "4", "2")),
        ("2 + 2 = 5", ("2", "2")),
        ("2 + = 2", ("2",)),
        ("(2 + 3 = 5", ("2", "3")),
        ("2 + 3) = 5", ("2", "3")),
        ("5 / 0 = 5", ("5", "0")),
        ("1 + 1 = 2", ("7", "8")),
        ("2 + 3 = five", ("2", "3")),
        ("2 of 3 = 5", ("2", "3")),
        ("8 = 9", ("7",)),
        ("", ()),
        (f"{'(' * 60}2{')' * 60} = 2", ("2",)),
    ],
)
def test_what_is_no_arithmetic_over_the_places_is_left_as_words(
    computation: str, figures: tuple[str, ...]
) -> None:
    assert formula(*relation(computation, *figures)) is None


def test_a_half_that_was_rounded_to_even_is_not_rounded_by_the_formula() -> None:
    found = formula(*relation("1 / 8 = 0,12", "1", "8"))
    assert found is not None
    assert not found.rounded


def test_figures_are_led_to_their_places_and_the_result_to_none() -> None:
    cut = pieces(*relation("1 200 + 300 = 1 500", "1 200", "300"))
    assert cut == [
        Piece("1 200", Decimal(1200), 0),
        Piece(" + "),
        Piece("300", Decimal(300), 1),
        Piece(" = "),
        Piece("1 500", Decimal(1500), None),
    ]


def test_a_place_in_words_holds_no_figure() -> None:
    outcome, figures = relation("2 + 3 = 5", "2", "3")
    assert figures.at(Evidence(Span(0, 5), "heading")) is None
    assert figures.at(outcome.related[1]) is not None
