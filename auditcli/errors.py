"""What can go wrong with what we are given. Each message is one sentence for a person.

AuditError
├── UsageError      an option or a path that cannot be used
├── ReadError       an input that cannot be read or holds nothing to check
└── RuleError       a rule file, lexicon or configuration that is wrong
"""


class AuditError(Exception):
    """Something the user can mend; shown without a traceback. Exit status 2."""

    exit_status = 2


class UsageError(AuditError):
    """An option or a path that cannot be used."""


class ReadError(AuditError):
    """An input that cannot be read, or holds nothing to check."""


class RuleError(AuditError):
    """A rule file, lexicon or configuration that is wrong; says file, line and the mend."""
