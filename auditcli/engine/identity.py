"""When are two findings the same fault? Fingerprints, and the words around a fault.

A fingerprint is made of what a fault *is* (its rule, its subject, and the figures and words that
contradict each other) and never of where it stands, so that it survives every edit elsewhere. Its
first `BASE` characters are that; the rest is the number among equal faults of one report, in the
order of the text. In a later version of the report, equal faults are told apart by the words
around them, see `alike`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from auditcli.model import Document, Evidence, Finding, Outcome, Source

#: Characters of a fingerprint that equal faults share, and all of its characters.
BASE, LENGTH = 24, 32

#: Characters of the report kept on each side of a fault as the words around it.
_AROUND = 60

_MINUS = str.maketrans("–−‐‑", "----")
_SPACE = re.compile(r"\s+")
_EMPTY_LINE = re.compile(r"\n\s*\n|\r\s*\r|\f")
_CUT_BEFORE, _CUT_AFTER = re.compile(r"^\S*\s"), re.compile(r"\s\S*$")


def evidence_of(outcome: Outcome) -> tuple[Evidence, ...]:
    """All places of a relation, the reported one first."""
    return (outcome.primary, *outcome.related)


def fingerprinted(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with their fingerprints: from words and figures, never from lines."""
    seen: Counter[str] = Counter()
    for finding in findings:
        outcome = finding.outcome
        # A figure's own label says what it is; how its parts are called may be edited at will.
        parts = [finding.rule.id, _normal(outcome.subject), _normal(outcome.primary.label)]
        for part in evidence_of(outcome):
            parts += [part.role, _normal(part.text or document.source.quote(part.span))]
        key = "\x1f".join(parts)
        seen[key] += 1
        number = _digest(f"{key}\x1f{seen[key]}")
        yield replace(finding, fingerprint=_digest(key)[:BASE] + number[: LENGTH - BASE])


def surroundings(finding: Finding, source: Source) -> str:
    """The place of a finding with the words on both sides of it, in one line.

    They end where the paragraph or the table does: what lies beyond is about something else.
    """
    span = finding.outcome.primary.span
    start, end = max(span.start - _AROUND, 0), min(span.end + _AROUND, len(source.text))
    before, after = source.text[start : span.start], source.text[span.end : end]
    if start > 0:
        before = _CUT_BEFORE.sub("", before)
    if end < len(source.text):
        after = _CUT_AFTER.sub("", after)
    before, after = _EMPTY_LINE.split(before)[-1], _EMPTY_LINE.split(after)[0]
    return _SPACE.sub(" ", before + source.text[span.start : span.end] + after).strip()


def alike(one: str, other: str) -> float:
    """How much two surroundings have in common, word by word, from 0 to 1."""
    if one == other:
        return 1.0
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _normal(text: str) -> str:
    """A text without what an extractor changes: spaces, line breaks, composition, kind of minus."""
    composed = unicodedata.normalize("NFC", text).translate(_MINUS)
    return "".join(composed.split()).casefold()
