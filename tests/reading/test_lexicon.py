"""The word lists are data under test; the loader says file, line and mend."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from auditcli.errors import AuditError, RuleError, UsageError
from auditcli.model import Dimension
from auditcli.reading.lexicon import (
    alternation,
    available_languages,
    load_lexicon,
    may_hold,
    read_lexicon,
)
from auditcli.reading.lexicon_types import Lexicon

FOLDER = Path(__file__).resolve().parents[2] / "rules" / "lexicon"
LANGUAGES = ("en", "sv")


def lists_of(node: yaml.Node | None, path: str = "") -> list[tuple[str, list[str]]]:
    """All lists of words in a lexicon file, each with its key."""
    if isinstance(node, yaml.MappingNode):
        found: list[tuple[str, list[str]]] = []
        for key, value in node.value:
            found += lists_of(value, f"{path}.{key.value}")
        return found
    if isinstance(node, yaml.SequenceNode):
        words = [item.value for item in node.value if isinstance(item, yaml.ScalarNode)]
        nested = [item for item in node.value if not isinstance(item, yaml.ScalarNode)]
        return [(path, words), *(pair for item in nested for pair in lists_of(item, path))]
    return []


def text_of(language: str) -> str:
    return (FOLDER / f"{language}.yaml").read_text(encoding="utf-8")


@pytest.fixture(params=LANGUAGES)
def lexicon(request: pytest.FixtureRequest) -> Lexicon:
    return load_lexicon(request.param)


def test_there_is_a_lexicon_for_swedish_and_english() -> None:
    assert set(LANGUAGES) <= set(available_languages())


def test_every_word_list_is_sorted_and_without_repeats() -> None:
    for language in LANGUAGES:
        for path, words in lists_of(yaml.compose(text_of(language))):
            assert words == sorted(words), f"{language}{path} is not sorted"
            assert len(words) == len(set(words)), f"{language}{path} repeats a word"


def test_a_lexicon_is_read_once() -> None:
    assert load_lexicon("sv") is load_lexicon("sv")


def test_rise_and_fall_share_no_word(lexicon: Lexicon) -> None:
    assert not lexicon.rise & lexicon.fall


def test_no_phrase_gives_two_verdicts_on_a_goal(lexicon: Lexicon) -> None:
    goals = lexicon.goals
    assert not goals.reached & goals.partly
    assert not goals.reached & goals.not_reached
    assert not goals.partly & goals.not_reached
    assert not goals.degree_full & goals.degree_part


def test_a_row_word_has_one_role(lexicon: Lexicon) -> None:
    table = lexicon.table
    roles = (table.total, table.result, table.of_which, table.opening, table.closing, table.rate)
    counts = Counter(word for role in roles for word in role)
    assert [word for word, count in counts.items() if count > 1] == []


def test_a_column_word_has_one_kind(lexicon: Lexicon) -> None:
    table = lexicon.table
    kinds = (
        table.outcome,
        table.budget,
        table.forecast,
        table.deviation,
        table.change,
        table.share,
        table.sum,
        table.target,
    )
    counts = Counter(word for kind in kinds for word in kind)
    assert [word for word, count in counts.items() if count > 1] == []


def test_two_units_never_mean_the_same(lexicon: Lexicon) -> None:
    units = set(lexicon.units.values())
    meanings = {(unit.dimension, unit.base, unit.factor) for unit in units}
    assert len(meanings) == len(units)
    assert all(unit.factor > 0 for unit in units)


def test_months_and_weekdays_are_complete(lexicon: Lexicon) -> None:
    assert set(lexicon.months.values()) == set(range(1, 13))
    assert set(lexicon.weekdays.values()) == set(range(7))


def test_a_hedge_widens_to_one_side_at_least(lexicon: Lexicon) -> None:
    for hedge in lexicon.hedges.values():
        assert hedge.below != 0 or hedge.above != 0
        assert hedge.below is None or 0 <= hedge.below < 1
        assert hedge.above is None or 0 <= hedge.above < 1


def test_words_that_hold_a_unit_say_how_large_it_is() -> None:
    sv = load_lexicon("sv")
    for phrase in ("mnkr", "Mkr", "MSEK", "miljoner  kronor"):
        unit = sv.unit(phrase)
        assert unit is not None
        assert (unit.dimension, unit.factor, unit.base) == (
            Dimension.MONEY,
            Decimal(1_000_000),
            "SEK",
        )
    assert sv.unit("okänd") is None


def test_an_alternation_prefers_the_longer_phrase() -> None:
    match = re.match(alternation(["of", "of which"]), "of  which")
    assert match is not None
    assert match[0] == "of  which"


def test_a_phrase_may_stand_in_capitals_and_over_wide_spaces() -> None:
    holds = may_hold(["not", "se även"])
    assert all(map(holds, ["NOT 4", "noterna", "Se  även sidan 4"]))
    assert not any(map(holds, ["Tabell 4", "", "även sidan 4"]))


def test_a_language_without_a_lexicon_is_named() -> None:
    with pytest.raises(UsageError, match=r'"xx".*en, sv'):
        load_lexicon("xx")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("language: sv", "langage: sv", '"langage" is not known here'),
        ("name: svenska", "name: svenska\nname: norska", 'line 5: "name" stands twice'),
        ("name: svenska", "", '"name" is missing'),
        ("name: svenska", "name: [svenska]", "a single word or number"),
        ("compound: true", "compound: yes", '"yes" must be true or false'),
        ("articles: [en, ett]", "articles: en", "a list in square brackets"),
        ("articles: [en, ett]", "articles: [en, en]", '"en" stands twice in this list'),
        ("articles: [en, ett]", "articles: [En, ett]", '"En" must be in lower case'),
        ("hundreds: {hundra: 100}", "hundreds: {hundra: 1:40}", '"1:40" is not a number'),
        ("hundreds: {hundra: 100}", "hundreds: [hundra]", "keys and values are wanted"),
        ("dimension: percent,", "dimension: percents,", "the dimension must be one of"),
        ("words: [öre, ", "words: [kr, öre, ", '"kr" is a unit twice'),
        ("circa, ", "drygt, circa, ", '"drygt" is a hedge twice'),
        ("language: sv", "language: [", "this is not YAML"),
    ],
)
def test_a_wrong_lexicon_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    text = text_of("sv")
    assert old in text
    path = tmp_path / "sv.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RuleError, match=re.escape(message)) as caught:
        read_lexicon(path)
    assert str(path) in str(caught.value)


def test_an_empty_or_missing_or_undecodable_lexicon_is_refused(tmp_path: Path) -> None:
    empty, latin = tmp_path / "empty.yaml", tmp_path / "latin.yaml"
    empty.write_text("# nothing\n", encoding="utf-8")
    latin.write_bytes("name: Språk".encode("latin-1"))
    for path in (empty, latin, tmp_path / "missing.yaml"):
        with pytest.raises(AuditError, match=re.escape(str(path))):
            read_lexicon(path)


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    text = text_of("en").replace("repeatable: [", "repeatable: [no, 010, ")
    path = tmp_path / "en.yaml"
    path.write_text(text, encoding="utf-8")
    assert {"no", "010"} <= read_lexicon(path).repeatable


def test_every_field_of_a_lexicon_holds_something(lexicon: Lexicon) -> None:
    for field in fields(Lexicon):
        assert getattr(lexicon, field.name), field.name
