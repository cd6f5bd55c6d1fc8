"""What the script of a page knows: places and relations, as JSON that no text can break out of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditcli.model import Evidence, Finding, Source, Verdict
from auditcli.report.computation import Figures, pieces
from auditcli.report.html_text import CLASSES, line_id
from auditcli.report.html_words import Words
from auditcli.report.marks import Marks, Relation, stretches
from auditcli.report.shown import safe, shortened
from auditcli.report.words import SURE
from auditcli.texts import decimal

JsonObject = dict[str, object]

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a page: the prefix of its fragments, the number of its first place."""

    marks: Marks
    prefix: str
    offset: int
    index: int
    words: Words


def parts_of(all_marks: Sequence[Marks], words: Words) -> list[Part]:
    """The documents of a page, with their places numbered through."""
    parts: list[Part] = []
    offset = 0
    for index, marks in enumerate(all_marks):
        parts.append(Part(marks, f"d{index}-" if index else "", offset, index, words))
        offset += len(marks.places)
    return parts


def embedded(parts: Sequence[Part], words: Words) -> str:
    """The data as JSON for a script element: without `<`, `>` and `&` no text can end it."""
    rules = {
        relation.finding.rule.id: {
            "why": relation.finding.rule.why,
            "category": relation.finding.rule.category,
        }
        for part in parts
        for relation in part.marks.relations
    }
    data = {
        "words": words.texts,
        "roles": words.roles,
        "rules": rules,
        "docs": [_document(part) for part in parts],
        "places": [place for part in parts for place in _places(part)],
        "relations": [relation for part in parts for relation in _relations(part)],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _document(part: Part) -> JsonObject:
    return {
        "path": safe(part.marks.result.document.source.path),
        "prefix": part.prefix,
        "stretches": [[s.first_line, s.last_line, s.figures] for s in stretches(part.marks)],
    }


def _places(part: Part) -> Iterator[list[object]]:
    """[document, line, column, text] of each place."""
    source = part.marks.result.document.source
    for span in part.marks.spans():
        at = source.position(span.start)
        yield [part.index, at.line, at.column, short(source.quote(span))]


def short(text: str) -> str:
    """Text in one line, cut where it is long."""
    return shortened(safe(" ".join(text.split())), _LONGEST)


def _relations(part: Part) -> Iterator[JsonObject]:
    source = part.marks.result.document.source
    for relation in part.marks.relations:
        yield _relation(relation, part, source)


def _relation(relation: Relation, part: Part, source: Source) -> JsonObject:
    """A relation; what it has nothing to say for is left out."""
    finding, outcome = relation.finding, relation.finding.outcome
    told = {
        "msg": finding.message,
        "sub": outcome.subject,
        "rep": outcome.reported,
        "comp": outcome.computed,
        "diff": outcome.difference,
        "hint": outcome.hint,
        "why": outcome.reason,
        "note": " ".join(remarks(finding, part.words)),
        "fp": finding.fingerprint,
    }
    labels = [_label(one, source) for one in outcome.related]
    return {
        "k": CLASSES[relation.kind],
        "r": finding.rule.id,
        "p": [part.offset + number for number in relation.places],
        "o": [one.role for one in (outcome.primary, *outcome.related)],
        "l": [_label(outcome.primary, source), *labels],
        "c": _pieces(finding, part.marks.figures),
        **({"round": 1} if outcome.verdict is Verdict.AGREES_ROUNDED else {}),
        **{key: safe(text) for key, text in told.items() if text},
    }


def remarks(finding: Finding, words: Words) -> Iterator[str]:
    """What else should be known of a finding: sentences."""
    outcome = finding.outcome
    if finding.accepted:
        given = finding.accepted
        day = given.when.isoformat()
        yield words.say("accepted_by", who=given.who, when=day, reason=given.reason)
    if outcome.verdict is Verdict.UNLIKELY:
        yield words.say("unlikely")
    if outcome.confidence < SURE:
        sure = decimal(outcome.confidence, words.language)
        yield words.say("confidence", confidence=sure)


def _label(part: Evidence, source: Source) -> str:
    """What a place is about: its label, else the line that it stands on."""
    return short(part.label or source.line_text(source.position(part.span.start).line))


def _pieces(finding: Finding, figures: Figures) -> list[object]:
    """The computation: words as they are, figures with the number of their place (-1: none)."""
    return [
        safe(piece.text)
        if piece.value is None
        else [safe(piece.text), -1 if piece.part is None else piece.part + 1]
        for piece in pieces(finding.outcome, figures)
    ]


def fragment(part: Part, finding: Finding) -> str:
    """The link to the line of a finding."""
    source = part.marks.result.document.source
    return "#" + line_id(part.prefix, source.position(finding.outcome.primary.span.start).line)
