"""Words by which checks know what a comment on a measure speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from auditcli.model import Heading, Vocabulary
from auditcli.reading.labels import stem, stems
from auditcli.reading.lexicon import Lexicon


def with_heading_stems(headings: Sequence[Heading], lexicon: Lexicon) -> tuple[Heading, ...]:
    """The headings, each with the stems of the words that name something."""
    return tuple(
        replace(heading, stems=stems(heading.text, lexicon) if heading.text else ())
        for heading in headings
    )


def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """The words by which comments speak of their measure, as stems."""
    words = lexicon.measures

    def of(chosen: Iterable[str]) -> frozenset[str]:
        return frozenset(stem(word, lexicon) for word in chosen)

    return Vocabulary(
        neutral=of(words.neutral | words.outcome),
        verbs=of(words.verbs | words.setting),
        setting=of(words.setting),
        outcome=of(words.outcome),
        target=of(words.target),
        columns=of(words.columns),
        good=of(words.good),
        compared=of(words.compared),
        openers=words.openers,
        relative=words.relative,
        members=words.members,
        slight=lexicon.claims.slight,
        placing=lexicon.claims.placing,
        infinitive=words.infinitive,
        later=words.later,
        counts=lexicon.claims.counts,
        wholes=lexicon.claims.wholes,
        ahead=lexicon.years.ahead | lexicon.table.budget,
        summing=frozenset(word for word in lexicon.table.total if " " not in word),
        surplus=of(lexicon.claims.surplus),
        deficit=of(lexicon.claims.deficit),
        before_years=lexicon.years.prose,
        bodies=of(lexicon.claims.bodies),
        own=of(lexicon.claims.own),
        shares=of(lexicon.claims.share),
        groups=of(word for pair in lexicon.claims.pairs for word in pair.split()),
    )
