"""The pages for authors, editors and site builders are pasted into a shell, block by block, and say what comes."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from refkeeper.registry import article_suffixes
from refkeeper.settings import find_settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TOP = Path(__file__).parents[2]
PAGES = ("authors", "editors", "site-builders")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FIRST = re.compile(r"python3 -m venv \.venv && \. \.venv/bin/activate && pip install -q (?:\.|'\.\[([a-z,]+)\]')")
NEEDED = ("pyproject.toml", "README.md", "seeds", "fixtures/records.jsonl", "fixtures/library.bib")
# The README's first command, which .ci/run runs on a bare machine, makes the environment and installs; here both are
# played: what would be installed is what runs this test.
PYTHON = """\
#!/bin/sh
if [ "$1 $2" != "-m venv" ]; then exec {python} "$@"; fi
mkdir -p "$3/bin" && cd "$3/bin"
echo "export PATH=\\"$PWD:\\$PATH\\"" > activate
printf '#!/bin/sh\\ntest "$*" = "install -q $ASKED" && test -f pyproject.toml\\n' > pip
printf '#!/bin/sh\\nexec %s -m refkeeper "$@"\\n' {python} > refkeeper
printf '#!/bin/sh\\nexec %s "$@"\\n' {python} > python
chmod +x pip refkeeper python
"""
pytestmark = [
    pytest.mark.skipif(shutil.which("bash") is None, reason="the blocks are pasted into bash"),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.outside("git"),
]


def _text(page: str) -> str:
    return (TOP / "docs" / f"{page}.md").read_text(encoding="utf-8")


def _blocks(page: str) -> list[tuple[str, str]]:
    return BLOCK.findall(_text(page))


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with what of refkeeper's folder the pages use, and a `python3` that makes environments at once."""
    for name in NEEDED:
        place = tmp_path / "refkeeper" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (TOP / name).is_dir() else shutil.copy)(TOP / name, place)
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "python3"
    script.write_text(PYTHON.format(python=shlex.quote(sys.executable)), encoding="utf-8")
    script.chmod(0o755)
    return tmp_path / "refkeeper"


def _paste(script: str, machine: Path, **more: str) -> subprocess.CompletedProcess[str]:
    closed = "http://127.0.0.1:9"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "REFKEEPER_"))}
    environment = kept | {
        "PATH": f"{machine.parent / 'bin'}{os.pathsep}{os.environ['PATH']}", "HOME": str(machine.parent),
        "REFKEEPER_CACHE": str(machine.parent / "cache.sqlite"), "REFKEEPER_CROSSREF_URL": closed,
        "REFKEEPER_DOI_URL": closed, "PYTHONIOENCODING": "utf-8", **more,
    }  # fmt: skip
    return subprocess.run(
        ["bash", "-eu", "-c", script], cwd=machine, env=environment, capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=300,
    )  # fmt: skip


def _said(expected: str) -> Iterator[re.Pattern[str]]:
    """Each line that must come, `…` standing for anything."""
    for line in expected.splitlines():
        yield re.compile(".*".join(map(re.escape, line.split("…"))))


@pytest.mark.parametrize("page", PAGES)
def test_the_blocks_of_a_page_run_in_their_order(page: str, machine: Path) -> None:
    blocks = _blocks(page)
    first = FIRST.match(blocks[0][1])
    assert blocks[0][0] == "sh", "a page begins with a copy-paste"
    assert first is not None, "which begins with an environment of its own"
    assert _text(page).index("```sh") < 300, "and with not much before it"
    extras = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert set((first[1] or "test").split(",")) <= set(extras)
    pasted = [text for kind, text in blocks if kind == "sh"]
    script = "".join(f"echo '<<{number}>>'\n{text}" for number, text in enumerate(pasted))
    done = _paste(script, machine, ASKED=first[0].rpartition("-q ")[2].strip("'"))
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert "Traceback" not in done.stderr
    outputs = re.split(r"^<<\d+>>\n", done.stdout, flags=re.MULTILINE)[1:]
    number = -1
    for kind, text in blocks:
        number += kind == "sh"
        if kind == "text":
            for line in _said(text):
                assert any(map(line.match, outputs[number].splitlines())), (line.pattern, outputs[number])


def test_the_first_command_is_the_one_that_is_run_on_a_bare_machine() -> None:
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    assert "python3 -m venv .venv && .venv/bin/pip install -q . &&" in readme
    assert 'bash -euc "$(readme_command 1)"' in (TOP / ".ci" / "run").read_text(encoding="utf-8")


def test_the_python_of_the_page_for_site_builders(monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = [text for kind, text in _blocks("site-builders") if kind == "python"]
    monkeypatch.chdir(TOP)
    exec(compile(example, "docs/site-builders.md", "exec"), {})


def _yaml() -> list[object]:
    return [yaml.safe_load(text) for kind, text in _blocks("editors") if kind == "yaml"]


def test_the_hooks_of_the_page_exist() -> None:
    known = {hook["id"]: hook for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert all("--locked" in hook["entry"] and hook["require_serial"] for hook in known.values())
    used = [
        hook for block in _yaml() if isinstance(block, dict) and "repos" in block for hook in block["repos"][0]["hooks"]
    ]
    assert {hook["id"] for hook in used} == set(known)
    from refkeeper.cli.init import HOOK

    assert yaml.safe_load(HOOK.partition("\n\n")[2])[0]["hooks"][0]["id"] in known


@pytest.mark.parametrize("suffix", sorted(article_suffixes() - {".wxr"}))
def test_the_hooks_take_every_article(suffix: str) -> None:
    """Exports of WordPress are whole sites, not articles of a repository."""
    for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        assert re.search(hook["files"], f"essays/one{suffix}")
        assert not any(re.search(hook["files"], name) for name in ("LICENSE", "requirements.txt", "a.bib", "x.wxr"))


def test_the_workflow_is_one_and_its_commands_run(machine: Path) -> None:
    blocks = _yaml()
    (workflow,) = [block for block in blocks if isinstance(block, dict) and "jobs" in block]
    assert workflow[True] == ["pull_request"]  # YAML 1.1 reads `on` as a truth value, and GitHub knows it
    (job,) = workflow["jobs"].values()
    assert job["runs-on"] == "ubuntu-latest"
    (more,) = [block for block in blocks if isinstance(block, list)]
    steps = [*job["steps"], *more]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    assert all(re.fullmatch(r"[\w.-]+/[\w./-]+@v\d+", step["uses"]) for step in steps if "uses" in step)
    install, *commands = [step["run"] for step in steps if "run" in step]
    assert re.fullmatch(
        r'python -m pip install "refkeeper @ git\+https://github\.com/refkeeper/refkeeper@v[\d.]+"', install
    )
    start = (
        "python3 -m venv .venv && . .venv/bin/activate\nmkdir essays && cp seeds/reading-the-margins.md essays/a.md\n"
    )
    made = "refkeeper fix --offline --exit-zero --records fixtures/records.jsonl essays\n"
    tried = "".join(f"code=0; {command} || code=$?; echo code $code\n" for command in commands)
    done = _paste(start + made + tried, machine)
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^code (\d)$", done.stdout, re.MULTILINE) == ["1", "0"]
    assert "::warning file=essays/a.md,line=66" in done.stdout
    assert '"version": "2.1.0"' in (machine / "refkeeper.sarif").read_text(encoding="utf-8")


def test_the_configuration_is_one(tmp_path: Path) -> None:
    (example,) = [text for kind, text in _blocks("editors") if kind == "toml"]
    (tmp_path / "refkeeper.toml").write_text(example, encoding="utf-8")
    settings = find_settings(tmp_path)
    assert settings.exclude == ("drafts", "*.de.md")
    assert settings.accept[0].reason


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#\s:]+)(?:#[\w-]+)?\)", _text(page)):
        assert (TOP / "docs" / target).exists(), target
