"""Parameters with parts of their own are read as strictly as plain ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from auditcli.checks import REGISTRY, CheckKind
from auditcli.errors import RuleError
from auditcli.model import Document, Outcome
from auditcli.rulebook import load_file
from auditcli.rulebook.pages import rule_page
from auditcli.rulebook.params import readable
from auditcli.rulebook.schemas import rule_schema

Write = Callable[..., Path]


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight on a scale: what it is called, and how heavy it is."""

    names: tuple[str, ...]
    grams: int = 1

    def __post_init__(self) -> None:
        if self.grams < 1:
            raise ValueError("grams must be at least 1")


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale, perhaps with a weight that is always on it."""

    weights: tuple[Weight, ...] = ()
    fixed: Weight | None = None


@dataclass(frozen=True, slots=True)
class Params:
    """Parameters with parts."""

    scale: Scale = Scale()  # the scale
    weights: tuple[Weight, ...] = ()  # loose weights
    lead: Weight | None = None  # the lead

    @property
    def incomplete(self) -> str:
        """What the parameters lack."""
        return "" if self.weights or self.scale.weights else "there is no weight"


def _weigh(document: Document, params: Params) -> Iterator[Outcome]:
    return iter(())


@pytest.fixture(autouse=True)
def scales(monkeypatch: pytest.MonkeyPatch, weighing: CheckKind) -> None:
    kind = CheckKind("weighing", Params, _weigh, weighing.facts)
    monkeypatch.setitem(REGISTRY, "weighing", kind)


def params_of(write_rule: Write, more: str) -> Any:
    return load_file(write_rule(more=more)).params


def test_parts_and_lists_of_parts_are_read(write_rule: Write) -> None:
    more = """\
params:
  lead: {names: [Bly]}
  weights:
    - names: [Lod, Vikt]
      grams: 5
    - {names: [Sten]}
  scale:
    fixed: {names: [Skål], grams: 2}
    weights: [{names: [Korn]}]
"""
    lead, stone, grain = Weight(("Bly",)), Weight(("Sten",)), Weight(("Korn",))
    weights = (Weight(("Lod", "Vikt"), 5), stone)
    scale = Scale((grain,), Weight(("Skål",), 2))
    assert params_of(write_rule, more) == Params(scale, weights, lead)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            "params:\n  weights:\n    - names: [Lod]\n      gram: 5\n",
            r':16: unknown key "params.weights\[1\].gram"; did you mean "grams"',
        ),
        ("params:\n  weights:\n    - grams: 5\n", r'"params.weights\[1\].names" is missing'),
        ("params:\n  weights: {names: [Lod]}\n", "params.weights must be a list"),
        ("params:\n  weights: [Lod]\n", r"params.weights\[1\] must hold keys with values"),
        (
            "params:\n  weights:\n    - names: [Lod]\n      grams: 0\n",
            r"params.weights\[1\]: grams must be at least 1",
        ),
        (
            "params:\n  scale:\n    fixed: {names: Lod}\n",
            "params.scale.fixed.names must be a list",
        ),
        ("params:\n  lead: {names: [Bly]}\n", "params: there is no weight"),
        ("", "params: there is no weight"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(write_rule: Write, more: str, said: str) -> None:
    with pytest.raises(RuleError, match=rf"too-heavy\.yaml:?.*{said}"):
        params_of(write_rule, more)


def test_the_page_of_a_rule_shows_its_parts_as_a_rule_file_would(write_rule: Write) -> None:
    more = """\
params:
  weights: [{names: [Lod], grams: 5}, {names: [Sten]}]
  scale: {weights: [{names: [Korn]}]}
"""
    (body,) = (
        section.body
        for section in rule_page(load_file(write_rule(more=more)))
        if section.heading == "Parameters"
    )
    assert body.splitlines() == [
        "# the scale",
        "scale:",
        "  weights:",
        '    - {names: ["Korn"]}',
        "# loose weights",
        "weights:",
        '  - {names: ["Lod"], grams: 5}',
        '  - {names: ["Sten"]}',
        "# the lead",
        "lead: null",
    ]


def test_the_schema_knows_the_parts() -> None:
    (params,) = (
        one["then"]["properties"]["params"]["properties"]
        for one in rule_schema()["allOf"]
        if one["if"]["properties"]["check"]["const"] == "weighing"
    )
    weight = params["weights"]["items"]
    assert weight["required"] == ["names"]
    assert weight["properties"]["grams"] == {"type": "integer"}
    assert params["lead"]["properties"] == weight["properties"]


@dataclass
class Loose:
    """A dataclass that is not frozen."""

    grams: int = 1


@pytest.mark.parametrize(
    ("kind", "can"),
    [
        (int, True),
        (Scale, True),
        (tuple[Weight, ...], True),
        (Weight | None, True),
        (dict[str, int], False),
        (tuple[int, int], False),
        (Loose, False),
    ],
)
def test_only_frozen_parts_of_known_types_can_be_given(kind: object, can: bool) -> None:
    assert readable(kind) is can
