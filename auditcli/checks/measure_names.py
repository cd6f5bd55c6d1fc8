"""Which measure a sentence is about, by the words of its name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from auditcli.checks.measures import FORM, Measure, form_of
from auditcli.model import Document, Sentence


def begins_with(document: Document, measure: Measure, sentence: int) -> bool:
    """Whether a sentence begins with a measure's own words, or such as name nothing."""
    words, known = document.sentences[sentence], document.vocabulary
    plain = known.neutral | known.target | known.outcome | measure.label
    first = next(
        (
            stem
            for word, stem in zip(words.words, words.stems, strict=True)
            if not word.text[:1].isdigit() and word.text not in known.columns
        ),
        "",
    )
    return all(any(form_of(part, one) for one in plain) for part in first.split())


def by_name(found: Sequence[Measure]) -> Mapping[str, Sequence[Measure]]:
    """Measures by how the words of their names begin."""
    named: dict[str, list[Measure]] = defaultdict(list)
    for measure in found:
        for start in {word[:FORM] for word in measure.label if not word[:1].isdigit()}:
            named[start].append(measure)
    return named


def named_in(named: Mapping[str, Sequence[Measure]], sentence: Sentence) -> Measure | None:
    """The one measure whose name a sentence says: most of its words, and two at least."""
    starts = {part[:FORM] for stem in sentence.stems for part in stem.split()}
    often: Counter[int] = Counter()
    measures_at: dict[int, Measure] = {}
    for start in starts:
        for measure in named.get(start, ()):
            often[measure.at] += 1
            measures_at[measure.at] = measure
    ranked = often.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    at, count = ranked[0]
    names = {word[:FORM] for word in measures_at[at].label if not word[:1].isdigit()}
    return measures_at[at] if count >= 2 and 5 * count >= 3 * len(names) else None
