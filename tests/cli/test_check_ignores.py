"""What switches a finding off: options, configuration per file, a reason given, a comment in the article."""

from __future__ import annotations

import pytest

from tests.cli.desk import CITED, Desk

NOTES = "One.[^1] Two.[^2]\n\n[^1]: Ibid., 45,\n    and more of it.\n[^2]: Smith (n 9) 7.\n"
BOTH = ["RK602", "RK602"]
IGNORE = "<!-- refkeeper: ignore[RK602] -->"


def _codes(desk: Desk, *options: str, path: str = "a.md") -> list[str]:
    told = desk.run("check", "--offline", "-f", "json", *options, path)
    found = told.data["findings"]
    assert isinstance(found, list)
    return [one["code"] for one in found]


COMMENTS = [
    ("nothing", NOTES, BOTH),
    ("a line of its own before the note", NOTES.replace("[^1]:", f"{IGNORE}\n[^1]:"), ["RK602"]),
    ("for the last note", NOTES.replace("[^2]:", f"{IGNORE}\n[^2]:"), ["RK602"]),
    ("on the note's line, and not for the next", NOTES.replace("45,", f"45, {IGNORE}"), ["RK602"]),
    ("on a later line of the note", NOTES.replace("of it.", f"of it. {IGNORE}"), ["RK602"]),
    ("two lines before", NOTES.replace("[^1]:", f"{IGNORE}\n\n[^1]:"), BOTH),
    ("a family of rules", NOTES.replace("[^1]:", "<!-- refkeeper: ignore[RK6] -->\n[^1]:"), ["RK602"]),
    ("several rules", NOTES.replace("[^1]:", "<!-- refkeeper: ignore[RK204, RK602] -->\n[^1]:"), ["RK602"]),
    ("another rule", NOTES.replace("[^1]:", "<!-- refkeeper: ignore[RK601] -->\n[^1]:"), BOTH),
    ("no rule", NOTES.replace("[^1]:", "<!-- refkeeper: ignore[] -->\n[^1]:"), BOTH),
    ("without an end", NOTES.replace("[^1]:", "<!-- refkeeper: ignore[RK602\n[^1]:"), BOTH),
    ("carriage returns", NOTES.replace("[^1]:", f"{IGNORE}\n[^1]:").replace("\n", "\r\n"), ["RK602"]),
]


@pytest.mark.parametrize(("name", "text", "codes"), COMMENTS, ids=[one[0] for one in COMMENTS])
def test_a_comment(name: str, text: str, codes: list[str], desk: Desk) -> None:
    desk.put("a.md", text.encode())
    assert _codes(desk) == codes


CONFIGURED = [
    ("", BOTH),
    ('ignore = ["RK6"]', []),
    ('select = ["RK1"]', []),
    ('[per-file-ignores]\n"drafts/*.md" = ["RK602"]', []),
    ('[per-file-ignores]\n"a.md" = ["RK6"]', []),
    ('[per-file-ignores]\n"notes/*.md" = ["RK602"]', BOTH),
    ('[[accept]]\ncode = "RK602"\nreason = "the first volume has it"\nnote = 1', ["RK602"]),
    ('[[accept]]\ncode = "RK602"\nreason = "the first volume has it"\npath = "drafts/*"', []),
    ('[[accept]]\ncode = "RK601"\nreason = "the first volume has it"', BOTH),
]


@pytest.mark.parametrize(("text", "codes"), CONFIGURED)
def test_the_configuration(text: str, codes: list[str], desk: Desk) -> None:
    desk.put("refkeeper.toml", text)
    desk.put("drafts/a.md", NOTES)
    assert _codes(desk, path="drafts/a.md") == codes


def test_a_pattern_starts_at_the_configuration_wherever_one_stands(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("refkeeper.toml", '[per-file-ignores]\n"drafts/*.md" = ["RK602"]\n')
    desk.put("drafts/a.md", NOTES)
    monkeypatch.chdir(desk.folder / "drafts")
    assert _codes(desk) == []


LOCAL = ("--offline", "--records", "../records.jsonl")
WRONG = CITED.replace("33, no. 4", "38, no. 4")


def test_a_word_is_changed_only_when_that_is_asked_for(desk: Desk) -> None:
    text = f"Gulls.[^1]\n\n[^1]: {WRONG}.\n"
    desk.put("a.md", text)
    desk.run("fix", *LOCAL, "a.md")
    assert "38, no. 4" in desk.read("a.md")
    told = desk.run("fix", *LOCAL, "--unsafe-fixes", "--diff", "a.md")
    assert "33, no. 4" in told.out.partition("+[^1]: ")[2]
    assert "38, no. 4" in desk.read("a.md")
    desk.run("fix", *LOCAL, "--unsafe-fixes", "a.md")
    fixed = desk.read("a.md")
    assert fixed == text.replace("38, no. 4", "33, no. 4").replace(
        "53.\n", "53, <https://doi.org/10.5555/gulls.1994.33.4>.\n"
    )
    assert desk.run("check", "--locked", "a.md").code == 0
    desk.run("fix", *LOCAL, "--unsafe-fixes", "a.md")
    assert desk.read("a.md") == fixed


def test_what_a_person_accepted_is_not_changed(desk: Desk) -> None:
    desk.put("refkeeper.toml", '[[accept]]\ncode = "RK304"\nreason = "as on the title page"\n')
    desk.put("a.md", f"Gulls.[^1]\n\n[^1]: {WRONG}.\n")
    desk.run("fix", *LOCAL, "--unsafe-fixes", "a.md")
    assert "38, no. 4" in desk.read("a.md")


def test_words_of_a_page_are_never_changed(desk: Desk) -> None:
    page = (
        f'<p>Gulls.<sup><a href="#n1" id="r1">1</a></sup></p><ol><li id="n1">{WRONG}. <a href="#r1">↩</a></li></ol>\n'
    )
    desk.put("a.html", page)
    told = desk.run("check", *LOCAL, "-f", "json", "a.html")
    found = told.data["findings"]
    assert isinstance(found, list)
    assert [one["fix"] for one in found if one["code"] == "RK304"] == [None]
    desk.run("fix", *LOCAL, "--unsafe-fixes", "a.html")
    assert "38, no. 4" in desk.read("a.html")
