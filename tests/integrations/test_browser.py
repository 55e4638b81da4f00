"""The built pages in a real browser: the ways of the keyboard, what assistive technology is told, and that nothing runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import CHROMIUM
from tests.browser.conftest import browser as browser
from tests.integrations.sites import HOSTILE, MOMIGLIANO, THOMPSON, Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.outside("chromium"),
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
]
COINS = """() => [...document.querySelectorAll("span.Z3988")].map(
    one => Object.fromEntries(new URLSearchParams(one.title)))"""
JSON_LD = """() => [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    one => JSON.parse(one.textContent))"""
ACTIVE = (
    "() => ({role: document.activeElement.getAttribute('role'), href: document.activeElement.getAttribute('href')})"
)


def test_the_page_in_a_browser(browser: Browser, site: Built) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.route("http*://**", lambda route: route.abort())
    page.goto(site.page.as_uri())
    _by_keyboard(page)
    _heard(page, site.site.repeats)
    _picked_up(page)
    _nothing_runs(page)
    page.close()
    assert [url for url in asked if not url.startswith(("file:", "data:image/"))] == []


def _by_keyboard(page: Page) -> None:
    """From the first call to its note, and on to the link that leads back."""
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


def _tab_to_a_backlink(page: Page) -> None:
    """From the note that was gone to, on with the tabulator."""
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate(ACTIVE)["role"] == "doc-backlink":
            return
    raise AssertionError("no link back within six stops of the note")


def _heard(page: Page, repeats: bool) -> None:
    """Roles and names as Chromium hands them to assistive technology."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    shown = [one for one in nodes if not one.get("ignored") and "role" in one]
    told = {(one["role"]["value"], one.get("name", {}).get("value", "")) for one in shown}
    assert ("doc-noteref", "Note 1") in told
    assert ("doc-backlink", "Back to note 1 in the text") in told
    assert repeats or ("doc-backlink", "Back to note 1 in the text, place 2") in told
    assert {("doc-endnotes", "Notes"), ("complementary", "Notes")} & told
    assert ("doc-bibliography", "Bibliography") in told


def _picked_up(page: Page) -> None:
    blocks = page.evaluate(JSON_LD)
    assert len(blocks) == 1
    found = {work["identifier"]["value"] for work in blocks[0]["citation"] if "identifier" in work}
    assert found == {THOMPSON, MOMIGLIANO, HOSTILE}
    spans = {one.get("rft_id", ""): one for one in page.evaluate(COINS)}
    assert spans[f"info:doi/{MOMIGLIANO}"]["rft.jtitle"] == "Journal of the Warburg and Courtauld Institutes"
    assert "<script>" in spans[f"info:doi/{HOSTILE}"]["rft.atitle"]


def _nothing_runs(page: Page) -> None:
    page.get_by_role("link", name="here", exact=True).click()
    assert page.evaluate("window.hacked === undefined")
    assert page.locator("body svg[onload], body img[onerror]").count() == 0
