"""The parameters of a check, from YAML, validated against the check's own `Params`."""

from __future__ import annotations

import dataclasses
import inspect
import io
import tokenize
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, get_type_hints

from auditcli.checks import CheckKind
from auditcli.rulebook.strict_yaml import Value

#: The types that a parameter may have, and how each is read. A check that needs another type
#: has outgrown YAML.
READERS: dict[Any, Callable[[Value], object]] = {
    int: Value.integer,
    bool: Value.boolean,
    str: Value.text,
    Decimal: Value.decimal,
    tuple[str, ...]: Value.texts,
}


def read_params(kind: CheckKind, value: Value | None) -> tuple[object, dict[str, object]]:
    """The parameters of a check and, beside them, those that the file itself names.

    Without a value, or with `{}`, each parameter has its default. Raises RuleError.
    """
    if value is None:
        return kind.params(), {}
    types = get_type_hints(kind.params)
    given = {key: READERS[types[key]](field) for key, field in value.mapping(types).items()}
    try:
        return kind.params(**given), given
    except ValueError as error:
        raise value.wrong(f"params: {error}") from None


@dataclasses.dataclass(frozen=True, slots=True)
class Param:
    """A parameter as shown to the reader: name, default, and what its comment says."""

    name: str
    default: object
    note: str


def param_list(params: type) -> tuple[Param, ...]:
    """The parameters of a check with the comments that stand beside or above them."""
    notes = _notes(params)
    defaults = params()
    return tuple(
        Param(field.name, getattr(defaults, field.name), notes.get(field.name, ""))
        for field in dataclasses.fields(params)
    )


@cache
def _notes(params: type) -> dict[str, str]:
    """The comments of the fields, by name: trailing the field, or on the lines above it.

    Empty where the source is not at hand (a frozen application).
    """
    try:
        source = inspect.getsource(params)
    except (OSError, TypeError):
        return {}
    names = {field.name for field in dataclasses.fields(params)}
    notes: dict[str, str] = {}
    above: list[str] = []
    current = ""
    for token in tokenize.generate_tokens(io.StringIO(inspect.cleandoc(source)).readline):
        if token.type == tokenize.COMMENT:
            words = token.string.lstrip("#: ").strip()
            if current:
                notes[current] = f"{notes.get(current, '')} {words}".strip()
            else:
                above.append(words)
        elif not current and token.string in names - notes.keys():
            current = token.string
            notes[current] = " ".join(above)
            above = []
        elif token.type == tokenize.NEWLINE:
            current = ""
            above = []
    return notes
