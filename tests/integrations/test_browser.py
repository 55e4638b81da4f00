"""The built pages in a real browser: the ways of the keyboard, what assistive technology is told, and that nothing runs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.integrations.sites import HOSTILE, MOMIGLIANO, THOMPSON, Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.outside("chromium"),
    pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed"),
]
COINS = """() => [...document.querySelectorAll("span.Z3988")].map(
    one => Object.fromEntries(new URLSearchParams(one.title)))"""
ACTIVE = "() => ({role: document.activeElement.getAttribute('role'), href: document.activeElement.getAttribute('href')})"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=root)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, site: Built) -> Iterator[Page]:
    """The built page; a request that leaves the machine, and an error of a script of ours, fail the test."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.route("http*://**", lambda route: route.abort())
    page.goto(site.page.as_uri())
    yield page
    page.close()
    assert [url for url in asked if not url.startswith(("file:", "data:image/"))] == []


def test_a_reader_with_a_keyboard_and_one_who_hears_the_page(page: Page, site: Built) -> None:
    call = page.locator("[role=doc-noteref]").first
    target = call.get_attribute("href") or ""
    call.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("decodeURIComponent(location.hash)") == target
    note = page.locator(f"[id='{target[1:]}']")
    assert note.is_visible()
    assert "Time, Work-Discipline" in note.inner_text()
    _tab_to_a_backlink(page)
    page.keyboard.press("Enter")
    back = page.evaluate("decodeURIComponent(location.hash)")
    place = page.locator(f"[id='{back[1:]}']")
    assert place.is_visible()
    assert place.evaluate("(one) => one.contains(document.querySelector('[role=doc-noteref]'))")

    told = _told(page)
    assert ("doc-noteref", "Note 1") in told
    assert ("doc-backlink", "Back to note 1 in the text") in told
    assert ("doc-backlink", "Back to note 1 in the text, place 2") in told or site.site.repeats
    assert any(role in ("doc-endnotes", "complementary") and name == "Notes" for role, name in told)
    assert ("doc-bibliography", "Bibliography") in told


def _tab_to_a_backlink(page: Page) -> None:
    """From the note that was gone to, on with the tabulator."""
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate(ACTIVE)["role"] == "doc-backlink":
            return
    raise AssertionError("no link back within six stops of the note")


def _told(page: Page) -> set[tuple[str, str]]:
    """Roles and names as Chromium hands them to assistive technology; its own names for DPUB's are `DocNoteRef`."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    shown = [one for one in nodes if not one.get("ignored")]
    named = {(one["role"]["value"], one.get("name", {}).get("value", "")) for one in shown if "role" in one}
    dpub = {"DocNoteRef": "doc-noteref", "DocBackLink": "doc-backlink", "DocEndnotes": "doc-endnotes"}
    return {(dpub.get(role, "doc-bibliography" if role == "DocBibliography" else role), name) for role, name in named}


def test_the_references_are_picked_up_and_nothing_runs(page: Page) -> None:
    blocks = page.evaluate("""() => [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        one => JSON.parse(one.textContent))""")
    assert len(blocks) == 1
    found = {work["identifier"]["value"] for work in blocks[0]["citation"] if "identifier" in work}
    assert found == {THOMPSON, MOMIGLIANO, HOSTILE}
    spans = {one.get("rft_id", ""): one for one in page.evaluate(COINS)}
    assert spans[f"info:doi/{MOMIGLIANO}"]["rft.jtitle"] == "Journal of the Warburg and Courtauld Institutes"
    assert "<script>" in spans[f"info:doi/{HOSTILE}"]["rft.atitle"]
    for link in page.locator("a").all():
        if (link.inner_text() or "").strip() == "here":
            link.click()
    assert page.evaluate("window.hacked === undefined")
    assert page.locator("body svg[onload], body img[onerror]").count() == 0
