"""Clauses that say where something went, without a figure: "availability has improved somewhat"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from auditcli.model import Direction, Move, Sentence, Word
from auditcli.reading.labels import stem
from auditcli.reading.lexicon import Lexicon

#: A subject of more words is more than a subject.
_MOST = 12


def read_moves(sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[Move, ...]:
    """The clauses that tell a direction and nothing that narrows it, in the order of the text."""
    verbs = _verbs(lexicon)
    return tuple(
        move
        for number, sentence in enumerate(sentences)
        if not verbs.keys().isdisjoint([word.text for word in sentence.words])
        for clause in _clauses(sentence, lexicon)
        if (move := _read(number, clause, lexicon)) is not None
    )


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> Mapping[str, Direction]:
    words = lexicon.measures
    return {
        word: direction
        for group, direction in (
            (words.rose, Direction.UP),
            (words.fell, Direction.DOWN),
            (words.improved, Direction.BETTER),
            (words.worsened, Direction.WORSE),
            (words.unchanged, Direction.SAME),
        )
        for word in group
    }


def _clauses(sentence: Sentence, lexicon: Lexicon) -> Iterator[list[tuple[Word, str]]]:
    """The clauses of a sentence, each word with its stem: "while …" and "but …" begin a new one."""
    words = lexicon.measures
    turns = (lexicon.claims.turn | words.contrast) - words.addition - words.aside
    clause: list[tuple[Word, str]] = []
    for word, root in zip(sentence.words, sentence.stems, strict=True):
        if word.text in turns:
            yield clause
            clause = []
        else:
            clause.append((word, root))
    yield clause


def _read(number: int, clause: Sequence[tuple[Word, str]], lexicon: Lexicon) -> Move | None:
    verbs, words = _verbs(lexicon), lexicon.measures
    texts = [word.text for word, _ in clause]
    found = [at for at, text in enumerate(texts) if text in verbs]
    if len(found) != 1 or not lexicon.goals.negations.isdisjoint(texts):
        return None
    at = found[0]
    if any(text[:1].isdigit() or text in lexicon.goals.wishes for text in texts):
        return None
    plain = {stem(word, lexicon) for word in words.aside | words.neutral}
    for text, root in clause[at + 1 :]:
        if text.text in words.addition:
            break
        if root and not set(root.split()) <= plain and text.text not in words.aside:
            return None
    subject = frozenset(
        part
        for text, root in clause[:at]
        for part in root.split()
        if part not in plain and text.text not in words.aside
    )
    if not 0 < len(subject) <= _MOST:
        return None
    return Move(clause[at][0].span, number, verbs[texts[at]], subject)
