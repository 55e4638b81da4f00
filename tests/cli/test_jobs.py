"""`parse --jobs`: several processes say what one says, in order, as it is ready, and end when nobody listens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from refkeeper.cli.jobs import SHARE, share_out
from refkeeper.keeper.batch_pool import AHEAD
from tests.cli.desk import BOOK, CITED, Desk

LINES = "".join(
    f"{line}\n"
    for n in range(3 * SHARE + 7)
    for line in (
        f"{CITED}, {n}.",
        f"{BOOK}{n}.",
        "",
        "I thank the harbour master.",
        f"Writer{n}, A. (19{n % 90 + 10}).",
    )
)


@pytest.mark.parametrize("form", ["jsonl", "csl-json"])
def test_several_processes_say_what_one_says(form: str, desk: Desk) -> None:
    desk.put("lines.txt", LINES)
    one = desk.run("parse", "-f", form, "lines.txt")
    for arguments, stdin in ((("--jobs", "2", "lines.txt"), ""), (("-j", "3", "-"), LINES)):
        assert desk.run("parse", "-f", form, *arguments, stdin=stdin) == one
    if form == "jsonl":
        rows = [json.loads(line)["line"] for line in one.out.splitlines()]
        assert rows == list(range(1, LINES.count("\n") + 1))
    else:
        assert one.out == json.dumps(json.loads(one.out), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("text", ["", "\n", "I thank the harbour master.\n"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_cited_is_an_empty_list(text: str, jobs: str, desk: Desk) -> None:
    assert desk.run("parse", "--jobs", jobs, stdin=text).out == "[]\n"


def test_the_notes_of_an_article_are_tied_whatever_the_jobs(desk: Desk) -> None:
    desk.put("notes.txt", f"1\t{CITED}.\n2\tIbid., 55.\n")
    found = [desk.run("parse", "--numbered", "-f", "jsonl", "--jobs", jobs, "notes.txt") for jobs in ("1", "2")]
    assert found[0] == found[1]
    assert json.loads(found[0].out.splitlines()[1])["citations"][0]["refers_to"]["number"] == "1"


def test_bad_bytes_are_said_by_every_number_of_processes(desk: Desk) -> None:
    given = (CITED + ".\n").encode() * SHARE + b"Caf\xe9\n"
    one, two = (desk.run("parse", "-f", "jsonl", "--jobs", jobs, stdin=given) for jobs in ("1", "2"))
    assert one == two
    assert f"-:{SHARE + 1}: not valid UTF-8" in one.err
    desk.put("bad.txt", given)
    told = desk.run("parse", "--jobs", "2", "bad.txt")
    assert (told.code, told.out) == (2, "")
    assert told.err == f"refkeeper: bad.txt:{SHARE + 1}: not valid UTF-8; save the file as UTF-8 and try again\n"


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_number_of_processes_that_is_none(jobs: str, desk: Desk) -> None:
    assert desk.run("parse", "--jobs", jobs).code == 2


def test_no_more_is_read_than_will_soon_be_answered() -> None:
    read = 0

    def endless() -> Iterator[tuple[str, tuple[str, ...]]]:
        nonlocal read
        for read in count(1):
            yield f"{CITED}, {read}.", ()

    said = share_out(endless(), "jsonl", 2)
    for answered in range(1, 4):
        assert next(json.loads(one)["line"] for one in next(said)) == (answered - 1) * SHARE + 1
        assert read <= (answered + 2 * AHEAD) * SHARE
    said.close()


def test_a_pipe_has_the_answer_to_a_line_before_the_next_is_written(tmp_path: Path) -> None:
    run = _start(tmp_path, "-", stdin=subprocess.PIPE)
    assert run.stdin is not None
    assert run.stdout is not None
    for line in (1, 2):
        run.stdin.write(f"{CITED}, {line}.\n")
        run.stdin.flush()
        assert json.loads(run.stdout.readline())["line"] == line
    out, error = run.communicate(timeout=30)
    assert (out, error, run.returncode) == ("", "", 0)


def _start(folder: Path, *arguments: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "refkeeper", "parse", "-f", "jsonl", *arguments]
    # Where the tests run behind an `&`, the shell has had Ctrl-C ignored, and the child would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            command, cwd=folder, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            encoding="utf-8", env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            start_new_session=sys.platform != "win32",
        )  # fmt: skip
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_ends_the_run(jobs: str, tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text(LINES * 40, encoding="utf-8")
    run = _start(tmp_path, "--jobs", jobs, "lines.txt")
    assert run.stdout is not None
    assert json.loads(run.stdout.readline())["line"] == 1
    began = time.monotonic()
    run.stdout.close()
    assert run.stderr is not None
    error = run.stderr.read()
    run.wait(timeout=30)
    run.stderr.close()
    assert "Traceback" not in error
    assert time.monotonic() - began < 20


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT is sent to a group of processes")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_every_process_without_a_traceback(jobs: str, tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text(LINES * 40, encoding="utf-8")
    run = _start(tmp_path, "--jobs", jobs, "lines.txt")
    assert run.stdout is not None
    assert json.loads(run.stdout.readline())["line"] == 1
    os.killpg(run.pid, signal.SIGINT)
    out, error = run.communicate(timeout=30)
    assert "Traceback" not in error
    assert run.returncode != 0
    assert out.count("\n") < 40 * LINES.count("\n") // 2
