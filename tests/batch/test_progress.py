"""The bar: on a terminal's error stream and nowhere else, and out of the way of what is said."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from refkeeper.cli.progress import Progress, line_of
from tests.cli.desk import ARTICLE, Desk


@pytest.mark.parametrize(
    ("done", "of", "asked", "seconds", "line"),
    [
        (0, 4, "", 0.0, "  [------------------------] 0 of 4 articles"),
        (1, 4, "asked 2 of 9", 3.0, "  [######------------------] 1 of 4 articles, asked 2 of 9"),
        (2, 4, "", 60.0, "  [############------------] 2 of 4 articles, about 60 s left"),
        (1, 1_001, "", 36.0, "  [------------------------] 1 of 1,001 articles, about 10.0 h left"),
        (4, 4, "", 60.0, "  [########################] 4 of 4 articles"),
        (0, 1, "asked 2 of 9", 60.0, "  asked 2 of 9"),
    ],
)
def test_the_line(done: int, of: int, asked: str, seconds: float, line: str) -> None:
    assert line_of(done, of, asked, seconds) == line


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_drawn_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen, now = _Terminal(), [0.0]
    monkeypatch.setattr(sys, "stderr", screen)
    bar = Progress(3, shown=True, clock=lambda: now[0])
    bar.article(0)
    bar.asked(1, 5)  # too soon to be drawn
    now[0] = 1.0
    bar.asked(2, 5)
    bar.hide()
    bar.hide()
    first, second, blank = screen.getvalue().split("\r")[1:4]
    assert first.endswith("0 of 3 articles")
    assert second.endswith("asked 2 of 5")
    assert blank == " " * len(second)
    assert screen.getvalue().count("\r") == 4


@pytest.mark.parametrize("shown", [True, False])
def test_nothing_is_drawn_where_nobody_looks(shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO() if shown else _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    Progress(3, shown=shown).article(1)
    assert screen.getvalue() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("words", [(), ("--no-progress",), ("--jobs", "2")])
def test_on_a_real_terminal(words: tuple[str, ...], desk: Desk) -> None:
    import pty

    for name in ("a.md", "b.md"):
        desk.put(name, ARTICLE)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "refkeeper", "check", "--offline", *words, "."]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, cwd=desk.folder)
    os.close(theirs)
    assert run.stdout is not None
    out = run.stdout.read().decode()
    run.wait(timeout=60)
    run.stdout.close()
    screen = _all(ours)
    assert out == desk.run("check", "--offline", ".").out
    assert ("of 2 articles" in screen) == ("--no-progress" not in words)
    assert screen.rpartition("\r")[2].strip() == ""  # the line is taken away at the end


def _all(descriptor: int) -> str:
    """What was written to a terminal whose other side is closed."""
    found = b""
    with open(descriptor, "rb", buffering=0) as screen:
        while True:
            try:
                piece = screen.read(1024)
            except OSError:  # Linux says so that the other side is closed
                break
            if not piece:
                break
            found += piece
    return found.decode()


def test_the_folder_is_only_looked_at(desk: Desk, tmp_path: Path) -> None:
    desk.put("a.md", ARTICLE)
    before = desk.bytes()
    assert desk.run("check", "--offline", "--jobs", "4", ".").err == ""
    assert desk.bytes() == before
