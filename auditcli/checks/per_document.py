"""What several rules ask of one document is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from auditcli.model import Document

T = TypeVar("T")


def per_document(work: Callable[[Document], T]) -> Callable[[Document], T]:
    """The function, which remembers its answer for the document it was asked about last.

    Rules run document by document, so that one answer is all that need be kept.
    """
    last: list[tuple[Document, T]] = []

    def remembered(document: Document) -> T:
        if not last or last[0][0] is not document:
            last[:] = [(document, work(document))]
        return last[0][1]

    remembered.__doc__ = work.__doc__
    return remembered
