"""What the checks share: a place of the report as evidence, with its text as printed."""

from __future__ import annotations

from auditcli.model import Document, Evidence, Span


def quoted(document: Document, span: Span, role: str, label: str = "") -> Evidence:
    """A place that takes part in a relation, in its role, with what stands there."""
    return Evidence(span, role, document.source.quote(span), label)
