"""The review page in a real Chromium: decided by keyboard alone, handed back, and seen in the next run."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page

from refkeeper.ledger.toml import load
from tests.browser.articles import ARTICLE
from tests.browser.watch import Watch
from tests.cli.desk import Desk

LOCAL = ("--offline", "--records", "../records.jsonl")


def _review(desk: Desk, *options: str) -> str:
    """The address of a page made anew of the article on the desk."""
    told = desk.run("review", "a.md", "-o", "review.html", *(options or LOCAL))
    assert (told.code, told.out, told.err) == (0, "", "")
    return (desk.folder / "review.html").as_uri()


def _at(page: Page) -> str:
    """The note that has the focus."""
    return str(page.evaluate("document.activeElement.closest('.note')?.querySelector('h3').innerText"))


def _tab_to(page: Page, what: str) -> None:
    """Tab on until an element has the focus; a trap, or an element out of reach, is an error."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("(what) => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"Tab does not lead to {what}")


def _progress(page: Page) -> str:
    return page.locator("#progress").inner_text()


def _decisions() -> dict[str, tuple[str, str | None]]:
    """What the ledger says, by the first words of the citation."""
    return {
        one.text[:20]: (one.decision.value, one.doi) for one in load(Path("refkeeper.lock")) if "31" not in one.text
    }


def test_a_person_decides_with_the_keyboard_alone(desk: Desk, page: Page, watch: Watch) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "a.md")
    marks = {one.text: one.fingerprint for one in load(Path("refkeeper.lock"))}
    page.goto(_review(desk))
    assert _progress(page) == "0 choices, 2 undecided"
    page.keyboard.press("n")
    assert _at(page) == "Note 3"
    page.keyboard.press("2")  # the second candidate
    page.keyboard.press("n")
    assert _at(page) == "Note 4"
    page.keyboard.press("a")
    page.keyboard.press("r")  # on second thoughts
    # The first note with Tab, space and arrows alone, the single keys switched off.
    page.keyboard.press("?")
    _tab_to(page, "#single-keys")
    page.keyboard.press("Space")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "single-keys"
    _tab_to(page, "input[name=a1c1]")
    page.keyboard.press("ArrowDown")
    assert _progress(page) == "3 choices, 0 undecided"
    assert page.locator("#next").is_disabled()
    _tab_to(page, "#commands")
    doubtful = next(mark for text, mark in marks.items() if "31" in text)
    first = next(mark for text, mark in marks.items() if text.startswith("Ada") and "33" in text)
    lamps = next(mark for text, mark in marks.items() if text.startswith("Bruno"))
    assert page.locator("#commands").input_value().splitlines() == [
        f"refkeeper ledger pin {lamps} 10.5555/lamps.b",
        f"refkeeper ledger reject {doubtful}",
        f"refkeeper ledger pin {first} 10.5555/gulls.1994.33.4",
    ]
    assert page.locator("#apply").inner_text() == "refkeeper ledger apply choices.json"
    _tab_to(page, "#download")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert coming.value.suggested_filename == "choices.json"
    coming.value.save_as("choices.json")
    assert (watch.heard, watch.requests) == ([], [page.url])

    told = desk.run("ledger", "apply", "choices.json")
    assert (told.code, told.out, told.err) == (0, "applied: 2 pinned, 1 rejected\n", "")
    assert _decisions()["Bruno Castell, “Lamp"] == ("pinned", "10.5555/lamps.b")
    checked = desk.run("check", "--locked", "-f", "json", "a.md").data["findings"]
    assert "RK201" not in json.dumps(checked), "nothing is ambiguous any more"
    page.goto(_review(desk, "--locked"))
    assert page.locator("#a1n3 .chip").all_inner_texts()[0] == "● Found"
    assert page.locator("#a1n3 .chip").all_inner_texts()[1].startswith("⚑ pinned on 20")
    assert page.locator("#a1n3 .doi").inner_text() == "10.5555/lamps.b"
    assert page.locator("#a1c4 .chip").all_inner_texts()[0] == "○ No record"
    assert page.locator("#a1c4 .chip").all_inner_texts()[1].startswith("⚑ rejected on 20")
    assert _progress(page) == "0 choices, 0 undecided"
    assert page.locator("label[for=show-kept]").inner_text() == "⚑ Decided before 3"


def test_commands_do_the_same_before_there_is_a_ledger(desk: Desk, page: Page) -> None:
    desk.put("a.md", ARTICLE)
    page.goto(_review(desk))
    page.locator("#a1n3").get_by_label("Pin B").check()
    page.locator("#a1n1").get_by_label("Reject").check()
    page.locator("#a1n1").get_by_label("Accept").check()
    lines = page.locator("#commands").input_value().splitlines()
    assert [" ".join(line.split()[2:-2]) for line in lines] == [
        "pin --article a.md --records ../records.jsonl --offline"
    ] * 2
    assert page.locator("#apply").inner_text() == (
        "refkeeper ledger apply --article a.md --records ../records.jsonl --offline choices.json"
    )
    for line in lines:
        assert desk.run(*line.split()[1:]).code == 0
    assert set(_decisions().values()) == {("pinned", "10.5555/lamps.b"), ("pinned", "10.5555/gulls.1994.33.4")}


def test_the_same_words_cited_twice_are_one_choice(desk: Desk, page: Page) -> None:
    twice = "A.[^1] B.[^2]\n\n" + "".join(
        f"[^{at}]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12.\n" for at in (1, 2)
    )
    desk.put("a.md", twice)
    page.goto(_review(desk))
    page.locator("#a1n1").get_by_label("Pin A").check()
    assert page.locator("#a1n2").get_by_label("Pin A").is_checked()
    assert _progress(page) == "1 choice, 0 undecided"
    page.locator("#a1n2").get_by_label("Leave").check()
    assert page.locator("#a1n1").get_by_label("Leave").is_checked()
    assert _progress(page) == "0 choices, 2 undecided"


def test_one_choice_is_shown_by_what_it_names_not_by_its_letter(desk: Desk, page: Page) -> None:
    """The second note gives a DOI, so its best record is the other one."""
    desk.put(
        "a.md",
        "A.[^1] B.[^2]\n\n"
        "[^1]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12.\n"
        "[^2]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12. https://doi.org/10.5555/lamps.b\n",
    )
    page.goto(_review(desk))
    page.locator("#a1n2").get_by_label("Accept").check()
    assert page.locator("#a1n1").get_by_label("Pin B").is_checked()
    page.locator("#a1n1").get_by_label("Pin A").check()
    assert page.locator("#a1n2 input:checked").count() == 0
    assert page.locator("#a1n2 .chosen").count() == 1
    assert page.locator("#commands").input_value().endswith(" 10.5555/lamps.a")


def test_choices_outlive_the_tab_but_not_another_page(desk: Desk, page: Page) -> None:
    desk.put("a.md", ARTICLE)
    page.goto(_review(desk))
    page.keyboard.press("n")
    page.keyboard.press("r")
    page.reload()
    assert _progress(page) == "1 choice, 1 undecided"
    page.get_by_role("button", name="Clear all choices").click()
    page.reload()
    assert _progress(page) == "0 choices, 2 undecided"
    page.keyboard.press("n")
    page.keyboard.press("r")
    desk.put("a.md", ARTICLE.replace("Jane Nobody", "Jane Somebody").replace("1988", "1989"))
    page.goto(_review(desk))
    assert _progress(page).startswith("0 choices")


def test_filters_narrow_the_page_and_next_leads_out_of_them(desk: Desk, page: Page) -> None:
    desk.put("a.md", ARTICLE)
    page.goto(_review(desk))
    shown = {}
    for pill in page.locator(".pill").all():
        pill.locator("input").check()
        shown[pill.inner_text()] = [one.inner_text() for one in page.locator("h3:visible").all()]
    assert shown == {
        "All 7": [f"Note {number}" for number in range(1, 8)],
        "! To look at 2": ["Note 3", "Note 4"],
        "● Found 2": ["Note 1", "Note 4"],
        "◐ Ambiguous 1": ["Note 3"],
        "○ No record 1": ["Note 7"],
        "◌ Not checked 1": ["Note 4"],
        "↩ Back-reference 2": ["Note 2", "Note 5"],
    }
    page.get_by_role("button", name="Next undecided").click()
    assert (_at(page), page.locator("#show-all").is_checked()) == ("Note 3", True)
    page.locator("#show-found").check()
    page.keyboard.press("n")
    assert (_at(page), page.locator("#show-found").is_checked()) == ("Note 4", True)


def test_without_javascript_it_is_a_report(desk: Desk, browser: object) -> None:
    from playwright.sync_api import Browser

    assert isinstance(browser, Browser)
    desk.put("a.md", ARTICLE)
    address = _review(desk)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    words = page.locator("body").inner_text()
    assert "Without JavaScript this page is a report to read" in words
    assert "Ada Marlowe, “The Wintering of Gulls at Ostend,” Harbour Studies 33, no. 4, December 1994" in words
    assert [one.inner_text() for one in page.locator("h3:visible").all()] == [f"Note {at}" for at in range(1, 8)]
    assert page.locator("input:visible, button:visible, .bar:visible").count() == 0
    context.close()


def test_print_has_the_report_and_nothing_to_press(desk: Desk, page: Page) -> None:
    desk.put("a.md", ARTICLE)
    page.goto(_review(desk))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("input:visible, button:visible, .bar:visible").count() == 0
    assert page.locator("#a1n1 table").is_visible(), "the evidence is unfolded"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#a1n1 details[open]").count() == 0


def test_copying_says_what_it_did(desk: Desk, page: Page) -> None:
    desk.put("a.md", ARTICLE)
    page.goto(_review(desk))
    page.keyboard.press("n")
    page.keyboard.press("a")
    page.evaluate(
        "void (navigator.clipboard.writeText = (text) => { window.__copied = text; return Promise.resolve(); })"
    )
    page.get_by_role("button", name="Copy the commands").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("window.__copied") == page.locator("#commands").input_value() + "\n"
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
    page.evaluate("void (document.execCommand = () => false)")
    page.locator("#copy").click()
    page.get_by_role("button", name="Selected: copy it with your keyboard").wait_for()
    assert page.evaluate("getSelection().toString()") == page.locator("#commands").input_value()
