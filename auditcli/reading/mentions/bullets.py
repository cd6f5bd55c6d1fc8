"""Lists of bullets that stand twice after the same words.

What an overview and its chapter both list was often brought up to date in one of the two only:
then all items of one list stand in the other, which has more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditcli.model import Repeat, Sentence, Source
from auditcli.reading.bullets import mark_before
from auditcli.reading.lexicon import Lexicon

#: So many words before a list are known again, and so many items make one.
_WORDS, _ITEMS = 5, 3

Items = tuple[str, ...]


def read_lists_again(
    source: Source, sentences: Sequence[Sentence], lexicon: Lexicon
) -> Iterator[Repeat]:
    """Lists with the same words before them of which one has all that the other has."""
    found: defaultdict[Items, list[tuple[Sentence, Items]]] = defaultdict(list)
    for at, sentence in enumerate(sentences):
        words = tuple(word.text for word in sentence.words)
        if sentence.text.endswith(":") and len(words) >= _WORDS and not _some(words, lexicon):
            items = _items(source, sentences, at + 1)
            if len(set(items)) >= _ITEMS:
                found[words].append((sentence, items))
    for words, lists in found.items():
        (first, listed), *again = lists
        for second, items in again:
            one, other = set(_parted(listed, items)), set(_parted(items, listed))
            if one <= other or other <= one:
                counts = len(listed), len(items)
                yield Repeat("list", first.span, second.span, len(words), counts=counts)


def _some(words: Items, lexicon: Lexicon) -> bool:
    """Whether a list says that it is not all."""
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in lexicon.claims.examples)


def _items(source: Source, sentences: Sequence[Sentence], start: int) -> Items:
    """The letters of each item; none where an item has more than one sentence."""
    found: list[str] = []
    for at in range(start, len(sentences)):
        if not mark_before(source.text, sentences[at]):
            more = at + 1 < len(sentences) and mark_before(source.text, sentences[at + 1])
            return () if more and not sentences[at].text.endswith(":") else tuple(found)
        found.append("".join(filter(str.isalnum, sentences[at].text.casefold())))
    return tuple(found)


def _parted(items: Items, others: Items) -> Items:
    """A list whose last item ends where the same item of the other list does.

    Where every line is followed by an empty one, the text below runs on from it.
    """
    *first, last = items
    ends = [item for item in others if last.startswith(item)]
    return (*first, max(ends, key=len, default=last))
