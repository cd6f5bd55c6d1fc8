"""Words that a user adds: read like those of the lexicon, and by the same object each time."""

from __future__ import annotations

import pytest

from auditcli.errors import UsageError
from auditcli.model import Source
from auditcli.reading import read_document
from auditcli.reading.extra_words import lexicon_with, word_lists
from auditcli.reading.lexicon import load_lexicon


def test_every_list_of_words_has_a_name() -> None:
    names = word_lists("sv")
    assert {"rise", "table.total", "goals.reached", "units.mnkr"} <= names
    assert not {"language", "decimal", "table"} & names


def test_words_are_added_to_their_list_and_to_no_other() -> None:
    plain, extra = load_lexicon("sv"), lexicon_with("sv", (("sv", "table.total", ("slutbelopp",)),))
    assert extra.table.total == plain.table.total | {"slutbelopp"}
    assert extra.table.result == plain.table.result
    assert extra.rise == plain.rise


def test_without_words_for_the_language_the_lexicon_is_the_shipped_one() -> None:
    assert lexicon_with("sv", (("en", "rise", ("soars",)),)) is load_lexicon("sv")


def test_the_same_words_give_the_same_object() -> None:
    words = (("sv", "rise", ("skenar",)),)
    assert lexicon_with("sv", words) is lexicon_with("sv", words)
    assert "skenar" in lexicon_with("sv", words).rise


def test_a_further_name_of_a_unit_means_the_same_in_a_text() -> None:
    source = Source("a.txt", "Kostnaden blev 12 mkronor för året.\n")
    words = (("sv", "units.mnkr", ("mkronor",)),)
    (plain,) = read_document(source, "sv").quantities
    (named,) = read_document(source, "sv", extra=words).quantities
    assert (plain.unit, named.value) == (None, 12_000_000)


def test_a_list_that_is_not_there_is_said() -> None:
    with pytest.raises(UsageError, match=r'no word list "table\.sum-total"'):
        lexicon_with("sv", (("sv", "table.sum-total", ("x",)),))
