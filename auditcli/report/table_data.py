"""Tables as read, for other programs: JSON, and CSV with one row for each figure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from auditcli.model import Cell, Column, Period, Result, Row, Source, Table, Unit
from auditcli.report.delimited import defused
from auditcli.report.table_status import Statuses, statuses

#: The version of the JSON; it grows only.
_VERSION = 1
COLUMNS = (
    "path",
    "table",
    "title",
    "row",
    "label",
    "role",
    "column",
    "head",
    "kind",
    "period",
    "line",
    "position",
    "figure",
    "value",
    "unit",
    "certain",
    "status",
    "why_untested",
)

JsonObject = dict[str, Any]


def as_json(results: Sequence[Result]) -> str:
    """All tables of all documents as one JSON object; rows and columns stand in their order."""
    documents = []
    for result in results:
        source, found = result.document.source, statuses(result)
        tables = [_table(table, source, found) for table in result.document.tables]
        documents.append({"path": source.path, "tables": tables})
    page = {"version": _VERSION, "documents": documents}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def as_csv(results: Sequence[Result]) -> str:
    """A header, then a row for each figure: RFC 4180, and no text that is taken for a formula."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for result in results:
        source, found = result.document.source, statuses(result)
        for number, table in enumerate(result.document.tables, 1):
            for values in _figures(table, source, found):
                row = [defused(str(value)) for value in (source.path, number, *values)]
                writer.writerow(row)
    return written.getvalue()


def _figures(table: Table, source: Source, found: Statuses) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(table.rows, 1):
        why = found.why_untested(row)
        for at, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True), 1):
            if cell is None:
                continue
            quantity = cell.quantity
            place = source.position(quantity.span.start)
            yield (
                *(table.title, number, row.label, row.role.value),
                *(at, column.header, column.kind.value, _period(column.period)),
                *(place.line, place.column, quantity.text, f"{quantity.value:f}"),
                _unit(quantity.unit or row.unit or table.unit),
                "yes" if cell.certain and not row.unplaced else "no",
                found.of(cell),
                why,
            )


def _table(table: Table, source: Source, found: Statuses) -> JsonObject:
    return {
        "title": table.title,
        "line": source.position(table.span.start).line,
        "end_line": source.position(table.span.end).line,
        "unit": _unit(table.unit),
        "exact": table.exact,
        "columns": [_column(column) for column in table.columns],
        "rows": [_row(row, source, found) for row in table.rows],
    }


def _column(column: Column) -> JsonObject:
    return {
        "head": column.header,
        "kind": column.kind.value,
        "period": _period(column.period),
        "unit": _unit(column.unit),
    }


def _row(row: Row, source: Source, found: Statuses) -> JsonObject:
    said: JsonObject = {
        "label": row.label,
        "role": row.role.value,
        "line": source.position(row.span.start).line,
        "placed": not row.unplaced,
        "cells": [None if cell is None else _cell(cell, source, found) for cell in row.cells],
    }
    if why := found.why_untested(row):
        said["why_untested"] = why
    if findings := list(found.findings(row)):
        said["findings"] = findings
    return said


def _cell(cell: Cell, source: Source, found: Statuses) -> JsonObject:
    quantity = cell.quantity
    place = source.position(quantity.span.start)
    return {
        "figure": quantity.text,
        "value": f"{quantity.value:f}",
        "unit": _unit(quantity.unit),
        "line": place.line,
        "column": place.column,
        "certain": cell.certain,
        "status": found.of(cell),
    }


def _period(period: Period | None) -> str:
    return period.label if period is not None else ""


def _unit(unit: Unit | None) -> str:
    return unit.symbol if unit is not None else ""
