"""What the checks of tables share: cells as evidence, computations as an auditor writes them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditcli.arithmetic.diagnosis import Diagnosis, Slip
from auditcli.model import Cell, Document, Evidence, Quantity, Row, Table


def evidence(document: Document, cell: Cell, row: Row, role: str) -> Evidence:
    """A cell as a place that takes part in a relation."""
    span = cell.quantity.span
    return Evidence(span, role, document.source.quote(span), row.label, cell.sheet)


def figure(document: Document, quantity: Quantity) -> str:
    """A figure printed in the report's style, with as many decimals as it was printed with."""
    return document.style.format(quantity.value, quantity.places)


def figures_places(parts: Sequence[Quantity]) -> int:
    """The finest number of decimals among figures, for printing their sum."""
    return max((part.places for part in parts), default=0)


def signed(document: Document, quantity: Quantity, sign: int, first: bool) -> str:
    """A term of a computation: "521,6", " + -520,7", " − 12"."""
    text = figure(document, quantity)
    if sign < 0:
        text = f"({text})" if quantity.value < 0 else text
        return f"-{text}" if first else f" - {text}"
    return text if first else f" + {text}"


def written_sum(document: Document, parts: Sequence[tuple[Quantity, int]], total: Decimal) -> str:
    """A sum with its terms: "561,8 + -557,9 = 3,9"."""
    terms = "".join(
        signed(document, quantity, sign, first=at == 0) for at, (quantity, sign) in enumerate(parts)
    )
    places = figures_places([quantity for quantity, _ in parts])
    return f"{terms} = {document.style.format(total, places)}"


def column_name(table: Table, column: int) -> str:
    """The head of a column, or its number where the head was lost."""
    header = table.columns[column].header
    return header or f"column {column + 1}"


def subject(table: Table, row: Row, column: int) -> str:
    """What a cell is about: the row's label and, where there are several columns, the column."""
    label = " ".join(row.label.split())
    if table.width == 1:
        return label
    return f"{label}, {column_name(table, column)}" if label else column_name(table, column)


def hint(
    document: Document, diagnosis: Diagnosis | None, figures: Sequence[tuple[str, Quantity]]
) -> str:
    """A diagnosis as a sentence; `figures` are label and figure of the total, then the parts."""
    if diagnosis is None:
        return ""
    label, quantity = figures[diagnosis.figure]
    mended = document.style.format(diagnosis.mended, quantity.places)
    printed = figure(document, quantity)
    where = f" in {label}" if label else ""
    if diagnosis.slip is Slip.TRANSPOSED:
        return f"two digits may have changed places{where}: {mended} instead of {printed}"
    if diagnosis.slip is Slip.SIGN:
        return f"a sign may be wrong{where}: {mended} instead of {printed}"
    if diagnosis.slip is Slip.COUNTED_TWICE:
        return f"{label or printed} ({printed}) may have been counted twice"
    if diagnosis.slip is Slip.LEFT_OUT:
        if diagnosis.other >= 0:
            return "the difference equals a row that was not counted here"
        return f"{label or printed} ({printed}) may have been left out of the total"
    if diagnosis.slip is Slip.SHIFTED:
        return f"the decimal mark may be misplaced{where}: {mended} instead of {printed}"
    if diagnosis.slip is Slip.LAST_YEAR:
        return f"{mended} would be right, the figure of the year before stands in its place"
    return f"one digit may be wrong{where}: {mended} instead of {printed}"
