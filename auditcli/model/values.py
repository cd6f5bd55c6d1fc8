"""Values that are made by the hundred thousand: immutable as `mypy --strict` sees them.

A frozen dataclass sets each field through `object.__setattr__`, so that one of six fields takes
five times as long to make as a plain one; a long report is read into a quarter of a million.
Here `mypy` forbids the assignment and nothing does when the program runs. Equality, hash and
`dataclasses.replace` are those of a frozen dataclass.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """A slotted dataclass whose fields are set once, when it is made."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


@dataclass_transform(frozen_default=True, order_default=True, field_specifiers=(field,))
def ordered_value(cls: type[T]) -> type[T]:
    """A `value` that is sorted by its fields."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(cls)
