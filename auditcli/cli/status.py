"""What a run came to, as a shell sees it."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit status of `audit check`. Where several hold, the highest is returned.

    CLEAN       nothing at or above `--fail-on`
    FINDINGS    at least one finding at or above `--fail-on`
    UNUSABLE    an option, a rule file or an input cannot be used; other inputs were checked
    INCOMPLETE  a check, or we ourselves, failed: what was printed is not the whole truth
    """

    CLEAN = 0
    FINDINGS = 1
    UNUSABLE = 2
    INCOMPLETE = 3
