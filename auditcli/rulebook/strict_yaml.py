"""YAML read strictly: each value knows its file, line and name, and is what it was asked to be.

YAML 1.1 guesses types: `no` is False, `1:30` is 90, `010` is 8, the last of two equal keys wins
and floats lose digits. So nothing is constructed here. The composed nodes are kept, and a value is
turned into what the caller expects from its own characters, or refused with the mend.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

import yaml

from auditcli.errors import RuleError
from auditcli.rulebook.nearest import did_you_mean

#: The parser in C where PyYAML was built with one; it is about ten times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TEXT = "tag:yaml.org,2002:str"
_TYPES = {
    "tag:yaml.org,2002:bool": "as true or false",
    "tag:yaml.org,2002:int": "as a number",
    "tag:yaml.org,2002:float": "as a number",
    "tag:yaml.org,2002:timestamp": "as a date",
    "tag:yaml.org,2002:null": "as nothing",
}
_DEEPEST = 10
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
#: What PyYAML says, and what helps.
_MENDS = (
    ("mapping values are not allowed", 'put a text that holds ": " in quotes'),
    ("'\\t'", "indent with spaces, not tabs"),
    ("cannot start any token", "put a text that begins with %, @, ` or a tab in quotes"),
    ("undefined alias", "put a text that begins with * in quotes"),
    ("expected a single document", 'keep one document in each file (remove "---")'),
    ("block mapping", "check the indentation"),
    ("block end", "check the indentation"),
    ("block collection", "check the indentation"),
    ("quoted scalar", "close the quotes"),
    ("flow", "close the bracket, or put a text that begins with { or [ in quotes"),
)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a YAML file: its node, its file, and its name such as `params.tolerance`."""

    node: yaml.Node
    path: str
    name: str = ""

    @property
    def line(self) -> int:
        """The line it begins on, from 1."""
        return int(self.node.start_mark.line) + 1

    def wrong(self, what: str) -> RuleError:
        """The error that says where it stands and what is wrong with it."""
        return RuleError(f"{self.path}:{self.line}: {what}")

    def text(self) -> str:
        """A text with something in it. Raises RuleError."""
        if not isinstance(self.node, yaml.ScalarNode):
            shape = "a list" if isinstance(self.node, yaml.SequenceNode) else "keys with values"
            raise self.wrong(
                f"{self.name} must be a text, not {shape}; put a text that begins with "
                "{ or [, or holds a colon, in quotes"
            )
        written = str(self.node.value)
        if not written.strip():
            raise self.wrong(f"{self.name} is empty; write its text, or leave the key out")
        if self.node.tag != _TEXT:
            seen = _TYPES.get(self.node.tag, f"as {self.node.tag}")
            raise self.wrong(
                f'{self.name} is {written}, which YAML reads {seen}; write "{written}" in quotes'
            )
        return written

    def integer(self) -> int:
        """A whole number in plain digits. Raises RuleError."""
        return int(self._figure(_INTEGER, "a whole number such as 12"))

    def decimal(self) -> Decimal:
        """An exact decimal number, from its characters and never by way of a float.

        Raises RuleError.
        """
        return Decimal(self._figure(_DECIMAL, "a number such as 0.5"))

    def boolean(self) -> bool:
        """`true` or `false`; no other spelling. Raises RuleError."""
        written = self.node.value if self._plain() else None
        if written not in ("true", "false"):
            raise self.wrong(f"{self.name} must be true or false, not {self._shown()}")
        return bool(written == "true")

    def date(self) -> datetime.date:
        """A day, written 2025-12-31. Raises RuleError."""
        written = str(self.node.value) if isinstance(self.node, yaml.ScalarNode) else ""
        try:
            return datetime.date.fromisoformat(written)
        except ValueError:
            raise self.wrong(
                f"{self.name} must be a day such as 2025-12-31, not {self._shown()}"
            ) from None

    def word(self) -> str:
        """A text or a number, as its characters stand ("2024", off). Raises RuleError."""
        written = str(self.node.value) if isinstance(self.node, yaml.ScalarNode) else ""
        if not written.strip():
            raise self.wrong(f"{self.name} must be a word or a number, not {self._shown()}")
        return written.strip()

    def entries(self) -> tuple[tuple[Value, Value], ...]:
        """Keys that anybody may choose, with their values; each key once. Raises RuleError."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.wrong(f'{self.name} must hold keys with values, each as "key: value"')
        found: dict[str, tuple[Value, Value]] = {}
        for key_node, value_node in self.node.value:
            place = Value(key_node, self.path, "a key")
            key = place.word()
            if key in found:
                raise place.wrong(
                    f'"{key}" is given twice (first on line {found[key][0].line}); keep one'
                )
            found[key] = place, Value(value_node, self.path, f"{self.name}.{key}")
        return tuple(found.values())

    def is_mapping(self) -> bool:
        """Whether it holds keys with values."""
        return isinstance(self.node, yaml.MappingNode)

    def is_nothing(self) -> bool:
        """Whether a key stands without a value."""
        return self._plain() and not str(self.node.value)

    def texts(self) -> tuple[str, ...]:
        """A list of texts. Raises RuleError."""
        return tuple(item.text() for item in self.items())

    def items(self) -> tuple[Value, ...]:
        """The values of a list. Raises RuleError."""
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.wrong(f'{self.name} must be a list; begin each item with "- "')
        return tuple(
            Value(item, self.path, f"{self.name}[{number}]")
            for number, item in enumerate(self.node.value, start=1)
        )

    def mapping(self, known: Collection[str]) -> dict[str, Value]:
        """The values by key; each key one of `known` and given once. Raises RuleError."""
        if not isinstance(self.node, yaml.MappingNode):
            name = self.name or "the file"
            raise self.wrong(f'{name} must hold keys with values, each as "key: value"')
        prefix = f"{self.name}." if self.name else ""
        found: dict[str, Value] = {}
        for key_node, value_node in self.node.value:
            place = Value(key_node, self.path, "a key")
            key = place.text()
            if key not in known:
                raise place.wrong(f'unknown key "{prefix}{key}"; {did_you_mean(key, known)}')
            if key in found:
                first = found[key].line
                raise place.wrong(
                    f'"{prefix}{key}" is given twice (first on line {first}); keep one'
                )
            found[key] = Value(value_node, self.path, prefix + key)
        return found

    def _plain(self) -> bool:
        return isinstance(self.node, yaml.ScalarNode) and not self.node.style

    def _shown(self) -> str:
        if isinstance(self.node, yaml.ScalarNode):
            written = str(self.node.value)
            return written if self._plain() and written else f'"{written}"'
        return "a list" if isinstance(self.node, yaml.SequenceNode) else "keys with values"

    def _figure(self, pattern: re.Pattern[str], wanted: str) -> str:
        """The characters of a number: only such as YAML and people read in the same way."""
        written = str(self.node.value) if isinstance(self.node, yaml.ScalarNode) else ""
        if not pattern.fullmatch(written):
            raise self.wrong(
                f"{self.name} must be {wanted}, not {self._shown()}; write plain digits without "
                "leading zeros, with a point for the decimals"
            )
        return written


def compose(data: bytes, path: str, wanted: str = "the keys of a rule") -> Value:
    """The one document of a YAML file as nodes. Raises RuleError with file, line and mend.

    `wanted` says what an empty file should hold.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleError(f"{path}:{line}: this is not UTF-8; save the file as UTF-8") from None
    unreadable = _UNREADABLE.search(text)
    if unreadable:
        line = text.count("\n", 0, unreadable.start()) + 1
        code = ord(unreadable.group())
        raise RuleError(f"{path}:{line}: the control character U+{code:04X} must be removed")
    try:
        _refuse_depth(text, path)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise _explained(error, path) from None
    if node is None:
        raise RuleError(f"{path}:1: the file is empty; write {wanted}, or remove it")
    return Value(node, path)


def _refuse_depth(text: str, path: str) -> None:
    """Refuse lists in lists in lists. The parser in C overruns the stack on very deep ones."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            assert event.start_mark is not None, "the parser places every event"
            line = event.start_mark.line + 1
            raise RuleError(f"{path}:{line}: lists within lists, too deep; a rule has two levels")


def _explained(error: yaml.YAMLError, path: str) -> RuleError:
    """A parser's complaint as a sentence with a place and, where one is known, the mend."""
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or "it cannot be parsed")
    context = str(getattr(error, "context", None) or "")
    line = mark.line + 1 if mark else 1
    said = f"{problem} {context}"
    mend = next((mend for part, mend in _MENDS if part in said), "put texts with signs in quotes")
    return RuleError(f"{path}:{line}: this is not YAML: {problem}; {mend}")
