"""A check of the tests' own, and rule files for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from auditcli.checks import REGISTRY, CheckKind
from auditcli.model import Document, Outcome


@dataclass(frozen=True, slots=True)
class WeighingParams:
    """Parameters of every type that a rule file may set."""

    smallest: int = 2  # fewest parts that make a whole
    strict: bool = False  # whether to be strict
    # how much may be missing,
    # as a share
    share: Decimal = Decimal("0.05")
    unit: str = "kg"  #: the unit that is weighed in
    words: tuple[str, ...] = ()  # words that mean "heavy"

    def __post_init__(self) -> None:
        if self.smallest < 1:
            raise ValueError("smallest must be at least 1")


def _weigh(document: Document, params: WeighingParams) -> Iterator[Outcome]:
    return iter(())


@pytest.fixture(autouse=True)
def weighing(monkeypatch: pytest.MonkeyPatch) -> CheckKind:
    """A check kind "weighing" that only these tests have."""
    kind = CheckKind("weighing", WeighingParams, _weigh, frozenset({"count", "heaviest"}))
    monkeypatch.setitem(REGISTRY, "weighing", kind)
    return kind


RULE = """\
id: {name}
check: weighing
category: total
severity: error
message: "{{subject}}: {{reported}}, but {{count}} parts weigh {{computed}}"
why: Scales do not lie.
flags:
  - |
    Lön    1
    Summa  2
passes:
  - Inget att väga.
"""


@pytest.fixture
def write_rule(tmp_path: Path) -> Callable[..., Path]:
    """Writes a rule file, with some lines replaced or added, and gives its path."""

    def write(
        name: str = "too-heavy", *changes: tuple[str, str], more: str = "", folder: str = "own"
    ) -> Path:
        text = RULE.format(name=name)
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / folder / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text + more, encoding="utf-8")
        return path

    return write
