"""The two hooks, by the real `pre-commit try-repo` in throw-away repositories.

This is the one test that asks a package registry: pre-commit installs refkeeper into an environment of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import ARTICLE, RECORDS

TOP = Path(__file__).parents[1]
NEEDED = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "NOTICE", "src")
NO_REGISTRY = (
    "No matching distribution found",
    "Could not find a version",
    "Temporary failure in name resolution",
    "NewConnectionError",
    "ProxyError",
    "ReadTimeoutError",
    "Network is unreachable",
)
LINKED = ": 53, <https://doi.org/10.5555/gulls.1994.33.4>."


def _git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env=_environment(folder))


def _environment(home: Path) -> dict[str, str]:
    """Nothing of the user's: no configuration of git, no cache of pre-commit; refkeeper finds every port closed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    closed = "http://127.0.0.1:9"
    return kept | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home.parent / "pre-commit"),
        "PRE_COMMIT_COLOR": "never",
        "REFKEEPER_CACHE": str(home.parent / "cache.sqlite"),
        "REFKEEPER_CROSSREF_URL": closed,
        "REFKEEPER_DOI_URL": closed,
    }


@pytest.fixture
def hooks(tmp_path: Path) -> Path:
    """A repository of refkeeper as it stands here."""
    folder = tmp_path / "refkeeper"
    folder.mkdir()
    for name in NEEDED:
        if (TOP / name).is_dir():
            shutil.copytree(TOP / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(TOP / name, folder / name)
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", "all")
    return folder


@pytest.fixture
def essays(tmp_path: Path) -> Path:
    """A repository of two articles whose citations are in a committed ledger; one has its DOI yet to get."""
    folder = tmp_path / "essays"
    folder.mkdir()
    (tmp_path / "records.jsonl").write_text(RECORDS, encoding="utf-8")
    (folder / "clean.md").write_text(ARTICLE, encoding="utf-8")
    command = [sys.executable, "-m", "refkeeper", "fix", "--offline", "--records", "../records.jsonl", "clean.md"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=_environment(folder))
    (folder / "wanting.md").write_text(ARTICLE, encoding="utf-8")
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", "all")
    return folder


def _try(hooks: Path, essays: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "--verbose", "--files", "clean.md", "wanting.md"],
        cwd=essays, capture_output=True, text=True, encoding="utf-8", check=False, env=_environment(essays), timeout=300,
    )  # fmt: skip
    said = done.stdout + done.stderr
    if any(sign in said for sign in NO_REGISTRY):
        pytest.skip("pre-commit cannot install refkeeper's dependencies: no package registry answers here")
    return done.returncode, said


@pytest.mark.registry
@pytest.mark.outside("git")
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_hooks_find_and_repair_what_the_ledger_knows(hooks: Path, essays: Path) -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed; the `test` extra has it")
    clean = (essays / "clean.md").read_bytes()
    code, said = _try(hooks, essays)
    assert code == 1, said
    checked, fixed = said.split("refkeeper fix", 1)
    assert "refkeeper check...." in checked, said
    assert "wanting.md:5:" in checked
    assert "clean.md:5:" not in checked
    assert "files were modified by this hook" in fixed
    assert LINKED in (essays / "wanting.md").read_text(encoding="utf-8")
    assert (essays / "clean.md").read_bytes() == clean
    code, said = _try(hooks, essays)
    assert code == 0, said
    assert said.count("Passed") == 2
