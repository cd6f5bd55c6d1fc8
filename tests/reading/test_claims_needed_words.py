"""A sentence is only searched where it holds the words of a pattern, and that loses nothing."""

from __future__ import annotations

import random

import pytest

from auditcli.model import Sentence, Span
from auditcli.reading.claims import deviations, differences, rests, worded
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.skeleton import Skeleton
from auditcli.reading.lexicon import Lexicon, load_lexicon

GUARDED = ("from_to", "to_from", "base", "level", "higher")


def said(text: str) -> Skeleton:
    sentence = Sentence(text, Span(0, len(text)), ())
    return Skeleton(0, sentence, (), text, (), (), frozenset(text.split()))


def sentences(lexicon: Lexicon, count: int) -> list[str]:
    """Rows of words that claims are told by, among figures, years and other words."""
    claims, chance = lexicon.claims, random.Random(1)
    telling = [
        *(claims.start | claims.end | claims.level | claims.higher | claims.lower | claims.past),
        *(claims.better | claims.worse | claims.difference | claims.surplus | claims.deficit),
        *(claims.by | claims.of | claims.sized | claims.owned_by | claims.rest | claims.results),
        *(lexicon.comparison | lexicon.rise | lexicon.fall | lexicon.table.deviation),
        *(lexicon.table.budget | lexicon.numbers.every | lexicon.numbers.fractions.keys()),
        *lexicon.numbers.multiples,
    ]
    telling = sorted(telling)
    telling += ["kostnads" + word for word in telling if " " not in word]
    plain = ["#"] * 12 + ["@", ",", ".", "(", ")", "kostnaden", "the", "i"]
    return [
        " ".join(chance.choice(plain if chance.random() < 0.5 else telling) for _ in range(8))
        for _ in range(count)
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_pattern_of_levels_and_changes_matches_without_its_words(language: str) -> None:
    lexicon = load_lexicon(language)
    rules, matched = grammar(lexicon), set()
    for text in sentences(lexicon, 6_000):
        sk = said(text)
        for name in GUARDED:
            if getattr(rules, name).search(text):
                matched.add(name)
                assert rules.may_tell(name, sk), (name, text)
    assert matched >= {"level", "higher"}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_other_claim_is_told_without_its_words(language: str) -> None:
    lexicon = load_lexicon(language)
    surpluses = deviations._patterns(lexicon)
    apart, rest = differences._patterns(lexicon), rests._patterns(lexicon).rest
    words = worded._patterns(lexicon)
    matched = set()
    for text in sentences(lexicon, 6_000):
        sk = said(text)
        tried = {
            "surplus": (
                any(p.search(text) for p in (surpluses.told, surpluses.stands, surpluses.owned)),
                deviations._may_tell(sk, lexicon),
            ),
            "apart": (
                any(
                    (apart.size.search(text), apart.aside.search(text), apart.pointing.match(text))
                ),
                sk.holds(lexicon.claims.difference),
            ),
            "rest": (rest.search(text) is not None, sk.holds(lexicon.claims.rest)),
            "words": (
                words.fraction.search(text) is not None,
                sk.holds(worded._fractions(lexicon)),
            ),
            "every": (
                worded._every(lexicon).search(text) is not None,
                sk.holds(lexicon.numbers.every),
            ),
            "multiple": (
                words.multiple.search(text) is not None,
                sk.holds(worded._multiples(lexicon)),
            ),
        }
        for name, (matches, holds) in tried.items():
            matched |= {name} if matches else set()
            assert holds or not matches, (name, text)
    assert matched >= {"surplus", "rest", "words", "multiple"}
