"""What a command may load: the heavy packages only where they are needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from refkeeper.ledger.toml import HEADER

ARTICLE = "A claim.[^1]\n\n[^1]: Anna Weber, *The Book of Rivers* (London: Harbour Press, 1990), 12.\n"
RUN = """
import sys
from refkeeper.cli import main
try:
    main()
except SystemExit as end:
    assert end.code in (0, 1, None), end.code
print("LOADED", *sorted(name for name in sys.modules if "." not in name))
"""
HEAVY = {"habanero", "pybtex", "rapidfuzz", "requests", "sqlite3", "yaml"}


def loaded(folder: Path, *words: str) -> set[str]:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "refkeeper.lock").write_text(f"{HEADER}version = 1\n", encoding="utf-8")
    # No cache: one that is there is opened, for the notes that were read before.
    nowhere = {**os.environ, "REFKEEPER_CACHE": str(folder / "none.sqlite")}
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words], cwd=folder, capture_output=True, text=True, check=True, env=nowhere
    )
    return set(done.stdout.rpartition("LOADED")[2].split())


@pytest.mark.parametrize(
    ("words", "never"),
    [
        (["--version"], HEAVY | {"click", "json", "typing", "dataclasses"}),
        (["notes", "article.md"], HEAVY | {"tomllib", "difflib", "tempfile", "socket"}),
        (["notes", "article.md", "--format", "json"], HEAVY),
        (["check", "--locked", "article.md"], {"habanero", "pybtex", "requests", "sqlite3", "yaml", "platformdirs"}),
    ],
)
def test_a_command_loads_only_what_it_needs(words: list[str], never: set[str], tmp_path: Path) -> None:
    assert loaded(tmp_path, *words) & never == set()


def test_notes_without_pasted_ones_are_not_parsed(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    code = RUN.replace('if "." not in name', 'if name.startswith("refkeeper.")')
    done = subprocess.run(
        [sys.executable, "-c", code, "notes", "article.md"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "refkeeper.readers.markdown" in done.stdout
    assert "refkeeper.parsing" not in done.stdout
