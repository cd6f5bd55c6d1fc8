"""Values only: what a figure, a table, a rule and a finding *are*.

Everything here is frozen (what is made in great numbers, to `mypy` alone: see `values.py`),
compares by value and imports the standard library alone.
"""

from auditcli.model.claim import Claim, ClaimFigure, ClaimKind, Direction
from auditcli.model.document import (
    DateMention,
    Document,
    FigureStyle,
    Goal,
    GoalCount,
    Heading,
    Sentence,
    Vocabulary,
    Word,
    YearMention,
)
from auditcli.model.finding import Acceptance, Comparison, Crash, Finding, Lapsed, Result, Tally
from auditcli.model.mentions import (
    Listed,
    Move,
    Numbered,
    Repeat,
    Spelling,
    Standing,
    TargetVerdict,
    Timing,
)
from auditcli.model.outcome import Evidence, Outcome, Verdict
from auditcli.model.place import Position, Source, Span
from auditcli.model.quantity import Dimension, Hedge, Interval, Period, Quantity, Unit
from auditcli.model.rule import CATEGORIES, Rule, RuleTexts, Severity
from auditcli.model.table import AssetFigure, Cell, Column, ColumnKind, Row, RowRole, Table

__all__ = [
    "CATEGORIES",
    "Acceptance",
    "AssetFigure",
    "Cell",
    "Claim",
    "ClaimFigure",
    "ClaimKind",
    "Column",
    "ColumnKind",
    "Comparison",
    "Crash",
    "DateMention",
    "Dimension",
    "Direction",
    "Document",
    "Evidence",
    "FigureStyle",
    "Finding",
    "Goal",
    "GoalCount",
    "Heading",
    "Hedge",
    "Interval",
    "Lapsed",
    "Listed",
    "Move",
    "Numbered",
    "Outcome",
    "Period",
    "Position",
    "Quantity",
    "Repeat",
    "Result",
    "Row",
    "RowRole",
    "Rule",
    "RuleTexts",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Spelling",
    "Standing",
    "Table",
    "Tally",
    "TargetVerdict",
    "Timing",
    "Unit",
    "Verdict",
    "Vocabulary",
    "Word",
    "YearMention",
]
