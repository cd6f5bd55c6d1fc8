"""Where the time goes: each stage of reading and each check, measured inside one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import GeneratorType
from typing import Any

from auditcli import reading
from auditcli.checks import REGISTRY
from auditcli.model import Document, Rule, Source
from auditcli.reading import running_text
from auditcli.rulebook import load_rules

#: Functions that the reading of a text calls in turn; whatever is called so there is a stage.
STAGES = ("read_", "find_", "detect_", "compose", "with_")
#: These are all of it.
WHOLE = ("read_document", "read_running_text")


@dataclass(slots=True)
class Clock:
    """Seconds by stage, without those of the stages that it calls."""

    seconds: dict[str, float] = field(default_factory=dict)
    running: list[str] = field(default_factory=list)
    since: float = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Charge what happens inside to a stage."""
        self._charge()
        self.running.append(name)
        try:
            yield
        finally:
            self._charge()
            self.running.pop()

    def _charge(self) -> None:
        now = time.perf_counter()
        if self.running:
            name = self.running[-1]
            self.seconds[name] = self.seconds.get(name, 0.0) + now - self.since
        self.since = now

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, charged to a stage."""

        def call(*arguments: Any, **named: Any) -> Any:
            with self.stage(name):
                found = function(*arguments, **named)
                return list(found) if isinstance(found, GeneratorType) else found

        return call


@contextmanager
def _clocked_reading(clock: Clock) -> Iterator[None]:
    """The reading of a text with the stages that it calls put under the clock."""
    own = {
        (room, name): value
        for room in (reading, running_text)
        for name, value in vars(room).items()
        if name.startswith(STAGES) and callable(value) and name not in WHOLE
    }
    try:
        for (room, name), value in own.items():
            setattr(room, name, clock.timed(name, value))
        yield
    finally:
        for (room, name), value in own.items():
            setattr(room, name, value)


def _check(clock: Clock, rule: Rule, document: Document) -> None:
    kind = REGISTRY[rule.check]
    clock.timed(f"rule {rule.id}", kind.check)(document, rule.params)


def seconds_by_stage(text: str, path: str = "report.txt") -> dict[str, float]:
    """Seconds of each stage of checking a text, the slowest first."""
    rules = load_rules()
    clock = Clock()
    with _clocked_reading(clock), clock.stage("the rest of reading"):
        document = reading.read_document(Source(path, text))
    for rule in rules:
        _check(clock, rule, document)
    return dict(sorted(clock.seconds.items(), key=lambda item: -item[1]))
