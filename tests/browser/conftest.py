"""A real browser for the page: Debian's chromium, driven by Playwright; skipped without either."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from auditcli.model import Result
from auditcli.report import html

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK = {"width": 1600, "height": 1000}
PHONE = {"width": 360, "height": 740}


def chromium() -> str:
    """The browser: what AUDIT_CHROMIUM names, else the first that is installed."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("AUDIT_CHROMIUM") or next(filter(None, map(shutil.which, names)), "")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    driver = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not chromium():
        pytest.skip("no chromium is installed")
    with driver.sync_playwright() as running:
        started = running.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens the page of some results; fails in the end on any console error or request."""
    troubles: list[str] = []
    contexts: list[Any] = []

    def open_page(*results: Result, fragment: str = "", **options: Any) -> Any:
        file = tmp_path / "report.html"
        file.write_text(html.render(results, tool_version="1.2.3"), encoding="utf-8")
        context = browser.new_context(**{"viewport": DESK, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: troubles.append(f"console: {said.text}"))
        page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
        page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: troubles.append(f"request: {request.url}"))
        page.goto(f"{file.as_uri()}{fragment}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    outside = [one for one in troubles if not one.startswith(("request: file:", "request: data:"))]
    assert outside == []
