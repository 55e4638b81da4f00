"""Plug-ins of installed packages are found, and nobody else's entry points are taken for them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ASK = "from refkeeper.plugins import may_be_plugged_in; print(may_be_plugged_in())"
LIST = "from refkeeper import registry; print([one.code for one in registry.checks() if one.code == 'RK999'])"
CHECK = """
from dataclasses import replace
from refkeeper.checks.builtin import BUILTIN
ours = replace(BUILTIN[0], code="RK999")
"""


def run(code: str, path: Path) -> str:
    add = f"import sys; sys.path.append({str(path)!r}); {code}"
    return subprocess.run([sys.executable, "-c", add], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    ("folder", "entries", "said"),
    [
        ("extra-1.0.dist-info", "[refkeeper.checks]\nours = extra:ours\n", "True"),
        ("extra.egg-info", "[refkeeper.quirks]\nours = extra:ours\n", "True"),
        ("extra-1.0.dist-info", "[console_scripts]\nextra = refkeeper.cli:main\n", "False"),
        ("extra-1.0", "[refkeeper.checks]\nours = extra:ours\n", "False"),
    ],
)
def test_who_declares_plugins(folder: str, entries: str, said: str, tmp_path: Path) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "entry_points.txt").write_text(entries, encoding="utf-8")
    assert run(ASK, tmp_path) == said


def test_a_path_that_is_no_folder_is_left_to_importlib(tmp_path: Path) -> None:
    (tmp_path / "some.zip").write_bytes(b"PK")
    assert run(ASK, tmp_path / "some.zip") == "True"
    assert run(ASK, tmp_path / "gone") == "False"


def test_a_check_of_another_package_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "extra.py").write_text(CHECK, encoding="utf-8")
    (tmp_path / "extra-1.0.dist-info").mkdir()
    (tmp_path / "extra-1.0.dist-info" / "METADATA").write_text("Name: extra\nVersion: 1.0\n", encoding="utf-8")
    (tmp_path / "extra-1.0.dist-info" / "entry_points.txt").write_text("[refkeeper.checks]\nours = extra:ours\n")
    assert run(LIST, tmp_path) == "['RK999']"
