"""The parameters of a check, from YAML, validated against the check's own `Params`."""

from __future__ import annotations

import dataclasses
import inspect
import io
import tokenize
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from auditcli.checks import CheckKind
from auditcli.rulebook.strict_yaml import Value

#: The plain types that a parameter may have, and how each is read. Beside them there are frozen
#: dataclasses of such types, and tuples of those. A check that needs more has outgrown YAML.
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
    given = given_params(kind, value)
    return made_params(kind, given, value), given


@cache
def _types(kind: type) -> dict[str, Any]:
    """The types of the fields of a dataclass: many rules share a check."""
    return get_type_hints(kind)


def given_params(kind: CheckKind, value: Value) -> dict[str, object]:
    """The parameters that a mapping names, each of its own type. Raises RuleError."""
    types = _types(kind.params)
    return {key: _read(types[key], field) for key, field in value.mapping(types).items()}


def made_params(kind: CheckKind, given: Mapping[str, object], value: Value) -> object:
    """The parameters of a check, where the check itself has nothing against them.

    Raises RuleError, at the place of a value.
    """
    try:
        return kind.params(**given)
    except ValueError as error:
        raise value.wrong(f"params: {error}") from None


def refuse_incomplete(params: object, place: Value) -> None:
    """Raise RuleError for parameters that lack what their check cannot do without.

    A check says so of its own `Params`, by a property `incomplete` that is a sentence or "".
    """
    if incomplete := getattr(params, "incomplete", ""):
        raise place.wrong(f"params: {incomplete}")


def readable(kind: object) -> bool:
    """Whether a parameter of this type can be given in YAML."""
    if kind in READERS:
        return True
    kind = nested_type(kind)
    nested = member_type(kind)
    if nested is not None:
        return readable(nested)
    if not dataclasses.is_dataclass(kind):
        return False
    frozen = getattr(kind, "__dataclass_params__").frozen  # noqa: B009 - not known to mypy
    return bool(frozen) and all(map(readable, get_type_hints(kind).values()))


def nested_type(kind: Any) -> Any:
    """The type of a parameter that may be left out: `Place | None` is a `Place`."""
    given = [one for one in get_args(kind) if one is not NoneType]
    return given[0] if isinstance(kind, UnionType) and len(given) == 1 else kind


def member_type(kind: object) -> type | None:
    """The dataclass that a tuple holds any number of, or None for another type."""
    if get_origin(kind) is tuple and len(get_args(kind)) == 2 and get_args(kind)[1] is ...:
        member = get_args(kind)[0]
        if isinstance(member, type) and dataclasses.is_dataclass(member):
            return member
    return None


def _read(kind: Any, value: Value) -> object:
    """A value as its type wants it. Raises RuleError."""
    if kind in READERS:
        return READERS[kind](value)
    kind = nested_type(kind)
    member = member_type(kind)
    if member is not None:
        return tuple(_read(member, item) for item in value.items())
    types = _types(kind)
    given = {key: _read(types[key], field) for key, field in value.mapping(types).items()}
    for field in dataclasses.fields(kind):
        if field.default is dataclasses.MISSING and field.name not in given:
            raise value.wrong(f'the key "{value.name}.{field.name}" is missing')
    try:
        return kind(**given)
    except ValueError as error:
        raise value.wrong(f"{value.name}: {error}") from None


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
