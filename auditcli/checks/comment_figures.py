"""What a figure in the comment on a measure is: its target, its outcome, of the report's year.

A comment speaks of parts, other times and others' figures too. Its words tell: those of the
measure's name and neutral ones only, a target that is called so, a change whose new level it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditcli.arithmetic.diagnosis import Slip, diagnose
from auditcli.arithmetic.restating import telling_digits
from auditcli.checks.facts_index import size
from auditcli.checks.measures import (
    FORM,
    Measure,
    form_of,
    has_name,
    kind,
    shared,
    strangers,
)
from auditcli.checks.prose_index import Statement
from auditcli.model import Claim, ClaimKind, Dimension, Document, Quantity, Span

#: A target named among the first words of a sentence is what the sentence is about.
_SOON = 4


def is_level(claim: Claim, told: Quantity) -> bool:
    """Whether a figure is the level that a claim tells."""
    return any(
        figure.role == "after" and figure.quantity.span == told.span for figure in claim.figures
    )


def level_of(claims: Sequence[Claim], told: Quantity) -> Claim | None:
    """The change whose new level a figure is: "has risen to 17 per cent, from 9"."""
    return next((c for c in claims if c.kind is ClaimKind.CHANGE and is_level(c, told)), None)


def is_of_the_year(
    document: Document,
    measure: Measure,
    statement: Statement,
    told: Quantity,
    change: Claim | None,
) -> bool:
    """Whether a figure is told of no other year than the report's, nor of so many years.

    A time in the measure's own name ("within 90 days") is no other time.
    """
    ours = {str(document.period.year)} if document.period is not None else set()
    times = [
        figure
        for figure in statement.figures
        if kind(figure)[0] is Dimension.TIME and figure.text not in measure.label
    ]
    if change is not None and change.quantity("before") is not None:
        before = {
            word.text for word in statement.sentence.words if word.span.end <= told.span.start
        }
        return statement.years & before <= ours and not times
    return statement.years <= ours and (told in times or not times)


def alone(
    measure: Measure, statement: Statement, told: Quantity, change: Claim | None = None
) -> bool:
    """Whether a sentence has one figure of a kind, beside those at the head of its measure, said
    again or not, and what it has changed from."""
    others = {head.span for head in measure.heads}
    if change is not None and (before := change.quantity("before")) is not None:
        others.add(before.span)
    known = {head.value for head in measure.heads if kind(head) == kind(told)}
    same = [
        f
        for f in statement.figures
        if kind(f) == kind(told) and f.span not in others and (f is told or f.value not in known)
    ]
    return len(same) == 1


def apart(one: Quantity, other: Quantity) -> bool:
    """Whether two figures differ by more than careless rounding, and not by their scale."""
    coarse = max(one.half_width, other.half_width) * 2
    sizes = abs(one.value), abs(other.value)
    near = not min(sizes) or max(sizes) < 100 * min(sizes)
    return abs(size(one).value - size(other).value) >= coarse and near


def is_target(document: Document, measure: Measure, statement: Statement, told: Quantity) -> bool:
    """Whether a figure is said to be the target: nothing but neutral words between the two."""
    words, known = statement.sentence.words, document.vocabulary
    stems = statement.sentence.stems
    if any(word.text in known.later for word in words):
        return False  # "85 per cent in the long run"
    if _is_narrowed(document, measure, statement, told):
        return False
    hedge = told.hedge.span if told.hedge is not None else told.span
    plain = known.neutral | known.setting | measure.label
    before = [at for at, word in enumerate(words) if word.span.end <= told.span.start]
    for at in reversed(before):
        if words[at].span.overlaps(hedge):
            continue
        if not known.target.isdisjoint((stems[at], words[at].text)):
            leads = at == 0 or words[at - 1].text[:1].isdigit()  # the measure's own figures
            # "In the long run the target is 100 per cent"
            begin = sum(1 for word in words if word.span.start < measure.heads[-1].span.end)
            first = range(begin, at) if at - begin <= _SOON else (at - 1,)
            bodies = tuple(known.bodies)  # "the board has the target"
            return leads or all(
                set(stems[one].split()) <= plain or stems[one].endswith(bodies) for one in first
            )
        if stems[at] in statement.years:
            continue
        if not set(stems[at].split()) <= plain and not _is_asked(document, statement, at, measure):
            break
    return _is_bound_slip(document, measure, statement, told)


def _is_asked(document: Document, statement: Statement, at: int, measure: Measure) -> bool:
    """Whether a word is the verb of what a target asks for: to reach a figure, or what the measure
    counts ("to write three reports" of "number of reports written")."""
    words, stems = statement.sentence.words, statement.sentence.stems
    if not at or words[at - 1].text not in document.vocabulary.infinitive:
        return False
    if set(stems[at].split()) <= document.vocabulary.verbs:
        return True
    counted = [stem for stem in stems[at + 2 : at + 3] if len(stem) >= FORM]
    return any(form_of(counted[0], name) for name in measure.label) if counted else False


def _is_narrowed(
    document: Document, measure: Measure, statement: Statement, told: Quantity
) -> bool:
    """Whether the words right after a figure say that it is of a part, or of another time: "85 per
    cent for managers", "70 per cent last year"."""
    known = document.vocabulary
    rest = zip(statement.sentence.words, statement.sentence.stems, strict=True)
    after = [(word, stem) for word, stem in rest if word.span.start >= told.span.end][:3]
    if after and after[0][1] in known.neutral and after[0][0].text not in known.placing:
        del after[0]  # the unit
    if not after or "," in document.source.quote(Span(told.span.end, after[0][0].span.start)):
        return False
    if not known.compared.isdisjoint(stem for _, stem in after[:2]):
        return True
    plain = known.neutral | known.target | measure.label
    placed = len(after) > 1 and after[0][0].text in known.placing
    return placed and not set(after[1][1].split()) <= plain


def _is_bound_slip(
    document: Document, measure: Measure, statement: Statement, told: Quantity
) -> bool:
    """Whether a bound ("at most 520") is the target, two digits of which have changed places."""
    target, hedge = measure.heads[0], told.hedge
    if hedge is None or None not in (hedge.below, hedge.above) or kind(told) != kind(target):
        return False
    known = document.vocabulary.target
    words = zip(statement.sentence.words, statement.sentence.stems, strict=True)
    said = any(w.span.end <= told.span.start and known & {w.text, s} for w, s in words)
    slip = diagnose(replace(size(told), hedge=None), [(size(target), 1)]) if said else None
    return slip is not None and slip.slip is Slip.TRANSPOSED


def is_outcome(
    document: Document,
    measure: Measure,
    statement: Statement,
    told: Quantity,
    change: Claim | None,
    least_digits: int,
) -> bool:
    """Whether a figure is told of the measure: of it by name, or of an outcome with one slip."""
    if _of_target(document, statement, told):
        return False
    if kind(told)[0] is Dimension.NONE and telling_digits(told) < 2:
        return False
    named = shared(statement, measure)
    called = not document.vocabulary.outcome.isdisjoint(statement.words)
    others = strangers(document, statement, measure)
    if change is not None:
        others -= _of_change(document, statement, change)
    if not others and (named >= 2 or called):
        return True
    if (
        telling_digits(told) < least_digits
        or not (named or called)
        or has_name(document, statement.at)
    ):
        return False
    slips = [
        diagnose(size(told), [(size(head), 1)])
        for head in measure.outcomes
        if kind(head) == kind(told) and telling_digits(head) >= least_digits
    ]
    return any(slip is not None and slip.slip is Slip.TRANSPOSED for slip in slips)


def _of_target(document: Document, statement: Statement, told: Quantity) -> bool:
    """Whether a word for a target may lead to a figure: one that stands before it, since the last
    figure of its kind, or anywhere where the outcome is not called so."""
    sentence, known = statement.sentence, document.vocabulary
    spans = [f.span.end for f in statement.figures if kind(f) == kind(told)]
    begin = max((end for end in spans if end <= told.span.start), default=0)
    led: set[str] = set()
    said: set[str] = set()
    for word, stem in zip(sentence.words, sentence.stems, strict=True):
        said |= {word.text, stem}
        if begin <= word.span.start < told.span.start:
            led |= {word.text, stem}
    if not known.target.isdisjoint(led):
        return True
    return known.outcome.isdisjoint(led) and not known.target.isdisjoint(said)


def _of_change(document: Document, statement: Statement, change: Claim) -> frozenset[str]:
    """The words of a sentence that tell of a change and what is compared, not of what."""
    verb = change.direction_span
    words = zip(statement.sentence.words, statement.sentence.stems, strict=True)
    moved = (part for w, s in words if verb and w.span.overlaps(verb) for part in s.split())
    return document.vocabulary.compared | frozenset(moved)
