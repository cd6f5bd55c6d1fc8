"""JSON over several lines, as `json.dumps(…, ensure_ascii=False, indent=1)` writes it.

The standard library indents in Python, and hands every word up through all the levels it stands
in; a run over many sheets prints some twenty million characters.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring as quoted


def indented(value: object, margin: str = "\n") -> str:
    """A value of texts, numbers, lists, and dicts with texts for keys."""
    if isinstance(value, str):
        return quoted(value)
    if type(value) is int:
        return str(value)
    inner = f"{margin} "
    if isinstance(value, dict):
        parts = [f"{quoted(key)}: {indented(one, inner)}" for key, one in value.items()]
        return f"{{{inner}{f',{inner}'.join(parts)}{margin}}}" if parts else "{}"
    if isinstance(value, list | tuple):
        parts = [indented(one, inner) for one in value]
        return f"[{inner}{f',{inner}'.join(parts)}{margin}]" if parts else "[]"
    return json.dumps(value)
