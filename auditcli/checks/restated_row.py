"""Restated row: do two tables say the same of the same thing?

Asks of rows with one label in two tables (overview and statement, statement and note) whether
their figures of one period and nature agree. A label alone proves nothing, for "costs" may be
with or without depreciation: other figures of the two rows must agree before one that does not is
reported. Rows whose figures all differ are not the same thing, and nothing is said of them. The
total of a note is tied to the row that refers to it by its number (`noted_rows`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditcli.arithmetic.restating import judge_restated, telling_digits
from auditcli.checks.facts_index import (
    Entry,
    Slot,
    alike,
    entries,
    in_base_units,
    size,
    unit_of,
)
from auditcli.checks.noted_rows import noted_pairs
from auditcli.checks.table_proof import column_name, evidence, figure
from auditcli.model import Cell, Document, Outcome, Quantity, RowRole, Verdict

FACTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # A figure with fewer digits than this confirms no pair of rows: 2 and 2 meet everywhere.
    least_digits: int = 2
    # Digits that a single figure needs to confirm a pair alone.
    lone_digits: int = 3
    # A label that stands in more rows than this names too many things to be tied.
    most_rows: int = 12


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two cells that ought to agree, on one scale; `turned` where their signs are opposite."""

    slot: Slot
    first: Quantity
    second: Quantity
    verdict: Verdict
    turned: bool


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure that rows of one meaning state for a period."""

    entry: Entry
    cell: Cell
    quantity: Quantity


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each figure that another table states too."""
    by_key: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries(document):
        if entry.row.key:
            by_key.setdefault(entry.row.key, []).append(entry)
    for rows in by_key.values():
        if 2 <= len(rows) <= params.most_rows:
            for group in _groups(rows, params):
                yield from _group(document, group)
    numbered = replace(params, lone_digits=params.least_digits)
    for pair in noted_pairs(entries(document), lambda a, b: _agreement(a, b, numbered)):
        yield from _group(document, pair)


def _agreement(one: Entry, other: Entry, params: Params) -> int:
    """In how many periods two rows agree that are about one thing; 0 where they are not."""
    if not _one_thing(one, other, True, params):
        return 0
    return sum(1 for pair in _pairs(one, other) if pair.verdict is not Verdict.DISAGREES)


def _groups(rows: Sequence[Entry], params: Params) -> list[list[Entry]]:
    """Rows with one label, put together where their figures show that they mean one thing."""
    often = Counter(entry.at for entry in rows)
    groups: list[list[Entry]] = []
    for row in rows:
        for group in groups:
            # Which of several rows with this label is meant, only full agreement tells.
            sure = often[row.at] == 1 and all(often[one.at] == 1 for one in group)
            if row.at not in [one.at for one in group] and any(
                _one_thing(one, row, sure, params) for one in group
            ):
                group.append(row)
                break
        else:
            groups.append([row])
    return [group for group in groups if len(group) > 1]


def _one_thing(one: Entry, other: Entry, sure: bool, params: Params) -> bool:
    """Whether two rows with one label have figures that show them to be about one thing."""
    roles = (one.row.role, other.row.role)
    if roles[0] is not roles[1] and (RowRole.OPENING in roles or RowRole.RATE in roles):
        return False
    pairs = list(_pairs(one, other))
    agree = [pair for pair in pairs if pair.verdict is not Verdict.DISAGREES]
    differ = len(pairs) - len(agree)
    if differ and (not sure or (2 * differ > len(agree) and (differ, len(agree)) != (1, 1))):
        return False
    telling = [min(telling_digits(pair.first), telling_digits(pair.second)) for pair in agree]
    strong = [count for count in telling if count >= params.least_digits]
    return len(strong) >= 2 or any(count >= params.lone_digits for count in telling)


def _pairs(one: Entry, other: Entry) -> Iterator[_Pair]:
    for slot in one.slots:
        if slot not in other.slots:
            continue
        first, second = one.cell(slot), other.cell(slot)
        if first is None or second is None:
            continue
        units = unit_of(one.table, one.row, first), unit_of(other.table, other.row, second)
        scaled = alike(first.quantity, units[0], second.quantity, units[1])
        if scaled is not None:
            a, b = (size(quantity) for quantity in scaled)
            verdict = judge_restated(a, b)
            turned = scaled[0].value * scaled[1].value < 0
            yield _Pair(slot, *scaled, verdict, turned)


def _group(document: Document, rows: Sequence[Entry]) -> Iterator[Outcome]:
    turns = {id(row): _turn(rows[0], row) for row in rows}
    for slot in dict.fromkeys(slot for row in rows for slot in row.slots):
        stated = list(_stated(rows, slot, turns))
        if len(stated) < 2:
            continue
        agreed = max(([one for one in stated if _meets(one, other)] for other in stated), key=len)
        usual = Counter(one.quantity.value for one in agreed).most_common(1)[0][0]
        first = next(one for one in agreed if one.quantity.value == usual)
        for one in stated:
            if one not in agreed:
                yield _outcome(document, slot, one, agreed, Verdict.DISAGREES)
            elif one is not first:
                verdict = judge_restated(one.quantity, first.quantity)
                yield _outcome(document, slot, one, [first], verdict)


def _turn(first: Entry, row: Entry) -> int:
    """Whether a row prints its signs like the first (1) or turned (-1); 0 where that is open."""
    turned = [pair.turned for pair in _pairs(first, row) if pair.first.value and pair.second.value]
    if 2 * sum(turned) == len(turned):
        return 0
    return -1 if 2 * sum(turned) > len(turned) else 1


def _stated(rows: Sequence[Entry], slot: Slot, turns: Mapping[int, int]) -> Iterator[_Stated]:
    """What the rows state for a period, in base units, with the signs of the first row.

    Where the signs of a row cannot be told, all are taken without. A row without a unit has that
    of the row before it.
    """
    found = [
        (row, cell, unit_of(row.table, row.row, cell))
        for row in rows
        if slot in row.slots and (cell := row.cell(slot)) is not None
    ]
    units = [unit for _, _, unit in found if unit is not None]
    unsigned = any(turns[id(row)] == 0 for row, _, _ in found)
    for row, cell, unit in found:
        quantity = in_base_units(cell.quantity, unit or (units[0] if units else None))
        value = abs(quantity.value) if unsigned else quantity.value * turns[id(row)]
        yield _Stated(row, cell, replace(quantity, value=value))


def _meets(one: _Stated, other: _Stated) -> bool:
    return one.quantity.interval().meets(other.quantity.interval())


def _outcome(
    document: Document, slot: Slot, one: _Stated, others: Sequence[_Stated], verdict: Verdict
) -> Outcome:
    """Of two tables that differ the later is looked at first; of several, the one that is alone."""
    if verdict is Verdict.DISAGREES and len(others) == 1 and one.entry.at < others[0].entry.at:
        one, others = others[0], [one]
    row, quantity = one.entry.row, one.cell.quantity
    column = column_name(one.entry.table, one.entry.slots[slot])
    computed = figure(document, others[0].cell.quantity)
    unit = one.quantity.unit
    factor = unit.factor if unit is not None and quantity.unit is None else Decimal(1)
    gap = (one.quantity.value - others[0].quantity.value) / factor
    return Outcome(
        verdict=verdict,
        primary=evidence(document, one.cell, row, "statement"),
        related=tuple(
            evidence(document, other.cell, other.entry.row, "other-statement") for other in others
        ),
        confidence=Decimal("0.9"),
        subject=f"{' '.join(row.label.split())}, {column}",
        reported=figure(document, quantity),
        computed=computed,
        difference=document.style.format(gap, quantity.places),
        computation=f"{figure(document, quantity)} = {computed}",
    )
