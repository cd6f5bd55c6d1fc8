"""The page in a real browser: by mouse, by keyboard, on a desk and on a phone."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from auditcli.model import Result
from tests.browser.conftest import DESK, PHONE
from tests.ledgers import CROSS, REPEATED, Ledger, long_ledger

pytestmark = pytest.mark.slow
Open = Callable[..., Any]
SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])


def report() -> Result:
    """Three findings far from each other, two right columns, a doubt, and untested figures."""
    ledger = Ledger().line("Årsredovisning").column(2, 3, total=5)
    ledger.column(1200, 300, total=1600)
    for number in range(400):
        ledger.line(f"Text nummer {number} utan siffror som någon läser.")
    ledger.column(10, 20, 30, total=70, rule=CROSS).doubt(7, "two readings")
    ledger.loose(*range(1, 30))
    ledger.line("</script><script>alert(1)</script> <img src=x onerror=alert(2)>")
    ledger.column(8, 8, total=17, rule=REPEATED).column(40, 2, total=42)
    return ledger.result()


def text_of(page: Any, selector: str) -> str:
    return str(page.locator(selector).inner_text()).strip()


def in_sight(page: Any, selector: str) -> bool:
    """Whether an element stands inside the part of the text that can be seen."""
    return bool(
        page.locator(selector).first.evaluate(
            """element => {
                const box = element.getBoundingClientRect();
                const view = document.getElementById("scroll").getBoundingClientRect();
                return box.width > 0 && box.top >= view.top - 1 && box.bottom <= view.bottom + 1;
            }"""
        )
    )


def focused(page: Any, attribute: str = "class") -> str:
    return str(page.evaluate(f"document.activeElement.getAttribute('{attribute}') || ''"))


def settled(page: Any) -> None:
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@SIZES
def test_a_click_on_a_finding_goes_to_its_place_and_lights_up_what_belongs_to_it(
    opened: Open, size: dict[str, int]
) -> None:
    page = opened(report(), viewport=size)
    page.locator("#findings .item a").nth(1).click()
    settled(page)
    assert page.locator(".m.on").all_inner_texts() == ["70"]
    assert page.locator(".m.lit").all_inner_texts() == ["10", "20", "30"]
    assert in_sight(page, ".m.on")
    assert page.locator(".pin").count() == 4
    assert "Summa 2: total 70, but its parts sum to 60" in text_of(page, "#live")


@SIZES
def test_the_computation_is_shown_with_its_figures_and_each_leads_to_its_place(
    opened: Open, size: dict[str, int]
) -> None:
    page = opened(report(), viewport=size)
    page.locator("#findings .item a").first.click()
    assert text_of(page, ".peek .calc") == "1 200 + 300 = 1 500"
    rows = [row.split() for row in page.locator(".peek tr").all_inner_texts()]
    assert [row[0] for row in rows[:2]] == ["5", "6"]
    assert rows[2] == ["computed", "1", "500"]
    page.locator(".peek .calc .go", has_text="300").click()
    settled(page)
    assert page.evaluate("document.activeElement.textContent") == "300"
    assert in_sight(page, ":focus")


@SIZES
def test_every_finding_is_reached_with_j_and_k(opened: Open, size: dict[str, int]) -> None:
    page = opened(report(), viewport=size)
    seen = []
    for _ in range(4):
        page.keyboard.press("j")
        settled(page)
        seen.append(text_of(page, ".m.on"))
        assert in_sight(page, ".m.on")
    assert seen == ["1 600", "70", "17", "17"]
    page.keyboard.press("k")
    assert text_of(page, ".m.on") == "70"
    assert text_of(page, "#position") == "2 of 3"


@SIZES
def test_every_tick_is_reached_with_t_and_says_what_it_was_tested_against(
    opened: Open, size: dict[str, int]
) -> None:
    page = opened(report(), viewport=size)
    seen = []
    for _ in range(3):
        page.keyboard.press("t")
        page.locator("#tip").wait_for()
        settled(page)
        seen.append((page.evaluate("document.activeElement.textContent"), text_of(page, "#tip")))
        assert focused(page, "aria-describedby") == "tip"
        assert in_sight(page, ":focus")
    first, last = ("5", "✓ Agrees: 2 + 3 = 5"), ("42", "✓ Agrees: 40 + 2 = 42")
    assert seen == [first, last, first]


@SIZES
def test_every_mark_is_reached_with_the_tabulator(opened: Open, size: dict[str, int]) -> None:
    page = opened(report(), viewport=size)
    wanted = page.locator(".lines .m").count()
    if size is PHONE:
        page.locator(".views button").nth(1).click()
    page.locator(".lines .m").first.focus()
    reached = 1
    while reached < wanted:
        page.keyboard.press("Tab")
        assert "m " in focused(page)
        reached += 1
    assert page.evaluate("document.activeElement.textContent") == "42"


def test_a_figure_tells_under_the_pointer_what_it_takes_part_in(opened: Open) -> None:
    page = opened(report())
    page.locator("#L2 .m").hover()
    assert text_of(page, "#tip") == "✓ part of 5 (line 4)"
    page.locator("#L5 .m").hover()
    assert text_of(page, "#tip") == "✗ part of 1 600 (line 7)"
    page.keyboard.press("Escape")
    assert not page.locator("#tip").is_visible()


def test_a_figure_that_nobody_tested_says_so(opened: Open) -> None:
    page = opened(report())
    page.locator(".lines .q").first.scroll_into_view_if_needed()
    page.locator(".lines .q").first.hover()
    assert text_of(page, "#tip") == "Not in any relation that was tested"


@SIZES
def test_a_tick_opens_its_computation_by_mouse_and_by_keyboard(
    opened: Open, size: dict[str, int]
) -> None:
    page = opened(report(), viewport=size)
    if size is PHONE:
        page.locator(".views button").nth(1).click()
    page.locator("#L4 .m").click()
    assert text_of(page, ".peek .calc") == "2 + 3 = 5"
    page.keyboard.press("Escape")
    assert page.locator(".peek").count() == 0
    assert page.locator(".m.on, .m.lit").count() == 0
    page.locator("#L4 .m").focus()
    page.keyboard.press("Enter")
    assert text_of(page, ".peek .calc") == "2 + 3 = 5"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "5"


def test_enter_leads_from_a_finding_to_its_place_and_escape_back(opened: Open) -> None:
    page = opened(report())
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "1 600"
    page.keyboard.press("Escape")
    assert "Summa 1" in page.evaluate("document.activeElement.textContent")


def test_findings_are_filtered_by_severity_rule_category_and_words(opened: Open) -> None:
    page = opened(report())
    shown = page.locator("#findings .item:visible .msg")
    page.locator("[name=severity][value=e]").uncheck()
    assert shown.count() == 2
    assert text_of(page, "#shown") == "2 of 3 shown"
    page.select_option("[name=rule]", REPEATED.id)
    assert [text[:7] for text in shown.all_inner_texts()] == ["Summa 3"]
    page.locator("#reset").click()
    page.select_option("[name=category]", CROSS.category)
    assert [text[:7] for text in shown.all_inner_texts()] == ["Summa 2"]
    page.fill("#search", "no such words")
    assert shown.count() == 0
    assert page.locator("#findings .empty").is_visible()
    page.locator("#reset").click()
    assert shown.count() == 3


def test_j_and_k_keep_to_what_the_filter_shows(opened: Open) -> None:
    page = opened(report())
    page.select_option("[name=rule]", CROSS.id)
    page.locator("h1").click()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert text_of(page, ".m.on") == "70"


def test_tick_marks_and_untested_relations_have_lists_of_their_own(opened: Open) -> None:
    page = opened(report())
    page.locator("#tab-ticks").click()
    assert page.locator("#ticks .item .msg").all_inner_texts() == ["2 + 3 = 5", "40 + 2 = 42"]
    page.locator("#ticks .item a").nth(1).click()
    settled(page)
    assert text_of(page, ".m.on") == "42"
    page.locator("#tab-ticks").focus()
    page.keyboard.press("ArrowLeft")
    settled(page)
    assert page.locator("#untested .item .msg").all_inner_texts() == [
        "two readings",
        "30 figures in a row, none of them in a relation that was tested",
    ]
    page.locator("#untested .item a").nth(1).click()
    settled(page)
    assert in_sight(page, "#L412")


def test_the_map_shows_faults_and_untested_stretches_and_leads_there(opened: Open) -> None:
    page = opened(report())
    for kind in ("e", "w", "i", "t", "q"):
        assert page.locator(f".map rect.{kind}").count() > 0
    box = page.locator(".map").bounding_box()
    page.mouse.click(box["x"] + 10, box["y"] + box["height"] - 2)
    settled(page)
    assert page.locator("#scroll").evaluate("one => one.scrollTop") > 5000
    assert page.locator(".window").bounding_box()["y"] > box["y"] + box["height"] / 2


@SIZES
def test_nothing_runs_over_the_edge_of_the_window(opened: Open, size: dict[str, int]) -> None:
    page = opened(report(), viewport=size)
    for _ in range(2):
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
        page.keyboard.press("j")
    wide = page.evaluate(
        "[...document.querySelectorAll('.peek *')].filter(one => "
        "one.getBoundingClientRect().right > innerWidth).length"
    )
    assert wide == 0


def test_on_a_phone_list_and_text_take_turns(opened: Open) -> None:
    page = opened(report(), viewport=PHONE, has_touch=True)
    assert page.locator("#findings").is_visible()
    assert not page.locator("#scroll").is_visible()
    page.locator("#findings .item a").first.tap()
    assert page.locator("#scroll").is_visible()
    page.locator("#next").tap()
    assert text_of(page, "#position") == "2 of 3"
    page.locator(".views button").first.tap()
    assert page.locator("#findings").is_visible()


def test_the_help_opens_with_a_key_and_keys_can_be_switched_off(opened: Open) -> None:
    page = opened(report())
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.locator("#keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".peek").count() == 0


def test_the_skip_links_come_first_and_lead_past_the_lists(opened: Open) -> None:
    page = opened(report())
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page, "href") == "#report"
    page.keyboard.press("Enter")
    assert focused(page, "id") == "report"


def test_an_address_can_name_a_finding_or_a_line(opened: Open) -> None:
    page = opened(report(), fragment=f"#f-{3:032x}")
    assert text_of(page, ".m.on") == "17"
    page = opened(report(), fragment="#L400")
    settled(page)
    assert in_sight(page, "#L400")


def test_several_reports_take_turns_in_one_page(opened: Open) -> None:
    page = opened(Ledger("a.txt").column(1, 1, total=3).result(), report())
    page.locator("#findings .item a").last.click()
    settled(page)
    assert text_of(page, "#path") == "report.txt"
    assert page.locator(".doc:visible").count() == 1
    page.select_option("[name=document]", "0")
    assert page.locator("#findings .item:visible").count() == 1


def colours(page: Any) -> tuple[str, str]:
    style = "getComputedStyle(document.body)"
    return page.evaluate(f"{style}.color"), page.evaluate(f"{style}.backgroundColor")


def test_the_page_is_light_or_dark_as_the_reader_wishes(opened: Open) -> None:
    light = colours(opened(report(), color_scheme="light"))
    dark = colours(opened(report(), color_scheme="dark"))
    assert light[1] == "rgb(255, 255, 255)"
    assert dark[1] != light[1]
    assert dark[0] != light[0]


CONTRAST = """() => {
  const channel = part => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parts = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const ground = one => {
    for (; one; one = one.parentElement) {
      const found = parts(getComputedStyle(one).backgroundColor);
      if (found.length === 3 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const names = ".m, .msg, .badge, .where, .rule, dt, dd, h1, .chip span, .peek td, .peek h4, .go";
  const shown = [...document.querySelectorAll(names)].filter(one => one.getClientRects().length);
  return shown.map(one => {
    const [a, b] = [light(parts(getComputedStyle(one).color)), light(ground(one))];
    return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), one.className + " " + one.tagName];
  }).filter(([ratio]) => ratio < 4.5);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(opened: Open, scheme: str) -> None:
    page = opened(report(), color_scheme=scheme)
    page.keyboard.press("j")
    assert page.evaluate(CONTRAST) == []


def test_a_screen_reader_finds_names_roles_and_the_map_s_description(opened: Open) -> None:
    page = opened(report())
    assert page.get_by_role("tab", selected=True, name="Findings 3").count() == 1
    assert page.get_by_role("main").get_attribute("aria-label") == "Report"
    assert page.get_by_role("complementary").count() == 1
    assert "3 findings, 1 untested stretches" in str(
        page.locator(".map svg").get_attribute("aria-label")
    )
    assert page.locator("#live").get_attribute("aria-live") == "polite"
    nameless = page.evaluate(
        "[...document.querySelectorAll('button, a, input, select')].filter(one => "
        "!(one.textContent.trim() || one.getAttribute('aria-label') || one.labels?.length)).length"
    )
    assert nameless == 0


def test_the_print_has_every_finding_with_its_computation_and_the_whole_text(opened: Open) -> None:
    page = opened(report())
    page.emulate_media(media="print")
    assert page.locator("#findings .proof:visible").count() == 3
    assert not page.locator(".filters").is_visible()
    assert page.locator("#L1").is_visible()
    assert page.locator("#scroll").evaluate("one => getComputedStyle(one).overflowY") == "visible"
    assert len(page.pdf()) > 10_000


def test_without_scripts_the_findings_and_the_text_are_there(opened: Open) -> None:
    page = opened(report(), java_script_enabled=False)
    assert page.locator("#findings .item").count() == 3
    assert page.locator("#findings .proof").first.is_visible()
    assert page.locator("noscript p").is_visible()
    page.locator("#findings .item a").nth(2).click()
    assert page.url.endswith("#L445")


def test_a_report_of_8400_lines_opens_without_a_wait(opened: Open) -> None:
    result = long_ledger(8_400, every=8).result()
    assert len(result.findings) > 250
    assert len(result.verified) > 1_800
    before = time.monotonic()
    page = opened(result)
    settled(page)
    assert time.monotonic() - before < 5  # well under one second of it is the page's own
    before = time.monotonic()
    page.keyboard.press("k")  # the last finding, at the other end of the text
    settled(page)
    assert in_sight(page, ".m.on")
    assert time.monotonic() - before < 2


def test_ten_thousand_findings_can_be_filtered(opened: Open) -> None:
    page = opened(long_ledger(40_000, every=1).result())
    before = time.monotonic()
    page.fill("#search", "Summa 9999:")
    assert text_of(page, "#shown") == "1 of 10000 shown"
    assert time.monotonic() - before < 10
