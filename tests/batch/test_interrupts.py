"""Ctrl-C and `kill` at several moments: every file is whole, and the same command goes on where the run stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from refkeeper.ledger.toml import load
from tests.crossref_server import CrossrefServer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent to a group of processes")

ARTICLES, EACH = 3, 2
WORKS = [
    {
        "DOI": f"10.5555/tide.{number}",
        "type": "journal-article",
        "title": [f"{thing} of the Northern Tide"],
        "author": [{"given": "Ada", "family": family, "sequence": "first", "affiliation": []}],
        "container-title": ["Harbour Studies"],
        "volume": str(10 + number),
        "page": f"{number + 1}1-{number + 1}9",
        "issued": {"date-parts": [[1980 + number]]},
    }
    for number, (thing, family) in enumerate(
        zip(
            ("Bells", "Chains", "Dykes", "Eels", "Ferries", "Gulls"),
            ("Abbott", "Barlow", "Carver", "Dunmore", "Ellery", "Farrow"),
            strict=True,
        )
    )
]


def _note(number: int) -> str:
    work = WORKS[number]
    return (
        f"Ada {work['author'][0]['family']}, “{work['title'][0]},” *Harbour Studies* {work['volume']} "
        f"({1980 + number}): {work['page'].replace('-', '–')}."
    )


def _tree(folder: Path) -> Path:
    folder.mkdir()
    for at in range(ARTICLES):
        notes = "".join(f"[^{n}]: {_note(at * EACH + n - 1)}\n" for n in range(1, EACH + 1))
        text = "Water.[^1] More water.[^2]\n\n" + notes
        (folder / f"a{at}.md").write_text(text, encoding="utf-8")
    return folder


def _start(folder: Path, server: CrossrefServer, *words: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "REFKEEPER_CROSSREF_URL": server.url,
        "REFKEEPER_DOI_URL": server.url,
        "REFKEEPER_CACHE": str(folder.parent / f"{folder.name}.sqlite"),
        "REFKEEPER_MAILTO": "tests@example.org",
    }
    # Where the tests run behind an `&`, the shell has had Ctrl-C ignored, and the child would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "refkeeper", *words, "."], cwd=folder, env=environment, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True,
        )  # fmt: skip
    finally:
        signal.signal(signal.SIGINT, before)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _questions(server: CrossrefServer, since: int = 0) -> set[tuple[str, str]]:
    return {
        (one.path, one.query.get("query.bibliographic", "")) for one in server.requests[since:] if 200 in one.status
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run makes that nobody interrupts."""
    folder = _tree(tmp_path_factory.mktemp("whole") / "tree")
    with CrossrefServer(WORKS, polite=True) as server:
        run = _start(folder, server, "fix")
        out, error = run.communicate(timeout=60)
    assert (run.returncode, error) == (0, ""), error
    assert f"{ARTICLES * EACH} found" in out
    return _bytes(folder)


Moment = Callable[[CrossrefServer, Path], bool]
MOMENTS: dict[str, tuple[signal.Signals, tuple[str, ...], Moment]] = {
    "while two processes start": (signal.SIGINT, ("--jobs", "2"), lambda server, folder: True),
    "at the first question": (signal.SIGINT, (), lambda server, folder: bool(server.requests)),
    "when an article is written": (signal.SIGINT, (), lambda server, folder: (folder / "a0.bib").exists()),
    "killed, and its processes": (
        signal.SIGTERM,
        ("--jobs", "2"),
        lambda server, folder: len(server.requests) > 2 * EACH,
    ),
    "in the second article, two processes": (
        signal.SIGINT,
        ("--jobs", "2"),
        lambda server, folder: len(server.requests) > 2 * EACH,
    ),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_file_is_whole_and_the_rest_is_done_later(moment: str, whole: dict[str, bytes], tmp_path: Path) -> None:
    number, words, come = MOMENTS[moment]
    folder = _tree(tmp_path / "tree")
    before = _bytes(folder)
    with CrossrefServer(WORKS, polite=True) as server:
        run = _start(folder, server, "fix", *words)
        until = time.monotonic() + 30
        while not come(server, folder) and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.05)
        began = time.monotonic()
        os.killpg(run.pid, number)
        _out, error = run.communicate(timeout=60)
        assert time.monotonic() - began < 10
        if server.requests:  # before, it may be Python itself that is broken off
            assert run.returncode == -number
            assert "Traceback" not in error, error
            assert "refkeeper: interrupted: " in error
        assert run.returncode != 0
        _look_whole(folder, before, whole)
        asked, first = len(server.requests), _questions(server)
        run = _start(folder, server, "fix", *words)
        _out, error = run.communicate(timeout=60)
        assert (run.returncode, error) == (0, ""), error
        # Three questions may be under way at a time: their answers came too late to be kept.
        assert len(first & _questions(server, asked)) <= 3
    assert _bytes(folder) == whole


def _look_whole(folder: Path, before: dict[str, bytes], whole: dict[str, bytes]) -> None:
    """Each article is as it was, as it will be, or has some of its DOIs; nothing is left over, nothing cut short."""
    now = _bytes(folder)
    assert set(before) <= set(now) <= set(whole)
    for name in before:
        told = now[name].decode()
        for number in range(ARTICLES * EACH):
            told = told.replace(f", <https://doi.org/10.5555/tide.{number}>", "")
        assert told == before[name].decode()
    for name in set(now) - set(before):
        if name.endswith(".json"):
            assert len(json.loads(now[name])) == EACH
        elif name.endswith(".bib"):
            assert now[name].count(b"\n}\n") == EACH
        else:
            load(folder / name)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_check_that_is_broken_off_shows_no_whole(form: str, tmp_path: Path) -> None:
    folder = _tree(tmp_path / "tree")
    before = _bytes(folder)
    with CrossrefServer(WORKS, polite=True) as server:
        run = _start(folder, server, "check", "-f", form)
        until = time.monotonic() + 30
        while len(server.requests) <= 2 * EACH and time.monotonic() < until:
            time.sleep(0.01)
        os.killpg(run.pid, signal.SIGINT)
        out, error = run.communicate(timeout=60)
    assert run.returncode == -signal.SIGINT
    assert "refkeeper: interrupted: " in error
    assert f"of {ARTICLES} articles were worked through" in error
    assert _bytes(folder) == before
    if form == "json":
        assert out == ""
    else:
        assert "a0.md:" in out
        assert " to look at" not in out


def test_no_process_outlives_one_that_is_killed(tmp_path: Path) -> None:
    folder = _tree(tmp_path / "tree")
    with CrossrefServer(WORKS, polite=True) as server:
        run = _start(folder, server, "fix", "--jobs", "2")
        until = time.monotonic() + 30
        while not server.requests and time.monotonic() < until:
            time.sleep(0.01)
        os.kill(run.pid, signal.SIGKILL)
        # The processes of the pool hold the other ends of these: that they close says that all have ended.
        run.communicate(timeout=20)
    assert run.returncode == -signal.SIGKILL
