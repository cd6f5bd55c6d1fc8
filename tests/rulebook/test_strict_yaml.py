"""YAML's guesses are refused, with the place and the mend."""

from __future__ import annotations

import contextlib
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.errors import RuleError
from auditcli.rulebook.strict_yaml import Value, compose


def value_of(text: str) -> Value:
    return compose(f"key: {text}\n".encode(), "rule.yaml").mapping(["key"])["key"]


@pytest.mark.parametrize(
    "guessed", ["no", "yes", "on", "true", "1:30", "010", "12", "1.5", "2024-01-31", "~", "="]
)
def test_a_text_that_yaml_would_turn_into_something_else_must_be_quoted(guessed: str) -> None:
    with pytest.raises(RuleError, match=r'^rule\.yaml:1: key is .*write ".*" in quotes$'):
        value_of(guessed).text()
    assert value_of(f'"{guessed}"').text() == guessed


@pytest.mark.parametrize("number", ["010", "1:30", "0x1F", "1_000", "1.0", "1e3", "no", "one", ""])
def test_only_plain_digits_are_a_whole_number(number: str) -> None:
    with pytest.raises(RuleError, match="key must be a whole number"):
        value_of(number).integer()


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("12", 12), ("-3", -3), ('"7"', 7)])
def test_whole_numbers_are_read_from_their_digits(text: str, number: int) -> None:
    assert value_of(text).integer() == number


@pytest.mark.parametrize("text", ["0.1000000000000000055", '"0.1000000000000000055"'])
def test_a_decimal_number_keeps_all_its_digits(text: str) -> None:
    assert value_of(text).decimal() == Decimal("0.1000000000000000055")


@pytest.mark.parametrize("text", ["0,5", ".5", "1e-3", ".inf", "00.5", "[1]"])
def test_a_decimal_number_has_a_point_and_plain_digits(text: str) -> None:
    with pytest.raises(RuleError, match="key must be a number such as"):
        value_of(text).decimal()


def test_true_and_false_have_one_spelling() -> None:
    assert value_of("true").boolean() is True
    assert value_of("false").boolean() is False


@pytest.mark.parametrize("text", ["yes", "True", "on", '"true"', "1", "[true]", "{a: b}"])
def test_other_spellings_of_true_and_false_are_refused(text: str) -> None:
    with pytest.raises(RuleError, match="key must be true or false, not "):
        value_of(text).boolean()


@pytest.mark.parametrize(
    ("text", "shape"), [("{subject}", "keys with values"), ("[note]", "a list")]
)
def test_a_text_that_begins_with_a_bracket_is_said_to_need_quotes(text: str, shape: str) -> None:
    with pytest.raises(RuleError, match=f"must be a text, not {shape}.*quotes"):
        value_of(text).text()


@pytest.mark.parametrize("text", ['""', "'  '", "|\n"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(RuleError, match="key is empty"):
        value_of(text).text()


def test_a_value_with_a_tag_is_refused() -> None:
    with pytest.raises(RuleError, match="which YAML reads as tag"):
        value_of("!!python/name:os.system x").text()


def test_a_list_has_texts_only_and_names_the_one_that_is_not() -> None:
    assert value_of("[a, b]").texts() == ("a", "b")
    with pytest.raises(RuleError, match=r"key\[2\] is no"):
        value_of("[a, no]").texts()
    with pytest.raises(RuleError, match='begin each item with "- "'):
        value_of("a").texts()


def test_a_key_given_twice_is_refused_with_both_lines() -> None:
    with pytest.raises(RuleError, match=r'^r\.yaml:3: "a" is given twice \(first on line 1\)'):
        compose(b"a: 1\nb: 2\na: 3\n", "r.yaml").mapping(["a", "b"])


def test_an_unknown_key_is_answered_with_the_nearest_right_one() -> None:
    with pytest.raises(RuleError, match=r'^r\.yaml:1: unknown key "mesage"; did you mean "messag'):
        compose(b"mesage: x\n", "r.yaml").mapping(["message", "why"])


def test_a_key_that_is_like_no_other_is_answered_with_all_of_them() -> None:
    with pytest.raises(RuleError, match="known are: message, why"):
        compose(b"zzz: x\n", "r.yaml").mapping(["why", "message"])
    with pytest.raises(RuleError, match="there are none to choose from"):
        compose(b"zzz: x\n", "r.yaml").mapping([])


def test_a_merge_key_is_an_unknown_key() -> None:
    with pytest.raises(RuleError, match="a key is <<"):
        compose(b"a: &x {b: c}\n<<: *x\n", "r.yaml").mapping(["a"])


def test_a_file_that_is_a_list_is_not_a_rule() -> None:
    with pytest.raises(RuleError, match="the file must hold keys with values"):
        compose(b"- a\n", "r.yaml").mapping(["a"])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a: b\nwhy: A total: that\n", r'r\.yaml:2: .*put a text that holds ": " in quotes'),
        (b"a:\n\tb: c\n", r"r\.yaml:2: .*spaces|r\.yaml:2: .*tab"),
        (b"a: @b\n", r"r\.yaml:1: .*begins with %, @"),
        (b"a: *b\n", r"r\.yaml:1: .*begins with \* in quotes"),
        (b"a: b\n---\nc: d\n", r"r\.yaml:2: .*keep one document"),
        (b'a: "b\n', r"r\.yaml:\d: .*close the quotes"),
        (b"a: [b\n", r"r\.yaml:\d: .*close the bracket"),
        (b"a: b\n  c: d\n", r"r\.yaml:2: "),
        (b"a: b\nb: \xe5\n", r"r\.yaml:2: this is not UTF-8"),
        (b"a: b\nb: x\x00\n", r"r\.yaml:2: the control character U\+0000 must be removed"),
        (b"a:\n  " + b"[" * 200_000, r"r\.yaml:2: lists within lists, too deep"),
        (b"a:\n  " + b"- " * 200_000, r"r\.yaml:2: lists within lists, too deep"),
        (b"", r"r\.yaml:1: the file is empty"),
        (b"# only a comment\n", r"r\.yaml:1: the file is empty"),
    ],
)
def test_what_is_not_yaml_is_said_with_its_line_and_the_mend(data: bytes, said: str) -> None:
    with pytest.raises(RuleError, match=said):
        compose(data, "r.yaml")


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert "a" in compose(b"\xef\xbb\xbfa: b\n", "r.yaml").mapping(["a"])


@given(
    st.one_of(st.binary(), st.text(alphabet="ab:-[]{}#&*!|>'\"%@`\\\n\t 0\r\x85").map(str.encode))
)
def test_whatever_a_file_holds_it_is_a_value_or_an_error_with_a_line(data: bytes) -> None:
    try:
        value = compose(data, "r.yaml")
    except RuleError as error:
        said = str(error)
    else:
        said = f"r.yaml:{value.line}"
        read_in_every_way(value)
    assert re.match(r"r\.yaml:[1-9]", said)


def read_in_every_way(value: Value) -> None:
    for read in (Value.text, Value.integer, Value.decimal, Value.boolean, Value.texts):
        with contextlib.suppress(RuleError):
            read(value)
    with contextlib.suppress(RuleError):
        value.mapping(["a", "b"])
