"""YAML -> rules, strictly; which of them run; and the pages that explain them."""

from auditcli.rulebook.loader import DEFAULT_MIN_CONFIDENCE, load_file, load_folder, load_rules
from auditcli.rulebook.places import rules_dir
from auditcli.rulebook.selection import find_rule, select_rules

__all__ = [
    "DEFAULT_MIN_CONFIDENCE",
    "find_rule",
    "load_file",
    "load_folder",
    "load_rules",
    "rules_dir",
    "select_rules",
]
