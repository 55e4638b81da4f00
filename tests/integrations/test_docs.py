"""The first block of each page on a way in, pasted into an empty folder, makes what the page says it makes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.articles import RECORDS, ROOT
from tests.crossref_server import CrossrefServer
from tests.integrations.sites import THOMPSON, TOOLS

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PANDOC = [pytest.mark.outside("pandoc"), pytest.mark.skipif(shutil.which("pandoc") is None, reason="no pandoc")]
PAGES = ["python-markdown", "mkdocs", "sphinx", "pelican", pytest.param("pandoc", marks=PANDOC)]


def _text(page: str) -> str:
    return (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")


def _pasted(page: str) -> str:
    """The first block, without its two lines that make an environment: this one has what they would install."""
    block = re.search(r"```sh\n(.*?)```", _text(page), re.DOTALL)
    assert block is not None
    first, second, rest = block[1].split("\n", 2)
    assert first == "python3 -m venv .venv && . .venv/bin/activate"
    asked = re.fullmatch(r"pip install (?:refkeeper|'refkeeper\[([a-z,]+)\]')", second)
    assert asked is not None
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set((asked[1] or "test").split(",")) <= set(extras)
    return rest


@pytest.mark.skipif(shutil.which("bash") is None, reason="the block is pasted into a shell")
@pytest.mark.parametrize("page", PAGES)
def test_the_copy_paste_works(page: str, tmp_path: Path) -> None:
    works = [json.loads(line) for line in RECORDS.read_text(encoding="utf-8").splitlines()]
    with CrossrefServer(works=works) as server:
        environment = os.environ | {
            "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}",
            "REFKEEPER_CACHE": str(tmp_path / "cache.sqlite"),
            "REFKEEPER_CROSSREF_URL": server.url,
            "REFKEEPER_DOI_URL": server.url,
            "NO_COLOR": "1",
        }
        folder = tmp_path / "site"
        folder.mkdir()
        done = subprocess.run(
            ["bash", "-eu", "-c", _pasted(page)], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert server.requests, "the ledger was made by asking"
    made = re.search(r"```\n\n`([a-z/]+\.html)` now has", _text(page))
    assert made is not None
    html = (folder / made[1]).read_text(encoding="utf-8")
    assert f'data-doi="{THOMPSON}"' in html
    assert html.count('role="doc-backlink"') == html.count('role="doc-noteref"') == (1 if page == "pandoc" else 2)
    assert 'class="Z3988"' in html


def test_the_example_in_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", _text("python-markdown"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "docs/python-markdown.md", "exec"), {})


@pytest.mark.parametrize("page", ["python-markdown", "mkdocs", "sphinx", "pelican", "pandoc"])
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#\s:]+\.md)\)", _text(page)):
        assert (ROOT / "docs" / target).exists(), target
