"""`--format html`: one page with everything in it, that no text of a report can take over."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

from auditcli.model import Acceptance, Crash, Evidence, Lapsed, Result, Span, Verdict
from auditcli.report import html
from auditcli.report.html_words import LANGUAGES
from tests.builders import (
    at,
    column_result,
    make_document,
    make_finding,
    make_result,
    make_rule,
)
from tests.ledgers import Ledger, long_ledger

HOSTILE = (
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(2)">',
    "<!-- ]]> {{script}} {{title}} &amp; &#60;b&#62;",
    "\" onmouseover='alert(3)' x=",
    "javascript:alert(4) \u202e turned \x1b[31m red \x00",
)


def rendered(*results: Result, language: str = "en") -> str:
    return html.render(results, tool_version="1.2.3", language=language)


class Parsed(HTMLParser):
    """The elements of a page with their attributes, and the text of its lines."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.lines: dict[str, str] = {}
        self._line = ""
        self._number = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        if found.get("class") == "l":
            self._line = found["id"] or ""
            self.lines[self._line] = ""
        elif found.get("class") == "chunk" or tag == "dialog":
            self._line = ""
        self._number = found.get("class") == "n"

    def handle_data(self, data: str) -> None:
        if self._line and not self._number:
            self.lines[self._line] += data.rstrip("\n")

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def marks(self, kind: str) -> list[dict[str, str | None]]:
        return [
            one
            for one in self.of("span")
            if one.get("data-p") and kind in str(one["class"]).split()
        ]


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found.group(1))
    return data


def test_the_report_stands_in_the_page_with_its_line_numbers() -> None:
    page = Parsed(rendered(column_result()))
    assert page.lines == {
        "L1": "Lön     1 200",
        "L2": "Hyra      300",
        "L3": "Summa   1 600",
    }


def test_the_reported_figure_is_marked_as_a_fault_and_its_parts_as_parts() -> None:
    page = Parsed(rendered(column_result()))
    assert len(page.marks("e")) == 1
    assert len(page.marks("p")) == 2
    assert all(one["tabindex"] == "0" for one in (*page.marks("e"), *page.marks("p")))


def test_every_verified_figure_has_a_tick_mark() -> None:
    ledger = Ledger().column(2, 3, total=5).column(4, 4, total=8).column(1, 1, total=3)
    page = Parsed(rendered(ledger.result()))
    assert len(page.marks("v")) == 2
    assert len(page.marks("e")) == 1


def test_figures_that_nobody_tested_are_marked_as_such_and_their_stretches_are_listed() -> None:
    ledger = Ledger().column(2, 3, total=5).loose(*range(20)).doubt(7, "two readings")
    text = rendered(ledger.result())
    assert text.count('<span class="q">') == 21  # twenty rows, and one in the legend
    assert data_of(text)["docs"][0]["stretches"] == [[4, 24, 21]]
    assert len(Parsed(text).marks("o")) == 1


def test_a_place_over_two_lines_is_marked_on_both_and_reached_once() -> None:
    document = make_document("de infra-\n  struktur är\n")
    finding = make_finding(Evidence(Span(3, 20), "other", "infrastruktur"))
    marks = Parsed(rendered(make_result(document, [finding]))).marks("e")
    assert [one["data-p"] for one in marks] == ["0", "0"]
    assert [one.get("tabindex") for one in marks] == ["0", None]


def test_places_inside_one_another_keep_the_text_whole() -> None:
    document = make_document("Vinsten var 5 mnkr och 7 mnkr\n")
    whole = make_finding(at(document, "Vinsten var 5 mnkr och 7 mnkr"), [at(document, "5")])
    inner = make_finding(at(document, "7"), verdict=Verdict.AGREES, computation="7 = 7")
    page = Parsed(rendered(make_result(document, [whole], [inner])))
    assert page.lines["L1"] == "Vinsten var 5 mnkr och 7 mnkr"


def test_what_a_report_holds_is_shown_and_never_obeyed() -> None:
    text = "".join(f"{line} 5\n" for line in HOSTILE)
    document = make_document(text, "<b>evil</b>.txt", language='"><script>')
    hostile = "".join(HOSTILE)
    finding = make_finding(
        at(document, "5"),
        [Evidence(Span(0, 9), "addend", hostile, hostile)],
        message=hostile,
        computation=hostile,
        hint=hostile,
        reason=hostile,
    )
    page = rendered(make_result(document, [finding]))
    parsed = Parsed(page)
    assert len(parsed.of("script")) == 2
    assert parsed.of("img") == []
    handlers = [name for _, found in parsed.elements for name in found if name.startswith("on")]
    assert handlers == []
    assert parsed.lines["L1"] == f"{HOSTILE[0]} 5"
    assert parsed.lines["L3"] == f"{HOSTILE[2]} 5"
    assert "\u202e" not in page
    assert "\x00" not in page
    assert (
        hostile.replace("\x00", "␀").replace("\x1b", "␛").replace("\u202e", "·")
        == (data_of(page)["relations"][0]["msg"])
    )


def test_the_page_asks_the_network_for_nothing() -> None:
    page = rendered(column_result())
    parsed = Parsed(page)
    loads = [
        found[name]
        for _, found in parsed.elements
        for name in ("src", "href", "action", "data", "poster")
        if name in found and not str(found[name]).startswith("#")
    ]
    assert loads == ["data:,"]
    policy = next(one for one in parsed.of("meta") if "http-equiv" in one)["content"] or ""
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy
    assert "eval(" not in page
    assert "@import" not in page
    assert "url(" not in page


def test_nothing_is_styled_or_scripted_where_the_policy_would_refuse_it() -> None:
    page = Parsed(rendered(long_ledger(40).result()))
    assert [one for _, one in page.elements if "style" in one] == []


def test_the_tally_and_the_filters_name_what_there_is() -> None:
    page = rendered(long_ledger(120).result())
    assert ">90</dd>" in page
    assert "<small>(100 %)</small>" in page
    assert "Error <b>1</b>" in page
    assert "Warning <b>1</b>" in page
    assert "Note <b>1</b>" in page
    assert '<option value="row-does-not-cross-foot">row-does-not-cross-foot (1)</option>' in page
    assert '<option value="duplicate-word">duplicate-word (1)</option>' in page


def test_several_reports_share_a_page_and_keep_their_lines_apart() -> None:
    page = rendered(column_result("a.txt"), column_result("b.txt"))
    parsed = Parsed(page)
    assert set(parsed.lines) == {"L1", "L2", "L3", "d1-L1", "d1-L2", "d1-L3"}
    ids = [found["id"] for _, found in parsed.elements if "id" in found]
    assert len(ids) == len(set(ids))
    assert [place[0] for place in data_of(page)["places"]] == [0, 0, 0, 1, 1, 1]
    assert [one["data-i"] for one in parsed.of("li") if "data-i" in one] == ["0", "1"]
    assert '<option value="1">b.txt (1)</option>' in page


def test_accepted_findings_are_shown_as_such_and_lapsed_ones_are_told() -> None:
    given = Acceptance("f1", "old-rule", "1 600", "as <agreed>", "Eva", datetime.date(2024, 5, 6))
    result = column_result()
    finding = replace(result.findings[0], accepted=given)
    page = rendered(replace(result, findings=(finding,), lapsed=(Lapsed(given, "gone"),)))
    assert len(Parsed(page).marks("a")) == 1
    assert "Accepted by Eva on 2024-05-06: as &lt;agreed&gt;" in page
    assert "nothing matches it any more: old-rule" in page


def test_a_rule_that_failed_is_said_at_the_top() -> None:
    result = replace(column_result(), crashes=(Crash(make_rule("year-off"), "boom"),))
    assert "Incomplete: year-off failed" in rendered(result)


def test_a_report_without_a_finding_still_shows_what_was_tested() -> None:
    page = rendered(Ledger().column(2, 3, total=5).result())
    assert data_of(page)["relations"][0]["k"] == "t"
    assert 'id="tab-ticks"' in page


def test_each_figure_of_a_computation_leads_to_its_place() -> None:
    (relation,) = data_of(rendered(Ledger().column(1200, 300, total=1600).result()))["relations"]
    assert relation["c"] == [["1 200", 1], " + ", ["300", 2], " = ", ["1 500", -1]]
    assert relation["o"] == ["total", "addend", "addend"]
    assert relation["l"] == ["Summa", "Post 1", "Post 2"]


def test_the_same_results_give_the_same_page() -> None:
    assert rendered(long_ledger(80).result()) == rendered(long_ledger(80).result())


def test_the_page_speaks_the_reader_s_language() -> None:
    page = rendered(column_result(), language="sv")
    assert '<html lang="sv">' in page
    assert "Granskning av report.txt" in page
    assert "Iakttagelser" in page
    assert "Findings" not in re.sub(r"<script>.*</script>", "", page, flags=re.DOTALL)


def test_no_words_are_missing_in_any_language() -> None:
    english = LANGUAGES["en"]
    for words in LANGUAGES.values():
        assert words.texts.keys() == english.texts.keys()
        assert words.roles.keys() == english.roles.keys()
        for name, text in words.texts.items():
            fields = set(re.findall(r"\{(\w+)\}", text))
            assert fields == set(re.findall(r"\{(\w+)\}", english.texts[name])), name


def test_ten_thousand_findings_are_written_within_seconds() -> None:
    result = long_ledger(40_000, every=1).result()
    assert len(result.findings) == 10_000
    assert rendered(result).count('<li class="item') == 10_000
