"""What is written where: beside the article, into a folder, into one file for all, or nowhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import ARTICLE, BOOK, CITED, Desk

LOCAL = ("--offline", "--records", "../records.jsonl")
FIXED = ARTICLE.replace(": 53.", ": 53, <https://doi.org/10.5555/gulls.1994.33.4>.")


def test_fix_writes_beside_the_article(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    assert desk.run("fix", *LOCAL, "a.md").code == 0
    assert desk.names() == {"a.md", "a.bib", "a.csl.json", "refkeeper.lock"}
    assert desk.read("a.md") == FIXED


@pytest.mark.parametrize("command", ["fix", "check"])
def test_diff_writes_nothing(command: str, desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run(command, *LOCAL, "--diff", "a.md")
    assert desk.bytes() == {"a.md": ARTICLE.encode()}
    assert told.out.startswith("--- a/a.md\n+++ b/a.md\n@@")
    assert "+" + FIXED.splitlines()[4] in told.out.splitlines()


def test_check_writes_nothing(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    assert desk.run("check", *LOCAL, "a.md").code == 1
    assert desk.names() == {"a.md"}


def test_output_dir_leaves_the_article_alone(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    assert desk.run("fix", *LOCAL, "--output-dir", "out", "a.md").code == 0
    assert desk.names() == {"a.md", "out/a.md", "out/a.bib", "out/a.csl.json", "out/refkeeper.lock"}
    assert (desk.read("a.md"), desk.read("out/a.md")) == (ARTICLE, FIXED)
    before = desk.bytes()
    assert desk.run("fix", *LOCAL, "--output-dir", "out", "a.md").code == 0
    assert desk.bytes() == before


def test_two_articles_of_one_name_are_refused_before_anything_is_written(desk: Desk) -> None:
    desk.put("one/a.md", ARTICLE)
    desk.put("two/a.md", ARTICLE)
    before = desk.bytes()
    told = desk.run("fix", *LOCAL, "--output-dir", "out", "one/a.md", "two/a.md")
    assert told.code == 2
    assert "two articles would write this file" in told.err
    assert desk.bytes() == before


def test_a_name_with_two_endings_is_a_clash_as_well(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("a.markdown", ARTICLE)
    before = desk.bytes()
    assert desk.run("fix", *LOCAL, "a.md", "a.markdown").code == 2
    assert desk.bytes() == before
    assert desk.run("fix", *LOCAL, "--bib", "all.bib", "--csl", "all.csl.json", "a.md", "a.markdown").code == 0
    assert desk.read("all.bib").count("@article{") == 1


def test_a_bibliography_of_somebody_else_is_never_overwritten(desk: Desk) -> None:
    own = "@book{mine, title = {Mine}}\n"
    desk.put("a.md", ARTICLE)
    desk.put("a.bib", own)
    desk.put("a.csl.json", "[]x")
    told = desk.run("fix", *LOCAL, "a.md")
    assert told.code == 0
    assert (desk.read("a.bib"), desk.read("a.csl.json")) == (own, "[]x")
    assert {"a.refkeeper.bib", "a.refkeeper.csl.json"} <= desk.names()
    assert "a.bib is not refkeeper's; wrote a.refkeeper.bib instead" in told.err
    before = desk.bytes()
    desk.run("fix", *LOCAL, "a.md")
    assert desk.bytes() == before


def test_neither_is_the_second_name(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("a.bib", "mine")
    desk.put("a.refkeeper.bib", "mine too")
    before = desk.bytes()
    told = desk.run("fix", *LOCAL, "a.md")
    assert told.code == 2
    assert "a.refkeeper.bib: not made by refkeeper, so it is not overwritten" in told.err
    assert desk.bytes() == before


LIBRARY = """@article{gulls94,
  author = {Marlowe, Ada}, title = {The Wintering of Gulls at Ostend}, journal = {Harbour Studies},
  volume = {33}, number = {4}, pages = {53--76}, year = {1994}, doi = {10.5555/gulls.1994.33.4}
}
"""


def test_keys_of_a_library_are_reused_and_its_entries_not_repeated(desk: Desk) -> None:
    desk.put("a.md", ARTICLE + f"\nB.[^3]\n\n[^3]: {BOOK}.\n")
    desk.put("refs.bib", LIBRARY)
    told = desk.run("fix", "--offline", "--library", "refs.bib", "a.md")
    assert told.code == 0
    assert "gulls94" in told.out
    assert desk.read("refs.bib") == LIBRARY
    assert "gulls94" not in desk.read("a.bib")
    assert "Marlowe" not in desk.read("a.bib")
    assert "@book{nobody1901unknown," in desk.read("a.bib")
    assert '"id": "gulls94"' in desk.read("a.csl.json")


def test_an_article_named_twice_is_fixed_once(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("fix", *LOCAL, "a.md", "./a.md")
    assert told.code == 0
    assert told.out.splitlines()[-1].startswith("2 notes, ")


def test_bib_format(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "--bib-format", "biblatex", "a.md")
    assert "journaltitle = {Harbour Studies}" in desk.read("a.bib")


@pytest.mark.parametrize("name", ["-", "a.md"])
def test_standard_input_becomes_standard_output(name: str, desk: Desk) -> None:
    told = desk.run("fix", *LOCAL, "--stdin-filename", name, "-", stdin=ARTICLE)
    assert told.code == 0
    assert told.out == FIXED
    assert told.err.splitlines()[-1] == "2 notes, 2 citations: 2 found, 0 made from the note, 0 to look at"
    assert desk.names() == set()


def test_standard_input_keeps_its_bytes(desk: Desk) -> None:
    text = b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode()
    assert desk.run("fix", "--offline", "-", stdin=text).out.encode() == text


def test_standard_input_with_files_named(desk: Desk) -> None:
    told = desk.run("fix", *LOCAL, "--bib", "out.bib", "-", stdin=ARTICLE)
    assert told.out == FIXED
    assert desk.names() == {"out.bib"}


def test_line_ends_and_marks_are_kept(desk: Desk) -> None:
    desk.put("a.md", b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    assert desk.run("fix", *LOCAL, "a.md").code == 0
    assert (desk.folder / "a.md").read_bytes() == b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()


def test_an_article_that_lost_its_notes_loses_its_entries(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "a.md")
    desk.put("a.md", "Nothing.\n")
    desk.run("fix", *LOCAL, "a.md")
    assert "@" not in desk.read("a.bib")


def test_the_installed_command(desk: Desk, tmp_path: Path) -> None:
    """Once in a process of its own: streams, exit code, no traceback."""
    desk.put("a.md", f"A.[^1]\n\n[^1]: Ibid.\n[^2]: {CITED}.\n")
    command = shutil.which("refkeeper", path=str(Path(sys.executable).parent)) or "refkeeper"
    done = subprocess.run([command, "check", "--offline", "a.md"], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "RK602" in done.stdout
    done = subprocess.run([sys.executable, "-m", "refkeeper", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()[0]) == (0, "refkeeper")
