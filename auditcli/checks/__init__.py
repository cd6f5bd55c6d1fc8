"""The check kinds: a literal registry, one file a kind.

A check asks a document which statements ought to agree and yields one `Outcome` for each
relation it recognised. It knows neither raw text nor rules; severity is the rule's affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from auditcli.checks import (
    breakdown,
    change_in_text,
    contents,
    cross_footing,
    dates,
    declared_total,
    difference,
    direction,
    double_negative,
    footing,
    goal_counts,
    group_rates,
    group_tables,
    hedge_in_text,
    listed_count,
    moves,
    named_figure,
    of_which,
    opening_balance,
    order,
    part_of_whole,
    percentage,
    percentage_points,
    rate_unit,
    ratio,
    references,
    repeated_words,
    repeats,
    restated,
    restated_row,
    said_in_words,
    share_of_all,
    shares,
    spellings,
    stated_in_table,
    stock_flow,
    target_comment,
    target_verdict,
    tie_out,
    timing,
    told_elsewhere,
    told_result,
    years,
)
from auditcli.model import Document, Outcome

#: Placeholders that every check fills (from the fields of `Outcome`).
PLACEHOLDERS = frozenset({"subject", "reported", "computed", "difference", "computation", "hint"})


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A check: its parameters' type, its function, and the extra placeholders it supplies.

    `declared` says that its relations are told by the rule, and not inferred from the report.
    """

    name: str
    params: type
    check: Callable[[Document, Any], Iterator[Outcome]]
    facts: frozenset[str] = frozenset()
    declared: bool = False


REGISTRY: dict[str, CheckKind] = {
    "breakdown": CheckKind("breakdown", breakdown.Params, breakdown.check, breakdown.FACTS),
    "change-in-text": CheckKind(
        "change-in-text", change_in_text.Params, change_in_text.check, change_in_text.FACTS
    ),
    "contents": CheckKind("contents", contents.Params, contents.check, contents.FACTS),
    "cross-footing": CheckKind(
        "cross-footing", cross_footing.Params, cross_footing.check, cross_footing.FACTS
    ),
    "dates": CheckKind("dates", dates.Params, dates.check, dates.FACTS),
    "declared-total": CheckKind(
        "declared-total",
        declared_total.Params,
        declared_total.check,
        declared_total.FACTS,
        declared=True,
    ),
    "difference": CheckKind("difference", difference.Params, difference.check, difference.FACTS),
    "direction": CheckKind("direction", direction.Params, direction.check, direction.FACTS),
    "double-negative": CheckKind(
        "double-negative", double_negative.Params, double_negative.check, double_negative.FACTS
    ),
    "footing": CheckKind("footing", footing.Params, footing.check, footing.FACTS),
    "goal-counts": CheckKind(
        "goal-counts", goal_counts.Params, goal_counts.check, goal_counts.FACTS
    ),
    "group-rates": CheckKind(
        "group-rates", group_rates.Params, group_rates.check, group_rates.FACTS
    ),
    "group-tables": CheckKind(
        "group-tables", group_tables.Params, group_tables.check, group_tables.FACTS
    ),
    "hedge-in-text": CheckKind(
        "hedge-in-text", hedge_in_text.Params, hedge_in_text.check, hedge_in_text.FACTS
    ),
    "listed-count": CheckKind(
        "listed-count", listed_count.Params, listed_count.check, listed_count.FACTS
    ),
    "moves": CheckKind("moves", moves.Params, moves.check, moves.FACTS),
    "named-figure": CheckKind(
        "named-figure", named_figure.Params, named_figure.check, named_figure.FACTS
    ),
    "of-which": CheckKind("of-which", of_which.Params, of_which.check, of_which.FACTS),
    "opening-balance": CheckKind(
        "opening-balance", opening_balance.Params, opening_balance.check, opening_balance.FACTS
    ),
    "order": CheckKind("order", order.Params, order.check, order.FACTS),
    "part-of-whole": CheckKind(
        "part-of-whole", part_of_whole.Params, part_of_whole.check, part_of_whole.FACTS
    ),
    "percentage": CheckKind("percentage", percentage.Params, percentage.check, percentage.FACTS),
    "percentage-points": CheckKind(
        "percentage-points",
        percentage_points.Params,
        percentage_points.check,
        percentage_points.FACTS,
    ),
    "rate-unit": CheckKind("rate-unit", rate_unit.Params, rate_unit.check, rate_unit.FACTS),
    "ratio": CheckKind("ratio", ratio.Params, ratio.check, ratio.FACTS),
    "references": CheckKind("references", references.Params, references.check, references.FACTS),
    "repeated-words": CheckKind(
        "repeated-words", repeated_words.Params, repeated_words.check, repeated_words.FACTS
    ),
    "repeats": CheckKind("repeats", repeats.Params, repeats.check, repeats.FACTS),
    "said-in-words": CheckKind(
        "said-in-words", said_in_words.Params, said_in_words.check, said_in_words.FACTS
    ),
    "share-of-all": CheckKind(
        "share-of-all", share_of_all.Params, share_of_all.check, share_of_all.FACTS
    ),
    "shares": CheckKind("shares", shares.Params, shares.check, shares.FACTS),
    "spellings": CheckKind("spellings", spellings.Params, spellings.check, spellings.FACTS),
    "restated": CheckKind("restated", restated.Params, restated.check, restated.FACTS),
    "restated-row": CheckKind(
        "restated-row", restated_row.Params, restated_row.check, restated_row.FACTS
    ),
    "stated-in-table": CheckKind(
        "stated-in-table", stated_in_table.Params, stated_in_table.check, stated_in_table.FACTS
    ),
    "stock-flow": CheckKind("stock-flow", stock_flow.Params, stock_flow.check, stock_flow.FACTS),
    "target-comment": CheckKind(
        "target-comment", target_comment.Params, target_comment.check, target_comment.FACTS
    ),
    "target-verdict": CheckKind(
        "target-verdict", target_verdict.Params, target_verdict.check, target_verdict.FACTS
    ),
    "tie-out": CheckKind("tie-out", tie_out.Params, tie_out.check, tie_out.FACTS, declared=True),
    "timing": CheckKind("timing", timing.Params, timing.check, timing.FACTS),
    "told-elsewhere": CheckKind(
        "told-elsewhere", told_elsewhere.Params, told_elsewhere.check, told_elsewhere.FACTS
    ),
    "told-result": CheckKind(
        "told-result", told_result.Params, told_result.check, told_result.FACTS
    ),
    "years": CheckKind("years", years.Params, years.check, years.FACTS),
}
