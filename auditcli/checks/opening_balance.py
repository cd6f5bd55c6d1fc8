"""Opening balance: is it last year's closing balance?

Asks of each opening row of a table with year columns whether it repeats, column by column, what
the closing row of the same thing has for the year before. Restated openings ("after a changed
principle") carry words of their own and are another row. Movements between the two are footing's
affair.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.rounding import judge_intervals, judge_sum
from auditcli.checks.facts_index import slots_of
from auditcli.checks.table_proof import column_name, evidence, figure, subject
from auditcli.model import Cell, ColumnKind, Document, Outcome, Row, RowRole, Table, Verdict

FACTS = frozenset({"year"})
#: A name shorter than this is no last part of a compound to go by.
_COMPOUND = 6
#: Two forms of one word begin with so many equal letters.
_ALIKE = 4


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Rows that may stand between an opening and its closing balance.
    most_rows: int = 25


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each opening balance that stands beside last year's closing balance."""
    for table in document.tables:
        columns = _years(document, table)
        if len(columns) < 2:
            continue
        for opening, closing in _balances(table, params):
            for year, column in columns.items():
                before = columns.get(year - 1)
                if before is not None:
                    yield from _outcome(document, table, (opening, column), (closing, before))


def _years(document: Document, table: Table) -> dict[int, int]:
    """The columns of outcomes by their year."""
    return {
        slot.end: at
        for slot, at in slots_of(table, document.period).items()
        if slot.kind is ColumnKind.OUTCOME and slot.start == slot.end and not slot.month
    }


def _balances(table: Table, params: Params) -> Iterator[tuple[Row, Row]]:
    """Each opening row with the next closing row of the same thing, where no other lies between."""
    for at, row in enumerate(table.rows):
        if row.role is not RowRole.OPENING or row.unplaced or row.empty:
            continue
        for below, other in enumerate(table.rows[at + 1 : at + 1 + params.most_rows], at + 1):
            if other.role is RowRole.OPENING and other.key == row.key:
                break
            if other.role is RowRole.CLOSING and not other.unplaced:
                named = bool(row.key) and _one_name(row.key, other.key)
                nameless = row.key == other.key and _may_be_one(row.label, other.label)
                if named or (nameless and _foots(table, at, below)):
                    yield row, other
                break


def _one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two keys are equal, or one ends in the other as a compound ("pensionsavsättning")."""
    if len(one) != len(other) or one[:-1] != other[:-1]:
        return False
    short, long = sorted((one[-1], other[-1]), key=len)
    return short == long or (len(short) >= _COMPOUND and long.endswith(short))


def _may_be_one(one: str, other: str) -> bool:
    """Whether two labels without a name of their own may mean one balance by their last words."""
    first, second = ([w for w in label.casefold().split() if w.isalpha()] for label in (one, other))
    if min(len(first), len(second)) < 2:
        return True
    return first[-1][:_ALIKE] == second[-1][:_ALIKE]


def _foots(table: Table, opening: int, closing: int) -> bool:
    """Whether the rows between two balances lead from one to the other in some column."""
    for column in range(table.width):
        cells = [row.cells[column] for row in table.rows[opening:closing] if not row.unplaced]
        parts = [cell.quantity for cell in cells if cell is not None]
        end = table.rows[closing].cells[column]
        if end is None or len(parts) < 2:
            continue
        if judge_sum(end.quantity, parts) in (Verdict.AGREES, Verdict.AGREES_ROUNDED):
            return True
    return False


def _outcome(
    document: Document, table: Table, opening: tuple[Row, int], closing: tuple[Row, int]
) -> Iterator[Outcome]:
    one, other = _cell(*opening), _cell(*closing)
    if one is None or other is None:
        return
    stated, before = one.quantity, other.quantity
    equal = stated.value == before.value
    verdict = judge_intervals(stated.interval(), before.interval(), equal)
    yield Outcome(
        verdict=verdict,
        primary=evidence(document, one, opening[0], "statement"),
        related=(evidence(document, other, closing[0], "other-statement"),),
        confidence=Decimal("0.9") if verdict is not Verdict.DISAGREES else Decimal("0.8"),
        subject=subject(table, opening[0], opening[1]),
        reported=figure(document, stated),
        computed=figure(document, before),
        difference=document.style.format(stated.value - before.value, stated.places),
        computation=f"{figure(document, stated)} = {figure(document, before)}",
        facts={"year": column_name(table, closing[1])},
    )


def _cell(row: Row, column: int) -> Cell | None:
    cell = row.cells[column]
    return cell if cell is not None and cell.certain else None
