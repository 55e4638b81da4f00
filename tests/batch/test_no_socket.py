"""A hook opens no socket: Python itself watches.  `benchmarks.site` shows the same of fifty articles, with the cost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.articles import Invented
from benchmarks.site import WATCH, WORKS, Site


def _run(folder: Path, *words: str) -> tuple[subprocess.CompletedProcess[str], str]:
    seen = folder.parent / "seen.txt"
    seen.write_text("", encoding="utf-8")
    closed = "http://127.0.0.1:9"
    environment = {
        **os.environ, "PYTHONPATH": str(folder.parent / "watch"), "SEEN": str(seen), "REFKEEPER_CROSSREF_URL": closed,
        "REFKEEPER_DOI_URL": closed, "REFKEEPER_CACHE": str(folder.parent / "cache.sqlite"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "refkeeper", *words, "."], cwd=folder, env=environment, capture_output=True, text=True,
        encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    return done, seen.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of twenty notes, as `benchmarks.site` measures them, with their ledger."""
    folder = tmp_path_factory.mktemp("quiet")
    (folder / "watch").mkdir()
    (folder / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    records = "".join(Invented(number).record + "\n" for number in range(WORKS))
    (folder / "records.jsonl").write_text(records, encoding="utf-8")
    made = Site(folder, 5)
    made.make()
    done, _ = _run(made.tree, "fix", "--offline", "--records", "../records.jsonl")
    assert done.returncode in (0, 1), done.stderr
    return made.tree


@pytest.mark.parametrize("words", [("check", "--locked"), ("fix", "--locked"), ("check", "--locked", "--jobs", "2")])
def test_a_hook_opens_no_socket(words: tuple[str, ...], site: Path) -> None:
    done, seen = _run(site, *words)
    assert seen == ""
    assert "100 notes" in done.stdout
    assert done.stderr == ""


def test_the_watch_sees_sockets(site: Path, tmp_path: Path) -> None:
    """Else the test above could not fail."""
    (site.parent / "one").mkdir()
    (site.parent / "one" / "a.md").write_bytes(next(site.rglob("*.md")).read_bytes())
    _, seen = _run(site.parent / "one", "check")
    assert "socket.connect" in seen
