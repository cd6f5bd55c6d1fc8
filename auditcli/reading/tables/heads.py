"""Where the head of a table's columns is, in pieces over several lines as it may be."""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.reading.tables.items import Item, Kind
from auditcli.reading.tables.raw import join_words
from auditcli.reading.tables.vocabulary import Vocabulary

#: So many lines before the first line with a year or column word may belong to the head,
MOST_LEAD_LINES = 6
#: and so many between two of them.
MOST_INNER_LINES = 3

#: A sentence has so many words, the last of so many letters: shorter ones are abbreviated.
LEAST_SENTENCE, LEAST_LAST_WORD = 3, 2


def head_at(run: Sequence[Item], at: int, words: Vocabulary) -> tuple[list[Item], int]:
    """The column head that begins at a line (its wordy first pieces included), and what follows.

    A head holds at least one HEAD line, or it is no head. Pieces like "Budget-" / "avvi-" /
    "kelse" belong to it while a later HEAD line or column word follows within a few lines.
    """
    last, end = _last_head_line(run, at, words)
    if last < 0 or not _leads_to_head(run, at, last, words):
        return [], at
    figures_follow = last == end - 1 and end < len(run) and run[end].kind is Kind.FIGURES
    if figures_follow and not any(c.isdigit() for c in run[last].label):
        # The last words are the label of the figures below: "Totalt" / "1 238 1 111".
        last -= 1
    if not any(item.kind is Kind.HEAD for item in run[at : last + 1]):
        return [], at
    return list(run[at : last + 1]), last + 1


def _last_head_line(run: Sequence[Item], at: int, words: Vocabulary) -> tuple[int, int]:
    """(the last line of the head that may begin at a line, or -1; where its lines of words end)."""
    last = -1
    seen_words = 0
    end = at
    while end < len(run) and run[end].kind in (Kind.HEAD, Kind.TEXT):
        if run[end].kind is Kind.TEXT and _is_sentence(run[end], words):
            break
        if run[end].kind is Kind.HEAD or _column_piece(run, end, words):
            last, seen_words = end, 0
        else:
            seen_words += 1
            if seen_words > (MOST_LEAD_LINES if last < 0 else MOST_INNER_LINES):
                break
        end += 1
    while 0 <= last < end - 1 and run[last].label.endswith("-"):
        last += 1
    return last, end


def _is_sentence(item: Item, words: Vocabulary) -> bool:
    """Whether a short line is a sentence and no piece of a head: "Målet nåddes inte i år."."""
    tokens = item.label.split()
    if len(tokens) < LEAST_SENTENCE or not item.label.endswith((".", "!", "?")):
        return False
    last = tokens[-1].rstrip(".!?")
    whole = len(last) >= LEAST_LAST_WORD and last.isalpha() and not words.is_column_word(last)
    return whole and tokens[0][:1].isupper()


def _leads_to_head(run: Sequence[Item], at: int, last: int, words: Vocabulary) -> bool:
    """Whether the head begins at this line and not further down."""
    return at >= last or _leads(run[at], words)


def _leads(item: Item, words: Vocabulary) -> bool:
    """Whether a line may be the first of a column head."""
    if item.kind is Kind.HEAD:
        return True
    tokens = [token.strip("().,:*") for token in item.label.split()]
    if len(item.label) >= 40:
        return False
    return item.label.endswith("-") or any(
        words.is_column_word(token.rstrip("-")) or token.lower() in words.measures
        for token in tokens
    )


def _column_piece(run: Sequence[Item], at: int, words: Vocabulary) -> bool:
    """Whether a word line is a piece of a column head: it holds a column word, maybe hyphenated."""
    text = run[at].label
    if text.endswith("-") and at + 1 < len(run):
        text = join_words([item.label for item in run[at : at + 3]])
        text = text.split()[0] if text else ""
    else:
        text = text.split()[-1] if at and run[at - 1].label.endswith("-") else text
    return words.is_column_word(text) and len(run[at].label) < 30


def same_head(head: Sequence[Item], other: Sequence[Item]) -> bool:
    """Whether a head repeats another's words, which may have had a title before them."""
    return _bare(other).endswith(_bare(head))


def _bare(head: Sequence[Item]) -> str:
    return "".join("".join(item.label.split()) for item in head).lower()


def is_label_year(
    head: Sequence[Item], pending: Sequence[Item], after: Sequence[Item], words: Vocabulary
) -> bool:
    """Whether a year alone on its line ends a label ("… beslutade före" / "2023" / "5 1 4 0")."""
    if len(head) != 1 or len(head[0].label.split()) != 1 or not pending or not after:
        return False
    last = pending[-1].label.split()[-1:]
    return after[0].kind is Kind.FIGURES and not any(words.is_column_word(word) for word in last)
