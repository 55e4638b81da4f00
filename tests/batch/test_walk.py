"""A folder stands for the articles in it: what git keeps, nothing hidden or built, and not what `exclude` names."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from refkeeper.keeper.batch_walk import articles_under, excluded
from refkeeper.ledger.toml import load
from refkeeper.settings import Settings, find_settings
from tests.cli.desk import ARTICLE, CITED, Desk

TREE = (
    "a.md", "B.markdown", "c/d.html", "c/e/f.qmd", "c/notes.txt", "c/data.xml", "c/f.bib", "refkeeper.lock", "LICENSE",
    ".hidden/g.md", "c/.h.md", "node_modules/x/README.md", "c/_build/d.html", "venv/lib/y.md",
)  # fmt: skip
ARTICLES = ["B.markdown", "a.md", "c/d.html", "c/e/f.qmd"]


def _tree(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(ARTICLE, encoding="utf-8")
    return folder


def _found(folder: Path) -> list[str]:
    found = articles_under(folder, lambda path: find_settings(path.parent))
    return [path.relative_to(folder).as_posix() for path in found]


def _git(folder: Path, *words: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, env=kept)


def test_the_articles_of_a_folder_in_order(tmp_path: Path) -> None:
    assert _found(_tree(tmp_path, *TREE)) == ARTICLES


@pytest.mark.outside("git")
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_what_git_ignores_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _tree(tmp_path, *TREE, "out/a.html", "c/draft.md", "c/kept.draft.md", "gone.md")
    (tmp_path / ".gitignore").write_text("/out/\n*draft.md\n!kept.draft.md\n", encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "a.md", "gone.md", "c/d.html")
    (tmp_path / "gone.md").unlink()
    wanted = ["B.markdown", "a.md", "c/d.html", "c/e/f.qmd", "c/kept.draft.md"]
    assert _found(tmp_path) == wanted
    # Within a hook git names the tree that it commits; that of the folder counts.
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert _found(tmp_path) == wanted
    # A folder of what is ignored, named as such, is meant.
    assert _found(tmp_path / "out") == ["a.html"]


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _tree(tmp_path, *TREE)
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _found(tmp_path) == ARTICLES


@pytest.mark.parametrize(
    ("pattern", "path", "out"),
    [
        ("drafts", "drafts/a.md", True),
        ("drafts/", "old/drafts/a.md", True),
        ("drafts", "drafts.md", False),
        ("old/*", "old/a.md", True),
        ("old/*", "new/a.md", False),
        ("old/*", "very/old/a.md", False),
        ("*.de.md", "c/a.de.md", True),
        ("a.md", "A.md", False),
    ],
)
def test_exclude(pattern: str, path: str, out: bool, tmp_path: Path) -> None:
    assert excluded(tmp_path / path, Settings(exclude=(pattern,), root=tmp_path)) is out


def test_each_configuration_excludes_below_itself(desk: Desk) -> None:
    _tree(desk.folder, "a.md", "x/a.md", "x/y.md", "drafts/b.md")
    desk.put("refkeeper.toml", 'exclude = ["drafts"]\n')
    desk.put("x/refkeeper.toml", 'exclude = ["y.md"]\n')
    told = desk.run("notes", ".")
    assert [name for name in sorted(desk.names()) if name in told.out] == ["a.md", "x/a.md"]
    assert "drafts/b.md" in desk.run("notes", "drafts/b.md").out  # named itself


def test_a_folder_is_the_same_as_its_articles_named(desk: Desk) -> None:
    _tree(desk.folder, "b.md", "c/a.md")
    by_folder = desk.run("check", "--offline", ".", "c/a.md")
    assert by_folder == desk.run("check", "--offline", "b.md", "c/a.md")
    assert by_folder.out.splitlines()[-1].startswith("4 notes")


def test_an_output_folder_keeps_the_tree(desk: Desk) -> None:
    _tree(desk.folder, "site/one/index.md", "site/two/index.md")
    before = desk.bytes()
    assert desk.run("fix", "--offline", "--output-dir", "out", "site").code == 0
    after = desk.bytes()
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {
        f"out/{name}/index.{ending}" for name in ("one", "two") for ending in ("md", "bib", "csl.json")
    } | {"out/refkeeper.lock"}  # fmt: skip


def test_two_ledgers_are_one_in_the_output_folder(desk: Desk) -> None:
    for name in ("one", "two"):
        desk.put(f"{name}/refkeeper.toml", "")
        desk.put(f"{name}/a.md", ARTICLE.replace("33, no. 4", f"33, no. {len(name)}, {name}"))
        assert desk.run("fix", "--offline", "--records", "../records.jsonl", name).code == 0
    assert desk.run("fix", "--locked", "--output-dir", "out", ".").code == 0
    kept = [load(desk.folder / name / "refkeeper.lock") for name in ("one", "two", "out")]
    assert kept[0].entries
    assert kept[2].entries == kept[0].entries | kept[1].entries
    assert "https://doi.org/" in desk.read("out/two/a.md")


def test_articles_of_one_name_where_only_one_cites(desk: Desk) -> None:
    desk.put("index.md", ARTICLE)
    desk.put("index.html", "<p>Nothing is cited here.</p>\n")
    for _ in range(2):
        assert desk.run("fix", "--offline", "--records", "../records.jsonl", ".").code == 0
        assert "marlowe1994wintering" in desk.read("index.bib")


def test_a_clash_is_refused_and_the_others_go_on(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("a.markdown", f"B.[^1]\n\n[^1]: {CITED}.\n")
    desk.put("b.md", ARTICLE)
    before = desk.bytes()
    told = desk.run("fix", "--offline", ".")
    assert told.code == 2
    assert "a.bib: two articles would write this file (a.markdown, a.md); use --bib and --csl" in told.err
    after = desk.bytes()
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"b.bib", "b.csl.json", "refkeeper.lock"}
