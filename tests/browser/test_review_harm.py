"""Text that is out to do harm does none: not on the page, not in the shell, not in the ledger."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from refkeeper.ledger.toml import load
from tests.browser.articles import EVIL_DOI, HOSTILE, HOSTILE_RECORDS, TURNED
from tests.browser.watch import Watch
from tests.cli.desk import RECORDS, Desk

LOCAL = ("--offline", "--records", "evil records;x.jsonl")


@pytest.fixture(scope="module")
def hostile(common: Desk) -> str:
    common.put("evil records;x.jsonl", RECORDS + HOSTILE_RECORDS)
    common.put("a$(b).md", HOSTILE)
    told = common.run("review", "a$(b).md", "-o", "review.html", *LOCAL)
    assert (told.code, told.err) == (0, "")
    return (common.folder / "review.html").as_uri()


def test_nothing_runs_and_nothing_leaves(hostile: str, page: Page, watch: Watch) -> None:
    page.goto(hostile)
    for details in page.locator("details").all():
        details.evaluate("one => { one.open = true }")
    for key in "nanrnu?c":
        page.keyboard.press(key)
    page.wait_for_timeout(50)
    assert watch.heard == []
    assert watch.requests == [hostile]
    assert page.evaluate("window.__violations") == []
    assert (
        page.locator("img, svg, iframe, object, embed, base, link, style ~ style, script ~ script ~ script").count()
        == 0
    )
    targets = page.evaluate("[...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))")
    assert {one.split("/")[2] if ":" in one else one[:1] for one in targets} == {"#", "doi.org"}
    words = page.locator("body").inner_text()
    # An image and a comment are markup of the article, which the reader takes away; the rest is shown as it stands.
    assert '<script>alert(1)</script> "> javascript:alert(3) {{data}} </textarea><svg onload=alert(4)>' in words
    assert "</script><script>alert(5)</script> ]]>" in words
    assert "<img src=x onerror=alert(8)>" in words
    assert "⟨U+202E⟩drow" in words
    assert TURNED not in page.content()
    assert page.title() == 'Review: <script>alert("title")</script>'


def test_the_policy_would_stop_what_got_through(hostile: str, page: Page, watch: Watch) -> None:
    """The same listeners hear it when a script or a request is tried from inside: the tests above can fail."""
    page.goto(hostile)
    page.evaluate(
        """async () => {
          const script = document.createElement("script");
          try { script.text = "alert('through')"; document.body.append(script); } catch (error) { window.__type = error.name; }
          const image = new Image();
          image.src = "https://evil.example/x.png";
          document.body.append(image);
          await fetch("https://evil.example/").catch(() => {});
        }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.__type") == "TypeError", "trusted types refuse text as a script"
    said = " ".join(page.evaluate("window.__violations"))
    assert "img-src https://evil.example" in said
    assert "connect-src https://evil.example" in said
    assert watch.answered == [hostile], "the browser was asked for an image, and refused to fetch it"
    assert "https://evil.example/x.png" in watch.requests
    assert any("Content Security Policy" in one for one in watch.heard)
    assert not any(one.startswith("dialog") for one in watch.heard)


def test_a_hostile_name_stays_one_word_of_the_shell(hostile: str, common: Desk, desk: Desk, page: Page) -> None:
    for name in ("evil records;x.jsonl", "a$(b).md"):
        desk.put(name, common.read(name))
    page.goto(hostile)
    page.locator("#a1n1").get_by_label("Accept").check()
    (line,) = page.locator("#commands").input_value().splitlines()
    shell = shutil.which("sh")
    assert shell is not None
    script = f"refkeeper() {{ printf '%s\\0' \"$@\"; }}\n{line}\n{page.locator('#apply').inner_text()}\n"
    done = subprocess.run([shell, "-c", script], capture_output=True, check=True, cwd=desk.folder)
    words = done.stdout.decode().split("\0")
    mark = next(word for word in words if re.fullmatch("[0-9a-f]{20}", word))
    file = ["--article", "a$(b).md", "--records", "evil records;x.jsonl", "--offline"]
    assert words == ["ledger", "pin", *file, mark, EVIL_DOI, "ledger", "apply", *file, "choices.json", ""]
    assert not (desk.folder / "owned").exists()
    with page.expect_download() as coming:
        page.locator("#download").click()
    coming.value.save_as("choices.json")
    (choice,) = json.loads(desk.read("choices.json"))["choices"]
    assert (choice["fingerprint"], choice["decision"], choice["doi"]) == (mark, "accept", EVIL_DOI)
    assert desk.run(*words[words.index("ledger", 1) :][:-1]).out == "applied: 1 pinned, 0 rejected\n"
    assert load(Path("refkeeper.lock")).entries[mark].doi == EVIL_DOI


def test_a_name_that_would_steer_a_terminal_is_not_offered(hostile: str, page: Page) -> None:
    page.goto(hostile)
    note = page.locator("#a1n4")
    assert note.locator(".chip").first.inner_text() == "● Found"
    assert note.locator("a.doi").count() == 0
    assert note.get_by_label("Accept").count() == 0
    assert "its identifier has signs in it that are not safe in a command" in note.inner_text()
