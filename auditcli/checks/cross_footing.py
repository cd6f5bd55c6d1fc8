"""Cross-footing: do the rows of a table add across to their totals?

Asks of each row whether the columns that the other rows show to be parts of a sum column add up
to it. Differences of two columns are left to the difference check.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditcli.checks.columns_proof import as_difference, row_outcomes, table_relations
from auditcli.checks.sheet_sums import is_sheet, sums_across
from auditcli.model import Document, Outcome

FACTS = frozenset({"rows"})


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Rows in which the sum must hold before a row in which it does not is reported.
    least_rows: int = 2


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each row of each sum column."""
    for table, relations in table_relations(document):
        if is_sheet(table):
            yield from sums_across(document, table)
            continue
        for relation in relations:
            if as_difference(table, relation) is not None:
                continue
            if len(relation.holds) < params.least_rows:
                continue
            terms = tuple((column, sign, "addend") for column, sign in sorted(relation.parts))
            yield from row_outcomes(document, table, relation, relation.total, terms, "total")
