"""What the documents say is run, and what is made from the code is up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]


def _examples(name: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", (TOP / name).read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", _examples("docs/library.md"))
def test_the_library_page_runs(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TOP)
    exec(compile(example, "docs/library.md", "exec"), {})


def test_there_are_four_library_examples() -> None:
    assert len(_examples("docs/library.md")) == 4


def test_the_readme_shows_what_the_seed_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from refkeeper.cli.app import group

    monkeypatch.setenv("REFKEEPER_CACHE", str(tmp_path / "cache.sqlite"))
    monkeypatch.chdir(TOP)
    line = next(row for row in (TOP / "README.md").read_text(encoding="utf-8").splitlines() if " fix --offline" in row)
    arguments = line.split("refkeeper fix ")[1].replace("demo", str(tmp_path)).replace("seeds/*", "").split()
    seeds = sorted(str(path) for path in Path("seeds").iterdir())
    result = CliRunner().invoke(group, ["fix", *arguments, *seeds])
    assert result.exit_code == 0, result.output
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    entry = re.search(r"```bibtex\n(.*?)```", readme, re.DOTALL)
    assert entry is not None
    assert entry[1] in (tmp_path / "yongusil-100.bib").read_text(encoding="utf-8")
    assert "RK601 warning: note 5: “Ibid., 56” is not certain" in result.output


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/library.md"])
def test_links_lead_somewhere(name: str) -> None:
    path = TOP / name
    for target in re.findall(r"\]\(([^)#\s]+\.md)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
