"""A person who presses Ctrl-C keeps what is known: the files are written and say what was not checked."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.crossref_server import CrossrefServer

NOTES = "".join(
    f"[^{n}]: Author{n} Writer, “A Title of Some Words {n},” *Journal of Things* {n} (1990): 1–9.\n"
    for n in range(1, 31)
)
ARTICLE = "Words.\n\n" + " ".join(f"x[^{n}]" for n in range(1, 31)) + "\n\n" + NOTES


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT is sent to one process")
def test_an_interrupted_run_writes_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    with CrossrefServer([]) as server:
        environment = {
            **os.environ,
            "REFKEEPER_CROSSREF_URL": server.url,
            "REFKEEPER_DOI_URL": server.url,
            "REFKEEPER_CACHE": str(tmp_path / "cache.sqlite"),
        }
        command = [sys.executable, "-m", "refkeeper", "fix", "a.md"]
        # Where the tests run behind an `&`, the shell has had Ctrl-C ignored, and the child would inherit that.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        run = subprocess.Popen(
            command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        signal.signal(signal.SIGINT, before)
        until = time.monotonic() + 30
        while not server.requests and time.monotonic() < until:
            time.sleep(0.05)
        run.send_signal(signal.SIGINT)
        out, error = run.communicate(timeout=60)
    assert "Traceback" not in error
    assert "interrupted" in error
    assert "not checked (interrupted)" in out
    assert len(json.loads((tmp_path / "a.csl.json").read_text(encoding="utf-8"))) == 30
