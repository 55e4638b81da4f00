"""What `check` shows in each form, on a real run: SARIF whose fixes make the text that `fix` makes, and the rest."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.desk import ARTICLE, BOOK, CITED, Desk
from tests.reporters.sarif_parts import LOG

LOCAL = ("--offline", "--records", "../records.jsonl")
PASTED = "Gulls stay.1)Ginzburg, Clues (1980). More of them.\n\nReferences\n1 Ginzburg, Clues (1980).\n"
TEXTS = {
    "plain": ARTICLE,
    "crlf": ARTICLE.replace("\n", "\r\n"),
    "beyond-the-plane": ARTICLE.replace("Gulls stay", "𝔊ulls \u2028 同 stay"),
    "several": ARTICLE + f"\nMore.[^3][^4]\n\n[^3]: {CITED}, doi:10.5555/gulls.1994.33.4.\n[^4]: {BOOK}.\n",
    "pasted": PASTED,
    "typed": f"Text.[1] More.[2]\n\n## Notes\n\n[1] {CITED}.\n[2] {BOOK}.\n",
    "year": ARTICLE.replace("(1994)", "(1999)"),
    "none": "No notes.\n",
}


def _log(desk: Desk, text: str, *options: str) -> Any:
    desk.put("a b.md", text.encode())
    told = desk.run("check", *LOCAL, *options, "-f", "sarif", "a b.md")
    assert told.err == ""
    return json.loads(told.out)


@pytest.mark.parametrize("name", TEXTS)
def test_sarif_holds_what_the_specification_asks_and_no_more(name: str, desk: Desk) -> None:
    log = _log(desk, TEXTS[name])
    Draft202012Validator(LOG).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["defaultConfiguration"]["level"] == result["level"]
        for location in result["locations"]:
            assert location["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.md"


def _starts(text: str) -> list[int]:
    """Where each line begins, as editors count: `\\n`, `\\r\\n` and a lone `\\r` end one."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    return [0, *accumulate(len(line) for line in lines)]


def _applied(log: Any, text: str) -> str:
    """The text with the safe fixes made, from the regions alone; one that another has made already counts once."""
    starts, edits = _starts(text), set()
    for result in log["runs"][0]["results"]:
        for fix in result.get("fixes", []):
            for each in fix["artifactChanges"][0]["replacements"] if fix["properties"]["safe"] else []:
                region = each["deletedRegion"]
                start = starts[region["startLine"] - 1] + region["startColumn"] - 1
                end = starts[region["endLine"] - 1] + region["endColumn"] - 1
                edits.add((start, end, each["insertedContent"]["text"]))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in ("none", "year")])
def test_the_fixes_of_sarif_make_the_text_that_fix_makes(name: str, desk: Desk) -> None:
    log = _log(desk, TEXTS[name])
    desk.run("fix", *LOCAL, "a b.md")
    fixed = desk.read("a b.md")
    assert fixed != TEXTS[name]
    assert _applied(log, TEXTS[name]) == fixed


def test_a_fix_that_changes_a_word_is_not_safe(desk: Desk) -> None:
    (result,) = [one for one in _log(desk, TEXTS["year"])["runs"][0]["results"] if one["ruleId"] == "RK401"]
    (fix,) = result["fixes"]
    assert fix["properties"] == {"safe": False}
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "1994"}
    told = desk.run("check", *LOCAL, "a b.md")
    assert "year 1999 in the note, 1994 in crossref [fixable with --unsafe-fixes]\n" in told.out


def test_the_caret_stands_under_the_words_in_wide_letters(desk: Desk) -> None:
    desk.put("a.md", "文章。[^9]\n")
    told = desk.run("check", "--offline", "a.md")
    assert told.out.splitlines()[1:3] == ["    文章。[^9]", "          ^~~~"]


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_a_difference_is_for_people(form: str, desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("check", *LOCAL, "--diff", "-f", form, "a.md")
    assert (told.code, told.out) == (2, "")
    assert "--diff goes with --format text" in told.err


def test_the_difference_stands_before_the_findings_and_nothing_is_written(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("check", *LOCAL, "--diff", "a.md")
    assert told.out.startswith("--- a/a.md\n+++ b/a.md\n")
    assert "RK204 warning" in told.out
    assert desk.names() == {"a.md"}
