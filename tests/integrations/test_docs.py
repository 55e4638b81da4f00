"""The first block of each page on a way in, pasted into an empty folder, makes what the page says it makes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.articles import RECORDS, ROOT
from tests.integrations.sites import THOMPSON, environment

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FIRST = re.compile(r"python3 -m venv \.venv && \. \.venv/bin/activate && pip install -q (?:\.|'\.\[([a-z,]+)\]')")
PANDOC = [pytest.mark.outside("pandoc"), pytest.mark.skipif(shutil.which("pandoc") is None, reason="no pandoc")]
NAMES = ["python-markdown", "mkdocs", "sphinx", "pelican", "pandoc"]
PAGES = [pytest.param(name, marks=PANDOC) if name == "pandoc" else name for name in NAMES]


def _text(page: str) -> str:
    return (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")


def _pasted(page: str) -> str:
    """The first block without its first line, which makes an environment: this one has what it would install."""
    block = re.search(r"```sh\n(.*?)```", _text(page), re.DOTALL)
    assert block is not None
    first, _, rest = block[1].partition("\n")
    asked = FIRST.fullmatch(first)
    assert asked is not None
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set((asked[1] or "test").split(",")) <= set(extras)
    return rest


def _paste(page: str, folder: Path) -> CompletedProcess[str]:
    """Paste a page's block into a folder with what it uses of refkeeper's own; nobody may be asked."""
    (folder / "fixtures").mkdir(parents=True)
    shutil.copy(RECORDS, folder / "fixtures")
    command = ["bash", "-eu", "-c", _pasted(page)]
    return subprocess.run(
        command, cwd=folder, env=environment(folder) | {"NO_COLOR": "1"}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def pasted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Path, Future[CompletedProcess[str]]]]]:
    """The blocks of all pages, two at a time."""
    top = tmp_path_factory.mktemp("pasted")
    able = [page for page in NAMES if page != "pandoc" or shutil.which("pandoc")]
    with ThreadPoolExecutor(2) as pool:
        yield {page: (top / page, pool.submit(_paste, page, top / page)) for page in able}


@pytest.mark.skipif(shutil.which("bash") is None, reason="the block is pasted into a shell")
@pytest.mark.parametrize("page", PAGES)
def test_the_copy_paste_works(page: str, pasted: dict[str, tuple[Path, Future[CompletedProcess[str]]]]) -> None:
    folder, done = pasted[page]
    assert done.result().returncode == 0, done.result().stdout + done.result().stderr
    assert not (folder / "sockets.txt").exists(), "neither to make the ledger nor to build"
    made = re.search(r"```\n\n`([a-z/]+\.html)` now has", _text(page))
    assert made is not None
    html = (folder / "demo" / page / made[1]).read_text(encoding="utf-8")
    assert f'data-doi="{THOMPSON}"' in html
    assert html.count('role="doc-backlink"') == html.count('role="doc-noteref"') == (1 if page == "pandoc" else 2)
    assert 'class="Z3988"' in html


def test_the_example_in_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", _text("python-markdown"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "docs/python-markdown.md", "exec"), {})


@pytest.mark.parametrize("page", NAMES)
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#\s:]+\.md)\)", _text(page)):
        assert (ROOT / "docs" / target).exists(), target
