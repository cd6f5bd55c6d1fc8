"""Difference: is a deviation or change column what its two columns leave?

Asks of each row whether a − b = c, where the rows of the table show that c is the difference of
a and b (outcome − budget = deviation, this year − last year = change). Changes in per cent are
left to the percentage check, sums across columns to cross-footing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditcli.checks.columns_proof import as_difference, row_outcomes, table_relations
from auditcli.model import Document, Outcome

FACTS = frozenset({"rows"})


@dataclass(frozen=True, slots=True)
class Params:
    """What an auditor may set."""

    # Rows in which the difference must hold before a row in which it does not is reported.
    least_rows: int = 2


def check(document: Document, params: Params) -> Iterator[Outcome]:
    """One outcome for each row of each difference column."""
    for table, relations in table_relations(document):
        for relation in relations:
            roles = as_difference(table, relation)
            if roles is None or len(relation.holds) < params.least_rows:
                continue
            result, minuend, subtrahend = roles
            terms = ((minuend, 1, "minuend"), (subtrahend, -1, "subtrahend"))
            yield from row_outcomes(document, table, relation, result, terms, "difference")
