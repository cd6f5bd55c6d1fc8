"""Which lines head columns, as far as their words tell."""

from __future__ import annotations

from collections.abc import Sequence

from auditcli.model import ColumnKind
from auditcli.reading.tables.atoms import PERCENT_SIGN, SIGNS
from auditcli.reading.tables.periods import read_period
from auditcli.reading.tables.vocabulary import Vocabulary


def is_reach(text: str) -> bool:
    """Whether a line tells from which day to which a report reaches, and heads no column."""
    first, *others = text.split()
    if len(others) != 2 or others[0].strip(SIGNS):
        return False
    ends = read_period(first), read_period(others[1])
    return all(end is not None and end.month is not None for end in ends)


def is_mostly_known(text: str, words: Vocabulary) -> bool:
    """Whether most words of a line are column words, years and units: a head however long."""
    tokens = [token.strip("().,:*%").lower() for token in text.split()]
    known = sum(
        1 for t in tokens if not t or t in words.units or words.is_column_word(t) or read_period(t)
    )
    years = sum(1 for t in tokens if read_period(t))
    named = years > 2 and 2 * years + 4 >= len(tokens) and read_period(tokens[-1]) is not None
    return named or 3 * known >= 2 * len(tokens)


def is_head(text: str, words: Vocabulary) -> bool:
    """Whether a line whose only figures are years heads columns, and is no label or sentence.

    It does with two years or more, with a column word right before its year, or where it is
    made of years, column words and units alone.
    """
    tokens = [token.strip("().,:*" + SIGNS).lower() for token in text.split()]
    years = [at for at, token in enumerate(tokens) if read_period(token)]
    if not years or (text.endswith(".") and len(tokens) > 1) or is_reach(text):
        return False
    if len(years) > 1:
        return True
    known = [at for at, token in enumerate(tokens) if words.is_column_word(token)]
    others = [
        token
        for at, token in enumerate(tokens)
        if token and at not in years and at not in known and token not in words.units
    ]
    tied = all(token in words.ties or token == PERCENT_SIGN for token in others)
    return tied or (years[0] == len(tokens) - 1 and years[0] - 1 in known)


def is_head_words(text: str, words: Vocabulary) -> bool:
    """Whether a line is made of column words ("Utfall Budget Avvikelse"), the first word apart:
    it heads the labels ("Nämnd Utfall Budget"); more words may do so before three of them."""
    tokens = [token.strip("().,:*") for token in text.split()]
    last = tokens[-1]
    if not (last == PERCENT_SIGN or words.is_column_word(last) or last.lower() in words.measures):
        return False  # as in most lines: a head ends in a column word or a unit
    known = [t == PERCENT_SIGN or words.is_column_word(t) for t in tokens]
    if len(tokens) == 1 and words.column_kind(tokens[0]) is ColumnKind.GROUP:
        return False  # "Kvinnor" alone is as well the label of a row
    told = [k or t.lower() in words.measures for k, t in zip(known, tokens, strict=True)]
    stubbed = sum(known) > 1 and len(told) > 2 and (all(told[1:]) or all(known[-3:]))
    return all(known) or stubbed or _ends_in_groups(tokens, words)


def _ends_in_groups(tokens: Sequence[str], words: Vocabulary) -> bool:
    """Whether a line ends in two groups, maybe with both behind ("… Kvinnor Män Totalt")."""
    kinds = [words.column_kind(token) for token in tokens[-4:]]
    while kinds and kinds[-1] is ColumnKind.SUM:
        kinds.pop()
    return len(kinds) > 1 and set(kinds[-2:]) == {ColumnKind.GROUP}
