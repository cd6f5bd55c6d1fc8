"""`audit rules`, `audit rules test` and `audit explain`, on their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from auditcli.checks import REGISTRY, CheckKind
from auditcli.cli import examples as examples_module
from auditcli.cli.explain import explain
from auditcli.cli.rules import rules_app
from auditcli.errors import ReadError, RuleError, UsageError
from auditcli.model import Document, Evidence, FigureStyle, Outcome, Period, Source, Span, Verdict
from auditcli.rulebook import loader as loader_module
from auditcli.rulebook.pages import rules_markdown
from tests.rulebook.conftest import WeighingParams

Write = Callable[..., Path]

app = typer.Typer()
app.add_typer(rules_app, name="rules")
app.command("explain")(explain)


@pytest.fixture(autouse=True)
def shipped(write_rule: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One rule that stands in for the shipped ones."""
    folder = write_rule("too-heavy", folder="shipped").parent
    monkeypatch.setattr(loader_module, "rules_dir", lambda: folder)
    monkeypatch.setattr("auditcli.rulebook.rules_dir", lambda: folder)
    return folder


def invoke(*arguments: str) -> tuple[int, str]:
    """Exit status and output; an AuditError is left to the caller, as it is to `audit`."""
    result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    return result.exit_code, result.stdout


def weigh(document: Document, _params: WeighingParams) -> Iterator[Outcome]:
    """Everything that holds the word Summa is too heavy; "osäker" makes it uncertain."""
    at = document.source.text.find("Summa")
    if at >= 0:
        facts = {"count": "2"}
        yield Outcome(Verdict.DISAGREES, Evidence(Span(at, at + 5), "total"), facts=facts)
    elif "osäker" in document.source.text:
        place = Evidence(Span(0, 1), "total")
        yield Outcome(Verdict.UNTESTED, place, reason="two readings")


@pytest.fixture
def scales(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that speaks of sums, and a reader that reads nothing but the text."""

    def read(
        source: Source, language: str | None = None, _period: Period | None = None
    ) -> Document:
        if "oläslig" in source.text:
            raise ReadError("no figure in it")
        return Document(source, language or "sv", None, FigureStyle())

    kind = CheckKind("weighing", WeighingParams, weigh, frozenset({"count"}))
    monkeypatch.setitem(REGISTRY, "weighing", kind)
    monkeypatch.setattr(examples_module, "read_document", read)


def test_the_rules_are_listed_one_a_line(write_rule: Write) -> None:
    own = write_rule("askew", ("severity: error", "severity: note"), folder="own").parent
    status, output = invoke("rules", "--rules", str(own))
    assert status == 0
    lines = output.splitlines()
    assert lines[0].split() == ["rule", "severity", "category", "check"]
    assert lines[1].split() == ["askew", "note", "total", "weighing"]
    assert lines[2].split() == ["too-heavy", "error", "total", "weighing"]
    assert "2 rules" in lines[-1]


def test_markdown_is_the_page_of_all_rules() -> None:
    status, output = invoke("rules", "--markdown")
    assert status == 0
    assert output == rules_markdown(loader_module.load_rules())


def test_explain_says_why_and_shows_the_examples_as_they_stand() -> None:
    status, output = invoke("explain", "too-heavy")
    assert status == 0
    assert output.startswith("too-heavy\n\n  Scales do not lie.\n")
    assert "  Lön    1\n  Summa  2\n" in output
    assert "  share: 0.05\n" in output
    assert not any(line != line.rstrip() for line in output.splitlines())


def test_explain_prints_brackets_as_they_are_and_wraps_no_example(write_rule: Write) -> None:
    long = "[/x] [bold] " + "1 200 " * 40
    path = write_rule("askew", ("Inget att väga.", f'"{long}"'), ("Scales", '"[a] Scales'))
    path.write_text(path.read_text().replace("do not lie.", 'do not lie [/b]."'))
    _, output = invoke("explain", "askew", "--rules", str(path.parent))
    assert f"  {long.rstrip()}\n" in output
    assert "[a] Scales do not lie [/b]." in output


def test_explain_knows_the_nearest_rule_to_an_unknown_one() -> None:
    with pytest.raises(UsageError, match='did you mean "too-heavy"'):
        invoke("explain", "too-hevy")


@pytest.mark.usefixtures("scales")
def test_examples_that_come_out_as_they_should_exit_with_0() -> None:
    assert invoke("rules", "test") == (0, "1 rule, 2 examples, 0 differ\n")


@pytest.mark.usefixtures("scales")
def test_examples_that_differ_are_shown_with_what_happened_and_exit_with_1(
    write_rule: Write,
) -> None:
    folder = write_rule("askew", ("Summa  2", "osäker"), ("Inget att väga.", "Summa 3")).parent
    write_rule("crooked", ("Inget att väga.", "oläslig [/x]"))
    status, output = invoke("rules", "test", str(folder))
    assert status == 1
    assert (
        "askew flags 1: nothing was found: 0 figures read, 0 relations agree, 1 untested (two"
        in (output)
    )
    assert "askew passes 1: it is flagged: : , but 2 parts weigh" in output
    assert "crooked passes 1: the text cannot be read: no figure in it" in output
    assert "    oläslig [/x]\n" in output
    assert str(folder / "askew.yaml") in output
    assert output.endswith("2 rules, 4 examples, 3 differ\n")


@pytest.mark.usefixtures("scales")
def test_a_rule_of_one_language_reads_its_examples_in_that_language(
    write_rule: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader_module, "lexicon_languages", lambda: frozenset({"sv", "en", "fi"}))
    one = write_rule("askew", more="languages: [en]\n", folder="one").parent
    assert invoke("rules", "test", str(one))[0] == 0
    two = write_rule("askew", more="languages: [en, fi]\n", folder="two").parent
    status, output = invoke("rules", "test", str(two))
    assert status == 1
    assert 'the text was read as "sv", and the rule has en, fi' in output


@pytest.mark.usefixtures("scales")
def test_a_check_that_crashes_on_an_example_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(_document: Document, _params: WeighingParams) -> Iterator[Outcome]:
        raise ZeroDivisionError

    kind = CheckKind("weighing", WeighingParams, fall, frozenset({"count"}))
    monkeypatch.setitem(REGISTRY, "weighing", kind)
    status, output = invoke("rules", "test")
    assert status == 1
    assert "the check crashed: ZeroDivisionError" in output


def test_a_rule_file_that_is_wrong_is_an_error_of_its_own(write_rule: Write) -> None:
    path = write_rule("askew", ("id: askew", "id: a_skew"))
    with pytest.raises(RuleError, match=r"askew\.yaml:1: the id") as caught:
        invoke("rules", "test", str(path.parent))
    assert caught.value.exit_status == 2
