"""The review page on a phone, in the dark, and for those who hear it or use no mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.articles import ARTICLE, HOSTILE, HOSTILE_RECORDS
from tests.cli.desk import RECORDS, Desk

LOCAL = ("--offline", "--records", "all.jsonl")
LONG = f"\n[^8]: {'Donaudampfschiff' * 12}, “{'https://example.org/' + 'x' * 300}.”\n"

# What axe would look for, in so far as it can be told from the document.
FAULTS = r"""() => {
  const faults = [];
  const named = (one) => (one.getAttribute("aria-label") || one.textContent || "").trim();
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  if (new Set(ids).size !== ids.length) faults.push("an id twice");
  for (const input of document.querySelectorAll("input, textarea")) {
    if (![...input.labels].some((label) => named(label))) faults.push(`no label: ${input.id}`);
  }
  for (const input of document.querySelectorAll("input[type=radio]")) {
    const legend = input.closest("fieldset")?.querySelector("legend");
    if (!legend || !named(legend)) faults.push(`no legend: ${input.id}`);
  }
  for (const one of document.querySelectorAll("button, a[href], summary")) {
    if (!named(one)) faults.push(`no name: ${one.outerHTML}`);
  }
  for (const one of document.querySelectorAll("[aria-labelledby]")) {
    if (!named(document.getElementById(one.getAttribute("aria-labelledby")) ?? {textContent: "", getAttribute() {}}))
      faults.push(`labelled by nothing: ${one.id}`);
  }
  for (const one of document.querySelectorAll("[tabindex]")) if (one.tabIndex > 0) faults.push(`tabindex ${one.tabIndex}`);
  for (const one of document.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(one.getAttribute("href").slice(1))) faults.push(`leads nowhere: ${one.href}`);
  }
  for (const one of document.querySelectorAll("[onclick], div[role=button], span[role=button]")) faults.push(one.outerHTML);
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || !table.querySelector("th[scope=col]")) faults.push("a table without head or caption");
    for (const row of table.rows) {
      if (row.getAttribute("role") !== "row" || row.cells.length !== 5) faults.push("a row that is none");
    }
  }
  let level = 0;
  for (const one of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    if (+one.tagName[1] > level + 1) faults.push(`heading ${one.tagName} after h${level}: ${one.textContent}`);
    level = +one.tagName[1];
  }
  if (document.querySelectorAll("h1").length !== 1 || document.querySelectorAll("main").length !== 1) faults.push("h1, main");
  if (document.documentElement.lang !== "en" || !document.title) faults.push("lang, title");
  return faults;
}"""


@pytest.fixture(scope="module")
def address(common: Desk) -> str:
    common.put("all.jsonl", RECORDS + HOSTILE_RECORDS)
    common.put("a.md", ARTICLE.replace("Seven.[^7]", "Seven.[^7] Eight.[^8]") + LONG)
    common.put("b.md", HOSTILE)
    assert common.run("review", "a.md", "b.md", "-o", "review.html", *LOCAL).code == 0
    return (common.folder / "review.html").as_uri()


def test_labels_roles_and_headings(address: str, page: Page) -> None:
    page.goto(address)
    assert page.evaluate(FAULTS) == []
    tree = page.locator("#a1n3").aria_snapshot()
    for line in (
        'heading "Note 3"',
        'heading "Its citation Ambiguous"',
        'group "Your decision on note 3"',
        "radio",
        "rowheader",
    ):
        assert line in tree, tree


def test_no_sideways_scroll(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.keyboard.press("n")
    page.keyboard.press("a")
    wide = """() => [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".vh, thead, textarea"))
      .map((one) => one.outerHTML.slice(0, 90))"""
    for width in (320, 390, 768):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(wide) == []
        assert page.evaluate("document.querySelector('.bar').getBoundingClientRect().height") < 100
        # Large enough for a finger (WCAG 2.5.8).
        heights = "[...document.querySelectorAll('button, .option, .pill, summary')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height)"
        assert min(page.evaluate(heights)) >= 24


def test_the_focus_is_seen_and_goes_round(address: str, page: Page) -> None:
    page.goto(address)
    seen: list[str] = []
    unseen: list[str] = []
    for _ in range(200):
        page.keyboard.press("Tab")
        at, outline = page.evaluate(
            """() => {
              const one = document.activeElement;
              const drawn = one.closest(".pill")?.querySelector("label") ?? one;
              const style = getComputedStyle(drawn);
              return [one.id || one.className || one.tagName, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
            }"""
        )
        if at == "BODY":
            break
        seen.append(at)
        if not outline:
            unseen.append(at)
    else:
        raise AssertionError("Tab never leaves the page")
    assert unseen == []
    assert seen[0] == "skip"
    assert {"show-all", "a1c1-leave", "next", "to-choices"} <= set(seen)


def test_the_colours_in_use_are_readable(address: str, page: Page) -> None:
    """Every text that is shown, against the ground it really stands on; the palette itself is tested without a browser."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.keyboard.press("n")
    page.keyboard.press("a")
    poor = r"""() => {
          const light = (colour) => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map((one) => one / 255)
              .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = (one) => {
            for (let at = one; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if (!/, 0\)$/.test(colour)) return colour;
            }
            return "rgb(255, 255, 255)";
          };
          const poor = new Set();
          for (const one of document.querySelectorAll("body *")) {
            const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
            if (!own || !one.checkVisibility() || one.matches(":disabled, script")) continue;
            const [high, low] = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => b - a);
            if ((high + 0.05) / (low + 0.05) < 4.5) poor.add(`${one.className || one.tagName} ${(high + 0.05) / (low + 0.05)}`);
          }
          return [...poor];
        }"""
    grounds = set()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert page.evaluate(poor) == [], scheme
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(grounds) == 2
